// Telegram over HTTP: a shopper writes to the bot, presses a key, proves an order, returns it and gets a person.
import { rm } from 'node:fs/promises';
import { FakeTelegram, startShop, type TestShop } from '#testing';
import { DeskClient } from '../people/desk-client.js';
import { PHONE, writeTeaShop } from './tea-shop.js';

const LIMIT_MS = 240_000;
const ACCOUNT = 'bot-19c2';

const platform = new FakeTelegram();
let folder: string;
let shop: TestShop;
let hook: string;
beforeAll(async () => {
  await platform.start();
  folder = await writeTeaShop();
  const account = { ...platform.accountAt(ACCOUNT), locale: 'en' };
  shop = await startShop({ store: folder, env: { CHANNELS: JSON.stringify([account]) } });
  hook = `${shop.url}/v1/channels/telegram/${ACCOUNT}`;
}, LIMIT_MS);
afterAll(async () => {
  await shop.stop();
  await platform.stop();
  await rm(folder, { recursive: true, force: true });
  expect(platform.faults).toEqual([]);
});

async function send(chat: number, content: object, answers = 1): Promise<string> {
  const before = platform.textsTo(chat).length;
  expect(await platform.update(hook, platform.message(chat, content))).toBe(200);
  await platform.until(
    `an answer to ${JSON.stringify(content)}`,
    () => platform.textsTo(chat).length >= before + answers,
  );
  return platform.textsTo(chat).slice(before).join('\n');
}
const say = (chat: number, text: string): Promise<string> => send(chat, { text });

it('greets who opens the chat, offers choices as keys, and tells what it cannot read', async () => {
  expect(await say(101, '/start')).not.toBe('');
  expect(await say(101, 'How much is the Longjing tea?')).toContain('88');
  await say(101, 'How much is the teapot?');
  const { keys } = platform.messages.at(-1)!;
  expect(keys).toHaveLength(2);
  expect(await say(101, keys[1]!)).toContain(keys[1]!.includes('Clay') ? '259' : '129');
  expect(platform.messages.at(-1)?.keys).toEqual([]);
  expect(await send(101, { photo: [{ file_id: 'x' }] })).toContain('pictures');
});

it('goes from a proved order to a return and to a person', async () => {
  await say(102, 'Where is my order T-2002?');
  await say(102, PHONE);
  expect(await say(102, 'I want to return order T-2002')).toContain('88');
  expect(await say(102, 'yes')).toContain('T-2002');
  await say(102, 'talk to a person please');
  const mei = await DeskClient.signIn(shop, 'mei', 'agent', 'Mei');
  await mei.online();
  const { body } = await mei.call<{ waiting: { conversationId: string }[] }>('GET', '/queue');
  const { conversationId } = body.waiting[0]!;
  const { term } = (await mei.take(conversationId)).body;
  await mei.say(conversationId, { term, text: 'Hello, let me look.' });
  await platform.until('the person’s line', () => platform.textsTo(102).at(-1) === 'Mei: Hello, let me look.');
});

it('takes a yes that comes late, or to a plan that has not arrived, for no yes to it', async () => {
  const ago = (seconds: number): number => Math.floor(Date.now() / 1_000) - seconds;
  await say(107, 'Where is my order T-2003?');
  await say(107, PHONE);
  expect(await say(107, 'I want to return order T-2003')).toContain('88');
  // Said before that wish, and handed on only now.
  expect(await send(107, { text: 'yes', date: ago(600) })).toContain('go ahead?');
  expect(await send(107, { text: 'yes', date: ago(500) })).toContain('go ahead?');
  expect(await say(107, 'no')).not.toContain('go ahead?');
  const body = JSON.stringify({ ok: false, error_code: 429, parameters: { retry_after: 4 } });
  platform.misbehave({ status: 429, body });
  const asked = platform.requests.length;
  await platform.update(hook, platform.message(107, { text: 'I want to return order T-2003' }));
  await platform.until('the plan on its way', () => platform.requests.length > asked);
  expect(await send(107, { text: 'yes' }, 2)).toMatch(/go ahead\?[^]*go ahead\?/);
  expect(await say(107, 'yes')).toContain('is requested');
});

it('hears no forged, repeated or other update, and in groups only what mentions the bot', async () => {
  const before = platform.messages.length;
  const hello = platform.message(103, { text: 'How much is the Longjing tea?' });
  expect(await platform.update(hook, hello, { secret: 'another-secret-entirely' })).toBe(401);
  expect(await platform.update(hook, { edited_message: {} })).toBe(200);
  expect(await platform.update(hook, platform.message(103, { from: { id: 5, is_bot: true }, text: 'hi' }))).toBe(200);
  const inGroup = { chat: { id: -500, type: 'group' }, from: { id: 103 } };
  expect(await platform.update(hook, { message: { ...inGroup, text: 'How much is the tea?' } })).toBe(200);
  for (let time = 0; time < 3; time++) expect(await platform.update(hook, hello, { id: 9_000 })).toBe(200);
  await platform.until('one answer', () => platform.textsTo(103).length > 0);
  await platform.update(hook, { message: { ...inGroup, text: '@tea_shop_bot How much is the glass teapot?' } });
  await platform.until('an answer in the group', () => platform.textsTo(-500).length > 0);
  expect(platform.textsTo(-500).join()).toContain('129');
  expect(platform.messages.length).toBe(before + 2);

  // A key names the bot as well: pressed in a group, it is heard.
  const asks = (text: string) => platform.update(hook, { message: { ...inGroup, from: { id: 106 }, text } });
  await asks('@tea_shop_bot How much is the teapot?');
  await platform.until('the choices in the group', () => platform.textsTo(-500).length > 1);
  const { keys } = platform.messages.at(-1)!;
  expect(keys).toHaveLength(2);
  await asks(keys[1]!);
  await platform.until('what was chosen in the group', () => platform.textsTo(-500).length > 2);
  expect(platform.textsTo(-500).at(-1)).toContain(keys[1]!.includes('Clay') ? '259' : '129');
});

it('waits as long as the platform asks for, and leaves who has blocked the bot', async () => {
  const body = JSON.stringify({ ok: false, error_code: 429, parameters: { retry_after: 1 } });
  platform.misbehave({ status: 429, body }, { status: 500 });
  expect(await say(104, 'How much is the Longjing tea?')).toContain('88');
  platform.blocked.add(105);
  await platform.update(hook, platform.message(105, { text: 'hello' }));
  expect(await say(104, 'How much is the glass teapot?')).toContain('129');
  expect(platform.textsTo(105)).toEqual([]);
});
