// Weights of a few named features, by logistic regression: the same examples give the same ones.
import { parseArgs } from 'node:util';
import { logistic, scoreOf, trainLogistic } from '#learning';

/** What is known of an example, and whether it is one of what is sought. */
export interface FittingExample<Name extends string> {
  readonly features: Readonly<Record<Name, number>>;
  readonly isRight: boolean;
  /** 1 where nothing is said. */
  readonly weight?: number;
}

/** Weights, rounded as they are written into a source, and what they come to exactly. */
export interface FittedWeights<Name extends string> {
  readonly weights: Readonly<Record<Name | 'always', number>>;
  chance(features: Readonly<Record<Name, number>>): number;
}

/** What such an evaluation is asked for: to fit anew on `fitted.jsonl` of its folder, or to measure on `held-out.jsonl`, or with another file; and options of its own. @throws on unknown options */
export function fittingOptions(
  folder: string,
  own: Readonly<Record<string, { readonly type: 'string' }>> = {},
): { readonly isFit: boolean; readonly file: string; readonly others: Readonly<Record<string, string | undefined>> } {
  const { fit, file, ...others } = parseArgs({
    options: { ...own, fit: { type: 'boolean', default: false }, file: { type: 'string' } },
  }).values;
  return { isFit: fit === true, file: file ?? `${folder}/${fit === true ? 'fitted' : 'held-out'}.jsonl`, others };
}

const TRAINING = { epochs: 200, rate: 0.3, decay: 1e-4 };
const rounded = (value = 0): number => Math.round(value * 100) / 100;

/** Fits the weights of these features. */
export function fittedWeights<Name extends string>(
  names: readonly Name[],
  examples: readonly FittingExample<Name>[],
): FittedWeights<Name> {
  const indices = Int32Array.from(names.keys());
  const vectorOf = (features: Readonly<Record<Name, number>>): { indices: Int32Array; values: Float32Array } => ({
    indices,
    values: Float32Array.from(names.map((name) => features[name])),
  });
  const model = trainLogistic(
    examples.map(({ features, isRight, weight = 1 }) => ({
      features: vectorOf(features),
      target: isRight ? 1 : 0,
      weight,
    })),
    { size: names.length, ...TRAINING },
  );
  const weights = Object.fromEntries([
    ['always', rounded(model.bias)],
    ...names.map((name, at) => [name, rounded(model.weights[at])] as const),
  ]) as Record<Name | 'always', number>;
  return { weights, chance: (features) => logistic(scoreOf(model, vectorOf(features))) };
}
