import { advantagesOf } from './advantages.js';
import type { ComparedProduct } from './comparison.js';

const product = (id: string, amount: number, average: number, attributes: Record<string, string>): ComparedProduct => ({
  productId: id,
  sku: id,
  title: id,
  price: { amount, currency: 'EUR' },
  available: 1,
  rating: { average, count: 10 },
  attributes,
});

describe('what speaks for each of several products', () => {
  it('is the lower price, the better rating, and what is stated of it alone', () => {
    const mower = product('mower', 19_900, 4.6, { mulching: 'Yes', 'grass box': 'No' });
    const robot = product('robot', 69_900, 4.2, { mulching: 'No', 'grass box': 'No', app: 'Yes' });
    expect(advantagesOf([mower, robot])).toEqual([
      {
        productId: 'mower',
        title: 'mower',
        cheaperBy: { amount: 50_000, currency: 'EUR' },
        rating: 4.6,
        has: ['mulching'],
      },
    ]);
  });

  it('is nothing where nothing differs', () => {
    const [one, other] = [product('one', 100, 4, { hood: 'Yes' }), product('other', 100, 4, { hood: 'Yes' })];
    expect(advantagesOf([one, other])).toEqual([]);
  });
});
