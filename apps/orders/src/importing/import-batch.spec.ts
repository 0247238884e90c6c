// Checking the lines of a batch before anything is written.
import { storeFiles, type ImportLine } from '#contracts';
import { checkLines } from './import-batch.js';

const stock = storeFiles.stock;
const upsert = (line: number, record: unknown): ImportLine => ({ line, action: 'upsert', record });

describe('checkLines', () => {
  it('lets the last of several lines with one key count', () => {
    const batch = checkLines(stock, [
      upsert(1, { sku: 'A', warehouse: 'w', onHand: 1 }),
      upsert(2, { sku: 'A', warehouse: 'v', onHand: 5 }),
      upsert(3, { sku: 'A', warehouse: 'w', onHand: 2 }),
      { line: 4, action: 'delete', key: { sku: 'A', warehouse: 'v' } },
    ]);
    expect([...batch.wanted]).toEqual([
      ['["A","w"]', { sku: 'A', warehouse: 'w', onHand: 2 }],
      ['["A","v"]', 'removed'],
    ]);
    expect(batch.overridden).toBe(2);
    expect(batch.rejected).toEqual([]);
  });

  it('says line by line where and what is wrong', () => {
    const batch = checkLines(stock, [
      upsert(7, { sku: 'A', warehouse: 'w', onHand: -1 }),
      upsert(8, { sku: 'A', warehouse: 'w', onHand: 1, colour: 'red' }),
      upsert(9, { sku: 'A', warehouse: 'w', onHand: 1, incoming: [{ quantity: 1, expectedAt: 'soon' }] }),
      upsert(10, 'text'),
      upsert(11, undefined),
      { line: 12, action: 'delete', key: { sku: 'A' } },
    ]);
    expect(batch.wanted.size).toBe(0);
    expect(batch.rejected.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      expect.stringMatching(/^7 onHand: /),
      expect.stringMatching(/^8 .*colour/),
      expect.stringMatching(/^9 incoming\.0\.expectedAt: expected a time/),
      expect.stringMatching(/^10 /),
      expect.stringMatching(/^11 /),
      '12 warehouse: is needed to delete a record',
    ]);
  });

  it('rejects what the database cannot hold, and only that', () => {
    const batch = checkLines(stock, [
      upsert(1, { sku: 'A\u0000', warehouse: 'w', onHand: 1 }),
      upsert(2, { sku: 'B', warehouse: '\ud83d', onHand: 1 }),
      upsert(3, { sku: 'C', warehouse: '\\u0000', onHand: 1 }),
      upsert(4, { sku: 'D', warehouse: '🎧', onHand: 1 }),
    ]);
    expect(batch.rejected.map(({ line }) => line)).toEqual([1, 2]);
    expect(batch.wanted.size).toBe(2);
  });
});
