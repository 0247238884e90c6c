// Which of a product's own sentences lies nearest to a question, where no word of it says so.
import {
  answersAreRead,
  cosineOf,
  type AnswerReading,
  scriptOf,
  SentenceVectors,
  whyNoVectors,
} from '#sentence-vectors';

const MOST_SENTENCES = 40;
const MOST_CHARACTERS = 300;
/** A kept vector is 2 kB. */
const MOST_KEPT = 4_000;
const DEADLINE_MS = 1_500;

/** Finds sentences by how near they lie to a question; without encoders it finds none. */
export class NearSentences {
  /** What nearness tells here: that a sentence answers, or where that cannot be read, that it means the same. */
  readonly reading: AnswerReading = answersAreRead() ? 'answers' : 'meaning';
  private readonly isAbsent = whyNoVectors() !== undefined;
  private encoder: SentenceVectors | undefined;
  private readonly kept = new Map<string, Float32Array>();

  /**
   * How near each sentence lies to a question, −1 to 1, 0 for what is written in another script; of more than forty those behind
   * are not looked at (0). `undefined` where there are no vectors, or they did not come in time.
   */
  async similarities(question: string, sentences: readonly string[]): Promise<number[] | undefined> {
    const texts = sentences.slice(0, MOST_SENTENCES).map((sentence) => sentence.slice(0, MOST_CHARACTERS));
    const asked = question.slice(0, MOST_CHARACTERS);
    const script = scriptOf(asked);
    const [wanted, ...stated] = (await this.vectorsOf([asked, ...texts])) ?? [];
    if (wanted === undefined) return undefined;
    return sentences.map((_, at) => {
      const vector = stated[at];
      return vector !== undefined && scriptOf(texts[at] ?? '') === script ? cosineOf(wanted, vector) : 0;
    });
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
      const made = await this.encoder?.vectorsOf(missing, { reading: this.reading, deadlineMs: DEADLINE_MS });
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
