// Model numbers that differ by a digit or a letter: the one that is named is the one that is priced, or it is said that the shop does not have it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Conversation, startShop, type TestShop } from '#testing';

const price = (amount: number) => ({ amount, currency: 'CNY' });
const models: readonly [id: string, en: string, zh: string, amount: number][] = [
  ['AX-12', 'Galaxy Bearing AX-12', '星河轴承 AX-12', 1_036],
  ['AX-13', 'Galaxy Bearing AX-13', '星河轴承 AX-13', 1_339],
  ['AX-123', 'Galaxy Bearing AX-123', '星河轴承 AX-123', 1_369],
  ['LX-700', 'Lumen Headphones LX-700', '流明耳机 LX-700', 69_900],
  ['K40', 'Kettle K40', '水壶 K40', 4_000],
  ['X200', 'Camera X200', '相机 X200', 200_000],
  ['X200P', 'Camera X200P', '相机 X200P', 300_000],
];

let folder: string;
let shop: TestShop;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daogou-models-'));
  const write = (name: string, records: object[]): void =>
    writeFileSync(join(folder, name), records.map((record) => JSON.stringify(record)).join('\n'));
  write('store.json', [{ name: 'Models', currency: 'CNY', locales: ['en', 'zh'], timezone: 'Asia/Shanghai' }]);
  write(
    'products.jsonl',
    models.map(([id, en, zh, amount]) => ({
      id,
      title: { en, zh },
      variants: [{ sku: `sku-${id}`, price: price(amount) }],
    })),
  );
  write(
    'stock.jsonl',
    models.map(([id]) => ({ sku: `sku-${id}`, warehouse: 'one', onHand: 5 })),
  );
  shop = await startShop({ store: folder });
});
afterAll(async () => {
  await shop?.stop();
  rmSync(folder, { recursive: true, force: true });
});
const talk = async (locale: 'en' | 'zh'): Promise<Conversation> => await Conversation.open(shop.url, { locale });

describe('a model that the shop does not have', () => {
  const OTHERS = ['LX-701', 'LX-7000', 'LX-700S', 'LX-700-B', 'AX-14', 'AX-12345', 'AX-12a', 'K40A', 'K41', 'X200Pro'];
  it.each(
    OTHERS.flatMap(
      (model) =>
        [
          ['en', model, `how much is the ${model}`],
          ['en', model, `is ${model} in stock?`],
          ['zh', model, `${model}多少钱`],
        ] as const,
    ),
  )('%s: %s is not answered by one that is called nearly so: %s', async (locale, model, text) => {
    const { replies } = await (await talk(locale)).say(text);
    expect(replies[0]?.facts).toMatchObject({ notFound: model.toLowerCase() });
    expect(replies[0]?.facts).not.toHaveProperty('price');
    expect(replies[0]?.facts).not.toHaveProperty('inStock');
  });

  it('is not taken for the one that was talked of', async () => {
    const shopper = await talk('en');
    expect((await shopper.say('how much is AX-12')).replies[0]?.facts).toMatchObject({ productId: 'AX-12' });
    for (const text of ['is AX-12345 in stock', 'and how much is AX-14'])
      expect((await shopper.say(text)).replies[0]?.facts).toHaveProperty('notFound');
    expect((await shopper.say('how much is AX-123')).replies[0]?.facts).toMatchObject({ productId: 'AX-123' });
  });

  it('is told with the one that is near, which is then the one that is chosen', async () => {
    const shopper = await talk('en');
    const [reply] = (await shopper.say('how much is the LX-701')).replies;
    expect(reply).toMatchObject({ needs: 'choose', facts: { choices: [{ productId: 'LX-700' }] } });
    const [chosen] = (await shopper.say('LX-700')).replies;
    expect(chosen?.facts).toMatchObject({ productId: 'LX-700', price: price(69_900) });
  });
});

it.each([
  ['en', 'how much is the LX700', 'LX-700'],
  ['en', 'how much is the LX 700', 'LX-700'],
  ['en', 'how much are the LX-700s', 'LX-700'],
  ['en', 'price of the lumen headphones lx-700?', 'LX-700'],
  ['en', 'how much is the X200', 'X200'],
  ['en', 'how much is the X200P', 'X200P'],
  ['zh', 'lx700多少钱', 'LX-700'],
  ['zh', '星河轴承AX-13多少钱', 'AX-13'],
  ['zh', 'AX-123多少钱', 'AX-123'],
] as const)('%s: one that the shop has is found however it is written: %s', async (locale, text, productId) => {
  const { replies } = await (await talk(locale)).say(text);
  expect(replies[0]?.facts).toMatchObject({ productId });
});
