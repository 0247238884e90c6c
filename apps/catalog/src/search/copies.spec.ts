// Listings of one thing do not fill a page, on every page alike, and nothing is lost by it.
import type { ProductRecord } from '#contracts';
import { listingNumber } from './copies.js';
import { PaidPrices } from './paid-prices.js';
import { ProductIndex } from './product-index.js';
import { queryTerms } from './query-terms.js';
import { select } from './selection.js';

function product(id: string, title: string, brand?: string): ProductRecord {
  return { id, title, brand, variants: [{ sku: `${id}-s`, price: { amount: 100, currency: 'CNY' } }] };
}

const index = new ProductIndex();
for (const size of [30, 31, 32, 33, 34])
  index.put(product(`jeans-${size}`, `White jeans - Optic White (${size})`), () => 1);
index.put(product('other', 'White jeans for children'), () => 1);
index.settle();

function find(limit: number, offset = 0, sort: 'relevance' | 'price-asc' = 'relevance'): string[] {
  const prices = new PaidPrices(index.table);
  prices.moveTo([], new Date(0), 'CNY');
  const { groups, totalWeight } = queryTerms(index, 'white jeans');
  const { page } = select(index, prices, { limit, sort }, { matches: index.match(groups), totalWeight }, offset);
  return page.map(({ row }) => index.table.ids[row] ?? '');
}

it('shows three listings of one thing, then others, then the rest', () => {
  expect(find(10)).toEqual(['jeans-30', 'jeans-31', 'jeans-32', 'other', 'jeans-33', 'jeans-34']);
  expect([0, 2, 4].flatMap((offset) => find(2, offset))).toEqual(find(10));
  expect(find(10, 0, 'price-asc')).toHaveLength(6);
});

it.each([
  ['Bag, leather, red', 'Bag, leather, blue', true],
  ['Jug (0.5 l)', 'Jug (1 l)', true],
  ['Phone 12 black', 'Phone 13 black', false],
  ['皮质手提包（红色）', '皮质手提包（黑色）', true],
  ['皮质手提包', '皮质手提箱', false],
])('%s, %s: the same thing? %s', (left, right, isSame) => {
  expect(listingNumber(product('a', left)) === listingNumber(product('b', right))).toBe(isSame);
  expect(listingNumber(product('a', left, 'One')) === listingNumber(product('b', left, 'Other'))).toBe(false);
});
