// When an order had arrived: its last parcel's delivery, as the carriers reported it.
import type { EntityManager } from 'typeorm';
import { ShipmentEntity } from './shipment.entity.js';

/** So many parcels of one order are looked at. */
const MAX_SHIPMENTS = 1_000;

/** The latest delivery of a parcel of the order; undefined where no carrier reported one. */
export async function deliveredAtOf(manager: EntityManager, orderId: string): Promise<string | undefined> {
  const shipments = await manager.find(ShipmentEntity, { where: { orderId }, take: MAX_SHIPMENTS });
  return shipments
    .flatMap((shipment) => shipment.events)
    .filter((event) => event.status === 'delivered')
    .map((event) => event.at)
    .sort((one, other) => Date.parse(other) - Date.parse(one))[0];
}
