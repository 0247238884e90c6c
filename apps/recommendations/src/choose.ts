// Chooses from candidates what is shown: on the shelf, as was asked for, diverse, and as the shop wishes.
import type { Candidate } from './candidates.js';
import type { ProductRule } from './product-rules.js';
import type { ShelfProduct } from './shelf.js';

/** What may be asked of the products. */
export interface Wish {
  readonly category?: string | undefined;
  readonly minPriceMinor?: number | undefined;
  readonly maxPriceMinor?: number | undefined;
}

/** What speaks for and against products beside their candidates' scores. */
export interface Weighing {
  /** The shop's own wishes. */
  readonly rules: ReadonlyMap<string, ProductRule>;
  /** The shares of shoppers who complain of products. */
  readonly complaints: ReadonlyMap<string, number>;
}

/** Even what everybody complains of keeps this much. */
const LEAST_FACTOR = 0.05;

/** Of one brand, and of one category where others would do, no more than this share of an answer. */
const MAX_SHARE = 0.4;
/** Scores are logarithms of odds, so a factor is added; a place costs so much for each one of its kind above it. */
const DIVERSITY_FROM = 4;

/** The candidates that may be shown, in their order, without repetition; boosted ones moved up within their source, those complained of down. */
export function showable(
  candidates: readonly Candidate[],
  shelf: ReadonlyMap<string, ShelfProduct>,
  { rules, complaints }: Weighing,
  wish: Wish,
): Candidate[] {
  const seen = new Set<string>();
  const boosted = candidates.flatMap((candidate) => {
    const product = shelf.get(candidate.productId);
    const rule = rules.get(candidate.productId);
    if (product?.inStock !== true || rule?.rule === 'ban' || !fits(product, wish)) return [];
    if (seen.has(candidate.productId)) return [];
    seen.add(candidate.productId);
    const factor = Math.max(LEAST_FACTOR, 1 - (complaints.get(candidate.productId) ?? 0));
    return [{ ...candidate, score: candidate.score + Math.log(factor * (rule?.rule === 'boost' ? rule.factor : 1)) }];
  });
  return boosted.sort((one, other) => other.score - one.score);
}

/** Whether a product is what was asked for. */
export function fits(product: ShelfProduct, { category, minPriceMinor = 0, maxPriceMinor = Infinity }: Wish): boolean {
  const inCategory = category === undefined || product.categories.some((name) => name === category);
  return inCategory && product.lowestPriceMinor >= minPriceMinor && product.lowestPriceMinor <= maxPriceMinor;
}

/** The first so many, with no brand taking more than its share while others remain; the rest follow. */
export function diverse(
  candidates: readonly Candidate[],
  shelf: ReadonlyMap<string, ShelfProduct>,
  limit: number,
): Candidate[] {
  if (limit < DIVERSITY_FROM) return candidates.slice(0, limit);
  const most = Math.max(2, Math.ceil(limit * MAX_SHARE));
  const counts = new Map<string, number>();
  const first: Candidate[] = [];
  const later: Candidate[] = [];
  for (const candidate of candidates) {
    const product = shelf.get(candidate.productId);
    const kinds = [`category ${product?.categories.at(-1) ?? ''}`, `brand ${product?.brand ?? candidate.productId}`];
    const full = kinds.some((kind) => (counts.get(kind) ?? 0) >= most);
    (full ? later : first).push(candidate);
    if (!full) for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...first, ...later].slice(0, limit);
}

/** Scores from 1 down to 0 in the order of the answer, so that they never contradict it. */
export function withScores(candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((candidate, place) => ({
    ...candidate,
    score: Math.round((1 - place / candidates.length) * 1_000) / 1_000,
  }));
}
