// Which kind of thing a search asks for, and whether the store calls that kind by another name.
import { KIND_SIGNS, kindKey, kindWords, MOST_WORDS } from './kinds.js';
import type { ProductIndex } from './product-index.js';

const MOST_ENDINGS = 32;
const HAN = /^\p{Script=Han}/u;
/** What is held by so many products and names so small a share of them is what other things go with. */
const GONE_WITH = { products: 20, called: 0.1 } as const;

function heldBy(index: ProductIndex, word: string): number {
  const term = index.vocabulary.find(word);
  return term === undefined ? 0 : index.vocabulary.documentsWith(term);
}

/** The endings of a search, the longest first: a name ends with its kind in both languages ("无线耳机"). */
function endingsOf(text: string): string[] {
  const words = kindWords(text);
  const endings: string[] = [];
  for (let from = Math.max(0, words.length - MOST_WORDS); from < words.length; from++) {
    const [first = '', ...others] = words.slice(from);
    const characters = Array.from(first);
    const starts = HAN.test(first) ? characters.map((_, at) => characters.slice(at).join('')) : [first];
    endings.push(...starts.map((start) => `${start}${others.join('')}`));
  }
  return endings.slice(-MOST_ENDINGS);
}

function kindIn(index: ProductIndex, signs: readonly string[], text: string): number | undefined {
  for (const ending of endingsOf(text)) {
    const known = signs.map((sign) => sign + ending).find((term) => heldBy(index, term) > 0);
    if (known !== undefined) return index.vocabulary.find(known);
  }
  return undefined;
}

/** The term of the category or tag that a search asks for, if the store has one. */
export function categoryAsked(index: ProductIndex, text: string): number | undefined {
  return kindIn(index, [KIND_SIGNS.category], text);
}

/** The term of the category, tag or type that is called so. */
export function kindCalled(index: ProductIndex, text: string): number | undefined {
  return kindIn(index, [KIND_SIGNS.category, KIND_SIGNS.type], text);
}

/**
 * Whether many products hold a word, but it names no kind and hardly any product is called so: accessories of what the
 * store calls by another name.
 */
export function isOnlyGoneWith(index: ProductIndex, word: string): boolean {
  const key = kindKey(word);
  const holding = heldBy(index, key);
  const isKind = heldBy(index, KIND_SIGNS.category + key) + heldBy(index, KIND_SIGNS.type + key) > 0;
  if (isKind || holding < GONE_WITH.products) return false;
  return heldBy(index, KIND_SIGNS.called + key) < holding * GONE_WITH.called;
}
