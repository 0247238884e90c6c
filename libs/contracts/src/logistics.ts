// The logistics' contract: what shipping costs and how long it takes, and where parcels are.
import { z } from 'zod';
import { defineCalls } from './define.js';
import { importCallsFor } from './importing.js';
import { viewer } from './orders.js';
import { shipmentRecord } from './store-records.js';
import { id, instant, money, place, text } from './values.js';

/** One way to ship to a place. `earliest` and `latest` are calendar days (`2026-11-25`) in the store's time zone. */
export const shippingQuote = z.object({
  methodId: id,
  name: text,
  carrier: z.string(),
  price: money,
  free: z.boolean(),
  freeOver: money.optional(),
  minDays: z.int(),
  maxDays: z.int(),
  earliest: z.iso.date(),
  latest: z.iso.date(),
  /** The region of the method that matched, e.g. `{country: "CN", region: "新疆"}`. */
  region: place,
});
/** A method with its price and days for one destination. */
export type ShippingQuote = z.output<typeof shippingQuote>;

/** Calls that the logistics module answers. */
export const logisticsCalls = defineCalls('logistics', {
  /** No method = the place is not served. Cheapest first, then fastest. */
  quoteShipping: {
    input: z.object({ destination: place, subtotal: money.optional(), at: instant.optional() }),
    output: z.object({ methods: z.array(shippingQuote) }),
  },
  /** Of an order of the viewer's; `undefined` when there is no such order for this viewer. */
  listShipments: {
    input: z.object({ viewer, orderIds: z.array(id).min(1).max(100) }),
    output: z.object({ shipments: z.array(shipmentRecord) }),
  },
  ...importCallsFor(['shipping-methods', 'shipments']),
});
