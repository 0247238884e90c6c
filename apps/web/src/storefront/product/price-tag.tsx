/** What a piece costs: what is paid now, and the shop's earlier price where that is more. */
import type { Money } from '#contracts';
import { StruckPrice, struckPrice, useMoney } from '../../chat/index.js';

/** The prices of one variant. */
export interface Priced {
  price: Money;
  compareAtPrice?: Money;
  finalPrice?: Money;
}

/** The price, and the crossed-out one before it; `was` is how that one is called aloud. */
export function PriceTag(props: { priced: Priced; was: string }) {
  const written = useMoney();
  const { price, compareAtPrice, finalPrice } = props.priced;
  const paid = finalPrice ?? price;
  const before = struckPrice(paid, compareAtPrice);
  return (
    <span class={`price-tag${before ? ' is-reduced' : ''}`}>
      <b data-price={paid.amount}>{written(paid)}</b>
      {before && <StruckPrice was={props.was} written={written(before)} />}
    </span>
  );
}
