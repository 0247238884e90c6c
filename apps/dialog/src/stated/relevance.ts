// How probable it is that a statement of a product answers a question, by its words and by what both mean.
import { type Script, scriptOf } from '#sentence-vectors';
import { attributeLabel } from '../skills/product-info/properties.js';
import { answerFrom, judge, measuresOf, type StatedAnswer } from './answer.js';
import type { NearSentences } from './near-sentences.js';
import type { Question } from './question.js';
import type { Statement } from './statements.js';

/** What the probability is fitted on. */
export interface RelevanceFeatures {
  /** Of the question and the statement, 0–1. */
  readonly cosine: number;
  /** How much nearer than any other statement; below zero where another is nearer. */
  readonly lead: number;
  /** How much of what is asked stands in the statement, and in its name: 0–1. */
  readonly words: number;
  readonly name: number;
  /** Whether its name says the property that is asked for, a sentence of it speaks of that, or it measures what is asked for: 0 or 1. */
  readonly property: number;
  readonly speaks: number;
  readonly measures: number;
}

/** A statement that may answer. */
export interface RelevantStatement {
  readonly statement: Statement;
  /** 0–1. */
  readonly probability: number;
  /** Whether a word or the property that is asked for stands in it, so that it is not by meaning alone that it is found. */
  readonly sharesWords: boolean;
}

/** The weight of each feature, and of there being a statement at all. */
export type RelevanceWeights = Readonly<Record<keyof RelevanceFeatures | 'always', number>>;

/**
 * Logistic regression of "this statement answers it", fitted by `npm run eval:statements -- --fit` on questions to sixty products of as many kinds, written for it
 * (test/evaluations/statement-data/), and held against those of another author.
 */
const WEIGHTS: Readonly<Record<Script, RelevanceWeights>> = {
  han: {
    always: -3.83,
    cosine: 4.71,
    lead: 13.74,
    words: 2.11,
    name: -0.31,
    property: 1,
    speaks: 1.13,
    measures: 0.97,
  },
  other: {
    always: -2.99,
    cosine: 5.45,
    lead: 9.19,
    words: 0.96,
    name: -0.76,
    property: 1.84,
    speaks: 0.28,
    measures: 0.18,
  },
};

/** 0–1: how probable it is that a statement with these features answers. */
export function probabilityOf(features: RelevanceFeatures, script: Script): number {
  const weights = WEIGHTS[script];
  let sum = weights.always;
  for (const name of Object.keys(features) as (keyof RelevanceFeatures)[]) sum += weights[name] * features[name];
  return 1 / (1 + Math.exp(-sum));
}

/** Statements that are told; a title and a tag name the product. */
const TOLD = new Set<Statement['kind']>(['attribute', 'option', 'sentence']);

/** A statement as its meaning is read: with its name, in the language of the question. */
function writtenFor(script: Script, { name, value }: Statement): string {
  if (name === undefined) return value;
  return script === 'han' ? `${attributeLabel(name, 'zh')}：${value}` : `${attributeLabel(name, 'en')}: ${value}`;
}

/** The features of each statement that may be told, in their order; `undefined` where vectors are absent or late. */
export async function featuresOf(
  question: Question,
  statements: readonly Statement[],
  near: Pick<NearSentences, 'similarities'>,
): Promise<{ statement: Statement; features: RelevanceFeatures }[] | undefined> {
  const told = statements.filter(({ kind }) => TOLD.has(kind));
  const script = scriptOf(question.text);
  const written = told.map((statement) => writtenFor(script, statement));
  const cosines = await near.similarities(question.text, written);
  if (cosines === undefined) return undefined;
  // Of an only statement it is not known how far it leads.
  const [first = 0, second = first] = [...cosines].sort((left, right) => right - left);
  const dimensions = new Set<string>(question.properties.flatMap(({ dimension }) => dimension ?? []));
  return told.map((statement, at) => {
    const cosine = cosines[at] ?? 0;
    const { byAll, byName, isOfProperty, speaksOfIt } = judge(statement, question);
    const isMeasured = measuresOf(statement).some((dimension) => dimensions.has(dimension));
    const features = {
      cosine,
      lead: cosine - (cosine === first ? second : first),
      words: byAll,
      name: byName,
      property: isOfProperty ? 1 : 0,
      speaks: speaksOfIt ? 1 : 0,
      measures: isMeasured ? 1 : 0,
    };
    return { statement, features };
  });
}

/** The statements of a product by how probably they answer a question, the surest first; `undefined` where vectors are absent or late. */
export async function relevantStatements(
  question: Question,
  statements: readonly Statement[],
  near: Pick<NearSentences, 'similarities'>,
): Promise<RelevantStatement[] | undefined> {
  const script = scriptOf(question.text);
  const found = await featuresOf(question, statements, near);
  return found
    ?.map(({ statement, features }) => ({
      statement,
      probability: probabilityOf(features, script),
      sharesWords: features.words + features.property + features.speaks > 0,
    }))
    .sort((left, right) => right.probability - left.probability);
}

/** From here on a statement is told as the answer: of ten that are told seven or more answer (five authors, docs/benchmarks.md). */
const ANSWERS = 0.33;
/** What is told to who asks whether, is taken for a yes or a no: it is surer, by its meaning alone most of all. */
const ANSWERS_WHETHER = { words: 0.45, meaning: 0.65 } as const;
/** Beside the first a second one is told that is nearly as sure. */
const ANSWERS_TOO = 0.3;
const MOST_ANSWERS = 2;
/** What the words alone say is believed from here on. */
const BELIEVED = 0.2;
/** What may have been meant is told from here on where nothing answers. */
const MAY_BE_MEANT = 0.08;
const MOST_MEANT = 3;

/**
 * What statements answer to a question by words and meaning: yes or no only where a statement says so in words, else what answers most probably;
 * of what is not stated that which may be meant.
 */
export async function answeredBy(
  question: Question,
  statements: readonly Statement[],
  near: Pick<NearSentences, 'similarities'> | undefined,
): Promise<StatedAnswer> {
  const byWords = answerFrom(question, statements);
  const relevant = near && (await relevantStatements(question, statements, near));
  // Which options there are says no yes and no no: "do the colours run".
  const [best] = (relevant ?? []).filter(({ statement }) => !question.isYesNo || statement.kind !== 'option');
  if (relevant === undefined || best === undefined || byWords.isMeasured === true) return byWords;
  if (isBelieved(byWords, relevant, scriptOf(question.text))) return byWords;
  const least = question.isYesNo ? ANSWERS_WHETHER[best.sharesWords ? 'words' : 'meaning'] : ANSWERS;
  if (best.probability >= least) {
    const told = [
      best,
      ...relevant.filter((one) => one !== best && one.statement.kind !== 'option' && one.probability >= ANSWERS_TOO),
    ].slice(0, MOST_ANSWERS);
    return { verdict: 'stated', statements: told.map(({ statement }) => statement) };
  }
  const meant = relevant.filter(({ probability }) => probability >= MAY_BE_MEANT).slice(0, MOST_MEANT);
  return { verdict: 'not-stated', statements: meant.map(({ statement }) => statement) };
}

/** Whether what the words say is told: the surest statement is among it, or none that speaks against it is much surer, or its meaning cannot be read. */
function isBelieved(
  { verdict, statements }: StatedAnswer,
  relevant: readonly RelevantStatement[],
  script: Script,
): boolean {
  if (verdict === 'not-stated') return false;
  if (statements.some(({ kind, value }) => !TOLD.has(kind) || (/\p{L}/u.test(value) && scriptOf(value) !== script)))
    return true;
  if (statements.some((statement) => statement === relevant[0]?.statement)) return true;
  if (verdict === 'stated') return (relevant[0]?.probability ?? 0) < ANSWERS;
  const own = relevant.find(({ statement }) => statements.includes(statement));
  return (own?.probability ?? 0) >= BELIEVED;
}
