// A piece was paid for with its share of what the payments sum to, never with more than that or than its price.
import * as fc from 'fast-check';
import { paidForPieces, refundFor } from './paid-for-pieces.js';

const line = (itemId: string, unitPriceMinor: number, quantity = 1, currency = 'CNY') => ({
  itemId,
  unitPriceMinor,
  quantity,
  currency,
});
const payment = (amountMinor: number, type: 'payment' | 'refund' = 'payment', currency = 'CNY') => ({
  type,
  amountMinor,
  currency,
});
const claim = (amount: number, quantity = 1) => ({ quantity, difference: { amount, currency: 'CNY' } });

it.each([
  ['in full', [line('a', 20_000, 2)], [payment(40_000)], [], { a: 20_000 }],
  ['with a coupon', [line('a', 20_000, 2)], [payment(34_000)], [], { a: 17_000 }],
  ['by value', [line('a', 10_000), line('b', 30_000)], [payment(30_000)], [], { a: 7_500, b: 22_500 }],
  ['with the shipping', [line('a', 20_000)], [payment(21_500)], [], { a: 20_000 }],
  ['with two methods', [line('a', 20_000)], [payment(5_000), payment(13_000)], [], { a: 18_000 }],
  [
    'with another method instead',
    [line('a', 20_000)],
    [payment(18_000), payment(18_000), payment(18_000, 'refund')],
    [],
    { a: 18_000 },
  ],
  ['and partly given back', [line('a', 20_000)], [payment(20_000), payment(3_000, 'refund')], [], { a: 17_000 }],
  [
    'and given back for another line by price protection',
    [line('a', 10_000), line('b', 10_000)],
    [payment(20_000), payment(2_000, 'refund')],
    [claim(2_000)],
    { a: 10_000, b: 10_000 },
  ],
  ['and all given back', [line('a', 20_000)], [payment(20_000), payment(20_000, 'refund')], [], { a: 0 }],
  ['not at all', [line('a', 20_000)], [], [], { a: 0 }],
  ['a present', [line('a', 0)], [payment(0)], [], { a: 0 }],
  ['unevenly: rounded down', [line('a', 10_000, 3)], [payment(25_000)], [], { a: 8_333 }],
  [
    'in two currencies, each on its own',
    [line('a', 10_000), line('b', 900, 1, 'USD')],
    [payment(8_000), payment(900, 'payment', 'USD')],
    [],
    { a: 8_000, b: 900 },
  ],
])('was paid %s', (_, lines, payments, claims, paid) => {
  expect(Object.fromEntries(paidForPieces(lines, payments, claims))).toEqual(paid);
});

it('never sums to more than was paid', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000_000_000 });
  const aLine = fc.tuple(amount, fc.integer({ min: 1, max: 1_000 }));
  fc.assert(
    fc.property(fc.array(aLine, { minLength: 1, maxLength: 8 }), amount, (prices, paidMinor) => {
      const lines = prices.map(([price, quantity], index) => line(String(index), price, quantity));
      const paid = paidForPieces(lines, [payment(paidMinor)], []);
      const sum = lines.reduce(
        (total, { itemId, quantity }) => total + BigInt(paid.get(itemId) ?? 0) * BigInt(quantity),
        0n,
      );
      expect(sum).toBeLessThanOrEqual(BigInt(paidMinor));
    }),
  );
});

describe('what is given back for pieces', () => {
  const three = [line('a', 10_000, 3), line('b', 10_000)];
  it.each([
    ['one of three', { a: 1 }, [payment(40_000)], [], 10_000],
    ['one of three, with a coupon', { a: 1 }, [payment(30_000)], [], 7_500],
    ['all, without what division loses', { a: 3, b: 1 }, [payment(25_001)], [], 25_001],
    ['all, and no shipping', { a: 3, b: 1 }, [payment(42_000)], [], 40_000],
    ['what price protection left', { b: 1 }, [payment(40_000), payment(2_000, 'refund')], [2_000], 8_000],
    ['nothing that was not paid', { a: 3 }, [], [], undefined],
  ] as const)('is %s', (_, pieces, payments, claims, amount) => {
    const claimed = claims.map((one) => ({ itemId: 'b', ...claim(one) }));
    expect(refundFor(new Map(Object.entries(pieces)), three, payments, claimed)?.amount).toBe(amount);
  });

  it('is less what price protection gave back for these pieces, not for those that stay', () => {
    const claimed = [{ itemId: 'a', ...claim(6_001, 3) }];
    const payments = [payment(40_000), payment(6_001, 'refund')];
    const back = (pieces: number) => refundFor(new Map([['a', pieces]]), three, payments, claimed)?.amount;
    expect([back(1), back(2), back(3)]).toEqual([7_999, 15_998, 23_999]);
  });

  it('is not summed over currencies', () => {
    const lines = [line('a', 100), line('b', 100, 1, 'JPY')];
    const payments = [payment(100), payment(100, 'payment', 'JPY')];
    expect(refundFor(new Map(Object.entries({ a: 1, b: 1 })), lines, payments, [])).toBeUndefined();
    expect(refundFor(new Map([['b', 1]]), lines, payments, [])).toEqual({ amount: 100, currency: 'JPY' });
  });
});
