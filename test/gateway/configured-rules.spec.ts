// Rules that a shop has configured, in chat and over HTTP: why something goes back, days off, and a delivery that did not come.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Conversation, startShop, type TestShop } from '#testing';

const NOW = new Date('2026-11-20T08:00:00Z'); // A Friday.
const cny = (amount: number) => ({ amount, currency: 'CNY' });
const order = (id: string, sku: string, productId: string) => ({
  id,
  customerId: 'ann',
  status: 'delivered',
  placedAt: '2026-11-10T08:00:00Z',
  address: { country: 'CN', region: '上海', city: '上海', line1: '南京路 1 号' },
  items: [
    { sku, productId, title: { zh: productId === 'mug' ? '马克杯' : '保暖袜', en: productId }, unitPrice: cny(5_000) },
  ],
  payments: [{ type: 'payment', methodId: 'card', amount: cny(5_000) }],
});
const rules = {
  calendar: { noDispatch: { weekdays: ['sat', 'sun'] }, noDelivery: { days: ['2026-11-24'] } },
  returns: { reasonNeeded: true, exceptions: [{ category: '袜子', returnable: false }] },
};
const files: Record<string, unknown[]> = {
  'store.json': [{ name: 'Mugs', currency: 'CNY', locales: ['zh', 'en'], timezone: 'Asia/Shanghai' }],
  'products.jsonl': [
    { id: 'mug', title: { zh: '马克杯', en: 'Mug' }, variants: [{ sku: 'MUG', price: cny(5_000) }] },
    {
      id: 'sock',
      title: { zh: '保暖袜', en: 'Warm Socks' },
      categories: ['服饰', '袜子'],
      variants: [{ sku: 'SOCK', price: cny(5_000) }],
    },
  ],
  'shipping-methods.jsonl': [
    {
      id: 'sf',
      name: '顺丰',
      carrier: 'SF',
      regions: [{ country: 'CN' }],
      price: cny(1_000),
      minDays: 1,
      maxDays: 2,
      cutoff: '15:00',
    },
  ],
  'customers.jsonl': [{ id: 'ann', name: 'Ann', paymentMethods: [{ id: 'card', kind: 'credit-card' }] }],
  'orders.jsonl': [order('A-1001', 'MUG', 'mug'), order('A-1002', 'SOCK', 'sock'), order('A-1003', 'MUG', 'mug')],
  'shipments.jsonl': [
    {
      id: 'P-3',
      orderId: 'A-1003',
      carrier: 'SF',
      trackingNumber: 'SF3',
      items: [],
      events: [{ at: '2026-11-18T08:00:00Z', status: 'delivered', description: '已签收' }],
    },
  ],
};

let folder: string;
let shop: TestShop;
let token: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daogou-rules-'));
  for (const [file, records] of Object.entries(files)) {
    await writeFile(join(folder, file), records.map((record) => JSON.stringify(record)).join('\n'));
  }
  shop = await startShop({ store: folder, now: NOW, env: { ORDER_RULES: JSON.stringify(rules) } });
  token = await shop.customerToken('ann');
}, 60_000);
afterAll(async () => {
  await shop.stop();
  await rm(folder, { recursive: true });
});

it('counts days off in quotes', async () => {
  const url = `${shop.url}/v1/shipping-quotes?country=CN&region=${encodeURIComponent('上海')}`;
  const { methods } = (await (await fetch(url, { headers: { 'x-store-key': 'demo' } })).json()) as {
    methods: object[];
  };
  // After the cutoff on Friday: it leaves on Monday the 23rd, and the 24th does not count.
  expect(methods).toMatchObject([{ minDays: 1, maxDays: 2, earliest: '2026-11-25', latest: '2026-11-26' }]);
});

it('refuses over HTTP with the rule', async () => {
  const ask = async (id: string, body: object) => {
    const response = await fetch(`${shop.url}/v1/orders/${id}/returns`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as object };
  };
  expect(await ask('A-1002', { itemIds: ['SOCK'], methodId: 'card', reason: 'x' })).toMatchObject({
    status: 409,
    body: { code: 'not-returnable' },
  });
  expect(await ask('A-1003', { itemIds: ['MUG'], methodId: 'card' })).toMatchObject({
    status: 409,
    body: { code: 'reason-needed' },
  });
});

it.each([
  ['zh', '我要退掉订单A-1001', '不想要了', '确认'],
  ['en', 'I want to return order A-1001', 'It does not fit', 'yes'],
] as const)('%s: asks in chat why something goes back, and goes on with the answer', async (locale, wish, why, yes) => {
  const ann = await Conversation.open(shop.url, { customerToken: token, locale });
  const [asked] = (await ann.say(wish)).replies;
  expect(asked).toMatchObject({
    skill: 'return-order',
    needs: 'choose',
    facts: { orderId: 'A-1001', refused: 'reason-needed', missing: ['reason'] },
  });
  const [planned] = (await ann.say(why)).replies;
  const reason = locale === 'zh' ? 'not-wanted' : 'does-not-fit';
  expect(planned).toMatchObject({
    skill: 'return-order',
    needs: 'confirm',
    facts: { orderId: 'A-1001', plan: { reason } },
  });
  if (locale === 'zh') return;
  const [done] = (await ann.say(yes)).replies;
  expect(done).toMatchObject({ facts: { orderId: 'A-1001', status: 'return-requested', done: true } });
});

it.each([
  ['zh', '订单A-1002不想要了，我要退货'],
  ['en', 'I want to return order A-1002, I no longer want it'],
] as const)('%s: says in chat that a kind of item does not come back', async (locale, wish) => {
  const ann = await Conversation.open(shop.url, { customerToken: token, locale });
  const [reply] = (await ann.say(wish)).replies;
  expect(reply).toMatchObject({ skill: 'return-order', facts: { orderId: 'A-1002', refused: 'not-returnable' } });
});

it('records a delivery that did not come', async () => {
  const ann = await Conversation.open(shop.url, { customerToken: token, locale: 'zh' });
  const [reply] = (await ann.say('订单A-1003显示签收了但我没收到')).replies;
  expect(reply).toMatchObject({
    skill: 'order-status',
    facts: { orderId: 'A-1003', status: 'delivered', notReceived: true, reported: true },
  });
});
