// Which topic of a shop's rules a text is about: what a question and a rule have in common that share no word.
import { chancesOf, type SoftmaxModel, unpackedSoftmax } from '#learning';
import type { Script } from '#sentence-vectors';
import { policyTopics } from './policy-topics.data.js';

/** What nobody's rules answer: products, orders, talk. */
export const NO_TOPIC = 'none';
/** Vectors are of length one, and short for the rate of the training: they count as this much longer. */
export const VECTOR_SCALE = 5;

const models = new Map<Script, SoftmaxModel>();

function modelOf(script: Script): SoftmaxModel {
  const known = models.get(script) ?? unpackedSoftmax(policyTopics[script]);
  models.set(script, known);
  return known;
}

/** How probable each of the topics is of a text with this sentence vector, and that it is about none. */
export interface TopicOpinion {
  readonly topics: Float32Array;
  readonly none: number;
}

/** Multinomial logistic regression over the sentence vector; trained by `npm run eval:policy-topics -- --fit`. */
export function topicsOf(vector: Float32Array, script: Script): TopicOpinion {
  const model = modelOf(script);
  const chances = chancesOf(
    model,
    vector.map((value) => VECTOR_SCALE * value),
  );
  const at = model.labels.indexOf(NO_TOPIC);
  const none = chances[at] ?? 0;
  if (at >= 0) chances[at] = 0;
  return { topics: chances, none };
}
