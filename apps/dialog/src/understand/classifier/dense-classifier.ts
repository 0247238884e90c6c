// A classifier over sentence vectors: multinomial logistic regression for the label, nearest taught phrases for how far a text lies inside what was taught.
import { chanceOf, fitChance } from './fit-chance.js';
import { randomFrom, shuffle } from './random.js';
import { softmax } from './logistic-regression.js';

/** A text's vector, of length one, and its label. */
export interface DenseExample {
  readonly vector: Float32Array;
  readonly label: string;
}

/** Weights of the log-odds that a text lies inside what was taught, were half of all texts outside. */
export interface Inside {
  readonly offset: number;
  /** Of the cosine to the nearest phrase inside. */
  readonly nearest: number;
  /** Of its lead over the nearest phrase outside. */
  readonly lead: number;
}

const EPOCHS = 6;
/** AdaGrad (Duchi et al., JMLR 2011). */
const LEARNING_RATE = 0.1;
const STEADINESS = 0.05;
const BIAS_RATE = 0.02;
/** Vectors of length one are short for the rate: they count as this much longer. */
const SCALE = 8;
const SMOOTHING = 0.05;
const LEAST_ERROR = 0.004;
const SEED = 11;
/** Vectors of phrases are kept in bytes. */
const LEVELS = 127;
/** Phrases of each side that the fit is calibrated with. */
const CALIBRATED_WITH = 400;
/** Nearer phrases are the same one with another word filled in: a stranger's words have no such neighbour. */
const NEARLY_THE_SAME = 0.95;

/** Trained once, asked often. */
export class DenseClassifier {
  constructor(
    readonly labels: readonly string[],
    readonly dimensions: number,
    /** By dimension, then label. */
    readonly weights: Float32Array,
    readonly bias: Float32Array,
    /** The taught vectors one after the other, in {@link LEVELS}ths. */
    readonly phrases: Int8Array,
    /** 1 where the phrase is an example of what lies outside. */
    readonly isOutside: Uint8Array,
    readonly inside: Inside,
  ) {}

  /** Trains on vectors of the same dimensions; the same examples in the same order give the same classifier. */
  static train(examples: readonly DenseExample[], labels: readonly string[], outsideLabel?: string): DenseClassifier {
    const dimensions = examples[0]?.vector.length ?? 0;
    if (dimensions === 0) throw new Error('There are no vectors to learn from.');
    const numberOf = new Map(labels.map((label, number) => [label, number]));
    const blank = new DenseClassifier(
      labels,
      dimensions,
      new Float32Array(dimensions * labels.length),
      new Float32Array(labels.length),
      Int8Array.from(examples.flatMap(({ vector }) => Array.from(vector, (value) => Math.round(value * LEVELS)))),
      Uint8Array.from(examples, ({ label }) => (label === outsideLabel ? 1 : 0)),
      { offset: 0, nearest: 0, lead: 0 },
    );
    blank.learn(
      examples,
      Int32Array.from(examples, ({ label }) => numberOf.get(label) ?? 0),
    );
    return new DenseClassifier(
      labels,
      dimensions,
      blank.weights,
      blank.bias,
      blank.phrases,
      blank.isOutside,
      calibrated(blank),
    );
  }

  /** How probable each label is, in the order of `labels`. */
  probabilitiesOf(vector: Float32Array): Float32Array {
    const scores = this.scored(vector, new Float32Array(this.labels.length));
    softmax(scores);
    return scores;
  }

  /** 0–1: how probable it is that a text lies inside what was taught, were half of all texts outside. */
  fitOf(vector: Float32Array): number {
    const { offset, nearest, lead } = this.inside;
    const standing = this.standingOf(vector);
    return chanceOf(offset + nearest * standing.nearest + lead * standing.lead);
  }

  /** The cosine to the nearest phrase inside, and its lead over the nearest outside. `most`: nearer phrases are passed over. */
  standingOf(vector: Float32Array, most = Infinity): { nearest: number; lead: number } {
    const { dimensions, phrases, isOutside } = this;
    const best = [-1, -1];
    for (let phrase = 0; phrase < isOutside.length; phrase++) {
      const base = phrase * dimensions;
      let sum = 0;
      for (let at = 0; at < dimensions; at++) sum += (phrases[base + at] ?? 0) * (vector[at] ?? 0);
      const cosine = sum / LEVELS;
      const side = isOutside[phrase] ?? 0;
      if (cosine <= most && cosine > (best[side] ?? 0)) best[side] = cosine;
    }
    const [nearest = -1, outside = -1] = best;
    return { nearest, lead: nearest - Math.max(outside, 0) };
  }

  private scored(vector: Float32Array, scores: Float32Array): Float32Array {
    const { dimensions, weights, labels } = this;
    scores.set(this.bias);
    for (let at = 0; at < dimensions; at++) {
      const value = SCALE * (vector[at] ?? 0);
      const base = at * labels.length;
      for (let label = 0; label < labels.length; label++)
        scores[label] = (scores[label] ?? 0) + value * (weights[base + label] ?? 0);
    }
    return scores;
  }

  private learn(examples: readonly DenseExample[], targets: Int32Array): void {
    const count = this.labels.length;
    const squares = new Float32Array(this.weights.length);
    const errors = new Float32Array(count);
    const order = Int32Array.from(examples.keys());
    const random = randomFrom(SEED);
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(order, random);
      for (const index of order) {
        const vector = examples[index]?.vector;
        if (vector === undefined) continue;
        softmax(this.scored(vector, errors));
        for (let label = 0; label < count; label++) {
          const wanted = SMOOTHING / count + (label === targets[index] ? 1 - SMOOTHING : 0);
          errors[label] = (errors[label] ?? 0) - wanted;
        }
        this.step(vector, errors, squares);
      }
    }
  }

  private step(vector: Float32Array, errors: Float32Array, squares: Float32Array): void {
    const { weights, bias, dimensions } = this;
    const moved: number[] = [];
    errors.forEach((error, label) => {
      bias[label] = (bias[label] ?? 0) - BIAS_RATE * error;
      if (Math.abs(error) >= LEAST_ERROR) moved.push(label);
    });
    for (let at = 0; at < dimensions; at++) {
      const value = SCALE * (vector[at] ?? 0);
      const base = at * errors.length;
      for (const label of moved) {
        const gradient = (errors[label] ?? 0) * value;
        const sum = (squares[base + label] ?? 0) + gradient * gradient;
        squares[base + label] = sum;
        const size = (LEARNING_RATE * gradient) / (Math.sqrt(sum) + STEADINESS);
        weights[base + label] = (weights[base + label] ?? 0) - size;
      }
    }
  }
}

/** Asks for phrases of both sides as if they had not been taught, and fits the log-odds of being inside to what is seen. */
function calibrated(classifier: DenseClassifier): Inside {
  const { isOutside, phrases, dimensions } = classifier;
  const asked = [0, 1].flatMap((side) => {
    const own = [...isOutside.keys()].filter((phrase) => isOutside[phrase] === side);
    const every = Math.max(1, Math.ceil(own.length / CALIBRATED_WITH));
    const some = own.filter((_, at) => at % every === 0);
    return some.map((phrase) => {
      const bytes = phrases.subarray(phrase * dimensions, (phrase + 1) * dimensions);
      const vector = Float32Array.from(bytes, (value) => value / LEVELS);
      // Each side counts as a half, however many phrases it has.
      const standing = classifier.standingOf(vector, NEARLY_THE_SAME);
      return { numbers: [standing.nearest, standing.lead], isYes: side === 0, weight: 0.5 / some.length };
    });
  });
  const [offset = 0, nearest = 0, lead = 0] = fitChance(asked);
  return { offset, nearest, lead };
}
