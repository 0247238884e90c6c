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

/** Calls that the inventory module of the orders service answers. A sku without stock lines has 0 available. */
export const inventoryCalls = defineCalls('inventory', {
  getStock: { input: z.object({ skus: z.array(id).max(2_000) }), output: z.object({ items: z.array(stockLevel) }) },
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
});
