// What a shopper gets who asks a thing's page in words that stand nowhere in it: the statement that answers, beside others that merely speak of the same.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answersAreRead } from '#sentence-vectors';
import { Conversation, startShop, type TestShop } from '#testing';

const price = { amount: 5_900, currency: 'GBP' };
const files: Record<string, object[]> = {
  'store.json': [{ name: 'The Hearth', currency: 'GBP', locales: ['en', 'zh'], timezone: 'Europe/London' }],
  'products.jsonl': [
    {
      id: 'kettle',
      title: 'Larkspur Stovetop Kettle',
      attributes: { capacity: '2.1 litres', handle: 'beech', 'suitable for': 'gas, ceramic and induction hobs' },
      description:
        'It whistles loudly once the water boils. The handle stays cool, so no glove is needed. Empty it after use, or the inside will rust. The spout has a fine sieve that keeps back limescale. Wipe the outside with a damp cloth; the dishwasher dulls the enamel.',
      variants: [{ sku: 'KT', price }],
    },
    {
      id: 'hammock',
      title: '云栖 露营吊床',
      attributes: { 承重: '200公斤', 面料: '210T尼龙', 收纳尺寸: '25×12厘米' },
      description:
        '自带两根3米绑带和两个登山扣。两棵树之间至少要有三米。附蚊帐，拉链从里面也能打开。机洗会损坏涂层，请用冷水手洗。淋雨后要晾干再收，否则容易发霉。',
      variants: [{ sku: 'HM', price }],
    },
  ],
  'stock.jsonl': ['KT', 'HM'].map((sku) => ({ sku, warehouse: 'main', onHand: 5 })),
};

let folder: string;
let shop: TestShop;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daogou-answers-'));
  for (const [name, lines] of Object.entries(files))
    writeFileSync(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  shop = await startShop({ store: folder });
});
afterAll(async () => {
  await shop?.stop();
  rmSync(folder, { recursive: true, force: true });
});

(answersAreRead() ? describe : describe.skip)('what answers', () => {
  it.each([
    ['en', 'kettle', 'how will i know when its ready if im in the other room', 'It whistles loudly'],
    ['en', 'kettle', 'will i burn my fingers lifting it', 'The handle stays cool'],
    ['en', 'kettle', 'do i get bits floating in my tea', 'The spout has a fine sieve'],
    ['en', 'kettle', 'enough for six mugs?', '2.1 litres'],
    ['zh', 'hammock', '两个大人躺上去会不会塌', '200公斤'],
    ['zh', 'hammock', '夏天虫子多咋办', '附蚊帐'],
    ['zh', 'hammock', '下过雨直接收起来行不行', '淋雨后要晾干再收'],
    ['zh', 'hammock', '脏了能不能直接丢洗衣机', '机洗会损坏涂层'],
  ] as const)('%s %s: %s', async (locale, productId, text, told) => {
    const talk = await Conversation.open(shop.url, { locale });
    const { replies } = await talk.say(text, { page: { productId } });
    expect(replies.map((reply) => reply.text).join('\n')).toContain(told);
  });
});
