// What a product is, by its categories, its type and its title; and words that only accessories have.
import type { ProductRecord } from '#contracts';
import { categoryAsked, isOnlyGoneWith, kindCalled } from './asked-kind.js';
import { kindTermsOf } from './kinds.js';
import { ProductIndex } from './product-index.js';

function product(id: string, title: string, fields: Partial<ProductRecord> = {}): ProductRecord {
  return { id, title, variants: [{ sku: id, price: { amount: 1, currency: 'CNY' } }], ...fields };
}

describe('kindTermsOf', () => {
  it('takes whole values, folded, in either script', () => {
    const hard = product('a', 'SATA drive', {
      categories: ['Storage', '硬盘 Hard Drives'],
      attributes: { 'product type': 'Hard drive', 'suitable for': 'Notebook', size: 'Desktop' },
    });
    expect([...kindTermsOf(hard)].sort()).toEqual(
      ['#harddrive', '@harddrive', '@storage', '@硬盘', '@硬盘harddrive'].sort(),
    );
  });

  it.each([
    ['Kensington laptop lock', []],
    ['Slim laptop, black', ['>laptop']],
    ['Sleeve for a laptop', ['>laptop']],
    ['Laptop 15.6" silver', ['>laptop']],
    ['防摔手机壳', ['>手机壳']],
    ['星海手机 Pro', ['>手机']],
  ])('%s', (title, called) => {
    const terms = [...kindTermsOf(product('a', title))];
    for (const term of called) expect(terms).toContain(term);
    if (called.length === 0) expect(terms).toEqual([]);
  });
});

describe('what a search asks for', () => {
  const index = new ProductIndex();
  for (let at = 0; at < 30; at++) index.put(product(`lock-${at}`, `Laptop lock ${at}`), () => 1);
  index.put(product('device', 'Slim notebook 15"', { attributes: { 'product type': 'Notebook' } }), () => 1);
  index.put(product('buds', 'Earbuds', { categories: ['无线耳机', 'Wireless Headphones'] }), () => 1);
  index.settle();

  it('is the longest ending that is a kind', () => {
    const word = (term: number | undefined): string | undefined =>
      term === undefined ? undefined : index.vocabulary.wordOf(term);
    expect(word(categoryAsked(index, 'cheap wireless headphone'))).toBe('@wirelessheadphone');
    expect(word(categoryAsked(index, '白色无线耳机'))).toBe('@无线耳机');
    expect(categoryAsked(index, 'headphone case')).toBeUndefined();
    expect(word(kindCalled(index, 'notebooks'))).toBe('#notebook');
  });

  it('may be a word that only accessories have', () => {
    expect(isOnlyGoneWith(index, 'laptops')).toBe(true);
    expect(isOnlyGoneWith(index, 'notebook')).toBe(false);
    expect(isOnlyGoneWith(index, 'earbuds')).toBe(false);
  });
});
