// One label of several from dense vectors: multinomial logistic regression, trained by Adam (Kingma & Ba, ICLR 2015) in small batches.
import { chanceFrom, shuffledIndices } from './chance.js';

/** A vector and its label. */
export interface DenseExample {
  readonly features: ArrayLike<number>;
  readonly label: string;
}

/** How it is trained. */
export interface SoftmaxOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Pulls all weights towards nothing (L2). */
  readonly decay: number;
  readonly batch: number;
  readonly seed: number;
}

/** Weights by feature, then label, and a constant for each label. */
export interface SoftmaxModel {
  readonly labels: readonly string[];
  readonly size: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** A model as a source file holds it: weights in bytes (base64), each label's with a scale of its own. */
export interface PackedSoftmax {
  readonly labels: readonly string[];
  readonly size: number;
  readonly scales: readonly number[];
  readonly bias: readonly number[];
  readonly weights: string;
}

const DEFAULTS: SoftmaxOptions = { epochs: 40, rate: 0.02, decay: 1e-3, batch: 64, seed: 7 };
const MEAN_KEPT = 0.9;
const SQUARE_KEPT = 0.999;
const STEADINESS = 1e-8;
const LEVELS = 127;

/** Trains on the examples; the same ones in the same order give the same model. @throws RangeError where vectors differ in length, or there are none */
export function trainSoftmax(examples: readonly DenseExample[], options: Partial<SoftmaxOptions> = {}): SoftmaxModel {
  const { epochs, rate, decay, batch, seed } = { ...DEFAULTS, ...options };
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const size = examples[0]?.features.length ?? 0;
  if (size === 0 || examples.some(({ features }) => features.length !== size))
    throw new RangeError('trainSoftmax: all vectors are of the same length, and there is at least one');
  const numberOf = new Map(labels.map((label, number) => [label, number]));
  const given = examples.map(({ features, label }) => ({ ...sparseOf(features), target: numberOf.get(label) ?? 0 }));
  // The constants are the last row.
  const all = new Float32Array((size + 1) * labels.length);
  const model = {
    labels,
    size,
    weights: all.subarray(0, size * labels.length),
    bias: all.subarray(size * labels.length),
  };
  const gradients = new Float32Array(all.length);
  const [means, squares] = [new Float32Array(all.length), new Float32Array(all.length)];
  const chance = chanceFrom(seed);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffledIndices(examples.length, chance);
    for (let start = 0; start < order.length; start += batch) {
      const part = order.slice(start, start + batch);
      gradients.fill(0);
      for (const index of part) {
        const example = given[index];
        if (example !== undefined) addGradient(model, example, gradients);
      }
      step += 1;
      const own = (rate * (1 - epoch / epochs) * Math.sqrt(1 - SQUARE_KEPT ** step)) / (1 - MEAN_KEPT ** step);
      for (let at = 0; at < all.length; at++) {
        const pull = at < model.weights.length ? decay * (all[at] ?? 0) : 0;
        const gradient = (gradients[at] ?? 0) / part.length + pull;
        const mean = MEAN_KEPT * (means[at] ?? 0) + (1 - MEAN_KEPT) * gradient;
        const square = SQUARE_KEPT * (squares[at] ?? 0) + (1 - SQUARE_KEPT) * gradient * gradient;
        means[at] = mean;
        squares[at] = square;
        all[at] = (all[at] ?? 0) - (own * mean) / (Math.sqrt(square) + STEADINESS);
      }
    }
  }
  return model;
}

/** The numbers of a vector that are not nothing, with their places. */
interface Sparse {
  readonly places: Int32Array;
  readonly values: Float32Array;
}

function sparseOf(features: ArrayLike<number>): Sparse {
  const places: number[] = [];
  for (let at = 0; at < features.length; at++) if ((features[at] ?? 0) !== 0) places.push(at);
  return { places: Int32Array.from(places), values: Float32Array.from(places, (at) => features[at] ?? 0) };
}

/** How probable each label is, in the order of `labels`. */
export const chancesOf = (model: SoftmaxModel, features: ArrayLike<number>): Float32Array =>
  chancesOfSparse(model, sparseOf(features));

function chancesOfSparse({ labels, weights, bias }: SoftmaxModel, { places, values }: Sparse): Float32Array {
  const count = labels.length;
  const scores = Float32Array.from(bias);
  for (let index = 0; index < places.length; index++) {
    const [base, value] = [(places[index] ?? 0) * count, values[index] ?? 0];
    for (let label = 0; label < count; label++)
      scores[label] = (scores[label] ?? 0) + value * (weights[base + label] ?? 0);
  }
  const highest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  let sum = 0;
  for (let label = 0; label < count; label++) sum += scores[label] = Math.exp((scores[label] ?? 0) - highest);
  return scores.map((score) => score / sum);
}

/** Adds the gradient of the negative log-likelihood of one example. */
function addGradient(
  model: SoftmaxModel,
  example: Sparse & { readonly target: number },
  gradients: Float32Array,
): void {
  const { places, values, target } = example;
  const errors = chancesOfSparse(model, example);
  errors[target] = (errors[target] ?? 0) - 1;
  const count = errors.length;
  const add = (base: number, value: number): void => {
    for (let label = 0; label < count; label++)
      gradients[base + label] = (gradients[base + label] ?? 0) + value * (errors[label] ?? 0);
  };
  for (let index = 0; index < places.length; index++) add((places[index] ?? 0) * count, values[index] ?? 0);
  add(model.size * count, 1);
}

/** A model in the form of a source file; weights lose what is finer than a 127th of their label's greatest. */
export function packedSoftmax({ labels, size, weights, bias }: SoftmaxModel): PackedSoftmax {
  const scales = labels.map((_, label) => {
    let most = 0;
    for (let at = label; at < weights.length; at += labels.length) most = Math.max(most, Math.abs(weights[at] ?? 0));
    return Number((most / LEVELS).toPrecision(4)) || 1;
  });
  const bytes = Int8Array.from(weights, (weight, at) =>
    Math.max(-LEVELS, Math.min(LEVELS, Math.round(weight / (scales[at % labels.length] ?? 1)))),
  );
  return {
    labels,
    size,
    scales,
    bias: Array.from(bias, (one) => Number(one.toFixed(3))),
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
}

/** The model of its packed form. @throws RangeError where its parts do not fit together */
export function unpackedSoftmax({ labels, size, scales, bias, weights }: PackedSoftmax): SoftmaxModel {
  const bytes = new Int8Array(Buffer.from(weights, 'base64'));
  if (bytes.length !== size * labels.length || bias.length !== labels.length || scales.length !== labels.length)
    throw new RangeError(`a packed model of ${size} features and ${labels.length} labels has ${bytes.length} weights`);
  return {
    labels,
    size,
    weights: Float32Array.from(bytes, (byte, at) => byte * (scales[at % labels.length] ?? 1)),
    bias: Float32Array.from(bias),
  };
}
