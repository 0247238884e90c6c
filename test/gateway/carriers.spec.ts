// A carrier's webhook over HTTP, up to what the shopper reads in the conversation that is open.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { TranscriptMessage } from '#contracts';
import { Conversation, startShop, type TestShop } from '#testing';
import { CARRIERS, messageOf, signed, type SignedMessage } from '../../apps/orders/src/testing/carrier-messages.js';

const NOW = new Date('2026-11-22T08:00:00Z');
const usd = (amount: number) => ({ amount, currency: 'USD' });
const address = { country: 'US', city: 'Denver', line1: '1 First Street' };
const order = (id: string) => ({
  id,
  customerId: 'ann',
  status: 'shipped',
  placedAt: '2026-11-15T08:00:00Z',
  address,
  items: [{ sku: 'MUG', productId: 'mug', title: { zh: '马克杯', en: 'Mug' }, unitPrice: usd(1_000) }],
  payments: [{ type: 'payment', methodId: 'card', amount: usd(1_000) }],
});
const parcel = (id: string) => ({
  id: `P-${id}`,
  orderId: id,
  carrier: 'UPS',
  trackingNumber: `1Z ${id}`,
  items: [],
  events: [{ at: '2026-11-21T08:00:00Z', status: 'picked-up', description: 'Picked up' }],
});
const ids = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5'];
const files: Record<string, unknown[]> = {
  'store.json': [{ name: 'Mugs', currency: 'USD', locales: ['en', 'zh'], timezone: 'America/Denver' }],
  'products.jsonl': [{ id: 'mug', title: 'Mug', variants: [{ sku: 'MUG', price: usd(1_000) }] }],
  'customers.jsonl': [
    { id: 'ann', name: 'Ann', email: 'ann@example.com' },
    { id: 'bob', name: 'Bob' },
  ],
  'orders.jsonl': ids.map(order),
  'shipments.jsonl': ids.map(parcel),
};

let folder: string;
let shop: TestShop;
let token: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daogou-carriers-'));
  for (const [file, records] of Object.entries(files)) {
    await writeFile(join(folder, file), records.map((record) => JSON.stringify(record)).join('\n'));
  }
  shop = await startShop({ store: folder, now: NOW, env: { CARRIERS } });
  token = await shop.customerToken('ann');
}, 60_000);
afterAll(async () => {
  await shop.stop();
  await rm(folder, { recursive: true });
});

async function deliver(carrier: string, { body, headers }: SignedMessage) {
  const response = await fetch(`${shop.url}/v1/carriers/${carrier}/webhook`, { method: 'POST', headers, body });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function orderNow(id: string) {
  const headers = { authorization: `Bearer ${token}` };
  const one = (await (await fetch(`${shop.url}/v1/orders/${id}`, { headers })).json()) as { status: string };
  const all = (await (await fetch(`${shop.url}/v1/orders/${id}/shipments`, { headers })).json()) as {
    shipments: { events: { status: string }[] }[];
  };
  return [one.status, ...all.shipments.map(({ events }) => events.map(({ status }) => status).join(' '))];
}

describe('each source', () => {
  it.each([
    [
      '17track',
      messageOf['17track']('1ZA-1', [{ at: '2026-11-22T03:00:00Z', status: 'Delivered_Other', words: 'ok' }]),
      {},
    ],
    [
      'kuaidi100',
      messageOf.kuaidi100('1ZA-2', [{ at: '2026-11-22T03:00:00Z', status: '签收', words: '已签收，感谢使用“顺丰”' }]),
      { result: true, returnCode: '200', message: '成功' },
    ],
    [
      'aftership',
      messageOf.aftership('1ZA-3', [{ at: '2026-11-22T03:00:00Z', status: 'Delivered', words: 'été' }]),
      {},
    ],
    ['easypost', messageOf.easypost('1ZA-4', [{ at: '2026-11-22T03:00:00Z', status: 'delivered', words: 'ok' }]), {}],
  ] as const)(
    '%s: a signed message delivers the order and is acknowledged, also when it comes again',
    async (name, message, ack) => {
      const id = ids[['17track', 'kuaidi100', 'aftership', 'easypost'].indexOf(name)] ?? '';
      expect(await orderNow(id)).toEqual(['shipped', 'picked-up']);
      expect(await deliver(name, message)).toEqual({ status: 200, body: ack });
      expect(await deliver(name, message)).toEqual({ status: 200, body: ack });
      expect(await orderNow(id)).toEqual(['delivered', 'picked-up delivered']);
    },
  );
});

describe('faults', () => {
  const message = messageOf.aftership('1ZA-5', [{ at: '2026-11-22T03:00:00Z', status: 'Delivered', words: 'ok' }]);

  it('names an unknown carrier, a bad signature, what is not JSON, and what is too long', async () => {
    expect(await deliver('pigeon', message)).toMatchObject({ status: 404, body: { code: 'no-such-carrier' } });
    const changed = { ...message, body: `${message.body} ` };
    expect(await deliver('aftership', changed)).toMatchObject({ status: 401, body: { code: 'bad-signature' } });
    expect(await deliver('easypost', message)).toMatchObject({ status: 401, body: { code: 'bad-signature' } });
    const unsigned = { ...message, headers: { 'content-type': 'application/json' } };
    expect(await deliver('aftership', unsigned)).toMatchObject({ status: 401 });
    expect(await deliver('aftership', signed.aftership('{"event":'))).toMatchObject({ status: 400 });
    expect(await deliver('aftership', signed.aftership('[1]'))).toMatchObject({
      status: 400,
      body: { code: 'unreadable' },
    });
    const long = signed.aftership(JSON.stringify({ event: 'x'.repeat(600_000) }));
    expect(await deliver('aftership', long)).toMatchObject({ status: 413, body: { code: 'body-too-large' } });
    const huge = signed.aftership(JSON.stringify({ event: 'x'.repeat(2_000_000) }));
    expect(await deliver('aftership', huge)).toMatchObject({ status: 413 });
    expect(await orderNow('A-5')).toEqual(['shipped', 'picked-up']);
  });

  it('acknowledges and counts parcels that are not ours', async () => {
    const stranger = messageOf.aftership('NOBODY', [{ at: '2026-11-22T03:00:00Z', status: 'Delivered', words: 'ok' }]);
    expect(await deliver('aftership', stranger)).toEqual({ status: 200, body: {} });
    const metrics = await (await fetch(`${shop.url}/metrics`)).text();
    expect(metrics).toMatch(/daogou_carrier_parcels_total\{carrier="aftership",outcome="unknown"\} 1/);
  });
});

describe('in the conversation that is open', () => {
  const notices = async (conversation: Conversation): Promise<TranscriptMessage[]> =>
    (await conversation.transcript()).filter(({ id }) => id.startsWith('notice.'));
  async function someNotices(conversation: Conversation): Promise<TranscriptMessage[]> {
    for (let tries = 0; tries < 250; tries += 1) {
      const found = await notices(conversation);
      if (found.length > 0) return found;
      await delay(20);
    }
    throw new Error('the notice has not come');
  }

  it('the customer reads of an attempt, in the language of each conversation and once; others read nothing', async () => {
    const english = await Conversation.open(shop.url, { customerToken: token, locale: 'en' });
    const chinese = await Conversation.open(shop.url, { customerToken: token, locale: 'zh' });
    const guest = await Conversation.open(shop.url, { locale: 'en' });
    const bob = await Conversation.open(shop.url, { customerToken: await shop.customerToken('bob') });
    await guest.say('order A-5, ann@example.com');
    const scans = [{ at: '2026-11-22T03:20:00Z', status: 'AttemptFail', words: 'Nobody at home' }];
    const message = messageOf.aftership('1ZA-5', scans);
    await deliver('aftership', message);
    await deliver('aftership', message);
    const [told] = await someNotices(english);
    expect(told).toMatchObject({
      role: 'assistant',
      reply: {
        skill: 'order-status',
        locale: 'en',
        needs: null,
        facts: {
          orderId: 'A-5',
          status: 'shipped',
          shipments: [{ carrier: 'UPS', trackingNumber: '1Z A-5', status: 'delivery-attempted' }],
          notice: { kind: 'delivery-attempted', since: '2026-11-22T03:20:00.000Z' },
        },
      },
    });
    expect(told?.text).toContain('Nobody at home');
    // The time of the shop: Denver is seven hours behind.
    expect(told?.text).toContain('20:20');
    const [toldInChinese] = await someNotices(chinese);
    expect(toldInChinese?.text).toContain('派送未成功');
    // The conversation goes on as if nothing was between.
    expect((await english.say('where is it?')).replies[0]).toMatchObject({
      skill: 'order-status',
      facts: { orderId: 'A-5' },
    });
    expect(await notices(english)).toHaveLength(1);
    expect(await notices(guest)).toEqual([]);
    expect(await notices(bob)).toEqual([]);
  });
});
