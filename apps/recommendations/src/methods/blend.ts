// How much each feature counts: a softmax regression over candidates (conditional logit), learned from held-out touches.
import { FEATURE_COUNT, featureNames } from './features.js';

/** One held-out touch: the features of its candidates, and which of them came next. */
export interface Choice {
  readonly features: Float32Array;
  readonly chosen: number;
}

/** Weights before anything was learned: mostly what comes after the history's items. */
export const PRIOR_WEIGHTS: readonly number[] = featureNames.map(
  (name) =>
    ({ forward: 0.8, 'forward-strong': 0.2, near: 0.2, 'nearest-sequences': 0.2, backward: 0.1, popularity: -0.15 })[
      name as string
    ] ?? 0,
);

const ROUNDS = 120;
const STEP = 0.06;
/** How many choices the prior counts for. */
const PRIOR_STRENGTH = 8;
/** With fewer choices than this the prior stands. */
const FEWEST_CHOICES = 60;

/** The score of each candidate. */
export function scoresOf(weights: readonly number[], features: Float32Array): Float64Array {
  const scores = new Float64Array(features.length / FEATURE_COUNT);
  for (let place = 0; place < scores.length; place++) {
    let sum = 0;
    for (let at = 0; at < FEATURE_COUNT; at++) {
      sum += (weights[at] as number) * (features[place * FEATURE_COUNT + at] as number);
    }
    scores[place] = sum;
  }
  return scores;
}

/** Learns weights by Adam on the mean log loss with a Gaussian prior; the same choices give the same weights. */
export function learnWeights(choices: readonly Choice[]): number[] {
  if (choices.length < FEWEST_CHOICES) return [...PRIOR_WEIGHTS];
  const weights = [...PRIOR_WEIGHTS];
  const first = new Float64Array(FEATURE_COUNT);
  const second = new Float64Array(FEATURE_COUNT);
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = gradientOf(weights, choices);
    const step = STEP * (1 - (0.8 * round) / ROUNDS);
    for (let at = 0; at < FEATURE_COUNT; at++) {
      const slope = gradient[at] as number;
      first[at] = 0.9 * (first[at] as number) + 0.1 * slope;
      second[at] = 0.99 * (second[at] as number) + 0.01 * slope * slope;
      const unbiasedFirst = (first[at] as number) / (1 - 0.9 ** round);
      const unbiasedSecond = (second[at] as number) / (1 - 0.99 ** round);
      weights[at] = (weights[at] as number) - (step * unbiasedFirst) / (Math.sqrt(unbiasedSecond) + 1e-8);
    }
  }
  return weights;
}

function gradientOf(weights: readonly number[], choices: readonly Choice[]): Float64Array {
  const gradient = new Float64Array(FEATURE_COUNT);
  for (const { features, chosen } of choices) {
    const scores = scoresOf(weights, features);
    const most = scores.reduce((largest, score) => Math.max(largest, score), -Infinity);
    let total = 0;
    for (let place = 0; place < scores.length; place++) {
      scores[place] = Math.exp((scores[place] as number) - most);
      total += scores[place] as number;
    }
    for (let place = 0; place < scores.length; place++) {
      const error = (scores[place] as number) / total - (place === chosen ? 1 : 0);
      if (Math.abs(error) < 1e-6) continue;
      const row = place * FEATURE_COUNT;
      for (let at = 0; at < FEATURE_COUNT; at++) {
        gradient[at] = (gradient[at] as number) + error * (features[row + at] as number);
      }
    }
  }
  for (let at = 0; at < FEATURE_COUNT; at++) {
    const pull = PRIOR_STRENGTH * ((weights[at] as number) - (PRIOR_WEIGHTS[at] as number));
    gradient[at] = ((gradient[at] as number) + pull) / choices.length;
  }
  return gradient;
}
