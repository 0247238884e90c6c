// The sentence vectors that policies are found by: what a text means, and what it answers or is answered by.
import type { SentenceVectors, VectorOptions } from '#sentence-vectors';

/** The vectors of one text. */
export interface TextVectors {
  readonly meaning: Float32Array;
  /** Where answers are read. */
  readonly answers?: Float32Array;
}

/** The vectors of texts, in their order; `undefined` where some did not come in time. */
export async function textVectorsOf(
  encoder: Pick<SentenceVectors, 'vectorsOf'>,
  texts: readonly string[],
  { answersAreRead, ...options }: Omit<VectorOptions, 'reading'> & { readonly answersAreRead: boolean },
): Promise<TextVectors[] | undefined> {
  const [meanings, answers] = await Promise.all([
    encoder.vectorsOf(texts, { ...options, reading: 'meaning' }),
    answersAreRead ? encoder.vectorsOf(texts, { ...options, reading: 'answers' }) : [],
  ]);
  if (meanings === undefined || answers === undefined) return undefined;
  return meanings.map((meaning, at) => {
    const answer = answers[at];
    return answer === undefined ? { meaning } : { meaning, answers: answer };
  });
}
