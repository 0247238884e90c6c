// How surely a policy answers a text by what both mean: a probability, where words alone say little.
import { type FaqRecord, wordingsOf } from '#contracts';
import { type Script, scriptOf } from '#sentence-vectors';

/** The encoders read no more than 64 pieces of a text: a longer answer is looked at in parts, each beside the question. */
const MOST_OF_ANSWER = { han: 48, other: 200 } as const;
const MOST_PARTS = 6;
/** Passages beyond so many are found by their words only. */
const MOST_PASSAGES = 3_000;
const SENTENCE_END = /(?<=[.!?。；;！？])\s*/u;

/**
 * Logistic regression of "this policy answers it", of two features: the cosine to its nearest passage, and how far that lies above the nearest passage of
 * any other policy. Fitted by `npm run eval:policies -- --fit` on questions to ten shops that were written for it (test/evaluations/policy-data/policies-*.jsonl), in
 * quite other words than the shops' own, beside what is said of products, orders and nothing. The length of a text told nothing once both were as long.
 */
const WEIGHTS = {
  han: { always: -7.1, cosine: 11.36, lead: 5.19 },
  other: { always: -3.38, cosine: 6.92, lead: 7.52 },
} as const;

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
}

/** 0–1: how probable it is that a policy with these features answers. */
export function probabilityOf({ cosine, lead }: MeaningFeatures, script: Script): number {
  const weights = WEIGHTS[script];
  return 1 / (1 + Math.exp(-(weights.always + weights.cosine * cosine + weights.lead * lead)));
}

/** The passages of a shop's policies and, once {@link learn} was called, what lies near them. */
export class PolicyMeanings {
  private readonly of: readonly Passage[];
  private vectors: readonly (Float32Array | undefined)[] = [];

  constructor(private readonly policies: readonly FaqRecord[]) {
    this.of = policies.flatMap((policy, at) => passagesOf(policy, at)).slice(0, MOST_PASSAGES);
  }

  /** The texts whose vectors {@link learn} wants, in that order: each wording with a part of the answer in its own language. */
  get passages(): readonly string[] {
    return this.of.map(({ text }) => text);
  }

  /** Takes in the sentence vectors of {@link passages}. */
  learn(vectors: readonly (Float32Array | undefined)[]): void {
    this.vectors = vectors;
  }

  /** The features of each of the policies that count, by id; empty before {@link learn} was called. */
  featuresOf(text: string, vector: Float32Array, counts: (policy: FaqRecord) => boolean): Map<string, MeaningFeatures> {
    const script = scriptOf(text);
    const nearest = new Map<number, number>();
    this.of.forEach(({ policy, script: own }, at) => {
      const passage = this.vectors[at];
      if (passage === undefined || own !== script) return;
      const cosine = product(passage, vector);
      if (cosine > (nearest.get(policy) ?? -1)) nearest.set(policy, cosine);
    });
    const found = [...nearest].flatMap(([at, cosine]) => {
      const policy = this.policies[at];
      return policy !== undefined && counts(policy) ? [{ id: policy.id, cosine }] : [];
    });
    found.sort((left, right) => right.cosine - left.cosine);
    return new Map(
      found.map(({ id, cosine }, at) => {
        // Of a shop's only policy it is not known how far it leads.
        const rival = found[at === 0 ? 1 : 0]?.cosine ?? cosine;
        return [id, { cosine, lead: cosine - rival }];
      }),
    );
  }
}

/** Vectors are of length one. A plain loop: a shop may have thousands of passages, and each message looks at all. */
function product(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at++) sum += (left[at] ?? 0) * (right[at] ?? 0);
  return sum;
}

function passagesOf({ questions, answer }: FaqRecord, policy: number): Passage[] {
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
