// Wishes in a search text are read as filters, and what is no wish stays a word.
import { readQuery } from './query-reading.js';

describe('readQuery', () => {
  it.each([
    ['300元以下的耳机', '耳机', { maxPriceMinor: 30_000 }],
    ['between ¥50 and ¥80 headphones', 'headphones', { minPriceMinor: 5_000, maxPriceMinor: 8_000 }],
    // A bound in other money than the shop's bounds nothing, and is no word of a product.
    ['between $50 and $80 headphones', 'headphones', {}],
    ['headphones under 100', 'headphones', { maxPriceMinor: 10_000 }],
    ['最便宜的耳机', '耳机', { sort: 'price-asc' }],
    ['best rated mug', 'mug', { sort: 'rating' }],
    ['最贵的手机', '手机', { sort: 'price-desc' }],
    ['in stock headphones', 'headphones', { inStock: true }],
    ['有现货的耳机', '耳机', { inStock: true }],
    ['cheapest', '', { sort: 'price-asc' }],
  ])('%s', (asked, text, filters) => {
    expect(readQuery(asked, 'CNY')).toEqual({ text, filters, unwanted: [] });
  });

  it.each([
    ['手机壳，不要黑色的', '手机壳', 'black'],
    ['不要黑色手机', '手机', 'black'],
    ['除了红色以外的毛衣', '毛衣', 'red'],
    ['phone case not black', 'phone case', 'black'],
    ['t-shirt, but not in dark blue', 't-shirt', undefined],
  ])('unwanted: %s', (asked, text, value) => {
    const read = readQuery(asked, 'CNY');
    expect([read.text, read.unwanted.length]).toEqual([text, 1]);
    if (value !== undefined) expect(read.unwanted[0]?.option).toMatchObject({ kind: 'colour', value });
  });

  it.each([
    'wh-1000xm5',
    'no frost fridge',
    'over 1000 lumens torch',
    'Nokia',
    '10 cm以下',
    '无线耳机',
    'books',
    '非遗',
  ])('is words alone: %s', (asked) => {
    expect(readQuery(asked, 'USD')).toEqual({ text: asked, filters: {}, unwanted: [] });
  });

  it('takes any text in bounded time', () => {
    for (const piece of ['不要', 'not ', '最便宜', '1', '元', '((', "';--", '％'])
      expect(() => readQuery(piece.repeat(5_000), 'CNY')).not.toThrow();
  });
});
