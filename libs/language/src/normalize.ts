// One form for all ways of writing the same text: width, case, traditional and simplified characters, spaces.
import { Converter } from 'opencc-js/t2cn';

const toSimplifiedCharacters: (text: string) => string = Converter({ from: 'hk', to: 'cn' });
const fromTaiwan: (text: string) => string = Converter({ from: 'tw', to: 'cn' });
const CJK = /\p{Script=Han}/u;
const REMEMBERED = 500;
const REMEMBERED_CHARACTERS = 200;
/** A message, its parts and the titles that it may mean are looked at dozens of times a turn: the last ones are remembered, in two generations. */
let latest = new Map<string, string>();
let earlier = new Map<string, string>();

/** Traditional characters (Hong Kong's and Taiwan's forms) → simplified ones; everything else stays. */
export function toSimplified(text: string): string {
  if (!CJK.test(text)) return text;
  if (text.length > REMEMBERED_CHARACTERS) return converted(text);
  const known = latest.get(text);
  if (known !== undefined) return known;
  const simplified = earlier.get(text) ?? converted(text);
  if (latest.size >= REMEMBERED) {
    earlier = latest;
    latest = new Map();
  }
  latest.set(text, simplified);
  return simplified;
}

function converted(text: string): string {
  const simplified = fromTaiwan(toSimplifiedCharacters(text));
  // 么 is the simplified form itself; read as a traditional character it would become 幺.
  if (!simplified.includes('幺') || simplified.length !== text.length) return simplified;
  return simplified.replace(/幺/g, (character, at: number) => (text[at] === '么' ? '么' : character));
}

/** What NFKC makes of one character may be eighteen; a message is not longer than this when it was not before. */
const LONGEST_GROWN = 4_000;

/**
 * The form in which texts are compared: NFKC (full-width → half-width), lower case, simplified characters, curly quotes
 * and dashes made plain, characters without a form of their own (joiners, direction marks, variation selectors) left out,
 * white space collapsed to single spaces, trimmed. It is never longer than the text, or than 4,000 characters. Offsets that the finders of this library
 * return are offsets in this form; normalising twice changes nothing.
 */
export function normalize(text: string): string {
  if (text.length < LONG) return normalized(text);
  const known = longTexts.get(text) ?? earlierLongTexts.get(text);
  if (known !== undefined) return known;
  const plain = normalized(text);
  if (longTexts.size >= REMEMBERED_LONG_TEXTS) {
    earlierLongTexts = longTexts;
    longTexts = new Map();
  }
  if (text.length <= LONGEST_REMEMBERED) {
    longTexts.set(text, plain);
    // It is its own form, and is normalised again and again on its way.
    longTexts.set(plain, plain);
  }
  return plain;
}

/** A long message and its parts are normalised hundreds of times a turn, at a millisecond each where they hold Chinese: the last ones are remembered. */
const LONG = 200;
const LONGEST_REMEMBERED = 8_000;
const REMEMBERED_LONG_TEXTS = 64;
let longTexts = new Map<string, string>();
let earlierLongTexts = new Map<string, string>();

function normalized(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[\p{Cf}\ufe00-\ufe0f\u{e0100}-\u{e01ef}]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const most = Math.max(text.length, LONGEST_GROWN);
  return toSimplified(plain.length > most ? plain.slice(0, most).trim() : plain);
}
