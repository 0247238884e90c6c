// What a product is, by its categories, its type and its title; and words that only accessories have.
import type { ProductRecord } from '#contracts';
import { headTerms, isOnlyGoneWith, isSought, kindCalled, kindsAsked } from './asked-kind.js';
import { kindTermsOf } from './kinds.js';
import { ProductIndex } from './product-index.js';
import { titleHead } from './title-head.js';

function product(id: string, title: string, fields: Partial<ProductRecord> = {}): ProductRecord {
  return { id, title, variants: [{ sku: id, price: { amount: 1, currency: 'CNY' } }], ...fields };
}

describe('kindTermsOf', () => {
  it('takes whole values, folded, in either script', () => {
    const hard = product('a', 'SATA drive', {
      categories: ['PC parts/Storage', '硬盘 Hard Drives'],
      attributes: { 'product type': 'Hard drive', 'suitable for': 'Notebook', size: 'Desktop' },
    });
    expect([...kindTermsOf(hard)].sort()).toEqual(
      ['#harddrive', '@harddrive', '@pcpartstorage', '@storage', '@硬盘', '@硬盘harddrive', '^drive'].sort(),
    );
  });

  it.each([
    ['Kensington laptop lock', ['>lock']],
    ['Slim laptop, black', ['>laptop']],
    ['Sleeve for a laptop', ['>laptop']],
    ['Laptop 15.6" silver', ['>laptop']],
    ['防摔手机壳', ['>手机壳']],
    ['星海手机 Pro', ['>手机']],
  ])('%s', (title, called) => {
    const terms = [...kindTermsOf(product('a', title))].filter((term) => term.startsWith('>'));
    for (const term of called) expect(terms).toContain(term);
    if (title.endsWith('lock')) expect(terms).not.toContain('>laptop');
  });
});

it.each([
  ['Keyboard cover, silicone, for laptops', 'cover'],
  ['Kenhome 5 qt stand mixer - red', 'mixer'],
  ['Oakline bar stools (set of 2)', 'stools'],
  ['Aster 840 G5 Notebook Silver 35.6 cm (14")', 'notebook'],
  ['Aster One 5/5s Case with screen protector', 'case'],
  ['Ladies’ T-Shirt dark green', 't-shirt'],
  ['2048', undefined],
  ['防摔手机壳', undefined],
  ['', undefined],
  [' '.repeat(10_000), undefined],
])('%s is called %s', (title, head) => {
  expect(titleHead(title)).toBe(head);
});

describe('what a search asks for', () => {
  const index = new ProductIndex();
  for (let at = 0; at < 30; at++) index.put(product(`lock-${at}`, `Laptop lock ${at}`), () => 1);
  index.put(product('device', 'Slim notebook 15"', { attributes: { 'product type': 'Notebook' } }), () => 1);
  index.put(product('buds', 'Earbuds', { categories: ['无线耳机', 'Wireless Headphones'] }), () => 1);
  index.settle();

  it('is the longest ending that is a kind', () => {
    const word = (term: number | undefined): string | undefined =>
      term === undefined ? undefined : index.vocabulary.wordOf(term);
    const words = (text: string): (string | undefined)[] => kindsAsked(index, text).map(({ term }) => word(term));
    expect(words('cheap wireless headphone')).toEqual(['@wirelessheadphone']);
    expect(words('白色无线耳机')).toEqual(['@无线耳机']);
    expect(words('headphone case')).toEqual([]);
    expect(words('notebook')).toEqual(['#notebook', '^notebook']);
    // What the store itself calls so decides where nothing else is asked.
    const [alone] = kindsAsked(index, 'notebooks');
    const [among] = kindsAsked(index, 'slim notebooks');
    expect(alone?.factor).toBeGreaterThan(among?.factor ?? Infinity);
    expect(words('locks black for laptops')).toEqual(['^lock']);
    expect(word(kindCalled(index, 'notebooks'))).toBe('#notebook');
  });

  it('is not what a thing goes with', () => {
    expect(isSought('cheap laptops', 'laptop')).toBe(true);
    expect(isSought('laptop for students', 'laptop')).toBe(true);
    expect(isSought('case for a laptop', 'laptop')).toBe(false);
    expect(isSought('laptop case', 'laptop')).toBe(false);
    expect(isSought('红色手机', '手机')).toBe(true);
    expect(isSought('手机壳', '手机')).toBe(false);
  });

  it('may be a word that only accessories have', () => {
    expect(isOnlyGoneWith(index, 'laptops')).toBe(true);
    expect(isOnlyGoneWith(index, 'notebook')).toBe(false);
    expect(isOnlyGoneWith(index, 'earbuds')).toBe(false);
    expect(isOnlyGoneWith(index, 'laptop lock')).toBe(false);
    expect(isOnlyGoneWith(index, 'laptop locks of steel')).toBe(false);
    expect(isOnlyGoneWith(index, '')).toBe(false);
  });

  it('is told by the word that names it, not by every word that stands last', () => {
    const words = (text: string): string[] => [...headTerms(index, text)].map((term) => index.vocabulary.wordOf(term));
    expect(words('laptop locks for students')).toEqual(['lock']);
    expect(words('lock 3')).toEqual(['lock']);
    expect(words('steel lcok')).toEqual(['lock']);
    expect(words('lock laptop')).toEqual([]);
    expect(words('白色无线耳机')).toEqual(['无线', '线耳', '耳机']);
    expect(words('耳')).toEqual([]);
    expect(words('')).toEqual([]);
  });

  it('is not told by a word that hardly anything is called by', () => {
    const shop = new ProductIndex();
    for (let at = 0; at < 9; at++) shop.put(product(`bottle-${at}`, `Lime water bottle ${at}`), () => 1);
    shop.put(product('fruit', 'Dried lime'), () => 1);
    shop.settle();
    expect([...headTerms(shop, 'sports bottle lime')]).toEqual([]);
    expect([...headTerms(shop, 'lime bottle')].map((term) => shop.vocabulary.wordOf(term))).toEqual(['bottle']);
  });
});
