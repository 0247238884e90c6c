import { findMoney, findPriceBounds, parseNumber, parseNumberRange } from './index.js';

describe('numerals', () => {
  it.each([
    ['1千5', 1_500],
    ['2百5', 250],
    ['1.2万', 12_000],
    ['1万2', 12_000],
    ['一百五', 150],
    ['2k', 2_000],
    ['fifty', 50],
    ['two hundred and fifty', 250],
    ['a hundred', 100],
    ['a couple hundred', 200],
    ['twenty-five', 25],
    ['three thousand five hundred', 3_500],
  ])('%s is %d', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each([
    ['两三百', { low: 200, high: 300 }],
    ['七八十', { low: 70, high: 80 }],
    ['三五千', { low: 3_000, high: 5_000 }],
    ['一百二三', { low: 120, high: 130 }],
  ])('%s is a range, and no single number', (text, range) => {
    expect(parseNumberRange(text)).toEqual(range);
    expect(parseNumber(text)).toBeUndefined();
  });
});

describe('price bounds', () => {
  it.each([
    ['两三百块的水壶', { minMinor: 20_000, maxMinor: 30_000 }],
    ['三五百的帐篷有吗', { minMinor: 30_000, maxMinor: 50_000 }],
    ['三到五百的台灯', { minMinor: 30_000, maxMinor: 50_000 }],
    ['1千5以内的单车', { maxMinor: 150_000 }],
    ['一百五以下', { maxMinor: 15_000 }],
    ['不要超过300的水壶', { maxMinor: 30_000 }],
    ['别超过两百', { maxMinor: 20_000 }],
    ['至多80块', { maxMinor: 8_000 }],
    ['预算1.2万', { maxMinor: 1_200_000 }],
    ['预算三百左右', { minMinor: 22_500, maxMinor: 37_500 }],
    ['a kettle under fifty', { maxMinor: 5_000 }],
    ['no more than two hundred', { maxMinor: 20_000 }],
    ['for 49.99 or less', { maxMinor: 4_999 }],
    ['less than 1.5k', { maxMinor: 150_000 }],
    ['500元以上', { minMinor: 50_000 }],
    ['一百来块的花洒', { minMinor: 7_500, maxMinor: 12_500 }],
    ['千把块的车', { minMinor: 75_000, maxMinor: 125_000 }],
    ['一两百的包', { minMinor: 10_000, maxMinor: 20_000 }],
    ['something 40ish', { minMinor: 3_000, maxMinor: 5_000 }],
    ['a lamp around 40', { minMinor: 3_000, maxMinor: 5_000 }],
  ])('%s', (text, bounds) => {
    const { minMinor, maxMinor } = findPriceBounds(text, 'CNY') ?? {};
    expect({ minMinor, maxMinor }).toEqual({ minMinor: undefined, maxMinor: undefined, ...bounds });
  });

  it.each([
    'delivery within 3 days',
    'a bag under 2 kg',
    'toys for under 12 months',
    '两三个人用的锅',
    '能用两三天吗',
    '10 cm以下的盆',
    'I have 2 cats',
    '12到18个月的宝宝',
    'between 5 and 10 litres',
  ])('%s bounds no price', (text) => {
    expect(findPriceBounds(text, 'CNY')).toBeUndefined();
  });

  it.each([
    ['a kettle under 5000 yen', 'JPY', { maxMinor: 5_000 }],
    ['5000日元以内', 'JPY', { maxMinor: 5_000 }],
    ['5000块以内', 'JPY', { maxMinor: 5_000 }],
    ['a lamp under 20 bucks', 'AUD', { maxMinor: 2_000 }],
    ['under 90 zloty', 'PLN', { maxMinor: 9_000 }],
  ])('%s speaks of the money of a shop in %s', (text, currency, bounds) => {
    const found = findPriceBounds(text, currency);
    expect(found?.otherCurrency).toBeUndefined();
    expect(found).toMatchObject(bounds);
  });

  it.each([
    ['headphones under $50', 'CNY', 'USD', 5_000],
    ['under fifty dollars', 'CNY', 'USD', 5_000],
    ['300块人民币以内', 'GBP', 'CNY', 30_000],
    ['3000日元以下的茶', 'CNY', 'JPY', 3_000],
    ['under 40 quid', 'EUR', 'GBP', 4_000],
  ])('%s in a shop in %s is said in %s', (text, own, named, maxMinor) => {
    expect(findPriceBounds(text, own)).toMatchObject({ maxMinor, otherCurrency: named });
  });

  it('takes an amount in the minor units of its own currency', () => {
    expect(findMoney('3000 yen', 'CNY')).toMatchObject([{ amountMinor: 3_000, currency: 'JPY' }]);
    expect(findMoney('5 gel pens', 'CNY')).toEqual([]);
  });
});
