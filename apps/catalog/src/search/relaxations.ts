// Which wishes a search without hits may drop, the one that costs the shopper least first.
import type { ProductQuery } from '#contracts';
import type { Unwanted } from './query-reading.js';

/** A wish that was dropped. */
export type Relaxed = 'inStock' | 'minPrice' | 'maxPrice' | 'without' | 'brand' | 'category';

/** The search with fewer wishes. */
export interface Relaxation {
  readonly relaxed: Relaxed[];
  readonly query: ProductQuery;
  readonly unwanted: readonly Unwanted[];
}

const PARAMETERS = {
  inStock: 'inStock',
  minPrice: 'minPriceMinor',
  maxPrice: 'maxPriceMinor',
  brand: 'brand',
  category: 'category',
} as const satisfies Partial<Record<Relaxed, keyof ProductQuery>>;

function withoutWish({ query, unwanted }: Omit<Relaxation, 'relaxed'>, wish: Relaxed): Omit<Relaxation, 'relaxed'> {
  if (wish === 'without') return { query, unwanted: [] };
  const easier = { ...query, [PARAMETERS[wish]]: undefined };
  // Beyond a bound of the price, the nearest come first.
  if (query.sort === 'relevance' && wish === 'maxPrice') easier.sort = 'price-asc';
  if (query.sort === 'relevance' && wish === 'minPrice') easier.sort = 'price-desc';
  return { query: easier, unwanted };
}

/** Each wish dropped alone, then all of them together. */
export function relaxations({ query, unwanted }: Omit<Relaxation, 'relaxed'>): Relaxation[] {
  const order: readonly Relaxed[] = ['inStock', 'maxPrice', 'minPrice', 'without', 'brand', 'category'];
  const wishes = order.filter((wish) =>
    wish === 'without'
      ? unwanted.length > 0
      : query[PARAMETERS[wish]] !== undefined && query[PARAMETERS[wish]] !== false,
  );
  const alone = wishes.map((wish) => ({ relaxed: [wish], ...withoutWish({ query, unwanted }, wish) }));
  if (wishes.length < 2) return alone;
  const none = wishes.reduce((search, wish) => withoutWish(search, wish), { query, unwanted } as Omit<
    Relaxation,
    'relaxed'
  >);
  return [...alone, { relaxed: [...wishes], ...none, query: { ...none.query, sort: query.sort } }];
}
