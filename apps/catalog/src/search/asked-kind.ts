// Which kind of thing a search asks for, and whether the store calls that kind by another name.
import { normalize, optionMeaning, stem } from '#language';
import { KIND_SIGNS, kindKey, kindWords, MOST_WORDS } from './kinds.js';
import { compactValue } from './option-values.js';
import type { ProductIndex } from './product-index.js';
import { alternativesOf } from './query-terms.js';
import { termsOf } from './terms.js';
import { titleHead } from './title-head.js';

const MOST_ENDINGS = 32;
const INTRODUCING = / (?:for|with|under|below|from|by|in) /;
const HAN_END = /\p{Script=Han}$/u;
const HAN = /^\p{Script=Han}/u;
const LATIN = /^[a-z]+$/;
/** What stands in so many titles and names so small a share of them is what other things go with. */
const GONE_WITH = { products: 20, called: 0.1 } as const;
/** So often (weighted by field) stands what a title, category or tag says; attributes and descriptions weigh less. */
const LEAST_TITLED = 2;
/** More products than these are not looked through for a name. */
const MOST_READ = 20_000;
/** A word is a name of what is sought where at least this share of the products that have it are called or filed so. */
const LEAST_CALLED = 0.2;

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

/** A word that no product has, as it was probably meant: the most common of what it may stand for. */
function asMeant(index: ProductIndex, word: string): string {
  if (heldBy(index, stem(word)) > 0) return word;
  const meant = alternativesOf(index, word, true, false).map(({ term }) => term);
  const held = (term: number): number => index.vocabulary.documentsWith(term);
  const [first] = meant.sort((left, right) => held(right) - held(left) || left - right);
  const other = first === undefined ? word : index.vocabulary.wordOf(first);
  return LATIN.test(other) ? other : word;
}

/** What is sought up to the word that names it, read as titles are: the "galaxy note" of "galaxy note 3". */
function namedIn(index: ProductIndex, sought: string): string {
  const head = HAN_END.test(sought) ? undefined : titleHead(sought);
  return head === undefined ? sought : `${sought.slice(0, sought.lastIndexOf(head))}${asMeant(index, head)}`;
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
  const named = namedIn(index, sought);
  const filed = kindCalled(index, text) ?? kindCalled(index, named);
  const isAll = (kind: number | undefined): boolean =>
    kind !== undefined && index.vocabulary.wordOf(kind).slice(1) === kindKey(text);
  // Some titles end with their brand, but a brand is no kind.
  const isBrand = index.table.brands.findKey(compactValue(sought)) !== undefined;
  const sign = HAN_END.test(sought) ? KIND_SIGNS.called : KIND_SIGNS.head;
  const called = isBrand ? undefined : kindIn(index, [sign], named);
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
 * The terms of what a search is for: the word that names it, where the store calls a fair share of what has it so; in
 * Chinese the pairs of the longest ending that is a kind. None where that cannot be told, as of a brand.
 */
export function headTerms(index: ProductIndex, text: string): ReadonlySet<number> {
  const sought = soughtIn(text);
  if (index.table.brands.findKey(compactValue(sought)) !== undefined) return new Set();
  const known = (words: readonly string[]): Set<number> =>
    new Set(words.map((word) => index.vocabulary.find(word)).filter((term) => term !== undefined));
  const { category, type, called, head: title } = KIND_SIGNS;
  if (HAN_END.test(sought)) {
    const isKind = (name: string): boolean => [called, category, type].some((sign) => heldBy(index, sign + name) > 0);
    const kind = endingsOf(sought).find((name) => Array.from(name).length > 1 && isKind(name));
    return known(kind === undefined ? [] : termsOf(kind));
  }
  const head = titleHead(sought);
  if (head === undefined) return new Set();
  const word = stem(asMeant(index, head));
  const named = [title, called, category, type].reduce((sum, sign) => sum + heldBy(index, sign + word), 0);
  return known(named > 0 && named >= heldBy(index, word) * LEAST_CALLED ? [word] : []);
}

/** In how many titles all words of a name stand, and how many of these products are called or filed so. */
function titledWith(index: ProductIndex, name: string): { titled: number; called: number } {
  const terms = termsOf(name).map((word) => index.vocabulary.find(word));
  const isKnown = (term: number | undefined): term is number => term !== undefined;
  const held = (term: number): number => index.vocabulary.documentsWith(term);
  const [rarest, ...others] = terms.filter(isKnown).sort((left, right) => held(left) - held(right));
  const counts = { titled: 0, called: 0 };
  if (rarest === undefined || !terms.every(isKnown) || held(rarest) > MOST_READ) return counts;
  const last = kindWords(name).at(-1) ?? '';
  const names = [kindKey(name), last].flatMap((word) => [KIND_SIGNS.called + word, KIND_SIGNS.head + word]);
  const signs = names.map((word) => index.vocabulary.find(word)).filter(isKnown);
  index.eachNamed(rarest, LEAST_TITLED, (row) => {
    if (!others.every((term) => index.holds(row, term, LEAST_TITLED))) return;
    counts.titled++;
    if (signs.some((sign) => index.holds(row, sign))) counts.called++;
  });
  return counts;
}

/**
 * Whether titles hold a name, but it names no category and hardly any product is called so: what accessories of things
 * are for that the store calls otherwise.
 */
export function isOnlyGoneWith(index: ProductIndex, name: string): boolean {
  const key = kindKey(name);
  if (heldBy(index, KIND_SIGNS.category + key) + heldBy(index, KIND_SIGNS.type + key) > 0) return false;
  const { titled, called } = titledWith(index, name);
  return titled >= GONE_WITH.products && called < titled * GONE_WITH.called;
}
