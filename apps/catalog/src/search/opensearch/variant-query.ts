// Which variants a search lets through, and what they cost now, as OpenSearch can tell it: the rules of the in-memory index.
import type { ProductQuery, PromotionRecord } from '#contracts';
import type { NamedOption } from '../named-values.js';
import { RunningDiscounts } from '../paid-prices.js';
import type { Lexicon } from '../product-index.js';
import { foldedCategory } from './product-document.js';

/** A part of a query in OpenSearch's own language. */
export type Clause = Readonly<Record<string, unknown>>;

/** Of more options than these a product must have all, or mention all. */
const MOST_PARTED = 4;
/** Percentages are fractions of this: ten-thousandths of a percent. */
const WHOLE = 1_000_000;

/** What one piece costs: the best single discount that runs, as `effectivePrice` reckons it for one piece. */
const PAID = `
long price = doc['variants.price'].value;
String currency = doc['variants.currency'].value;
long best = price;
for (def discount : params.discounts) {
  boolean isFor = discount.everywhere;
  if (!isFor && discount.products.containsKey(doc['variants.product'].value)) { isFor = true; }
  if (!isFor) { for (def category : doc['variants.categories']) { if (discount.categories.containsKey(category)) { isFor = true; break; } } }
  if (!isFor) { continue; }
  if (discount.minimum != null && (!discount.minimumCurrency.equals(currency) || price < ((Number) discount.minimum).longValue())) { continue; }
  long left = price;
  if (discount.rest != null) { long rest = ((Number) discount.rest).longValue(); left = (2L * price * rest + ${WHOLE}L) / ${2 * WHOLE}L; }
  else if (discount.currency.equals(currency)) { left = price - ((Number) discount.amount).longValue(); if (left < 0L) { left = 0L; } }
  if (left < best) { best = left; }
}
`;

const asKeys = (values: readonly string[] | undefined, keyOf = (value: string): string => value): object =>
  Object.fromEntries((values ?? []).map((value) => [keyOf(value), true]));

function discountOf({ value, appliesTo, minimumSpend }: PromotionRecord): object {
  const { products, categories } = appliesTo ?? {};
  const taken =
    typeof value === 'number'
      ? { rest: Math.max(0, Math.round(WHOLE - value * (WHOLE / 100))) }
      : { amount: value.amount, currency: value.currency };
  return {
    everywhere: products === undefined && categories === undefined,
    products: asKeys(products),
    categories: asKeys(categories, foldedCategory),
    ...(minimumSpend && { minimum: minimumSpend.amount, minimumCurrency: minimumSpend.currency }),
    ...taken,
  };
}

/** What is paid for variants: as it is listed, or by a script where discounts run. */
export class PaidPrice {
  private readonly discounts: readonly object[];

  constructor(
    promotions: readonly PromotionRecord[],
    at: Date,
    readonly currency: string,
  ) {
    this.discounts = new RunningDiscounts(promotions, at).all.map(discountOf);
  }

  /** Those within bounds, in the shop's currency. */
  within({ minPriceMinor = 0, maxPriceMinor }: ProductQuery): Clause[] {
    const isHome = { term: { 'variants.currency': this.currency } };
    const [min, max] = [minPriceMinor, maxPriceMinor ?? Number.MAX_SAFE_INTEGER];
    if (this.discounts.length === 0) return [isHome, { range: { 'variants.price': { gte: min, lte: max } } }];
    const source = `${PAID} return best >= ((Number) params.min).longValue() && best <= ((Number) params.max).longValue();`;
    return [isHome, { script: { script: { source, params: { discounts: this.discounts, min, max } } } }];
  }

  /** The value to aggregate. */
  value(): Clause {
    if (this.discounts.length === 0) return { field: 'variants.price' };
    return { script: { source: `${PAID} return best;`, params: { discounts: this.discounts } } };
  }

  /** By the lowest price of the variants that a filter lets through. */
  sort(order: 'asc' | 'desc', passing: Clause): Clause {
    const isHome = { term: { 'variants.currency': this.currency } };
    const nested = { path: 'variants', filter: { bool: { filter: [isHome, passing] } } };
    if (this.discounts.length === 0) {
      return { 'variants.price': { order, mode: 'min', nested, missing: '_last' } };
    }
    // What has no such variant comes last of rising values alone, so that falling ones rise below zero.
    const [value, mode] = order === 'asc' ? ['best', 'min'] : ['-best', 'max'];
    const script = { source: `${PAID} return ${value};`, params: { discounts: this.discounts } };
    return { _script: { type: 'number', order: 'asc', mode, nested, script } };
  }
}

interface OptionClauses {
  readonly has: Clause;
  readonly saysNothing: Clause | undefined;
  readonly mentioned: Clause | undefined;
}

function clausesOf({ keys, kind, terms }: NamedOption, { names, vocabulary }: Lexicon): OptionClauses {
  const values = [...keys].map((key) => names.options.valueOf(key));
  const others = { prefix: { 'variants.options': kind } };
  return {
    has: { terms: { 'variants.options': values } },
    saysNothing: kind === undefined ? undefined : { bool: { must_not: [others] } },
    mentioned: terms.length === 0 ? undefined : { terms: { words: terms.map((term) => vocabulary.wordOf(term)) } },
  };
}

/** The ways to part options into those that a variant has and those that its product mentions. */
function partings(count: number): boolean[][] {
  if (count > MOST_PARTED)
    return [Array.from({ length: count }, () => false), Array.from({ length: count }, () => true)];
  return Array.from({ length: 2 ** count }, (_, number) =>
    Array.from({ length: count }, (__, at) => ((number >>> at) & 1) === 1),
  );
}

/** A way to let variants through: what their products must mention, and what they must be. */
export interface VariantWay {
  readonly product: readonly Clause[];
  readonly variant: readonly Clause[];
}

/** The ways for a variant to have some options, or to say nothing of those that its product mentions, and to pass other filters. */
export function waysOf(
  options: readonly NamedOption[],
  lexicon: Lexicon,
  filter: readonly Clause[],
): readonly VariantWay[] {
  const clauses = options.map((option) => clausesOf(option, lexicon));
  return partings(options.length).flatMap((isMentioned): VariantWay[] => {
    const mentioned = clauses.filter((_, at) => isMentioned[at]).map((clause) => clause.mentioned);
    const product = mentioned.filter((clause) => clause !== undefined);
    if (product.length < mentioned.length) return [];
    const variant = clauses.flatMap(({ has, saysNothing }, at) => {
      if (isMentioned[at] !== true) return [has];
      return saysNothing === undefined ? [] : [saysNothing];
    });
    return [{ product, variant: [...variant, ...filter] }];
  });
}

/** Products with a variant that any of the ways lets through; no filter where all variants are let through. */
export function withVariants(ways: readonly VariantWay[]): Clause[] {
  if (ways.some(({ product, variant }) => product.length + variant.length === 0)) return [];
  const should = ways.map(({ product, variant }) => ({
    bool: { filter: [...product, { nested: { path: 'variants', query: { bool: { filter: variant } } } }] },
  }));
  return [{ bool: { should, minimum_should_match: 1 } }];
}
