// A number that is said and is none of the own ones is said to be unknown or asked for; what is said of cards, houses, people and things stands in the way of none.
import { startWrittenShop, type WrittenShop } from './written-shop.js';

const DAY = 86_400_000;
const price = { amount: 2_000, currency: 'USD' };
const ORDERS: readonly [id: string, customerId: string, status: string][] = [
  ['20260079', 'one', 'pending'],
  ['20260072', 'two', 'pending'],
  ['20260073', 'two', 'pending'],
  ['A-1001', 'code', 'shipped'],
  ['ABCDE', 'letters', 'pending'],
];

let written: WrittenShop;
beforeAll(async () => {
  written = await startWrittenShop({
    store: { name: 'Home', currency: 'USD', locales: ['en', 'zh'], timezone: 'America/New_York' },
    products: [
      { id: 'kettle', title: { en: 'Copper Kettle', zh: '铜水壶' }, variants: [{ sku: 'kettle', price }] },
      { id: 'mug', title: { en: 'Tall Mug', zh: '高马克杯' }, variants: [{ sku: 'mug', price }] },
    ],
    customers: [...new Set(ORDERS.map(([, customerId]) => customerId))].map((id) => ({
      id,
      name: 'Mary Brown',
      email: `${id}@example.com`,
      paymentMethods: [{ id: `${id}-visa`, kind: 'credit-card', label: 'Visa', lastFour: '4242' }],
    })),
    orders: ORDERS.map(([id, customerId, status], at) => {
      const sku = id === '20260073' ? 'mug' : 'kettle';
      return {
        id,
        customerId,
        status,
        placedAt: new Date(Date.now() - (at + 2) * DAY).toISOString(),
        address: {
          recipient: 'Mary Brown',
          phone: '6175550100',
          country: 'US',
          region: 'MA',
          city: 'Boston',
          line1: '1 Road',
        },
        items: [{ sku, productId: sku, title: sku === 'mug' ? 'Tall Mug' : 'Copper Kettle', unitPrice: price }],
        payments: [{ type: 'payment', methodId: `${customerId}-visa`, amount: price }],
      };
    }),
  });
});
afterAll(async () => await written?.stop());

it.each([
  ['把钱退给我，取消尾号0011的那单', '0011'],
  ['退款打到卡上，取消尾号0011的订单', '0011'],
  ['退到微信吧 把尾号0011的取消', '0011'],
  ['cancel order ...11', '11'],
  ['cancel order …11', '11'],
  ['cancel the order ending 11', '11'],
  ['cancel ...011', '011'],
  ['取消…011', '011'],
  ['I used my Visa card for the one ending in 0011, cancel it', '0011'],
  ['where is the parcel ending in 0011', '0011'],
  ['cancel my order, it ends in 0011', '0011'],
])('%s: no order ends in %s, and no other one is planned for or told', async (text, notFound) => {
  const facts = await written.factsOf('one', text);
  expect(facts).toMatchObject({ notFound });
  expect(facts).not.toHaveProperty('orderId');
});

it.each([
  ['退到我的卡里，取消尾号0072那单', '20260072'],
  ['不要退到银行卡，取消尾号0073那单', '20260073'],
  ['cancel the parcel ending in 0072', '20260072'],
  ['cancel number ending in 0072', '20260072'],
  ['cancel my order, number ending in 0073', '20260073'],
])('%s: %s is planned for', async (text, orderId) => {
  expect(await written.factsOf('two', text)).toMatchObject({ orderId, plan: { action: 'cancel' } });
});

it.each([
  ['退给我吧尾号0073那单', { refused: 'wrong-status' }],
  ['return the package ending in 0073', { refused: 'wrong-status' }],
  ['转到上海去 尾号0073那单', { plan: { action: 'change-address' } }],
  ['给我退到原卡，尾号0073的订单', {}],
  ['我付给你们钱了，尾号0073的订单什么时候发', { status: 'pending' }],
  ['where is the parcel ending in 0073', { status: 'pending' }],
])('%s: is answered of the one that ends so', async (text, facts) => {
  expect(await written.factsOf('two', text)).toMatchObject({ orderId: '20260073', ...facts });
});

it.each(['cancel the kettle ending in 0011', 'cancel it, my number ends in 0011', '取消水壶尾号0011的'])(
  '%s: what ends so may be another order, and which one is meant is asked',
  async (text) => {
    const facts = await written.factsOf('one', text);
    expect(facts).not.toHaveProperty('plan');
    expect(facts).toMatchObject({ choices: [{ id: '20260079' }] });
  },
);

it.each([
  'cancel my order, my phone ends in 4242',
  'cancel my order, refund to the Visa ending in 4242',
  'cancel my order and refund it to my card - the one ending in 4242',
  '取消订单，退到招行，尾号4242',
  '取消订单，工行尾号4242',
  'cancel the order ...100 dollars',
])('%s: a card, a phone and a sum name no order', async (text) => {
  expect(await written.factsOf('one', text)).toMatchObject({ orderId: '20260079', plan: { action: 'cancel' } });
});

it.each([
  'is my order (A-1003) on the way',
  'my order (A-1003)',
  'Re: A-1003 - where is my order?',
  'where is my order? "A-1003"',
  "my package with A-1003 hasn't moved",
  'my parcel from A-1003 is late',
  'my order under A-1003 please',
  'where is the A-1003 kettle',
  '我的订单（A-1003）到哪了',
  'A-1003我的订单怎么样了',
  '我的快递A-1003没动静',
  '我的快递 A-1003 没收到',
  '我的包裹A-1003丢了吗',
])('%s: no other order is told', async (text) => {
  expect(await written.factsOf('code', text)).toMatchObject({ notFound: 'A-1003' });
});

it.each([
  'where is my order, I live in flat B-1204',
  'where is my order, my flat is A-1005',
  'my address is B-1204, where is my parcel',
  '我的订单到哪了，我住B-1204',
  'B-1204室，快递到哪了',
  'the TS-302 kettle, where is it',
])('%s: the number of a house or of a thing is no order', async (text) => {
  expect(await written.factsOf('code', text)).toMatchObject({ orderId: 'A-1001', status: 'shipped' });
});

it.each([
  ['ABCDG please cancel', 'ABCDG'],
  ['ABCDG, cancel that', 'ABCDG'],
  ['ABCDEF不要了', 'ABCDEF'],
  ['hurry ABCD', 'ABCD'],
  ['hurry ABCDEF', 'ABCDEF'],
  ['催一下ABCDEF', 'ABCDEF'],
  ['ABCD到哪了', 'ABCD'],
  ['ABCDG status', 'ABCDG'],
  ['change the recipient of ABCDG to Bob', 'ABCDG'],
])('%s: %s is none of the own orders, and nothing is begun', async (text, notFound) => {
  const facts = await written.factsOf('letters', text);
  expect(facts).toMatchObject({ notFound });
  expect(facts).not.toHaveProperty('orderId');
});

it.each([
  ['hurry buddy', {}],
  ['hurry matey where is it', {}],
  ["where is kelly's parcel", {}],
  ["where is KELLY's parcel", {}],
  ["where is jimmy's order", {}],
  ['where is hubby', {}],
  ['where is daddy', {}],
  ['查一下kelly的快递', {}],
  ['查一下NIKE的快递', {}],
  ['ALEXA, cancel my order', { plan: { action: 'cancel' } }],
  ['refund to PAYPAL please, cancel it', { plan: { action: 'cancel' } }],
  ['change the address for peter to 5 Main St, Boston', { plan: { action: 'change-address' } }],
  ['invoice for peter', { plan: { action: 'invoice' } }],
  ['invoice for tesla', { plan: { action: 'invoice' } }],
])('%s: a person or a maker is no order', async (text, facts) => {
  expect(await written.factsOf('letters', text)).toMatchObject({ orderId: 'ABCDE', ...facts });
});
