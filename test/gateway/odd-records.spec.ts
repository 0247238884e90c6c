// Records at the edge of what the import takes: names that every object of JavaScript has, texts as long as may be, numbers that begin others.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Conversation, startShop, type TestShop } from '#testing';

const LONG_LINE = 'Ñ'.repeat(500);
const LONG_ID = 'k'.repeat(200);
const INHERITED = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'];
const price = (amount: number) => ({ amount, currency: 'CNY' });
const inherited = (value: string) => Object.fromEntries(INHERITED.map((name) => [name, value]));
const address = { country: 'CN', region: '上海', city: '上海', line1: LONG_LINE, recipient: LONG_LINE };
const order = (id: string, status = 'pending') => ({
  id,
  customerId: 'ann',
  status,
  placedAt: new Date(Date.now() - 86_400_000).toISOString(),
  address,
  items: [{ sku: 'robot-1', productId: 'robot', title: 'Toy Robot', unitPrice: price(5_000) }],
  payments: [{ type: 'payment', methodId: 'card', amount: price(5_000) }],
});
const files: Record<string, object[]> = {
  'store.json': [
    {
      name: LONG_LINE,
      currency: 'CNY',
      locales: ['en', 'zh'],
      timezone: 'Asia/Shanghai',
      cancelReasons: ['no-longer-needed', ...INHERITED],
    },
  ],
  'products.jsonl': [
    {
      id: 'robot',
      title: 'Toy Robot',
      attributes: { ...inherited('wood'), colour: 'constructor', material: 'tin' },
      variants: [
        { sku: 'robot-1', options: { ...inherited('one'), colour: 'red' }, price: price(5_000) },
        { sku: 'robot-2', options: { ...inherited('two'), colour: 'blue' }, price: price(6_000) },
      ],
    },
    {
      id: LONG_ID,
      title: 'Paper Kite',
      attributes: { material: 'paper' },
      variants: [{ sku: 'kite', price: price(900) }],
    },
    ...INHERITED.map((id) => ({
      id,
      title: `${id} puzzle`,
      brand: id,
      categories: [id],
      variants: [{ sku: id, price: price(700) }],
    })),
  ],
  'stock.jsonl': ['robot-1', 'robot-2', 'kite', ...INHERITED].map((sku) => ({ sku, warehouse: LONG_LINE, onHand: 4 })),
  'shipping-methods.jsonl': [
    {
      id: LONG_ID,
      name: 'Post',
      carrier: LONG_LINE,
      regions: [{ country: 'CN' }],
      price: price(800),
      minDays: 1,
      maxDays: 3,
    },
  ],
  'faqs.jsonl': [
    { id: LONG_ID, questions: ['Do you wrap presents?'], answer: 'Yes, we wrap presents.', topic: LONG_LINE },
  ],
  'customers.jsonl': [
    {
      id: 'ann',
      name: LONG_LINE,
      addresses: [address],
      paymentMethods: [{ id: 'card', kind: 'credit-card', label: LONG_LINE }],
    },
    { id: 'bob', name: 'Bob' },
    { id: 'cat', name: 'Cat', paymentMethods: [{ id: 'card', kind: 'credit-card' }] },
  ],
  'orders.jsonl': [
    { ...order('COD-1', 'delivered'), customerId: 'bob', payments: [] },
    order('1001'),
    order('10010'),
    order('2001'),
    order('20010'),
    order('D1', 'delivered'),
    {
      ...order('STAR-1', 'delivered'),
      customerId: 'cat',
      items: [
        { id: '*', sku: 'kite', productId: LONG_ID, title: 'Paper Kite', unitPrice: price(900) },
        { id: 'robot', sku: 'robot-1', productId: 'robot', title: 'Toy Robot', unitPrice: price(4_100) },
      ],
    },
  ],
  'shipments.jsonl': [
    {
      id: LONG_ID,
      orderId: 'D1',
      carrier: LONG_LINE,
      trackingNumber: 'SF1000200030004',
      items: [{ sku: 'robot-1', quantity: 1 }],
      events: [{ at: new Date().toISOString(), status: 'delivered', description: LONG_LINE, location: LONG_LINE }],
    },
  ],
};

let folder: string;
let shop: TestShop;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daogou-odd-'));
  for (const [name, lines] of Object.entries(files))
    writeFileSync(join(folder, name), lines.map((line) => JSON.stringify(line)).join('\n'));
  shop = await startShop({ store: folder });
});
afterAll(async () => {
  await shop?.stop();
  rmSync(folder, { recursive: true, force: true });
});
const talk = async (): Promise<Conversation> =>
  await Conversation.open(shop.url, { locale: 'en', customerToken: await shop.customerToken('ann') });

it('are answered about like any others, and with nothing that stands in no record', async () => {
  const asked = [
    'what colour is the toy robot',
    'is the toy robot made of wood',
    'does the toy robot have a constructor',
    'compare the toy robot and the paper kite',
    'do you have something in tin with a constructor',
    'is the constructor puzzle in stock',
    'how much is the toString puzzle',
    'how much to ship the toy robot to Shanghai',
    'do you wrap presents',
    'where is order D1',
    'which carrier brings order D1',
  ];
  const ann = await talk();
  for (const text of asked) {
    const turn = await ann.say(text);
    expect([text, turn.replies.length > 0, /native code|\bundefined\b|\[object/u.test(JSON.stringify(turn))]).toEqual([
      text,
      true,
      false,
    ]);
  }
  const [status] = (await ann.say('where is order D1')).replies;
  expect(status?.facts).toMatchObject({ orderId: 'D1', status: 'delivered' });
});

describe('an order that is named to leave it alone', () => {
  it.each([
    ['cancel order 1001 not 10010', '1001', '10010'],
    ['cancel order 20010, no wait, 2001', '2001', '20010'],
  ])('%s', async (text, meant, left) => {
    const ann = await talk();
    const plans = (await ann.say(text)).replies.filter(({ facts }) => 'plan' in facts);
    expect(plans.map(({ facts }) => facts['orderId'])).toEqual([meant]);
    const after = (await ann.say('yes')).replies;
    expect(after[0]?.facts).toMatchObject({ orderId: meant, done: true });
    expect(JSON.stringify(after)).not.toContain(`"${left}"`);
    const response = await fetch(`${shop.url}/v1/orders/${left}`, {
      headers: { authorization: `Bearer ${await shop.customerToken('ann')}` },
    });
    expect(await response.json()).toMatchObject({ status: 'pending' });
  });
});

it('that were paid in cash are not asked which card takes the money back', async () => {
  const customerToken = await shop.customerToken('bob');
  const bob = await Conversation.open(shop.url, { locale: 'en', customerToken });
  const [reply] = (await bob.say('return the toy robot')).replies;
  expect(reply?.facts).toMatchObject({ orderId: 'COD-1', refused: 'nothing-paid' });
  for (const text of ['exchange the toy robot for a blue one', 'price protection please'])
    expect((await bob.say(text)).replies[0]?.facts).toMatchObject({ orderId: 'COD-1' });
});

it('that have a star for an id stand for themselves where one of several is chosen', async () => {
  const customerToken = await shop.customerToken('cat');
  for (const [answer, amount] of [
    ['the kite', 900],
    ['the robot', 4_100],
    ['all of them', 5_000],
  ] as const) {
    const cat = await Conversation.open(shop.url, { locale: 'en', customerToken });
    expect((await cat.say('return STAR-1')).replies[0]).toMatchObject({ needs: 'choose' });
    const [reply] = (await cat.say(answer)).replies;
    expect([answer, reply?.facts['plan']]).toEqual([
      answer,
      expect.objectContaining({ expectedRefund: price(amount) }),
    ]);
  }
});
