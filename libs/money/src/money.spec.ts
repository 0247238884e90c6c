// An amount reads as its currency's own standard says, and never as another currency.
import { currencies } from './currencies.data.js';
import { formatMoney, fractionDigitsOf, isCurrency, minorUnitsOf } from './money.js';

const rows = currencies
  .trim()
  .split('\n')
  .map((line) => line.split(' ')[0] ?? '');

it.each([
  ['CNY', 2],
  ['JPY', 0],
  ['HUF', 2],
  ['IDR', 2],
  ['COP', 2],
  ['PKR', 2],
  ['KRW', 0],
  ['VND', 0],
  ['KWD', 3],
  ['IQD', 3],
  ['CLF', 4],
  ['MGA', 2],
] as const)('counts %s in minor units of %i digits, as ISO 4217 does', (currency, digits) => {
  expect(fractionDigitsOf(currency)).toBe(digits);
  expect(minorUnitsOf(currency)).toBe(10 ** digits);
});

it('knows every currency that shops have, each once', () => {
  expect(new Set(rows).size).toBe(rows.length);
  const isNoPrice = (code: string): boolean => /^(?:XDR|XSU|XAU)$/.test(code);
  const missing = Intl.supportedValuesOf('currency').filter((code) => !isCurrency(code) && !isNoPrice(code));
  // What the runtime lists besides are currencies of the past.
  const inUse = missing.filter((code) => /^(?:USD|EUR|GBP|XAF|XCG|ZWG|SLE|VED)$/.test(code));
  expect(inUse).toEqual([]);
  expect(isCurrency('XXX')).toBe(false);
});

it.each([
  [{ amount: 129_900, currency: 'CNY' }, 'CNY', '¥1,299'],
  [{ amount: 129_950, currency: 'CNY' }, 'CNY', '¥1,299.50'],
  [{ amount: 5, currency: 'CNY' }, 'CNY', '¥0.05'],
  [{ amount: 900, currency: 'USD' }, 'USD', '$9.00'],
  [{ amount: 1_299_000, currency: 'HUF' }, 'HUF', 'Ft 12,990'],
  [{ amount: 1_299_050, currency: 'HUF' }, 'HUF', 'Ft 12,990.50'],
  [{ amount: 3_333, currency: 'JPY' }, 'JPY', '¥3,333'],
  [{ amount: 12_345, currency: 'KWD' }, 'KWD', 'KWD 12.345'],
  [{ amount: -2_000, currency: 'CNY' }, 'CNY', '-¥20'],
  [{ amount: Number.MAX_SAFE_INTEGER, currency: 'CNY' }, 'CNY', '¥90,071,992,547,409.91'],
])('writes %j of a shop in %s as %s', (money, home, written) => {
  expect(formatMoney(money, home)).toBe(written);
});

it.each([
  ['JPY', 'CNY', 'JP¥3,300'],
  ['HKD', 'CNY', 'HK$33.00'],
  ['USD', 'CNY', 'US$33.00'],
  ['USD', 'HKD', 'US$33.00'],
  ['CNY', 'JPY', 'CN¥33'],
  ['SEK', 'EUR', 'SEK 33.00'],
  ['CNY', undefined, 'CN¥33'],
])('writes %s in a shop in %s so that it cannot be taken for the shop’s own', (currency, home, written) => {
  expect(formatMoney({ amount: 3_300, currency }, home)).toBe(written);
});

it('writes no two currencies alike in any shop', () => {
  for (const home of rows) {
    const written = rows.map((currency) => formatMoney({ amount: 0, currency }, home).replace(/[\d.,]/g, ''));
    expect({ home, alike: written.filter((one, index) => written.indexOf(one) !== index) }).toEqual({
      home,
      alike: [],
    });
  }
});
