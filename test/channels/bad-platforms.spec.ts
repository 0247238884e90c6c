// Platforms that are busy, away, slow, unsure, out of quota or that refuse the credentials: answered once each, or told at the desk.
import { DataSource } from 'typeorm';
import { DeskClient } from '../people/desk-client.js';
import { AllPlatforms, type PlatformName } from './all-platforms.js';
import { teaShopOn } from './tea-shop-on-platforms.js';

const LIMIT_MS = 240_000;
const WAIT_MS = 90_000;
const ACCOUNT = 'hard';
/** Longer than the shop waits for a platform. */
const SLOW_MS = 11_000;
const PERHAPS_SEEN = '(You may have this already.)\n';
const PRICES = { 'Longjing tea': '88', 'Glass teapot': '129', 'Clay teapot': '259' } as const;

/** Where each takes messages, and how it says no: a mini program for WeChat, as official accounts answer in replies. */
const SEND = {
  lanying: '/message/send',
  telegram: '/sendMessage',
  'wechat-mini-program': '/message/custom/send',
  wecom: '/kf/send_msg',
} as const;
type Sending = keyof typeof SEND;
const all = Object.keys(SEND) as Sending[];
/** Those that carry out a repeated request once. */
const idempotent = new Set<PlatformName>(['lanying', 'wecom']);

const platforms = new AllPlatforms();
const tea = teaShopOn(platforms, ACCOUNT);
let nextShopper = 5_000;
afterEach(() => {
  expect(platforms.faults).toEqual([]);
});

const hookOf = (channel: PlatformName): string => `${tea.shop.url}/v1/channels/${channel}/${ACCOUNT}`;
const someoneOn = (channel: PlatformName) => {
  const id = String(++nextShopper);
  return { id, ...platforms.shopperOn(channel, hookOf(channel), id) };
};
type Someone = ReturnType<typeof someoneOn>;
const until = (what: string, holds: () => boolean | Promise<boolean>): Promise<void> =>
  platforms.lanying.until(what, holds, WAIT_MS);

/** Says something and gives what is read when there is an answer. */
async function answerTo(shopper: Someone, text: string): Promise<string[]> {
  const before = shopper.texts().length;
  await shopper.say(text);
  await until(`an answer to "${text}"`, () => shopper.texts().length > before);
  return shopper.texts().slice(before);
}
const asks = (shopper: Someone, product: keyof typeof PRICES) => answerTo(shopper, `How much is the ${product}?`);
/** Once an answer to something later is there, nothing more comes of what was before it. */
async function expectRead(shopper: Someone, expected: readonly string[]): Promise<void> {
  await shopper.say('How much is the Clay teapot?');
  await until('the last answer', () => shopper.texts().at(-1)?.includes(PRICES['Clay teapot']) === true);
  const read = shopper.texts().map((text) => (text.startsWith(PERHAPS_SEEN) ? 'perhaps seen: ' : '') + priceIn(text));
  expect(read).toEqual([...expected, PRICES['Clay teapot']]);
}
const priceIn = (text: string): string => Object.values(PRICES).find((price) => text.includes(price)) ?? text;

async function called(shopper: Someone): Promise<{ mei: DeskClient; conversationId: string; term: number }> {
  const mei = await DeskClient.signIn(tea.shop, `mei-${shopper.id}`, 'agent', 'Mei');
  await mei.online();
  const waiting = async (): Promise<string[]> =>
    (await mei.call<{ waiting: { conversationId: string }[] }>('GET', '/queue')).body.waiting.map(
      (one) => one.conversationId,
    );
  const before = await waiting();
  await answerTo(shopper, 'talk to a person please');
  let conversationId: string | undefined;
  await until(
    'the conversation at the desk',
    async () => (conversationId = (await waiting()).find((id) => !before.includes(id))) !== undefined,
  );
  const { term } = (await mei.take(conversationId ?? '')).body;
  return { mei, conversationId: conversationId ?? '', term };
}
const notesOf = async (mei: DeskClient, conversationId: string): Promise<string[]> =>
  (
    await mei.call<{ packet: { notes: { text: string }[] } }>('GET', `/conversations/${conversationId}`)
  ).body.packet.notes.map(({ text }) => text);

describe.each(all)('on %s', (channel) => {
  const platform = platforms.byName[channel];
  const at = SEND[channel];
  // Lanying takes the receipt that a message was read at the same place, before the answer.
  const receipt = channel === 'lanying' ? [{ at }] : [];

  it(
    'an answer waits while the platform is busy or away',
    async () => {
      const shopper = someoneOn(channel);
      platform.misbehave(...receipt, { at, status: 429, headers: { 'retry-after': '1' } }, { at, status: 503 });
      await asks(shopper, 'Longjing tea');
      await expectRead(shopper, ['88']);
    },
    LIMIT_MS,
  );

  it(
    'an answer whose acknowledgement is lost is read once, or says that it may be read again',
    async () => {
      const shopper = someoneOn(channel);
      platform.misbehave(...receipt, { at, isLost: true });
      await asks(shopper, 'Longjing tea');
      await expectRead(shopper, idempotent.has(channel) ? ['88'] : ['88', 'perhaps seen: 88']);
    },
    LIMIT_MS,
  );

  it(
    'so is one that the platform takes for longer than anybody waits',
    async () => {
      const shopper = someoneOn(channel);
      platform.misbehave(...receipt, { at, delayMs: SLOW_MS });
      await asks(shopper, 'Longjing tea');
      await expectRead(shopper, idempotent.has(channel) ? ['88'] : ['88', 'perhaps seen: 88']);
    },
    LIMIT_MS,
  );

  it(
    'an answer that breaks off in no known words is tried again',
    async () => {
      const shopper = someoneOn(channel);
      platform.misbehave(...receipt, { at, body: '<html>' }, { at, status: 500 });
      await asks(shopper, 'Longjing tea');
      await expectRead(shopper, [idempotent.has(channel) ? '88' : 'perhaps seen: 88']);
    },
    LIMIT_MS,
  );

  it('what is huge is refused, and what is long is answered', async () => {
    const shopper = someoneOn(channel);
    const huge = await fetch(hookOf(channel), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'x'.repeat(300_000) }),
    });
    expect(huge.status).toBe(413);
    const [answer] = await answerTo(shopper, 'How much is the Longjing tea? '.repeat(400));
    expect(answer).not.toBe('');
    await asks(shopper, 'Clay teapot');
    expect(shopper.texts()).toHaveLength(2);
  });
});

it.each([
  ['lanying', () => (platforms.lanying.accessToken += '-new'), (old: string) => (platforms.lanying.accessToken = old)],
  ['telegram', () => (platforms.telegram.token += '-new'), (old: string) => (platforms.telegram.token = old)],
] as const)(
  'an expired token of %s is named in the health until there is a good one',
  async (channel, expire, renew) => {
    const { accessToken, token } = { ...platforms.lanying, token: platforms.telegram.token };
    const shopper = someoneOn(channel);
    expire();
    await shopper.say('How much is the Longjing tea?');
    const isNamed = async (): Promise<boolean> => {
      const { checks } = (await (await fetch(`${tea.shop.url}/health/ready`)).json()) as {
        checks: Record<string, { ok: boolean }>;
      };
      return checks[`channel ${channel}/${ACCOUNT}`]?.ok === false;
    };
    await until('the health to tell', isNamed);
    expect(shopper.texts()).toEqual([]);
    renew(channel === 'lanying' ? accessToken : token);
    await until('the answer', () => shopper.texts().length > 0);
    await expectRead(shopper, ['88']);
    expect(await isNamed()).toBe(false);
  },
);

it.each([
  ['wechat-mini-program', () => platforms.mini.expireToken()],
  ['wecom', () => (platforms.wecom.accessToken += 1)],
] as const)('an expired token of %s is fetched anew, and nobody notices', async (channel, expire) => {
  const shopper = someoneOn(channel);
  await asks(shopper, 'Longjing tea');
  expire();
  await asks(shopper, 'Glass teapot');
  await expectRead(shopper, ['88', '129']);
});

it.each(['wecom', 'wechat-mini-program'] as const)(
  'the sixth message on %s is not taken, which is told at the desk, and the shopper’s next word opens the quota again',
  async (channel) => {
    const shopper = someoneOn(channel);
    const { mei, conversationId, term } = await called(shopper);
    for (let line = 1; line <= 5; line++) await mei.say(conversationId, { term, text: `line ${line}` });
    await until('a note', async () => (await notesOf(mei, conversationId)).length > 0);
    expect((await notesOf(mei, conversationId))[0]).toContain('quota');
    await shopper.say('thanks');
    await mei.say(conversationId, { term, text: 'at last' });
    await until('the last line', () => shopper.texts().at(-1) === 'Mei: at last');
    const lines = shopper.texts().filter((text) => text.startsWith('Mei: '));
    expect(lines).toEqual([1, 2, 3, 4].map((line) => `Mei: line ${line}`).concat('Mei: at last'));
  },
);

it('what comes out of order is answered once each, and what is of no known kind not at all', async () => {
  const { lanying, mini, telegram } = platforms;
  const words = (product: string): string => `How much is the ${product}?`;
  const ids = [lanying.messageId(), lanying.messageId()] as const;
  const onLanying = someoneOn('lanying');
  const onMini = someoneOn('wechat-mini-program');
  const onTelegram = someoneOn('telegram');
  // The second one first: the platform tries the first again, which was lost.
  for (const [index, product] of [
    [1, 'Longjing tea'],
    [0, 'Glass teapot'],
    [1, 'Longjing tea'],
  ] as const) {
    const text = words(product);
    const said = mini.message(onMini.id, { MsgType: 'text', Content: text }, `7${ids[index]}`);
    const update = telegram.message(Number(onTelegram.id), { text });
    await lanying.callBack(hookOf('lanying'), { from: onLanying.id, text, msgId: ids[index] });
    await mini.callBack(hookOf('wechat-mini-program'), said);
    await telegram.update(hookOf('telegram'), update, { id: Number(ids[index].slice(-9)) });
  }
  const sticker = telegram.message(Number(onTelegram.id), { sticker: { file_id: 'x' } });
  expect(await telegram.update(hookOf('telegram'), sticker)).toBe(200);
  for (const shopper of [onLanying, onMini, onTelegram]) await expectRead(shopper, ['88', '129']);
});

it('a licence of Lanying that is used up is told at the desk', async () => {
  const shopper = someoneOn('lanying');
  const { mei, conversationId, term } = await called(shopper);
  platforms.lanying.misbehave({ at: SEND.lanying, body: '{"code":30021,"message":"licence"}' });
  await mei.say(conversationId, { term, text: 'lost' });
  await until('a note', async () => (await notesOf(mei, conversationId)).length > 0);
  expect((await notesOf(mei, conversationId))[0]).toContain('quota');
  await mei.say(conversationId, { term, text: 'read' });
  await until('the next line', () => shopper.texts().at(-1) === 'Mei: read');
  expect(shopper.texts().join()).not.toContain('lost');
});

it('who opens a mini program is greeted once, and two messages reach them before they write', async () => {
  const { mini } = platforms;
  const shopper = someoneOn('wechat-mini-program');
  const opens = async (): Promise<void> => {
    const event = mini.message(shopper.id, { MsgType: 'event', Event: 'user_enter_tempsession', SessionFrom: 'page' });
    for (let time = 0; time < 2; time++)
      expect((await mini.callBack(hookOf('wechat-mini-program'), event)).at(-1)).toBe(200);
  };
  await opens();
  await until('a greeting', () => shopper.texts().length === 1);
  const { mei, conversationId, term } = await called(shopper);
  mini.lapse(shopper.id);
  await opens();
  const { length } = shopper.texts();
  for (let line = 1; line <= 3; line++) await mei.say(conversationId, { term, text: `line ${line}` });
  await until('a note', async () => (await notesOf(mei, conversationId)).length > 0);
  expect(shopper.texts().slice(length)).toEqual(['Mei: line 1', 'Mei: line 2']);
});

it('a welcome of WeCom that is not taken is not in the way of what comes after it', async () => {
  const shopper = someoneOn('wecom');
  platforms.wecom.misbehave({ at: '/send_msg_on_event', isLost: true });
  await platforms.wecom.enter(hookOf('wecom'), shopper.id);
  await until('the welcome', () => shopper.texts().length === 1);
  expect((await asks(shopper, 'Longjing tea')).join()).toContain('88');
  expect(shopper.texts()).toHaveLength(2);
});

it('an instance that was killed while it sent leaves a message that says so when it is sent again', async () => {
  const channels = tea.shop.services.find(({ name }) => name === 'channels')!.get(DataSource);
  const shopper = someoneOn('telegram');
  await asks(shopper, 'Longjing tea');
  // As a crash leaves it: sent, and not noted.
  const [kept] = await channels.query<{ id: string }[]>(
    `select o.id from channels.outbound o join channels.peers p on p.id = o.peer_id where p.peer = $1`,
    [shopper.id],
  );
  const state = `in_doubt, waits from channels.outbound where id = $1`;
  await until('it to be noted', async () => {
    const [row] = await channels.query<{ waits: boolean }[]>(`select ${state}`, [kept?.id]);
    return row?.waits === false;
  });
  expect(await channels.query(`select ${state}`, [kept?.id])).toEqual([{ in_doubt: true, waits: false }]);
  await channels.query(`update channels.outbound set waits = true, text = 'It costs 88.' where id = $1`, [kept?.id]);
  await until('it to be sent again', () => shopper.texts().length === 2);
  expect(shopper.texts()[1]).toBe(`${PERHAPS_SEEN}It costs 88.`);
});
