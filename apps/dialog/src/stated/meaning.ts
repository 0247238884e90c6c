// Texts in the form in which questions, wishes and a shop's statements meet: one word for each meaning, in both languages.
import { findOptions, normalize, stem, withPlainMeasures } from '#language';
import { statedSynonyms } from './synonyms.data.js';

const MAX_TEXT = 2_000;
const HAN = /\p{Script=Han}/u;
const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const meaningOf = new Map<string, string>();
statedSynonyms
  .trim()
  .split('\n')
  .forEach((line, index) => {
    for (const word of line.split(' ')) meaningOf.set(normalize(word.replace(/-/g, ' ')), `syn${index}x`);
  });
const byLength = [...meaningOf.keys()].sort((a, b) => b.length - a.length);
const CHINESE = new RegExp(
  byLength
    .filter((word) => HAN.test(word))
    .map(escape)
    .join('|'),
  'gu',
);
const LATIN = new RegExp(
  `(?<![a-z\\d])(?:${byLength
    .filter((word) => !HAN.test(word))
    .map((word) => escape(word).replace(/ /g, '[ -]?'))
    .join('|')})(?![a-z\\d])`,
  'gu',
);
const spaced = (word: string): string => word.replace(/-/g, ' ');
const latinMeaning = (written: string): string =>
  meaningOf.get(spaced(written)) ??
  [...meaningOf].find(([word]) => word.replace(/ /g, '') === written.replace(/[ -]/g, ''))?.[1] ??
  written;

/** A text with one token for each known meaning: "降噪" and "noise-cancelling" become the same word, "红色" and "red" too. */
export function inMeanings(text: string): string {
  let plain = withPlainMeasures(text.slice(0, MAX_TEXT));
  plain = plain
    .replace(CHINESE, (written) => ` ${meaningOf.get(written) ?? written} `)
    .replace(LATIN, (written) => ` ${latinMeaning(written)} `);
  plain = plain.replace(/ {2,}/g, ' ').trim();
  let result = '';
  let at = 0;
  for (const { kind, value, start, end } of findOptions(plain)) {
    if (kind === 'size') continue;
    result += `${plain.slice(at, start)} ${kind}${value.replace(/-/g, '')} `;
    at = end;
  }
  return (result + plain.slice(at)).replace(/ {2,}/g, ' ').trim();
}

/** A word that is asked about: of Latin letters its stem, of Chinese the run of characters that it stands in. */
export interface Term {
  readonly written: string;
  readonly isHan: boolean;
}

/** Characters that say too little to be missed where they are missing. */
const LIGHT = /[吃喝用穿戴放装洗做买给在到和跟对上下里大小多少个只条款种点些得着过把被去来让要想人家那这不]/u;
const SHORTEST_PREFIX = 4;
/** What is without it, or keeps it out, is no form of the word: tubeless, soundproof. */
const OPPOSITE_ENDING = /^(?:-?(?:less|free|proof))/u;

const same = (word: string, other: string): boolean => {
  if (word === other) return true;
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  return (
    short.length >= SHORTEST_PREFIX &&
    !/\d/.test(short) &&
    long.startsWith(short) &&
    long.length - short.length <= 5 &&
    !OPPOSITE_ENDING.test(long.slice(short.length))
  );
};

/** Where a term stands in a text in meanings. */
export interface Found {
  /** 0–1: how much of it is there. */
  readonly share: number;
  readonly start: number;
  readonly end: number;
}

/** Finds a term in a text in meanings; `undefined` where nothing of it is there. */
export function foundIn(term: Term, text: string): Found | undefined {
  return term.isHan ? hanFound(term.written, text) : latinFound(term.written, text);
}

function latinFound(written: string, text: string): Found | undefined {
  for (const match of text.matchAll(/[a-z\d]+(?:[-.'][a-z\d]+)*/gu)) {
    const whole = match[0];
    const parts = [whole, whole.replace(/[-.']/g, ''), ...whole.split(/[-']/)];
    if (parts.some((part) => same(stem(part), written)))
      return { share: 1, start: match.index, end: match.index + whole.length };
  }
  return undefined;
}

const trimmed = (characters: readonly string[]): readonly string[] => {
  const first = characters.findIndex((character) => !LIGHT.test(character));
  return first < 0
    ? characters
    : characters.slice(first, characters.findLastIndex((character) => !LIGHT.test(character)) + 1);
};

/** A run of Chinese without the light characters at its ends: 喝茶 → 茶. */
export const withoutLight = (run: string): string => trimmed(Array.from(run)).join('');

function hanFound(run: string, text: string): Found | undefined {
  const characters = trimmed(Array.from(run));
  const isCovered = characters.map(() => false);
  let start = -1;
  let end = -1;
  const least = characters.length === 1 ? 1 : 2;
  for (let from = 0; from + least <= characters.length; from++) {
    // Grown from its shortest piece on: where that is not there, no longer one is, and a run of any length is looked through once.
    let piece = characters.slice(from, from + least).join('');
    let at = text.indexOf(piece);
    if (at < 0) continue;
    let to = from + least;
    for (; to < characters.length; to++) {
      const longer = piece + (characters[to] ?? '');
      const next = text.indexOf(longer, at);
      if (next < 0) break;
      [piece, at] = [longer, next];
    }
    isCovered.fill(true, from, to);
    if (start < 0) [start, end] = [at, at + to - from];
  }
  if (start < 0) return undefined;
  const heavy = characters.map((character) => !LIGHT.test(character));
  const total = heavy.filter(Boolean).length;
  const covered = heavy.filter((isHeavy, index) => isHeavy && isCovered[index]).length;
  return { share: total === 0 ? 1 : covered / total, start, end };
}

/** How a text writes a word that is in meanings: "油皮" for the token of oily skin; the word itself where it is plain. */
export function writtenFor(word: string, text: string): string {
  const plain = normalize(text);
  if (/^syn\d+x$/.test(word)) {
    const forms = [...plain.matchAll(CHINESE), ...plain.matchAll(LATIN)].map(([form]) => form);
    return forms.find((form) => (meaningOf.get(form) ?? latinMeaning(form)) === word) ?? word;
  }
  // Latin tokens are kept by their stems: "materialcanva" is what 帆布 means.
  const option = findOptions(plain).find(({ kind, value }) => {
    const token = `${kind}${value.replace(/-/g, '')}`;
    return word === token || word === stem(token);
  });
  if (option !== undefined) return plain.slice(option.start, option.end);
  return plain.match(new RegExp(`(?<![a-z\\d])${escape(word)}[a-z]*`, 'u'))?.[0] ?? word;
}
