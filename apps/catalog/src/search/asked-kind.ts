// Which kind of thing a search asks for, and whether the store calls that kind by another name.
import { normalize, optionMeaning } from '#language';
import { KIND_SIGNS, kindKey, kindWords, MOST_WORDS } from './kinds.js';
import { compactValue } from './option-values.js';
import type { ProductIndex } from './product-index.js';

const MOST_ENDINGS = 32;
const INTRODUCING = / (?:for|with|under|below|from|by|in) /;
const HAN_END = /\p{Script=Han}$/u;
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

/** What a search is for, without what that is to go with ("laptop for students") and without options at its end. */
function soughtIn(text: string): string {
  const words = (normalize(text).split(INTRODUCING)[0] ?? '').split(' ');
  while (words.length > 1 && optionMeaning(words.at(-1) ?? '') !== undefined) words.length--;
  return words.join(' ');
}

/** Whether a word is what a search is for, and not only what that goes with. */
export function isSought(text: string, word: string): boolean {
  return kindKey(soughtIn(text)).endsWith(kindKey(word));
}

function kindIn(index: ProductIndex, signs: readonly string[], text: string): number | undefined {
  for (const ending of endingsOf(text)) {
    const known = signs.map((sign) => sign + ending).find((term) => heldBy(index, term) > 0);
    if (known !== undefined) return index.vocabulary.find(known);
  }
  return undefined;
}

/** A term that says that a product is of the kind asked for, and how much more such a product counts. */
export interface AskedKind {
  readonly term: number;
  readonly factor: number;
}

/** What is of the kind asked for comes before what only goes with it; of several signs each counts. */
const KIND_FACTOR = 1.15;
/** Where nothing else is asked, it decides that the store files or calls a product just so. */
const ONLY_KIND_FACTOR = 2;
const ONLY_CALLED_FACTOR = 1.4;

/**
 * What a search asks for, as far as the store has it: by category, tag or type, and by what titles call it. In Chinese a
 * title may be called so anywhere, as its words are not parted.
 */
export function kindsAsked(index: ProductIndex, text: string): AskedKind[] {
  const sought = soughtIn(text);
  const filed = kindCalled(index, text);
  const isAll = (kind: number | undefined): boolean =>
    kind !== undefined && index.vocabulary.wordOf(kind).slice(1) === kindKey(text);
  // Some titles end with their brand, but a brand is no kind.
  const isBrand = index.table.brands.findKey(compactValue(sought)) !== undefined;
  const sign = HAN_END.test(sought) ? KIND_SIGNS.called : KIND_SIGNS.head;
  const called = isBrand ? undefined : kindIn(index, [sign], sought);
  return [
    ...(filed === undefined ? [] : [{ term: filed, factor: isAll(filed) ? ONLY_KIND_FACTOR : KIND_FACTOR }]),
    ...(called === undefined ? [] : [{ term: called, factor: isAll(called) ? ONLY_CALLED_FACTOR : KIND_FACTOR }]),
  ];
}

/** The term of the category, tag or type that is called so. */
export function kindCalled(index: ProductIndex, text: string): number | undefined {
  return kindIn(index, [KIND_SIGNS.category, KIND_SIGNS.type], text);
}

/** Whether any product is called or filed so. */
export function isCalledSo(index: ProductIndex, name: string): boolean {
  const key = kindKey(name);
  return Object.values(KIND_SIGNS).some((sign) => heldBy(index, sign + key) > 0);
}

/**
 * Whether products hold a word, but it names no kind and hardly any product is called so: accessories of what the store
 * calls by another name, or what descriptions speak of.
 */
export function isOnlyGoneWith(index: ProductIndex, word: string): boolean {
  const key = kindKey(word);
  const holding = heldBy(index, key);
  const isKind = heldBy(index, KIND_SIGNS.category + key) + heldBy(index, KIND_SIGNS.type + key) > 0;
  if (isKind) return false;
  const called = heldBy(index, KIND_SIGNS.called + key);
  return called === 0 || (holding >= GONE_WITH.products && called < holding * GONE_WITH.called);
}
