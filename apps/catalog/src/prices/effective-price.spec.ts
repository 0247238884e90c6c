// Prices by hand-computed tables, and by properties that hold for any price and promotion.
import fc from 'fast-check';
import type { PromotionRecord } from '#contracts';
import { afterPercentOff } from './discount.js';
import { effectivePrice } from './effective-price.js';

const at = new Date('2026-06-18T12:00:00Z');
const cny = (amount: number): { amount: number; currency: string } => ({ amount, currency: 'CNY' });
const product = { id: 'p-1', categories: ['家居', '杯具'] };

function promotion(fields: Partial<PromotionRecord>): PromotionRecord {
  return {
    id: 'sale',
    title: 'Sale',
    kind: 'percent-off',
    value: 10,
    startsAt: '2026-06-18T00:00:00Z',
    endsAt: '2026-06-19T00:00:00Z',
    ...fields,
  };
}

describe('afterPercentOff', () => {
  it.each([
    [10_000, 15, 8_500],
    [150, 15, 128],
    [1, 15, 1],
    [1, 50, 1],
    [1, 50.1, 0],
    [9_999, 12.5, 8_749],
    [4, 12.5, 4],
    [100, 33.3, 67],
    [1_005, 10, 905],
    [0, 10, 0],
    [299_900, 100, 0],
    [9_007_199_254_740_991, 50, 4_503_599_627_370_496],
    [1_000_000_000, 1e-7, 999_999_999],
    [100_000_000, 1e-7, 100_000_000],
  ])('%d less %d %% is %d', (amountMinor, percent, expected) => {
    expect(afterPercentOff(amountMinor, percent)).toBe(expected);
  });

  it('rounds half up what is exactly left, for any amount and any percentage with two decimals', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 40), fc.integer({ min: 1, max: 10_000 }), (amountMinor, basisPoints) => {
        const exactTimes10000 = BigInt(amountMinor) * BigInt(10_000 - basisPoints);
        const expected = Number((exactTimes10000 + 5_000n) / 10_000n);
        expect(afterPercentOff(amountMinor, basisPoints / 100)).toBe(expected);
      }),
    );
  });
});

describe('effectivePrice', () => {
  const table: [string, Partial<PromotionRecord>[], number | undefined, string?][] = [
    ['nothing runs', [], undefined],
    ['a tenth off everything', [{}], 9_000, 'sale'],
    ['an amount off', [{ kind: 'amount-off', value: cny(2_500) }], 7_500, 'sale'],
    ['never below nothing', [{ kind: 'amount-off', value: cny(20_000) }], 0, 'sale'],
    ['another currency', [{ kind: 'amount-off', value: { amount: 100, currency: 'USD' } }], undefined],
    [
      'the best one alone',
      [
        { id: 'a', value: 10 },
        { id: 'b', kind: 'amount-off', value: cny(1_500) },
      ],
      8_500,
      'b',
    ],
    ['two that are equally good', [{ id: 'b' }, { id: 'a', kind: 'amount-off', value: cny(1_000) }], 9_000, 'a'],
    ['meant for this product', [{ appliesTo: { products: ['p-1'] } }], 9_000, 'sale'],
    ['meant for another product', [{ appliesTo: { products: ['p-2'] } }], undefined],
    ['meant for its category', [{ appliesTo: { categories: ['杯具'] } }], 9_000, 'sale'],
    [
      'meant for its category or another product',
      [{ appliesTo: { products: ['p-2'], categories: ['家居'] } }],
      9_000,
      'sale',
    ],
    ['meant for no product at all', [{ appliesTo: { products: [] } }], undefined],
    ['starts now', [{ startsAt: '2026-06-18T20:00:00+08:00' }], 9_000, 'sale'],
    ['starts later', [{ startsAt: '2026-06-18T12:00:01Z' }], undefined],
    ['ends now', [{ endsAt: '2026-06-18T12:00:00Z' }], undefined],
    ['ends in a second', [{ endsAt: '2026-06-18T12:00:01Z' }], 9_000, 'sale'],
    ['a coupon is not for an item', [{ kind: 'coupon', code: 'TEN' }], undefined],
    ['spend-and-save is not for an item', [{ kind: 'spend-and-save', value: cny(100) }], undefined],
    ['a minimum that one piece reaches', [{ minimumSpend: cny(10_000) }], 9_000, 'sale'],
    ['a minimum that one piece does not reach', [{ minimumSpend: cny(10_001) }], undefined],
  ];

  it.each(table.map(([name, promotions, paid, id]) => ({ name, promotions, paid, id })))('$name', (row) => {
    const { promotions, paid, id } = row;
    const result = effectivePrice({ price: cny(10_000) }, product, promotions.map(promotion), at);
    expect(result.price).toEqual(cny(10_000));
    expect(result.finalPrice?.amount).toBe(paid);
    expect(result.promotionId).toBe(id);
  });

  it('counts the pieces asked for towards a minimum', () => {
    const promotions = [promotion({ minimumSpend: cny(20_000) })];
    expect(effectivePrice({ price: cny(10_000) }, product, promotions, at, 2).finalPrice).toEqual(cny(9_000));
  });

  const anyPromotion = fc.record({
    id: fc.string({ minLength: 1, maxLength: 4 }),
    kind: fc.constantFrom('percent-off' as const, 'amount-off' as const),
    percent: fc.integer({ min: 1, max: 1_000 }).map((tenths) => tenths / 10),
    amount: fc.nat(200_000),
  });
  const asRecord = ({
    id,
    kind,
    percent,
    amount,
  }: {
    id: string;
    kind: 'percent-off' | 'amount-off';
    percent: number;
    amount: number;
  }): PromotionRecord => promotion({ id, kind, value: kind === 'percent-off' ? percent : cny(amount) });

  it('is never negative nor above the list price, and one more promotion never makes it dearer', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.array(anyPromotion, { maxLength: 6 }), (amount, generated) => {
        const promotions = generated.map(asRecord);
        let former = amount;
        for (let count = 0; count <= promotions.length; count++) {
          const { finalPrice } = effectivePrice({ price: cny(amount) }, product, promotions.slice(0, count), at);
          const paid = finalPrice?.amount ?? amount;
          expect(Number.isInteger(paid) && paid >= 0 && paid <= former).toBe(true);
          former = paid;
        }
      }),
    );
  });

  it('does not depend on the order of the promotions', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.array(anyPromotion, { maxLength: 6 }), (amount, generated) => {
        const promotions = generated.map(asRecord);
        const forwards = effectivePrice({ price: cny(amount) }, product, promotions, at);
        const backwards = effectivePrice({ price: cny(amount) }, product, promotions.toReversed(), at);
        expect(backwards).toEqual(forwards);
      }),
    );
  });
});
