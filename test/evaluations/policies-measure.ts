// How well policies are told by questions in quite other words: the features of the nearest policy, fitted on other shops, and what comes of a bar.
import { logistic } from '#learning';

/** The policy that lies nearest to a text, with its features, and whether it is the one that answers. */
export interface NearestPolicy {
  readonly shop: string;
  readonly cosine: number;
  readonly lead: number;
  readonly isRight: boolean;
  /** Whether any policy of the shop answers the text. */
  readonly hasAnswer: boolean;
  /** Less than 1 for what was said to no shop in particular. */
  readonly weight: number;
}

/** What comes of telling the nearest policy from a probability on. */
export interface AtBar {
  readonly bar: number;
  /** Texts that got the policy that answers them, of `answerable`. */
  readonly right: number;
  readonly answerable: number;
  /** Texts that got another one than theirs. */
  readonly wrong: number;
  /** Texts that no policy answers and that got one, of `unanswerable`. */
  readonly invented: number;
  readonly unanswerable: number;
}

/** The weights of the features. */
export interface PolicyWeights {
  readonly always: number;
  readonly cosine: number;
  readonly lead: number;
}

/** Steps down the gradient of all examples together: few and small features, so that it comes to rest long before. */
const STEPS = 20_000;
const RATE = 4;
/** Pulls the weights of the features towards nothing (L2), a little. */
const DECAY = 1e-4;

const probabilityBy = ({ always, cosine, lead }: PolicyWeights, one: NearestPolicy): number =>
  logistic(always + cosine * one.cosine + lead * one.lead);

/** The weights of the features, by logistic regression on all examples; the same ones give the same weights. */
export function fittedWeights(examples: readonly NearestPolicy[]): PolicyWeights {
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  let weights: PolicyWeights = { always: 0, cosine: 0, lead: 0 };
  for (let step = 0; step < STEPS; step++) {
    let [always, cosine, lead] = [0, 0, 0];
    for (const one of examples) {
      const error = ((one.isRight ? 1 : 0) - probabilityBy(weights, one)) * one.weight;
      always += error;
      cosine += error * one.cosine;
      lead += error * one.lead;
    }
    weights = {
      always: weights.always + (RATE * always) / total,
      cosine: weights.cosine + RATE * (cosine / total - DECAY * weights.cosine),
      lead: weights.lead + RATE * (lead / total - DECAY * weights.lead),
    };
  }
  return weights;
}

/** The probability of each example, by what was fitted on the other shops. */
export function heldOutProbabilities(examples: readonly NearestPolicy[]): number[] {
  const others = new Map(
    [...new Set(examples.map(({ shop }) => shop))].map((held) => [
      held,
      fittedWeights(examples.filter(({ shop }) => shop !== held)),
    ]),
  );
  return examples.map((one) => {
    const weights = others.get(one.shop);
    return weights === undefined ? 0 : probabilityBy(weights, one);
  });
}

/** What comes of a bar; examples that were said to no shop in particular count as texts that no policy answers. */
export function atBar(examples: readonly NearestPolicy[], probabilities: readonly number[], bar: number): AtBar {
  const told = examples.filter((_, at) => (probabilities[at] ?? 0) >= bar);
  return {
    bar,
    right: told.filter(({ isRight }) => isRight).length,
    answerable: examples.filter(({ hasAnswer }) => hasAnswer).length,
    wrong: told.filter(({ hasAnswer, isRight }) => hasAnswer && !isRight).length,
    invented: told.filter(({ hasAnswer }) => !hasAnswer).length,
    unanswerable: examples.filter(({ hasAnswer }) => !hasAnswer).length,
  };
}
