// How a found product is shown: its variant that fits the search best, at today's price.
import { optionMeaning } from '#language';
import { wordingsOf, type ProductHit, type ProductQuery, type ProductRecord, type PromotionRecord } from '#contracts';
import type { Text, VariantRecord } from '#contracts';
import { namedVariants } from '../mentions/named-options.js';
import { effectivePrice } from '../prices/effective-price.js';
import type { NamedValues } from './named-values.js';
import { optionKeys } from './option-values.js';
import type { Unwanted } from './query-reading.js';

/** What prices go by. */
export interface Moment {
  readonly promotions: readonly PromotionRecord[];
  readonly at: Date;
  /** The shop's: bounds and order are in it, and say nothing of a price in another one. */
  readonly currency: string;
}

/** What is known of variants beside their record. */
export interface Shelf {
  stockOf(this: void, sku: string): number;
  /** The number of an option's key. */
  optionNumber(this: void, key: string): number | undefined;
}

/** What the search wants of a variant. */
export interface Wishes {
  readonly text: string;
  readonly query: ProductQuery;
  readonly unwanted: readonly Unwanted[];
  readonly named: NamedValues;
}

function isUnwanted({ options }: VariantRecord, unwanted: readonly Unwanted[]): boolean {
  if (unwanted.length === 0) return false;
  const meanings = Object.values(options ?? {})
    .flatMap((value) => (typeof value === 'number' ? [] : wordingsOf(value as Text)))
    .map(optionMeaning);
  return unwanted.some(({ option }) =>
    meanings.some((meaning) => meaning?.kind === option?.kind && meaning?.value === option?.value && option),
  );
}

/** How many of the options that the search names a variant has. */
function namedOptionsOf(
  { options }: VariantRecord,
  named: NamedValues,
  keyOf: (key: string) => number | undefined,
): number {
  if (named.options.length === 0) return 0;
  const keys = optionKeys(options).map(keyOf);
  return named.options.filter((option) => keys.some((key) => key !== undefined && option.keys.has(key))).length;
}

/** The hit of a product: its variant within the filters that has the options named, is available, and is cheapest. */
export function hitOf(
  product: ProductRecord,
  { text, query, unwanted, named: values }: Wishes,
  { promotions, at, currency }: Moment,
  { stockOf, optionNumber }: Shelf,
): Omit<ProductHit, 'score'> {
  const named = new Set(namedVariants(product, text).variants);
  const priced = product.variants.map((variant) => {
    const effective = effectivePrice(variant, product, promotions, at);
    const paidMinor = (effective.finalPrice ?? effective.price).amount;
    const isHome = variant.price.currency === currency;
    const isBounded = query.minPriceMinor !== undefined || query.maxPriceMinor !== undefined;
    const isWithin = isHome
      ? paidMinor >= (query.minPriceMinor ?? 0) && paidMinor <= (query.maxPriceMinor ?? Infinity)
      : !isBounded;
    return {
      variant,
      effective,
      paidMinor,
      isHome,
      isWithin,
      isWanted: !isUnwanted(variant, unwanted),
      namedOptions: namedOptionsOf(variant, values, optionNumber),
      isNamed: named.has(variant),
      isAvailable: stockOf(variant.sku) > 0,
    };
  });
  priced.sort(
    (left, right) =>
      Number(right.isWithin) - Number(left.isWithin) ||
      Number(right.isWanted) - Number(left.isWanted) ||
      right.namedOptions - left.namedOptions ||
      Number(right.isNamed) - Number(left.isNamed) ||
      Number(right.isAvailable) - Number(left.isAvailable) ||
      Number(right.isHome) - Number(left.isHome) ||
      left.paidMinor - right.paidMinor,
  );
  const [best] = priced;
  if (!best) throw new Error(`product ${product.id} has no variant`);
  return {
    product,
    sku: best.variant.sku,
    price: best.effective.price,
    finalPrice: best.effective.finalPrice,
    promotions: best.effective.promotionId === undefined ? [] : [best.effective.promotionId],
    available: product.variants.reduce((sum, variant) => sum + stockOf(variant.sku), 0),
  };
}
