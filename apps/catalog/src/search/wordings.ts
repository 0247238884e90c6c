// Matches a search in several wordings and takes the best of them for each product.
import { type AskedKind, headTerms, kindsAsked } from './asked-kind.js';
import type { Matches, ProductIndex, TermGroup } from './product-index.js';
import { type QueryTerms, queryTerms } from './query-terms.js';

/** A hit by a synonym of the shop's own comes a little behind a hit by the word itself. */
export const SYNONYM_QUALITY = 0.9;

/** The words of one wording. */
export interface Wording extends QueryTerms {
  /** The kind that is asked for, where the store has it. */
  readonly kinds: readonly AskedKind[];
  /** What a hit by it is worth beside one by the words that were asked. */
  readonly quality: number;
}

/**
 * What is sought explains at least half of a search: a row without it is not what was asked for, however rare the other
 * words are that it has ("violin for beginners" finds no guitar for beginners).
 */
function withHeadCounting(terms: QueryTerms, heads: ReadonlySet<number>): QueryTerms {
  const isHead = (group: TermGroup): boolean => group.terms.some(({ term }) => heads.has(term));
  const explains = ({ weight, explains: own = weight }: TermGroup): number => own;
  const head = terms.groups.filter(isHead).reduce((sum, group) => sum + explains(group), 0);
  const others = terms.totalWeight - head;
  if (head === 0 || head >= others) return terms;
  const groups = terms.groups.map((group) =>
    isHead(group) ? { ...group, explains: (explains(group) * others) / head } : group,
  );
  return { ...terms, groups, totalWeight: 2 * others };
}

/** Reads a wording of a search. */
export function wordingOf(index: ProductIndex, text: string, quality = 1): Wording {
  const terms = withHeadCounting(queryTerms(index, text), headTerms(index, text));
  return { ...terms, kinds: kindsAsked(index, text), quality };
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
    take(matchOne(index, words), words.quality * scale, words.totalWeight);
  }
  return { matches: { rows: Uint32Array.from(rows), scores, explained }, totalWeight: 1 };
}
