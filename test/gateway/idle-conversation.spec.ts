// A shopper who comes back after a long pause: nothing half done is carried out, and the conversation goes on.
import { Conversation, startShop, type TestShop } from '#testing';

const NOW = new Date();
const MINUTE_MS = 60_000;
const openOrder = { zh: '我要取消订单', en: 'I want to cancel my order' } as const;

let shop: TestShop;
let customerToken: string;
beforeAll(async () => {
  shop = await startShop({ now: NOW });
  customerToken = await shop.customerToken('c-001');
}, 120_000);
afterAll(async () => {
  await shop.stop();
});

it.each([
  ['zh', '确认', '取消订单没有继续'],
  ['en', 'yes', 'cancelling an order'],
] as const)('%s: does not act on a yes to what was begun long ago, and says so once', async (locale, yes, words) => {
  const ann = await Conversation.open(shop.url, { customerToken, locale });
  const [asked] = (await ann.say(openOrder[locale])).replies;
  expect(asked).toMatchObject({ skill: 'cancel-order' });
  expect(asked?.needs).not.toBeNull();
  shop.clock?.advance(31 * MINUTE_MS);
  const { replies } = await ann.say(yes);
  expect(replies[0]?.text).toContain(words);
  expect(replies[0]?.facts).toMatchObject({ lapsed: ['cancel-order'] });
  expect(replies.every(({ needs, facts }) => needs === null && facts['done'] === undefined)).toBe(true);
  const [next] = (await ann.say(yes)).replies;
  expect(next?.facts).not.toHaveProperty('lapsed');
  expect((await ann.transcript()).length).toBeGreaterThanOrEqual(7);
});

it('keeps what is open within the time, counted from the last message', async () => {
  const ann = await Conversation.open(shop.url, { customerToken, locale: 'zh' });
  await ann.say(openOrder.zh);
  shop.clock?.advance(29 * MINUTE_MS);
  const [asked] = (await ann.say('你好')).replies;
  expect(asked?.facts).not.toHaveProperty('lapsed');
  shop.clock?.advance(29 * MINUTE_MS);
  const { replies } = await ann.say('算了，不取消了');
  expect(replies[0]).toMatchObject({ skill: 'cancel-order', facts: { dropped: true } });
});
