// Matches a search in several wordings and takes the best of them for each product.
import type { AskedKind } from './asked-kind.js';
import type { Matches, ProductIndex } from './product-index.js';
import type { QueryTerms } from './query-terms.js';

/** A hit by a synonym comes a little behind a hit by the word itself. */
const SYNONYM_QUALITY = 0.9;

/** The words of one wording. */
export interface Wording extends QueryTerms {
  /** The kind that is asked for, where the store has it. */
  readonly kinds: readonly AskedKind[];
  /** Whether the store calls by this wording what it hardly calls by the asked one. */
  readonly isStoresName?: boolean;
}

/** What a wording other than the first is worth. */
export function qualityOf({ isStoresName = false }: Wording): number {
  return isStoresName ? 1 : SYNONYM_QUALITY;
}

function matchOne(index: ProductIndex, wording: Wording): Matches {
  const matches = index.match(wording.groups);
  for (const { term, factor } of wording.kinds) index.raise(term, factor);
  return matches;
}

/** What all that was asked weighs: where the first wording has words that no product has, the known ones are not all. */
export function askedWeight(first: Wording, others: readonly Wording[]): number {
  if (first.isKnown) return first.totalWeight;
  return Math.max(...[first, ...others].map(({ totalWeight }) => totalWeight));
}

/** The best of all wordings, in the scale of the first: what a rare synonym weighs is no merit of it. */
export function matchWordings(
  index: ProductIndex,
  first: Wording,
  others: readonly Wording[],
): { readonly matches: Matches; readonly totalWeight: number } {
  const own = matchOne(index, first);
  if (others.length === 0) return { matches: own, totalWeight: first.totalWeight };
  const asked = askedWeight(first, others);
  const scores = new Float32Array(index.table.rows);
  const explained = new Float32Array(index.table.rows);
  const rows: number[] = [];
  const take = (matches: Matches, factor: number, totalWeight: number): void => {
    for (const row of matches.rows) {
      const share = totalWeight === 0 ? 0 : (matches.explained[row] ?? 0) / totalWeight;
      const score = (matches.scores[row] ?? 0) * factor;
      if (explained[row] === 0) rows.push(row);
      // The whole of a wording counts, not the best pieces of several.
      if (score * share <= (scores[row] ?? 0) * (explained[row] ?? 0)) continue;
      scores[row] = score;
      explained[row] = share;
    }
  };
  take(own, 1, asked);
  for (const words of others) {
    const scale = words.totalWeight === 0 ? 1 : asked / words.totalWeight;
    take(matchOne(index, words), qualityOf(words) * scale, words.totalWeight);
  }
  return { matches: { rows: Uint32Array.from(rows), scores, explained }, totalWeight: 1 };
}
