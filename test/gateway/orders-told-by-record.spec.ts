// Orders and things that are told by what is on record of them: whose they are, what paid for them, how many, which day, which colour, which title.
// Where the record says that none of the own is meant, no other one is planned for in its place.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Conversation, startShop, type TestShop } from '#testing';

const DAY = 86_400_000;
const usd = (amount: number): object => ({ amount, currency: 'USD' });
const title = (en: string, zh: string): object => ({ en, zh });
const KETTLE = title('Copper Kettle', '铜水壶');
const MUG = title('Tall Mug', '高马克杯');
const PAIR = title('Tall Mug, Set of 2', '高马克杯两件套');
const FOUR = title('Tall Mug, Set of 4', '高马克杯四件套');
const PRODUCTS = [
  {
    id: 'kettle',
    title: KETTLE,
    variants: ['Red', 'Blue', 'Black'].map((Color) => ({ sku: `K-${Color}`, options: { Color }, price: usd(5_000) })),
  },
  { id: 'mug', title: MUG, variants: [{ sku: 'M', options: { Color: 'White' }, price: usd(1_000) }] },
  { id: 'pair', title: PAIR, variants: [{ sku: 'M-2', price: usd(1_800) }] },
  { id: 'four', title: FOUR, variants: [{ sku: 'M-4', price: usd(3_200) }] },
  {
    id: 'towel',
    title: title('Linen Towel', '亚麻毛巾'),
    variants: ['M', 'L'].map((Size) => ({ sku: `T-${Size}`, options: { Size }, price: usd(1_500) })),
  },
];
const kettle = (Color: string, quantity = 1): object => ({
  sku: `K-${Color}`,
  productId: 'kettle',
  title: KETTLE,
  options: { Color },
  unitPrice: usd(5_000),
  quantity,
});
const mugs = {
  sku: 'M',
  productId: 'mug',
  title: MUG,
  options: { Color: 'White' },
  unitPrice: usd(1_000),
  quantity: 4,
};
const pair = { sku: 'M-2', productId: 'pair', title: PAIR, unitPrice: usd(1_800) };
const towels = {
  sku: 'T-M',
  productId: 'towel',
  title: title('Linen Towel', '亚麻毛巾'),
  options: { Size: 'M' },
  unitPrice: usd(1_500),
};
const ordered = (id: string, customerId: string, items: readonly object[], more: object = {}): object => ({
  id,
  customerId,
  status: 'pending',
  placedAt: new Date(Date.now() - 5 * DAY).toISOString(),
  address: {
    recipient: 'Mary Brown',
    phone: '6175550100',
    country: 'US',
    region: 'MA',
    city: 'Boston',
    line1: '1 Road',
  },
  items,
  payments: [{ type: 'payment', methodId: `${customerId}-visa`, amount: usd(5_000) }],
  ...more,
});
const JOHNS = {
  address: {
    recipient: 'John Smith',
    phone: '6175550100',
    country: 'US',
    region: 'IL',
    city: 'Chicago',
    line1: '2 Road',
  },
  payments: [{ type: 'payment', methodId: 'two-paypal', amount: usd(5_000) }],
  placedAt: new Date(Date.now() - 6 * DAY).toISOString(),
};
const ORDERS = [
  ordered('5101', 'one', [kettle('Blue')]),
  ordered('5201', 'two', [kettle('Red')], JOHNS),
  ordered('5202', 'two', [kettle('Blue', 3)]),
  ordered('5301', 'has', [kettle('Blue', 2), pair, mugs], {
    status: 'delivered',
    payments: [{ type: 'payment', methodId: 'has-visa', amount: usd(15_800) }],
  }),
  ordered('5401', 'towels', [towels]),
];

let folder: string;
let shop: TestShop;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daogou-record-'));
  const write = (name: string, records: readonly object[]): void =>
    writeFileSync(join(folder, name), records.map((record) => JSON.stringify(record)).join('\n'));
  write('store.json', [{ name: 'Home', currency: 'USD', locales: ['en', 'zh'], timezone: 'America/New_York' }]);
  write('products.jsonl', PRODUCTS);
  write(
    'stock.jsonl',
    PRODUCTS.flatMap(({ variants }) => variants.map(({ sku }) => ({ sku, warehouse: 'w', onHand: 9 }))),
  );
  write(
    'customers.jsonl',
    ['one', 'two', 'has', 'towels'].map((id) => ({
      id,
      name: 'Mary Brown',
      email: `${id}@example.com`,
      paymentMethods: [
        { id: `${id}-visa`, kind: 'credit-card', label: 'Visa', lastFour: '4242' },
        { id: `${id}-paypal`, kind: 'paypal' },
      ],
    })),
  );
  write('orders.jsonl', ORDERS);
  shop = await startShop({ store: folder });
});
afterAll(async () => {
  await shop?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What a customer is told first. */
async function factsOf(customerId: string, text: string): Promise<Record<string, unknown>> {
  const talk = await Conversation.open(shop.url, {
    locale: /\p{Script=Han}/u.test(text) ? 'zh' : 'en',
    customerToken: await shop.customerToken(customerId),
  });
  return (await talk.say(text)).replies[0]?.facts ?? {};
}

it.each([
  'cancel the order for John',
  'cancel the order addressed to John Smith',
  "cancel John's order",
  "cancel the order in John's name",
  '取消给王强的那单',
  '取消收件人是李雷的订单',
  'cancel the one paid with PayPal',
  'cancel the order paid with the card ending in 1111',
  '取消用支付宝付的那单',
  'cancel my order of 3 items',
  'cancel the order of three kettles',
  '取消三件的那单',
  'cancel the kettle I ordered yesterday',
])('%s: the only order is another one, and it is asked', async (text) => {
  const facts = await factsOf('one', text);
  expect(facts).not.toHaveProperty('plan');
  expect(facts).toMatchObject({ choices: [{ id: '5101' }] });
});

it.each([
  ['one', 'cancel the order for Mary'],
  ['one', "cancel Mary's order"],
  ['one', 'cancel the one I paid with my Visa'],
  ['one', 'cancel the order of one kettle'],
  ['one', 'I want to cancel the order for personal reasons'],
  ['one', 'cancel the order for good'],
])('%s: %s stands in the way of no plan', async (customerId, text) => {
  expect(await factsOf(customerId, text)).toMatchObject({ orderId: '5101', plan: { action: 'cancel' } });
});

it.each([
  ['cancel the order for John', '5201'],
  ['cancel the one paid with PayPal', '5201'],
  ['取消贝宝付的那单', '5201'],
  ['cancel the order of 3 kettles', '5202'],
  ['cancel the order for Mary', '5202'],
])('%s: of two it is %s', async (text, orderId) => {
  expect(await factsOf('two', text)).toMatchObject({ orderId, plan: { action: 'cancel' } });
});

it.each([
  'cancel the order for John and the one for Mary',
  'cancel the order for John and Mary',
  "don't cancel the order for John, cancel the other one",
])('%s: no part of it is planned for in silence', async (text) => {
  const facts = await factsOf('two', text);
  expect(facts).not.toHaveProperty('plan');
  expect(facts).toMatchObject({ choices: [{ id: '5202' }, { id: '5201' }] });
});

it.each([
  ['one', 'cancel the red kettle', 'red kettle'],
  ['one', "I don't want the red kettle any more", 'red kettle'],
  ['one', '取消红色的水壶', '红色的水壶'],
  ['one', '红色水壶不要了', '红色水壶'],
  ['one', 'cancel the black one', 'black one'],
  ['two', 'change the black kettle to blue', 'black kettle'],
  ['has', 'return the red kettle', 'red kettle'],
  ['has', 'exchange the red kettle for a black one', 'red kettle'],
  ['has', '退红色水壶', '红色水壶'],
  ['has', 'the red kettle is broken, I want to return it', 'red kettle'],
  ['has', '我买的红色水壶坏了，要退货', '红色水壶'],
  ['has', 'I need an invoice for the red kettle', 'red kettle'],
  ['towels', 'cancel the large towel', 'large towel'],
  ['has', 'return the Tall Mug, Set of 4', 'Tall Mug, Set of 4'],
  ['has', '退高马克杯四件套', '高马克杯四件套'],
])('%s: %s is of nothing that was bought, and nothing is begun', async (customerId, text, notFound) => {
  const facts = await factsOf(customerId, text);
  expect(facts).toMatchObject({ notFound });
  expect(facts).not.toHaveProperty('plan');
});

it.each([
  ['one', 'cancel the blue kettle', '5101'],
  ['one', 'change the blue kettle to red', '5101'],
  ['one', '把水壶换成红色', '5101'],
  ['has', 'exchange the kettle for the black one', '5301'],
  ['has', 'return the kettle, the red light does not work', '5301'],
])('%s: %s is planned for what was bought', async (customerId, text, orderId) => {
  expect(await factsOf(customerId, text)).toMatchObject({ orderId, plan: {} });
});

it.each([
  ['return the Tall Mug, Set of 2', 'Tall Mug, Set of 2', 1_800],
  ['return one Tall Mug', 'Tall Mug', 1_000],
  ['return 2 tall mugs', 'Tall Mug', 2_000],
  ['退高马克杯两件套', '高马克杯两件套', 1_800],
])('%s: a title that holds another one names its own thing alone', async (text, thing, amount) => {
  const { plan } = await factsOf('has', text);
  expect(plan).toMatchObject({ expectedRefund: { amount } });
  expect(JSON.stringify(plan)).toContain(thing);
});

it.each(['cancel the order for John', 'cancel the red kettle', 'cancel the one paid with PayPal'])(
  '%s: of a guest who has proven another one nothing is planned',
  async (text) => {
    const talk = await Conversation.open(shop.url, { locale: 'en' });
    await talk.say('where is order 5101');
    expect((await talk.say('one@example.com')).replies[0]?.facts).toMatchObject({ orderId: '5101' });
    expect((await talk.say(text)).replies[0]?.facts).not.toHaveProperty('plan');
  },
);
