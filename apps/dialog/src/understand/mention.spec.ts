// What a message says of a product, once the question is taken away.
import { ordinalIn, pointsAt, productWords, superlativeIn, withoutOptions, withoutSizes } from './mention.js';

describe('product words', () => {
  it.each([
    ['保温杯多少钱？', '保温杯'],
    ['请问一下你们家那个露营灯还有货吗', '露营灯'],
    ['聆汐 LX-700 现在卖多少', '聆汐 lx-700'],
    ['How much is the camellia mug?', 'camellia mug'],
    ["what's the price of the SY-1000 M3", 'sy-1000 m3'],
    ['do you still have it in stock?', ''],
    ['这个有货吗', ''],
    ['iPhone 27 多少钱', 'iphone 27'],
    ['有机绿茶多少钱', '有机绿茶'],
  ])('%s → %s', (text, words) => {
    expect(productWords(text)).toBe(words);
  });

  it('knows words that are only options', () => {
    expect(withoutOptions('黑色')).toBe('');
    expect(withoutOptions('black mug')).toBe('mug');
  });

  it.each([
    ['这款多少钱', 'this'],
    ['how much is this one', 'this'],
    ['is it in stock', 'it'],
    ['它多重', 'it'],
    ['耳机多少钱', undefined],
  ])('%s points at %s', (text, at) => {
    expect(pointsAt(text)).toBe(at);
  });

  it.each([
    ['第二个', 2],
    ['the second one', 2],
    ['number 3 please', 3],
    ['最后一个', -1],
    ['前面那个多少钱', 1],
    ['the former please', 1],
    ['后者', -1],
    ['后面那款', -1],
    ['之前那个呢', undefined],
    ['目前款式多吗', undefined],
    ['前一个月买的', undefined],
    ['以后那个还有吗', undefined],
    ['send it to my former address', undefined],
    ['i am a former nurse', undefined],
    ['胸前那个口袋能装手机吗', undefined],
    ['耳机', undefined],
  ])('%s is number %s', (text, ordinal) => {
    expect(ordinalIn(text)).toBe(ordinal);
  });

  it.each([
    ['便宜的那个', 'cheapest'],
    ['the cheaper one', 'cheapest'],
    ['贵的那款', 'dearest'],
    ['how much is it', undefined],
  ])('%s means the %s', (text, superlative) => {
    expect(superlativeIn(text)).toBe(superlative);
  });
});

describe('sizes', () => {
  it.each([
    ['裙子有M码吗', '裙子'],
    ['is the dress available in size M', 'dress'],
    ['跑鞋有42码吗', '跑鞋'],
  ])('%s names %s', (text, words) => {
    expect(productWords(withoutSizes(text.toLowerCase()))).toBe(words);
  });
});
