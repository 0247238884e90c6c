// Every platform in one shop: the same conversation goes through on each, answered once though all is told twice; and one shopper on two is two.
import { DeskClient } from '../people/desk-client.js';
import { AllPlatforms, type PlatformName } from './all-platforms.js';
import { goOnChannel, JOURNEY_ANSWERS } from './channel-journey.js';
import { PHONE } from './tea-shop.js';
import { teaShopOn } from './tea-shop-on-platforms.js';

const LIMIT_MS = 240_000;
const ACCOUNT = 'journey';
/** The same digits on every platform. */
const SHOPPER = '4401';

const platforms = new AllPlatforms();
const tea = teaShopOn(platforms, ACCOUNT);

const shopperOn = (channel: PlatformName, id = SHOPPER) =>
  platforms.shopperOn(channel, `${tea.shop.url}/v1/channels/${channel}/${ACCOUNT}`, id);

it.each([
  ['lanying', 'T-2101'],
  ['telegram', 'T-2102'],
  ['wechat', 'T-2103'],
  ['wechat-mini-program', 'T-2104'],
  ['wecom', 'T-2105'],
] as const)(
  'goes from a price to an order, its return and a person on %s, answered once each',
  async (channel, orderId) => {
    const mei = await DeskClient.signIn(tea.shop, `mei-${channel}`, 'agent', 'Mei');
    await mei.online();
    const plan = { product: 'Longjing tea', price: '88', orderId, phone: PHONE };
    const read = await goOnChannel(shopperOn(channel), plan, mei);
    expect(read).toHaveLength(JOURNEY_ANSWERS);
    expect(platforms.faults).toEqual([]);
  },
  LIMIT_MS,
);

it('keeps the same shopper on two platforms apart: what was proved on one is not shown on the other', async () => {
  const say = async (channel: PlatformName, text: string): Promise<string> => {
    const shopper = shopperOn(channel, '4402');
    const before = shopper.texts().length;
    await shopper.say(text);
    await platforms.lanying.until('an answer', () => shopper.texts().length > before);
    return shopper.texts().slice(before).join('\n');
  };
  await say('telegram', 'Where is my order T-2106?');
  expect(await say('telegram', PHONE)).toContain('delivered');
  const asked = await say('wecom', 'Where is my order T-2106?');
  expect(asked).not.toContain('delivered');
  expect(asked).toMatch(/phone/i);
});
