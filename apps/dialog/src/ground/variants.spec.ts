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

const fluid: ProductRecord = {
  id: 'p-3',
  title: '冷却液',
  variants: ['-15℃', '-30℃', '30℃'].map((grade) => ({ sku: `F${grade}`, options: { 冰点: grade }, price })),
};

describe('narrowing variants', () => {
  it.each([
    ['-30的多少钱', ['F-30℃']],
    ['零下15度的', ['F-15℃']],
  ])('below zero: %s', (text, skus) => {
    expect(narrowVariants(fluid, text).skus).toEqual(skus);
  });

  it.each([
    ['白色的多少钱', ['T-WHT-M', 'T-WHT-L']],
    ['white in size M', ['T-WHT-M']],
    ['the grey one', ['T-GRY-M']],
    ['T-GRY-M 有货吗', ['T-GRY-M']],
    ['多少钱', ['T-WHT-M', 'T-WHT-L', 'T-GRY-M']],
  ])('%s', (text, skus) => {
    expect(narrowVariants(shirt, text).skus).toEqual(skus);
  });

  it('keeps what was said before where the words leave it open', () => {
    expect(narrowVariants(shirt, '那个大的', ['T-WHT-M']).skus).toEqual(['T-WHT-L']);
    expect(narrowVariants(shirt, 'M码', ['T-WHT-L']).skus).toEqual(['T-WHT-M']);
    expect(narrowVariants(shirt, 'how much for two', ['T-WHT-M']).skus).toEqual(['T-WHT-M']);
    expect(narrowVariants(shirt, 'the grey one', ['T-WHT-M', 'T-WHT-L']).skus).toEqual(['T-GRY-M']);
    expect(narrowVariants(shirt, '灰色L号')).toMatchObject({ missingOption: expect.any(String) as unknown });
  });

  it.each([
    ['500的', ['C-500']],
    ['七百五十毫升的', ['C-750']],
    ['the large one', ['C-750']],
    ['750 ml', ['C-750']],
    ['600ml有吗', ['C-500', 'C-750']],
  ])('reads measures: %s', (text, skus) => {
    const cup: ProductRecord = {
      id: 'p-3',
      title: { zh: '保温杯', en: 'Thermos' },
      variants: [
        { sku: 'C-500', options: { 容量: '500ml' }, price },
        { sku: 'C-750', options: { 容量: '750ml' }, price },
      ],
    };
    expect(narrowVariants(cup, text).skus).toEqual(skus);
  });

  it.each([
    ['没黑色的话古铜有不', ['LT-C']],
    ["if there's no black is copper in", ['LT-C']],
    ['古铜不不不黑色，哎还是古铜吧', ['LT-C']],
    ['the copper, no wait, black', ['LT-B']],
    ['黑色还是古铜好', ['LT-C', 'LT-B']],
    ['除了黑色还有古铜吗', ['LT-C']],
    ['没有黑色吗', ['LT-B']],
    ['有没有黑色或者古铜的', ['LT-C', 'LT-B']],
    ['黑色没有古铜呢', ['LT-C']],
    ['copper rather than black', ['LT-C']],
    ['要古铜的不是黑色的', ['LT-C']],
    ['古铜色是不是偏黑色', ['LT-C', 'LT-B']],
  ])('takes of the values that are named those that are meant: %s', (text, skus) => {
    const lantern: ProductRecord = {
      id: 'p-4',
      title: { zh: '复古马灯', en: 'Lantern' },
      variants: [
        { sku: 'LT-C', options: { colour: { zh: '古铜', en: 'Copper' } }, price },
        { sku: 'LT-B', options: { colour: { zh: '黑色', en: 'Black' } }, price },
      ],
    };
    expect(narrowVariants(lantern, text).skus).toEqual(skus);
  });

  it('tells skus apart that only end differently', () => {
    const variants = ['S', 'M', 'L'].map((size) => ({ sku: `MT01-BLK-${size}`, options: { size }, price }));
    const shirts = { ...shirt, variants };
    for (const { sku } of variants) expect(narrowVariants(shirts, `How much is ${sku}?`).skus).toEqual([sku]);
  });

  it('says which option there is not', () => {
    expect(narrowVariants(shirt, '有红色的吗')).toMatchObject({ narrowed: false, missingOption: '红色' });
    expect(narrowVariants(shirt, '米白色').skus).toHaveLength(3);
  });

  it('reads sizes of storage', () => {
    expect(narrowVariants(phone, 'how much is the 256gb').skus).toEqual(['X5-256']);
    expect(variantLabel({ options: { color: '红色', size: 'M' } }, 'en')).toBe('red · M');
    expect(variantLabel(shirt.variants[2] ?? {}, 'en')).toBe('Space Grey · M');
  });
});
