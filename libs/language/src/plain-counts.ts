// Numbers of pieces in one form, "two dozen" as 24 and 半打 as 6个, and numbers that say of no whole pieces how many they are: 1.5, 0, 十几个.
import { normalize } from './normalize.js';
import { NUMERAL, parseNumber } from './numerals.js';

/** Words that pieces are counted in, for a pattern. */
export const COUNTED_IN =
  '件|个|只|台|双|条|套|盒|箱|桶|瓶|包|袋|支|把|张|本|罐|份|提|枚|辆|顶|块|款|副|片|杯|对|组|卷|盆|株|根|颗|串|斤|部|床';
const DOZEN = 12;
const WORD =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)';
const HAN_DIGITS = '一二两三四五六七八九';

/** What is written → what it counts; the first that fits a place is taken. */
const FORMS: readonly (readonly [RegExp, (...parts: string[]) => string | undefined])[] = [
  // "1,000"
  [/(?<![\d.,])\d{1,3}(?:,\d{3}){1,3}(?![\d,]|\.\d)/gu, (written) => written.replaceAll(',', '')],
  [/\b(?:half (?:an? )?|an? half )dozen(?: of)?\b/gu, () => '6'],
  [/\b(?:an?|one|1) dozen and (?:an? )?half(?: of)?\b/gu, () => '18'],
  [
    new RegExp(String.raw`(?<![\d.,-])\b(an?|one|${WORD}|\d{1,3}) dozens?(?: of)?\b`, 'gu'),
    (_written, numeral = '') => String((numeral.startsWith('a') ? 1 : (parseNumber(numeral) ?? 0)) * DOZEN),
  ],
  [/(?<![\p{L}\d])(?:半|0\.5)打/gu, () => '6个'],
  [/半打(?!折|印|包)/gu, () => '6个'],
  [
    new RegExp(`(?<![第\\d.])(\\d{1,3}|[${HAN_DIGITS}十俩]{1,3})打(半)?(?![折印包开扫底磨击气听算造])`, 'gu'),
    (_written, numeral = '', half) => {
      const number = parseNumber(numeral);
      return number === undefined ? undefined : `${number * DOZEN + (half ? DOZEN / 2 : 0)}个`;
    },
  ],
  // 三、四个 is one range.
  [
    new RegExp(`([${HAN_DIGITS}])、([${HAN_DIGITS}])(?=${COUNTED_IN})`, 'gu'),
    (_written, low = '', high = '') => low + high,
  ],
  // "Twenty-five", "a hundred": before a word, as what counts stands.
  [new RegExp(String.raw`${NUMERAL}(?= (?:of |x |× )?[a-z])`, 'gu'), (written) => ofWords(written)],
  [new RegExp(`${NUMERAL}(?=${COUNTED_IN})`, 'gu'), (written) => ofScale(written)],
];

/** "Twenty-five" and above; smaller ones are read where they stand. */
function ofWords(written: string): string | undefined {
  const number = /^[a-z]{3,}|^an? [a-z]/u.test(written) ? parseNumber(written) : undefined;
  return number !== undefined && number > DOZEN && Number.isInteger(number) ? String(number) : undefined;
}

/** 一百二十, 1千. */
function ofScale(written: string): string | undefined {
  const number = /[百千万]/u.test(written) ? parseNumber(written) : undefined;
  return number !== undefined && Number.isInteger(number) ? String(number) : undefined;
}

/** A part of a text that must stay as it is: a name of the shop's. */
interface Kept {
  readonly start: number;
  readonly end: number;
}

/** A normalised text with its numbers of pieces in digits; what `keptIn` finds in it stays. */
export function withPlainCounts(plain: string, keptIn: (text: string) => readonly Kept[] = () => []): string {
  return FORMS.reduce((text, [pattern, countOf]) => {
    if (text.search(pattern) < 0) return text;
    const kept = keptIn(text);
    return text.replace(pattern, (written: string, ...rest: unknown[]) => {
      const at = rest.findIndex((one) => typeof one === 'number');
      const start = rest[at] as number;
      const isKept = kept.some((name) => name.start < start + written.length && start < name.end);
      return isKept ? written : (countOf(written, ...(rest.slice(0, at) as string[])) ?? written);
    });
  }, plain);
}

const NO_WHOLE = String.raw`[-−–]\d{1,9}|0+|\d{1,9}\.\d{1,9}|\d{1,4}(?:\.\d{1,4})?e\+?\d{1,4}|\d{1,4}/\d{1,4}|\d{6,}|\d{1,5} ?(?:[-–~]|to|or|到|至|或者?) ?\d{1,5}`;
/** A number where one of pieces stands, before a noun: a 3.0 behind another word is of that. */
const UNCLEAR_EN = new RegExp(
  String.raw`(?:^|(?<=[,;:+&(] ?)|(?<=\b(?:for|of|buy|get|take|want|need|order|are|is|and|plus|with|add|like|total|cost|costs|how much) ))(?:${NO_WHOLE}|zero|(?:one|${WORD}) (?:or|to) ${WORD}|(?:a )?few|several|dozens|hundreds)(?: of| [x×])? (?=[a-z])`,
  'gu',
);
const UNCLEAR_ZH = new RegExp(
  `(?<![\\p{Script=Latin}\\d.第])(?:${NO_WHOLE}|[零〇]|[${HAN_DIGITS}十百千万]{1,4}[几来多]|[几好]几?[十百千万]|[${HAN_DIGITS}](?:到|至|或者?)[${HAN_DIGITS}十]|(?<=^|[买要来拿])好?几|若干)(?:${COUNTED_IN})`,
  'gu',
);
const RANGE_ZH = new RegExp(`[${HAN_DIGITS}十百千万]{2,7}(?=${COUNTED_IN})`, 'gu');

/**
 * The words of a text for a number of pieces that says no whole number: "1.5 ", "0", "2-3", 十几个; `undefined` where there are none.
 * `isMeasure` tells, of what stands behind a number, whether it is no thing but a unit.
 */
export function unclearCountIn(
  text: string,
  keptIn: (text: string) => readonly Kept[] = () => [],
  isMeasure: (behind: string) => boolean = () => false,
): string | undefined {
  const plain = normalize(text);
  const kept = keptIn(plain);
  const found = [UNCLEAR_EN, UNCLEAR_ZH]
    .flatMap((pattern) => [...plain.matchAll(pattern)])
    .concat([...plain.matchAll(RANGE_ZH)].filter(([written]) => parseNumber(written) === undefined));
  return found
    .filter(
      ({ 0: written, index }) => !kept.some(({ start, end }) => start < index + written.trim().length && index < end),
    )
    .find(({ 0: written, index }) => !isMeasure(plain.slice(index + written.length)))?.[0]
    .trim();
}
