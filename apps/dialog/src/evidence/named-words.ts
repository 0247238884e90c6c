// The words of a text that name a product by the shop's evidence, with what belongs to the name although the shop does not have it.
import { evidenceNow, type PlacedMention } from './evidence.js';

/** `name`: the name alone; `phrase`: with the words beside it that narrow it ("titanium kettle", 手机壳), known or not. */
export type Reach = 'name' | 'phrase';

interface Span {
  readonly start: number;
  readonly end: number;
}

const HAN = /\p{Script=Han}/u;
/** In Chinese the name ends where a question of it begins. */
const QUESTION_BEGINS =
  /[能会可有是要怎多少几什吗呢吧啊呀么的得还在给到送寄发了够好不没贵便现哪为啥咋跟和与或拆退换开支用吃喝泡洗装配带包价卖买加大小重长高适合行过后前里外上下两一二三四五六七八九十]/u;
const AS_GOOD = 0.1;
const MOST_CHARACTERS = 3;
/** So many characters before a name are looked through for the few words that narrow it. */
const MOST_BEFORE = 200;
const MOST_WORDS = 2;
const DETERMINER = /^(?:an?|the|this|that|these|those|your|my|any|some|of|for|and|with)$/u;
const WORD_BEFORE = /(?<![\p{L}\p{N}'-])([a-z\d'-]+) $/u;
const WORD_AFTER = /^ ([a-z\d'-]+)(?![\p{L}\p{N}])/u;

/** The names in a text in its order; empty where it holds none. `isFiller` tells the words of a question. */
export function namedWords(
  plain: string,
  spans: readonly Span[],
  reach: Reach,
  isFiller: (word: string) => boolean,
): string {
  const names = evidenceNow()
    .namesIn(plain)
    .filter(({ start, end }) => !spans.some((span) => span.start < end && start < span.end));
  if (names.length === 0) return '';
  if (reach === 'name') {
    // "Are there peanuts in the lotus mooncake": a question is asked of what is named best.
    const best = Math.max(...names.map(({ mention }) => mention.strength));
    return names.flatMap(({ mention }) => (mention.strength >= best - AS_GOOD ? [mention.text] : [])).join(' ');
  }
  return names.map((name) => phraseOf(plain, name, isFiller)).join(' ');
}

function phraseOf(plain: string, { mention, start, end }: PlacedMention, isFiller: (word: string) => boolean): string {
  if (mention.strength >= 1) return mention.text;
  return HAN.test(mention.text)
    ? `${mention.text}${followingCharacters(plain.slice(end))}`
    : `${wordsBefore(plain.slice(Math.max(0, start - MOST_BEFORE), start), isFiller)}${mention.text}${wordsAfter(plain.slice(end), isFiller)}`;
}

/** 手机壳 where the shop has 手机: the characters up to a question are a part of the name. */
function followingCharacters(rest: string): string {
  let taken = '';
  for (const character of rest) {
    if (!HAN.test(character) || QUESTION_BEGINS.test(character)) return taken;
    if (taken.length >= MOST_CHARACTERS) return '';
    taken += character;
  }
  return taken;
}

/** "The titanium kettle": words between an article and the name narrow it. */
function wordsBefore(before: string, isFiller: (word: string) => boolean): string {
  const taken: string[] = [];
  let rest = before;
  for (let word = WORD_BEFORE.exec(rest)?.[1]; word !== undefined; word = WORD_BEFORE.exec(rest)?.[1]) {
    if (DETERMINER.test(word)) return taken.length === 0 ? '' : `${taken.join(' ')} `;
    if (isFiller(word) || taken.length >= MOST_WORDS) return '';
    taken.unshift(word);
    rest = rest.slice(0, -word.length - 1);
  }
  return rest.trim() === '' && taken.length > 0 ? `${taken.join(' ')} ` : '';
}

/** "Kettle stand": a word that follows at once, and is none of a question, makes it another thing. */
function wordsAfter(after: string, isFiller: (word: string) => boolean): string {
  const word = WORD_AFTER.exec(after)?.[1];
  return word === undefined || isFiller(word) ? '' : ` ${word}`;
}
