// Every platform in one shop: the same conversation goes through on each, answered once though all is told twice; and one shopper on two is two.
import { rm } from 'node:fs/promises';
import { FakeLanying, FakeTelegram, FakeWechat, FakeWecom, startShop, type TestShop } from '#testing';
import { DeskClient } from '../people/desk-client.js';
import { type ChannelShopper, goOnChannel } from './channel-journey.js';
import { PHONE, writeTeaShop } from './tea-shop.js';

const LIMIT_MS = 240_000;
const ACCOUNT = 'journey';
/** Seven answers: six to what was said, and the person's line. */
const MESSAGES = 7;
/** The same digits on every platform. */
const SHOPPER = '4401';

const lanying = new FakeLanying();
const telegram = new FakeTelegram();
const wechat = new FakeWechat();
const mini = new FakeWechat('wechat-mini-program');
const wecom = new FakeWecom();
const platforms = { lanying, telegram, wechat, 'wechat-mini-program': mini, wecom };
type ChannelName = keyof typeof platforms;

let folder: string;
let shop: TestShop;
beforeAll(async () => {
  for (const platform of Object.values(platforms)) await platform.start();
  folder = await writeTeaShop();
  const accounts = Object.values(platforms).map((platform) => ({ ...platform.accountAt(ACCOUNT), locale: 'en' }));
  shop = await startShop({ store: folder, env: { CHANNELS: JSON.stringify(accounts) } });
}, LIMIT_MS);
afterAll(async () => {
  await shop.stop();
  for (const platform of Object.values(platforms)) await platform.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Somebody on a platform, which tells the shop twice of all that they say. */
function shopperOn(channel: ChannelName, id = SHOPPER): ChannelShopper {
  const hook = `${shop.url}/v1/channels/${channel}/${ACCOUNT}`;
  const twice = async (tell: () => Promise<unknown>): Promise<void> => {
    await tell();
    await tell();
  };
  switch (channel) {
    case 'lanying':
      return {
        say: async (text) => {
          const msgId = lanying.messageId();
          await twice(() => lanying.callBack(hook, { from: id, text, msgId }));
        },
        texts: () => lanying.textsTo(id),
      };
    case 'telegram':
      return {
        say: async (text) => {
          const update = Number(lanying.messageId().slice(-9));
          await twice(() => telegram.update(hook, telegram.message(Number(id), { text }), { id: update }));
        },
        texts: () => telegram.textsTo(Number(id)),
      };
    case 'wecom':
      return {
        say: async (text) => {
          const msgId = `said-${lanying.messageId()}`;
          await twice(async () => {
            wecom.keep(id, { msgtype: 'text', text: { content: text } }, msgId);
            return await wecom.tell(hook);
          });
        },
        texts: () => wecom.textsTo(id),
      };
    case 'wechat':
    case 'wechat-mini-program': {
      const platform = platforms[channel];
      return {
        say: async (text) => {
          platform.open(id);
          const message = platform.message(id, { MsgType: 'text', Content: text });
          // Asked again the shop gives the same reply, of which the shopper reads one.
          const before = platform.textsTo(id).length;
          await platform.callBack(hook, message);
          await platform.callBack(hook, message, { isRepeated: platform.textsTo(id).length > before });
        },
        texts: () => platform.textsTo(id),
      };
    }
  }
}

it.each([
  ['lanying', 'T-2101'],
  ['telegram', 'T-2102'],
  ['wechat', 'T-2103'],
  ['wechat-mini-program', 'T-2104'],
  ['wecom', 'T-2105'],
] as const)(
  'goes from a price to an order, its return and a person on %s, answered once each',
  async (channel, orderId) => {
    const mei = await DeskClient.signIn(shop, `mei-${channel}`, 'agent', 'Mei');
    await mei.online();
    const plan = { product: 'Longjing tea', price: '88', orderId, phone: PHONE };
    const read = await goOnChannel(shopperOn(channel), plan, mei);
    expect(read).toHaveLength(MESSAGES);
    expect(platforms[channel].faults).toEqual([]);
  },
  LIMIT_MS,
);

it('keeps the same shopper on two platforms apart: what was proved on one is not shown on the other', async () => {
  const say = async (channel: ChannelName, text: string): Promise<string> => {
    const shopper = shopperOn(channel, '4402');
    const before = shopper.texts().length;
    await shopper.say(text);
    await lanying.until('an answer', () => shopper.texts().length > before);
    return shopper.texts().slice(before).join('\n');
  };
  await say('telegram', 'Where is my order T-2106?');
  expect(await say('telegram', PHONE)).toContain('delivered');
  const asked = await say('wecom', 'Where is my order T-2106?');
  expect(asked).not.toContain('delivered');
  expect(asked).toMatch(/phone/i);
});
