import type { ProductRecord } from '#contracts';
import { featuresOf, passagesOf, probabilityOf } from './product-meanings.js';

const lamp: ProductRecord = {
  id: 'lamp',
  title: { zh: '小夜灯', en: 'Night Light' },
  description: { zh: '夜里自己亮。', en: 'Comes on by itself at night.' },
  attributes: { power: '1 W' },
  variants: [{ sku: 'L', price: { amount: 900, currency: 'GBP' } }],
};

describe('the passages of a product', () => {
  it('stand by themselves in each language of its title, each with the title', () => {
    expect(passagesOf(lamp).map(({ script, text }) => `${script}: ${text}`)).toEqual([
      'han: 小夜灯。夜里自己亮。',
      'han: 小夜灯。power: 1 W',
      'other: Night Light. Comes on by itself at night.',
      'other: Night Light. power: 1 W',
    ]);
  });

  it('are the title alone where nothing is said of it, and no more than eight of a long text', () => {
    const bare = { id: 'x', title: 'Bare', variants: [{ sku: 'X', price: { amount: 1, currency: 'GBP' } }] };
    expect(passagesOf(bare)).toEqual([{ productId: 'x', text: 'Bare', script: 'other' }]);
    expect(passagesOf({ ...bare, description: 'A sentence of some length stands here. '.repeat(200) })).toHaveLength(8);
  });
});

describe('what meets a need', () => {
  const passage = (productId: string, ...vector: number[]) => ({
    productId,
    text: productId,
    script: 'other' as const,
    vector: Float32Array.from(vector),
  });

  it('is the product of the nearest passage, told by how far it leads and lies above the others', () => {
    const found = featuresOf('a need', Float32Array.from([1, 0]), [
      passage('near', 0.8, 0.6),
      passage('near', 0.1, 0.99),
      passage('far', 0.2, 0.98),
    ]);
    expect(found.map(({ productId }) => productId)).toEqual(['near', 'far']);
    expect(found[0]?.features.cosine).toBeCloseTo(0.8);
    expect(found[0]?.features.lead).toBeCloseTo(0.6);
    expect(found[0]?.features.above).toBeCloseTo(0.3);
    expect(found[1]?.features.lead).toBeCloseTo(-0.6);
  });

  it('is nothing that is written in another script', () => {
    expect(featuresOf('夜里看不见', Float32Array.from([1, 0]), [passage('near', 1, 0)])).toEqual([]);
  });

  it('is more probable the nearer it lies', () => {
    for (const script of ['han', 'other'] as const)
      expect(probabilityOf({ cosine: 0.7, above: 0.3, lead: 0.2 }, script)).toBeGreaterThan(
        probabilityOf({ cosine: 0.3, above: 0.05, lead: 0 }, script),
      );
  });
});
