// What the words of a search stand for where no product has them as they are written.
import { mock } from 'node:test';
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
  whisk: 'Whiskey decanter of glass',
  beater: 'Whisker mixer with a bowl, five speeds, a stand and a lid',
  balm: 'Aftershave balm for men',
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
    ['after shave', 'balm'],
    // A word of the store by itself, and a slip beside the others.
    ['whiskey mixer', 'beater'],
    ['whiskey decanter', 'whisk'],
    // A possessive with its sign and without.
    ["men's aftershave", 'balm'],
    ['mens balm', 'balm'],
  ])('%s', (text, id) => {
    expect(find(text)[0]).toBe(id);
  });

  it.each(['茶具', '拖鞋', 'wangluo', 'zzzz', 'xyzzyxyzzy'])('finds nothing for %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('lets a rare word not outweigh all of the others', () => {
    const shop = new ProductIndex();
    for (let at = 0; at < 40; at++) shop.put(product(`maker-${at}`, `Coffee maker ${at}`), () => 1);
    shop.put(product('driver', 'Philomel screwdriver'), () => 1);
    shop.settle();
    const { groups, totalWeight } = queryTerms(shop, 'philomel coffee maker');
    const { explained } = shop.match(groups);
    expect(explained[shop.table.rowOf('maker-0') ?? -1]).toBeGreaterThanOrEqual(totalWeight / 2 - 0.001);
    expect(explained[shop.table.rowOf('driver') ?? -1]).toBeLessThanOrEqual(totalWeight / 2 + 0.001);
  });

  it('looks up a bounded number of words for any letters, also where many characters sound alike', () => {
    const alike = new ProductIndex();
    // 40 characters read "shi", 40 read "ji": 1,600 pairs to look up wherever both follow each other.
    const shi = Array.from('是时十事市室式师史使始士世试适视食石诗失施实识示势饰释氏誓逝湿狮尸蚀拾匙嗜柿拭侍');
    const ji = Array.from('机几记级极集即急季鸡积基击技计济寄继际纪己挤激吉及疾辑籍脊剂祭寂妓忌绩既姬棘讥迹');
    shi.forEach((one, at) => alike.put(product(`alike-${at}`, `${one}${ji[at] ?? ''}`), () => 1));
    alike.settle();
    const lookedUp = mock.method(alike.vocabulary, 'find');
    // Each word is another row of eight syllables.
    const words = Array.from({ length: 60 }, (_, at) =>
      Array.from({ length: 8 }, (_syllable, bit) => (((at + 60) >> bit) & 1 ? 'shi' : 'ji')).join(''),
    );
    const texts = ['shiji'.repeat(2_000), 'shi ji '.repeat(2_000), words.join(' '), 'a'.repeat(30)];
    for (const text of texts) {
      lookedUp.mock.resetCalls();
      queryTerms(alike, text.slice(0, 1_000));
      // Eight words of at most four different pairs of these two syllables, and each word itself a few times.
      expect(lookedUp.mock.callCount()).toBeLessThan(8 * 4 * 1_600 + 5_000);
    }
  });
});
