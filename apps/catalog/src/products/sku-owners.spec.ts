// A sku has one owner, and a batch of lines comes to the same as its lines one by one.
import type { ProductRecord } from '#contracts';
import type { AcceptedLine } from '../imports/import-batch.js';
import { claimSkus } from './sku-owners.js';

const line = (number: number, id: string, skus?: string[]): AcceptedLine<ProductRecord> => ({
  line: number,
  id,
  record: skus && {
    id,
    title: id,
    variants: skus.map((sku) => ({ sku, price: { amount: 1, currency: 'CNY' } })),
  },
});

describe('claimSkus', () => {
  it('rejects the line that takes a sku of another product, by name, and keeps the others', () => {
    const { products, rejected } = claimSkus(
      [line(1, 'a', ['s1']), line(2, 'b', ['s2', 's9']), line(3, 'c', ['s3'])],
      [{ sku: 's9', productId: 'z' }],
    );
    expect([...products.keys()]).toEqual(['a', 'c']);
    expect(rejected).toEqual([{ line: 2, reason: 'sku "s9" belongs to product "z"' }]);
  });

  it('rejects the second of two products of the batch with the same sku', () => {
    const { products, rejected } = claimSkus([line(1, 'a', ['s']), line(2, 'b', ['s'])], []);
    expect([...products.keys()]).toEqual(['a']);
    expect(rejected.map(({ line: number }) => number)).toEqual([2]);
  });

  it('lets the last line of a product count, and a sku that was given up be taken', () => {
    const { products, rejected } = claimSkus(
      [line(1, 'a', ['s1']), line(2, 'a', ['s2']), line(3, 'b', ['s1']), line(4, 'c'), line(5, 'd', ['s3'])],
      [{ sku: 's3', productId: 'c' }],
    );
    expect(rejected).toEqual([]);
    expect(products.get('a')?.variants[0]?.sku).toBe('s2');
    expect(products.get('b')?.variants[0]?.sku).toBe('s1');
    expect(products.get('c')).toBeUndefined();
    expect(products.has('c')).toBe(true);
    expect(products.get('d')?.variants[0]?.sku).toBe('s3');
  });

  it('keeps an earlier good line of a product when a later one is rejected', () => {
    const { products } = claimSkus([line(1, 'a', ['s1']), line(2, 'a', ['taken'])], [{ sku: 'taken', productId: 'z' }]);
    expect(products.get('a')?.variants[0]?.sku).toBe('s1');
  });
});
