// What kind of thing a product is: where the store says so as a whole value, and whether its title calls it so.
import { isGoodsKey, normalize, optionMeaning, stem } from '#language';
import { wordingsOf, type ProductRecord, type Text } from '#contracts';
import { namesByScript } from './names.js';
import { titleHead } from './title-head.js';

/** The names of attributes whose value is a kind; "suitable for" and the like name what a thing goes with. */
const NAMES_A_KIND =
  /^(?:(?:product|item|goods|article)[ _-]?(?:type|kind|category)|kind|category)$|商品类型|产品类型|类别|类目|品类|品名|种类/;
const LONGEST_KIND = 40;
/** The name of a kind has no more words. */
export const MOST_WORDS = 4;
const WORD = /\p{Script=Han}+|[^\p{Script=Han}\s/_-]+/gu;
const TITLE_WORD = /\p{Script=Han}+|[a-z][a-z']*|[^\s\p{Script=Han}]/gu;
const HAN = /^\p{Script=Han}/u;
const INTRODUCING = /^(?:for|with|in|of|and|from|by|to)$/;
const LONGEST_CHINESE_WORD = 5;

/** The words of a text in the form in which kinds are compared: plurals are folded, spaces do not count. */
export function kindWords(text: string): string[] {
  return (normalize(text).match(WORD) ?? []).map(stem);
}

/** The same in one piece. */
export const kindKey = (text: string): string => kindWords(text).join('');

const optionalKey = (word: string | undefined): string | undefined => (word === undefined ? undefined : kindKey(word));

function kindName(text: string): string | undefined {
  if (text.length > LONGEST_KIND || /\p{N}/u.test(text)) return undefined;
  const words = kindWords(text);
  return words.length === 0 || words.length > MOST_WORDS ? undefined : words.join('');
}

const remembered = new Map<string, string | undefined>();
const MOST_REMEMBERED = 20_000;

function rememberedKind(text: string): string | undefined {
  if (text.length > LONGEST_KIND) return undefined;
  if (!remembered.has(text)) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(text, kindName(text));
  }
  return remembered.get(text);
}

/** The names of goods that a title ends with: a "laptop lock" is called a lock. */
function calledWords(title: string): string[] {
  const words = normalize(title).match(TITLE_WORD) ?? [];
  const called: string[] = [];
  words.forEach((word, at) => {
    if (HAN.test(word)) {
      const characters = Array.from(word);
      for (let length = 1; length <= Math.min(LONGEST_CHINESE_WORD, characters.length); length++) {
        called.push(characters.slice(-length).join(''));
      }
      return;
    }
    const next = words[at + 1];
    const isLast = next === undefined || !/^[a-z]/.test(next) || INTRODUCING.test(next) || optionMeaning(next);
    if (isLast) called.push(...endingsAt(words, at));
  });
  return called.filter(isGoodsKey);
}

/** The last word of a name, with the one before it, and so on: lock, laptoplock. */
function endingsAt(words: readonly string[], last: number): string[] {
  const endings: string[] = [];
  let ending = '';
  for (let at = last; at >= 0 && at > last - MOST_WORDS && /^[a-z]/.test(words[at] ?? ''); at--)
    endings.push((ending = stem(words[at] ?? '') + ending));
  return endings;
}

/**
 * The signs of terms that say what a product is: a whole category or tag, a whole type, a word with synonyms that its
 * title calls it somewhere, the head of its title.
 */
export const KIND_SIGNS = { category: '@', type: '#', called: '>', head: '^' } as const;

/** A category, and the last part of one that is written as a path: "Hi-Fi/Speakers/Bookshelf", "宠物/猫/猫粮". */
function withLeaf(category: string): string[] {
  const leaf =
    category
      .split(/[/>›»]/)
      .at(-1)
      ?.trim() ?? '';
  return leaf === '' || leaf === category ? [category] : [category, leaf];
}

/** The terms of what a product is. */
export function kindTermsOf({ title, categories = [], tags = [], attributes = {} }: ProductRecord): Set<string> {
  const named = Object.entries(attributes).flatMap(([name, value]) =>
    typeof value === 'number' || !NAMES_A_KIND.test(normalize(name)) ? [] : wordingsOf(value as Text),
  );
  const signed = (sign: string, names: readonly (string | undefined)[]): string[] =>
    names.filter((name) => name !== undefined).map((name) => `${sign}${name}`);
  const whole = (values: readonly string[]): (string | undefined)[] =>
    values.flatMap((value) => [value, ...namesByScript(value)]).map(rememberedKind);
  return new Set([
    ...signed(KIND_SIGNS.category, whole([...categories.flatMap(withLeaf), ...tags])),
    ...signed(KIND_SIGNS.type, whole(named)),
    ...signed(KIND_SIGNS.called, wordingsOf(title).flatMap(calledWords)),
    ...signed(KIND_SIGNS.head, wordingsOf(title).map(titleHead).map(optionalKey)),
  ]);
}
