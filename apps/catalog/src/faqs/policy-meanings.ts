// How surely a policy answers a text by what both mean: a probability, where words alone say little.
import { type FaqRecord, wordingsOf } from '#contracts';
import { logistic } from '#learning';
import { type AnswerReading, type Script, scriptOf } from '#sentence-vectors';
import { topicsOf } from './policy-topics.js';
import type { TextVectors } from './text-vectors.js';

/** The encoders read no more than 64 pieces of a text: a longer answer is looked at in parts, each beside the question. */
const MOST_OF_ANSWER = { han: 48, other: 200 } as const;
const MOST_PARTS = 6;
/** Passages beyond so many are found by their words only. */
const MOST_PASSAGES = 3_000;
const SENTENCE_END = /(?<=[.!?。；;！？])\s*/u;

/**
 * Logistic regression of "this policy answers it", by what the nearness of two texts tells. Fitted by `npm run eval:policies -- --fit` on questions to ten shops that were
 * written for it (test/evaluations/policy-data/policies-*.jsonl), in quite other words than the shops' own, beside lines of conversations that ask for no rule
 * (test/evaluations/talk-data); the encoder that reads answers was taught without them for it.
 */
const WEIGHTS: Readonly<
  Record<AnswerReading, Readonly<Record<Script, Readonly<Record<keyof MeaningFeatures | 'always', number>>>>>
> = {
  answers: {
    han: { always: -0.85, cosine: 4.27, lead: 4.17, shared: 0.89, sharedLead: 0.55, none: -0.45 },
    other: { always: -1.24, cosine: 5.28, lead: 5.07, shared: 0.63, sharedLead: 0.34, none: -1.1 },
  },
  meaning: {
    han: { always: -0.22, cosine: 3.12, lead: 3.7, shared: 1.02, sharedLead: 0.71, none: -0.77 },
    other: { always: -0.4, cosine: 4.15, lead: 5, shared: 0.72, sharedLead: 0.38, none: -1.46 },
  },
};
/** Chances of sharing a topic are compared in the logarithm, and below this they are all the same. */
const LEAST_SHARED = 0.01;

/** What is known of a passage once it is learnt. */
interface Learnt {
  readonly vectors: TextVectors;
  readonly topics: Float32Array;
}

interface Passage {
  readonly policy: number;
  readonly text: string;
  readonly script: Script;
}

/** The features of a policy that may answer a text: what {@link probabilityOf} is fitted on. */
export interface MeaningFeatures {
  /** Of the text and the nearest passage. */
  readonly cosine: number;
  /** How much nearer than any other policy's; below zero where another is nearer. */
  readonly lead: number;
  /** How probable it is that a passage is about the same topic as the text, in the logarithm. */
  readonly shared: number;
  /** How much more than of any other policy. */
  readonly sharedLead: number;
  /** How probable it is that the text is about no topic of rules. */
  readonly none: number;
}

/** Their names, in a fixed order. */
export const MEANING_FEATURES = ['cosine', 'lead', 'shared', 'sharedLead', 'none'] as const;

/** What is read of texts with these vectors. */
export const readingOf = ({ answers }: TextVectors): AnswerReading => (answers === undefined ? 'meaning' : 'answers');

/**
 * How near two texts lie: by what they mean, and where that is read by what answers what, as much by the one as by the other. What answers alone finds as many
 * policies, but goes astray where a shop's trade is its own.
 */
const nearnessOf = (left: TextVectors, right: TextVectors): number => {
  const meaning = product(left.meaning, right.meaning);
  return left.answers && right.answers ? (meaning + product(left.answers, right.answers)) / 2 : meaning;
};

/** 0–1: how probable it is that a policy with these features answers. */
export function probabilityOf(features: MeaningFeatures, script: Script, reading: AnswerReading): number {
  const weights = WEIGHTS[reading][script];
  return logistic(MEANING_FEATURES.reduce((sum, name) => sum + weights[name] * features[name], weights.always));
}

/** The passages of a shop's policies and, once {@link learn} was called, what lies near them. */
export class PolicyMeanings {
  private readonly of: readonly Passage[];
  private learnt: readonly (Learnt | undefined)[] = [];

  constructor(private readonly policies: readonly FaqRecord[]) {
    this.of = policies.flatMap((policy, at) => passagesOf(policy, at)).slice(0, MOST_PASSAGES);
  }

  /** The texts whose vectors {@link learn} wants, in that order: each wording with a part of the answer in its own language. */
  get passages(): readonly string[] {
    return this.of.map(({ text }) => text);
  }

  /** Takes in the sentence vectors of {@link passages}. */
  learn(vectors: readonly (TextVectors | undefined)[]): void {
    this.learnt = vectors.map((own, at) => {
      const { script } = this.of[at] ?? {};
      return own && script && { vectors: own, topics: topicsOf(own.meaning, script).topics };
    });
  }

  /** The features of each of the policies that count, by id; empty before {@link learn} was called. */
  featuresOf(text: string, vectors: TextVectors, counts: (policy: FaqRecord) => boolean): Map<string, MeaningFeatures> {
    const script = scriptOf(text);
    const { topics, none } = topicsOf(vectors.meaning, script);
    const nearest = new Map<number, { cosine: number; shared: number }>();
    this.of.forEach(({ policy, script: own }, at) => {
      const passage = this.learnt[at];
      if (passage === undefined || own !== script) return;
      const before = nearest.get(policy) ?? { cosine: -1, shared: 0 };
      nearest.set(policy, {
        cosine: Math.max(before.cosine, nearnessOf(passage.vectors, vectors)),
        shared: Math.max(before.shared, product(passage.topics, topics)),
      });
    });
    const found = [...nearest].flatMap(([at, { cosine, shared }]) => {
      const policy = this.policies[at];
      return policy !== undefined && counts(policy)
        ? [{ id: policy.id, cosine, shared: Math.log(LEAST_SHARED + shared) }]
        : [];
    });
    const leads = {
      cosine: leadOf(found.map(({ cosine }) => cosine)),
      shared: leadOf(found.map(({ shared }) => shared)),
    };
    return new Map(
      found.map(({ id, cosine, shared }) => [
        id,
        { cosine, lead: leads.cosine(cosine), shared, sharedLead: leads.shared(shared), none },
      ]),
    );
  }
}

/** How far one of some numbers lies above the greatest other; of an only one it is not known, and nothing. */
function leadOf(all: readonly number[]): (own: number) => number {
  const [first = 0, second = first] = all.toSorted((left, right) => right - left);
  return (own) => own - (own === first ? second : first);
}

/** Vectors are of length one. A plain loop: a shop may have thousands of passages, and each message looks at all. */
function product(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at++) sum += (left[at] ?? 0) * (right[at] ?? 0);
  return sum;
}

/** A policy's passages: each wording with a part of the answer in its own language. */
export function passagesOf({ questions, answer }: FaqRecord, policy: number): Passage[] {
  const answers = wordingsOf(answer);
  return questions.flatMap(wordingsOf).flatMap((wording) => {
    const script = scriptOf(wording);
    const told = answers.find((text) => scriptOf(text) === script) ?? '';
    return partsOf(told, MOST_OF_ANSWER[script]).map((part) => ({ policy, script, text: `${wording} ${part}`.trim() }));
  });
}

/** An answer in parts of whole sentences, none much longer than the encoders read; one empty part where there is none. */
function partsOf(answer: string, most: number): string[] {
  const parts = [''];
  for (const sentence of answer.split(SENTENCE_END)) {
    const last = parts.at(-1) ?? '';
    if (last === '' || last.length + sentence.length <= most) parts[parts.length - 1] = `${last} ${sentence}`.trim();
    else parts.push(sentence);
  }
  return parts.slice(0, MOST_PARTS);
}
