// Filters, counts and orders what a search matched.
import type { ProductQuery } from '#contracts';
import { COPIES_WINDOW, type Ranked, withCopiesBehind } from './copies.js';
import type { NamedValues } from './named-values.js';
import { Narrowing } from './narrowing.js';
import type { Matches, ProductIndex } from './product-index.js';
import type { PaidPrices } from './paid-prices.js';
import type { ProductTable } from './product-table.js';

/** How many values of a facet are listed. */
export const MAX_FACET_VALUES = 50;
/** What explains less than this share of what the best match explains is not listed. */
const LEAST_EXPLAINED_SHARE = 0.5;
/** In an order other than by relevance, only what fits about as well as the best is listed: the cheapest of all is no answer. */
const LEAST_SHARE_IN_ORDER = { explained: 0.9, score: 0.5 } as const;
/** Sold-out products come a little later. */
export const SOLD_OUT_FACTOR = 0.9;

/** A value and how many products have it. */
export interface FacetCount {
  value: string;
  count: number;
}

/** The rows of one page in order, and what is said about all that were found. */
export interface Selection {
  readonly page: readonly Ranked[];
  readonly total: number;
  readonly categories: FacetCount[];
  readonly brands: FacetCount[];
  readonly price?: { minMinor: number; maxMinor: number; currency: string };
  /** Which of the values that the search names narrowed it. */
  readonly narrowedBy: NamedValues;
  /** The options that are named and that nothing found has. */
  readonly unmet: readonly string[];
}

interface Candidate {
  readonly row: number;
  readonly score: number;
  readonly order: number;
}

/** Whether `left` comes before `right`: by order, then by id, so that every instance answers alike. */
function isBefore(table: ProductTable, left: Candidate, right: Candidate): boolean {
  if (left.order !== right.order) return left.order > right.order;
  return (table.ids[left.row] ?? '') < (table.ids[right.row] ?? '');
}

/** Keeps the first `limit` candidates of any number, in a heap whose root is the last of them. */
class FirstCandidates {
  private readonly heap: Candidate[] = [];

  constructor(
    private readonly table: ProductTable,
    private readonly limit: number,
  ) {}

  offer(row: number, score: number, order: number): void {
    const root = this.heap[0];
    // Nearly all of a large result ends here, so nothing is made for it.
    if (this.heap.length === this.limit && root && order < root.order) return;
    const candidate: Candidate = { row, score, order };
    if (this.heap.length < this.limit) {
      this.heap.push(candidate);
      this.rise(this.heap.length - 1);
    } else if (root && isBefore(this.table, candidate, root)) {
      this.heap[0] = candidate;
      this.sink();
    }
  }

  inOrder(): Candidate[] {
    return [...this.heap].sort((left, right) => (isBefore(this.table, left, right) ? -1 : 1));
  }

  /** Whether the candidate at `left` comes after the one at `right`. */
  private isAfter(left: number, right: number): boolean {
    const [first, second] = [this.heap[right], this.heap[left]];
    return first !== undefined && second !== undefined && isBefore(this.table, first, second);
  }

  private swap(left: number, right: number): void {
    const [a, b] = [this.heap[left], this.heap[right]];
    if (!a || !b) return;
    this.heap[left] = b;
    this.heap[right] = a;
  }

  private rise(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >>> 1;
      if (!this.isAfter(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(): void {
    for (let at = 0; ;) {
      let last = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.heap.length && this.isAfter(child, last)) last = child;
      }
      if (last === at) return;
      this.swap(at, last);
      at = last;
    }
  }
}

/**
 * The lowest and highest price of the variants of a row that the filters let through. A price in another currency than the
 * shop's is within no bounds, and neither low nor high.
 */
function priceRange(
  table: ProductTable,
  prices: PaidPrices,
  row: number,
  query: ProductQuery,
  narrowing: Narrowing,
): { low: number; high: number } | undefined {
  let low = Infinity;
  let high = -Infinity;
  let isThere = false;
  const end = table.firstVariant(row + 1);
  for (let variant = table.firstVariant(row); variant < end; variant++) {
    if (query.inStock === true && table.availableOf(variant) === 0) continue;
    if (!narrowing.lets(row, variant)) continue;
    const paid = prices.homePriceOf(row, variant);
    if (paid === undefined) {
      isThere ||= query.minPriceMinor === undefined && query.maxPriceMinor === undefined;
      continue;
    }
    if (paid < (query.minPriceMinor ?? 0) || paid > (query.maxPriceMinor ?? Infinity)) continue;
    isThere = true;
    low = Math.min(low, paid);
    high = Math.max(high, paid);
  }
  return isThere ? { low, high } : undefined;
}

function facetOf(counts: ReadonlyMap<number, number>, nameOf: (number: number) => string): FacetCount[] {
  return [...counts]
    .map(([number, count]) => ({ value: nameOf(number), count }))
    .sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1))
    .slice(0, MAX_FACET_VALUES);
}

const addOne = (counts: Map<number, number>, number: number): void => {
  counts.set(number, (counts.get(number) ?? 0) + 1);
};

function rowsOf(table: ProductTable, matches: Matches | undefined): Iterable<number> {
  if (matches) return matches.rows;
  return Array.from({ length: table.rows }, (_, row) => row).filter((row) => table.isLive(row));
}

function orderOf(sort: ProductQuery['sort'], score: number, low: number, rating: number): number {
  // What has no price in the shop's currency comes last either way.
  if (sort === 'price-asc') return -low;
  if (sort === 'price-desc') return low === Infinity ? -Infinity : low;
  return sort === 'rating' ? rating : score;
}

/** What the words of a search matched. */
export interface Found {
  readonly matches: Matches | undefined;
  readonly totalWeight: number;
  /** What explains a smaller share of the weight is not listed. */
  readonly leastShare?: number | undefined;
  readonly unwanted?: ReadonlySet<number>;
  /** What the search names; it narrows the search where that loses nothing. */
  readonly named?: NamedValues;
}

/** How much a row must explain, and score, to be listed. */
function leastFit(
  matches: Matches | undefined,
  sort: ProductQuery['sort'],
  narrowing: Narrowing,
): { explained: number; score: number } {
  let explained = 0;
  let score = 0;
  for (const row of matches?.rows ?? []) {
    if (!narrowing.letsRow(row)) continue;
    explained = Math.max(explained, matches?.explained[row] ?? 0);
    score = Math.max(score, matches?.scores[row] ?? 0);
  }
  if (sort === 'relevance') return { explained: explained * LEAST_EXPLAINED_SHARE, score: 0 };
  return { explained: explained * LEAST_SHARE_IN_ORDER.explained, score: score * LEAST_SHARE_IN_ORDER.score };
}

/** What is decided of a search before rows are listed: what it is narrowed by, and how well a row must fit. */
export interface Plan {
  readonly narrowing: Narrowing;
  /** In the scale of {@link Matches}. */
  readonly least: { readonly explained: number; readonly score: number };
}

/** Decides it by what was matched. */
export function planOf(index: ProductIndex, sort: ProductQuery['sort'], found: Found): Plan {
  const narrowing = Narrowing.by(index, found.named, found.matches);
  const fit = leastFit(found.matches, sort, narrowing);
  const explained = Math.max(fit.explained, (found.leastShare ?? 0) * found.totalWeight);
  return { narrowing, least: { ...fit, explained } };
}

/** Selects a page. Without matches (no words were asked) every product is a candidate, the best rated first. */
export function select(
  index: ProductIndex,
  prices: PaidPrices,
  query: ProductQuery,
  found: Found,
  offset: number,
  plan = planOf(index, query.sort, found),
): Selection {
  const { matches, totalWeight, unwanted } = found;
  const { table } = index;
  const { narrowing, least } = plan;
  const brand = query.brand === undefined ? undefined : (table.brands.find(query.brand) ?? -1);
  const category = query.category === undefined ? undefined : (table.categories.find(query.category) ?? -1);
  const rows = rowsOf(table, matches);
  const isRanked = matches !== undefined && query.sort === 'relevance';
  const first = new FirstCandidates(table, Math.max(offset + query.limit, isRanked ? COPIES_WINDOW : 0));
  const categories = new Map<number, number>();
  const brands = new Map<number, number>();
  let total = 0;
  let price: { minMinor: number; maxMinor: number; currency: string } | undefined;
  for (const row of rows) {
    const explained = matches?.explained[row] ?? 0;
    if (matches && (explained < least.explained || (matches.scores[row] ?? 0) < least.score)) continue;
    if (unwanted?.has(row)) continue;
    if (brand !== undefined && table.brandIn(row) !== brand) continue;
    if (category !== undefined && !table.categoriesIn(row).includes(category)) continue;
    if (!narrowing.letsRow(row)) continue;
    const range = priceRange(table, prices, row, query, narrowing);
    if (!range) continue;
    total++;
    narrowing.saw(row);
    addOne(brands, table.brandIn(row));
    for (const number of table.categoriesIn(row)) addOne(categories, number);
    if (range.low !== Infinity) {
      price ??= { minMinor: Infinity, maxMinor: 0, currency: prices.homeCurrency };
      price.minMinor = Math.min(price.minMinor, range.low);
      price.maxMinor = Math.max(price.maxMinor, range.high);
    }
    const base = matches ? ((matches.scores[row] ?? 0) * explained) / totalWeight : table.ratingIn(row);
    const score = table.availableIn(row) > 0 ? base : base * SOLD_OUT_FACTOR;
    first.offer(row, score, orderOf(query.sort, score, range.low, table.ratingIn(row)));
  }
  brands.delete(0);
  const inOrder = first.inOrder();
  return {
    page: (isRanked ? withCopiesBehind(table, inOrder) : inOrder).slice(offset, offset + query.limit),
    total,
    categories: facetOf(categories, (number) => table.categories.valueOf(number)),
    brands: facetOf(brands, (number) => table.brands.valueOf(number)),
    price,
    narrowedBy: narrowing.named,
    unmet: total === 0 ? [] : narrowing.unmetOptions,
  };
}
