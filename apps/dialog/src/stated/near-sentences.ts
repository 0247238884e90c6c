// Which of a product's own sentences lies nearest to a question in meaning, where no word of it says so.
import { cosineOf, scriptOf, SentenceVectors, whyNoVectors } from '#sentence-vectors';

/** The sentence that lies nearest. */
export interface NearSentence {
  /** Its place among those that were given. */
  readonly at: number;
  /** Whether it is near enough to answer what is asked. */
  readonly answers: boolean;
}

const MOST_SENTENCES = 40;
const MOST_CHARACTERS = 300;
/** A kept vector is 2 kB. */
const MOST_KEPT = 4_000;
const DEADLINE_MS = 1_500;
/**
 * From here on a sentence speaks of what is asked: the encoders' cosines lie differently. Set by hand on a dozen questions
 * to three shops: below, the nearest sentence was of something else more often than not.
 */
const LEAST = { han: 0.49, other: 0.34 } as const;
/** From here on it answers it. */
const ANSWERS = { han: 0.6, other: 0.5 } as const;

/** Finds sentences by their meaning; without encoders it finds none. */
export class NearSentences {
  private readonly isAbsent = whyNoVectors() !== undefined;
  private encoder: SentenceVectors | undefined;
  private readonly kept = new Map<string, Float32Array>();

  /** The nearest sentence that speaks of what is asked, and whether it answers it; `undefined` where none does, or vectors did not come in time. */
  async nearest(question: string, sentences: readonly string[]): Promise<NearSentence | undefined> {
    const texts = sentences.slice(0, MOST_SENTENCES).map((sentence) => sentence.slice(0, MOST_CHARACTERS));
    const asked = question.slice(0, MOST_CHARACTERS);
    const script = scriptOf(asked);
    const vectors = await this.vectorsOf([asked, ...texts]);
    const [wanted, ...stated] = vectors ?? [];
    if (wanted === undefined) return undefined;
    const [best] = stated
      .map((vector, at) => ({ at, similarity: scriptOf(texts[at] ?? '') === script ? cosineOf(wanted, vector) : 0 }))
      .sort((left, right) => right.similarity - left.similarity);
    if (best === undefined || best.similarity < LEAST[script]) return undefined;
    return { at: best.at, answers: best.similarity >= ANSWERS[script] };
  }

  /** Lets go of the thread with the encoders. */
  async close(): Promise<void> {
    await this.encoder?.close();
    this.encoder = undefined;
  }

  private async vectorsOf(texts: readonly string[]): Promise<Float32Array[] | undefined> {
    if (this.isAbsent) return undefined;
    const known = new Map(texts.flatMap((text) => [[text, this.kept.get(text)] as const]));
    const missing = [...known].flatMap(([text, vector]) => (vector === undefined ? [text] : []));
    if (missing.length > 0) {
      this.encoder ??= SentenceVectors.open();
      const made = await this.encoder?.vectorsOf(missing, { deadlineMs: DEADLINE_MS });
      if (made === undefined) return undefined;
      if (this.kept.size + missing.length > MOST_KEPT) this.kept.clear();
      missing.forEach((text, at) => {
        const vector = made[at] ?? new Float32Array();
        this.kept.set(text, vector);
        known.set(text, vector);
      });
    }
    return texts.map((text) => known.get(text) ?? new Float32Array());
  }
}
