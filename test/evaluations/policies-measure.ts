// How well policies are told by questions in quite other words: the probability of each by what was fitted on other shops, and what comes of a bar.
import { MEANING_FEATURES, type MeaningFeatures } from '../../apps/catalog/src/faqs/policy-meanings.js';
import { fittedWeights } from './fitted-weights.js';

/** A text with the features of each policy that may answer it, and which one does. */
export interface AskedPolicy {
  readonly shop: string;
  readonly policies: readonly { readonly id: string; readonly features: MeaningFeatures }[];
  /** Absent where none answers. */
  readonly policy?: string | undefined;
  /** Less than 1 for what was said to no shop in particular. */
  readonly weight: number;
}

/** The policy that a text is told, how surely, and whether it is the one that answers. */
export interface ToldPolicy {
  readonly probability: number;
  readonly isRight: boolean;
  readonly hasAnswer: boolean;
}

/** What comes of telling the most probable policy from a probability on. */
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

/** The weights of the features, by logistic regression on each policy of each text. */
export const policyWeights = (
  asked: readonly AskedPolicy[],
): ReturnType<typeof fittedWeights<(typeof MEANING_FEATURES)[number]>> =>
  fittedWeights(
    MEANING_FEATURES,
    asked.flatMap(({ policies, policy, weight }) =>
      policies.map(({ id, features }) => ({ features, isRight: id === policy, weight })),
    ),
  );

/** The most probable policy of each text. */
export const toldBy = (asked: readonly AskedPolicy[], chance: (features: MeaningFeatures) => number): ToldPolicy[] =>
  asked.map(({ policies, policy }) => {
    const [best] = policies
      .map(({ id, features }) => ({ id, probability: chance(features) }))
      .sort((left, right) => right.probability - left.probability);
    return {
      probability: best?.probability ?? 0,
      isRight: policy !== undefined && best?.id === policy,
      hasAnswer: policy !== undefined,
    };
  });

/** The most probable policy of each text, each shop's by what was fitted on the others. */
export const heldOutTold = (asked: readonly AskedPolicy[]): ToldPolicy[] =>
  [...new Set(asked.map(({ shop }) => shop))].flatMap((held) =>
    toldBy(
      asked.filter(({ shop }) => shop === held),
      policyWeights(asked.filter(({ shop }) => shop !== held)).chance,
    ),
  );

/** What comes of a bar; what was said to no shop in particular counts as text that no policy answers. */
export function atBar(all: readonly ToldPolicy[], bar: number): AtBar {
  const told = all.filter(({ probability }) => probability >= bar);
  return {
    bar,
    right: told.filter(({ isRight }) => isRight).length,
    answerable: all.filter(({ hasAnswer }) => hasAnswer).length,
    wrong: told.filter(({ hasAnswer, isRight }) => hasAnswer && !isRight).length,
    invented: told.filter(({ hasAnswer }) => !hasAnswer).length,
    unanswerable: all.filter(({ hasAnswer }) => !hasAnswer).length,
  };
}
