// What is available, counted by hand.
import { stockLevelOf, type StockLine } from './stock-level.js';

const now = new Date('2026-11-22T08:00:00Z');
const line = (onHand: number, reserved: number | null = null, incoming: StockLine['incoming'] = null): StockLine => ({
  onHand,
  reserved,
  incoming,
});

describe('stockLevelOf', () => {
  it.each<[string, StockLine[], number, string]>([
    ['no lines', [], 0, 'out'],
    ['one line', [line(100)], 100, 'in-stock'],
    ['less what is reserved', [line(12, 1)], 11, 'in-stock'],
    ['the threshold itself is low', [line(12, 2)], 10, 'low'],
    ['the last piece', [line(1)], 1, 'low'],
    ['never below 0 in a warehouse', [line(3, 9), line(4)], 4, 'low'],
    ['nothing left anywhere', [line(3, 3), line(0)], 0, 'out'],
    ['more than a number can say', [line(Number.MAX_SAFE_INTEGER), line(5)], Number.MAX_SAFE_INTEGER, 'in-stock'],
  ])('%s', (_name, lines, available, level) => {
    expect(stockLevelOf('A', lines, 10, now)).toEqual({
      sku: 'A',
      available,
      inStock: available > 0,
      level,
      asOf: '2026-11-22T08:00:00.000Z',
    });
  });

  it('says when the earliest pieces to come are expected, over all warehouses', () => {
    const lines = [
      line(0, null, [{ quantity: 5, expectedAt: '2026-12-01T00:00:00+08:00' }]),
      line(0, null, [
        { quantity: 5, expectedAt: '2026-11-21T00:00:00Z' },
        { quantity: 2, expectedAt: '2026-11-30T17:00:00Z' },
      ]),
    ];
    expect(stockLevelOf('A', lines, 10, now).restockAt).toBe('2026-12-01T00:00:00+08:00');
  });

  it('does not say so while there are pieces, nor of deliveries that are overdue', () => {
    const incoming = [{ quantity: 5, expectedAt: '2026-12-01T00:00:00Z' }];
    expect(stockLevelOf('A', [line(1, null, incoming)], 10, now)).not.toHaveProperty('restockAt');
    expect(
      stockLevelOf('A', [line(0, null, [{ quantity: 1, expectedAt: '2026-11-22T08:00:00Z' }])], 10, now),
    ).not.toHaveProperty('restockAt');
  });

  it('knows no low level where the shop sets it to 0', () => {
    expect(stockLevelOf('A', [line(1)], 0, now).level).toBe('in-stock');
  });
});
