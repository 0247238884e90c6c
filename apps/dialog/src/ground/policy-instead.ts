// A rule of the shop that answers in the place of the skill that was wanted, or where words name no product.
import { type SkillName, wordingsOf } from '#contracts';
import { normalize } from '#language';
import { isCommon, wordsOf } from '../evidence/common-words.js';
import { evidenceNow } from '../evidence/evidence.js';
import { bestPolicy, CONFIDENT_FAQ_SCORE } from '../skills/faq/faq.skill.js';
import type { Turn } from '../skills/skill.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { GENERAL_QUESTION } from './asking-words.js';
import { bestOf } from './best-candidates.js';
import type { ProductGrounder } from './product-grounding.js';

/** A rule that fits this well stands in for a thing that the shop does not have. */
export const POLICY_INSTEAD_SCORE = 0.45;
/** A policy that fits this well is what was asked, whatever the words sounded like. */
const CERTAIN_FAQ_SCORE = 0.72;
/** Better than to ask where to, when the question is a general one. */
const LIKELY_FAQ_SCORE = 0.55;
const COST_OR_TIME = /多少|几天|多久|什么时候|\bhow (?:much|long|soon|fast|many)\b|\bwhen\b|\bcosts?\b/iu;
const RULE = /会员|如何|怎么|规则|政策|收取|满多少|\bpolic(?:y|ies)\b|\bminimum\b|\bfree\b|\bmembers?\b/iu;
const MEMBERSHIP = /会员|\bmembers?(?:hip)?\b/iu;
const WHICH_OFFERS = /有(?:什么|哪些|没有|啥)|哪些|^(?:what|which|any)\b|\bare there any\b|\bdo you have (?:any )?/iu;
const FROM_POLICY = new Set<SkillName>([
  'shipping',
  'promotions',
  'product-info',
  'price',
  'handoff',
  'small-talk',
  'find-products',
  'recommend',
]);
const OF_ORDER_ACTIONS = new Set<SkillName>(['return-order', 'exchange-order', 'invoice', 'price-protection']);
const OF_ORDERS = new Set<SkillName>(['order-status']);
const ABOUT_CONTACT =
  /几点|时间|上班|下班|在线吗|电话|热线|号码|邮箱|怎么联系|如何联系|联系方式|\b(?:hours|open|phone number|telephone|e-?mail|address|hotline|how (?:do|can) i (?:contact|reach|get in touch))\b/iu;
const OWN_ORDER = /我的|我(?:买|订|下|拍)|\d{4,}|\bmy\b|\bi (?:bought|ordered|received)\b/iu;

/** The policy that answers in the place of the skill that was wanted, where the shop has written one down for just this. */
export async function policyFor(
  call: UnderstoodCall,
  turn: Turn,
  grounder: ProductGrounder,
): Promise<UnderstoodCall | undefined> {
  // Read from the conversation, or talk of a kind that is known: clear already.
  if (call.slots['isFollowUp'] === true || call.slots['productIds'] !== undefined) return undefined;
  if (call.skill === 'small-talk' && call.slots['kind'] !== 'other') return undefined;
  if (!GENERAL_QUESTION.test(call.text) && !SOUNDS_OUT.test(call.text)) return undefined;
  const byPolicy = { ...call, skill: 'faq' as const, slots: { question: call.text } };
  if (OF_ORDER_ACTIONS.has(call.skill) && isHypothetical(call, turn))
    return (await bestPolicy(call.text, CONFIDENT_FAQ_SCORE, turn)) && byPolicy;
  // Who wants a person is not read a policy; who asks for hours or a number is.
  if (call.skill === 'handoff' && !ABOUT_CONTACT.test(call.text)) return undefined;
  // "Which coupons are there" asks for them, not for how they work.
  if (call.skill === 'promotions' && WHICH_OFFERS.test(call.text) && !RULE.test(call.text)) return undefined;
  if (call.skill === 'find-products' && (await isOnlyOfRule(call, turn))) return byPolicy;
  const asksPolicy = FROM_POLICY.has(call.skill) && call.slots['destination'] === undefined && !pointsAtProduct(call);
  const asksOfOrders = OF_ORDERS.has(call.skill) && !OWN_ORDER.test(call.text);
  if (!asksPolicy && !asksOfOrders) return undefined;
  // "羽绒服多少钱" shares only the product with "羽绒服怎么洗".
  const { product } = call.slots;
  const isOfProduct = call.skill === 'price' && typeof product === 'string';
  if (isOfProduct && bestOf(await grounder.candidates(product)).length > 0) return undefined;
  const leastScore = call.skill === 'shipping' ? shippingFaqScore(call.text) : leastFaqScore(call);
  return (await faqScore(call.text, turn)) >= leastScore ? byPolicy : undefined;
}

/** "Do you stock helmets": nothing in the shop is called so, and a rule asks for just that. */
async function isOnlyOfRule({ slots, text }: UnderstoodCall, turn: Turn): Promise<boolean> {
  const sought = normalize(typeof slots['query'] === 'string' ? slots['query'] : '');
  if (sought === '' || evidenceNow().namesIn(sought).length > 0) return false;
  const rule = await bestPolicy(text, POLICY_INSTEAD_SCORE, turn);
  if (rule === undefined) return false;
  const asked = new Set(wordingsOf(rule.question).flatMap((wording) => wordsOf(normalize(wording))));
  return wordsOf(sought).every((word) => asked.has(word) || isCommon(word));
}

/** 专票能开吧. */
const SOUNDS_OUT = /[能可行](?:\p{Script=Han}{0,6})?吧[?？]?$/u;

/** A guest who asks whether one may, and speaks of no order, asks for the rule. */
const isHypothetical = (call: UnderstoodCall, { viewer, state }: Turn): boolean =>
  viewer.customerId === undefined &&
  viewer.verifiedOrderIds.length === 0 &&
  state.focusOrderId === undefined &&
  (GENERAL_QUESTION.test(call.text) || SOUNDS_OUT.test(call.text)) &&
  !OWN_ORDER.test(call.text);

/** Whether a call says which product it is of, without its name. */
export const pointsAtProduct = (call: UnderstoodCall): boolean =>
  call.slots['pointsAt'] !== undefined || call.slots['productId'] !== undefined || call.slots['ordinal'] !== undefined;

/** What delivery to a place costs and takes is computed, not quoted from a policy. */
const shippingFaqScore = (text: string): number => {
  if (RULE.test(text)) return CERTAIN_FAQ_SCORE;
  return COST_OR_TIME.test(text) ? Infinity : LIKELY_FAQ_SCORE;
};

/** Beside an offer, "member" says already that a rule is asked for. */
const leastFaqScore = (call: UnderstoodCall): number =>
  call.skill === 'promotions' && MEMBERSHIP.test(call.text) ? CONFIDENT_FAQ_SCORE : CERTAIN_FAQ_SCORE;

async function faqScore(text: string, turn: Turn): Promise<number> {
  const { faqs } = await turn.shop.catalog.searchFaqs({ text, locale: turn.locale, limit: 1 });
  return faqs[0]?.score ?? 0;
}

/** The policy that stands in where words name no product that the shop has. */
export async function policyInstead(call: UnderstoodCall, turn: Turn): Promise<UnderstoodCall | undefined> {
  if (call.skill === 'stock' || call.slots['code'] !== undefined) return undefined;
  const policy = await bestPolicy(call.text, POLICY_INSTEAD_SCORE, turn);
  return policy && { ...call, skill: 'faq', slots: { question: call.text, isSure: true } };
}
