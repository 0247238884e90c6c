// The index finds what was put, forgets what was replaced, and corrects slips of the finger.
import type { ProductRecord } from '#contracts';
import { ProductIndex } from './product-index.js';
import { queryTerms } from './query-terms.js';

function product(id: string, title: ProductRecord['title'], fields: Partial<ProductRecord> = {}): ProductRecord {
  return { id, title, variants: [{ sku: `${id}-s`, price: { amount: 100, currency: 'CNY' } }], ...fields };
}

function find(index: ProductIndex, text: string): string[] {
  index.settle();
  const { rows, scores } = index.match(queryTerms(index, text).groups);
  return [...rows].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).map((row) => index.table.ids[row] ?? '');
}

const none = (): number => 0;

describe('ProductIndex', () => {
  it('finds words of either language, model numbers in any form, skus, and meanings of options', () => {
    const index = new ProductIndex();
    index.put(product('headphones', { zh: '降噪耳机', en: 'Noise cancelling headphones SY-1000 M3' }), none);
    index.put(
      product('mug', '山茶花马克杯', {
        variants: [{ sku: 'MUG-77', options: { 颜色: '红色' }, price: { amount: 1, currency: 'CNY' } }],
      }),
      none,
    );
    for (const text of ['降噪', '耳机', 'headphone', 'sy1000', 'SY-1000', 'sy 1000 m3', '降噪耳机sy-1000']) {
      expect([text, find(index, text)[0]]).toEqual([text, 'headphones']);
    }
    for (const text of ['马克杯', 'mug77', 'red', '红', '杯子', '杯']) {
      expect([text, find(index, text)[0]]).toEqual([text, 'mug']);
    }
  });

  it('corrects slips and completes the last word, but never guesses numbers', () => {
    const index = new ProductIndex();
    index.put(product('kettle', 'Electric Kettle 1500'), none);
    index.put(product('keyboard', 'Mechanical Keyboard 2500'), none);
    expect(find(index, 'eletric ketle')).toEqual(['kettle']);
    expect(find(index, 'mechan')).toEqual(['keyboard']);
    expect(find(index, '1600')).toEqual([]);
    expect(find(index, 'zzzz')).toEqual([]);
  });

  it('forgets the former words of a product that changed and all words of one that is gone', () => {
    const index = new ProductIndex();
    index.put(product('a', 'alpha lamp'), none);
    expect(find(index, 'alpha')).toEqual(['a']);
    index.put(product('a', 'beta lamp'), none);
    expect(find(index, 'beta')).toEqual(['a']);
    expect(find(index, 'alpha')).toEqual([]);
    index.remove('a');
    expect(find(index, 'lamp')).toEqual([]);
    expect(index.table.size).toBe(0);
  });

  it('stays right and small when the same products change again and again', () => {
    const index = new ProductIndex();
    for (let round = 0; round < 30; round++) {
      for (let number = 0; number < 500; number++)
        index.put(product(`p${number}`, `lamp round${round}x item${number}y`), none);
      index.settle();
    }
    expect(index.table.size).toBe(500);
    expect(index.table.rows).toBeLessThan(12_000);
    expect(find(index, 'item42y')[0]).toBe('p42');
    expect(find(index, 'round29x')).toHaveLength(500);
    index.table.setAvailable('p42-s', 9);
    expect(index.table.availableIn(index.table.rowOf('p42') ?? -1)).toBe(9);
    expect(index.table.rowOfSku('p42-s')).toBe(index.table.rowOf('p42'));
  });
});
