// Who something is for, and for how many, held against what a product states of ages and people: "my grandson is turning 2", "a game for 8 adults".
import type { Locale, ProductRecord } from '#contracts';
import { normalize, parseNumber } from '#language';
import { measuresIn } from '../ground/measures.js';
import { AGE_NAME, rangesIn } from './ranges.js';
import { statementsOf } from './statements.js';

/** What a wish says of whom it is for. */
export interface ForWhom {
  /** In minutes, as {@link measuresIn} tells times. */
  readonly age?: number;
  readonly people?: number;
}

const MAX_TEXT = 500;
const IS_AGE = /岁|个月大?|month|year|yo|^\d+$/u;
/** A time that is no age: "in 2 weeks", "within 3 months", 买了6个月. */
const NO_AGE_BEFORE =
  /\b(?:in|within|after|for|last(?:ed|s)?|next|past|every|since|used(?: it)? for)(?: the| a| about)? $|[买用过等了每]$/u;
const NO_AGE_AFTER = /^ ?(?:ago|later|warranty|guarantee|free|contract|之?[内前后]|质保|保修|了)/u;
const OLDEST_YEARS = 110;
const MINUTES_A_YEAR = 525_600;
const NEWBORN = /新生儿|刚出生|一出生|初生|\bnew-? ?borns?\b/u;
const PEOPLE =
  /\b(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:adults?|people|persons?|players?|of us|friends|guests)\b|(\d{1,2}|[两三四五六七八九十]{1,3})个?(?:大人|成人|人)(?!民)/u;
const NUMBERS_EN = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const PEOPLE_NAME = /\bplayers?\b|\bpeople\b|\bpersons?\b|\bserves\b|\bsleeps\b|人数|几人|适用人|可坐|容纳/u;
/** A sentence that gives an age, and no other time. */
const OF_AGE =
  /\d ?(?:岁|个月(?:以上|以下|以内|起|龄|大))|\b(?:years? old|year-olds?|months? old|(?:from|under|over|ages?) \d+ (?:years|months))\b/u;
/** "4–10", "2-6", "8+", "up to 12", "4". */
const COUNTS =
  /(?<![\d.])(?:(up to|at most|最多) ?)?(\d{1,3})(?: ?[-–—~至到] ?(\d{1,3})|( ?\+|以上| or more| and more))?(?![\d.])/gu;

/** Whom a wish is for; nothing where it does not say. */
export function forWhomIn(text: string): ForWhom {
  const plain = normalize(text.slice(0, MAX_TEXT));
  const age = measuresIn(plain).find(
    ({ dimension, value, start, end }) =>
      dimension === 'time' &&
      value <= OLDEST_YEARS * MINUTES_A_YEAR &&
      IS_AGE.test(plain.slice(start, end)) &&
      !NO_AGE_BEFORE.test(plain.slice(0, start)) &&
      !NO_AGE_AFTER.test(plain.slice(end)),
  )?.value;
  const [, english, other] = PEOPLE.exec(plain) ?? [];
  const people = english === undefined ? parseNumber(other ?? '') : (wordAsNumber(english) ?? Number(english));
  return {
    ...(age === undefined ? (NEWBORN.test(plain) ? { age: 0 } : {}) : { age }),
    ...(people === undefined || Number.isNaN(people) ? {} : { people }),
  };
}

function wordAsNumber(word: string): number | undefined {
  const at = NUMBERS_EN.indexOf(word);
  return at < 0 ? undefined : at + 2;
}

/** Whether a product is stated to be for them; `undefined` where it states nothing of that. */
export function suits(product: ProductRecord, { age, people }: ForWhom, locale: Locale): boolean | undefined {
  const verdicts = [
    age === undefined ? undefined : suitsAge(product, age, locale),
    people === undefined ? undefined : suitsPeople(product, people, locale),
  ];
  return verdicts.includes(false) ? false : verdicts.includes(true) ? true : undefined;
}

function suitsAge(product: ProductRecord, age: number, locale: Locale): boolean | undefined {
  const ranges = statementsOf(product, locale)
    .filter(({ kind, name = '', value }) =>
      kind === 'attribute' ? AGE_NAME.test(normalize(name)) : kind === 'sentence' && OF_AGE.test(normalize(value)),
    )
    .flatMap(({ name = '', value }) => rangesIn(value, name))
    .filter(({ dimension, isBounded }) => dimension === 'time' && isBounded);
  if (ranges.length === 0) return undefined;
  return ranges.some(({ least, most }) => least <= age && age <= most);
}

function suitsPeople(product: ProductRecord, people: number, locale: Locale): boolean | undefined {
  const counts = statementsOf(product, locale)
    .filter(({ kind, name = '' }) => kind === 'attribute' && PEOPLE_NAME.test(normalize(name)))
    .flatMap(({ value }) => [...normalize(value).matchAll(COUNTS)]);
  if (counts.length === 0) return undefined;
  return counts.some(([, upTo, first = '', last, orMore]) => {
    const least = upTo === undefined ? Number(first) : 0;
    const most = orMore === undefined ? Number(last ?? first) : Infinity;
    return least <= people && people <= most;
  });
}

/** Those of some things that are for whom a wish names: what is stated to be otherwise drops out, and what is stated to suit comes first. */
export function suiting<Thing>(
  things: readonly Thing[],
  productOf: (thing: Thing) => ProductRecord,
  text: string,
  locale: Locale,
): Thing[] {
  const whom = forWhomIn(text);
  if (whom.age === undefined && whom.people === undefined) return [...things];
  const judged = things.map((thing) => ({ thing, verdict: suits(productOf(thing), whom, locale) }));
  const those = (wanted: boolean | undefined): Thing[] =>
    judged.flatMap(({ thing, verdict }) => (verdict === wanted ? [thing] : []));
  return [...those(true), ...those(undefined)];
}
