// When an order had arrived: its last parcel's delivery, as the carriers reported it.
import type { EntityManager } from 'typeorm';
import { ShipmentEntity } from './shipment.entity.js';
import { lastDeliveredAt } from './timeline.js';

/** So many parcels of one order are looked at. */
const MAX_SHIPMENTS = 1_000;

/** The latest delivery of a parcel of the order; undefined where no carrier reported one. */
export async function deliveredAtOf(manager: EntityManager, orderId: string): Promise<string | undefined> {
  return lastDeliveredAt(await manager.find(ShipmentEntity, { where: { orderId }, take: MAX_SHIPMENTS }));
}
