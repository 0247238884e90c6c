// The inventory's contract: what is available, and the event that says it changed.
import { z } from 'zod';
import { defineCalls, defineEvents } from './define.js';
import { importCallsFor } from './importing.js';
import { id, instant } from './values.js';

/** What is available of a sku. `level` is `low` at or below the store's `lowStockAt`. */
export const stockLevel = z.object({
  sku: id,
  available: z.int().nonnegative(),
  inStock: z.boolean(),
  level: z.enum(['in-stock', 'low', 'out']),
  /** When the next pieces are expected; only when out of stock. */
  restockAt: instant.optional(),
  asOf: instant,
});
/** Available pieces over all warehouses at a time. */
export type StockLevel = z.output<typeof stockLevel>;

/** What became of the wish to hear when a sku is back. */
export const stockSubscriptionOutcome = z.object({
  sku: id,
  outcome: z.enum([
    'subscribed',
    'already-subscribed',
    /** There is nothing to wait for. */
    'in-stock',
    /** The customer waits for as many skus as one may. */
    'too-many',
  ]),
});
/** `{sku, outcome}`. */
export type StockSubscriptionOutcome = z.output<typeof stockSubscriptionOutcome>;

/** Calls that the inventory module of the orders service answers. A sku without stock lines has 0 available. */
export const inventoryCalls = defineCalls('inventory', {
  getStock: { input: z.object({ skus: z.array(id).max(2_000) }), output: z.object({ items: z.array(stockLevel) }) },
  /** Remembers that a customer wants to hear when these variants of a product are back. Asking again changes nothing. */
  subscribeToStock: {
    input: z.object({ customerId: id, productId: id, skus: z.array(id).min(1).max(100) }),
    output: z.object({ items: z.array(stockSubscriptionOutcome) }),
    key: (input: { customerId: string }) => input.customerId,
  },
  ...importCallsFor(['stock']),
});

/** Events of the inventory. */
export const inventoryEvents = defineEvents('inventory', {
  /** Available pieces changed. `revision` grows with each change of a sku: an older one than was seen is ignored. */
  stockChanged: {
    payload: z.object({
      items: z
        .array(z.object({ sku: id, available: z.int().nonnegative(), revision: z.int() }))
        .min(1)
        .max(2_000),
    }),
    key: (payload: { items: { sku: string }[] }) => payload.items[0]?.sku ?? '',
  },
  /** Available pieces fell to the store's `lowStockAt` or below it, from above it. */
  lowStockReached: {
    payload: z.object({ sku: id, available: z.int().nonnegative(), lowStockAt: z.int().nonnegative() }),
    key: (payload: { sku: string }) => payload.sku,
  },
  /** What a customer waited for is available again; the subscription is closed. Once a subscription. */
  backInStock: {
    payload: z.object({
      customerId: id,
      productId: id,
      sku: id,
      available: z.int().positive(),
      subscribedAt: instant,
    }),
    key: (payload: { customerId: string }) => payload.customerId,
  },
});
