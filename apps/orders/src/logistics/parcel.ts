// A parcel as events tell of it.
import { tellingScan } from '#contracts';
import type { OrderEntity } from '../orders/order.entity.js';
import type { ShipmentEntity } from './shipment.entity.js';
import { statusOf } from './timeline.js';

/** What every event of a parcel says. */
export function parcelOf(shipment: ShipmentEntity, order: Pick<OrderEntity, 'customerId' | 'status'>) {
  const lastEvent = tellingScan(shipment.events);
  return {
    shipmentId: shipment.id,
    orderId: shipment.orderId,
    customerId: order.customerId,
    carrier: shipment.carrier,
    trackingNumber: shipment.trackingNumber,
    status: statusOf(shipment.events),
    ...(lastEvent === undefined ? {} : { lastEvent }),
    ...(shipment.estimatedDeliveryAt === null ? {} : { estimatedDeliveryAt: shipment.estimatedDeliveryAt }),
    orderStatus: order.status,
  };
}
