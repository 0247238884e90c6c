// A shop of household goods in Kuwaiti dinars with the orders of two customers, for specs of what is done to which order.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Conversation, startShop, type TestShop } from '#testing';

const address = { country: 'KW', city: 'Kuwait City', line1: '1 Gulf Road' };
/** An amount in thousandths of a dinar. */
export const kwd = (amount: number): object => ({ amount, currency: 'KWD' });
const THINGS = {
  kettle: ['Copper Kettle', '铜壶', 12_345],
  shirt: ['Linen Shirt', '亚麻衬衫', 25_750],
  mug: ['Blue Mug', '蓝色马克杯', 3_250],
  lamp: ['Brass Lamp', '黄铜台灯', 40_005],
  rug: ['Wool Rug', '羊毛地毯', 180_500],
} as const;
type Thing = keyof typeof THINGS;

function orderOf(id: string, customerId: string, status: string, ...things: [Thing, number?][]): object {
  const items = things.map(([thing, quantity = 1]) => {
    const [en, zh, amount] = THINGS[thing];
    return { sku: `${thing}-1`, productId: thing, title: { en, zh }, unitPrice: kwd(amount), quantity };
  });
  const paid = things.reduce((sum, [thing, quantity = 1]) => sum + THINGS[thing][2] * quantity, 0);
  return {
    id,
    customerId,
    status,
    placedAt: new Date(Date.now() - 2 * 86_400_000).toISOString(),
    address,
    items,
    payments: [{ type: 'payment', methodId: `${customerId}-card`, amount: kwd(paid) }],
  };
}

const ORDERS = [
  orderOf('G-1001', 'ann', 'pending', ['kettle']),
  orderOf('G-1002', 'ann', 'pending', ['shirt'], ['mug']),
  orderOf('G-1003', 'ann', 'pending', ['lamp']),
  orderOf('G-1004', 'ann', 'delivered', ['rug']),
  orderOf('G-1005', 'ann', 'delivered', ['shirt'], ['mug', 2]),
  orderOf('S-1', 'bob', 'pending', ['kettle']),
  orderOf('C-1', 'cat', 'pending', ['kettle']),
  orderOf('C-2', 'cat', 'shipped', ['kettle']),
  orderOf('D-1', 'dan', 'delivered', ['mug', 2]),
];

/** A running shop, and what is said in it. */
export interface HomeShop {
  readonly shop: TestShop;
  stop(): Promise<void>;
  /** A new conversation of a customer: ann has three pending and two delivered orders, bob one pending, cat a kettle that is pending and one that has shipped, dan two mugs that came. */
  talkOf(customer: string, locale: 'en' | 'zh'): Promise<Conversation>;
}

/** Starts the shop. `shoppers`: so many more customers, shopper1 and so on, each with a pending kettle (P-1) and a pending shirt with a mug. */
export async function startHomeShop(shoppers = 0): Promise<HomeShop> {
  const folder = mkdtempSync(join(tmpdir(), 'daogou-home-'));
  writeStore(folder, shoppers);
  const shop = await startShop({ store: folder });
  return {
    shop,
    stop: async () => {
      await shop.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    talkOf: async (customer, locale) =>
      await Conversation.open(shop.url, { locale, customerToken: await shop.customerToken(customer) }),
  };
}

function writeStore(folder: string, shoppers: number): void {
  const more = Array.from({ length: shoppers }, (_, at) => at + 1);
  const write = (file: string, values: readonly object[]): void => {
    writeFileSync(join(folder, file), values.map((value) => JSON.stringify(value)).join('\n'));
  };
  write('store.json', [{ name: 'Home', currency: 'KWD', locales: ['en', 'zh'], timezone: 'Asia/Kuwait' }]);
  write(
    'products.jsonl',
    Object.entries(THINGS).map(([id, [en, zh, amount]]) => ({
      id,
      title: { en, zh },
      variants: [{ sku: `${id}-1`, price: kwd(amount) }],
    })),
  );
  write(
    'customers.jsonl',
    ['ann', 'bob', 'cat', 'dan', ...more.map((at) => `shopper${at}`)].map((id) => ({
      id,
      name: id,
      email: `${id}@shop.example`,
      addresses: [address],
      paymentMethods: [{ id: `${id}-card`, kind: 'credit-card', lastFour: '4242' }],
    })),
  );
  write('orders.jsonl', [
    ...ORDERS,
    ...more.flatMap((at) => [
      orderOf(`P-${at}`, `shopper${at}`, 'pending', ['kettle']),
      orderOf(`Q-${at}`, `shopper${at}`, 'pending', ['shirt'], ['mug']),
    ]),
  ]);
}

/** The orders that a reply plans for or offers to choose from. */
export const meantIn = (replies: readonly { facts: Record<string, unknown> }[]): unknown[] =>
  replies.flatMap(({ facts }) => {
    const choices = (facts['choices'] ?? []) as { id: string }[];
    return 'plan' in facts ? [facts['orderId']] : choices.map(({ id }) => id);
  });

type Locale = 'en' | 'zh';
type Replies = Awaited<ReturnType<Conversation['say']>>['replies'];

/** The replies to the last of some messages of a new conversation of ann's. */
export async function said(home: HomeShop, locale: Locale, ...texts: readonly string[]): Promise<Replies> {
  const talk = await home.talkOf('ann', locale);
  let replies: Replies = [];
  for (const text of texts) ({ replies } = await talk.say(text));
  return replies;
}

/** The orders that replies plan for. */
export const plansIn = (replies: Replies): unknown[] =>
  replies.flatMap(({ facts }) => ('plan' in facts ? [facts['orderId']] : []));

/** What says yes to a plan. */
export const yesIn = (locale: Locale): string => (locale === 'zh' ? '好的' : 'yes');

/** The replies to a message that plans and offers nothing, so that a yes after it does nothing. */
export async function expectNothingDone(home: HomeShop, locale: Locale, text: string): Promise<Replies> {
  const talk = await home.talkOf('ann', locale);
  const { replies } = await talk.say(text);
  expect(meantIn(replies)).toEqual([]);
  for (const { facts } of (await talk.say(yesIn(locale))).replies) expect(facts).not.toHaveProperty('done');
  return replies;
}
