// What scripts about products expect, in few words.
import type { ExpectedReply } from './script.js';

const ANY = expect.anything() as unknown;

/** A search that finds these first, in this order; others may follow. */
export const finds = (...productIds: string[]): ExpectedReply => ({
  skill: 'find-products',
  facts: { products: [...productIds.map((productId) => ({ productId }))] },
});

/** A search that finds something, with these facts. */
export const findsSome = (facts: Record<string, unknown> = {}): ExpectedReply => ({
  skill: 'find-products',
  facts: { products: expect.arrayContaining([ANY]) as unknown, ...facts },
});

/** A search whose products are all among these, and that lacks those. */
export const findsAmong = (has: readonly string[], lacks: readonly string[] = []): ExpectedReply => ({
  skill: 'find-products',
  facts: {
    products: lacks.length === 0 ? holding(has) : (withoutAny(lacks) as unknown),
  },
});

const holding = (ids: readonly string[]): unknown =>
  expect.arrayContaining(ids.map((productId) => expect.objectContaining({ productId }) as unknown));

const withoutAny = (ids: readonly string[]): unknown =>
  expect.not.arrayContaining(ids.map((productId) => expect.objectContaining({ productId }) as unknown));

/** A search that finds nothing that fits. */
export const findsNone = (facts: Record<string, unknown> = {}): ExpectedReply => ({
  skill: 'find-products',
  facts: { products: [], ...facts },
});

/** A comparison of these, the first being the answer to "which". */
export const compares = (...productIds: string[]): ExpectedReply => ({
  skill: 'compare',
  facts: { products: productIds.map((productId) => ({ productId })) },
});

/** A comparison that names one product as the best by a property. */
export const ranks = (productId: string, text?: RegExp): ExpectedReply => ({
  skill: 'compare',
  facts: { productId, ranking: { best: [productId] } },
  ...(text === undefined ? {} : { text }),
});

/** Yuan as money. */
export const yuan = (amount: number): { amount: number; currency: string } => ({
  amount: Math.round(amount * 100),
  currency: 'CNY',
});

/** A price with these facts. */
export const costs = (facts: Record<string, unknown>): ExpectedReply => ({ skill: 'price', facts });
/** Stock with these facts. */
export const stocks = (facts: Record<string, unknown>): ExpectedReply => ({ skill: 'stock', facts });
/** What a product is, with these facts. */
export const tells = (facts: Record<string, unknown>, text?: RegExp): ExpectedReply => ({
  skill: 'product-info',
  facts,
  ...(text === undefined ? {} : { text }),
});
/** Offers with these facts. */
export const offers = (facts: Record<string, unknown>, text?: RegExp): ExpectedReply => ({
  skill: 'promotions',
  facts,
  ...(text === undefined ? {} : { text }),
});
/** Delivery with these facts. */
export const ships = (facts: Record<string, unknown>): ExpectedReply => ({ skill: 'shipping', facts });
