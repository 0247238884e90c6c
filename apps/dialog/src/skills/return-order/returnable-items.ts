// Which items of an order the shop still takes back, and until when, as its rules answer.
import type { ActionPlan, OrderActionOf, OrderView, RefusedAction } from '#contracts';
import { CHOICES_LIMIT } from '../../conversation/order-form.js';
import type { OrderItem } from '../../order-actions/named-items.js';
import { viewerOf } from '../order-status/verify.js';
import type { Turn } from '../skill.js';

/** What stands in for a reason that was not said yet, where the shop needs one: it decides nothing. */
const ANY_REASON = 'not-wanted';
const OF_ITEMS = new Set<string>(['past-return-window', 'not-returnable']);

/**
 * The items of a delivered order that can go back, and the last day (`2026-11-30`) for all of them; `undefined` where it has none.
 * Items are told apart only where one of them stands in the way: another refusal is met, and said, when they are chosen.
 */
export async function returnableItems(
  order: OrderView,
  whole: OrderActionOf<'return'>,
  turn: Turn,
): Promise<{ items: readonly OrderItem[]; until: string | undefined }> {
  const planFor = async (itemIds: string[]): Promise<{ plan: ActionPlan } | RefusedAction> =>
    await turn.shop.orders.planAction({
      viewer: viewerOf(turn),
      orderId: order.id,
      action: { ...whole, itemIds, reason: whole.reason ?? ANY_REASON },
    });
  const planned = await planFor(whole.itemIds);
  if (!('refused' in planned)) return { items: order.items, until: planned.plan.returnableUntil };
  if (!OF_ITEMS.has(planned.refused)) return { items: order.items, until: undefined };
  const each = await Promise.all(
    order.items.slice(0, CHOICES_LIMIT).map(async (item) => ({ item, planned: await planFor([item.itemId]) })),
  );
  const open = each.filter((one) => !('refused' in one.planned && OF_ITEMS.has(one.planned.refused)));
  const days = open.flatMap((one) => ('plan' in one.planned ? (one.planned.plan.returnableUntil ?? []) : []));
  return { items: open.map(({ item }) => item), until: days.sort()[0] };
}
