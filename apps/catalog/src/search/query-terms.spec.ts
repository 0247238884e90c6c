// What the words of a search stand for where no product has them as they are written.
import type { ProductRecord } from '#contracts';
import { ProductIndex } from './product-index.js';
import { looseTerms, queryTerms } from './query-terms.js';

const titles = {
  headphones: '降噪蓝牙耳机',
  phone: '星海手机',
  keyboard: '机械键盘',
  mat: '碳化竹凉席',
  tea: '实木茶几 furniture 家具',
  buds: 'Wireless headphones',
  webcam: 'HD webcam',
  drive: 'Hard drive, external',
  green: '绿色女士毛衣',
};

function product(id: string, title: string): ProductRecord {
  return { id, title, variants: [{ sku: `${id}-s`, price: { amount: 1, currency: 'CNY' } }] };
}

const index = new ProductIndex();
for (const [id, title] of Object.entries(titles)) index.put(product(id, title), () => 1);
index.settle();

function find(text: string): string[] {
  const strict = queryTerms(index, text);
  const words = (strict.groups.length > 0 ? undefined : looseTerms(index, text)) ?? strict;
  const { rows, scores, explained } = index.match(words.groups);
  const isMeant = (row: number): boolean => (explained[row] ?? 0) >= (words.leastShare ?? 0) * words.totalWeight;
  return [...rows]
    .filter(isMeant)
    .sort((a, b) => (scores[b] ?? 0) * (explained[b] ?? 0) - (scores[a] ?? 0) * (explained[a] ?? 0))
    .map((row) => index.table.ids[row] ?? '');
}

describe('queryTerms', () => {
  it.each([
    // Pinyin, in one and in syllables.
    ['erji', 'headphones'],
    ['er ji', 'headphones'],
    ['lanya erji', 'headphones'],
    ['lanyaerji', 'headphones'],
    ['jianpan', 'keyboard'],
    ['lvse maoyi', 'green'],
    // Typed by sound.
    ['耳鸡', 'headphones'],
    ['手积', 'phone'],
    // A character between.
    ['竹席', 'mat'],
    // Written apart, and in one.
    ['head phones', 'buds'],
    ['web cam', 'webcam'],
    ['harddrive', 'drive'],
  ])('%s', (text, id) => {
    expect(find(text)[0]).toBe(id);
  });

  it.each(['茶具', '拖鞋', 'wangluo', 'zzzz', 'xyzzyxyzzy'])('finds nothing for %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('reads any letters in bounded time', () => {
    for (const text of ['ji'.repeat(5_000), 'er ji '.repeat(2_000), 'a'.repeat(30), 'xianxianxianxianxianxianxianxi'])
      expect(() => queryTerms(index, text)).not.toThrow();
  });
});
