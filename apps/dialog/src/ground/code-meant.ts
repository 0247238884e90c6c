// What a message that is nothing but a code means.
import type { Turn } from '../skills/skill.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { bestOf } from './best-candidates.js';
import type { ProductGrounder } from './product-grounding.js';

/** A lone code is an order of the shopper's, else a product's number, else, after offers were spoken of, a coupon's, else an order that is yet to be proven. */
export async function codeMeant(call: UnderstoodCall, turn: Turn, grounder: ProductGrounder): Promise<UnderstoodCall> {
  const orderIds = (call.slots['orderIds'] as string[] | undefined) ?? [];
  const [orderId] = orderIds;
  if (orderId !== undefined && (turn.viewer.customerId !== undefined || turn.viewer.verifiedOrderIds.length > 0)) {
    const { order } = await turn.shop.orders.getOrder({ viewer: turn.viewer, orderId });
    if (order) return call;
  }
  const words = call.text.trim();
  const [best] = bestOf(await grounder.candidates(words));
  if (best?.exact || (best !== undefined && best.coverage >= 0.99 && orderId === undefined))
    return { ...call, skill: 'price', slots: { product: words, alsoStock: true }, confidence: 0.7 };
  if (turn.state.lastSkill === 'promotions' && /\p{L}/u.test(words))
    return { ...call, skill: 'promotions', slots: { code: words }, confidence: 0.7 };
  return orderId === undefined ? { ...call, skill: 'find-products', slots: { query: words } } : call;
}
