// The search behind `find-products`: asks the catalog, and keeps of its hits what the words really mean.
import type { MentionCandidate, ProductHit } from '#contracts';
import { textIn } from '#contracts';
import { bestOf } from '../../ground/best-candidates.js';
import type { Turn } from '../skill.js';
import type { FoundProduct } from './find-products.replies.js';

/** Words of which no product explains this much name something that the shop does not have. */
export const LEAST_COVERAGE = 0.34;
const FETCHED = 40;
const NEAR = 3;
/** Where one product explains this much of the words, those that explain far less are not shown beside it. */
const EXPLAINED = 0.6;
const LEAST_SHARE_OF_BEST = 0.55;
/** Where one explains nearly all of them, what lacks a part is something else. */
const WELL_EXPLAINED = 0.9;
const LEAST_SHARE_OF_WELL_EXPLAINED = 0.75;
/** So many candidates are judged; hits beyond are taken as the search ranks them. */
const JUDGED = 20;

/** What is looked for. Amounts are minor units. */
export interface Search {
  readonly words: string;
  readonly category?: string | undefined;
  readonly brand?: string | undefined;
  readonly without?: readonly string[] | undefined;
  readonly minPriceMinor?: number | undefined;
  readonly maxPriceMinor?: number | undefined;
  readonly inStock?: boolean | undefined;
  readonly sort?: 'price-asc' | 'price-desc' | 'rating' | undefined;
  readonly more?: boolean | undefined;
  readonly cheaper?: boolean | undefined;
  readonly dearer?: boolean | undefined;
}

/** Whether it asks for nothing at all. */
export const isEmpty = ({
  words,
  category,
  brand,
  minPriceMinor,
  maxPriceMinor,
  sort,
  inStock,
  without,
}: Search): boolean =>
  words === '' &&
  category === undefined &&
  brand === undefined &&
  minPriceMinor === undefined &&
  maxPriceMinor === undefined &&
  sort === undefined &&
  inStock !== true &&
  (without ?? []).length === 0;

/** The words with what is unwanted, as the catalog reads them. */
const queryText = ({ words, without = [] }: Search): string =>
  [words, ...without.map((one) => (/\p{Script=Han}/u.test(one) ? `不要${one}的` : `not ${one}`))].join(' ').trim();

/** The hits that the words mean, best first; `isKnown` tells whether the shop has anything of that name. */
export async function foundBy(
  search: Search,
  turn: Turn,
): Promise<{ hits: ProductHit[]; isKnown: boolean; coverage: number }> {
  const { words, category, brand, minPriceMinor, maxPriceMinor, inStock, sort } = search;
  const text = queryText(search);
  const [found, mention] = await Promise.all([
    turn.shop.catalog.searchProducts({
      ...(text === '' ? {} : { text }),
      ...(category === undefined ? {} : { category }),
      ...(brand === undefined ? {} : { brand }),
      ...(minPriceMinor === undefined ? {} : { minPriceMinor }),
      ...(maxPriceMinor === undefined ? {} : { maxPriceMinor }),
      ...(inStock === true ? { inStock: true } : {}),
      // Of what is meant by words the best by price, not the cheapest of all that holds one of them.
      ...(sort === undefined || words !== '' ? {} : { sort }),
      limit: FETCHED,
    }),
    words === ''
      ? Promise.resolve({ candidates: [] })
      : turn.shop.catalog.resolveMention({ mention: words, locale: turn.locale, limit: JUDGED }),
  ]);
  const { candidates } = mention;
  const coverage = Math.max(0, ...candidates.map((candidate) => candidate.coverage));
  // Of one word half explained is something else: a pot is no thermos.
  const least = /^(?:\p{Script=Han}{1,5}|[a-z]+)$/u.test(words) ? EXPLAINED : LEAST_COVERAGE;
  if (words !== '' && coverage < least) return { hits: [], isKnown: coverage >= LEAST_COVERAGE, coverage };
  const meant = words === '' ? found.products : ranked(found.products, candidates);
  return {
    hits: sorted(calledSo(meant, candidates, sort), sort),
    isKnown: true,
    coverage: words === '' ? 1 : coverage,
  };
}

/** What there is of it with fewer wishes: at other prices first, else without what else was wished. */
export async function nearest(search: Search, turn: Turn): Promise<ProductHit[]> {
  const { cheaper, dearer, ...wishes } = search;
  const anyPrice = { ...wishes, minPriceMinor: undefined, maxPriceMinor: undefined };
  if (isEmpty(anyPrice)) return [];
  const { hits } = await foundBy(anyPrice, turn);
  if (cheaper === true || dearer === true)
    return sorted(hits, cheaper === true ? 'price-asc' : 'price-desc').slice(0, 1);
  if (hits.length > 0) return hits.slice(0, NEAR);
  const easier = { ...anyPrice, without: undefined, inStock: undefined, brand: undefined };
  return isEmpty(easier) ? [] : (await foundBy(easier, turn)).hits.slice(0, NEAR);
}

/** Others of the kind of what was shown, where the search itself has no more. */
export async function othersOfKind(seen: readonly string[], turn: Turn): Promise<ProductHit[]> {
  const { products } = await turn.shop.catalog.getProducts({ productIds: seen.slice(0, 5) });
  const leaves = new Set(products.flatMap((product) => product.categories?.at(-1) ?? []));
  const hits: ProductHit[] = [];
  for (const category of [...leaves].slice(0, 2)) {
    const found = await turn.shop.catalog.searchProducts({ category, limit: FETCHED });
    hits.push(...found.products.filter((hit) => !seen.includes(hit.product.id)));
  }
  return hits;
}

/** A product that the words name outright comes first, whatever the search thinks. */
function ranked(hits: readonly ProductHit[], candidates: readonly MentionCandidate[]): ProductHit[] {
  const named = new Set(
    bestOf(candidates)
      .filter((candidate) => candidate.exact)
      .map((candidate) => candidate.productId),
  );
  const coverageOf = new Map(candidates.map((candidate) => [candidate.productId, candidate.coverage]));
  const highest = Math.max(0, ...coverageOf.values());
  const lowest = Math.min(1, ...coverageOf.values());
  const leastShare = highest >= WELL_EXPLAINED ? LEAST_SHARE_OF_WELL_EXPLAINED : LEAST_SHARE_OF_BEST;
  // Where even the last that was judged fits, those that were not judged may.
  const unjudged = coverageOf.size >= JUDGED && lowest >= highest * leastShare ? highest : 0;
  const isNear = (hit: ProductHit): boolean =>
    highest < EXPLAINED || (coverageOf.get(hit.product.id) ?? unjudged) >= highest * leastShare;
  const first = hits.filter((hit) => named.has(hit.product.id));
  return [...first, ...hits.filter((hit) => !named.has(hit.product.id) && isNear(hit))];
}

/** The cheapest camera is one that is called a camera, not a bag for one. */
function calledSo(
  hits: readonly ProductHit[],
  candidates: readonly MentionCandidate[],
  sort: Search['sort'],
): readonly ProductHit[] {
  if (sort === undefined) return hits;
  const called = new Set(candidates.filter(({ titleShare }) => titleShare > 0).map(({ productId }) => productId));
  const those = hits.filter((hit) => called.has(hit.product.id));
  return those.length > 0 ? those : hits;
}

const paidMinor = (hit: ProductHit): number => (hit.finalPrice ?? hit.price).amount;

function sorted(hits: readonly ProductHit[], sort: Search['sort']): ProductHit[] {
  if (sort === 'price-asc') return [...hits].sort((a, b) => paidMinor(a) - paidMinor(b));
  if (sort === 'price-desc') return [...hits].sort((a, b) => paidMinor(b) - paidMinor(a));
  if (sort !== 'rating') return [...hits];
  return [...hits].sort((a, b) => (b.product.rating?.average ?? 0) - (a.product.rating?.average ?? 0));
}

/** A hit as facts hold it. */
export function foundProduct(hit: ProductHit, turn: Turn): FoundProduct {
  return {
    productId: hit.product.id,
    sku: hit.sku,
    title: textIn(hit.product.title, turn.locale),
    price: hit.price,
    ...(hit.finalPrice === undefined || hit.finalPrice.amount >= hit.price.amount
      ? {}
      : { finalPrice: hit.finalPrice }),
    ...(isLowestOfSeveral(hit) ? { isFrom: true } : {}),
    available: hit.available,
  };
}

/** Whether a hit's price is the lowest of its variants, and others cost more. */
function isLowestOfSeveral({ price, product }: ProductHit): boolean {
  const prices = product.variants.map((variant) => variant.price.amount);
  return prices.some((amount) => amount > price.amount) && !prices.some((amount) => amount < price.amount);
}
