// "催一下": the wish to hurry is recorded for the carrier; nothing is promised.
import { normalize } from '#language';
import type { Turn } from '../skill.js';
import type { OrderFacts } from './order-facts.js';
import { viewerOf } from './verify.js';

const HURRIES =
  /催|(?:能不能|可以|麻烦|请|尽)?(?:尽快|快点|快些|赶紧|加急)(?:帮我)?(?:发|送|派|处理|配送|安排|$)|\bhurry\b|\bspeed (?:it|this|things|up|my)\b|\bfaster\b|\bexpedite\b|\brush\b|\bas soon as possible\b|\basap\b/u;

/** Records the wish where the message has one and the order is still to come; what was recorded, as facts. */
export async function hurriedUp(order: OrderFacts, turn: Turn): Promise<{ deliveryRequest?: { kind: string } }> {
  if (!HURRIES.test(normalize(turn.text))) return {};
  const done = await turn.shop.orders.commitAction({
    viewer: viewerOf(turn),
    orderId: order.orderId,
    action: { name: 'delivery-request', kind: 'hurry' },
    // A message is recorded once, however often it arrives.
    idempotencyKey: `${turn.conversationId.slice(0, 80)}:${turn.messageId.slice(0, 80)}:hurry`,
    origin: { channel: 'chat', conversationId: turn.conversationId },
  });
  return 'refused' in done ? {} : { deliveryRequest: { kind: 'hurry' } };
}
