// Skus and ways to pay whose codes begin others: the one that is written is the one that is meant, whatever stands before it in a list.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Conversation, startShop, type TestShop } from '#testing';

const price = (amount: number) => ({ amount, currency: 'CNY' });
const skus = ['BULB-1', 'BULB-10', 'BULB-10-W', 'BULB-2'];
const methods = ['card-1', 'card-12'];
const order = (id: string, customerId: string, status: string) => ({
  id,
  customerId,
  status,
  placedAt: new Date(Date.now() - 86_400_000).toISOString(),
  address: { country: 'CN', line1: '1 Road' },
  items: ['BULB-2', 'LAMP-1', 'LAMP-11'].map((sku) => ({
    sku,
    productId: sku.toLowerCase().split('-')[0],
    title: sku.startsWith('LAMP') ? 'Lamp' : 'Bulb',
    unitPrice: price(sku === 'LAMP-11' ? 3_000 : 1_000),
  })),
  payments: methods.map((methodId) => ({ type: 'payment', methodId, amount: price(2_500) })),
});

let folder: string;
let shop: TestShop;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daogou-begins-'));
  const write = (name: string, records: object[]): void =>
    writeFileSync(join(folder, name), records.map((record) => JSON.stringify(record)).join('\n'));
  write('store.json', [{ name: 'Bulbs', currency: 'CNY', locales: ['en', 'zh'], timezone: 'Asia/Shanghai' }]);
  write('products.jsonl', [
    { id: 'bulb', title: 'Bulb', variants: skus.map((sku, at) => ({ sku, price: price(1_000 + at * 100) })) },
    { id: 'lamp', title: 'Lamp', variants: ['LAMP-1', 'LAMP-11'].map((sku) => ({ sku, price: price(1_000) })) },
  ]);
  write(
    'stock.jsonl',
    [...skus, 'LAMP-1', 'LAMP-11'].map((sku) => ({ sku, warehouse: 'one', onHand: 9 })),
  );
  write('customers.jsonl', [
    { id: 'ann', name: 'Ann', paymentMethods: methods.map((id) => ({ id, kind: 'credit-card' })) },
  ]);
  write('orders.jsonl', [order('R-1', 'ann', 'delivered')]);
  shop = await startShop({ store: folder });
});
afterAll(async () => {
  await shop?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The plan after what is said, one message after the other. */
async function planAfter(locale: 'en' | 'zh', ...texts: string[]): Promise<unknown> {
  const talk = await Conversation.open(shop.url, { locale, customerToken: await shop.customerToken('ann') });
  let plan: unknown;
  for (const text of texts) plan = (await talk.say(text)).replies[0]?.facts['plan'];
  return plan;
}

it.each([
  ['en', 'BULB-10', 'exchange the BULB-2 of R-1 for BULB-10'],
  ['en', 'BULB-10-W', 'exchange the BULB-2 of R-1 for BULB-10-W'],
  ['en', 'BULB-1', 'exchange the BULB-2 of R-1 for BULB-1'],
  ['zh', 'BULB-10', '把R-1的BULB-2换成BULB-10'],
] as const)('%s: is exchanged for %s: %s', async (locale, sku, text) => {
  const plan = await planAfter(locale, text, 'card-1');
  expect(plan).toMatchObject({ changes: [{ itemId: 'BULB-2', to: { sku } }] });
});

it.each([
  ['en', 'LAMP-11', 'card-12', 3_000, 'return the LAMP-11 of R-1'],
  ['en', 'LAMP-1', 'card-12', 1_000, 'return LAMP-1 of R-1'],
  ['zh', 'LAMP-11', 'card-12', 3_000, '退R-1的LAMP-11'],
  ['en', 'LAMP-11', 'card-1', 3_000, 'return the LAMP-11 of R-1'],
] as const)('%s: %s goes back, its money to %s', async (locale, itemId, methodId, amount, text) => {
  const plan = await planAfter(locale, text, methodId);
  expect(plan).toMatchObject({ items: [{ itemId }], methodId, expectedRefund: price(amount) });
});
