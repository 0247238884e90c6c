// What the probability that a statement answers is made of, and from where on it is told.
import type { AnswerReading, Script } from '#sentence-vectors';

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

/** The weight of each feature, and of there being a statement at all. */
export type RelevanceWeights = Readonly<Record<keyof RelevanceFeatures | 'always', number>>;

/**
 * Logistic regression of "this statement answers it", by what the nearness of two texts tells; fitted by `npm run eval:statements -- --fit` on questions that were written
 * for it (test/evaluations/statement-data/). Where answers are read: on those of an author of each language whom an encoder, taught for this as the shipped one, did not
 * see (`--author en3`, `zh2`). By meaning alone: on those to sixty products of as many kinds, and held against those of another author.
 */
export const RELEVANCE_WEIGHTS: Readonly<Record<AnswerReading, Readonly<Record<Script, RelevanceWeights>>>> = {
  answers: {
    han: {
      always: -3.62,
      cosine: 5.95,
      lead: 8.55,
      words: 1.95,
      name: 0.09,
      property: 0.93,
      speaks: 0.7,
      measures: 0.37,
    },
    other: {
      always: -3.43,
      cosine: 6.21,
      lead: 9.26,
      words: 0.32,
      name: -0.78,
      property: 0.22,
      speaks: 0.31,
      measures: 0.07,
    },
  },
  meaning: {
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
  },
};

/** From which probability on something is done with a statement. */
export interface RelevanceBars {
  /** It is told as the answer. */
  readonly answers: number;
  /** The same for who asks whether: what is told is taken for a yes or a no, so it is surer, by its meaning alone most of all. */
  readonly whether: Readonly<Record<'words' | 'meaning', number>>;
  /** A second one is told beside the first. */
  readonly answersToo: number;
  /** What the words alone say is believed. */
  readonly believed: number;
  /** It is told as what may have been meant, where nothing answers. */
  readonly mayBeMeant: number;
}

/** Of ten that are told seven or more answer; where answers are read, eight (five authors; two of them, on whose questions the bars were fitted, docs/benchmarks.md). */
export const RELEVANCE_BARS: Readonly<Record<AnswerReading, RelevanceBars>> = {
  answers: { answers: 0.4, whether: { words: 0.5, meaning: 0.62 }, answersToo: 0.4, believed: 0.2, mayBeMeant: 0.08 },
  meaning: { answers: 0.33, whether: { words: 0.45, meaning: 0.65 }, answersToo: 0.3, believed: 0.2, mayBeMeant: 0.08 },
};
