// Whether two questions ask the same: by the vectors of their sentences where there are any, else by the words that they share.
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { hashedFeatures, nGramsOf, sparseCosine, type SparseFeatures } from '#learning';
import { cosineOf, scriptOf, SentenceVectors } from '#sentence-vectors';

/** A question as it is compared. */
export interface Compared {
  readonly question: string;
  readonly vector?: Float32Array | undefined;
  /** What a person answered to it. */
  readonly answer?: string | null | undefined;
}

/**
 * From which cosine on two questions ask the same; each encoder has its own scale. Set by hand on some twenty kinds of questions that shops
 * do not answer, in several wordings in each language: hardly anything that asks for another thing lies above.
 */
const LEAST_COSINE = { han: 0.74, other: 0.6 } as const;
const LEAST_SHARED = 0.32;
/** Questions that people answered in the very same words need be less alike. */
const ANSWERED_ALIKE = 0.12;
/** "Yes, we do" answers anything. */
const LEAST_ANSWER = 12;
/** Nobody waits: loading the encoders takes longest. */
const DEADLINE_MS = 60_000;
const BYTES = 4;

/** Makes the vectors of questions. */
@Injectable()
export class QuestionVectors implements OnModuleDestroy {
  private encoder: SentenceVectors | undefined;

  async onModuleDestroy(): Promise<void> {
    await this.encoder?.close();
  }

  /** In the order of the questions; `undefined` where the encoders are absent or late. */
  async of(questions: readonly string[]): Promise<readonly (Float32Array | undefined)[]> {
    if (questions.length === 0) return [];
    this.encoder ??= SentenceVectors.open();
    return (await this.encoder?.vectorsOf(questions, { deadlineMs: DEADLINE_MS })) ?? questions.map(() => undefined);
  }
}

/** How near two questions are: 0 where they do not ask the same, else up to 1. */
export function nearness(one: Compared, other: Compared): number {
  const script = scriptOf(one.question);
  if (script !== scriptOf(other.question)) return 0;
  const less = isAnsweredAlike(one, other) ? ANSWERED_ALIKE : 0;
  if (one.vector !== undefined && other.vector !== undefined && one.vector.length === other.vector.length) {
    const cosine = cosineOf(one.vector, other.vector);
    return cosine >= LEAST_COSINE[script] - less ? cosine : 0;
  }
  const shared = sharedWords(one.question, other.question);
  return shared >= LEAST_SHARED - less ? shared : 0;
}

const isAnsweredAlike = ({ answer }: Compared, other: Compared): boolean =>
  typeof answer === 'string' && answer.length >= LEAST_ANSWER && answer === other.answer;

/** How many of the same words two texts use, 0–1. */
export const sharedWords = (one: string, other: string): number => sparseCosine(featuresOf(one), featuresOf(other));

const featuresOf = (text: string): SparseFeatures => hashedFeatures(nGramsOf(text));

/** A vector as it is kept. */
export const bytesOf = (vector: Float32Array | undefined): Buffer | null =>
  vector === undefined ? null : Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);

/** A vector as it was kept; `undefined` where the bytes are none. */
export function vectorFrom(bytes: Uint8Array | null): Float32Array | undefined {
  if (bytes === null || bytes.byteLength === 0 || bytes.byteLength % BYTES !== 0) return undefined;
  return new Float32Array(bytes.slice().buffer);
}
