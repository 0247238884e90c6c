// Yes or no from sparse vectors: logistic regression, trained by AdaGrad (Duchi et al., JMLR 2011).
import { chanceFrom, shuffledIndices } from './chance.js';
import type { SparseFeatures } from './sparse-features.js';

/** A vector, whether it is a yes (1) or a no (0) or how surely (between), and how much it counts (1). */
export interface WeighedExample {
  readonly features: SparseFeatures;
  readonly target: number;
  readonly weight?: number;
}

/** How it is trained. */
export interface LogisticOptions {
  /** Size of the vectors. */
  readonly size: number;
  readonly epochs: number;
  readonly rate: number;
  /** Pulls the weights of what is seen towards nothing (L2). */
  readonly decay: number;
  readonly seed: number;
}

/** Weights, one an index, and the constant. */
export interface LogisticModel {
  readonly weights: Float32Array;
  readonly bias: number;
}

const DEFAULTS = { epochs: 12, rate: 0.3, decay: 1e-4, seed: 7 };
const STEADINESS = 1e-3;

/** Trains on the examples; the same ones in the same order give the same model. Throws a RangeError on a target outside 0–1. */
export function trainLogistic(
  examples: readonly WeighedExample[],
  options: Partial<LogisticOptions> & { size: number },
): LogisticModel {
  const { size, epochs, rate, decay, seed } = { ...DEFAULTS, ...options };
  const weights = new Float32Array(size);
  const squares = new Float32Array(size);
  const chance = chanceFrom(seed);
  let bias = 0;
  let biasSquares = 0;
  for (const { target } of examples)
    if (!(target >= 0 && target <= 1))
      throw new RangeError(`trainLogistic: the target ${target} is not between 0 and 1`);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const index of shuffledIndices(examples.length, chance)) {
      const example = examples[index];
      if (example === undefined) continue;
      const { features, target, weight = 1 } = example;
      const error = (logistic(scoreOf({ weights, bias }, features)) - target) * weight;
      for (let at = 0; at < features.indices.length; at++) {
        const one = features.indices[at] ?? 0;
        const gradient = error * (features.values[at] ?? 0) + decay * (weights[one] ?? 0);
        squares[one] = (squares[one] ?? 0) + gradient * gradient;
        weights[one] = (weights[one] ?? 0) - (rate * gradient) / (Math.sqrt(squares[one] ?? 0) + STEADINESS);
      }
      biasSquares += error * error;
      bias -= (rate * error) / (Math.sqrt(biasSquares) + STEADINESS);
    }
  return { weights, bias };
}

/** The score, in logits: above 0 is rather a yes. */
export function scoreOf({ weights, bias }: LogisticModel, { indices, values }: SparseFeatures): number {
  let score = bias;
  for (let at = 0; at < indices.length; at++) score += (weights[indices[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return score;
}

/** 1 / (1 + e^−score): a score as a probability. */
export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
