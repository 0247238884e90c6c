// `shipments.jsonl` of the import format: parcels and what their carriers report.
import { z } from 'zod';
import { id, line, momentOfShop, text } from './values.js';

const label = line;

/** What a carrier reports of a parcel. */
export const shipmentEventStatus = z.enum([
  'label-created',
  'picked-up',
  'in-transit',
  'customs',
  'out-for-delivery',
  'delivered',
  'available-for-pickup',
  'delivery-attempted',
  'exception',
  'returned-to-sender',
]);
/** The status of a shipment event. */
export type ShipmentEventStatus = z.output<typeof shipmentEventStatus>;

/** `shipments.jsonl`. */
export const shipmentRecord = z.strictObject({
  id,
  orderId: id,
  carrier: label,
  trackingNumber: label,
  items: z.array(z.strictObject({ sku: id, quantity: z.int().positive() })).max(1_000),
  estimatedDeliveryAt: momentOfShop.optional(),
  events: z
    .array(
      z.strictObject({ at: momentOfShop, status: shipmentEventStatus, description: text, location: text.optional() }),
    )
    .max(1_000),
});
/** A parcel of an order and its way. */
export type ShipmentRecord = z.output<typeof shipmentRecord>;
