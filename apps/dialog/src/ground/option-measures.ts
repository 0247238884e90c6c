// Where an option value that is a measure stands in a text: "500" for 500ml, "half a kilo" for 500g, "200x230" for 200×230cm.
import { measureOf, measuresIn } from './measures.js';

/** A part of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a number is followed by where it counts something else. */
export const NOT_A_COUNT = String.raw`(?![\d.]|[a-z]| ?(?:件|个|双|只|条|台|套|元|块|%|天|号前|days?\b|yuan|pieces|pcs|of\b))`;
/** A number and its unit at the beginning of a value. */
export const MEASURED = /^(\d+(?:\.\d+)?)([a-z]+)?/u;
/** "200×230cm", "0.9*1.9m", "30 x 40 x 20". */
const SIDES = /^(\d+(?:\.\d+)?)(?:cm|mm|m)? ?[x×*] ?(\d+(?:\.\d+)?)(?:(?:cm|mm|m)? ?[x×*] ?(\d+(?:\.\d+)?))?/u;
const SAME = 1e-9;

/** "-40℃": said as 零下40度 and "minus 40" too. */
const BELOW_ZERO = /^[-−](\d+(?:\.\d+)?) ?(?:°c|℃|度|$)/u;

/** A word as it stands in a pattern. */
export const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The places where a pattern stands in a text. */
export function spansOf(pattern: string, plain: string): Span[] {
  return [...plain.matchAll(new RegExp(pattern, 'gu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** "500" or "500ml" for "500ml", "1.8m" for "1.8m床", "512gb" for "512gb ssd"; texts are in plain measures. */
export function measuredSpans(plain: string, wanted: string): Span[] {
  const below = BELOW_ZERO.exec(wanted)?.[1];
  if (below !== undefined) return spansOf(`(?:(?<![\\da-z])[-−]|零下 ?|负|\\bminus )${escape(below)}(?![\\d.])`, plain);
  const measured = MEASURED.exec(wanted);
  const [, number, unit = ''] = measured ?? [];
  if (number === undefined) return [];
  const sides = SIDES.exec(wanted)
    ?.slice(1)
    .filter((side) => side !== undefined);
  if (sides !== undefined) {
    const sized = sides.map(escape).join('(?:cm|mm|m)? ?(?:[x×*]|乘以?|by) ?');
    const written = spansOf(`(?<![a-z\\d.])${sized}(?:cm|mm|m)?(?![a-z\\d.])`, plain);
    if (written.length > 0) return written;
  }
  // "256G" is said for 256GB.
  const written = /^[gt]b$/.test(unit) ? `${escape(number)} ?${unit[0] ?? ''}b?` : escape(number + unit);
  const withUnit = unit === '' ? [] : spansOf(`(?<![a-z\\d.])${written}(?![a-z\\d])`, plain);
  if (withUnit.length > 0) return withUnit;
  const equal = equalSpans(plain, wanted);
  if (equal.length > 0 || !/\d{2}|\./.test(number)) return equal;
  return spansOf(`(?<![a-z\\d.¥$])${escape(number)}${NOT_A_COUNT}`, plain);
}

/** The same in another unit: "1000g" and "两斤" for 1kg. */
function equalSpans(plain: string, wanted: string): Span[] {
  const [first] = measuresIn(wanted);
  const whole = measureOf(wanted);
  if (first === undefined || first.start > 0 || whole?.dimension !== first.dimension) return [];
  return measuresIn(plain).filter(
    ({ dimension, value }) => dimension === first.dimension && Math.abs(value - first.value) <= SAME * first.value,
  );
}

/** A number of two digits and more that stands for a size: 250 of 宽250×高270cm, where no other size has it. */
const AS_SIZE = String.raw`(?=的|款|还|有|呢|[吗么]| ?[来要拿买]|[?？!！,，。;；]|$| (?:one|in|please|then|instead|too|though|and|or|not)\b)`;
/** And where it stands behind words that are said before a size: "in 43". */
const IN_SIZE = String.raw`(?<=\b(?:in(?: an?)?|size|the|an?) )`;
const NO_UNIT = String.raw`(?! ?-?(?:hours?|hrs?|minutes?|mins?|weeks?|months?|years?|percent|people|others?|items?|orders?|am|pm)\b)`;
const NUMBER_AND_WORD = /(?<![a-z\d.])(\d{1,4})[ -]?([a-z]{4,})/gu;
const SAME_BEGINNING = 4;

/** The spans of the numbers that only some of the values of an option hold, each with the places of these values: "米色的250", "2 seater" of "2 seats". */
export function tellingNumbers(wordings: readonly string[], plain: string): (Span & { values: number[] })[] {
  const numbers = wordings.map((wording) => new Set(wording.match(/\d{2,4}/gu) ?? []));
  const found = [...new Set(numbers.flatMap((own) => [...own]))].flatMap((number) => {
    const values = numbers.flatMap((own, at) => (own.has(number) ? [at] : []));
    if (values.length === wordings.length) return [];
    const written = `(?<![a-z\\d.¥$£€])${number}`;
    const said = `${written}${AS_SIZE}|${IN_SIZE}${written}${NOT_A_COUNT}${NO_UNIT}`;
    return spansOf(said, plain).map((span) => ({ ...span, values }));
  });
  const counted = [...plain.matchAll(NUMBER_AND_WORD)].flatMap(({ 0: said, 1: number = '', 2: word = '', index }) => {
    const begins = new RegExp(`(?<![\\d.])${number}[ -]?${word.slice(0, SAME_BEGINNING)}`, 'u');
    const values = wordings.flatMap((wording, at) => (begins.test(wording) ? [at] : []));
    return values.length === 0 || values.length === wordings.length
      ? []
      : [{ start: index, end: index + said.length, values }];
  });
  return [...found, ...counted];
}

const PAIR = /(?<![\d.])(\d{2,3}) ?[x×*/] ?(\d{2,3})(?![\d.]|[a-z])/gu;

/** "34x32" of what comes in a waist of 34 and a length of 32: the places of the values of two options that the two numbers are. */
export function pairsOfSizes(
  options: readonly (readonly string[])[],
  plain: string,
): (Span & { option: number; value: number })[] {
  return [...plain.matchAll(PAIR)].flatMap(({ 0: said, 1: first = '', 2: second = '', index }) => {
    const span = { start: index, end: index + said.length };
    const one = options.findIndex((values) => values.includes(first));
    const other = options.findIndex((values, at) => at > one && values.includes(second));
    if (one < 0 || other < 0) return [];
    const at = (option: number, written: string): number => options[option]?.indexOf(written) ?? -1;
    return [
      { ...span, option: one, value: at(one, first) },
      { ...span, option: other, value: at(other, second) },
    ];
  });
}
