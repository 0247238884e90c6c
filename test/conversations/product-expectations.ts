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

/** A search that finds these among others. */
export const findsAmong = (...has: string[]): ExpectedReply => ({
  skill: 'find-products',
  facts: { products: holding('productId', ...has) },
});

/** A search that finds something, and none of those. */
export const findsOthersThan = (...lacks: string[]): ExpectedReply => ({
  skill: 'find-products',
  facts: { products: lacking(lacks) },
});

/** What the shopper would pay for each product of a list is on this side of so many yuan. */
const pricedOn =
  (side: 'below' | 'above', amount: number): Check =>
  (value) =>
    listed(value) &&
    (value as { price: { amount: number }; finalPrice?: { amount: number } }[]).every(({ price, finalPrice }) => {
      const paid = (finalPrice ?? price).amount;
      return side === 'below' ? paid < yuan(amount).amount : paid > yuan(amount).amount;
    });

/** A search that finds something, all of it cheaper than so many yuan. */
export const findsBelow = (amount: number): ExpectedReply => ({
  skill: 'find-products',
  facts: { products: named(`a list of things below ${amount}`, pricedOn('below', amount)) },
});

/** A search that finds something, all of it dearer than so many yuan. */
export const findsAbove = (amount: number): ExpectedReply => ({
  skill: 'find-products',
  facts: { products: named(`a list of things above ${amount}`, pricedOn('above', amount)) },
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
