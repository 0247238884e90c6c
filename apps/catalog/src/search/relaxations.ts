// Which wishes a search without hits may drop, the one that costs the shopper least first.
import type { ProductQuery } from '#contracts';
import type { NamedValues } from './named-values.js';
import type { Unwanted } from './query-reading.js';

/** A wish that was dropped. */
export type Relaxed = 'inStock' | 'minPrice' | 'maxPrice' | 'options' | 'without' | 'brand' | 'category';

/** The search with fewer wishes. */
export interface Relaxation {
  readonly relaxed: Relaxed[];
  readonly query: ProductQuery;
  readonly unwanted: readonly Unwanted[];
  /** What the text names. */
  readonly named: NamedValues;
}

const PARAMETERS = {
  inStock: 'inStock',
  minPrice: 'minPriceMinor',
  maxPrice: 'maxPriceMinor',
  brand: 'brand',
  category: 'category',
} as const satisfies Partial<Record<Relaxed, keyof ProductQuery>>;

type Search = Omit<Relaxation, 'relaxed'>;

function withoutWish(search: Search, wish: Relaxed): Search {
  const { query, named } = search;
  if (wish === 'without') return { ...search, unwanted: [] };
  if (wish === 'options') return { ...search, named: { ...named, options: [] } };
  const easier = { ...query, [PARAMETERS[wish]]: undefined };
  // Beyond a bound of the price, the nearest come first.
  if (query.sort === 'relevance' && wish === 'maxPrice') easier.sort = 'price-asc';
  if (query.sort === 'relevance' && wish === 'minPrice') easier.sort = 'price-desc';
  return { ...search, query: easier, named: wish === 'brand' ? { ...named, brand: undefined } : named };
}

function isWished({ query, unwanted, named }: Search, wish: Relaxed): boolean {
  if (wish === 'without') return unwanted.length > 0;
  if (wish === 'options') return named.options.length > 0;
  if (wish === 'brand' && named.brand) return true;
  return query[PARAMETERS[wish]] !== undefined && query[PARAMETERS[wish]] !== false;
}

/** Each wish dropped alone, then all of them together. */
export function relaxations({ query, unwanted, named }: Search): Relaxation[] {
  const search: Search = { query, unwanted, named };
  const order: readonly Relaxed[] = ['inStock', 'maxPrice', 'minPrice', 'options', 'without', 'brand', 'category'];
  const wishes = order.filter((wish) => isWished(search, wish));
  const alone = wishes.map((wish) => ({ relaxed: [wish], ...withoutWish(search, wish) }));
  if (wishes.length < 2) return alone;
  const none = wishes.reduce(withoutWish, search);
  return [...alone, { relaxed: [...wishes], ...none, query: { ...none.query, sort: query.sort } }];
}
