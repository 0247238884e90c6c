// Whether a word of a title says what the product is, or only what it goes with: a keyboard cover is no keyboard.
import { wordingsOf, type FreeMap, type ProductRecord, type Text } from '#contracts';
import { termsOf } from './terms.js';

/** A word behind one of these names what the product is for. */
const INTRODUCING = new Set(['for', 'with', 'fit', 'compatible', '适用', '兼容']);
/** How many words the introduction reaches. */
const REACH = 4;
const GOES_WITH = 0.8;
/** A word that only begins the name of a kind ("keyboard cover" as an attribute of its own). */
const BEGINS_A_KIND = 0.5;
const LATIN_WORD = /^[a-z]{2,}$/;

function kindPairs(attributes: FreeMap | undefined): Set<string> {
  const pairs = new Set<string>();
  for (const value of Object.values(attributes ?? {})) {
    if (typeof value === 'number') continue;
    for (const wording of wordingsOf(value as Text)) {
      // A sentence is not the name of a kind.
      const terms = wording.length > 40 ? [] : termsOf(wording);
      if (terms.length === 2) pairs.add(terms.join(' '));
    }
  }
  return pairs;
}

/** The factor of each word of the title that stands for less than the product itself; the best of its places counts. */
export function titleStandings({ title, attributes }: ProductRecord): Map<string, number> {
  const pairs = kindPairs(attributes);
  const standings = new Map<string, number>();
  for (const wording of wordingsOf(title)) {
    const terms = termsOf(wording);
    let introducedAt = -Infinity;
    terms.forEach((term, at) => {
      let standing = at - introducedAt <= REACH ? GOES_WITH : 1;
      if (INTRODUCING.has(term)) introducedAt = at;
      const next = terms[at + 1];
      if (next !== undefined && LATIN_WORD.test(term) && pairs.has(`${term} ${next}`)) standing *= BEGINS_A_KIND;
      standings.set(term, Math.max(standing, standings.get(term) ?? 0));
    });
  }
  return standings;
}
