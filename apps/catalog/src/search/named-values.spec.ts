// What a search names narrows it, at the level of the single variant, unless something that fits better would be lost.
import type { ProductRecord } from '#contracts';
import { readNamedValues } from './named-values.js';
import { PaidPrices } from './paid-prices.js';
import { ProductIndex } from './product-index.js';
import { queryTerms } from './query-terms.js';
import { select } from './selection.js';

const price = { amount: 100, currency: 'CNY' };
type Options = Record<string, string | { zh: string; en: string }>;

function product(
  id: string,
  title: string,
  fields: Partial<ProductRecord> & { options?: Options[] } = {},
): ProductRecord {
  const { options = [{}], ...others } = fields;
  return {
    id,
    title,
    ...others,
    variants: options.map((own, at) => ({ sku: `${id}-${at}`, price, options: own })),
  };
}

const products = [
  product('shirt', '棉质 T恤 T-shirt', {
    brand: '棉里 Mianlio',
    options: [
      { 颜色: { zh: '红色', en: 'Red' }, size: 'M' },
      { 颜色: { zh: '蓝色', en: 'Blue' }, size: 'XL' },
    ],
  }),
  product('tee', '印花 T恤 T-shirt', {
    brand: 'TP-Link',
    options: [{ 颜色: { zh: '红色', en: 'Red' }, size: 'XL' }],
  }),
  product('phone', '星海手机 phone', { brand: 'Starsea', options: [{ 容量: '128GB' }, { 容量: '256 GB' }] }),
  product('bottle', 'Steel bottle', { options: [{ capacity: '0.5L' }, { capacity: '1L' }] }),
  product('flask', 'Steel bottle, big', { options: [{ capacity: '2L' }] }),
  product('gelato', 'Ice Cream Maker 1.5 l', { options: [{ colour: 'Silver' }, { colour: 'Red' }] }),
  product('retro', 'Retro ice cream makers', { options: [{ colour: 'Cream' }] }),
  product('jug', 'Milk jug', { options: [{ colour: 'Cream' }, { colour: 'Red' }] }),
  product('creamer', 'Milk jug, tall', { options: [{ colour: 'Red' }] }),
  product('drink', 'Red Bull energy drink', { brand: 'Red Bull' }),
  product('notebook', 'Slim notebook computer with Intel processor', { brand: 'Lenova' }),
  product('processor', 'Processor in a box', { brand: 'Intel', description: 'For any notebook.' }),
];

const index = new ProductIndex();
for (const one of products) index.put(one, () => 1);
index.settle();
const prices = new PaidPrices(index.table);

function find(text: string): { ids: string[]; narrowedBy: (string | undefined)[]; unmet: readonly string[] } {
  prices.moveTo([], new Date(0), 'CNY');
  const { groups, totalWeight } = queryTerms(index, text);
  const found = { matches: index.match(groups), totalWeight, named: readNamedValues(index, text) };
  const { page, narrowedBy, unmet } = select(index, prices, { limit: 10, sort: 'relevance' }, found, 0);
  return {
    ids: page.map(({ row }) => index.table.ids[row] ?? ''),
    narrowedBy: [narrowedBy.brand?.wording, ...narrowedBy.options.map(({ wording }) => wording)],
    unmet,
  };
}

describe('named values', () => {
  it.each([
    ['红色T恤', ['shirt', 'tee'], [undefined, '红色']],
    ['red t-shirt', ['shirt', 'tee'], [undefined, 'red']],
    // The red one of this brand comes in M only.
    ['红色T恤 XL码', ['tee'], [undefined, '红色', 'xl']],
    ['棉里 T恤', ['shirt'], ['棉里 Mianlio']],
    ['mianlio t-shirt', ['shirt'], ['棉里 Mianlio']],
    ['tplink t-shirt', ['tee'], ['TP-Link']],
    ['mianlo t-shirt', ['shirt'], ['棉里 Mianlio']],
    ['手机 256gb', ['phone'], [undefined, '256gb']],
    ['500毫升 bottle', ['bottle'], [undefined, '500毫升']],
    ['bottle 1000 ml', ['bottle'], [undefined, '1000 ml']],
  ])('%s', (text, ids, narrowedBy) => {
    const found = find(text);
    expect([...found.ids].sort()).toEqual(ids);
    expect(found.narrowedBy).toEqual(narrowedBy);
    expect(found.unmet).toEqual([]);
  });

  it('are no filter where something that fits better would be lost', () => {
    expect(find('intel notebook').ids[0]).toBe('notebook');
    expect(find('red bull').ids).toEqual(['drink']);
  });

  it('are none where the word belongs to a name', () => {
    expect(find('ice cream maker')).toMatchObject({ narrowedBy: [undefined], unmet: [] });
    expect(find('ice cream maker').ids.sort()).toEqual(['gelato', 'retro']);
    expect(find('cream milk jug')).toMatchObject({ ids: ['jug'], narrowedBy: [undefined, 'cream'] });
  });

  it('that nothing has are said to be so, and the rest counts', () => {
    expect(find('紫色T恤')).toMatchObject({ unmet: ['紫色'] });
    expect(find('紫色T恤').ids.sort()).toEqual(['shirt', 'tee']);
    expect(find('blue t-shirt 棉里 purple')).toMatchObject({ ids: ['shirt'], unmet: ['purple'] });
  });

  it('are read in bounded time', () => {
    for (const text of ['红'.repeat(100), '1 '.repeat(50), 'red '.repeat(25), 'x'.repeat(10_000)])
      expect(() => readNamedValues(index, text)).not.toThrow();
  });
});
