// WeCom's customer service over HTTP: the shop is told that something waits, fetches it, and answers while it is its turn.
import { rm } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { FakeWecom, startShop, type TestShop } from '#testing';
import { DeskClient } from '../people/desk-client.js';
import { PHONE, writeTeaShop } from './tea-shop.js';

const LIMIT_MS = 240_000;

const platform = new FakeWecom();
let folder: string;
let shop: TestShop;
let hook: string;
beforeAll(async () => {
  await platform.start();
  folder = await writeTeaShop();
  shop = await startShop({ store: folder, env: { CHANNELS: JSON.stringify([platform.accountAt('kf-1')]) } });
  hook = `${shop.url}/v1/channels/wecom/kf-1`;
}, LIMIT_MS);
afterAll(async () => {
  await shop.stop();
  await platform.stop();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => {
  expect(platform.faults).toEqual([]);
});

async function say(from: string, text: string, answers = 1): Promise<string> {
  const before = platform.textsTo(from).length;
  expect(await platform.say(hook, from, text)).toEqual([200]);
  await platform.until(`an answer to "${text}"`, () => platform.textsTo(from).length >= before + answers);
  return platform.textsTo(from).slice(before).join('\n');
}

const sql = async (statement: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  await shop.services
    .find(({ name }) => name === 'channels')!
    .get(DataSource)
    .query<Record<string, unknown>[]>(statement, values);

it('says nothing to what was said long before it first listened, and shows that the address is its own', async () => {
  platform.keep('w0', {
    msgtype: 'text',
    text: { content: '龙井茶叶多少钱' },
    send_time: Math.floor(Date.now() / 1_000) - 3_600,
  });
  await platform.tell(hook);
  expect(await platform.verify(hook)).toEqual({ status: 200, reply: 'an-echo' });
  expect((await platform.verify(hook, 'anotherToken')).status).toBe(401);
  expect(await say('w1', '龙井茶叶多少钱')).toContain('88');
  expect(platform.textsTo('w0')).toEqual([]);
  expect(platform.states.get('w1')).toBe(1);
});

it('welcomes who opens it, and offers choices as a menu', async () => {
  await platform.enter(hook, 'w2');
  await platform.until('a welcome', () => platform.textsTo('w2').length === 1);
  expect(platform.messages.at(-1)).toMatchObject({ to: 'w2', isWelcome: true });
  await say('w2', '茶壶多少钱');
  const { choices } = platform.messages.at(-1)!;
  expect(choices).toHaveLength(2);
  expect(await say('w2', choices[1]!)).toContain(choices[1]!.includes('紫砂') ? '259' : '129');
  platform.keep('w2', { msgtype: 'image', image: { media_id: 'x' } });
  await platform.tell(hook);
  await platform.until('an honest answer', () => platform.textsTo('w2').at(-1)?.includes('图片') === true);
});

it('goes from a proved order to a return and to a person, whose undelivered line is told at the desk', async () => {
  await say('w3', '订单 T-2002 到哪了');
  expect(await say('w3', PHONE)).toContain('T-2002');
  expect(await say('w3', '我要退货 T-2002')).toContain('88');
  expect(await say('w3', '确认')).toContain('T-2002');
  await say('w3', '转人工');
  const mei = await DeskClient.signIn(shop, 'mei', 'agent', 'Mei');
  await mei.online();
  const { body } = await mei.call<{ waiting: { conversationId: string }[] }>('GET', '/queue');
  const { conversationId } = body.waiting.at(-1)!;
  const { term } = (await mei.take(conversationId)).body;
  await mei.say(conversationId, { term, text: '你好' });
  await platform.until('the line', () => platform.textsTo('w3').at(-1) === 'Mei: 你好');
  platform.unreachable.add('w3');
  await mei.say(conversationId, { term, text: '还在吗' });
  await platform.until('it to be sent', async () => {
    const left = await sql('select 1 from channels.outbound where waits');
    return left.length === 0;
  });
  await platform.tell(hook);
  let notes: { text: string }[] = [];
  await platform.until('a note', async () => {
    const read = await mei.call<{ packet: { notes: typeof notes } }>('GET', `/conversations/${conversationId}`);
    ({ notes } = read.body.packet);
    return notes.length > 0;
  });
  expect(notes[0]?.text).toContain('wecom');
});

it('is silent while people of WeCom serve the shopper, and answers again when they are done', async () => {
  await say('w4', '龙井茶叶多少钱');
  platform.states.set('w4', 3);
  await platform.say(hook, 'w4', '玻璃茶壶多少钱');
  await platform.until('it to be left', async () => {
    const waiting = await sql('select 1 from channels.inbox where waits');
    return waiting.length === 0;
  });
  expect(platform.textsTo('w4')).toHaveLength(1);
  platform.states.set('w4', 4);
  expect(await say('w4', '紫砂茶壶多少钱')).toContain('259');
});

it(
  'answers once and in order what comes in many pages, twice, and through a platform that is busy, away or has a new token',
  async () => {
    const shoppers = Array.from({ length: 8 }, (_, index) => `many-${index}`);
    for (const text of ['龙井茶叶多少钱', '玻璃茶壶多少钱', '紫砂茶壶多少钱'])
      for (const shopper of shoppers) platform.keep(shopper, { msgtype: 'text', text: { content: text } });
    platform.keep('many-0', { msgtype: 'text', text: { content: '龙井茶叶多少钱' } }, 'repeated');
    platform.keep('many-0', { msgtype: 'text', text: { content: '龙井茶叶多少钱' } }, 'repeated');
    platform.keep('many-1', { msgtype: 'poem' });
    platform.keep('', { msgtype: 'text', text: { content: 'nobody' } });
    platform.accessToken += 1;
    const busy = JSON.stringify({ errcode: 45033 });
    platform.misbehave({ body: busy }, { status: 502 }, { body: 'not json' });
    const callback = platform.callback();
    const post = () =>
      fetch(`${hook}?${callback.query}`, {
        method: 'POST',
        headers: { 'content-type': 'text/xml' },
        body: callback.body,
      });
    expect((await Promise.all([1, 2, 3].map(post))).map(({ status }) => status)).toEqual([200, 200, 200]);
    const wanted = (shopper: string): number => (shopper === 'many-0' ? 4 : 3);
    await platform.until(
      'all answers',
      () => shoppers.every((one) => platform.textsTo(one).length >= wanted(one)),
      60_000,
    );
    for (const shopper of shoppers) {
      const prices = platform.textsTo(shopper).map((text) => /88|129|259/.exec(text)?.[0]);
      expect(prices).toEqual(['88', '129', '259', '88'].slice(0, wanted(shopper)));
    }
  },
  LIMIT_MS,
);

it('does not hear what is forged, replayed, of another company or not encrypted', async () => {
  const before = await sql('select count(*)::integer as n from channels.inbox');
  expect(await platform.tell(hook, { token: 'anotherToken' })).toEqual([401, 401, 401]);
  expect(await platform.tell(hook, { at: new Date(Date.now() - 10 * 86_400_000) })).toEqual([401, 401, 401]);
  expect(await platform.tell(hook, { receiverId: 'ww-another' })).toEqual([403, 403, 403]);
  const { query } = platform.callback();
  const plain = '<xml><Event>kf_msg_or_event</Event><Token>t</Token><OpenKfId>k</OpenKfId></xml>';
  const headers = { 'content-type': 'text/xml' };
  expect((await fetch(`${hook}?${query}`, { method: 'POST', headers, body: plain })).status).toBe(401);
  expect(await sql('select count(*)::integer as n from channels.inbox')).toEqual(before);
});
