// Which products hold what a search does not want.
import { normalize } from '#language';
import type { ProductIndex } from './product-index.js';
import type { Unwanted } from './query-reading.js';
import { termsOf } from './terms.js';

/** What stands only in a long description is no reason to leave a product out. */
export const LEAST_UNWANTED_FREQUENCY = 1.5;

function knownTerms(index: ProductIndex, words: readonly string[]): number[] {
  return words.map((word) => index.vocabulary.find(word)).filter((term) => term !== undefined);
}

function rowsWithAll(index: ProductIndex, wording: string): Set<number> {
  const sets = termsOf(normalize(wording)).map((word) =>
    index.rowsWith(knownTerms(index, [word]), LEAST_UNWANTED_FREQUENCY),
  );
  const [first, ...others] = sets;
  return new Set([...(first ?? [])].filter((row) => others.every((set) => set.has(row))));
}

/** The rows to leave out. A product that comes in an unwanted colour and in another one stays. */
export function unwantedRows(index: ProductIndex, unwanted: readonly Unwanted[]): Set<number> {
  const rows = new Set<number>();
  for (const { wording, option } of unwanted) {
    const held = rowsWithAll(index, wording);
    if (option) {
      const own = knownTerms(index, [`=${option.kind}:${option.value}`]);
      const others = index.vocabulary.meaningsOf(`=${option.kind}:`).filter((term) => !own.includes(term));
      for (const row of index.rowsWith(own, 0)) held.add(row);
      for (const row of index.rowsWith(others, 0)) held.delete(row);
    }
    for (const row of held) rows.add(row);
  }
  return rows;
}
