// The last day on which an order can be returned by the shop's return window.
import type { OrderView } from '#contracts';
import { addDays, dayIn } from '#language';
import { viewerOf } from '../order-status/verify.js';
import type { Turn } from '../skill.js';

/** The last day (`2026-11-30`, the shop's calendar); `undefined` where there is no limit or no day of delivery. */
export async function returnableUntil(order: OrderView, turn: Turn): Promise<string | undefined> {
  const days = turn.store?.returnWindowDays;
  if (days === undefined || order.status !== 'delivered') return undefined;
  const { shipments } = await turn.shop.logistics.listShipments({ viewer: viewerOf(turn), orderIds: [order.id] });
  const delivered = shipments
    .flatMap(({ events }) => events.filter(({ status }) => status === 'delivered').map(({ at }) => at))
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1);
  return delivered === undefined ? undefined : addDays(dayIn(new Date(delivered), turn.timeZone), days);
}
