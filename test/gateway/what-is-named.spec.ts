// What is named is what is touched, and only what the shopper agreed to: orders with bare numbers, things that are alike but for their size, and wishes said again to a plan.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Conversation, startShop, type TestShop } from '#testing';
import { meantIn } from './home-shop.js';

type Locale = 'en' | 'zh';
type Line = readonly [sku: string, quantity: number];

const usd = (amount: number): object => ({ amount, currency: 'USD' });
const address = { country: 'US', region: 'NY', city: 'New York', line1: '1 Pine St', postcode: '10005' };
const PRODUCTS = [
  {
    id: 'mug',
    en: 'Harbour mug',
    zh: '海港马克杯',
    option: 'color',
    variants: { 'mug-b': ['blue', 1_200], 'mug-r': ['red', 1_200] },
  },
  {
    id: 'shirt',
    en: 'Linen shirt',
    zh: '亚麻衬衫',
    option: 'size',
    variants: { 'shirt-s': ['S', 4_000], 'shirt-m': ['M', 4_000], 'shirt-l': ['L', 4_500] },
  },
  {
    id: 'lamp',
    en: 'Desk lamp',
    zh: '台灯',
    option: 'color',
    variants: { 'lamp-w': ['white', 5_600], 'lamp-b': ['black', 5_600] },
  },
  {
    id: 'boots',
    en: 'Hiking boots',
    zh: '登山靴',
    option: 'size',
    variants: { 'boots-42': ['42', 12_000], 'boots-43': ['43', 13_000] },
  },
] as const satisfies readonly { variants: Record<string, readonly [string, number]>; [name: string]: unknown }[];

const VARIANTS = new Map(
  PRODUCTS.flatMap(({ id, en, zh, option, variants }) =>
    Object.entries(variants).map(([sku, [value, amount]]) => [
      sku,
      { sku, productId: id, title: { en, zh }, options: { [option]: value }, unitPrice: usd(amount), amount },
    ]),
  ),
);

/** How many customers there are: each is named by their place, has all that {@link ordersOf} says, and is spoken to once. */
const SHOPPERS = 89;
const FIRST = 10;

function order(id: string, customerId: string, status: string, daysAgo: number, lines: readonly Line[]): object {
  const items = lines.flatMap(([sku, quantity], at) => {
    const found = VARIANTS.get(sku);
    if (found === undefined) return [];
    const { amount: _amount, ...variant } = found;
    return [{ id: `i${at + 1}`, ...variant, quantity }];
  });
  const paid = lines.reduce((sum, [sku, quantity]) => sum + (VARIANTS.get(sku)?.amount ?? 0) * quantity, 0);
  return {
    id,
    customerId,
    status,
    placedAt: new Date(Date.now() - daysAgo * 86_400_000).toISOString(),
    address,
    items,
    payments: [{ type: 'payment', methodId: 'card', amount: usd(paid) }],
  };
}

/** Two orders that wait, a lamp that is on its way, and two that came. */
const ordersOf = (at: number): object[] => [
  order(`${at}01`, `c${at}`, 'pending', 0.2, [
    ['mug-b', 3],
    ['shirt-m', 1],
  ]),
  order(`${at}02`, `c${at}`, 'pending', 0.5, [['lamp-w', 1]]),
  order(`${at}03`, `c${at}`, 'shipped', 3, [['lamp-b', 1]]),
  order(`${at}10`, `c${at}`, 'delivered', 6, [
    ['mug-r', 3],
    ['shirt-l', 1],
  ]),
  order(`${at}12`, `c${at}`, 'delivered', 9, [
    ['boots-42', 1],
    ['shirt-m', 1],
    ['shirt-s', 1],
  ]),
];

let shop: TestShop;
let folder: string;
let shopper = FIRST - 1;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daogou-named-'));
  const write = (file: string, values: readonly object[]): void => {
    writeFileSync(join(folder, file), values.map((value) => JSON.stringify(value)).join('\n'));
  };
  const all = Array.from({ length: SHOPPERS }, (_, at) => at + FIRST);
  write('store.json', [{ name: 'Harbour', currency: 'USD', locales: ['en', 'zh'], timezone: 'America/New_York' }]);
  write(
    'products.jsonl',
    PRODUCTS.map(({ id, en, zh, option, variants }) => ({
      id,
      title: { en, zh },
      variants: Object.entries(variants).map(([sku, [value, amount]]) => ({
        sku,
        options: { [option]: value },
        price: usd(amount),
      })),
    })),
  );
  write(
    'stock.jsonl',
    [...VARIANTS.keys()].map((sku) => ({ sku, warehouse: 'main', onHand: 500 })),
  );
  write(
    'customers.jsonl',
    all.map((at) => ({
      id: `c${at}`,
      name: `Shopper ${at}`,
      addresses: [address],
      paymentMethods: [
        { id: 'card', kind: 'credit-card', lastFour: '4242' },
        { id: 'gift', kind: 'gift-card', balance: usd(50_000) },
      ],
    })),
  );
  write('orders.jsonl', all.flatMap(ordersOf));
  shop = await startShop({ store: folder });
});
afterAll(async () => {
  await shop?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The last replies to some messages of a shopper who has said nothing before; `$` stands for the beginning of the numbers of their orders. */
async function said(locale: Locale, ...texts: readonly string[]) {
  shopper += 1;
  const at = shopper;
  const talk = await Conversation.open(shop.url, { locale, customerToken: await shop.customerToken(`c${at}`) });
  let replies: Awaited<ReturnType<typeof talk.say>>['replies'] = [];
  for (const text of texts) ({ replies } = await talk.say(text.replaceAll('$', String(at))));
  const meant = meantIn(replies).map((id) => String(id).replace(String(at), '$'));
  const plan = replies.find(({ facts }) => 'plan' in facts)?.facts['plan'] as
    { items?: { itemId: string; quantity: number }[] } | undefined;
  const items = plan?.items?.map(({ itemId, quantity }) => `${itemId}×${quantity}`);
  return { replies, meant, items, isDone: replies.some(({ facts }) => facts['done'] === true) };
}

describe('to the plan of a cancellation', () => {
  it.each([
    ['en', 'cancel it then'],
    ['en', 'ok cancel order $01 please'],
    ['zh', '那就取消吧'],
  ] as const)('%s: the same wish once more agrees: %s', async (locale, text) => {
    expect((await said(locale, 'cancel order $01', text)).isDone).toBe(true);
  });

  it.each([
    ['en', 'cancel just one mug please'],
    ['en', 'cancel your plan'],
    ['en', 'cancel it and refund to my gift card'],
    ['en', 'cancel it he said'],
    ['en', 'cancel it never'],
    ['en', 'yes cancel all orders'],
    ['en', 'yes cancel all'],
    ['en', 'yes cancel the order of the mugs and keep the shirt'],
    ['en', 'yes, refund me 80 dollars'],
    ['zh', '就取消一个杯子吧'],
    ['zh', '请取消短信通知'],
    ['zh', '好吧取消运费吧'],
    ['zh', '我妈说取消吧'],
    ['zh', '取消了我老婆会生气的，帮我留着吧'],
    ['zh', '好的都取消'],
  ] as const)('%s: what says anything else does nothing: %s', async (locale, text) => {
    expect((await said(locale, 'cancel order $01', text)).isDone).toBe(false);
  });

  it.each([
    ['en', 'Not that one, $02'],
    ['en', 'no, not that one, $02 please'],
    ['en', 'hm, $02 rather'],
    ['en', 'and $02?'],
    ['zh', '不是这个，$02'],
    ['zh', '不是$01，是$02'],
    ['zh', '$02呢'],
  ] as const)('%s: another order that is named takes its place: %s', async (locale, text) => {
    expect((await said(locale, 'cancel order $01', text)).meant).toEqual(['$02']);
  });
});

describe('of several orders that a wish names', () => {
  it.each([
    ['en', 'my order $02 arrived, so cancel $01', ['$01']],
    ['en', 'cancel $01, no $02', ['$02']],
    ['en', 'cancel $01 sorry $02', ['$02']],
    ['en', 'cancel $01 like you did with $02', ['$01', '$02']],
    ['en', 'cancel the second to last order', ['$02']],
    ['zh', '$02收到了，把$01取消', ['$01']],
    ['zh', '像$02那样把$01取消', ['$01', '$02']],
    ['zh', '取消$01，啊不，$02', ['$02']],
    ['zh', '$01不是我下的吧，取消$02', ['$02']],
    ['zh', '取消倒数第二个订单', ['$02']],
  ] as const)('%s: those that it is for are planned or asked for: %s', async (locale, text, meant) => {
    expect((await said(locale, text)).meant).toEqual(meant);
  });

  it.each([
    ['en', 'cancel $01 and $02'],
    ['en', 'cancel orders $01, $02'],
    ['zh', '取消$01和$02'],
  ] as const)('%s: each of a list is planned, one after another: %s', async (locale, text) => {
    const yes = locale === 'zh' ? '确认' : 'yes';
    expect((await said(locale, text)).meant).toEqual(['$01']);
    expect((await said(locale, text, yes)).meant).toEqual(['$02']);
  });

  it.each([
    ['en', 'cancel the older of my lamp orders'],
    ['zh', '把较早的那个台灯订单取消掉'],
  ] as const)('%s: the older one is no other that could be cancelled: %s', async (locale, text) => {
    const { replies, meant } = await said(locale, text);
    expect(meant).toEqual([]);
    expect(replies[0]?.facts).toMatchObject({ orderId: expect.stringMatching(/03$/) as unknown });
  });
});

describe('of the things in an order', () => {
  it.each([
    ['en', 'return the M shirt of $12', ['i2×1']],
    ['en', 'return the small shirt of $12, not the medium', ['i3×1']],
    ['en', 'return the shirts of $12 but keep the S', ['i2×1']],
    ['en', 'return both shirts of order $12', ['i2×1', 'i3×1']],
    ['en', 'return two of the three mugs in $10', ['i1×2']],
    ['en', 'return the mugs of $10', ['i1×3']],
    ['zh', '订单$12的衬衫都退，S码留着', ['i2×1']],
    ['zh', '退订单$10的两个杯子', ['i1×2']],
  ] as const)('%s: those go back that are named: %s', async (locale, text, items) => {
    expect((await said(locale, text)).items).toEqual(items);
  });

  it.each([
    ['en', 'return one shirt of $12', ['i2', 'i3']],
    ['en', 'return the shirt of $12', ['i2', 'i3']],
    ['zh', '订单$12的衬衫退一件', ['i2', 'i3']],
    ['en', 'return both of $12', ['i1', 'i2', 'i3', '*']],
  ] as const)('%s: which of several is asked: %s', async (locale, text, ids) => {
    const { replies, items } = await said(locale, text);
    expect(items).toBeUndefined();
    expect((replies[0]?.facts['choices'] as { id: string }[]).map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ['en', 'return one mug of order $10', 'ok return it all'],
    ['en', 'return one mug of order $10', 'return the mugs then'],
    ['zh', '退订单$10的一个杯子', '确认，都退了吧'],
  ] as const)('%s: a yes to more than is planned plans anew: %s', async (locale, wish, text) => {
    const { isDone, meant } = await said(locale, wish, text);
    expect(isDone).toBe(false);
    expect(meant).toEqual(['$10']);
  });

  it.each([
    ['en', 'return everything in order $10', 'ok return it all'],
    ['zh', '订单$10都退了', '对，都退'],
  ] as const)('%s: a yes to all of what is planned does it: %s', async (locale, wish, text) => {
    expect((await said(locale, wish, text)).isDone).toBe(true);
  });
});
