// Acting on orders over HTTP: what a write answers, its key, and which status and code each fault has.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cache } from '#platform';
import { Conversation, startShop, type TestShop } from '#testing';
import {
  cacheKey,
  ConversationStore,
  type Conversation as Kept,
} from '../../apps/dialog/src/conversation/conversation.store.js';

const NOW = new Date('2026-11-22T08:00:00Z');
const cny = (amount: number) => ({ amount, currency: 'CNY' });
const address = { country: 'CN', region: '上海', city: '上海', line1: '南京路 1 号' };

function order(id: string, status: string, customerId = 'ann') {
  return {
    id,
    customerId,
    status,
    placedAt: '2026-11-20T08:00:00Z',
    address,
    items: [{ sku: 'M-RED', productId: 'mug', title: 'Mug', unitPrice: cny(5_000) }],
    payments: [{ type: 'payment', methodId: `${customerId}-card`, amount: cny(5_000) }],
  };
}

const customer = (id: string) => ({
  id,
  name: id,
  addresses: [address, { country: 'CN', line1: '二号' }],
  paymentMethods: [
    { id: `${id}-card`, kind: 'credit-card' },
    { id: `${id}-gift`, kind: 'gift-card', balance: cny(1_000) },
  ],
});

const files: Record<string, unknown[]> = {
  'store.json': [{ name: 'Mugs', currency: 'CNY', locales: ['zh', 'en'], timezone: 'Asia/Shanghai' }],
  'products.jsonl': [
    {
      id: 'mug',
      title: 'Mug',
      variants: [
        { sku: 'M-RED', options: { colour: 'red' }, price: cny(4_000) },
        { sku: 'M-BLUE', options: { colour: 'blue' }, price: cny(5_600) },
      ],
    },
  ],
  'stock.jsonl': [
    { sku: 'M-RED', warehouse: 'w', onHand: 3 },
    { sku: 'M-BLUE', warehouse: 'w', onHand: 3 },
  ],
  'customers.jsonl': [customer('ann'), customer('bob')],
  'orders.jsonl': [
    ...['cancel', 'address', 'payment', '#items', 'keys', 'twice', 'bad', 'chat'].map((id) => order(id, 'pending')),
    ...['return', 'exchange', 'protect'].map((id) => order(id, 'delivered')),
    ...['wish', 'invoice'].map((id) => order(id, 'shipped')),
    order('bobs', 'pending', 'bob'),
  ],
};

let folder: string;
let shop: TestShop;
let token: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daogou-orders-'));
  for (const [file, records] of Object.entries(files)) {
    await writeFile(join(folder, file), records.map((record) => JSON.stringify(record)).join('\n'));
  }
  shop = await startShop({ store: folder, now: NOW });
  token = await shop.customerToken('ann');
}, 60_000);
afterAll(async () => {
  await shop.stop();
  await rm(folder, { recursive: true });
});

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

async function ask(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${shop.url}/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Answer['body'] };
}

const items = (newSku: string, itemId = 'M-RED') => ({ changes: [{ itemId, newSku }], methodId: 'ann-gift' });
const reason = 'no-longer-needed';

describe('each write answers with the order as it now is', () => {
  it.each([
    ['POST', 'cancel', '/cancel', { reason }, { status: 'cancelled' }],
    ['PUT', 'address', '/address', { address: { country: 'CN', line1: '新路' } }, { address: { line1: '新路' } }],
    [
      'POST',
      '#items',
      '/items',
      items('M-BLUE'),
      { status: 'pending-modified', items: [{ itemId: 'M-RED', sku: 'M-BLUE', unitPrice: cny(5_600) }] },
    ],
    [
      'POST',
      'return',
      '/returns',
      { itemIds: ['M-RED'], methodId: 'ann-card' },
      { status: 'return-requested', returnRequest: { itemIds: ['M-RED'], methodId: 'ann-card' } },
    ],
    [
      'POST',
      'exchange',
      '/exchanges',
      { changes: [{ itemId: 'M-RED', newSku: 'M-BLUE' }], methodId: 'ann-card' },
      { status: 'exchange-requested', exchangeRequest: { difference: cny(600) } },
    ],
    ['POST', 'wish', '/delivery-requests', { kind: 'hurry' }, { deliveryRequests: [{ kind: 'hurry' }] }],
    [
      'PUT',
      'invoice',
      '/invoice',
      { kind: 'company', title: '杯', taxId: '9' },
      { invoice: { title: '杯', status: 'requested' } },
    ],
    ['POST', 'protect', '/price-protection', undefined, { priceProtection: [{ difference: cny(1_000) }] }],
  ])('%s %s%s', async (method, id, path, body, expected) => {
    const url = `/orders/${encodeURIComponent(id)}`;
    const answer = await ask(method, `${url}${path}`, body);
    expect(answer).toMatchObject({ status: 200, body: { id, ...expected } });
    expect((await ask('GET', url)).body).toEqual(answer.body);
  });

  it('shows a price protection without claiming it', async () => {
    const { status, body } = await ask('POST', '/orders/wish/price-protection?plan=1');
    expect(status).toBe(200);
    const item = {
      itemId: 'M-RED',
      sku: 'M-RED',
      quantity: 1,
      paid: cny(5_000),
      now: cny(4_000),
      difference: cny(1_000),
    };
    const refunds = [{ type: 'refund', methodId: 'ann-card', amount: cny(1_000) }];
    expect(body).toEqual({ orderId: 'wish', items: [item], total: cny(1_000), refunds });
    expect((await ask('GET', '/orders/wish')).body).not.toHaveProperty('priceProtection');
  });

  it('replaces the first address of the profile', async () => {
    const moved = { country: 'CN', line1: '三号' };
    const { status, body } = await ask('PUT', '/me/address', { address: moved });
    expect(status).toBe(200);
    expect(body.addresses).toEqual([moved, { country: 'CN', line1: '二号' }]);
    expect((await ask('GET', '/me')).body).toEqual(body);
  });
});

describe('the key', () => {
  it('acts once, also at the same time, and is refused with another body', async () => {
    const key = { 'idempotency-key': 'k-1' };
    const both = await Promise.all([1, 2, 3].map(() => ask('POST', '/orders/keys/cancel', { reason }, key)));
    expect(both.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(both[1]).toEqual(both[0]);
    expect(both[0]?.body.payments).toHaveLength(2);
    for (const [path, body] of [
      ['/orders/keys/cancel', { reason: 'ordered-by-mistake' }],
      ['/orders/twice/cancel', { reason }],
    ] as const) {
      expect(await ask('POST', path, body, key)).toMatchObject({
        status: 409,
        body: { code: 'idempotency-key-reused' },
      });
    }
    expect(await ask('PUT', '/me/address', { address }, key)).toMatchObject({ status: 409 });
  });

  it('must be a key', async () => {
    const long = { 'idempotency-key': 'x'.repeat(201) };
    expect(await ask('POST', '/orders/bad/cancel', { reason }, long)).toMatchObject({
      status: 400,
      body: { code: 'bad-idempotency-key' },
    });
  });
});

describe('faults', () => {
  it('names the rule of a refusal', async () => {
    expect(await ask('POST', '/orders/wish/cancel', { reason })).toMatchObject({
      status: 409,
      body: { code: 'wrong-status' },
    });
    expect(await ask('PUT', '/orders/payment/payment', { methodId: 'ann-gift' })).toMatchObject({
      status: 409,
      body: { code: 'gift-card-too-low' },
    });
    for (const methodId of ['nothing', 'bob-gift']) {
      expect(await ask('PUT', '/orders/payment/payment', { methodId })).toMatchObject({
        status: 409,
        body: { code: 'unknown-method' },
      });
    }
  });

  it('does nothing where a plan is asked of a route that knows none', async () => {
    const refused = await ask('POST', '/orders/bad/cancel?plan=1', { reason });
    expect(refused).toMatchObject({ status: 400, body: { code: 'bad-query', detail: 'query: unknown: plan' } });
    expect((await ask('GET', '/orders/bad')).body).toMatchObject({ status: 'pending' });
  });

  it('erases nothing where a plan is asked of it', async () => {
    const { conversationId, token: own } = await Conversation.open(shop.url, { locale: 'en' });
    const headers = { authorization: `Bearer ${own}` };
    const of = `/conversations/${conversationId}`;
    expect(await ask('DELETE', `${of}?plan=1`, undefined, headers)).toMatchObject({
      status: 400,
      body: { code: 'bad-query', detail: 'query: unknown: plan' },
    });
    expect((await ask('GET', `${of}/messages`, undefined, headers)).status).toBe(200);
    expect((await ask('DELETE', of, undefined, headers)).status).toBe(204);
  });

  it('lets nobody at the order of somebody else', async () => {
    for (const id of ['bobs', 'nothing']) {
      expect(await ask('POST', `/orders/${id}/cancel`, { reason })).toMatchObject({
        status: 404,
        body: { code: 'no-such-order' },
      });
    }
    expect(await ask('POST', '/orders/bad/cancel', { reason }, { authorization: 'Bearer x' })).toMatchObject({
      status: 401,
    });
  });

  it.each([
    ['POST', '/cancel', {}],
    ['POST', '/cancel', { reason, extra: 1 }],
    ['POST', '/cancel', { reason: 'a\u0000b' }],
    ['PUT', '/address', { address: { country: 'CN', city: '上海' } }],
    ['POST', '/items', { changes: [], methodId: 'ann-card' }],
    ['POST', '/items', { changes: [...items('M-BLUE').changes, ...items('M-RED').changes], methodId: 'ann-card' }],
    ['POST', '/returns', { itemIds: ['M-RED', 'M-RED'], methodId: 'ann-card' }],
    ['POST', '/delivery-requests', { kind: 'day' }],
    ['PUT', '/invoice', { kind: 'shop', title: 'x' }],
    ['POST', '/price-protection', { itemIds: [] }],
  ])('%s %s %j is not what the schema says', async (method, path, body) => {
    const before = await ask('GET', '/orders/bad');
    expect(await ask(method, `/orders/bad${path}`, body)).toMatchObject({ status: 400, body: { code: 'bad-body' } });
    expect(await ask('GET', '/orders/bad')).toEqual(before);
  });

  it('does nothing a second time for a message that comes again, also where nobody remembers that it was answered', async () => {
    const talk = await Conversation.open(shop.url, { customerToken: token, locale: 'en' });
    await talk.say('cancel order chat');
    const done = await talk.say('yes', { clientMessageId: 'yes-1' });
    expect(await ask('GET', '/orders/chat')).toMatchObject({ body: { status: 'cancelled' } });
    const dialog = shop.services.find(({ name }) => name === 'dialog');
    const [cache, store] = [dialog?.get(Cache), dialog?.get(ConversationStore)];
    const key = cacheKey(talk.conversationId);
    const kept = (await cache?.get(key)) as Kept;
    await cache?.set(key, { ...kept, answered: [] }, 60);
    const until = new Date(NOW.getTime() + 1_000);
    const ids = { conversationId: talk.conversationId, messageId: 'another' };
    expect(await store?.beginAct(kept, { ...ids, clientMessageId: 'yes-1' }, until)).toBe(false);
    expect(await store?.beginAct(kept, { ...ids, messageId: done.messageId }, until)).toBe(false);
    expect(await store?.beginAct(kept, ids, until)).toBe(true);
    expect(await talk.say('cancel order keys', { clientMessageId: 'yes-1' })).toEqual(done);
    expect((await talk.transcript()).filter(({ role }) => role === 'shopper')).toHaveLength(2);
  });
});
