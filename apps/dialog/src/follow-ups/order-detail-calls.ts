// Questions of what an order holds ("how much did I pay for it", 寄到哪个地址), which words alone take for those about goods.
import type { SkillName } from '#contracts';
import { evidenceNow } from '../evidence/evidence.js';
import { OF_ORDERS } from '../order-actions/changing-skills.js';
import { detailsAsked, withoutDetails } from '../skills/order-status/order-details.js';
import type { Turn } from '../skills/skill.js';
import { productWords } from '../understand/mention.js';
import { orderSlotsIn } from '../understand/slots.js';
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
const MAY_SOUND_LIKE_A_CHANGE = new Set<SkillName>(['change-order', 'exchange-order']);
const WISHES = /换|改|退|\b(?:change|swap|exchange|switch|instead|return)\b/u;
/** A policy that is found by its very words is what was asked for. */
const SURE_POLICY = 0.85;

/** "我买的是什么颜色来着" changes nothing; who says what shall be otherwise wants it done. */
const mayBeOfAnOrder = ({ skill, text, slots }: UnderstoodCall): boolean =>
  slots['couponCode'] === undefined &&
  (MAY_BE_OF_AN_ORDER.has(skill) || (MAY_SOUND_LIKE_A_CHANGE.has(skill) && !WISHES.test(normalize(text))));

/** Whether words name something that the shop has. */
export const namesGoods = (words: string): boolean => evidenceNow().namesIn(normalize(words)).length > 0;

/** The calls with those about an order's details put right, where the shopper has orders; the same ones where there is none. */
export function orderDetailCalls(calls: readonly UnderstoodCall[], turn: Turn): readonly UnderstoodCall[] {
  const { viewer, state } = turn;
  const { lastSkill } = state;
  // What a change came to is asked of the change, in the turn after it.
  const isJustDone = state.lastDone !== undefined && state.turns - state.lastDone.turn === 1;
  const inTalk = !isJustDone && state.focusOrderId !== undefined && lastSkill !== undefined && OF_ORDERS.has(lastSkill);
  return calls.map((call) => {
    // How soon the shop sends is no answer to "when did I order it".
    if (call.skill === 'order-status' && detailsAsked(call.text, false).length > 0)
      return { ...call, slots: { ...call.slots, isFollowUp: true } };
    if (!mayBeOfAnOrder(call) || call.text.length > LONGEST) return call;
    if (detailsAsked(call.text, inTalk).length === 0) return call;
    if (viewer.customerId === undefined && viewer.verifiedOrderIds.length === 0) return call;
    const isOwn = detailsAsked(call.text, false).length > 0;
    const isPolicy = (evidenceNow().strongest('policy', normalize(call.text))?.strength ?? 0) >= SURE_POLICY;
    if (call.skill === 'faq' && isPolicy && !isOwn) return call;
    const product = productWords(withoutDetails(call.text), []);
    const { orderIds } = orderSlotsIn(call.text);
    // What names nothing of the shop's is left of other talk.
    const slots = {
      isFollowUp: true,
      ...(Array.isArray(orderIds) ? { orderIds } : {}),
      ...(namesGoods(product) ? { product } : { pointsAt: 'it' }),
    };
    return { ...call, skill: 'order-status', slots, confidence: Math.max(call.confidence, 0.7) };
  });
}
