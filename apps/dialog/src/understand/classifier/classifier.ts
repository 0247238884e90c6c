// A classifier of short texts in Chinese and English: taught by examples in seconds, asked in microseconds, and aware of what it was not taught.
import { type Calibration, bestOf, calibrate, fitOf } from './calibration.js';
import { Ensemble, type Epochs } from './ensemble.js';
import { chanceOf } from './fit-chance.js';
import { Vocabulary } from './vocabulary.js';

/** A text and what it is an example of. */
export interface Example {
  readonly text: string;
  readonly label: string;
}

/** A label with its probability. */
export interface Prediction {
  readonly label: string;
  readonly probability: number;
}

/** What a classifier thinks of a text. */
export interface Opinion {
  /** All labels, most probable first; the one for texts that fit none included, where it was taught. */
  readonly predictions: readonly Prediction[];
  /** Whether the text fits the first label, and does not rather lie outside of all that was taught. */
  readonly fits: boolean;
  /** How well it fits, and from where on that is enough: for whoever wants to see. */
  readonly fit: number;
  readonly leastFit: number;
  /** 0–1: how probable it is that the text lies inside what was taught, were half of all texts outside. */
  readonly inside: number;
}

/** How a classifier is trained. */
export interface TrainingOptions {
  /** The label of examples that fit none of the others. */
  readonly outsideLabel?: string;
}

const MAX_EXAMPLES = 200_000;
const MAX_LABELS = 20_000;
/** Weights kept, 4 bytes each: with many labels fewer features are known. */
const MAX_WEIGHTS = 16_000_000;
const MOST_EPOCHS: Epochs = { margins: 8, chances: 10 };
const LEAST_EPOCHS: Epochs = { margins: 3, chances: 4 };
/** Examples times labels that an epoch may visit before fewer epochs have to do. */
const VISITS_AN_EPOCH = 1_200_000;

/** Trained once, asked often. */
export class Classifier {
  constructor(
    readonly labels: readonly string[],
    readonly vocabulary: Vocabulary,
    readonly model: Ensemble,
    readonly calibration: Calibration,
    readonly outsideLabel: string | undefined,
  ) {}

  /** Trains; the same examples in the same order give the same classifier. Throws when there are none, or far too many. */
  static train(examples: readonly Example[], { outsideLabel }: TrainingOptions = {}): Classifier {
    const labels = [...new Set(examples.map((example) => example.label))].sort();
    if (labels.length === 0) throw new Error('There are no examples to learn from.');
    if (examples.length > MAX_EXAMPLES) throw new Error(`More than ${MAX_EXAMPLES} examples to learn from.`);
    if (labels.length > MAX_LABELS) throw new Error(`More than ${MAX_LABELS} different labels to learn.`);
    const numberOf = new Map(labels.map((label, index) => [label, index]));
    const texts = examples.map((example) => example.text);
    const { vocabulary, vectors } = Vocabulary.read(texts, Math.floor(MAX_WEIGHTS / labels.length));
    const set = {
      vectors,
      targets: Int32Array.from(examples, (example) => numberOf.get(example.label) ?? 0),
      labelCount: labels.length,
      featureCount: vocabulary.size,
    };
    const epochs = epochsFor(examples.length * labels.length);
    const outside = outsideLabel === undefined ? -1 : (numberOf.get(outsideLabel) ?? -1);
    const calibration = calibrate(set, vocabulary, epochs, outside);
    const all = Int32Array.from(vectors.keys());
    return new Classifier(labels, vocabulary, Ensemble.train(set, epochs, all), calibration, outsideLabel);
  }

  /** What it thinks of a text. */
  classify(text: string): Opinion {
    const vector = this.vocabulary.vectorOf(text);
    const scores = new Float32Array(this.labels.length);
    this.model.score(vector, scores);
    const best = bestOf(scores);
    const highest = scores[best] ?? 0;
    const { sharpness, leastFit, inside } = this.calibration;
    const shares = scores.map((score) => Math.exp(sharpness * (score - highest)));
    const sum = shares.reduce((total, share) => total + share, 0);
    const predictions = this.labels
      .map((label, index) => ({ label, probability: (shares[index] ?? 0) / sum }))
      .sort((a, b) => b.probability - a.probability);
    const fit = fitOf(highest, vector.unseenShare);
    const isInside = chanceOf(inside.slope * (fit - inside.even));
    return {
      predictions,
      fit,
      leastFit,
      inside: isInside,
      fits: fit >= leastFit && this.labels[best] !== this.outsideLabel,
    };
  }
}

/** Many examples of many labels are visited less often: they say the same more often. */
function epochsFor(visits: number): Epochs {
  const share = Math.min(1, VISITS_AN_EPOCH / visits);
  const of = (key: keyof Epochs): number => Math.max(LEAST_EPOCHS[key], Math.round(MOST_EPOCHS[key] * share));
  return { margins: of('margins'), chances: of('chances') };
}
