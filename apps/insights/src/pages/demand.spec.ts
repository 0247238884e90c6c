// What unmet demand may be worth, as a number that can be held.
import { valueOf } from './demand.page.js';

const buying = { low: 0.1, expected: 0.2, high: 0.3 };

describe('the worth of a wish', () => {
  it('is what shoppers who buy as usual would have paid, with the ends of its interval', () => {
    expect(valueOf(10, { amount: 9_900, currency: 'CNY' }, buying)).toEqual({
      low: { amount: 9_900, currency: 'CNY' },
      expected: { amount: 19_800, currency: 'CNY' },
      high: { amount: 29_700, currency: 'CNY' },
    });
  });

  it('is no more than a whole number holds exactly', () => {
    const worth = valueOf(2_000_000, { amount: Number.MAX_SAFE_INTEGER, currency: 'CNY' }, buying);
    expect(Number.isSafeInteger(worth?.low.amount)).toBe(true);
    expect(worth?.high.amount).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('is not told without a price or any orders', () => {
    expect(valueOf(10, undefined, buying)).toBeNull();
    expect(valueOf(10, { amount: 9_900, currency: 'CNY' }, undefined)).toBeNull();
  });
});
