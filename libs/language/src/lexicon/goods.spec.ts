// The thesaurus of goods: what it finds in a text, what stands for what, and that its data keep their form.
import { goodsIn, otherNamesOf, otherNamesOfTitle } from './goods.js';

const namesOf = (text: string): string[] => goodsIn(text).flatMap(otherNamesOf);

it.each([
  ['拖布还有吗', 'mop'],
  ['any rucksacks left?', '双肩包'],
  ['wellington boots in 38', '雨靴'],
  ['我想看看改锥', '螺丝刀'],
  ['do you sell a hair-dryer', '吹风机'],
  ['螢幕', 'monitor'],
])('%s: also %s', (text, other) => {
  expect(namesOf(text)).toContain(other);
});

it('takes the longest name, and a lone character only where its run ends', () => {
  expect(goodsIn('phone cases, 台灯').map(({ text }) => text)).toEqual(['phone cases', '台灯']);
  expect(goodsIn('灯光师').map(({ text }) => text)).toEqual([]);
  expect(goodsIn('落日灯').map(({ text }) => text)).toEqual(['灯']);
});

it('calls a thing by the end of its name and by what all of its like is called, but not by its beginning', () => {
  expect(otherNamesOfTitle('Nordic Electric Toothbrush')).toContain('牙刷');
  expect(otherNamesOfTitle('Slim Fit Jeans')).toContain('裤子');
  expect(otherNamesOfTitle('透明手机壳')).not.toContain('smartphone');
});

it('is read in one pass, however long the text', () => {
  expect(goodsIn('手'.repeat(100_000))).toEqual([]);
  expect(goodsIn('bike '.repeat(20_000)).length).toBeLessThan(1_000);
});
