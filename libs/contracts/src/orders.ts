// The contract of the orders module: customers and orders, shown to their owner only.
import { z } from 'zod';
import { defineCalls } from './define.js';
import { importCallsFor } from './importing.js';
import { customerRecord, invoiceRecord, orderItemRecord, orderRecord } from './store-records.js';
import { id } from './values.js';

/** Who is looking, as the session says: a customer, or a guest who proved some orders. */
export const viewer = z.object({ customerId: id.optional(), verifiedOrderIds: z.array(id).max(50).default([]) });
/** The identity of a session; never taken from a message. */
export type Viewer = z.output<typeof viewer>;

/** An order as its owner sees it: the imported record with an `itemId` on each item. */
export const orderView = z.object({
  ...orderRecord.shape,
  items: z.array(orderItemRecord.omit({ id: true }).extend({ itemId: id })),
  invoice: invoiceRecord.optional(),
});
/** An order with item ids. */
export type OrderView = z.output<typeof orderView>;

/** Calls that the orders module answers. Someone else's order is `undefined`, as if it did not exist. */
export const ordersCalls = defineCalls('orders', {
  listOrders: {
    /** Newest first. */
    input: z.object({ viewer, limit: z.int().positive().max(100).default(20), cursor: z.string().max(500).optional() }),
    output: z.object({
      orders: z.array(orderView),
      nextCursor: z.string().optional(),
      refused: z.literal('bad-cursor').optional(),
    }),
  },
  getOrder: {
    /** `orderId` as the shopper wrote it: upper or lower case, with or without a leading `#`. */
    input: z.object({ viewer, orderId: id }),
    output: z.object({ order: orderView.optional() }),
  },
  /** Proves an order by its number and the e-mail or phone of its customer or address. Says no more than yes or no. */
  verifyOrder: {
    input: z.object({ orderId: id, contact: z.string().min(1).max(320) }),
    output: z.object({ verified: z.boolean(), orderId: id.optional() }),
  },
  getCustomer: { input: z.object({ customerId: id }), output: z.object({ customer: customerRecord.optional() }) },
  ...importCallsFor(['store', 'customers', 'orders']),
});
