// Documents: a product put into an index from its document is found, scored and described as from its record.
import type { ProductRecord } from '#contracts';
import { ProductIndex } from '../product-index.js';
import { wordingOf } from '../wordings.js';
import { documentOf, putDocument, storedDocument } from './product-document.js';
import { ReadPostings } from './read-postings.js';

const products: ProductRecord[] = [
  {
    id: 'case',
    title: { zh: '硅胶手机壳', en: 'Silicone phone case' },
    brand: 'TP-Link',
    categories: ['Accessories/Cases'],
    attributes: { 材质: '硅胶' },
    rating: { average: 4.5, count: 20 },
    variants: [
      { sku: 'C-1', options: { colour: '红色' }, price: { amount: 4_900, currency: 'CNY' } },
      { sku: 'C-2', options: { colour: '黑色' }, price: { amount: 5_900, currency: 'USD' } },
    ],
  },
  { id: 'odd', title: 'Odd\u0001sign kettle 0.5L', variants: [{ sku: 'O', price: { amount: 1, currency: 'CNY' } }] },
];
const stock = new Map([['C-2', 7]]);
const availableOf = (sku: string): number => stock.get(sku) ?? 0;

const whole = new ProductIndex();
for (const product of products) whole.put(product, availableOf);
whole.settle();

/** What comes back of a document after a journey as JSON. */
const travelled = (product: ProductRecord): ReturnType<typeof storedDocument.parse> =>
  storedDocument.parse(
    JSON.parse(JSON.stringify(documentOf({ id: product.id, record: product, available: stock }, 1))),
  );

const { vocabulary, pinyin, table: names } = whole;
const some = new ProductIndex({ vocabulary, pinyin, names, products: products.length });
const read = new ReadPostings(vocabulary);
for (const product of products) {
  const document = travelled(product);
  putDocument(some, document, read.of(product.id, document.words));
}
some.settle();

it.each(['red phone case', '手机壳', '硅胶', 'tp-link', '500ml', 'kettle', 'C-2', 'case'])(
  'finds by "%s" alike',
  (text) => {
    const scoresIn = (index: ProductIndex): [string | undefined, number, number][] => {
      const { rows, scores, explained } = index.match(wordingOf(index, text).groups);
      return [...rows].map((row) => [index.table.ids[row], scores[row] ?? 0, explained[row] ?? 0]);
    };
    const expected = scoresIn(whole);
    expect(expected.length).toBeGreaterThan(0);
    expect(scoresIn(some)).toEqual(expected);
  },
);

it('keeps prices, stock, options, rating and names', () => {
  const [row = -1, other = -1] = [whole.table.rowOf('case'), some.table.rowOf('case')];
  expect(some.table.calledIn(other)).toEqual(whole.table.calledIn(row));
  expect(some.table.ratingIn(other)).toBe(whole.table.ratingIn(row));
  expect(some.table.availableIn(other)).toBe(7);
  const variantsIn = ({ table }: ProductIndex, at: number): unknown =>
    [...table.variantsOf(at)].map((variant) => [
      table.skus[variant],
      table.prices[variant],
      table.currencyIn(variant),
      table.optionsInSet(table.optionSetIn(variant)),
    ]);
  expect(variantsIn(some, other)).toEqual(variantsIn(whole, row));
});

it('reads the words of a document anew when they have changed', () => {
  const wordsOf = (words: string): string[] =>
    [...read.of('changing', words).terms].map((term) => vocabulary.wordOf(term));
  expect(wordsOf('kettle\u0001512')).toEqual(['kettle']);
  expect(wordsOf('kettle\u0001512')).toEqual(['kettle']);
  expect(wordsOf('case\u0001256\nphone\u0001256')).toEqual(['case', 'phone']);
});

it('leaves out words that would break the list of words, and keeps codes out of the words to be counted', () => {
  const document = documentOf({ id: 'odd', record: products[1], available: stock }, 1) as Record<string, unknown>;
  for (const line of String(document['words']).split('\n')) expect(line).toMatch(/^[^\u0001]{1,200}\u0001\d{1,5}$/);
  expect(document['terms']).toContain('kettle');
  const coded = documentOf(
    { id: 'x-77', record: { ...products[0], id: 'x-77' } as ProductRecord, available: stock },
    1,
  );
  expect((coded as Record<string, unknown>)['terms']).not.toContain('x77');
  expect((coded as Record<string, unknown>)['codes']).toEqual(['x-77', 'C-1', 'C-2']);
});
