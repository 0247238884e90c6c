import { amountIn, unitPrices } from './unit-price.js';

const paid = (amount: number) => ({ amount, currency: 'EUR' });
const of = (sku: string, text: string, amount: number) => {
  const stated = amountIn(text);
  if (stated === undefined) throw new Error(`nothing is stated by ${text}`);
  return { sku, paid: paid(amount), amount: stated };
};

describe('what a unit costs', () => {
  it.each([
    ['1.5kg', { dimension: 'mass', value: 1_500 }],
    ['6 x 330 ml', { dimension: 'volume', value: 1_980 }],
    ['L（9-14kg）64片', { dimension: 'count', value: 64 }],
    ['64片', { dimension: 'count', value: 64 }],
    ['Pack of 12', { dimension: 'count', value: 12 }],
    ['Blue', undefined],
  ])('%s', (text, amount) => {
    expect(amountIn(text)).toEqual(amount);
  });

  it('is by the size that the amounts are of, and tells the cheapest', () => {
    expect(unitPrices([of('S', '30ml', 750), of('M', '75 ml', 1_400), of('L', '150ml', 2_200)])).toEqual({
      per: { value: 100, unit: 'ml', label: '100ml' },
      best: ['L'],
      prices: { S: paid(2_500), M: paid(1_867), L: paid(1_467) },
    });
    expect(unitPrices([of('S', '2kg', 1_800), of('L', '12kg', 7_900)])).toMatchObject({
      per: { value: 1, unit: 'kg' },
      best: ['L'],
      prices: { S: paid(900), L: paid(658) },
    });
    expect(unitPrices([of('S', '40片', 2_000), of('L', '80片', 4_000)])?.best).toEqual(['S', 'L']);
  });

  it('is not told of different things, or of the same amount', () => {
    expect(unitPrices([of('S', '30ml', 750), of('M', '20片', 1_400)])).toBeUndefined();
    expect(unitPrices([of('S', '30ml', 750), of('M', '30ml', 800)])).toBeUndefined();
  });
});
