// What is good and bad in a batch, and when two records say the same.
import { productRecord } from '#contracts';
import { checkBatch, digestOf } from './import-batch.js';
import { pageOf } from './record-page.js';

const keyOf = (record: { id: string }): { id: string } => ({ id: record.id });
const variants = [{ sku: 's', price: { amount: 1, currency: 'CNY' } }];

describe('checkBatch', () => {
  it('names the field that is wrong and keeps the other lines', () => {
    const { accepted, rejected } = checkBatch(
      [
        { line: 1, action: 'upsert', record: { id: 'a', title: 'A', variants } },
        { line: 2, action: 'upsert', record: { id: 'b', title: 'B', variants: [] } },
        { line: 3, action: 'upsert', record: { id: 'c', title: 'C', variants, colour: 'red' } },
        { line: 4, action: 'upsert', record: 'nonsense' },
        { line: 5, action: 'delete', key: { id: 'd' } },
        { line: 6, action: 'upsert', record: { id: 'nul\u0000', title: 'D', variants } },
      ],
      productRecord,
      keyOf,
    );
    expect(accepted.map(({ line }) => line)).toEqual([1, 5]);
    expect(rejected.map(({ line }) => line)).toEqual([2, 3, 4, 6]);
    expect(rejected[0]?.reason).toMatch(/^variants: /);
    expect(rejected[1]?.reason).toContain('colour');
    expect(rejected[3]?.reason).toMatch(/^id: .*cannot be stored/);
  });
});

describe('digestOf', () => {
  it('looks at what is said, not at the order of the keys', () => {
    expect(digestOf({ a: 1, b: { c: [1, 2], d: undefined } })).toBe(digestOf({ b: { c: [1, 2] }, a: 1 }));
    expect(digestOf({ a: [1, 2] })).not.toBe(digestOf({ a: [2, 1] }));
    expect(digestOf({ a: 1 })).not.toBe(digestOf({ a: '1' }));
    expect(digestOf({ a: {} })).not.toBe(digestOf({ a: null }));
  });
});

describe('pageOf', () => {
  const row = (id: string, size = 10): { id: string; record: string } => ({
    id,
    record: JSON.stringify('x'.repeat(size)),
  });

  it('says where to go on only when there may be more', () => {
    expect(pageOf([row('a'), row('b')], 2).next).toBe('b');
    expect(pageOf([row('a')], 2).next).toBeUndefined();
    expect(pageOf([], 2)).toEqual({ records: [] });
  });

  it('ends a page before it is too big for a message, but never empty', () => {
    const page = pageOf([row('a', 800_000), row('b'), row('c')], 10);
    expect(page.records).toHaveLength(1);
    expect(page.next).toBe('a');
  });
});
