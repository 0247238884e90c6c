// What a shop states as a range ("10–25kg", "7岁以上", "Under 10 kg", "Ages 3+"), and whether a measure lies within it.
import { normalize } from '#language';
import { type Dimension, measuresIn } from '../ground/measures.js';

/** Lowest and highest, in the base unit of the dimension. */
export interface StatedRange {
  readonly dimension: Dimension;
  readonly least: number;
  readonly most: number;
  /** Said as a bound or a range, and not as what the thing itself measures. */
  readonly isBounded: boolean;
  /** Where it stands, in the text as {@link plainOf} writes it. */
  readonly start: number;
  readonly end: number;
  /** How much of the base unit one of the written unit is. */
  readonly unit: number;
}

const AT_LEAST_AFTER =
  /^ ?(?:\+|及?以上|及更大|起(?!子)|and (?:over|up|above|older|more)|or (?:older|more|over|above|larger|up)|upwards|plus\b)/u;
const AT_LEAST_BEFORE =
  /(?:≥|>=?|over|above|from|at least|more than|older than|minimum(?: of)?|min\.?|大于|超过|至少|不低于|不小于|满|高于)\s*$/u;
const AT_MOST_AFTER =
  /^ ?(?:及?以下|及?以内|之内|内(?!存|径|衬)|or (?:less|under|below|younger|smaller)|and (?:under|below)|max(?:imum)?\b)/u;
const AT_MOST_BEFORE =
  /(?:≤|<=?|up to|under|below|less than|within|max(?:imum)?\.?(?: of| load| weight)?:?|no more than|不超过|最大|最多|至多|最高|最重|最长|小于|低于|少于)\s*$/u;
/** What is said to be for none within a bound. */
const REFUSES =
  /(?:\b(?:not|never|isn't|aren't|don't) (?:be |to be |safe |suitable |recommended |intended |meant |designed |used? |give (?:it )?)*(?:for|to|by|with|under|below|over|above)\b|\bunsuitable for\b|不(?:适合|适用于?|适宜|建议|推荐|宜|可|能|得|供)|禁|勿|慎用)[^,.;，。；]{0,24}$/u;
const JOINED = /^ ?(?:-|–|~|to|到|至|and) ?$/u;
/** "from 160 to 185 cm": the unit stands behind the second number alone. */
const BARE_BEFORE = /(?<![\d.])(\d+(?:\.\d+)?)\s*(?:-|–|~|to|到|至|and)\s*$/u;
/** The name of an attribute that tells an age. */
export const AGE_NAME = /年龄|月龄|周龄|\bages?\b/u;
const TOLERANCE = 1.0001;
/** 1 lb is said for 450 g. */
const EQUAL_WITHIN = 0.02;
const MINUTES_A_YEAR = 525_600;

/** The form of a text in which ranges are read: normalised, of the same length, with one sign for "to". */
export const plainOf = (text: string): string => normalize(text).replace(/[–—]/gu, '-');

/** The ranges that a statement gives; a single measure reaches from nothing to itself. `name` tells what bare numbers of it are. */
export function rangesIn(statement: string, name = ''): StatedRange[] {
  const plain = plainOf(statement);
  const measures = measuresIn(plain);
  if (measures.length === 0)
    return AGE_NAME.test(normalize(name)) ? bareYears(plain).slice(0, 1) : bareYears(plain, AGES);
  const ranges: StatedRange[] = [];
  for (let index = 0; index < measures.length; index++) {
    const measure = measures[index];
    if (measure === undefined) continue;
    const { dimension, value, start, end } = measure;
    const written = Number.parseFloat(plain.slice(start).replace(/,/g, ''));
    const unit = written > 0 ? value / written : 1;
    const next = measures[index + 1];
    if (next?.dimension === dimension && JOINED.test(plain.slice(end, next.start))) {
      ranges.push({
        dimension,
        least: Math.min(value, next.value),
        most: Math.max(value, next.value),
        isBounded: true,
        start,
        end: next.end,
        unit,
      });
      index++;
      continue;
    }
    const bare = BARE_BEFORE.exec(plain.slice(0, start));
    if (bare && written > 0) {
      const least = Number(bare[1]) * unit;
      ranges.push({ dimension, least, most: value, isBounded: true, start: bare.index, end, unit });
      continue;
    }
    const [before, after] = [plain.slice(0, start), plain.slice(end)];
    const isAtLeast = AT_LEAST_AFTER.test(after) || AT_LEAST_BEFORE.test(before);
    const isBounded = isAtLeast || AT_MOST_AFTER.test(after) || AT_MOST_BEFORE.test(before);
    // "Not for children under 12 months", 不适合10岁以下: what is beyond the bound is meant.
    const isBeyond = isAtLeast !== (isBounded && REFUSES.test(before));
    const [least, most] = isBeyond ? [value, Infinity] : [0, value];
    ranges.push({ dimension, least, most, isBounded, start, end, unit });
  }
  return ranges;
}

const YEARS = String.raw`(\d{1,2})(?:\s*(?:-|to|到|至)\s*(\d{1,2}))?\s*(\+|以上|and up|up)?`;
const BARE_YEARS = new RegExp(String.raw`(?<![\d.])${YEARS}`, 'gu');
/** "Ages 8-11" in a statement of something else. */
const AGES = new RegExp(String.raw`(?<=\bages? )${YEARS}(?!\d| ?[a-z%]{1,3}\b)`, 'gu');

/** "3+" and "3-6" of an age are years. */
const bareYears = (plain: string, pattern = BARE_YEARS): StatedRange[] =>
  [...plain.matchAll(pattern)].map((found) => {
    const least = Number(found[1]) * MINUTES_A_YEAR;
    const most =
      found[2] === undefined ? (found[3] === undefined ? least : Infinity) : Number(found[2]) * MINUTES_A_YEAR;
    const end = found.index + found[0].length;
    return { dimension: 'time', least, most, isBounded: true, start: found.index, end, unit: MINUTES_A_YEAR };
  });

/** Whether a measure lies within any of the ranges of its dimension; `undefined` where none is of it. */
export function liesWithin(
  measure: { readonly dimension: Dimension; readonly value: number },
  ranges: readonly StatedRange[],
): boolean | undefined {
  const own = ranges.filter(({ dimension }) => dimension === measure.dimension);
  if (own.length === 0) return undefined;
  return own.some(({ least, most }) => measure.value * TOLERANCE >= least && measure.value <= most * TOLERANCE);
}

/** Whether a measure is one of those that an option comes in: of "1.5kg, 3kg" 2 kg is none, in "10–25kg" lies 12 kg. */
export function isOneOf(
  measure: { readonly dimension: Dimension; readonly value: number },
  ranges: readonly StatedRange[],
): boolean | undefined {
  const own = ranges.filter(({ dimension }) => dimension === measure.dimension);
  if (own.length === 0) return undefined;
  return own.some((range) =>
    range.isBounded
      ? liesWithin(measure, [range]) === true
      : Math.abs(range.most - measure.value) <= EQUAL_WITHIN * Math.max(range.most, measure.value),
  );
}
