// Praise or complaint: a lexicon labels what it hears, and a linear model of n-grams learns from it what the lexicon has no word for.
import {
  HASHED_SIZE,
  hashedFeatures,
  logistic,
  nGramsOf,
  rarityOf,
  scoreOf,
  trainLogistic,
  type LogisticModel,
  type WeighedExample,
} from '#learning';
import { lexiconScore } from './lexicon.js';

/** A text with a label from a person or a rating: 1 praise, 0 complaint. */
export interface LabelledText {
  readonly text: string;
  readonly positive: boolean;
}

/** Fewer texts than this teach nothing. */
const LEAST_TEXTS = 40;
const MOST_TEXTS = 50_000;
/** Where the lexicon hears less than this it does not label. */
const LEAST_HEARD = 1;
/** The lexicon's score counts beside the model's by so much; more where the model was taught by it than by people. */
const LEXICON_WEIGHT = { heard: 0.35, labelled: 0.25 } as const;
const MOST_LEXICON = 4;

/** Says how texts feel. */
export class Sentiment {
  private constructor(
    private readonly model: LogisticModel | undefined,
    private readonly rarity: (index: number) => number,
    private readonly lexiconWeight: number,
  ) {}

  /** By the lexicon alone: for a shop that has heard nothing yet. */
  static ofLexicon(): Sentiment {
    return new Sentiment(undefined, () => 1, 1);
  }

  /** Taught by what the lexicon says of texts without labels, both kinds counting the same; one round. */
  static heard(texts: readonly string[]): Sentiment {
    const used = texts.slice(0, MOST_TEXTS);
    const scores = used.map(lexiconScore);
    const spoken = used.flatMap((text, at) => {
      const score = scores[at] ?? 0;
      return Math.abs(score) < LEAST_HEARD ? [] : [{ text, target: logistic(1.5 * score), positive: score > 0 }];
    });
    const positive = spoken.filter((one) => one.positive).length;
    if (spoken.length < LEAST_TEXTS || positive === 0 || positive === spoken.length) return Sentiment.ofLexicon();
    const weights = { yes: spoken.length / (2 * positive), no: spoken.length / (2 * (spoken.length - positive)) };
    return Sentiment.trained(
      spoken.map(({ text, target, positive: yes }) => ({ text, target, weight: yes ? weights.yes : weights.no })),
      used,
      LEXICON_WEIGHT.heard,
    );
  }

  /** Taught by labels. */
  static labelled(examples: readonly LabelledText[]): Sentiment {
    const used = examples.slice(0, MOST_TEXTS);
    if (used.length < LEAST_TEXTS) return Sentiment.ofLexicon();
    return Sentiment.trained(
      used.map(({ text, positive }) => ({ text, target: positive ? 1 : 0, weight: 1 })),
      used.map(({ text }) => text),
      LEXICON_WEIGHT.labelled,
    );
  }

  private static trained(
    examples: readonly { text: string; target: number; weight: number }[],
    all: readonly string[],
    lexiconWeight: number,
  ): Sentiment {
    const rarity = rarityOf(all.map(nGramsOf));
    const vectors = examples.map(({ text, target, weight }): WeighedExample => ({
      features: hashedFeatures(nGramsOf(text), rarity),
      target,
      weight,
    }));
    return new Sentiment(trainLogistic(vectors, { size: HASHED_SIZE }), rarity, lexiconWeight);
  }

  /** The feeling of a text in logits: above 0 praise, below 0 complaint. */
  score(text: string): number {
    const heard = Math.max(-MOST_LEXICON, Math.min(MOST_LEXICON, lexiconScore(text)));
    if (this.model === undefined) return heard;
    return scoreOf(this.model, hashedFeatures(nGramsOf(text), this.rarity)) + this.lexiconWeight * heard;
  }
}
