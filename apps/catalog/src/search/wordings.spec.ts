// What a search is for comes before what it goes with, before other words and before what only shares words with it.
import type { ProductRecord } from '#contracts';
import { commonWordings } from './common-wordings.js';
import { PaidPrices } from './paid-prices.js';
import { ProductIndex } from './product-index.js';
import { select } from './selection.js';
import { matchWordings, wordingOf } from './wordings.js';

const record = (title: string, fields: Partial<ProductRecord> = {}): ProductRecord => ({
  id: title,
  title,
  variants: [{ sku: title, price: { amount: 1_000, currency: 'CNY' } }],
  ...fields,
});

const shopOf = (...records: ProductRecord[]): ProductIndex => {
  const index = new ProductIndex();
  for (const one of records) index.put(one, () => 1);
  index.settle();
  return index;
};

/** The titles that are listed, in order. */
function listed(index: ProductIndex, text: string): string[] {
  const others = commonWordings(index, text).map((wording) => wordingOf(index, wording.text, wording.quality));
  const found = matchWordings(index, wordingOf(index, text), others);
  const prices = new PaidPrices(index.table);
  prices.moveTo([], new Date(0), 'CNY');
  return select(index, prices, { limit: 50, sort: 'relevance' }, found, 0).page.map(
    ({ row }) => index.table.ids[row] ?? '',
  );
}

const numbered = (count: number, of: (at: number) => string): ProductRecord[] =>
  Array.from({ length: count }, (_, at) => record(of(at)));

it('lists what is sought and not what only has the other words', () => {
  const shop = shopOf(
    record('Trail shoes'),
    record('Red shoes'),
    record('Blue shoes'),
    record('Shoes for walking'),
    record('Running headphones'),
    record('Running watch'),
  );
  expect(listed(shop, 'marathon running shoes').slice(0, 4).sort()).toEqual(
    ['Blue shoes', 'Red shoes', 'Shoes for walking', 'Trail shoes'].sort(),
  );
  expect(listed(shop, 'marathon running shoes')).not.toContain('Running watch');
});

it('does the same in Chinese, where a name ends with its kind', () => {
  const shop = shopOf(
    record('日式纯色窗帘'),
    record('法式提花窗帘'),
    record('美式田园窗帘'),
    record('糖果色儿童房窗帘'),
    record('儿童房地毯'),
  );
  const [first, ...others] = listed(shop, '儿童房窗帘');
  expect(first).toBe('糖果色儿童房窗帘');
  expect(others.sort()).toEqual(['日式纯色窗帘', '法式提花窗帘', '美式田园窗帘'].sort());
});

it('puts a device before what is for it, though its number ends the name', () => {
  const shop = shopOf(
    ...numbered(5, (at) => `Aster Note 3 wallet case ${'abcde'[at]}`),
    ...numbered(2, (at) => `Aster Orbit Note 3 smart device ${at + 32}GB unlocked, ${'white black'.split(' ')[at]}`),
    record('Aster Orbit Note 3 SM-900 with stylus, dual band radio, fast charging and a bright screen'),
  );
  expect(listed(shop, 'note 3')[0]).toBe(
    'Aster Orbit Note 3 SM-900 with stylus, dual band radio, fast charging and a bright screen',
  );
});

it('knows what is sought by a misspelt word too', () => {
  const shop = shopOf(
    record('Open headphones'),
    record('Closed headphones, walnut and steel'),
    record('Headphone amplifier'),
    record('Headphone stand'),
  );
  expect(listed(shop, 'headphnes').slice(0, 2).sort()).toEqual(
    ['Closed headphones, walnut and steel', 'Open headphones'].sort(),
  );
});

it('puts the very words before another name for them, of several words too', () => {
  const shop = shopOf(
    ...numbered(25, (at) => `Memory card ${at}`),
    ...numbered(2, (at) => `Tiny SD card number ${at} with an adapter and a box to keep it in`),
  );
  const titles = listed(shop, 'sd card');
  expect(titles.slice(0, 2).every((title) => title.startsWith('Tiny SD card'))).toBe(true);
  expect(titles).toContain('Memory card 0');
});

it('takes the name that the store uses where only accessories have the asked one', () => {
  const shop = shopOf(...numbered(25, (at) => `Laptop sleeve ${at}`), ...numbered(3, (at) => `Slim notebook ${at}`));
  expect(listed(shop, 'laptop')[0]).toMatch(/notebook/);
  expect(listed(shop, 'laptop sleeve')[0]).toMatch(/sleeve/);
});
