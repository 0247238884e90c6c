// What is asked of the engine for a text: all that the text may turn out to mean, also by its sound.
import type { ProductRecord } from '#contracts';
import { ProductIndex } from '../product-index.js';
import { candidateText } from './candidate-texts.js';

const product = (id: string, title: string): ProductRecord => ({
  id,
  title,
  variants: [{ sku: id, price: { amount: 100, currency: 'CNY' } }],
});
const store = new ProductIndex();
for (const one of [product('lamp', '护眼台灯'), product('case', '红色手机壳')]) store.put(one, () => 1);
store.settle();
const { vocabulary, pinyin, table: names } = store;
const lexicon = { vocabulary, pinyin, names, products: 2 };

it.each([
  ['红色的台灯', '台灯'],
  ['红色的台凳', '台灯'],
  ['台凳', '台灯'],
  ['s-42 case', 's-42'],
])('asks for what "%s" may mean: %s', (text, word) => {
  expect(JSON.stringify(candidateText(lexicon, text, () => [])?.query)).toContain(`"${word}"`);
});

it('asks for nothing where a text says nothing', () => {
  expect(candidateText(lexicon, '', () => [])).toBeUndefined();
});
