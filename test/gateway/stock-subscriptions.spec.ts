// "Tell me when it is back": over HTTP and in chat, until the pieces come in and the conversation says so.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { clientOf } from '#bus';
import { inventoryCalls, type TranscriptMessage } from '#contracts';
import { Conversation, startShop, type TestShop } from '#testing';

const NOW = new Date('2026-11-22T08:00:00Z');
const cny = (amount: number) => ({ amount, currency: 'CNY' });
const lamp = (sku: string, colour: { zh: string; en: string }) => ({ sku, options: { colour }, price: cny(9_900) });

const files: Record<string, unknown[]> = {
  'store.json': [{ name: 'Lamps', currency: 'CNY', locales: ['zh', 'en'], timezone: 'Asia/Shanghai', lowStockAt: 2 }],
  'products.jsonl': [
    {
      id: 'lamp',
      title: { zh: '阅读台灯', en: 'Reading Lamp' },
      variants: [lamp('L-RED', { zh: '红色', en: 'red' }), lamp('L-BLUE', { zh: '蓝色', en: 'blue' })],
    },
    { id: 'rug', title: { zh: '羊毛地毯', en: 'Wool Rug' }, variants: [{ sku: 'RUG', price: cny(19_900) }] },
  ],
  'stock.jsonl': [
    { sku: 'L-BLUE', warehouse: 'w', onHand: 5 },
    { sku: 'L-RED', warehouse: 'w', onHand: 3, reserved: 3 },
  ],
  'customers.jsonl': [
    { id: 'ann', name: 'Ann' },
    { id: 'bob', name: 'Bob' },
  ],
};

let folder: string;
let shop: TestShop;
let token: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daogou-subscriptions-'));
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

async function subscribe(productId: string, body: object, bearer = token) {
  const response = await fetch(`${shop.url}/v1/products/${productId}/stock-subscriptions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const stock = (sku: string, onHand: number) =>
  clientOf(shop.bus, inventoryCalls).importRecords({
    file: 'stock',
    lines: [{ line: 1, action: 'upsert', record: { sku, warehouse: 'w', onHand } }],
  });

const unasked = async (conversation: Conversation): Promise<TranscriptMessage[]> =>
  (await conversation.transcript()).filter(({ id }) => id.startsWith('notice.'));

async function noticesOf(conversation: Conversation, count: number): Promise<TranscriptMessage[]> {
  for (let tries = 0; tries < 250; tries += 1) {
    const found = await unasked(conversation);
    if (found.length >= count) return found;
    await delay(20);
  }
  throw new Error('the notice has not come');
}

describe('subscribing over HTTP', () => {
  it('notes what is sold out, once', async () => {
    const first = { status: 200, body: { items: [{ sku: 'L-RED', outcome: 'subscribed' }] } };
    const again = { status: 200, body: { items: [{ sku: 'L-RED', outcome: 'already-subscribed' }] } };
    expect(await subscribe('lamp', {})).toEqual(first);
    expect(await subscribe('lamp', { sku: 'L-RED' })).toEqual(again);
  });

  it('takes the token of a conversation of a customer, not of a guest', async () => {
    const bob = await Conversation.open(shop.url, { customerToken: await shop.customerToken('bob') });
    expect(await subscribe('lamp', {}, bob.token)).toMatchObject({ status: 200 });
    const guest = await Conversation.open(shop.url);
    expect(await subscribe('lamp', {}, guest.token)).toMatchObject({ status: 401, body: { code: 'no-customer' } });
    expect(await subscribe('lamp', {}, 'x')).toMatchObject({ status: 401 });
  });

  it('refuses what there is no waiting for', async () => {
    expect(await subscribe('lamp', { sku: 'L-BLUE' })).toMatchObject({ status: 409, body: { code: 'in-stock' } });
    expect(await subscribe('lamp', { sku: 'RUG' })).toMatchObject({ status: 404, body: { code: 'no-such-sku' } });
    expect(await subscribe('sofa', {})).toMatchObject({ status: 404, body: { code: 'no-such-product' } });
    expect(await subscribe('lamp', { colour: 'red' })).toMatchObject({ status: 400, body: { code: 'bad-body' } });
  });
});

describe('in chat', () => {
  it.each([
    ['zh', '羊毛地毯有货吗？', '到货通知我', '一到货'],
    ['en', 'is the wool rug in stock?', 'tell me when it is back', 'I will tell you'],
  ] as const)('%s: offers it, notes it and says when it is back', async (locale, question, wish, words) => {
    await stock('RUG', 0);
    const ann = await Conversation.open(shop.url, { customerToken: token, locale });
    const [asked] = (await ann.say(question)).replies;
    expect(asked).toMatchObject({ skill: 'stock', facts: { sku: 'RUG', inStock: false } });
    expect(asked?.suggestions).toContain(locale === 'zh' ? '到货通知我' : 'Tell me when it is back');
    const [noted] = (await ann.say(wish)).replies;
    expect(noted).toMatchObject({ skill: 'stock', facts: { subscription: { skus: ['RUG'], already: false } } });
    expect(noted?.text).toContain(words);
    const [again] = (await ann.say(wish)).replies;
    expect(again).toMatchObject({ facts: { subscription: { skus: ['RUG'], already: true } } });
    expect(await unasked(ann)).toEqual([]);
    await stock('RUG', 4);
    const [notice] = await noticesOf(ann, 1);
    expect(notice).toMatchObject({
      role: 'assistant',
      reply: { skill: 'stock', locale, facts: { sku: 'RUG', productId: 'rug', available: 4, inStock: true } },
    });
    expect(notice?.text).toContain('4');
    // The subscription is closed: it is not said again.
    await stock('RUG', 0);
    await stock('RUG', 6);
    await ann.say(locale === 'zh' ? '谢谢' : 'thanks');
    await delay(200);
    expect(await unasked(ann)).toHaveLength(1);
  });

  it('"it" is then what is back, and nothing that was asked is forgotten for it', async () => {
    const ann = await Conversation.open(shop.url, { customerToken: token, locale: 'zh' });
    const asking = await Conversation.open(shop.url, { customerToken: token, locale: 'zh' });
    await subscribe('lamp', { sku: 'L-RED' });
    await ann.say('羊毛地毯多少钱');
    await asking.say('有货吗');
    await stock('L-RED', 7);
    await noticesOf(ann, 1);
    await noticesOf(asking, 1);
    const [price] = (await ann.say('那个多少钱')).replies;
    expect(price).toMatchObject({ skill: 'price', facts: { sku: 'L-RED', productId: 'lamp' } });
    const [answered] = (await asking.say('羊毛地毯')).replies;
    expect(answered).toMatchObject({ skill: 'stock', facts: { productId: 'rug' } });
  });

  it('asks a guest to sign in', async () => {
    await stock('RUG', 0);
    const guest = await Conversation.open(shop.url, { locale: 'zh' });
    await guest.say('羊毛地毯有货吗');
    const [reply] = (await guest.say('有货了告诉我一声')).replies;
    expect(reply).toMatchObject({ skill: 'stock', facts: { needsLogin: true } });
  });
});
