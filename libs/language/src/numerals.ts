// Numbers as people write and say them: digits, Chinese numerals, English words, and spoken ranges ("两三百").
import { normalize } from './normalize.js';

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };
const ONES = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
/** English number words → what they stand for. */
export const ENGLISH_NUMBERS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(ONES.map((word, index) => [word, index + 1])),
  ...Object.fromEntries(TENS.map((word, index) => [word, (index + 2) * 10])),
  a: 1,
  an: 1,
  dozen: 12,
  couple: 2,
  pair: 2,
};
const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1_000, grand: 1_000 };
const SUFFIXES: Readonly<Record<string, number>> = { k: 1_000, 千: 1_000, 万: 10_000, w: 10_000, 百: 100 };

/** What a numeral says: `low` and `high` are the same unless it is a range. */
export interface NumberRange {
  readonly low: number;
  readonly high: number;
}

/** "三百二十" → 320, "一千五" → 1500, "两万" → 20000, "三百五" → 350; `undefined` when it is not a numeral, or a range. */
export function chineseNumber(numeral: string): number | undefined {
  return spokenRange(numeral) === undefined ? exactChineseNumber(numeral) : undefined;
}

function exactChineseNumber(numeral: string): number | undefined {
  if (!/^[零〇一二两俩三仨四五六七八九十百千万亿半]+$/.test(numeral)) return undefined;
  let total = 0;
  let section = 0;
  let digit = -1;
  let lastUnit = 0;
  for (const character of numeral) {
    const value = DIGITS[character];
    const unit = UNITS[character];
    if (value !== undefined) {
      digit = digit > 0 && lastUnit === 0 ? digit * 10 + value : value;
      if (value === 0) lastUnit = 0;
    } else if (unit !== undefined) {
      section += (digit === -1 ? 1 : digit) * unit;
      digit = -1;
      lastUnit = unit;
    } else if (character === '万' || character === '亿') {
      const scale = character === '万' ? 10_000 : 100_000_000;
      total = (total + section + Math.max(digit, 0) || 1) * scale;
      section = 0;
      digit = -1;
      lastUnit = scale;
    } else return undefined;
  }
  // "一千五" is 1,500: a last digit right behind a unit counts the next smaller unit.
  if (digit > 0) section += lastUnit >= 100 ? digit * (lastUnit / 10) : digit;
  return total + section;
}

/** Two neighbouring digits before one unit ("两三百", "一百二三", "七八十", "三五千"). */
function spokenRange(numeral: string): NumberRange | undefined {
  const found = /^(.*?[十百千万])?([一二两三四五六七八])([二两三四五六七八九])([十百千万]*)$/u.exec(numeral);
  if (found === null) return undefined;
  const [, head = '', first = '', second = '', unit = ''] = found;
  const [from, to] = [DIGITS[first] ?? 0, DIGITS[second] ?? 0];
  if (to !== from + 1 && !(from === 3 && to === 5)) return undefined;
  const low = exactChineseNumber(head + first + unit);
  const high = exactChineseNumber(head + second + unit);
  return low === undefined || high === undefined || high <= low ? undefined : { low, high };
}

function englishNumber(words: string): number | undefined {
  let total = 0;
  let current = 0;
  let isRead = false;
  for (const word of words.split(/[ -]/)) {
    if (word === 'and' || word === 'of') continue;
    const value = ENGLISH_NUMBERS[word];
    const scale = SCALES[word];
    if (value !== undefined)
      current = word === 'couple' || word === 'pair' || word === 'dozen' ? value : current + value;
    else if (scale === 100) current = Math.max(current, 1) * 100;
    else if (scale !== undefined) {
      total += Math.max(current, 1) * scale;
      current = 0;
    } else return undefined;
    isRead = true;
  }
  return isRead ? total + current : undefined;
}

/** What a numeral says: "1,299", "2k", "1.2万", "1千5", "两三百", "two hundred and fifty"; `undefined` when it is none. */
export function parseNumberRange(text: string): NumberRange | undefined {
  const plain = normalize(text).replace(/,/g, '');
  const digits = /^(\d+(?:\.\d+)?) ?(k|千|万|w|百)?([\d一二三四五六七八九])?$/.exec(plain);
  if (digits) {
    const [, written = '', suffix = '', tail = ''] = digits;
    const scale = SUFFIXES[suffix] ?? 1;
    const rest = tail === '' ? 0 : (DIGITS[tail] ?? Number(tail)) * (scale / 10);
    if (tail !== '' && scale === 1) return undefined;
    const value = Number(written) * scale + rest;
    return { low: value, high: value };
  }
  const range = spokenRange(plain);
  if (range !== undefined) return range;
  const value = englishNumber(plain) ?? exactChineseNumber(plain);
  return value === undefined ? undefined : { low: value, high: value };
}

/** A number in digits ("1,299", "3.5", "2k", "1.2万"), in Chinese numerals, or in English words; `undefined` for a range. */
export function parseNumber(text: string): number | undefined {
  const range = parseNumberRange(text);
  return range?.low === range?.high ? range?.low : undefined;
}

const SMALL = `(?:(?:${TENS.join('|')})(?:[ -](?:${ONES.slice(0, 9).join('|')}))?|${[...ONES].reverse().join('|')})`;
const WORDS = `\\b(?:(?:${SMALL}|an?|(?:a )?couple(?: of)?) (?:hundred|thousand|grand)(?: (?:and )?${SMALL}(?: hundred)?(?: (?:and )?${SMALL})?)?|${SMALL}|hundred)\\b`;

/** A numeral in a normalised text, as the source of a regular expression without groups; it never begins inside another. */
export const NUMERAL = String.raw`(?:(?<![\d.百千万]|\d,)\d[\d,]{0,24}(?:\.\d{1,9})?(?: ?(?:k(?![a-z])|w(?![a-z])|千|百|万)(?:[1-9一二三四五六七八九](?![\d.%十百千万个]))?)?|(?<![零〇一二两三四五六七八九十百千万])[零〇一二两三四五六七八九十百千万]{1,24}|${WORDS})`;
