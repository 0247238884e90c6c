// An order of several things that have one name: none of them goes back for another, and the choices tell them apart.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Conversation, startShop, type TestShop } from '#testing';

const price = (amount: number) => ({ amount, currency: 'CNY' });
const torch = (at: number, amount: number) => ({
  sku: `torch-${at}`,
  productId: `torch-${at}`,
  title: { en: 'Pocket Torch', zh: '口袋手电' },
  unitPrice: price(amount),
});
const items = [torch(1, 7_003), torch(2, 7_004), torch(3, 7_004)];

let folder: string;
let shop: TestShop;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daogou-names-'));
  const write = (name: string, records: object[]): void =>
    writeFileSync(join(folder, name), records.map((record) => JSON.stringify(record)).join('\n'));
  write('store.json', [{ name: 'Torches', currency: 'CNY', locales: ['en', 'zh'], timezone: 'Asia/Shanghai' }]);
  write(
    'products.jsonl',
    items.map(({ sku, productId, title, unitPrice }) => ({
      id: productId,
      title,
      variants: [{ sku, price: unitPrice }],
    })),
  );
  write('customers.jsonl', [{ id: 'ann', name: 'Ann', paymentMethods: [{ id: 'card', kind: 'credit-card' }] }]);
  write('orders.jsonl', [
    {
      id: 'N-1',
      customerId: 'ann',
      status: 'delivered',
      placedAt: new Date(Date.now() - 86_400_000).toISOString(),
      address: { country: 'CN', line1: '1 Road' },
      items,
      payments: [{ type: 'payment', methodId: 'card', amount: price(21_011) }],
    },
  ]);
  shop = await startShop({ store: folder });
});
afterAll(async () => {
  await shop?.stop();
  rmSync(folder, { recursive: true, force: true });
});
const ann = async (locale: 'en' | 'zh'): Promise<Conversation> =>
  await Conversation.open(shop.url, { locale, customerToken: await shop.customerToken('ann') });

it.each([
  ['en', 'return the pocket torch', 'the second'],
  ['en', 'return one pocket torch', 'number 2'],
  ['zh', '退一个口袋手电', '第二个'],
] as const)('%s: "%s" asks which, and the one that is chosen goes back', async (locale, wish, answer) => {
  const talk = await ann(locale);
  const [asked] = (await talk.say(wish)).replies;
  expect(asked).toMatchObject({ needs: 'choose' });
  const labels = (asked?.facts['choices'] as { label: string }[]).map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
  expect(labels.join()).toMatch(/70\.03.*70\.04 torch-2.*70\.04 torch-3/u);
  const [planned] = (await talk.say(answer)).replies;
  expect(planned?.facts['plan']).toMatchObject({ items: [{ itemId: 'torch-2', quantity: 1 }] });
});

it('all of them go back where all are named', async () => {
  const [planned] = (await (await ann('en')).say('return all the pocket torches')).replies;
  expect(planned?.facts['plan']).toMatchObject({ expectedRefund: price(21_011) });
});
