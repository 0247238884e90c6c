// What scripts about products expect, in few words.
import type { ExpectedReply } from './script.js';

type Check = (value: unknown) => boolean;

const idsOf = (value: unknown, name: string): unknown[] =>
  Array.isArray(value) ? value.map((one: Record<string, unknown>) => one[name]) : [];
const named = (name: string, check: Check): Check => Object.defineProperty(check, 'name', { value: name });

/** A list with something in it. */
export const listed: Check = named('a list that is not empty', (value) => Array.isArray(value) && value.length > 0);
/** A list that holds things with these values under a name. */
export const holding = (name: string, ...ids: string[]): Check =>
  named(`a list with ${ids.join(', ')}`, (value) => ids.every((id) => idsOf(value, name).includes(id)));
const lacking = (ids: readonly string[]): Check =>
  named(
    `a list with something, without ${ids.join(', ')}`,
    (value) => listed(value) && ids.every((id) => !idsOf(value, 'productId').includes(id)),
  );
/** A text with these words. */
export const including = (words: string): RegExp => new RegExp(words, 'u');

/** A search that finds these and nothing else, in this order. */
export const finds = (...productIds: string[]): ExpectedReply => ({
  skill: 'find-products',
  facts: { products: productIds.map((productId) => ({ productId })) },
});

/** A search that finds something, with these facts. */
export const findsSome = (facts: Record<string, unknown> = {}): ExpectedReply => ({
  skill: 'find-products',
  facts: { products: listed, ...facts },
});

/** A search that finds these among others, or something else than those. */
export const findsAmong = (has: readonly string[], lacks: readonly string[] = []): ExpectedReply => ({
  skill: 'find-products',
  facts: { products: lacks.length === 0 ? holding('productId', ...has) : lacking(lacks) },
});

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
