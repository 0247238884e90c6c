// Which skill a text wants where it is said: "do I pay the postage" in the middle of a return is no question of delivery before buying.
import type { Page, SkillName } from '#contracts';
import { chancesOf, type SoftmaxModel, unpackedSoftmax } from '#learning';
import type { Script } from '#sentence-vectors';
import type { ConversationState } from '../conversation/conversation.state.js';
import { OF_ORDERS } from '../order-actions/changing-skills.js';
import type { Prediction } from '../understand/classifier/classifier.js';
import { skillsInContext } from './skill-in-context.data.js';

/** How far a change of an order is when a message comes: something was asked for it, it waits for the yes, or it was done the turn before. */
export type Plan = 'none' | 'asked' | 'planned' | 'done';

/** What the conversation was about before a message. */
export interface TalkBefore {
  /** The skill that answered last. */
  readonly last?: SkillName | undefined;
  readonly plan: Plan;
  /** Whether a product's page is open. */
  readonly onPage: boolean;
  /** Whether the shopper is signed in. */
  readonly isCustomer: boolean;
  readonly isFirst: boolean;
}

/** What is thought of a text without its context. */
export interface OpinionBefore {
  readonly predictions: readonly Prediction[];
  readonly fit: number;
  readonly cues: ReadonlyMap<string, number>;
  readonly vector: Float32Array;
  readonly script: Script;
  /** In characters. */
  readonly length: number;
}

/** The labels of what was taught that are no skills: what is done in a conversation. */
export const ACTS = [
  'yes',
  'no',
  'choose',
  'detail',
  'drop',
  'undo',
  'acknowledge',
  'ping',
  'wait',
  'check',
  'unclear',
];
/** Acts that are nothing but talk. The others say nothing of what they are about: what the words say without context stands. */
const ONLY_TALK = new Set(['acknowledge', 'ping', 'wait', 'unclear']);
/**
 * What the context's opinion counts beside what the words alone say, and how much sharper it is made: a line of talk shares its chance among several skills, and
 * what follows was made for surer opinions. Chosen on turns of strangers' shops whose misses had been read (docs/benchmarks.md).
 */
const [SHARE, SHARPNESS] = [0.8, 2];
const TALK: SkillName = 'small-talk';
const OUTSIDE: SkillName = 'fallback';
/** The order of the features: not to be changed without training anew. */
const SKILLS = [
  'cancel-order',
  'change-order',
  'compare',
  'exchange-order',
  'faq',
  'feedback',
  'find-products',
  'handoff',
  'invoice',
  'order-status',
  'price',
  'price-protection',
  'product-info',
  'promotions',
  'recommend',
  'refund-status',
  'return-order',
  'shipping',
  'small-talk',
  'stock',
] as const satisfies readonly SkillName[];
const PLANS: readonly Plan[] = ['none', 'asked', 'planned', 'done'];
const OF_PRODUCTS = new Set<string>([
  'product-info',
  'compare',
  'price',
  'stock',
  'find-products',
  'recommend',
  'promotions',
  'shipping',
]);
const LEAST_CHANCE = 0.01;
const LONG: Readonly<Record<Script, number>> = { han: 20, other: 60 };
const VECTOR_SCALE = 3;
const SIZES: Readonly<Record<Script, number>> = { han: 512, other: 384 };

/** What a conversation was about, as it is kept. */
export function talkBefore(state: ConversationState, page: Page | undefined, isCustomer: boolean): TalkBefore {
  const { form, pending, lastDone, turns } = state;
  const isDone = lastDone !== undefined && lastDone.turn === turns - 1;
  const open: Plan = pending !== undefined ? 'asked' : isDone ? 'done' : 'none';
  return {
    last: state.lastSkill,
    plan: form === undefined ? open : form.asks === 'confirm' ? 'planned' : 'asked',
    onPage: page?.productId !== undefined,
    isCustomer,
    isFirst: turns <= 1,
  };
}

/** The features of a text in its context, for {@link inContext} and for its training. */
export function featuresInContext(
  before: OpinionBefore,
  { last, plan, onPage, isCustomer, isFirst }: TalkBefore,
): Float32Array {
  const chances = new Map(before.predictions.map(({ label, probability }) => [label, probability]));
  const all = [...SKILLS, OUTSIDE];
  const logs = all.map((skill) => Math.log((chances.get(skill) ?? 0) + LEAST_CHANCE) / 2);
  const where = (holds: boolean): number[] => logs.map((log) => (holds ? log - Math.log(LEAST_CHANCE) / 2 : 0));
  const half = (values: number[]): number[] => values.map((value) => value / 2);
  const one = (holds: boolean): number => (holds ? 1 : 0);
  const context = [
    ...logs,
    ...all.map((skill) => before.cues.get(skill) ?? 0),
    before.fit,
    before.length / LONG[before.script],
    one(last === undefined),
    ...SKILLS.map((skill) => one(skill === last)),
    ...PLANS.map((each) => one(each === plan)),
    one(onPage),
    one(isCustomer),
    one(isFirst),
    ...half(where(last !== undefined && OF_ORDERS.has(last))),
    ...half(where(OF_PRODUCTS.has(last ?? ''))),
    ...half(where(plan === 'asked' || plan === 'planned')),
  ];
  const features = new Float32Array(context.length + SIZES.han + SIZES.other);
  features.set(context);
  features.set(
    before.vector.map((value) => VECTOR_SCALE * value),
    context.length + (before.script === 'han' ? 0 : SIZES.han),
  );
  return features;
}

let model: SoftmaxModel | undefined;

/**
 * How probable each skill is of a text where it is said, most probable first: multinomial logistic regression over what is thought of it without context,
 * its sentence vector and what was talked of, trained by `npm run eval:talks -- --fit` on conversations of eight authors.
 */
export function inContext(before: OpinionBefore, talk: TalkBefore): Prediction[] {
  model ??= unpackedSoftmax(skillsInContext);
  return asPredictions(model.labels, chancesOf(model, featuresInContext(before, talk)), before.predictions);
}

/** Chances of labels as those of skills: acts are talk, or say nothing of what they are about. */
export function asPredictions(
  labels: readonly string[],
  chances: ArrayLike<number>,
  predictions: readonly Prediction[],
): Prediction[] {
  const of = new Map(labels.map((label, at) => [label, chances[at] ?? 0]));
  const sum = (acts: readonly string[]): number => acts.reduce((total, act) => total + (of.get(act) ?? 0), 0);
  const anything = sum(ACTS.filter((act) => !ONLY_TALK.has(act)));
  const talk = sum(ACTS.filter((act) => ONLY_TALK.has(act)));
  const outside = predictions.find(({ label }) => label === OUTSIDE)?.probability ?? 0;
  const told = predictions
    .filter(({ label }) => label !== OUTSIDE)
    .map(({ label, probability }) => {
      const alone = probability / Math.max(1 - outside, LEAST_CHANCE);
      const chance = (of.get(label) ?? 0) + anything * alone + (label === TALK ? talk : 0);
      return { label, alone: probability, chance: chance ** SHARPNESS };
    });
  const total = told.reduce((all, { chance }) => all + chance, 0);
  return [
    { label: OUTSIDE, probability: outside },
    ...told.map(({ label, alone, chance }) => ({
      label,
      probability: (SHARE * (1 - outside) * chance) / total + (1 - SHARE) * alone,
    })),
  ].sort((left, right) => right.probability - left.probability);
}
