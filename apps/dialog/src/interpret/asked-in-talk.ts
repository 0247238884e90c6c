// What a message asks by the encoder that was taught it: the message read beside what was asked before it, beside the opinion of what-is-asked.ts.
import { chancesOf, type SoftmaxModel, unpackedSoftmax } from '#learning';
import { BESIDE, type Script, scriptOf } from '#sentence-vectors';
import type { Asked } from '../conversation/asked.js';
import { encoded } from '../understand/skill-vectors.js';
import { readInTalk } from './asked-in-talk.data.js';
import { type AskedChance, type AskedClues, clueFeatures } from './what-is-asked.js';

/** What is never asked before another question is in none of them. */
type Names = Readonly<Partial<Record<Asked, string>>>;

/** What was asked, in words that the encoder of Chinese knows; that of English reads our own names. Not to be changed without teaching anew. */
const IN_CHINESE: Names = {
  price: '价格',
  total: '总价',
  stock: '库存',
  options: '选项',
  attribute: '参数',
  describe: '介绍',
  fits: '适合',
  cheaper: '哪个便宜',
  compare: '比较',
  find: '找',
  recommend: '推荐',
  delivery: '运费时效',
  promotion: '优惠',
  rule: '规定',
  buy: '购买',
  'order-status': '订单物流',
  'order-contents': '订单内容',
  'order-total': '订单金额',
  'refund-status': '退款进度',
  cancel: '取消订单',
  return: '退货',
  exchange: '换货',
  'change-order': '修改订单',
  invoice: '发票',
  'price-protection': '价保',
  complaint: '投诉',
  person: '人工',
};
const MOST_CHARACTERS = 600;
/** A vector has the length of one, and each of its numbers little beside a clue. */
const VECTOR_SCALE = 8;
/** What the taught encoder counts beside the other opinion, and how much sharper their mean is made (docs/benchmarks.md). */
const [SHARE, SHARPNESS] = [0.5, 1.3];

/** A text as the taught encoder reads it, after what was asked last. */
export function besideLast(plain: string, last: Asked | undefined): string {
  const text = encoded(plain.slice(0, MOST_CHARACTERS));
  if (last === undefined) return text;
  const name = scriptOf(text) === 'han' ? IN_CHINESE[last] : last.replace('-', ' ');
  return name === undefined ? text : text + BESIDE + name;
}

/** The features of a text for {@link chancesRead} and for its training: its vector, and what it names and was asked before it. */
export function readFeatures(
  vector: Float32Array,
  plain: string,
  before: { readonly script: Script; readonly length: number },
  clues: AskedClues,
): Float32Array {
  const own = clueFeatures(plain, before, clues);
  const features = new Float32Array(own.length + vector.length);
  features.set(own);
  features.set(
    vector.map((value) => VECTOR_SCALE * value),
    own.length,
  );
  return features;
}

const models: Partial<Record<Script, SoftmaxModel>> = {};

/** How probable each is by the vector of what {@link besideLast} gives; trained by `npm run eval:questions -- --fit`, for each script by itself. */
export function chancesRead(script: Script, features: Float32Array): ReadonlyMap<Asked, number> {
  const model = (models[script] ??= unpackedSoftmax(readInTalk[script]));
  return chancesReadBy(model, features);
}

/** See {@link chancesRead}. */
export function chancesReadBy(model: SoftmaxModel, features: Float32Array): ReadonlyMap<Asked, number> {
  const chances = chancesOf(model, features);
  return new Map(model.labels.map((label, at) => [label as Asked, chances[at] ?? 0]));
}

/**
 * Both opinions in one, the most probable first: their mean, so that it is sure only where both are, for an encoder that was taught by
 * few authors is too sure of what they would never say; sharpened, for where both are it is righter than either says.
 */
export function withRead(chances: readonly AskedChance[], read: ReadonlyMap<Asked, number>): AskedChance[] {
  const raised = chances.map(({ asked, probability }) => ({
    asked,
    share: ((1 - SHARE) * probability + SHARE * (read.get(asked) ?? 0)) ** SHARPNESS,
  }));
  const sum = raised.reduce((total, { share }) => total + share, 0);
  return raised
    .map(({ asked, share }) => ({ asked, probability: share / sum }))
    .sort((left, right) => right.probability - left.probability);
}
