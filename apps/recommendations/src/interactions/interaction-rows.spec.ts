// Lines of an interactions file become rows, and bad lines say what is wrong.
import type { ImportLine } from '#contracts';
import { readBatch } from './interaction-rows.js';

const view = { customerId: 'ann', productId: 'p', kind: 'view', at: '2026-11-20T08:00:00+08:00' };
const upsert = (line: number, record: unknown): ImportLine => ({ line, action: 'upsert', record });

describe('readBatch', () => {
  it('takes the same fields for the same interaction, the last line counting', () => {
    const batch = readBatch([
      upsert(1, { ...view, value: 1 }),
      upsert(2, { ...view, value: 2 }),
      upsert(3, { ...view, kind: 'cart' }),
    ]);
    expect(batch.upserts.map((row) => [row.kind, row.value])).toEqual([
      ['view', 2],
      ['cart', null],
    ]);
    expect(batch.overridden).toBe(1);
  });

  it('lets a deletion override what came before it', () => {
    const { customerId, productId, kind, at } = view;
    const batch = readBatch([upsert(1, view), { line: 2, action: 'delete', key: { customerId, productId, kind, at } }]);
    expect(batch).toMatchObject({ upserts: [], deletes: [{ customer_id: 'ann', session_id: null }], overridden: 1 });
  });

  it('rejects bad lines by number', () => {
    const batch = readBatch([
      upsert(1, { productId: 'p', kind: 'view', at: view.at }),
      upsert(2, { ...view, kind: 'stare' }),
      upsert(3, { ...view, productId: '\u0000' }),
      { line: 4, action: 'delete', key: { productId: 'p' } },
    ]);
    expect(batch.rejected.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '1 needs a customerId or a sessionId',
      expect.stringMatching(/^2 kind: /),
      expect.stringMatching(/^3 holds a NUL/),
      '4 customerId or sessionId, kind, at: is needed to delete a record',
    ]);
  });
});
