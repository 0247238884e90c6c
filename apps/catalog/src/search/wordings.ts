// Matches a search in several wordings and takes the best of them for each product.
import type { Matches, ProductIndex } from './product-index.js';
import type { QueryTerms } from './query-terms.js';

/** A hit by a synonym comes a little behind a hit by the word itself. */
const SYNONYM_QUALITY = 0.9;

/** The best of all wordings, in the scale of the first. */
export function matchWordings(
  index: ProductIndex,
  first: QueryTerms,
  others: readonly QueryTerms[],
): { readonly matches: Matches; readonly totalWeight: number } {
  const own = index.match(first.groups);
  if (others.length === 0) return { matches: own, totalWeight: first.totalWeight };
  const scores = new Float32Array(index.table.rows);
  const explained = new Float32Array(index.table.rows);
  const rows: number[] = [];
  const take = (matches: Matches, quality: number, totalWeight: number): void => {
    for (const row of matches.rows) {
      const share = totalWeight === 0 ? 0 : (matches.explained[row] ?? 0) / totalWeight;
      const score = (matches.scores[row] ?? 0) * quality;
      if (explained[row] === 0) rows.push(row);
      // The whole of a wording counts, not the best pieces of several.
      if (score * share <= (scores[row] ?? 0) * (explained[row] ?? 0)) continue;
      scores[row] = score;
      explained[row] = share;
    }
  };
  take(own, 1, first.totalWeight);
  for (const words of others) take(index.match(words.groups), SYNONYM_QUALITY, words.totalWeight);
  return { matches: { rows: Uint32Array.from(rows), scores, explained }, totalWeight: 1 };
}
