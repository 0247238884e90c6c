// Which variants a shopper's words leave, in both languages.
import type { ProductRecord } from '#contracts';
import { namedVariants } from './named-options.js';

const price = { amount: 1, currency: 'CNY' };
const phone: ProductRecord = {
  id: 'phone',
  title: { zh: '星海手机', en: 'Starsea Phone' },
  variants: [
    { sku: 'black-128', options: { 颜色: { zh: '曜石黑', en: 'Obsidian Black' }, 容量: '128GB' }, price },
    { sku: 'black-256', options: { 颜色: { zh: '曜石黑', en: 'Obsidian Black' }, 容量: '256GB' }, price },
    { sku: 'red-128', options: { 颜色: { zh: '红色', en: 'red' }, 容量: '128GB' }, price },
  ],
};
const edition: ProductRecord = {
  id: 'edition',
  title: 'Tablet',
  variants: ['Pro', 'Pro Max', 'Mini'].map((model) => ({ sku: model, options: { model }, price })),
};
const shirt: ProductRecord = {
  id: 'shirt',
  title: 'Shirt',
  variants: ['S', 'M', 'XL'].map((size) => ({ sku: `shirt-${size}`, options: { size }, price })),
};

const skus = (product: ProductRecord, words: string): string[] =>
  namedVariants(product, words).variants.map(({ sku }) => sku);

describe('namedVariants', () => {
  it.each([
    ['星海手机', ['black-128', 'black-256', 'red-128']],
    ['红色的星海手机', ['red-128']],
    ['the red one', ['red-128']],
    ['黑色 256GB', ['black-256']],
    ['black 256gb starsea', ['black-256']],
    ['星海手机 128gb', ['black-128', 'red-128']],
    ['星海手机 紫色', ['black-128', 'black-256', 'red-128']],
    ['red-128', ['red-128']],
  ])('%s', (words, expected) => {
    expect(skus(phone, words)).toEqual(expected);
  });

  it('says whether anything was named', () => {
    expect(namedVariants(phone, '星海手机').isNamed).toBe(false);
    expect(namedVariants(phone, '紫色的星海手机').isNamed).toBe(false);
    expect(namedVariants(phone, '红色的').isNamed).toBe(true);
  });

  it('takes the longer of two names', () => {
    expect(skus(edition, 'tablet pro max')).toEqual(['Pro Max']);
    expect(skus(edition, 'tablet pro')).toEqual(['Pro']);
  });

  it('knows sizes in both languages', () => {
    expect(skus(shirt, '加大码的')).toEqual(['shirt-XL']);
    expect(skus(shirt, 'size M please')).toEqual(['shirt-M']);
  });
});
