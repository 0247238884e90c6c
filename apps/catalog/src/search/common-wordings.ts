// A search in the store's own words for the goods: where no product is called as it is asked for, and some are called a synonym.
import { exchangeableIn, exchangedFor, normalize } from '#language';
import { isCalledSo, isOnlyGoneWith, isSought, kindCalled } from './asked-kind.js';
import type { ProductIndex } from './product-index.js';
import { queryTerms } from './query-terms.js';
import { termsOf } from './terms.js';

/** Longer texts are no names of goods. */
const LONGEST_REWORDED = 100;
const MOST_WORDS = 3;
const MOST_WORDINGS = 4;

/** What a wording is worth beside the words that were asked. */
const QUALITY = { storesName: 1, ofUnknown: 0.9, ofUncalled: 0.6 } as const;

/** A search in other words. */
export interface CommonWording {
  readonly text: string;
  /** What a hit by it is worth: 1 for what the store calls by it and hardly by the asked word, less where the asked word should come first. */
  readonly quality: number;
}

const isHeld = (index: ProductIndex, name: string): boolean =>
  termsOf(name).every((term) => {
    const known = index.vocabulary.find(term);
    return known !== undefined && index.vocabulary.documentsWith(known) > 0;
  });

/** What other names for a word of a search are worth; 0 where the word needs none. */
function worthOfOthers(index: ProductIndex, asked: string, word: string): number {
  if (!queryTerms(index, word).isKnown) return QUALITY.ofUnknown;
  if (!isSought(asked, word)) return 0;
  if (isOnlyGoneWith(index, word)) return QUALITY.storesName;
  return isCalledSo(index, word) ? 0 : QUALITY.ofUncalled;
}

/**
 * A search with its words for goods exchanged, those that need it: words that no product has; words that only
 * accessories have where the store calls the thing itself by another name, though not "laptop" in "laptop case", where
 * an accessory is what is asked for; and, well behind what has the very words, names that the store calls nothing by
 * ("sd card" where all are called memory cards). What else is asked stays as it is.
 */
export function commonWordings(index: ProductIndex, asked: string): CommonWording[] {
  if (asked.length > LONGEST_REWORDED) return [];
  const plain = normalize(asked);
  let wordings: CommonWording[] = [{ text: plain, quality: 1 }];
  // From the last word on: what stands before it keeps its place.
  const mentions = exchangeableIn(plain).reverse().slice(0, MOST_WORDS);
  for (const mention of mentions) {
    const { start, end, text: word } = mention;
    const held = exchangedFor(mention).filter((other) => isHeld(index, other));
    if (held.length === 0) continue;
    const quality = worthOfOthers(index, plain, word);
    if (quality === 0) continue;
    const isStoresName = (other: string): boolean => kindCalled(index, other) !== undefined || isCalledSo(index, other);
    const others = held.filter((other) => quality === QUALITY.ofUnknown || isStoresName(other));
    if (others.length === 0) continue;
    others.sort((left, right) => Number(isCalledSo(index, right)) - Number(isCalledSo(index, left)));
    wordings = others
      .flatMap((other) =>
        wordings.map(({ text, quality: former }) => ({
          text: `${text.slice(0, start)} ${other} ${text.slice(end)}`,
          quality: Math.min(quality, former),
        })),
      )
      .slice(0, MOST_WORDINGS);
  }
  return wordings.flatMap(({ text, quality }) =>
    text === plain ? [] : [{ text: text.replace(/ {2,}/g, ' ').trim(), quality }],
  );
}
