// Measures as shops write them ("0.35 kg", "1.2升", "6 hours", "40 x 30 cm"), in one unit a dimension, so that they compare.
import { normalize } from '#language';

/** What a measure measures. */
export type Dimension =
  | 'mass'
  | 'volume'
  | 'area'
  | 'length'
  | 'time'
  | 'power'
  | 'charge'
  | 'energy'
  | 'data'
  | 'light'
  | 'frequency'
  | 'voltage'
  | 'sound'
  | 'temperature'
  | 'number';

/** A measure in the base unit of its dimension; offsets are in the normalised text. */
export interface Measure {
  readonly dimension: Dimension;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

// A line: dimension, factor to the base unit, names. Base units: g, ml, mm² (of two sides), mm, minute, W, mAh, Wh, MB, lm, Hz, V, dB, °C.
const UNITS: readonly (readonly [Dimension, number, string])[] = [
  ['mass', 1_000, 'kilograms?|kilos?|kgs?|千克|公斤'],
  ['mass', 500, '市?斤'],
  ['mass', 453.592, 'pounds?|lbs?'],
  ['mass', 28.3495, 'ounces?|oz|盎司'],
  ['mass', 0.001, 'mg|毫克'],
  ['mass', 1, 'grams?|grammes?|g|克'],
  ['volume', 29.5735, 'fl\\.? ?oz|fluid ounces?'],
  ['volume', 3_785.41, 'gallons?|加仑'],
  ['volume', 1, 'millilit(?:er|re)s?|ml|毫升'],
  ['volume', 1_000, 'lit(?:er|re)s?|l|公?升'],
  ['charge', 1, 'mah|毫安时?'],
  ['charge', 1_000, 'ah|安时'],
  ['energy', 1_000, 'kwh'],
  ['energy', 1, 'wh|瓦时'],
  ['power', 1_000, 'kilowatts?|kw|千瓦'],
  ['power', 1, 'watts?|w|瓦'],
  ['light', 1, 'lumens?|lm|流明'],
  ['frequency', 1e9, 'ghz'],
  ['frequency', 1e6, 'mhz'],
  ['frequency', 1e3, 'khz'],
  ['frequency', 1, 'hz|赫兹'],
  ['data', 1e6, 'terabytes?|tb'],
  ['data', 1e3, 'gigabytes?|gb'],
  ['data', 1, 'megabytes?|mb'],
  ['sound', 1, 'db|分贝'],
  ['voltage', 1, 'volts?|v|伏'],
  ['temperature', 1, '°c|℃|摄氏度|度'],
  ['length', 25.4, '(?:英寸|吋|寸|inch(?:es)?|in(?= |$|[,.)])|")'],
  ['length', 304.8, 'feet|foot|ft|英尺'],
  ['length', 10, 'centimet(?:er|re)s?|cm|厘米|公分'],
  ['length', 1, 'millimet(?:er|re)s?|mm|毫米'],
  ['length', 1e6, 'kilomet(?:er|re)s?|km|公里|千米'],
  ['length', 1_000, 'met(?:er|re)s?|m|米'],
  ['time', 525_600, 'years?|yrs?|yo|周?岁|年'],
  ['time', 43_200, 'months?|个?月'],
  ['time', 10_080, 'weeks?|周'],
  ['time', 1_440, 'days?|天|日'],
  ['time', 60, 'hours?|hrs?|h|个?小时'],
  ['time', 1, 'minutes?|mins?|分钟'],
];
const ANY_UNIT = UNITS.map(([, , names]) => `(${names})`).join('|');
/** "1,200", "0.5", "5/8", "7-1/4". */
const NUMBER = String.raw`(?:\d{1,9}[ -])?\d{1,9}/\d{1,9}|\d{1,9}(?:,\d{3}){0,4}(?:\.\d{1,9})?`;
const MEASURE = new RegExp(String.raw`(?<![a-z\d./])(${NUMBER})[\s-]?(?:${ANY_UNIT})(?![a-z\d])`, 'gu');
/** "He's 9", "turning 60": the years of somebody, where no unit follows. */
const AGE =
  /\b(?:(?:he|she|they)(?:'s|'re| is| are)|who(?:'s| is)|aged?|(?:just )?turn(?:ed|ing|s)|(?:son|daughter|sister|brother|niece|nephew|grandson|granddaughter|grandkid|kid|child|boy|girl|lad|toddler|baby|mum|mom|dad|nan|gran|grandma|grandad|grandpa)(?:'s| is)) (\d{1,2})(?!\d|[.,:/-]\d|[%°'"]| ?(?!(?:and|but|now|so|soon)\b)[a-z])/gu;
/** "5ft 11", "5'11": feet and inches of one length; no "6 ft 4 drawers". */
const FEET_AND_INCHES =
  /(?<![a-z\d.])(\d) ?(?:'|ft\.?|foot|feet|英尺) ?(1[01]|\d)(?: ?(?:''|"|in(?:ch(?:es)?)?|英?寸))?(?![a-z\d.]|\.\d| (?!whats|does|this|was|has)[a-z]{3,}s\b)/gu;
const [MM_IN_A_FOOT, MM_IN_AN_INCH] = [304.8, 25.4];
const YEAR_IN_MINUTES = 525_600;
const BARE = new RegExp(`(?<![a-z\\d.])(?:${NUMBER})(?![a-z\\d/])`, 'u');
const SIDES = new RegExp(
  String.raw`(?<!\d)(${NUMBER}) ?(?:cm|mm|m|in|inch|厘米|毫米|米)? ?[x×*] ?(${NUMBER}) ?(?:cm|mm|m|in|inch|厘米|毫米|米)?(?: ?[x×*] ?(${NUMBER}))? ?(cm|mm|m|in|inch(?:es)?|厘米|毫米|米)`,
  'u',
);
const MM3_IN_ML = 1_000;
const MAX_TEXT = 2_000;

function numberOf(written: string): number {
  const fraction = /^(?:(\d+)[ -])?(\d+)\/(\d+)$/.exec(written);
  if (fraction === null) return Number(written.replaceAll(',', ''));
  const [, whole = '0', part, of] = fraction;
  return Number(whole) + Number(part) / Number(of);
}

/** All measures in a text, in order. */
export function measuresIn(text: string): Measure[] {
  const plain = normalize(text.slice(0, MAX_TEXT));
  const lengths = [...plain.matchAll(FEET_AND_INCHES)].map((match) => ({
    dimension: 'length' as const,
    value: Number(match[1]) * MM_IN_A_FOOT + Number(match[2]) * MM_IN_AN_INCH,
    start: match.index,
    end: match.index + match[0].length,
  }));
  const ages = [...plain.matchAll(AGE)].map((match) => ({
    dimension: 'time' as const,
    value: Number(match[1]) * YEAR_IN_MINUTES,
    start: match.index + match[0].length - (match[1] ?? '').length,
    end: match.index + match[0].length,
  }));
  const measures = [...plain.matchAll(MEASURE)].map((match) => {
    const unit = match.slice(2).findIndex((name) => name !== undefined);
    const [dimension, factor] = UNITS[unit] ?? ['number', 1];
    return {
      dimension,
      value: numberOf(match[1] ?? '') * factor,
      start: match.index,
      end: match.index + match[0].length,
    };
  });
  const others = [...ages, ...lengths];
  if (others.length === 0) return measures;
  const apart = measures.filter(({ start, end }) => !lengths.some((one) => start < one.end && end > one.start));
  return [...apart, ...others].sort((left, right) => left.start - right.start);
}

/** What one attribute value measures as a whole: a box its volume, a sheet its area, else its first measure, else a bare number. */
export function measureOf(value: string | number): Pick<Measure, 'dimension' | 'value'> | undefined {
  if (typeof value === 'number') return { dimension: 'number', value };
  const plain = normalize(value.slice(0, MAX_TEXT));
  const sides = SIDES.exec(plain);
  if (sides) {
    const [unit] = measuresIn(`1 ${sides[4] ?? 'cm'}`);
    const lengths = sides
      .slice(1, 4)
      .flatMap((side) => (side === undefined ? [] : [numberOf(side) * (unit?.value ?? 1)]));
    const product = lengths.reduce((whole, side) => whole * side, 1);
    return lengths.length === 2
      ? { dimension: 'area', value: product }
      : { dimension: 'volume', value: product / MM3_IN_ML };
  }
  const [first] = measuresIn(plain);
  if (first) return { dimension: first.dimension, value: first.value };
  const bare = BARE.exec(plain)?.[0];
  return bare === undefined ? undefined : { dimension: 'number', value: numberOf(bare) };
}

/** Whether two values say the same: equal in words, or the same measure and nothing beside it. */
export function sameValue(left: string, right: string): boolean {
  if (normalize(left) === normalize(right)) return true;
  const [a] = measuresIn(left);
  const [b] = measuresIn(right);
  if (a === undefined || b === undefined || a.dimension !== b.dimension) return false;
  const isWhole = (measure: Measure, text: string): boolean =>
    measure.start === 0 && measure.end === normalize(text).length;
  return isWhole(a, left) && isWhole(b, right) && Math.abs(a.value - b.value) <= 1e-9 * Math.abs(a.value);
}
