// A linear classifier of short texts: multinomial logistic regression over hashed features, trained in a fraction of a second.
import { BUCKETS, featuresOf, type Features } from './features.js';

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

const EPOCHS = 8;
const LEARNING_RATE = 0.9;
/** Smaller errors teach nothing and cost time. */
const LEAST_ERROR = 0.004;
const SEED = 0x2f6e2b1;

// Looked up once: millions of steps ask for it.
const squareRoot = Math.sqrt;

/** A deterministic generator, so that the same phrases always give the same classifier. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
}

/** Trained once, asked often. */
export class Classifier {
  private constructor(
    readonly labels: readonly string[],
    private readonly weights: Float32Array,
    private readonly bias: Float32Array,
  ) {}

  /** Trains on examples with AdaGrad; the same examples give the same classifier. `knowsPlaces`: see {@link featuresOf}. */
  static train(examples: readonly Example[], knowsPlaces = false): Classifier {
    const labels = [...new Set(examples.map((example) => example.label))].sort();
    const indexOf = new Map(labels.map((label, index) => [label, index]));
    const size = labels.length;
    const weights = new Float32Array(BUCKETS * size);
    const gradients = new Float32Array(BUCKETS * size);
    const bias = new Float32Array(size);
    const classifier = new Classifier(labels, weights, bias);
    const prepared = examples.map((example) => ({
      features: featuresOf(example.text, knowsPlaces),
      target: indexOf.get(example.label) ?? 0,
    }));
    const order = Int32Array.from(prepared.keys());
    const random = randomFrom(SEED);
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(order, random);
      for (const index of order) {
        const example = prepared[index];
        if (example) classifier.step(example.features, example.target, gradients);
      }
    }
    return classifier;
  }

  private step(features: Features, target: number, gradients: Float32Array): void {
    const size = this.labels.length;
    const errors = this.scoresOf(features);
    errors[target] = (errors[target] ?? 0) - 1;
    for (let label = 0; label < size; label++) this.bias[label] = (this.bias[label] ?? 0) - 0.02 * (errors[label] ?? 0);
    const { buckets, weights } = features;
    const learned = this.weights;
    // Labels inside, for their weights lie side by side in memory.
    for (let at = 0; at < buckets.length; at++) {
      const base = (buckets[at] ?? 0) * size;
      const weight = weights[at] ?? 0;
      for (let label = 0; label < size; label++) {
        const error = errors[label] ?? 0;
        if (error < LEAST_ERROR && error > -LEAST_ERROR) continue;
        const gradient = error * weight;
        const sum = (gradients[base + label] ?? 0) + gradient * gradient;
        gradients[base + label] = sum;
        learned[base + label] = (learned[base + label] ?? 0) - (LEARNING_RATE * gradient) / (squareRoot(sum) + 0.05);
      }
    }
  }

  /** Probabilities by label index. */
  private scoresOf(features: Features): Float64Array {
    const size = this.labels.length;
    const scores = Float64Array.from(this.bias);
    for (let at = 0; at < features.buckets.length; at++) {
      const base = (features.buckets[at] ?? 0) * size;
      const weight = features.weights[at] ?? 0;
      for (let label = 0; label < size; label++)
        scores[label] = (scores[label] ?? 0) + weight * (this.weights[base + label] ?? 0);
    }
    const highest = Math.max(...scores);
    let sum = 0;
    for (let label = 0; label < size; label++) {
      const value = Math.exp((scores[label] ?? 0) - highest);
      scores[label] = value;
      sum += value;
    }
    for (let label = 0; label < size; label++) scores[label] = (scores[label] ?? 0) / sum;
    return scores;
  }

  /** All labels with their probabilities, most probable first. */
  predict(text: string): Prediction[] {
    const scores = this.scoresOf(featuresOf(text));
    return this.labels
      .map((label, index) => ({ label, probability: scores[index] ?? 0 }))
      .sort((a, b) => b.probability - a.probability);
  }
}
