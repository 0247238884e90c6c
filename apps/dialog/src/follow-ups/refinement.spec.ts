// What a message wishes of the last search, in both languages.
import { searchWishesIn } from './refinement.js';

describe('wishes of a search', () => {
  it.each([
    ['便宜点的', { cheaper: true }],
    ['太贵了', { cheaper: true }],
    ['还有别的吗', { more: true }],
    ['show me more', { more: true }],
    ['something cheaper', { cheaper: true }],
    ['only in stock ones', { inStock: true }],
    ['只看有货的', { inStock: true }],
    ['not red', { without: ['red'] }],
    ['不要黑色的', { without: ['黑色'] }],
    ['under 100?', { maxPriceMinor: 10_000 }],
    ['预算500左右', { minPriceMinor: 37_500, maxPriceMinor: 62_500 }],
    ['best rated', { sort: 'rating' }],
  ])('%s', (message, wishes) => {
    expect(searchWishesIn(message, 'CNY')).toMatchObject({ ...wishes, isRead: true, words: '' });
  });

  it('keeps what is looked for behind what is not wanted', () => {
    expect(searchWishesIn('不要黑色的铁壶', 'CNY')).toMatchObject({ without: ['黑色'], words: '铁壶' });
  });

  it.each([
    ['我妈不太碰绿茶 来点别的', ['绿茶']],
    ["something sweet, he doesn't eat nuts", ['nuts']],
    ["it's a gift, she is allergic to wool", ['wool']],
    ['孩子不爱喝水，有好看的水杯吗', []],
    ['不喝酒的人能吃吗', []],
    ["is it ok if you're allergic to nuts", []],
    ['he does not really drink coffee', ['coffee']],
    ['my sister hates the wait', []],
  ])('takes what somebody does not eat or drink for unwanted: %s', (message, without) => {
    expect(searchWishesIn(message, 'CNY').without).toEqual(without);
  });

  it.each([
    ['换成索尼的', '索尼'],
    ['bluetooth ones', 'bluetooth'],
    ['what about microsoft ones', 'microsoft'],
  ])('%s stands in for what was looked for', (message, words) => {
    expect(searchWishesIn(message, 'CNY')).toMatchObject({ isSwap: true, words, isRead: false });
  });

  it.each(['能便宜点吗', 'is it in stock', '这款多少钱', 'not sure', 'no problem'])('%s wishes nothing', (message) => {
    expect(searchWishesIn(message, 'CNY').isRead).toBe(false);
  });
});
