// Which methods serve a place, at what price and by when.
import type { Place, ShippingMethodRecord } from '#contracts';
import { quotesFor } from './shipping-quote.js';

const yuan = (amount: number) => ({ amount, currency: 'CNY' });
const method = (id: string, regions: Place[], more: Partial<ShippingMethodRecord> = {}): ShippingMethodRecord => ({
  id,
  name: id,
  carrier: 'SF',
  regions,
  price: yuan(1_000),
  minDays: 2,
  maxDays: 4,
  ...more,
});
const request = {
  destination: { country: 'CN', region: '上海', city: '上海' },
  at: new Date('2026-11-29T02:00:00Z'),
  timeZone: 'Asia/Shanghai',
};
const idsFor = (methods: ShippingMethodRecord[], destination: Place): string[] =>
  quotesFor(methods, { ...request, destination }).map((quote) => quote.methodId);

describe('quotesFor', () => {
  const methods = [
    method('china', [{ country: 'CN' }]),
    method('xinjiang', [{ country: 'CN', region: '新疆' }]),
    method('shenzhen', [{ country: 'CN', region: '广东', city: '深圳' }, { country: 'HK' }]),
    method('guangdong', [{ country: 'CN', region: 'Guangdong' }]),
  ];

  it.each<[string, Place, string[]]>([
    ['the country where nothing is closer', { country: 'CN', region: '上海' }, ['china']],
    ['a province hides the country', { country: 'CN', region: '新疆', city: '喀什' }, ['xinjiang']],
    ['in the other language', { country: 'CN', region: 'Xinjiang' }, ['xinjiang']],
    ['with 省', { country: 'CN', region: '广东省', city: '广州市' }, ['guangdong']],
    ['a city hides its province', { country: 'CN', region: 'Guangdong', city: 'Shenzhen' }, ['shenzhen']],
    ['another region of the same method', { country: 'HK' }, ['shenzhen']],
    ['a country that is not served', { country: 'US' }, []],
  ])('%s', (_name, destination, expected) => {
    expect(idsFor(methods, destination)).toEqual(expected);
  });

  it('names the region that matched, and the days from dispatch', () => {
    const [quote] = quotesFor([method('china', [{ country: 'US' }, { country: 'CN' }], { cutoff: '16:00' })], request);
    expect(quote).toEqual({
      methodId: 'china',
      name: 'china',
      carrier: 'SF',
      price: yuan(1_000),
      free: false,
      minDays: 2,
      maxDays: 4,
      earliest: '2026-12-01',
      latest: '2026-12-03',
      region: { country: 'CN' },
    });
  });

  it.each([
    ['below', yuan(9_899), 1_000, false],
    ['at', yuan(9_900), 0, true],
    ['above', yuan(20_000), 0, true],
    ['in another currency', { amount: 20_000, currency: 'USD' }, 1_000, false],
    ['without a subtotal', undefined, 1_000, false],
  ])('freeOver: %s', (_name, subtotal, amount, free) => {
    const [quote] = quotesFor([method('a', [{ country: 'CN' }], { freeOver: yuan(9_900) })], { ...request, subtotal });
    expect(quote).toMatchObject({ price: yuan(amount), free, freeOver: yuan(9_900) });
  });

  it('puts the cheapest first, then the fastest', () => {
    const china = [{ country: 'CN' }];
    const ids = idsFor(
      [
        method('slow', china, { maxDays: 7 }),
        method('express', china, { price: yuan(2_500), minDays: 1, maxDays: 1 }),
        method('fast', china, { maxDays: 3 }),
        method('free', china, { price: yuan(0), maxDays: 9 }),
      ],
      request.destination,
    );
    expect(ids).toEqual(['free', 'fast', 'slow', 'express']);
  });
});
