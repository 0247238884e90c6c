// A code that is asked after something was priced: it takes the place of the one before, and its figures count nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Conversation, startShop, type TestShop } from '#testing';

const price = (amount: number) => ({ amount, currency: 'CNY' });
const DAY = 86_400_000;
const offer = (id: string, code: string, value: unknown) => ({
  ...{ id, title: id, kind: 'coupon', value, code },
  startsAt: new Date(Date.now() - DAY).toISOString(),
  endsAt: new Date(Date.now() + DAY).toISOString(),
});

let folder: string;
let shop: TestShop;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daogou-codes-after-'));
  const write = (name: string, records: object[]): void =>
    writeFileSync(join(folder, name), records.map((record) => JSON.stringify(record)).join('\n'));
  write('store.json', [{ name: 'Codes', currency: 'CNY', locales: ['en', 'zh'], timezone: 'Asia/Shanghai' }]);
  write('products.jsonl', [
    { id: 'cup', title: 'Cup', variants: [{ sku: 'cup', price: price(3_300) }] },
    { id: 'drum', title: 'Drum', variants: [{ sku: 'drum', price: price(100_100) }] },
  ]);
  write(
    'stock.jsonl',
    ['cup', 'drum'].map((sku) => ({ sku, warehouse: 'one', onHand: 9 })),
  );
  write('promotions.jsonl', [offer('big', 'BIG100', price(10_000)), offer('half', 'HALF50', 50)]);
  shop = await startShop({ store: folder });
});
afterAll(async () => {
  await shop?.stop();
  rmSync(folder, { recursive: true, force: true });
});

it.each([
  ['en', '3 cups and 1 drum with HALF50', 'and with BIG100?'],
  ['en', '3 cups and 1 drum with HALF50', 'how about with BIG100'],
  ['zh', '3个Cup和1个Drum用HALF50一共多少', '那用BIG100呢'],
] as const)('%s: %s; %s', async (locale, first, second) => {
  const talk = await Conversation.open(shop.url, { locale });
  await talk.say(first);
  const [reply] = (await talk.say(second)).replies;
  expect(reply?.facts).toMatchObject({
    items: [
      { sku: 'cup', quantity: 3 },
      { sku: 'drum', price: price(100_100) },
    ],
    coupon: { code: 'BIG100', applied: true, saving: price(10_000) },
    basketTotal: price(100_000),
  });
});

it.each([
  ['en', 'I had a discount code, can it still go on?', 'HALF50', { code: 'HALF50' }],
  ['en', 'I had a discount code, can it still go on?', 'MAY10', { notFound: 'MAY10' }],
  ['zh', '我有个优惠码还能用吗', 'MAY10', { notFound: 'MAY10' }],
] as const)('%s: a code alone is a coupon after "%s": %s', async (locale, first, code, facts) => {
  const talk = await Conversation.open(shop.url, { locale });
  await talk.say(first);
  expect((await talk.say(code)).replies).toMatchObject([{ skill: 'promotions', facts }]);
});
