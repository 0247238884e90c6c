// Whether a word of a title says what the product is, or only what it goes with: a keyboard cover is no keyboard.
import { wordingsOf, type ProductRecord } from '#contracts';
import { termsOf } from './terms.js';

/** A word behind one of these names what the product is for. */
const INTRODUCING = new Set(['for', 'with', 'fit', 'compatible', '适用', '兼容']);
/** How many words the introduction reaches. */
const REACH = 4;
const GOES_WITH = 0.8;

/** The factor of each word of the title that stands for less than the product itself; the best of its places counts. */
export function titleStandings({ title }: ProductRecord): Map<string, number> {
  const standings = new Map<string, number>();
  for (const wording of wordingsOf(title)) {
    const terms = termsOf(wording);
    let introducedAt = -Infinity;
    terms.forEach((term, at) => {
      const standing = at - introducedAt <= REACH ? GOES_WITH : 1;
      if (INTRODUCING.has(term)) introducedAt = at;
      standings.set(term, Math.max(standing, standings.get(term) ?? 0));
    });
  }
  return standings;
}
