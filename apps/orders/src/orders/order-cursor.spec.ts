// Cursors of the list of orders.
import { readCursor, writeCursor } from './order-cursor.js';

describe('cursors', () => {
  it.each([
    { placedAt: new Date('2026-01-31T09:30:00.123Z'), id: '#W1' },
    { placedAt: null, id: '订单 2' },
  ])('read back what was written: %j', (position) => {
    expect(readCursor(writeCursor(position))).toEqual(position);
  });

  const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each(['', 'x', '%%%', encoded({}), encoded(['yesterday', 'a']), encoded([null, '']), encoded([null, 'a\u0000'])])(
    'refuse %j',
    (cursor) => {
      expect(readCursor(cursor)).toBeUndefined();
    },
  );
});
