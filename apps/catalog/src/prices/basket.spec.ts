// Baskets by hand: spend-and-save, then the named coupon, each on the lines that it is meant for.
import fc from 'fast-check';
import type { PromotionRecord } from '#contracts';
import { basketPrice, type BasketLine } from './basket.js';

const at = new Date('2026-06-18T12:00:00Z');
const cny = (amount: number): { amount: number; currency: string } => ({ amount, currency: 'CNY' });
const line = (id: string, amount: number, categories: string[] = []): BasketLine => ({
  product: { id, categories },
  total: cny(amount),
});

function promotion(id: string, fields: Partial<PromotionRecord>): PromotionRecord {
  return {
    id,
    title: id,
    kind: 'spend-and-save',
    value: cny(5_000),
    startsAt: '2026-06-18T00:00:00Z',
    endsAt: '2026-06-19T00:00:00Z',
    ...fields,
  };
}

const save50over300 = promotion('save50', { minimumSpend: cny(30_000) });
const coupon = promotion('ten', { kind: 'coupon', code: 'TEN', value: 10 });

describe('basketPrice', () => {
  it('takes spend-and-save off once the total reaches its minimum', () => {
    expect(basketPrice([line('a', 29_999)], [save50over300], at)).toBeUndefined();
    expect(basketPrice([line('a', 20_000), line('b', 10_000)], [save50over300], at)).toEqual({
      total: cny(25_000),
      saving: cny(5_000),
      promotions: ['save50'],
    });
  });

  it('takes the best spend-and-save only, and each no more than its lines cost', () => {
    const better = promotion('save60', { value: cny(6_000), minimumSpend: cny(20_000) });
    const tea = promotion('tea', { value: cny(9_000), appliesTo: { categories: ['tea'] } });
    expect(basketPrice([line('a', 40_000)], [save50over300, better], at)?.promotions).toEqual(['save60']);
    expect(basketPrice([line('a', 40_000), line('b', 3_000, ['tea'])], [tea], at)?.saving).toEqual(cny(3_000));
  });

  it('takes a coupon only when it is named, whatever the case, and after spend-and-save', () => {
    const lines = [line('a', 30_000)];
    expect(basketPrice(lines, [coupon], at)).toBeUndefined();
    expect(basketPrice(lines, [coupon], at, 'NINE')).toBeUndefined();
    expect(basketPrice(lines, [coupon, save50over300], at, ' ten ')).toEqual({
      total: cny(22_500),
      saving: cny(7_500),
      promotions: ['save50', 'ten'],
    });
  });

  it('respects what a coupon is meant for and the minimum it asks', () => {
    const tea = { ...coupon, appliesTo: { categories: ['tea'] }, minimumSpend: cny(5_000) };
    expect(basketPrice([line('a', 90_000), line('b', 4_999, ['tea'])], [tea], at, 'TEN')).toBeUndefined();
    expect(basketPrice([line('a', 90_000), line('b', 5_000, ['tea'])], [tea], at, 'TEN')?.saving).toEqual(cny(500));
  });

  it('takes nothing off in another currency, out of time, or of a basket of two currencies', () => {
    const dollars = promotion('usd', { value: { amount: 100, currency: 'USD' } });
    const over = promotion('over', { endsAt: '2026-06-18T12:00:00Z' });
    expect(basketPrice([line('a', 90_000)], [dollars, over], at)).toBeUndefined();
    const mixed = [line('a', 90_000), { product: { id: 'b' }, total: { amount: 90_000, currency: 'USD' } }];
    expect(basketPrice(mixed, [save50over300], at)).toBeUndefined();
    expect(basketPrice([], [save50over300], at)).toBeUndefined();
  });

  it('always adds up: total and saving are the sum of the lines, and neither is negative', () => {
    const amounts = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(amounts, fc.nat(60_000), fc.integer({ min: 1, max: 100 }), (totals, value, percent) => {
        const promotions = [promotion('a', { value: cny(value) }), { ...coupon, value: percent }];
        const basket = basketPrice(
          totals.map((total, at) => line(`p${at}`, total)),
          promotions,
          at,
          'ten',
        );
        if (!basket) return;
        const sum = totals.reduce((before, total) => before + total, 0);
        expect(basket.total.amount + basket.saving.amount).toBe(sum);
        expect(basket.total.amount).toBeGreaterThanOrEqual(0);
        expect(basket.saving.amount).toBeGreaterThan(0);
      }),
    );
  });
});
