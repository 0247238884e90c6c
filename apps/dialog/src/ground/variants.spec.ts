// Which variants words mean.
import type { ProductRecord } from '#contracts';
import { narrowVariants, variantLabel } from './variants.js';

const price = { amount: 9_900, currency: 'CNY' };
const shirt: ProductRecord = {
  id: 'p-1',
  title: { zh: '速干T恤', en: 'Quick-dry T-shirt' },
  variants: [
    { sku: 'T-WHT-M', options: { color: { zh: '白色', en: 'White' }, size: 'M' }, price },
    { sku: 'T-WHT-L', options: { color: { zh: '白色', en: 'White' }, size: 'L' }, price },
    { sku: 'T-GRY-M', options: { color: { zh: '深空灰', en: 'Space Grey' }, size: 'M' }, price },
  ],
};
const phone: ProductRecord = {
  id: 'p-2',
  title: 'X5 Phone',
  variants: [
    { sku: 'X5-128', options: { storage: '128GB' }, price },
    { sku: 'X5-256', options: { storage: '256GB' }, price },
  ],
};

describe('narrowing variants', () => {
  it.each([
    ['白色的多少钱', ['T-WHT-M', 'T-WHT-L']],
    ['white in size M', ['T-WHT-M']],
    ['the grey one', ['T-GRY-M']],
    ['T-GRY-M 有货吗', ['T-GRY-M']],
    ['多少钱', ['T-WHT-M', 'T-WHT-L', 'T-GRY-M']],
  ])('%s', (text, skus) => {
    expect(narrowVariants(shirt, text).skus).toEqual(skus);
  });

  it('says which option there is not', () => {
    expect(narrowVariants(shirt, '有红色的吗')).toMatchObject({ narrowed: false, missingOption: '红色' });
    expect(narrowVariants(shirt, '米白色').skus).toHaveLength(3);
  });

  it('reads sizes of storage', () => {
    expect(narrowVariants(phone, 'how much is the 256gb').skus).toEqual(['X5-256']);
    expect(variantLabel(shirt.variants[2] ?? {}, 'en')).toBe('Space Grey · M');
  });
});
