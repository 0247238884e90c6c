// How probable it is that a statement of a product answers a question, by its words and by what both mean.
import { type AnswerReading, type Script, scriptOf } from '#sentence-vectors';
import { attributeLabel } from '../skills/product-info/properties.js';
import { answerFrom, judge, measuresOf, type StatedAnswer } from './answer.js';
import type { NearSentences } from './near-sentences.js';
import type { Question } from './question.js';
import { RELEVANCE_BARS, RELEVANCE_WEIGHTS, type RelevanceBars, type RelevanceFeatures } from './relevance-weights.js';
import type { Statement } from './statements.js';

/** A statement that may answer. */
export interface RelevantStatement {
  readonly statement: Statement;
  /** 0–1. */
  readonly probability: number;
  /** Whether a word or the property that is asked for stands in it, so that it is not by meaning alone that it is found. */
  readonly sharesWords: boolean;
}

/** The nearness of texts that relevance asks for. */
export type Nearness = Pick<NearSentences, 'similarities' | 'reading'>;

/** 0–1: how probable it is that a statement with these features answers. */
export function probabilityOf(features: RelevanceFeatures, script: Script, reading: AnswerReading): number {
  const weights = RELEVANCE_WEIGHTS[reading][script];
  let sum = weights.always;
  for (const name of Object.keys(features) as (keyof RelevanceFeatures)[]) sum += weights[name] * features[name];
  return 1 / (1 + Math.exp(-sum));
}

/** Statements that are told; a title and a tag name the product. */
export const TOLD = new Set<Statement['kind']>(['attribute', 'option', 'sentence']);

/** A statement as its meaning is read: with its name, in the language of the question. */
export function writtenFor(script: Script, { name, value }: Statement): string {
  if (name === undefined) return value;
  return script === 'han' ? `${attributeLabel(name, 'zh')}：${value}` : `${attributeLabel(name, 'en')}: ${value}`;
}

/** The features of each statement that may be told, in their order; `undefined` where vectors are absent or late. */
export async function featuresOf(
  question: Question,
  statements: readonly Statement[],
  near: Nearness,
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
  near: Nearness,
): Promise<RelevantStatement[] | undefined> {
  const script = scriptOf(question.text);
  const found = await featuresOf(question, statements, near);
  return found
    ?.map(({ statement, features }) => ({
      statement,
      probability: probabilityOf(features, script, near.reading),
      sharesWords: features.words + features.property + features.speaks > 0,
    }))
    .sort((left, right) => right.probability - left.probability);
}

const MOST_ANSWERS = 2;
const MOST_MEANT = 3;

/**
 * What statements answer to a question by words and meaning: yes or no only where a statement says so in words, else what answers most probably;
 * of what is not stated that which may be meant.
 */
export async function answeredBy(
  question: Question,
  statements: readonly Statement[],
  near: Nearness | undefined,
): Promise<StatedAnswer> {
  const byWords = answerFrom(question, statements);
  if (near === undefined) return byWords;
  const relevant = await relevantStatements(question, statements, near);
  // Which options there are says no yes and no no: "do the colours run".
  const [best] = (relevant ?? []).filter(({ statement }) => !question.isYesNo || statement.kind !== 'option');
  const bars = RELEVANCE_BARS[near.reading];
  if (relevant === undefined || best === undefined || byWords.isMeasured === true) return byWords;
  if (isBelieved(byWords, relevant, scriptOf(question.text), bars)) return byWords;
  const least = question.isYesNo ? bars.whether[best.sharesWords ? 'words' : 'meaning'] : bars.answers;
  if (best.probability >= least) {
    const told = [
      best,
      ...relevant.filter(
        (one) => one !== best && one.statement.kind !== 'option' && one.probability >= bars.answersToo,
      ),
    ].slice(0, MOST_ANSWERS);
    return { verdict: 'stated', statements: told.map(({ statement }) => statement) };
  }
  const meant = relevant.filter(({ probability }) => probability >= bars.mayBeMeant).slice(0, MOST_MEANT);
  return { verdict: 'not-stated', statements: meant.map(({ statement }) => statement) };
}

/** Whether what the words say is told: the surest statement is among it, or none that speaks against it is much surer, or its meaning cannot be read. */
function isBelieved(
  { verdict, statements }: StatedAnswer,
  relevant: readonly RelevantStatement[],
  script: Script,
  bars: RelevanceBars,
): boolean {
  if (verdict === 'not-stated') return false;
  if (statements.some(({ kind, value }) => !TOLD.has(kind) || (/\p{L}/u.test(value) && scriptOf(value) !== script)))
    return true;
  if (statements.some((statement) => statement === relevant[0]?.statement)) return true;
  if (verdict === 'stated') return (relevant[0]?.probability ?? 0) < bars.answers;
  const own = relevant.find(({ statement }) => statements.includes(statement));
  return (own?.probability ?? 0) >= bars.believed;
}
