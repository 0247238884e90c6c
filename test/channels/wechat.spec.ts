// WeChat over HTTP: official accounts answer in the reply to the callback or by the customer-service API, mini programs by that alone.
import { rm } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { FakeWechat, signedCallback, startShop, type TestShop } from '#testing';
import { DeskClient } from '../people/desk-client.js';
import { PHONE, writeTeaShop } from './tea-shop.js';

const LIMIT_MS = 240_000;

/** In plain mode: nothing is encrypted. */
class PlainWechat extends FakeWechat {
  override readonly encodingAesKey = undefined;
}

const certified = new FakeWechat();
const plain = new PlainWechat();
const mini = new FakeWechat('wechat-mini-program');
const platforms = [certified, plain, mini];
let folder: string;
let shop: TestShop;
const hooks = { certified: '', plain: '', mini: '' };
beforeAll(async () => {
  for (const platform of platforms) await platform.start();
  folder = await writeTeaShop();
  const accounts = [certified.accountAt('oa-1'), plain.accountAt('oa-2', false), mini.accountAt('mini-1')];
  shop = await startShop({ store: folder, env: { CHANNELS: JSON.stringify(accounts) } });
  hooks.certified = `${shop.url}/v1/channels/wechat/oa-1`;
  hooks.plain = `${shop.url}/v1/channels/wechat/oa-2`;
  hooks.mini = `${shop.url}/v1/channels/wechat-mini-program/mini-1`;
}, LIMIT_MS);
afterAll(async () => {
  await shop.stop();
  for (const platform of platforms) await platform.stop();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => {
  expect(platforms.flatMap(({ faults }) => faults)).toEqual([]);
});

/** What the shopper reads after something was done: in the reply, or a little later. */
async function readAfter(platform: FakeWechat, from: string, act: () => Promise<number[]>): Promise<string> {
  const before = platform.textsTo(from).length;
  expect(await act()).toEqual([200]);
  await platform.until('an answer', () => platform.textsTo(from).length > before);
  return platform.textsTo(from).slice(before).join('\n');
}
/** Says something to the certified account. */
const say = (from: string, text: string): Promise<string> =>
  readAfter(certified, from, () => certified.say(hooks.certified, from, text));

const sql = async (statement: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  await shop.services
    .find(({ name }) => name === 'channels')!
    .get(DataSource)
    .query<Record<string, unknown>[]>(statement, values);

/** Takes the conversation of whoever asked for a person last. */
async function take(): Promise<{ mei: DeskClient; conversationId: string; term: number }> {
  const mei = await DeskClient.signIn(shop, 'mei', 'agent', 'Mei');
  await mei.online();
  const { body } = await mei.call<{ waiting: { conversationId: string }[] }>('GET', '/queue');
  const { conversationId } = body.waiting.at(-1)!;
  return { mei, conversationId, term: (await mei.take(conversationId)).body.term };
}

describe('a certified official account', () => {
  it('shows that the address is its own, by its token alone', async () => {
    expect(await certified.verify(hooks.certified)).toEqual({ status: 200, reply: '5838479218127813673' });
    expect((await certified.verify(hooks.certified, 'anotherToken')).status).toBe(401);
    expect((await fetch(hooks.certified)).status).toBe(401);
  });

  it('greets who follows it and answers in the reply, choices by number', async () => {
    const event = (fields: Record<string, string>): Promise<string> => {
      const happened = certified.message('o1', { MsgType: 'event', ...fields });
      return readAfter(certified, 'o1', () => certified.callBack(hooks.certified, happened));
    };
    expect(await event({ Event: 'subscribe' })).not.toBe('');
    expect(await say('o1', '龙井茶叶多少钱？')).toContain('88');
    expect(await say('o1', '茶壶多少钱')).toMatch(/1\. .*\n2\. /);
    expect(await say('o1', '2')).toMatch(/129|259/);
    expect(await event({ Event: 'CLICK', EventKey: '有礼品包装吗' })).toContain('免费');
    expect(certified.textsTo('o1')).toHaveLength(5);
  });

  it('goes from a proved order to a return and to a person, who is told when the quota is used up', async () => {
    await say('o2', '订单 T-2002 到哪了');
    expect(await say('o2', PHONE)).toContain('T-2002');
    expect(await say('o2', '我要退货 T-2002')).toContain('88');
    expect(await say('o2', '确认')).toContain('T-2002');
    await say('o2', '转人工');
    const { mei, conversationId, term } = await take();
    for (let line = 1; line <= 6; line++) await mei.say(conversationId, { term, text: `第${line}句` });
    let notes: { text: string }[] = [];
    await certified.until('a note', async () => {
      const read = await mei.call<{ packet: { notes: typeof notes } }>('GET', `/conversations/${conversationId}`);
      ({ notes } = read.body.packet);
      return notes.length > 0;
    });
    expect(notes[0]?.text).toContain('wechat');
    // What the shopper says now is the person's to answer, and opens the quota again.
    await certified.say(hooks.certified, 'o2', '好的');
    await mei.say(conversationId, { term, text: '不客气' });
    await certified.until('the next line', () => certified.textsTo('o2').at(-1) === 'Mei: 不客气');
    const lines = certified.textsTo('o2').filter((text) => text.startsWith('Mei: 第'));
    expect(lines).toEqual(
      ['第1句', '第2句', '第3句', '第4句', '第5句'].slice(0, lines.length).map((line) => `Mei: ${line}`),
    );
    expect(lines.length).toBeGreaterThan(3);
  });

  it('answers later what is not ready in time, once, with a token that is renewed when it is refused', async () => {
    await say('o3', '龙井茶叶多少钱');
    const asked = certified.tokensAsked;
    certified.expireToken();
    const held = (until: string): string =>
      `update channels.peers set leased_by = 'another', leased_until = ${until} where peer = 'o3'`;
    await sql(held(`now() + interval '1 hour'`));
    expect(await certified.say(hooks.certified, 'o3', '玻璃茶壶多少钱')).toEqual([200]);
    expect(certified.textsTo('o3')).toHaveLength(1);
    await sql(held('null'));
    await certified.until('the answer', () => certified.textsTo('o3').length === 2);
    expect(certified.messages.at(-1)).toMatchObject({ to: 'o3', by: 'customer-service' });
    expect(certified.tokensAsked - asked).toBeLessThanOrEqual(2);
    const [kept] = await sql('select token from channels.access_tokens');
    expect(String(kept?.['token'])).not.toContain('token-');
    expect(await say('o3', '龙井茶叶有货吗')).not.toBe('');
  });

  it('does not hear what is forged, replayed, of another app, huge, a bomb or unknown', async () => {
    const before = await sql('select count(*)::integer as n from channels.inbox');
    const hello = (): Record<string, string | number> => certified.message('o5', { MsgType: 'text', Content: 'hi' });
    const refused = (options: object) => certified.callBack(hooks.certified, hello(), options);
    expect(await refused({ token: 'anotherToken' })).toEqual([401, 401, 401]);
    expect(await refused({ at: new Date(Date.now() - 10 * 86_400_000) })).toEqual([401, 401, 401]);
    expect(await refused({ receiverId: 'wx-of-another-app' })).toEqual([403, 403, 403]);
    const { query } = signedCallback(certified, hello());
    const post = async (body: string) => (await certified.post(hooks.certified, { query, body })).status;
    expect(await post(signedCallback(plain, hello()).body)).toBe(401);
    expect(await post('<!DOCTYPE x [<!ENTITY a "aaaa">]><xml><Encrypt>&a;</Encrypt></xml>')).toBe(401);
    expect(await post('<a>'.repeat(50_000))).toBe(401);
    expect(await post(`<xml><Encrypt>${'x'.repeat(300_000)}</Encrypt></xml>`)).toBe(413);
    expect(await certified.callBack(hooks.certified, certified.message('o5', { MsgType: 'poem' }))).toEqual([200]);
    expect(
      await certified.callBack(hooks.certified, certified.message('o5', { MsgType: 'event', Event: 'SCAN' })),
    ).toEqual([200]);
    expect(await sql('select count(*)::integer as n from channels.inbox')).toEqual(before);
    expect(certified.textsTo('o5')).toEqual([]);
    await certified.callBack(
      hooks.certified,
      certified.message('o5', { MsgType: 'image', PicUrl: 'https://x.example/1' }),
    );
    await certified.until('an honest answer', () => certified.textsTo('o5').join().includes('图片'));
  });
});

describe('an account without the API', () => {
  /** The platform asks again until it is told something; what the shopper reads then. */
  async function replied(from: string, text: string): Promise<string> {
    const message = plain.message(from, { MsgType: 'text', Content: text });
    const before = plain.textsTo(from).length;
    await plain.until('a reply', async () => {
      await plain.callBack(hooks.plain, message);
      return plain.textsTo(from).length > before;
    });
    return plain.textsTo(from).slice(before).join('\n');
  }

  it('replies only: what a person says waits for the next message', async () => {
    expect(await replied('p1', '转人工')).not.toBe('');
    const { mei, conversationId, term } = await take();
    await mei.say(conversationId, { term, text: '你好' });
    await mei.say(conversationId, { term, text: '请说' });
    await plain.until('the lines to wait', async () => {
      const waiting = await sql(`select 1 from channels.outbound where waits and text in ('Mei: 你好', 'Mei: 请说')`);
      return waiting.length === 2;
    });
    expect(await replied('p1', '在吗')).toBe('Mei: 你好\n\nMei: 请说');
  });

  it('gives the same reply to a callback that comes again, and acts once', async () => {
    const callback = signedCallback(plain, plain.message('p2', { MsgType: 'text', Content: '龙井茶叶多少钱' }));
    const post = async (): Promise<string> => (await plain.post(hooks.plain, callback)).reply;
    await plain.until('a reply', async () => (await post()).includes('88'));
    for (const reply of await Promise.all([1, 2, 3].map(post))) expect(reply).toContain('88');
    const said = `from channels.outbound where peer_id in (select id from channels.peers where peer = 'p2')`;
    expect(await sql(`select count(*)::integer as n ${said}`)).toEqual([{ n: 1 }]);
  });
});

it('a mini program is answered by the API, in XML as in JSON', async () => {
  const open = mini.message('m1', { MsgType: 'event', Event: 'user_enter_tempsession', SessionFrom: 'page' });
  await mini.say(hooks.mini, 'm1', '龙井茶叶多少钱', { isJson: true });
  await mini.until('an answer', () => mini.textsTo('m1').join().includes('88'));
  await mini.callBack(hooks.mini, open, { isJson: false });
  // The platform refuses the token and goes on telling it: the shop has to ask for another one.
  mini.refuseToken();
  await mini.say(hooks.mini, 'm1', '玻璃茶壶多少钱');
  await mini.until('another answer', () => mini.textsTo('m1').join().includes('129'));
  expect(new Set(mini.messages.map(({ by }) => by))).toEqual(new Set(['customer-service']));
});
