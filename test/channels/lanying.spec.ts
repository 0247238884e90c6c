// Lanying IM over HTTP: a shopper writes to the bot and is answered there; hostile, repeated and broken traffic changes nothing.
import { rm } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { dialogCalls } from '#contracts';
import { FakeLanying, type LanyingCallback, startShop, type TestShop } from '#testing';
import { PeersStore } from '../../apps/channels/src/seam/peers.store.js';
import { DeskClient } from '../people/desk-client.js';
import { PHONE, writeTeaShop } from './tea-shop.js';

const LIMIT_MS = 240_000;
const ACCOUNT = 'shop-4c1f';

const platform = new FakeLanying();
let folder: string;
let shop: TestShop;
let hook: string;
let nextShopper = 1_106_494_489_600;
beforeAll(async () => {
  await platform.start();
  folder = await writeTeaShop();
  shop = await startShop({ store: folder, env: { CHANNELS: JSON.stringify([platform.accountAt(ACCOUNT)]) } });
  hook = `${shop.url}/v1/channels/lanying/${ACCOUNT}`;
}, LIMIT_MS);
afterAll(async () => {
  await shop.stop();
  await platform.stop();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => {
  expect(platform.faults).toEqual([]);
});

/** Somebody who has not written before. */
const someone = (): string => String(++nextShopper);

/** Writes something and waits for so many messages in answer. */
async function say(from: string, text: string, answers = 1, more: Partial<LanyingCallback> = {}): Promise<string[]> {
  const target = more.group ?? from;
  const before = platform.textsTo(target).length;
  expect(await platform.callBack(hook, { from, text, ...more })).toEqual([200]);
  await platform.until(`an answer to "${text}"`, () => platform.textsTo(target).length >= before + answers);
  return platform.textsTo(target).slice(before);
}

const count = async (sql: string, values: unknown[] = []): Promise<number> => {
  const service = shop.services.find(({ name }) => name === 'channels')!;
  const [row] = await service.get(DataSource).query<{ n: number }[]>(`select count(*)::integer as n ${sql}`, values);
  return row!.n;
};

describe('a shopper on Lanying IM', () => {
  it('is told the price, chooses by number, and is marked as read and as answered by a model', async () => {
    const shopper = someone();
    const msgId = platform.messageId();
    const [price] = await say(shopper, '龙井茶叶多少钱', 1, { msgId });
    expect(price).toContain('88');
    const sent = platform.messages.filter(({ target }) => target === shopper);
    expect(sent[0]).toMatchObject({ contentType: 9, relatedId: msgId });
    expect(sent[1]).toMatchObject({ contentType: 0, isByModel: true });
    const [asked] = await say(shopper, '茶壶多少钱');
    expect(asked).toMatch(/1\. .*\n2\. /);
    const second = /2\. (.*)/.exec(asked ?? '')![1]!;
    const [chosen] = await say(shopper, '2');
    expect(chosen).toContain(second.includes('紫砂') ? '259' : '129');
  });

  it('proves an order, returns it after a yes, and speaks with a person who takes over', async () => {
    const shopper = someone();
    const [asked] = await say(shopper, '我的订单 T-2002 到哪了');
    expect(asked).not.toContain('南京路');
    await say(shopper, PHONE);
    const [plan] = await say(shopper, '订单 T-2002 我要退货');
    expect({ all: platform.textsTo(shopper), plan }).toMatchObject({ plan: expect.stringContaining('88') as string });
    const [done] = await say(shopper, '确认');
    expect(done).toContain('T-2002');
    await say(shopper, '转人工');

    const mei = await DeskClient.signIn(shop, 'mei', 'agent', '小美');
    await mei.online();
    const { body } = await mei.call<{ waiting: { conversationId: string }[] }>('GET', '/queue');
    const conversationId = body.waiting[0]!.conversationId;
    const taken = await mei.take(conversationId);
    expect(taken.body.packet).toMatchObject({ channel: 'lanying', verifiedOrderIds: ['T-2002'] });
    const { term } = taken.body;
    const before = platform.textsTo(shopper).length;
    await mei.say(conversationId, { term, text: '您好，我来看看。' });
    await platform.until('the line of the person', () => platform.textsTo(shopper).length > before);
    expect(platform.messages.at(-1)).toMatchObject({ text: '小美: 您好，我来看看。', isByModel: false });
    // While a person is there, nobody else answers, and they see what the assistant cannot.
    const photo = { ctype: 'IMAGE', attachment: { url: 'https://files.example/1.jpg' } };
    await platform.callBack(hook, { from: shopper, ...photo });
    await platform.callBack(hook, { from: shopper, text: '就是这个' });
    const lines = async (): Promise<string[]> =>
      (await mei.call<{ messages: { text: string }[] }>('GET', `/conversations/${conversationId}`)).body.messages.map(
        ({ text }) => text,
      );
    let seen: string[] = [];
    await platform.until('what the shopper sent', async () => (seen = await lines()).includes('就是这个'));
    expect(seen.slice(-2)).toEqual(['[图片] https://files.example/1.jpg', '就是这个']);
    expect(platform.textsTo(shopper).length).toBe(before + 1);
    await mei.call('POST', `/conversations/${conversationId}/release`, {
      term,
      to: 'assistant',
      line: '还有事随时叫我。',
    });
    await platform.until('the last line', () => platform.textsTo(shopper).at(-1)?.includes('随时叫我') === true);
    expect((await say(shopper, '龙井茶叶多少钱')).join()).toContain('88');
  });

  it('is told honestly what cannot be read, and answered in a group only when the bot is mentioned', async () => {
    const shopper = someone();
    expect((await say(shopper, '', 1, { ctype: 'AUDIO' })).join()).toContain('语音');
    const group = someone();
    await platform.callBack(hook, { from: shopper, group, text: '龙井茶叶多少钱' });
    await platform.callBack(hook, { from: shopper, group, text: '在吗', mentions: ['42'] });
    expect((await say(shopper, '龙井茶叶多少钱', 1, { group, mentions: [platform.botId] })).join()).toContain('88');
    expect(platform.textsTo(group)).toHaveLength(1);
    expect(platform.messages.at(-1)).toMatchObject({ type: 2, target: group });
  });
});

describe('what is no question', () => {
  const quiet = async (statuses: Promise<number[] | number>, expected: number[] | number): Promise<void> => {
    const before = await count('from channels.inbox');
    expect(await statuses).toEqual(expected);
    expect(await count('from channels.inbox')).toBe(before);
  };

  it('is refused when forged, of another app, unreadable or huge', async () => {
    const from = someone();
    await quiet(platform.callBack(hook, { from, text: 'hi', signature: 'something-else-altogether' }), [401, 401, 401]);
    await quiet(platform.callBack(hook, { from, text: 'hi', appId: 'another-app' }), [403, 403, 403]);
    await quiet(platform.callBack(`${shop.url}/v1/channels/lanying/none`, { from, text: 'hi' }), [404, 404, 404]);
    await quiet(
      platform.callBack(`${shop.url}/v1/channels/toString/${ACCOUNT}`, { from, text: 'hi' }),
      [404, 404, 404],
    );
    await quiet(platform.post(hook, '[1', platform.signature), 400);
    await quiet(platform.post(hook, '{"msgId":{}}', platform.signature), 400);
    await quiet(platform.post(hook, JSON.stringify({ text: 'x'.repeat(300_000) }), platform.signature), 413);
  });

  it('is dropped when it is the bot’s own, a command, or tells who is online', async () => {
    const from = someone();
    await quiet(platform.callBack(hook, { from: platform.botId, text: 'my own words' }), [200]);
    await quiet(platform.callBack(hook, { from, ctype: 'COMMAND' }), [200]);
    await quiet(platform.callBack(hook, { from, ctype: 'SOMETHING_NEW' }), [200]);
    await quiet(
      platform.post(hook, JSON.stringify({ appId: platform.appId, status: 'online' }), platform.signature),
      200,
    );
  });
});

describe('under retries', () => {
  it('answers once what is sent again, and in order what comes at once', async () => {
    const shopper = someone();
    const msgId = platform.messageId();
    await Promise.all([1, 2, 3].map(() => platform.callBack(hook, { from: shopper, text: '龙井茶叶多少钱', msgId })));
    await platform.callBack(hook, { from: shopper, text: '玻璃茶壶多少钱' });
    await platform.callBack(hook, { from: shopper, text: '紫砂茶壶多少钱' });
    await platform.until('three answers', () => platform.textsTo(shopper).length >= 3);
    await platform.callBack(hook, { from: shopper, text: '龙井茶叶多少钱', msgId });
    expect((await say(shopper, '玻璃茶壶有货吗')).length).toBe(1);
    expect(platform.textsTo(shopper).map((text) => /88|129|259/.exec(text)?.[0])).toMatchObject([
      '88',
      '129',
      '259',
      {},
    ]);
    expect(await count('from channels.inbox where event_id = $1 and text is null', [msgId])).toBe(1);
    await platform.until('all is sent', async () => (await count('from channels.outbound where waits')) === 0);
    expect(await count('from channels.outbound where text is not null')).toBe(0);
  });

  it(
    'goes through a platform that is busy, away, lost in mid-answer or unsure, once each and in order',
    async () => {
      const shopper = someone();
      await say(shopper, '龙井茶叶多少钱');
      platform.misbehave(
        {},
        { status: 429, headers: { 'retry-after': '1' } },
        { status: 502 },
        { body: 'not json' },
        { isLost: true },
      );
      await platform.callBack(hook, { from: shopper, text: '玻璃茶壶多少钱' });
      await platform.callBack(hook, { from: shopper, text: '紫砂茶壶多少钱' });
      await platform.until('both answers', () => platform.textsTo(shopper).length >= 3);
      expect((await say(shopper, '龙井茶叶有货吗')).length).toBe(1);
      expect(platform.textsTo(shopper)[1]).toContain('129');
      expect(platform.textsTo(shopper)[2]).toContain('259');
      expect(platform.textsTo(shopper)).toHaveLength(4);
    },
    LIMIT_MS,
  );

  it('names an expired token in the health, and delivers when there is a good one', async () => {
    const shopper = someone();
    const good = platform.accessToken;
    platform.accessToken = 'a-newer-token';
    await platform.callBack(hook, { from: shopper, text: '龙井茶叶多少钱' });
    let checks: Record<string, { ok: boolean; reason?: string }> = {};
    const name = `channel lanying/${ACCOUNT}`;
    await platform.until('the health to tell', async () => {
      const response = await fetch(`${shop.url}/health/ready`);
      ({ checks } = (await response.json()) as { checks: typeof checks });
      return response.status === 200 && checks[name]?.ok === false;
    });
    expect(checks[name]?.reason).toContain('10003');
    // What waits for an account that is not configured any more is nobody's work, and in nobody's way.
    const peers = shop.services.find((service) => service.name === 'channels')!.get(PeersStore);
    const soon = new Date(Date.now() + 3_600_000);
    expect(await peers.due([`lanying/${ACCOUNT}`], soon)).not.toEqual([]);
    expect(await peers.due(['lanying/another'], soon)).toEqual([]);
    platform.accessToken = good;
    await platform.until('the answer', () => platform.textsTo(shopper).length === 1);
  });

  it('gives up on somebody who is not there, and tells the desk', async () => {
    const shopper = someone();
    platform.strangers.add(shopper);
    await platform.callBack(hook, { from: shopper, text: '转人工' });
    const givenUp = async (): Promise<number> => await count(`from channels.outbound where fault = 'rejected'`);
    await platform.until('the message to be given up', async () => (await givenUp()) > 0);
    const mei = await DeskClient.signIn(shop, 'mei');
    const { body } = await mei.call<{ waiting: { conversationId: string }[] }>('GET', '/queue');
    const { conversationId } = body.waiting.at(-1)!;
    let notes: { text: string }[] = [];
    await platform.until('a note', async () => {
      const read = await mei.call<{ packet: { notes: { text: string }[] } }>('GET', `/conversations/${conversationId}`);
      ({ notes } = read.body.packet);
      return notes.length > 0;
    });
    expect(notes[0]?.text).toContain('lanying');
  });
});

it('forgets who wrote when the conversation is erased', async () => {
  const shopper = someone();
  await say(shopper, '龙井茶叶多少钱');
  const channels = shop.services.find(({ name }) => name === 'channels')!;
  const [row] = await channels
    .get(DataSource)
    .query<{ conversation_id: string }[]>('select conversation_id from channels.peers where peer = $1', [shopper]);
  expect(await shop.bus.call(dialogCalls.eraseConversation, { conversationId: row!.conversation_id })).toEqual({
    erased: true,
  });
  await platform.until(
    'it to be forgotten',
    async () => (await count('from channels.peers where peer = $1', [shopper])) === 0,
  );
  expect(await count('from channels.outbound where conversation_id = $1', [row!.conversation_id])).toBe(0);
  expect((await say(shopper, '龙井茶叶多少钱')).join()).toContain('88');
});
