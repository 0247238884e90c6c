// What a message asks, wishes or does, finer than its skill: what it costs or what three cost, which choices there are, what delivery costs, that it is to be sent back.
import type { SkillName } from '#contracts';
import { findMoney, findQuantity, normalize } from '#language';
import { chancesOf, type SoftmaxModel, unpackedSoftmax } from '#learning';
import { ASKED, type Asked } from '../conversation/asked.js';
import { orderCodesIn } from '../understand/codes.js';
import { featuresInContext, type OpinionBefore, type TalkBefore } from './skill-in-context.js';
import { addRuns } from './runs-of-words.js';
import { askedInTalk } from './what-is-asked.data.js';

/** The skill that answers what is asked, or begins what is wished. */
export const SKILL_OF_ASKED: Readonly<Partial<Record<Asked, SkillName>>> = {
  price: 'price',
  total: 'price',
  buy: 'price',
  stock: 'stock',
  options: 'product-info',
  attribute: 'product-info',
  describe: 'product-info',
  fits: 'product-info',
  cheaper: 'compare',
  compare: 'compare',
  find: 'find-products',
  recommend: 'recommend',
  delivery: 'shipping',
  promotion: 'promotions',
  rule: 'faq',
  'order-status': 'order-status',
  'order-contents': 'order-status',
  'order-total': 'order-status',
  'refund-status': 'refund-status',
  cancel: 'cancel-order',
  return: 'return-order',
  exchange: 'exchange-order',
  'change-order': 'change-order',
  invoice: 'invoice',
  'price-protection': 'price-protection',
  complaint: 'feedback',
  person: 'handoff',
};

/** What is asked where only its skill is known. */
export const ASKED_OF_SKILL: Readonly<Partial<Record<SkillName, Asked>>> = {
  price: 'price',
  stock: 'stock',
  'product-info': 'attribute',
  compare: 'compare',
  'find-products': 'find',
  recommend: 'recommend',
  shipping: 'delivery',
  promotions: 'promotion',
  faq: 'rule',
  'order-status': 'order-status',
  'refund-status': 'refund-status',
  'cancel-order': 'cancel',
  'return-order': 'return',
  'exchange-order': 'exchange',
  'change-order': 'change-order',
  invoice: 'invoice',
  'price-protection': 'price-protection',
  feedback: 'complaint',
  handoff: 'person',
  'small-talk': 'chat',
};

/** What is done in a talk and asks nothing: a question before it stays the last one. */
export const ONLY_SAID: ReadonlySet<Asked> = new Set<Asked>(['yes', 'no', 'detail', 'drop', 'chat', 'other']);

/** What a message names, and what was talked of before it. */
export interface AskedClues {
  /** How many products or kinds it names. */
  readonly names: number;
  /** Whether it says a name of what the shop states of its products. */
  readonly namesAttribute: boolean;
  /** Whether it names an option of the product at hand. */
  readonly namesOption: boolean;
  /** Whether a product is at hand, and whether two were talked of. */
  readonly hasAtHand: boolean;
  readonly hasTwo: boolean;
  /** What was asked last. */
  readonly last?: Asked | undefined;
}

const BARE_NUMBER = /(?<![\d.:_-])\d{1,2}(?![\d.:_-])/u;
/** In characters. */
const SHORT = { han: 9, other: 28 } as const;
/** Runs of words are hashed into so many places, and count so much beside the others. */
const [PLACES, WORDS_SCALE] = [4_096, 4];

/** What a text names, how it is written, and what was asked before it, as features. */
export function clueFeatures(
  plain: string,
  { script, length }: Pick<OpinionBefore, 'script' | 'length'>,
  { names, namesAttribute, namesOption, hasAtHand, hasTwo, last }: AskedClues,
): number[] {
  const one = (holds: boolean): number => (holds ? 1 : 0);
  const isShort = length <= SHORT[script];
  return [
    one(names === 0),
    one(names === 1),
    one(names > 1),
    one(namesAttribute),
    one(namesOption),
    one(hasAtHand),
    one(hasTwo),
    one(orderCodesIn(plain).length > 0),
    one(findQuantity(plain) !== undefined),
    one(BARE_NUMBER.test(plain)),
    one(findMoney(plain, 'CNY').length > 0),
    one(isShort),
    one(isShort && names > 0),
    one(isShort && namesOption),
    one(hasAtHand && names === 0),
    one(hasTwo && names === 0),
    ...ASKED.map((asked) => one(asked === last)),
    ...ASKED.map((asked) => one(asked === last && isShort && (names > 0 || namesOption))),
  ];
}

/** The features of a text, for {@link whatIsAsked} and for its training: those of its skill, what it names, what was asked before it, and the runs of its words. */
export function askedFeatures(text: string, before: OpinionBefore, talk: TalkBefore, clues: AskedClues): Float32Array {
  const plain = normalize(text);
  const own = clueFeatures(plain, before, clues);
  const ofSkill = featuresInContext(before, talk);
  const features = new Float32Array(own.length + ofSkill.length + PLACES);
  features.set(own);
  features.set(ofSkill, own.length);
  addRuns(plain, features.subarray(own.length + ofSkill.length), WORDS_SCALE);
  return features;
}

/** What a text asks, and how probable that is. */
export interface AskedChance {
  readonly asked: Asked;
  readonly probability: number;
}

/** All that may be asked with its chance, the most probable first. */
export function chancesOfAsked(model: SoftmaxModel, features: Float32Array): AskedChance[] {
  const chances = chancesOf(model, features);
  return model.labels
    .map((label, at) => ({ asked: label as Asked, probability: chances[at] ?? 0 }))
    .sort((left, right) => right.probability - left.probability);
}

let model: SoftmaxModel | undefined;

/** See {@link chancesOfAsked}; the model was trained by `npm run eval:questions -- --fit` on written lines of eleven authors. */
export function whatIsAsked(features: Float32Array): AskedChance[] {
  model ??= unpackedSoftmax(askedInTalk);
  return chancesOfAsked(model, features);
}
