// The slots that several skills share, as zod shapes.
import { z } from 'zod';
import { id, place } from '#contracts';

/** Which product is meant: what was said, and once it is grounded which product and variants that is. */
export const productSlots = {
  /** The shopper's words for it. */
  product: z.string().max(4_000).optional(),
  /** "this", "it", 这款. */
  pointsAt: z.enum(['this', 'it']).optional(),
  ordinal: z.int().optional(),
  superlative: z.enum(['cheapest', 'dearest']).optional(),
  /** Options in words, e.g. `["red"]`. */
  options: z.array(z.string()).max(20).optional(),
  productId: id.optional(),
  skus: z.array(id).max(2_000).optional(),
};

/** How many pieces. */
export const quantitySlot = { quantity: z.int().positive().max(100_000).optional() };

/** Where to. */
export const destinationSlot = { destination: place.optional() };

/** Which order, and who asks. */
export const orderSlots = {
  /** Codes in the message that may be order numbers, most likely first. */
  orderIds: z.array(id).max(5).optional(),
  /** The codes are numbers of orders, by the words around them or because the shopper has an order of that number. */
  isNumber: z.boolean().optional(),
  /** A parcel's number that was named, of the first of the orders. */
  trackingNumber: z.string().max(200).optional(),
  contact: z.string().max(320).optional(),
  ordinal: z.int().optional(),
  pointsAt: z.enum(['this', 'it']).optional(),
  product: z.string().max(4_000).optional(),
};

/** A price range in minor units of the store's currency. */
export const priceRangeSlots = {
  minPriceMinor: z.int().nonnegative().optional(),
  maxPriceMinor: z.int().nonnegative().optional(),
};
