// Products by their ids as they can be bought now: the variant that is in stock and within bounds, and its price.
import type { HandlerOutput, ProductRecord } from '#contracts';
import { catalogCalls, textIn } from '#contracts';
import type { FoundProduct } from './find-products/find-products.replies.js';
import type { Turn } from './skill.js';

/** Prices are asked for so many variants at once. */
const MAX_LINES = 200;
/** So many variants of a product are looked at. */
const MAX_VARIANTS = 100;
const MAX_PRODUCTS = 20;

type PriceLine = HandlerOutput<typeof catalogCalls.getPrices>['lines'][number];

/** Amounts in minor units of the shop's currency. */
export interface PriceBounds {
  readonly minPriceMinor?: number | undefined;
  readonly maxPriceMinor?: number | undefined;
}

/** A product that can be bought. */
export interface OnShelf {
  readonly record: ProductRecord;
  /** Its cheapest variant that is in stock and within the bounds. */
  readonly line: PriceLine;
  readonly available: number;
}

const within = (
  { price, finalPrice }: PriceLine,
  { minPriceMinor = 0, maxPriceMinor = Infinity }: PriceBounds,
): boolean => {
  const { amount } = finalPrice ?? price;
  return amount >= minPriceMinor && amount <= maxPriceMinor;
};

const skusOf = (record: ProductRecord | undefined): string[] => record?.variants.map(({ sku }) => sku) ?? [];

/** Those of the products (twenty at most) that can be bought, in the order of their ids. */
export async function onShelf(
  productIds: readonly string[],
  records: ReadonlyMap<string, ProductRecord>,
  bounds: PriceBounds,
  turn: Turn,
): Promise<OnShelf[]> {
  const ids = productIds.slice(0, MAX_PRODUCTS);
  if (ids.length === 0) return [];
  const { items } = await turn.shop.inventory.getStock({
    skus: ids.flatMap((id) => skusOf(records.get(id)).slice(0, MAX_VARIANTS)),
  });
  const availableOf = new Map(items.map(({ sku, available }) => [sku, available]));
  // Each product has its share of what is priced, so that none with many variants hides those after it.
  const share = Math.floor(MAX_LINES / ids.length);
  const skus = ids.flatMap((id) =>
    skusOf(records.get(id))
      .filter((sku) => (availableOf.get(sku) ?? 0) > 0)
      .slice(0, share),
  );
  if (skus.length === 0) return [];
  const { lines } = await turn.shop.catalog.getPrices({ lines: skus.map((sku) => ({ sku })) });
  const paid = ({ price, finalPrice }: PriceLine): number => (finalPrice ?? price).amount;
  return ids.flatMap((id) => {
    const record = records.get(id);
    const [line] = lines
      .filter((one) => one.productId === id && within(one, bounds))
      .sort((one, other) => paid(one) - paid(other));
    if (record === undefined || line === undefined) return [];
    return [{ record, line, available: availableOf.get(line.sku) ?? 0 }];
  });
}

/** What can be bought as facts hold it. */
export function shelfFact({ record, line, available }: OnShelf, turn: Turn): FoundProduct {
  const isReduced = line.finalPrice !== undefined && line.finalPrice.amount < line.price.amount;
  return {
    productId: record.id,
    sku: line.sku,
    title: textIn(record.title, turn.locale),
    price: line.price,
    ...(isReduced ? { finalPrice: line.finalPrice } : {}),
    available,
  };
}
