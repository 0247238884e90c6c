/** What a piece costs: what is paid now, and what it cost before where that is more. */
import type { Money } from '#contracts';
import { formatMoney } from '../../chat/index.js';
import type { Language } from '../../chat/index.js';

/** The prices of one variant. */
export interface Priced {
  price: Money;
  compareAtPrice?: Money;
  finalPrice?: Money;
}

/** The price, and the crossed-out one before it. */
export function PriceTag(props: { priced: Priced; language: Language }) {
  const { price, compareAtPrice, finalPrice } = props.priced;
  const paid = finalPrice ?? price;
  const before = [compareAtPrice, finalPrice && price].find((money) => money && money.amount > paid.amount);
  return (
    <span class={`price-tag${before ? ' is-reduced' : ''}`}>
      <b data-price={paid.amount}>{formatMoney(paid, props.language)}</b>
      {before && <s>{formatMoney(before, props.language)}</s>}
    </span>
  );
}
