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

/** A search in other words. */
export interface CommonWording {
  readonly text: string;
  /** Whether the store calls by it what it hardly calls by the asked word. */
  readonly isStoresName: boolean;
}

const isHeld = (index: ProductIndex, name: string): boolean =>
  termsOf(name).every((term) => {
    const known = index.vocabulary.find(term);
    return known !== undefined && index.vocabulary.documentsWith(known) > 0;
  });

/**
 * A search with its words for goods exchanged, those that need it: words that no product has, and those that only
 * accessories or descriptions have where the store calls the thing itself by another name; not "laptop" in "laptop
 * case", where an accessory is what is asked for. What else is asked stays as it is.
 */
export function commonWordings(index: ProductIndex, asked: string): CommonWording[] {
  if (asked.length > LONGEST_REWORDED) return [];
  const plain = normalize(asked);
  let wordings: CommonWording[] = [{ text: plain, isStoresName: false }];
  // From the last word on: what stands before it keeps its place.
  const mentions = exchangeableIn(plain).reverse().slice(0, MOST_WORDS);
  for (const mention of mentions) {
    const { start, end, text: word } = mention;
    const held = exchangedFor(mention).filter((other) => isHeld(index, other));
    if (held.length === 0) continue;
    const isUnknown = !queryTerms(index, word).isKnown;
    const isNoName = !isUnknown && isSought(plain, word) && isOnlyGoneWith(index, word);
    const others = held.flatMap((other) => {
      const isStoresName = isNoName && (kindCalled(index, other) !== undefined || isCalledSo(index, other));
      return isUnknown || isStoresName ? [{ other, isStoresName }] : [];
    });
    if (others.length === 0) continue;
    others.sort((left, right) => Number(isCalledSo(index, right.other)) - Number(isCalledSo(index, left.other)));
    wordings = others
      .flatMap(({ other, isStoresName }) =>
        wordings.map(({ text, isStoresName: isKnown }) => ({
          text: `${text.slice(0, start)} ${other} ${text.slice(end)}`,
          isStoresName: isStoresName || isKnown,
        })),
      )
      .slice(0, MOST_WORDINGS);
  }
  return wordings.flatMap(({ text, isStoresName }) =>
    text === plain ? [] : [{ text: text.replace(/ {2,}/g, ' ').trim(), isStoresName }],
  );
}
