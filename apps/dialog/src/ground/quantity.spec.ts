// Numbers beside a product that count no pieces.
import type { ProductRecord } from '#contracts';
import { isNoCount } from './quantity.js';

const pot = {
  id: 'moka',
  title: 'Moka Express',
  variants: ['3 cup', '6 cup'].map((size) => ({
    sku: size,
    options: { Size: size },
    price: { amount: 1, currency: 'GBP' },
  })),
} as unknown as ProductRecord;

describe('a number that is how an option is called', () => {
  it.each([
    ['how much for 6 cup', 6, true],
    ['how much for 6 of the 3 cup', 6, false],
    ['how much are 6', 6, false],
  ])('%s', (text, quantity, isNone) => {
    expect(isNoCount(pot, quantity, text)).toBe(isNone);
  });
});

it('is the number that a size is called by, where nobody takes so many', () => {
  const sized = (id: string, values: string[]): ProductRecord => ({
    id,
    title: id,
    variants: values.map((value) => ({ sku: value, options: { Size: value }, price: { amount: 1, currency: 'GBP' } })),
  });
  expect(isNoCount(sized('Trousers', ['32 in', '34 in']), 34, 'the trousers in 34 and the rake')).toBe(true);
  expect(isNoCount(sized('Boots', ['EU 43', 'EU 44']), 43, 'i will have them in 43 then')).toBe(true);
  expect(isNoCount(sized('Chain', ['520', '530']), 520, 'a 520 chain')).toBe(true);
  expect(isNoCount(sized('Trousers', ['32 in', '34 in']), 20, '20 of the trousers')).toBe(false);
  expect(isNoCount(sized('Dress', ['8', '10']), 8, '8 dresses')).toBe(false);
  expect(isNoCount(sized('Boots', ['EU 42', 'EU 43']), 42, 'how much would 42 pairs of boots be')).toBe(false);
  expect(isNoCount(sized('靴子', ['42码', '43码']), 42, '靴子要42双多少钱')).toBe(false);
});

it('is a count beside an option whose number only begins alike, or beside a set that is called by another number', () => {
  const beans = {
    ...pot,
    id: 'beans',
    title: 'House Beans',
    variants: [{ sku: 'B', options: { size: '250 g' }, price: { amount: 1, currency: 'GBP' } }],
  } as unknown as ProductRecord;
  expect(isNoCount(beans, 2, '2 house beans 250 g')).toBe(false);
  const spoons = {
    ...pot,
    id: 'spoons',
    title: { en: 'Set of 6 Spoons', zh: '勺子6件套' },
    variants: [],
  } as unknown as ProductRecord;
  expect(isNoCount(spoons, 6, '勺子6件套两套')).toBe(true);
  expect(isNoCount(spoons, 6, '勺子六件套两套')).toBe(true);
  expect(isNoCount(spoons, 6, 'six sets of 6 spoons')).toBe(false);
  expect(isNoCount(spoons, 6, 'a set of six spoons')).toBe(true);
  expect(isNoCount(spoons, 6, '勺子6件套6件')).toBe(false);
});
