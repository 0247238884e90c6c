// A word that is right by itself and wrong among the others: a slip that only the words beside it betray.
import type { ProductIndex } from './product-index.js';

/** Shorter words have too many neighbours that are words too. */
const SHORTEST = 5;
/** More words than these are a description, and more rows than these are not looked through. */
const MOST_WORDS = 8;
const MOST_ROWS = 2_000;

/** The terms that stand for one asked word. */
type Terms = readonly number[];

function heldBy(index: ProductIndex, terms: Terms): number {
  return terms.reduce((sum, term) => sum + index.vocabulary.documentsWith(term), 0);
}

/** Whether any product holds a term of each of the words; `undefined` where that would take too long to find out. */
function standTogether(index: ProductIndex, words: readonly Terms[]): boolean | undefined {
  const [rarest = [], ...others] = [...words].sort((left, right) => heldBy(index, left) - heldBy(index, right));
  if (heldBy(index, rarest) > MOST_ROWS) return undefined;
  for (const row of index.rowsWith(rarest, 0)) {
    const isAll = others.every((terms) => terms.some((term) => index.holds(row, term)));
    if (isAll && index.table.isLive(row)) return true;
  }
  return false;
}

/**
 * The words one slip away from the rarest of a search that stand with all of the others in a product, where that word
 * itself never does: a "phillips" screwdriver is sold, but a coffee maker is a "philips". `terms[i]` are those of
 * `words[i]`, none when no product has it.
 */
export function slipAmong(
  index: ProductIndex,
  words: readonly string[],
  terms: readonly Terms[],
): { readonly at: number; readonly meant: readonly number[] } | undefined {
  const known = words.flatMap((_, at) => ((terms[at]?.length ?? 0) > 0 ? [at] : []));
  if (known.length < 2 || words.length > MOST_WORDS) return undefined;
  const held = (at: number): number => heldBy(index, terms[at] ?? []);
  const at = known.reduce((rarest, other) => (held(other) < held(rarest) ? other : rarest));
  const word = words[at] ?? '';
  const others = known.filter((other) => other !== at).map((other) => terms[other] ?? []);
  if (word.length < SHORTEST || standTogether(index, [terms[at] ?? [], ...others]) !== false) return undefined;
  const meant = index.vocabulary
    .similarTo(word, 1)
    .filter((term) => !terms[at]?.includes(term) && standTogether(index, [[term], ...others]) === true);
  return meant.length === 0 ? undefined : { at, meant };
}
