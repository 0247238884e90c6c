// What holds or goes with a thing is not the thing.
import type { ProductRecord } from '#contracts';
import { kindNotThere } from './kind-not-there.js';

const product = (title: string, categories: string[] = []): ProductRecord => ({
  id: title,
  title,
  categories,
  variants: [{ sku: title, price: { amount: 100, currency: 'GBP' } }],
});
const box = product('48 L Top Box', ['Luggage']);

describe('the kind that was looked for', () => {
  it.each([
    ['do you stock helmets at all', 'helmets'],
    ['got any helmets?', 'helmets'],
    ['有头盔吗', '头盔'],
  ])('is not there where nothing found is of it: %s', (wish, kind) => {
    expect(kindNotThere(wish, [box])).toBe(kind);
  });

  it.each(['do you stock helmets', '有头盔吗'])('is there where one is: %s', (wish) => {
    expect(kindNotThere(wish, [box, product('Open Helmet')])).toBeUndefined();
    expect(kindNotThere(wish, [product('RX-7', ['Helmets'])])).toBeUndefined();
  });

  it.each(['something to carry my helmet', 'a box for two helmets', 'got helmet locks', '装头盔的箱子有吗'])(
    'is not what is said beside it: %s',
    (wish) => {
      expect(kindNotThere(wish, [box])).toBeUndefined();
    },
  );

  it('is not spoken of where nothing was found', () => {
    expect(kindNotThere('do you stock helmets', [])).toBeUndefined();
  });
});
