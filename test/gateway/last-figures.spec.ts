// Orders that are told by the last figures of their numbers, by a number of letters or by a day: the one that is meant, and never another one in its place.
import { startWrittenShop, type WrittenShop } from './written-shop.js';

const amount = { amount: 1_000, currency: 'CNY' };
const DAY = 86_400_000;
const ORDERS: readonly [id: string, customerId: string, status: string, sku?: string][] = [
  ['202611300073', 'ann', 'pending'],
  ['202611300074', 'ann', 'shipped'],
  ['202611310072', 'ben', 'pending'],
  ['DG20250072', 'cid', 'pending'],
  ['DG20260172', 'cid', 'pending'],
  ['ABCDE', 'dot', 'pending'],
  ['L-1', 'eve', 'pending', 'LED11'],
  ['202611290072', 'fay', 'pending'],
  ['202611290073', 'fay', 'pending'],
  ['QWERT', 'gus', 'pending'],
  ['202611270072', 'hal', 'pending'],
  ['202611270073', 'hal', 'pending'],
  ['202611280082', 'fred', 'pending'],
  ['202611280083', 'fred', 'pending'],
];

let written: WrittenShop;
beforeAll(async () => {
  written = await startWrittenShop({
    store: { name: 'Lamps', currency: 'CNY', locales: ['en', 'zh'], timezone: 'Asia/Shanghai' },
    products: [
      { id: 'kettle', title: 'Kettle', variants: [{ sku: 'K1', price: amount }] },
      { id: 'strip', title: 'LED strip', variants: [{ sku: 'LED11', price: amount }] },
    ],
    customers: [...new Set(ORDERS.map(([, customerId]) => customerId))].map((id) => ({ id, name: id })),
    orders: ORDERS.map(([id, customerId, status, sku = 'K1'], at) => ({
      id,
      customerId,
      status,
      placedAt: new Date(Date.now() - (at + 2) * DAY).toISOString(),
      address: { country: 'CN', region: '上海', city: '上海', line1: '1 Road' },
      items: [
        {
          sku,
          productId: sku === 'K1' ? 'kettle' : 'strip',
          title: sku === 'K1' ? 'Kettle' : 'LED strip',
          unitPrice: amount,
        },
      ],
      payments: [{ type: 'payment', methodId: `${customerId}-card`, amount }],
    })),
  });
});
afterAll(async () => await written?.stop());

const factsOf = async (customerId: string, text: string): Promise<Record<string, unknown>> =>
  await written.factsOf(customerId, text);

it.each([
  ['ann', '取消0073那单', '202611300073'],
  ['ann', '取消尾号73的订单', '202611300073'],
  ['ann', 'cancel the one ending in 0073', '202611300073'],
  ['ben', 'cancel my order …0072', '202611310072'],
  ['ben', 'cancel 0072', '202611310072'],
  ['cid', '0172那单取消', 'DG20260172'],
  ['eve', 'cancel the LED 11', 'L-1'],
])('%s: %s is of %s', async (customerId, text, orderId) => {
  expect(await factsOf(customerId, text)).toMatchObject({ orderId, plan: { action: 'cancel' } });
});

it.each([
  ['ann', '取消尾号0074的订单'],
  ['ann', 'cancel the one ending 0074'],
])('%s: %s is refused for the one that has shipped', async (customerId, text) => {
  expect(await factsOf(customerId, text)).toMatchObject({ orderId: '202611300074', refused: 'wrong-status' });
});

it('asks which one is meant where the numbers of several end so', async () => {
  const { choices } = await factsOf('cid', '取消尾号72的订单');
  expect(choices).toMatchObject([{ id: 'DG20250072' }, { id: 'DG20260172' }]);
});

it.each([
  ['ben', '取消尾号0079的订单'],
  ['ben', 'cancel the one ending 0079'],
  ['ben', 'cancel my order ...0079'],
  ['ben', '取消88号订单'],
  ['ben', '把0079退了'],
  ['dot', 'ABCDG不要了'],
  ['dot', 'ABCDG那单取消'],
  ['dot', 'change the address of ABCDG to 5 Main St, Shanghai'],
  ['dot', 'hurry ABCDG'],
  ['dot', 'abcdg退款'],
  ['eve', 'cancel the D11'],
  ['ben', 'cancel the order with tracking number SF9999999'],
  ['eve', 'cancel LED1'],
  ['eve', '把LED111取消了'],
])('%s: %s names none of the own orders, and nothing is begun', async (customerId, text) => {
  const facts = await factsOf(customerId, text);
  expect(facts).toMatchObject({ notFound: expect.any(String) as string });
  expect(facts).not.toHaveProperty('orderId');
});

it.each([
  'cancel the order that goes to Beijing',
  '取消寄到北京的订单',
  'change the address of the order going to Beijing to 5 Main St, Shanghai',
])('%s: no other one is planned for where none goes there', async (text) => {
  const facts = await factsOf('ben', text);
  expect(facts).not.toHaveProperty('plan');
  expect(facts).toMatchObject({ choices: [{ id: '202611310072' }] });
});

it.each(['cancel the order that goes to Shanghai', '取消寄到上海的订单'])(
  '%s: the one that goes there',
  async (text) => {
    expect(await factsOf('ben', text)).toMatchObject({ orderId: '202611310072', plan: { action: 'cancel' } });
  },
);

it.each(['cancel the order I placed on 2026-01-03', '取消2026年1月3日下的订单', 'cancel the order from January 3'])(
  '%s: no other one is planned for where none was placed on that day',
  async (text) => {
    const facts = await factsOf('ben', text);
    expect(facts).not.toHaveProperty('plan');
    expect(facts).toMatchObject({ choices: [{ id: '202611310072' }] });
  },
);

it.each([
  ['fay', '取消0072那单', '不是，是尾号0073', '好的'],
  ['fred', 'cancel 0082', 'no, the one ending in 0083', 'yes'],
])(
  '%s: %s; %s: the one that is meant instead takes its place, and the yes is to it',
  async (customerId, first, second, third) => {
    const [wrong, meant] = customerId === 'fay' ? ['202611290072', '202611290073'] : ['202611280082', '202611280083'];
    const talk = await written.talkOf(customerId, first);
    expect((await talk.say(first)).replies[0]?.facts).toMatchObject({ orderId: wrong, plan: {} });
    expect((await talk.say(second)).replies[0]?.facts).toMatchObject({ orderId: meant, plan: {} });
    expect((await talk.say(third)).replies[0]?.facts).toMatchObject({ orderId: meant, done: true });
    expect(await factsOf(customerId, `where is ${wrong}`)).toMatchObject({ orderId: wrong, status: 'pending' });
  },
);

it.each([
  ['hal', 'cancel 0072 and 0079', '0079'],
  ['gus', 'cancel QWERT and QWERX', 'QWERX'],
])('%s: %s leaves out %s in no silence', async (customerId, text, other) => {
  const talk = await written.talkOf(customerId, text);
  expect((await talk.say(text)).replies[0]).toMatchObject({ needs: 'confirm' });
  const { replies } = await talk.say('yes');
  expect(replies[0]?.facts).toMatchObject({ done: true });
  expect(replies[1]?.facts).toMatchObject({ notFound: other });
});

it.each(['my ASUS kettle is too loud, cancel it', 'Cancel my order, NANCY hates it', 'cancel it and refund my AMEX'])(
  '%s: what is no number of an order stands in the way of none',
  async (text) => {
    expect(await factsOf('dot', text)).toMatchObject({ orderId: 'ABCDE', plan: { action: 'cancel' } });
  },
);

it.each([
  ['ben', 'cancel 0072', '0079'],
  ['ben', '取消0072那单', '0079'],
])(
  '%s: %s; %s: a number of none of the own orders is said to be unknown, and the plan stays',
  async (customerId, wish, number) => {
    const talk = await written.talkOf(customerId, wish);
    await talk.say(wish);
    const [again] = (await talk.say(number)).replies;
    expect(again).toMatchObject({ needs: 'confirm', facts: { orderId: '202611310072', notFound: number } });
    expect(again?.text).toContain(number);
  },
);
