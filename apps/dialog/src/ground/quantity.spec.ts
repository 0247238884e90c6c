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
