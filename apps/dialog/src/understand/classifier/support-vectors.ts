// Linear support vector machines, one a label against the rest, trained for all labels at once by dual coordinate descent.
import { LinearModel, type TrainingSet } from './linear-model.js';
import { randomFrom, shuffle } from './random.js';
import type { SparseVector } from './vocabulary.js';

/**
 * L2-loss machines solved in the dual (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008). An
 * example is visited once for all labels, which is ten times faster than label by label. A score above 0 speaks for a label.
 */
const COST = 4;
const SEED = 3;

/** Trains on the examples that `uses` names, in place of all; the same examples give the same model. */
export function trainSupportVectors(set: TrainingSet, epochs: number, uses: Int32Array): LinearModel {
  const model = LinearModel.blank(set);
  const order = uses.slice();
  const duals: Duals[] = set.vectors.map(() => NO_DUALS);
  const random = randomFrom(SEED);
  const room = new StepRoom(set.labelCount);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const vector = set.vectors[index];
      if (vector) duals[index] = step(model, vector, set.targets[index] ?? 0, duals[index] ?? NO_DUALS, room);
    }
  }
  return model;
}

/** Moves the duals of one example, and with them the weights, to where its own part of the objective is least. */
function step(model: LinearModel, vector: SparseVector, target: number, duals: Duals, room: StepRoom): Duals {
  const { scores, dual, moved, steps } = room;
  const { labelCount, bias } = model;
  model.score(vector, scores);
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
  move(model, vector, moved, steps, count);
  return room.take(count, support);
}

function move(
  { weights, labelCount }: LinearModel,
  { features, values }: SparseVector,
  moved: Int32Array,
  steps: Float32Array,
  count: number,
): void {
  for (let at = 0; count > 0 && at < features.length; at++) {
    const base = (features[at] ?? 0) * labelCount;
    const value = values[at] ?? 0;
    for (let index = 0; index < count; index++) {
      const place = base + (moved[index] ?? 0);
      weights[place] = (weights[place] ?? 0) + value * (steps[index] ?? 0);
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
