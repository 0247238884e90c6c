// The skill `refund-status`: where refunded money went, and how a return or exchange that was filed stands.
import { z } from 'zod';
import type { OrderStatus, OrderView } from '#contracts';
import { normalize } from '#language';
import { methodLabel, methodsOf } from '../../order-actions/payment-methods.js';
import { orderActionReplies } from '../../order-actions/order-action.replies.js';
import { bestPolicy, policyInstead } from '../../order-actions/policy.js';
import { whichOrder } from '../../order-actions/which-order.js';
import { orderCard } from '../cards.js';
import { orderStatusReplies } from '../order-status/order-status.replies.js';
import { type Answer, defineSkill, type Turn } from '../skill.js';
import { orderSlots } from '../slots.js';
import { refundStatusPhrases } from './refund-status.phrases.js';
import { refundStatusReplies } from './refund-status.replies.js';

const EVERY_STATUS: readonly OrderStatus[] = [
  'pending',
  'pending-modified',
  'processing',
  'shipped',
  'delivered',
  'cancelled',
  'return-requested',
  'returned',
  'exchange-requested',
  'exchanged',
];
const ASKS_HOW_LONG =
  /多久|几天|这么久|那么久|没动静|怎么还|咋还|还没|\bstill (?:not|no|waiting)\b|\byet\b|什么时候|啥时候|多长时间|\bhow long\b|\bwhen\b|\bhow many days\b/u;
const LEAST_POLICY_SCORE = 0.55;
const EXCHANGE = /换货|换新|\bexchange\b|\breplacement\b/u;
const RETURN = /退货|\breturn\b/u;

/** Where the money is. */
export const refundStatusSkill = defineSkill({
  name: 'refund-status',
  description: 'Where refunded money went, and how a return or exchange that was filed is going.',
  slots: z.object(orderSlots),
  needs: [],
  phrases: refundStatusPhrases,
  replies: { ...orderStatusReplies, ...orderActionReplies, ...refundStatusReplies },
  async run(slots, turn) {
    const policy = turn.state.focusOrderId === undefined ? await policyInstead(turn) : undefined;
    if (policy) return policy;
    const found = await whichOrder(slots, { statuses: EVERY_STATUS, fits: isConcerned, prefersFitting: true }, turn);
    if ('order' in found) return await stands(found.order, turn);
    if (found.choices === undefined) return found.answer;
    return { ...found.answer, ask: { needs: 'choose', asks: 'choose', choices: turn.state.shown } };
  },
});

/** Whether money went back, or something was filed, of the kind that is asked about. */
function isConcerned(order: OrderView, turn: Turn): boolean {
  const plain = normalize(turn.text);
  const isExchange = order.status === 'exchange-requested' || order.status === 'exchanged';
  if (EXCHANGE.test(plain)) return isExchange;
  const isReturn = order.status === 'return-requested' || order.status === 'returned';
  if (RETURN.test(plain)) return isReturn;
  return isReturn || order.payments.some((payment) => payment.type === 'refund');
}

/** What the shop's policy says of how long money takes, beside where it is. */
async function policyOn(turn: Turn): Promise<{ faqId: unknown; answer: unknown } | undefined> {
  const question = turn.speak.choose('退款多久到账', 'how long does a refund take');
  const found = await bestPolicy({ ...turn, text: question }, LEAST_POLICY_SCORE);
  return found === undefined ? undefined : { faqId: found.facts['faqId'], answer: found.facts['answer'] };
}

async function stands(order: OrderView, turn: Turn): Promise<Answer> {
  turn.state.focusOrderId = order.id;
  const methods = await methodsOf(order, turn);
  const refunds = order.payments
    .filter((payment) => payment.type === 'refund')
    .map(({ amount, methodId, at }) => ({
      amount,
      methodId,
      method: methodLabel(methodId, methods, turn),
      ...(at === undefined ? {} : { at }),
    }));
  const { returnRequest, exchangeRequest, status } = order;
  const paid = order.payments
    .filter(({ type }) => type === 'payment')
    .map(({ methodId }) => methodLabel(methodId, methods, turn));
  const facts = {
    orderId: order.id,
    status,
    refunds,
    ...(returnRequest === undefined
      ? {}
      : { returnRequest, method: methodLabel(returnRequest.methodId, methods, turn) }),
    ...(exchangeRequest === undefined ? {} : { exchangeRequest }),
    // Where the request does not say to what the money goes, it is told with what was paid.
    ...(returnRequest === undefined && status === 'return-requested' && paid.length > 0
      ? { paidWith: [...new Set(paid)] }
      : {}),
  };
  const policy = ASKS_HOW_LONG.test(normalize(turn.text)) ? await policyOn(turn) : undefined;
  if (policy !== undefined) Object.assign(facts, policy);
  return { facts, replyKey: refunds.length > 0 ? 'refunded' : 'no-refund', cards: [orderCard(order, turn.locale)] };
}
