// The answer to a question about a product from what the shop states: yes or no only where a statement says so.
import { normalize } from '#language';
import { isHeadedBy } from '../ground/title-head.js';
import { type Measure, measuresIn } from '../ground/measures.js';
import { attributeLabel, partedName } from '../skills/product-info/properties.js';
import { type Found, foundIn, inMeanings, type Term } from './meaning.js';
import { isNegated, plainAnswer } from './polarity.js';
import type { Question } from './question.js';
import { isKnownName } from './properties.js';
import { isOneOf, liesWithin, rangesIn, type StatedRange } from './ranges.js';
import type { Statement } from './statements.js';

/** What the statements come to. */
export interface StatedAnswer {
  /** `stated`: it is told, but not as a yes or a no. */
  readonly verdict: 'yes' | 'no' | 'stated' | 'not-stated';
  /** What answers; of `not-stated` what comes near, at most three. */
  readonly statements: readonly Statement[];
  /** Whether a measure in the question was held against one that is stated. */
  readonly isMeasured?: boolean;
}

const MOST_TOLD = 3;
const DAY_IN_MINUTES = 1_440;
const MONTH_IN_MINUTES = 43_200;
const WHOLE = 0.99;
/** So much of what is asked for is told, though not all. */
const PARTLY = 0.5;
const NAME_WEIGHT = 2;
const PROPERTY_WEIGHT = 1.5;
const SPEAKS_OF_PROPERTY = 0.8;
/** Names that say for what a thing is made. */
export const OF_FITTING =
  /适|兼容|承重|可放|可装|身高|体重|年龄|支持|for$|^for|fit|compatib|suit|holds?|max|load|capacity|rider|laptop|电脑|weight (?:limit|range)|\bages?\b|works with|range|建议|recommended/u;
const DEGREE = /\b(?:too|enough|better|best|very|really|quite)\b|太|够|更|最|很/u;

const COMES_WITH =
  /\b(?:comes?|sold|supplied|delivered|ships?) with\b|\bin the box\b|\bincluded\b|附送|附赠|附带|自带|配送|带不带|送不送|[送配附带](?=\p{Script=Han}{1,8}(?:吗|么|不|没))/u;
const CONTENTS =
  /\b(?:includ\w*|(?:comes?|supplied|sold|bundled|delivered|ships?) with|supplied|in the box|bundle|kit|set|sold separately)\b|附|送|赠|含|配|带|清单|套装|标配|另购|另售|另买/u;

/** Whether a statement tells what comes with a thing, or does not. */
const isOfContents = (statement: Statement): boolean =>
  CONTENTS.test(namesOf(statement)) ||
  statement.wordings.some((wording) => CONTENTS.test(normalize(wording))) ||
  statement.wordings.some((wording) => plainAnswer(wording, statement.name) !== undefined);

/** A statement held against a question. */
export interface Judged {
  readonly statement: Statement;
  readonly score: number;
  /** How much of what is asked the name, and name and value together, hold: 0–1. */
  readonly byName: number;
  readonly byAll: number;
  /** Where what is asked stands in the value. */
  readonly inValue: readonly { readonly text: string; readonly found: Found }[];
  readonly isOfProperty: boolean;
  /** A sentence that speaks of a property that is asked for. */
  readonly speaksOfIt: boolean;
}

/** How far the words of a statement are those of a question. */
export function judge(statement: Statement, question: Question): Judged {
  const { terms, properties } = question;
  let name = 0;
  let all = 0;
  const inValue: { text: string; found: Found }[] = [];
  for (const term of terms) {
    const byName = foundIn(term, namesOf(statement))?.share ?? 0;
    let byValue = 0;
    for (const text of statement.valueMeanings) {
      const found = foundIn(term, text);
      if (found === undefined) continue;
      byValue = Math.max(byValue, found.share);
      inValue.push({ text, found });
    }
    name += byName;
    all += Math.max(byName, byValue);
  }
  const count = Math.max(1, terms.length);
  const names = wordingsOfName(statement);
  const isOfProperty = properties.some((property) => names.some((name) => property.isNamed(name)));
  const [byName, byAll] = [name / count, all / count];
  // "Is it loud" lies near "noise below 25 dB", wherever that is written.
  const speaksOfIt =
    statement.kind === 'sentence' &&
    properties.some((property) => statement.wordings.some((wording) => property.isNamed(normalize(wording))));
  const score =
    byAll + (NAME_WEIGHT - 1) * byName + (isOfProperty ? PROPERTY_WEIGHT : 0) + (speaksOfIt ? SPEAKS_OF_PROPERTY : 0);
  return { statement, score, byName, byAll, inValue, isOfProperty, speaksOfIt };
}

/** A statement's name as the shop wrote it, and in both languages. */
const wordingsOfName = ({ name }: Statement): string[] =>
  name === undefined
    ? []
    : [name, attributeLabel(name, 'zh'), attributeLabel(name, 'en')].map((one) => normalize(partedName(one)));

const namesOf = ({ name, nameMeanings }: Statement): string =>
  name === undefined
    ? ''
    : `${nameMeanings} ${inMeanings(attributeLabel(name, 'zh'))} ${inMeanings(attributeLabel(name, 'en'))}`;

/** Yes or no by one statement that holds all that is asked; `undefined` where it only tells of it. */
function verdictOf({ statement, byName, byAll, inValue }: Judged, question: Question): boolean | undefined {
  // A measure that is asked about and not stated ("5 GHz") is left open by words that are.
  if (byAll < WHOLE || question.isNegated || question.measures.length > 0) return undefined;
  // That a thing is a teat does not say that it has one.
  const isOnlyWhatItIs =
    question.verb === 'has' &&
    statement.kind === 'title' &&
    question.terms.every(({ written }) => isHeadedBy(statement.value, written));
  if (isOnlyWhatItIs) return undefined;
  // "Does it come with headphones": a headphone socket is stated, and no headphones.
  if (question.verb === 'has' && COMES_WITH.test(question.text) && !isOfContents(statement)) return undefined;
  if (statement.kind === 'title' || statement.kind === 'tag') return true;
  if (byName >= WHOLE && statement.kind === 'attribute') {
    const plain = statement.wordings
      .map((wording) => plainAnswer(wording, statement.name))
      .find((one) => one !== undefined);
    if (plain !== undefined) return plain;
    if (question.asksIfThere && /\d/.test(statement.value)) return true;
  }
  if (inValue.length === 0 || DEGREE.test(question.text)) return undefined;
  if (inValue.some(({ text, found }) => isNegated(text, found.start, found.end))) return false;
  // A value that holds all the words says it; of a value that denies something else nothing is known.
  const denies =
    statement.kind === 'attribute' &&
    statement.wordings.some((wording) => plainAnswer(wording, statement.name) === false);
  return denies ? undefined : true;
}

/** Months of pregnancy are nothing that a timer of twelve hours is held against. */
const isOfScale = ({ dimension, value }: Measure, { unit }: StatedRange): boolean =>
  dimension !== 'time' || value < MONTH_IN_MINUTES || unit >= DAY_IN_MINUTES;

/** Measures of the question held against what is stated of their kind. */
function byMeasure(question: Question, judged: readonly Judged[]): StatedAnswer | undefined {
  if (!question.isYesNo || question.measures.length === 0) return undefined;
  const told = judged.flatMap((one) => {
    const { statement } = one;
    if (statement.kind === 'title' || statement.kind === 'tag') return [];
    const name = normalize(namesOf(statement));
    const ranges = statement.wordings.flatMap((wording) => rangesIn(wording, statement.name));
    const isFitting = OF_FITTING.test(name) || one.isOfProperty || one.byAll > 0;
    const isOption = statement.kind === 'option';
    const bounded = ranges.filter(({ isBounded }) => isBounded || isFitting || isOption);
    const verdicts = question.measures.flatMap((measure) => {
      const ofItsScale = bounded.filter((range) => isOfScale(measure, range));
      return (isOption ? isOneOf(measure, ofItsScale) : liesWithin(measure, ofItsScale)) ?? [];
    });
    if (verdicts.length === 0) return [];
    const isSaid = bounded.some(({ isBounded }) => isBounded);
    return [{ one, holds: verdicts.every(Boolean), weight: one.score + (isFitting ? 2 : 0) + (isSaid ? 1 : 0) }];
  });
  const [best] = told.sort((a, b) => b.weight - a.weight);
  if (best === undefined) return undefined;
  return { verdict: best.holds ? 'yes' : 'no', statements: [best.one.statement], isMeasured: true };
}

const PIECES = /^\D{0,8}\d+ ?(?:[^\d\s]{1,8})?$/u;

/** What a statement's value measures. */
export function measuresOf({ value }: Statement): readonly string[] {
  const dimensions = measuresIn(value).map(({ dimension }) => dimension);
  return dimensions.length === 0 && PIECES.test(value) ? ['count'] : dimensions;
}

/** "How long", "多重": the only attribute, else the only sentence, that measures what is asked for and is not known to be something else. */
function byDimension({ properties }: Question, telling: readonly Judged[]): Statement | undefined {
  const dimensions = new Set<string>(properties.flatMap(({ dimension }) => dimension ?? []));
  if (dimensions.size === 0) return undefined;
  const measuring = telling
    .map(({ statement }) => statement)
    .filter((statement) => measuresOf(statement).some((dimension) => dimensions.has(dimension)))
    .filter((statement) => !wordingsOfName(statement).some(isKnownName));
  const attributes = measuring.filter(({ kind }) => kind === 'attribute');
  const sentences = measuring.filter(({ kind }) => kind === 'sentence');
  const [first, ...others] = attributes.length > 0 ? attributes : sentences;
  return others.length === 0 ? first : undefined;
}

/** What the shop's statements answer to a question. */
export function answerFrom(question: Question, statements: readonly Statement[]): StatedAnswer {
  const judged = statements.map((statement) => judge(statement, question)).sort((a, b) => b.score - a.score);
  const measured = byMeasure(question, judged);
  if (measured !== undefined) return measured;
  const telling = judged.filter(({ statement }) => statement.kind !== 'title' && statement.kind !== 'tag');
  if (question.isYesNo) {
    const known = judged.flatMap((one) => {
      const verdict = verdictOf(one, question);
      return verdict === undefined ? [] : [{ one, verdict }];
    });
    // What is denied anywhere is not affirmed by a title.
    const decided = known.find(({ verdict }) => !verdict) ?? known[0];
    if (decided !== undefined) return { verdict: decided.verdict ? 'yes' : 'no', statements: [decided.one.statement] };
  }
  const named = telling.filter(({ isOfProperty }) => isOfProperty);
  // "How long does it last on one charge" asks for no time to charge.
  const isNamed = question.isOnlyOfProperties && !question.isYesNo && named.length > 0;
  const full = isNamed
    ? named
    : telling.filter(
        ({ byAll, isOfProperty, statement }) =>
          byAll >= WHOLE ||
          (isOfProperty &&
            (!question.isYesNo || question.isOnlyOfProperties || byAll >= PARTLY || statement.kind === 'option')),
      );
  if (full.length > 0 && question.terms.length + question.properties.length > 0)
    return { verdict: 'stated', statements: full.slice(0, MOST_TOLD).map(({ statement }) => statement) };
  const measuring = question.isYesNo ? undefined : byDimension(question, telling);
  if (measuring !== undefined) return { verdict: 'stated', statements: [measuring] };
  const near = telling.filter(({ score }) => score > 0);
  const best = near[0];
  if (!question.isYesNo && best !== undefined && best.byAll >= PARTLY)
    return { verdict: 'stated', statements: [best.statement] };
  return { verdict: 'not-stated', statements: near.slice(0, MOST_TOLD).map(({ statement }) => statement) };
}

/** Whether a product is as a wish of one word or measure wants it; `undefined` where the shop does not state it. */
export function isAsWished(term: Term, statements: readonly Statement[]): boolean | undefined {
  const question: Question = {
    text: term.written,
    isYesNo: true,
    isNegated: false,
    asksIfThere: true,
    verb: 'is',
    terms: [term],
    measures: [],
    properties: [],
    isOnlyOfProperties: false,
  };
  const { verdict } = answerFrom(question, statements);
  return verdict === 'yes' ? true : verdict === 'no' ? false : undefined;
}
