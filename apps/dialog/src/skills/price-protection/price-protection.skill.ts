// The skill `price-protection`: whether a price fell since an order, and the claim of the difference after a clear yes.
import type { OrderView } from '#contracts';
import { textIn } from '#contracts';
import { itemsChosen } from '../../order-actions/named-items.js';
import { defineOrderAction } from '../../order-actions/order-action.skill.js';
import { viewerOf } from '../order-status/verify.js';
import type { Turn } from '../skill.js';
import { priceProtectionPhrases } from './price-protection.phrases.js';
import { priceProtectionReplies } from './price-protection.replies.js';

const DEFAULT_DAYS = 7;
const DAY_MS = 86_400_000;

/** Claim the difference. */
export const priceProtectionSkill = defineOrderAction({
  name: 'price-protection',
  description:
    'Whether the price of something bought fell, and the refund of the difference. Needs login or proof, and a clear yes.',
  phrases: priceProtectionPhrases,
  replies: priceProtectionReplies,
  fit: {
    statuses: ['shipped', 'delivered'],
    fits: (order, turn) => {
      const days = turn.store?.priceProtectionDays ?? DEFAULT_DAYS;
      return order.placedAt !== undefined && turn.now.getTime() - Date.parse(order.placedAt) < (days + 1) * DAY_MS;
    },
    narrow: cheaperNow,
  },
  gather({ order, details, turn }) {
    const known = details['itemIds'];
    const before = Array.isArray(known) ? order.items.filter(({ itemId }) => known.includes(itemId)) : undefined;
    const chosen = order.items.length > 1 ? itemsChosen(turn.text, order.items, before) : undefined;
    // Of everything what qualifies is claimed.
    if (chosen?.length === order.items.length) delete details['itemIds'];
    else if (chosen !== undefined) details['itemIds'] = chosen.map((item) => item.itemId);
    const itemIds = details['itemIds'];
    return {
      action: { name: 'price-protection', ...(Array.isArray(itemIds) ? { itemIds: itemIds as string[] } : {}) },
    };
  },
  factsOf: (plan, { order, turn }) => {
    const { items = [], total } = plan.priceProtection ?? {};
    const titles = new Map(order.items.map(({ itemId, title }) => [itemId, textIn(title, turn.locale)]));
    return {
      items: items.map(({ itemId, sku, quantity, paid, now, difference }) => ({
        itemId,
        sku,
        title: titles.get(itemId) ?? sku,
        quantity,
        paid,
        now,
        difference,
      })),
      total,
    };
  },
});

/** The orders in which something costs less now. */
async function cheaperNow(orders: readonly OrderView[], turn: Turn): Promise<readonly OrderView[]> {
  const due: OrderView[] = [];
  for (const order of orders) {
    const planned = await turn.shop.orders.planAction({
      viewer: viewerOf(turn),
      orderId: order.id,
      action: { name: 'price-protection' },
    });
    if ('plan' in planned) due.push(order);
  }
  return due;
}
