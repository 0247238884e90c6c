// Multinomial logistic regression: tells labels apart that share most of their words, where there are many examples.
import { LinearModel, type TrainingSet } from './linear-model.js';
import { randomFrom, shuffle } from './random.js';
import type { SparseVector } from './vocabulary.js';

/** AdaGrad (Duchi et al., JMLR 2011). */
const LEARNING_RATE = 0.5;
const STEADINESS = 0.05;
const BIAS_RATE = 0.02;
/** In each visit this share of the features is left out, so that no single word is relied upon. */
const DROPPED = 0.3;
/** The share of certainty that is spread over all labels: phrases may be labelled wrongly. */
const SMOOTHING = 0.05;
/** Smaller errors teach nothing and cost time. */
const LEAST_ERROR = 0.004;
const SEED = 7;

/** Trains on the examples that `uses` names; the same examples give the same model. */
export function trainLogisticRegression(set: TrainingSet, epochs: number, uses: Int32Array): LinearModel {
  const model = LinearModel.blank(set);
  const squares = new Float32Array(model.weights.length);
  const errors = new Float32Array(set.labelCount);
  const order = uses.slice();
  const random = randomFrom(SEED);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const vector = set.vectors[index];
      if (vector) step(model, squares, errors, thinned(vector, random), set.targets[index] ?? 0);
    }
  }
  return model;
}

/** Turns scores into probabilities, in place. */
export function softmax(scores: Float32Array): void {
  let highest = -Infinity;
  for (const score of scores) if (score > highest) highest = score;
  let sum = 0;
  for (let at = 0; at < scores.length; at++) {
    const value = Math.exp((scores[at] ?? 0) - highest);
    scores[at] = value;
    sum += value;
  }
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / sum;
}

/** A vector without some of its features, chosen by chance; the others count more for it. */
function thinned({ features, values, unseenShare }: SparseVector, random: () => number): SparseVector {
  const kept = new Int32Array(features.length);
  const keptValues = new Float32Array(features.length);
  let size = 0;
  for (let at = 0; at < features.length; at++) {
    if (random() < DROPPED) continue;
    kept[size] = features[at] ?? 0;
    keptValues[size++] = (values[at] ?? 0) / (1 - DROPPED);
  }
  return { features: kept.subarray(0, size), values: keptValues.subarray(0, size), unseenShare };
}

function step(
  model: LinearModel,
  squares: Float32Array,
  errors: Float32Array,
  vector: SparseVector,
  target: number,
): void {
  const { labelCount, bias, weights } = model;
  const { features, values } = vector;
  model.score(vector, errors);
  softmax(errors);
  for (let label = 0; label < labelCount; label++) {
    const wanted = SMOOTHING / labelCount + (label === target ? 1 - SMOOTHING : 0);
    const error = (errors[label] ?? 0) - wanted;
    errors[label] = error;
    bias[label] = (bias[label] ?? 0) - BIAS_RATE * error;
  }
  const moved: number[] = [];
  for (let label = 0; label < labelCount; label++) if (Math.abs(errors[label] ?? 0) >= LEAST_ERROR) moved.push(label);
  for (let at = 0; at < features.length; at++) {
    const base = (features[at] ?? 0) * labelCount;
    const value = values[at] ?? 0;
    for (const label of moved) {
      const gradient = (errors[label] ?? 0) * value;
      const sum = (squares[base + label] ?? 0) + gradient * gradient;
      squares[base + label] = sum;
      weights[base + label] = (weights[base + label] ?? 0) - (LEARNING_RATE * gradient) / (Math.sqrt(sum) + STEADINESS);
    }
  }
}
