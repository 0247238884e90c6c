// How the prices of a product's variants stand to each other: how far they are apart, and which is the best value.
import type { Money, ProductRecord } from '#contracts';
import { normalize } from '#language';
import { BETTER_VALUE, PRICE_GAP } from '../compare/compared-by.js';
import type { PriceFacts, PricesFacts } from './price.replies.js';
import { amountOf, unitPrices } from './unit-price.js';

/** What a message asks of several prices. */
export interface AskedOfPrices {
  readonly difference: boolean;
  readonly value: boolean;
}

/** Whether a message asks how far prices are apart, or which is the best value. */
export function comparesIn(text: string): AskedOfPrices {
  const plain = normalize(text);
  return { difference: PRICE_GAP.test(plain), value: BETTER_VALUE.test(plain) };
}

const paid = ({ finalPrice, price }: PriceFacts): Money => finalPrice ?? price;

/** What was asked of the prices of variants, from the lowest and the highest, and from what each holds. */
export function comparedFacts(
  product: ProductRecord,
  items: readonly PriceFacts[],
  asked: AskedOfPrices,
): Pick<PricesFacts, 'difference' | 'unitPrices'> {
  const byPrice = [...items].sort((a, b) => paid(a).amount - paid(b).amount);
  const [lowest, highest] = [byPrice[0], byPrice.at(-1)];
  if (lowest === undefined || highest === undefined) return {};
  const { currency } = paid(lowest);
  const amount = { amount: paid(highest).amount - paid(lowest).amount, currency };
  const difference = { amount, dearer: highest.sku, cheaper: lowest.sku };
  const byUnit = asked.value ? unitPrices(items.flatMap((item) => amountsOf(product, item))) : undefined;
  return {
    ...(asked.difference ? { difference } : {}),
    ...(byUnit === undefined ? {} : { unitPrices: byUnit }),
  };
}

function amountsOf(product: ProductRecord, item: PriceFacts): Parameters<typeof unitPrices>[0] {
  const variant = product.variants.find(({ sku }) => sku === item.sku);
  const amount = variant === undefined ? undefined : amountOf(product, variant);
  return amount === undefined ? [] : [{ sku: item.sku, paid: paid(item), amount }];
}
