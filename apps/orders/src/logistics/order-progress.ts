// How an order moves on with its parcels, as carriers report them. Pure.
import type { OrderStatus } from '#contracts';
import type { OrderItemEntity } from '../orders/order-item.entity.js';
import type { ShipmentEntity } from './shipment.entity.js';
import { deliveredAt, hasLeft } from './timeline.js';

const NOT_SENT = new Set<OrderStatus>(['pending', 'pending-modified', 'processing']);

const sum = (list: readonly { quantity: number }[]): number =>
  list.reduce((total, { quantity }) => total + quantity, 0);

/** Whether every piece is in one of the parcels; a parcel that does not say what is in it may hold the rest. */
function holdAll(items: readonly OrderItemEntity[], shipments: readonly ShipmentEntity[]): boolean {
  return (
    shipments.some((shipment) => shipment.items.length === 0) ||
    sum(shipments.flatMap(({ items }) => items)) >= sum(items)
  );
}

/**
 * The order's status after its parcels' reports: shipped once one has left, delivered once all have arrived. Everything else (a cancelled
 * order, a return, an exchange) is for people and the shop's own files to decide.
 */
export function movedBy(
  status: OrderStatus,
  items: readonly OrderItemEntity[],
  shipments: readonly ShipmentEntity[],
): OrderStatus {
  if (!NOT_SENT.has(status) && status !== 'shipped') return status;
  const isDelivered = shipments.length > 0 && shipments.every(({ events }) => deliveredAt(events) !== undefined);
  if (isDelivered && holdAll(items, shipments)) return 'delivered';
  return shipments.some(({ events }) => hasLeft(events)) ? 'shipped' : status;
}
