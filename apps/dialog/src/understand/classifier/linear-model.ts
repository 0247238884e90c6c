// A linear model: for each label a weight for each feature.
import type { SparseVector } from './vocabulary.js';

/** Examples to learn from, as vectors. */
export interface TrainingSet {
  readonly vectors: readonly SparseVector[];
  /** The label of each vector, by number. */
  readonly targets: Int32Array;
  readonly labelCount: number;
  readonly featureCount: number;
}

/** Gives each label a score. */
export class LinearModel {
  constructor(
    readonly labelCount: number,
    /** By feature, then label: the weights of one feature lie side by side, so that all labels are scored in one go. */
    readonly weights: Float32Array,
    readonly bias: Float32Array,
  ) {}

  /** A model that knows nothing. */
  static blank({ featureCount, labelCount }: TrainingSet): LinearModel {
    return new LinearModel(labelCount, new Float32Array(featureCount * labelCount), new Float32Array(labelCount));
  }

  /** Puts the scores of all labels into `scores`. Four features are added at once: the sums are read and written four times less. */
  score({ features, values }: SparseVector, scores: Float32Array): void {
    const { weights, labelCount } = this;
    const whole = features.length - (features.length % 4);
    scores.set(this.bias);
    for (let at = 0; at < whole; at += 4) {
      const first = (features[at] ?? 0) * labelCount;
      const second = (features[at + 1] ?? 0) * labelCount;
      const third = (features[at + 2] ?? 0) * labelCount;
      const fourth = (features[at + 3] ?? 0) * labelCount;
      const [a = 0, b = 0, c = 0, d = 0] = [values[at], values[at + 1], values[at + 2], values[at + 3]];
      for (let label = 0; label < labelCount; label++)
        scores[label] =
          (scores[label] ?? 0) +
          a * (weights[first + label] ?? 0) +
          b * (weights[second + label] ?? 0) +
          c * (weights[third + label] ?? 0) +
          d * (weights[fourth + label] ?? 0);
    }
    for (let at = whole; at < features.length; at++) {
      const base = (features[at] ?? 0) * labelCount;
      const value = values[at] ?? 0;
      for (let label = 0; label < labelCount; label++)
        scores[label] = (scores[label] ?? 0) + value * (weights[base + label] ?? 0);
    }
  }
}
