// Questions of what an order holds ("how much did I pay for it", 寄到哪个地址), which words alone take for those about goods.
import type { SkillName } from '#contracts';
import { evidenceNow } from '../evidence/evidence.js';
import { detailsAsked, withoutDetails } from '../skills/order-status/order-details.js';
import type { Turn } from '../skills/skill.js';
import { productWords } from '../understand/mention.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { normalize } from '#language';

const LONGEST = 80;
/** What such a question is taken for. Who wants something done gets it. */
const MAY_BE_OF_AN_ORDER = new Set<SkillName>([
  'price',
  'fallback',
  'small-talk',
  'product-info',
  'find-products',
  'recommend',
  'stock',
  'shipping',
  'faq',
]);
const OF_ORDERS = new Set<SkillName>([
  'order-status',
  'refund-status',
  'cancel-order',
  'change-order',
  'return-order',
  'exchange-order',
  'invoice',
  'price-protection',
]);
/** A policy that is found by its very words is what was asked for. */
const SURE_POLICY = 0.85;

/** Whether words name something that the shop has. */
export const namesGoods = (words: string): boolean => evidenceNow().namesIn(normalize(words)).length > 0;

/** The calls with those about an order's details put right, where the shopper has orders; the same ones where there is none. */
export function orderDetailCalls(calls: readonly UnderstoodCall[], turn: Turn): readonly UnderstoodCall[] {
  const { viewer, state } = turn;
  const { lastSkill } = state;
  const inTalk = state.focusOrderId !== undefined && lastSkill !== undefined && OF_ORDERS.has(lastSkill);
  return calls.map((call) => {
    const isCandidate = MAY_BE_OF_AN_ORDER.has(call.skill) && call.text.length <= LONGEST;
    if (!isCandidate || call.slots['couponCode'] !== undefined) return call;
    if (detailsAsked(call.text, inTalk).length === 0) return call;
    if (viewer.customerId === undefined && viewer.verifiedOrderIds.length === 0) return call;
    const isPolicy = (evidenceNow().strongest('policy', normalize(call.text))?.strength ?? 0) >= SURE_POLICY;
    if (call.skill === 'faq' && isPolicy) return call;
    const product = productWords(withoutDetails(call.text), []);
    const { orderIds } = call.slots;
    // What names nothing of the shop's is left of other talk.
    const slots = {
      ...(Array.isArray(orderIds) ? { orderIds } : {}),
      ...(namesGoods(product) ? { product } : { pointsAt: 'it' }),
    };
    return { ...call, skill: 'order-status', slots, confidence: Math.max(call.confidence, 0.7) };
  });
}
