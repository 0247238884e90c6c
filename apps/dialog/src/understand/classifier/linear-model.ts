// Linear support vector machines, one a label against the rest, trained for all labels at once by dual coordinate descent.
import { randomFrom, shuffle } from './random.js';
import type { SparseVector } from './vocabulary.js';

/**
 * L2-loss machines solved in the dual (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008). An
 * example is visited once for all labels, since their weights for one feature lie side by side: that is ten times faster
 * than label by label.
 */
const COST = 4;
const SEED = 3;

/** What training needs and can take up again. */
export interface TrainingSet {
  readonly vectors: readonly SparseVector[];
  /** The label of each vector, by number. */
  readonly targets: Int32Array;
  readonly labelCount: number;
  readonly featureCount: number;
}

/** A score a label: above 0 speaks for it, below 0 against. */
export class LinearModel {
  constructor(
    readonly labelCount: number,
    /** By feature, then label. */
    readonly weights: Float32Array,
    readonly bias: Float32Array,
  ) {}

  /** Trains on the examples that `uses` names, all when absent; the same examples give the same model. */
  static train(set: TrainingSet, epochs: number, uses?: Int32Array): LinearModel {
    const { labelCount, featureCount, vectors } = set;
    const model = new LinearModel(
      labelCount,
      new Float32Array(featureCount * labelCount),
      new Float32Array(labelCount),
    );
    const order = uses === undefined ? Int32Array.from(vectors.keys()) : uses.slice();
    const duals: Duals[] = vectors.map(() => NO_DUALS);
    const random = randomFrom(SEED);
    const room = new StepRoom(labelCount);
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, random);
      for (const index of order) {
        const vector = vectors[index];
        if (vector) duals[index] = model.step(vector, set.targets[index] ?? 0, duals[index] ?? NO_DUALS, room);
      }
    }
    return model;
  }

  /** Puts the scores of all labels into `scores`. */
  score({ features, values }: SparseVector, scores: Float32Array): void {
    const { weights, labelCount } = this;
    scores.set(this.bias);
    for (let at = 0; at < features.length; at++) {
      const value = values[at] ?? 0;
      const base = (features[at] ?? 0) * labelCount;
      for (let label = 0; label < labelCount; label++)
        scores[label] = (scores[label] ?? 0) + value * (weights[base + label] ?? 0);
    }
  }

  /** Moves the duals of one example, and with them the weights, to where its own part of the objective is least. */
  private step(vector: SparseVector, target: number, duals: Duals, room: StepRoom): Duals {
    const { scores, dual, moved, steps } = room;
    const { labelCount, bias } = this;
    this.score(vector, scores);
    duals.labels.forEach((label, at) => (dual[label] = duals.values[at] ?? 0));
    const slack = 0.5 / COST;
    // Vectors have length one, and the bias is one more feature.
    const curvature = 2 + slack;
    let count = 0;
    let support = 0;
    for (let label = 0; label < labelCount; label++) {
      const sign = label === target ? 1 : -1;
      const before = dual[label] ?? 0;
      const gradient = sign * (scores[label] ?? 0) - 1 + slack * before;
      if (before === 0 && gradient >= 0) continue;
      const after = Math.max(before - gradient / curvature, 0);
      if (after > 0) support++;
      const step = (after - before) * sign;
      dual[label] = after;
      moved[count] = label;
      steps[count++] = step;
      bias[label] = (bias[label] ?? 0) + step;
    }
    this.move(vector, moved, steps, count);
    return room.take(count, support);
  }

  private move({ features, values }: SparseVector, moved: Int32Array, steps: Float32Array, count: number): void {
    const { weights, labelCount } = this;
    for (let at = 0; count > 0 && at < features.length; at++) {
      const base = (features[at] ?? 0) * labelCount;
      const value = values[at] ?? 0;
      for (let index = 0; index < count; index++) {
        const place = base + (moved[index] ?? 0);
        weights[place] = (weights[place] ?? 0) + value * (steps[index] ?? 0);
      }
    }
  }
}

/** The dual variables of one example that are not 0: few, whatever the number of labels. */
interface Duals {
  readonly labels: Int32Array;
  readonly values: Float32Array;
}

const NO_DUALS: Duals = { labels: new Int32Array(0), values: new Float32Array(0) };

/** What one step writes on, made once: millions are taken. */
class StepRoom {
  readonly scores: Float32Array;
  readonly dual: Float32Array;
  readonly moved: Int32Array;
  readonly steps: Float32Array;

  constructor(labelCount: number) {
    this.scores = new Float32Array(labelCount);
    this.dual = new Float32Array(labelCount);
    this.moved = new Int32Array(labelCount);
    this.steps = new Float32Array(labelCount);
  }

  /** The duals that the step left above 0; clears them here for the next one. */
  take(count: number, support: number): Duals {
    const labels = new Int32Array(support);
    const values = new Float32Array(support);
    let size = 0;
    for (let at = 0; at < count; at++) {
      const label = this.moved[at] ?? 0;
      const value = this.dual[label] ?? 0;
      this.dual[label] = 0;
      if (value <= 0) continue;
      labels[size] = label;
      values[size++] = value;
    }
    return { labels, values };
  }
}
