// What a shopper says of what they bought and of where it goes, in words that are like another thing's, another order's or a rule's.
import { startWrittenShop, type WrittenShop } from './written-shop.js';

const DAY = 86_400_000;
const usd = (amount: number): object => ({ amount, currency: 'USD' });
type Value = string | { readonly en: string; readonly zh: string };
const product = (id: string, en: string, zh: string, option?: string, values: readonly Value[] = []) => ({
  id,
  title: { en, zh },
  variants: (option === undefined ? [undefined] : values).map((value, at) => ({
    sku: `${id}-${at}`,
    ...(option === undefined ? {} : { options: { [option]: value } }),
    price: usd(2_000),
  })),
});
const COLOURS: readonly (readonly [en: string, zh: string])[] = [
  ['Red/White', '红白'],
  ['Multicolor', '彩色'],
  ['Khaki', '卡其色'],
  ['Dark Grey', '深灰'],
  ['Gold', '金色'],
  ['Beige', '米色'],
];
const PRODUCTS = [
  product('kettle', 'Copper Kettle', '铜水壶', 'Color', ['Red', 'Blue', 'Black']),
  product(
    'scarf',
    'Wool Scarf',
    '羊毛围巾',
    'Color',
    COLOURS.map(([en, zh]) => ({ en, zh })),
  ),
  product('tee', 'Cotton Tee', '纯棉T恤', 'Size', ['2XL', 'One Size', 'XL', 'M', 'S']),
  product('mug', 'Tall Mug', '高马克杯'),
  product('pair', 'Tall Mug, Set of 2', '高马克杯两件套'),
  product('run', 'Running Shoes', '跑步鞋'),
  product('pro', 'Running Shoes Pro', '跑步鞋专业版'),
  product('case', 'Phone Case', '手机壳'),
  product('stand', 'Phone Case with Stand', '手机壳带支架'),
];
const line = (id: string, at = 0, quantity = 1): object => {
  const { title, variants } = PRODUCTS.find((one) => one.id === id) ?? PRODUCTS[0]!;
  const { sku, price, ...options } = variants[at]!;
  return { sku, productId: id, title, ...options, unitPrice: price, quantity };
};
const ordered = (id: string, customerId: string, status: string, ...items: readonly object[]) => ({
  id,
  customerId,
  status,
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
  payments: [{ type: 'payment', methodId: `${customerId}-visa`, amount: usd(20_000) }],
});
const ORDERS = [
  ordered('7001', 'scarf0', 'delivered', line('scarf', 0)),
  ordered('7002', 'scarf1', 'delivered', line('scarf', 1)),
  ordered('7003', 'scarf2', 'delivered', line('scarf', 2)),
  ordered('7004', 'scarf3', 'delivered', line('scarf', 3)),
  ordered('7005', 'scarf4', 'delivered', line('scarf', 4)),
  ordered('7006', 'scarf5', 'delivered', line('scarf', 5)),
  ordered('7011', 'tee0', 'delivered', line('tee', 0)),
  ordered('7012', 'tee1', 'delivered', line('tee', 1)),
  ordered('7013', 'tee2', 'delivered', line('tee', 2)),
  ordered('7014', 'tee4', 'delivered', line('tee', 4)),
  ordered('7015', 'tee3', 'delivered', line('tee', 3)),
  ordered('7021', 'blue', 'delivered', line('kettle', 1)),
  ordered('7022', 'sent', 'pending', line('kettle', 1)),
  ordered('7031', 'mugs', 'delivered', line('mug', 0, 4), line('pair')),
  ordered('7041', 'shoes', 'delivered', line('run'), line('pro')),
  ordered('7051', 'cases', 'delivered', line('case'), line('stand')),
  ordered('20264242', 'card', 'pending', line('kettle')),
  ordered('20264343', 'card', 'pending', line('mug')),
  ordered('A-1001', 'codes', 'delivered', line('run')),
  ordered('A-1002', 'codes', 'pending', line('kettle')),
  ordered('A-1003', 'codes', 'pending', line('mug')),
  ordered('SH-1001', 'sh', 'shipped', line('kettle')),
  ordered('ABCDE', 'letters', 'shipped', line('kettle')),
  ordered('188', 'house', 'pending', line('kettle')),
  ordered('189', 'house', 'pending', line('mug')),
];

let written: WrittenShop;
beforeAll(async () => {
  written = await startWrittenShop({
    store: { name: 'Home', currency: 'USD', locales: ['en', 'zh'], timezone: 'America/New_York' },
    products: PRODUCTS,
    faqs: [
      { id: 'opened', questions: ['Can I return opened items?'], answer: 'Opened cosmetics cannot be returned.' },
      { id: 'seven', questions: ['支持七天无理由退货吗'], answer: '支持七天无理由退货。' },
      { id: 'gift', questions: ['Can gift cards be returned?'], answer: 'Gift cards cannot be returned.' },
    ],
    stock: PRODUCTS.flatMap(({ variants }) => variants.map(({ sku }) => ({ sku, warehouse: 'w', onHand: 9 }))),
    customers: [...new Set(ORDERS.map(({ customerId }) => customerId))].map((id) => ({
      id,
      name: 'Mary Brown',
      email: `${id}@example.com`,
      paymentMethods: [{ id: `${id}-visa`, kind: 'credit-card', label: 'Visa', lastFour: '4242' }],
    })),
    orders: ORDERS,
  });
});
afterAll(async () => await written?.stop());

it.each([
  ['scarf0', '退红色的', '7001'],
  ['scarf1', 'return the red one', '7002'],
  ['scarf2', 'return the green one', '7003'],
  ['scarf3', '退黑色那个', '7004'],
  ['scarf4', 'return the yellow one', '7005'],
  ['scarf5', 'return the brown one', '7006'],
  ['tee0', 'return the large one', '7011'],
  ['tee1', 'return the large one', '7012'],
  ['tee2', '退大号的', '7013'],
])('%s: %s is an ordinary name of what was bought', async (customerId, text, orderId) => {
  expect(await written.factsOf(customerId, text)).toMatchObject({ orderId, plan: { action: 'return' } });
});

it.each([
  ['scarf5', 'return the black one', 'black one'],
  ['tee4', 'return the large one', 'large one'],
  ['tee4', 'return the XL one', 'XL one'],
  ['tee3', 'return the L tee', 'L tee'],
  ['tee3', 'return the L one', 'L one'],
  ['tee3', 'return the size L tee', 'size L tee'],
  ['tee3', 'return the S tee', 'S tee'],
  ['tee3', 'return the size XL tee', 'size XL tee'],
  ['tee3', 'return my L, it is too big', 'L'],
  ['tee3', 'the L tee is broken, return it', 'L tee'],
  ['tee3', '退L码的T恤', 'L码'],
  ['tee3', '退XL的', 'XL'],
  ['tee3', 'L码的不要了', 'L码'],
  ['blue', 'return the red kettle', 'red kettle'],
  ['blue', 'return the green one', 'green one'],
  ['sent', 'cancel the red kettle, I ordered it by mistake', 'red kettle'],
  ['blue', 'return the kettle in red', 'kettle in red'],
  ['sent', 'cancel the copper kettle in black, please', 'copper kettle in black'],
  ['sent', '取消水壶，红色那个', '水壶红色'],
  ['tee3', 'return the cotton tee in size L', 'cotton tee in size L'],
  ['tee3', '退T恤L码的', 'T恤L码'],
])('%s: %s is of nothing that was bought', async (customerId, text, notFound) => {
  expect(await written.factsOf(customerId, text)).toMatchObject({ notFound });
});

it.each([
  ['tee3', 'return the M tee', '7015'],
  ['tee3', 'return the M', '7015'],
  ['tee3', '退M码的T恤', '7015'],
  ['tee3', 'return the tee, I need an L', '7015'],
  ['tee3', '我穿L码，退货', '7015'],
  ['tee3', 'return the tee in M', '7015'],
  ['tee3', 'return the tee, I want it in L', '7015'],
  ['blue', 'return the kettle in blue please', '7021'],
  ['tee3', 'exchange the M tee for the S one', '7015'],
  ['tee3', 'swap this one for the S one', '7015'],
  ['tee3', '退M码的换S码的', '7015'],
  ['blue', 'exchange the blue one for the red one', '7021'],
  ['blue', 'return the black friday kettle', '7021'],
  ['blue', 'return the green tea kettle', '7021'],
  ['blue', "return the red kettle's lid, it is broken", '7021'],
])('%s: %s is planned for what was bought', async (customerId, text, orderId) => {
  expect(await written.factsOf(customerId, text)).toMatchObject({ orderId, plan: {} });
});

it.each([
  ['blue', 'I got a red kettle instead of blue, return the red one', '7021'],
  ['blue', '你们发错成红色了，把红色的退了', '7021'],
  ['blue', '把红色的换给我', '7021'],
  ['sent', 'send the red one instead', '7022'],
  ['sent', 'cancel this and send the red one', '7022'],
])('%s: %s is of what came in the place of the order, or shall', async (customerId, text, orderId) => {
  expect(await written.factsOf(customerId, text)).toMatchObject({ orderId });
});

it.each([
  ['mugs', 'return the tall mug set of 2', ['pair-0']],
  ['mugs', 'return the set of 2 tall mugs', ['pair-0']],
  ['mugs', '退那套高马克杯', ['mug-0', 'pair-0']],
  ['shoes', 'return the pro running shoes', ['pro-0']],
  ['shoes', 'return the running shoes', ['run-0']],
  ['mugs', 'return the tall mugs. I love the set', ['mug-0']],
  ['mugs', 'return a tall mug from the set', ['mug-0']],
  ['mugs', 'return the tall mug and also the set of 2', ['mug-0', 'pair-0']],
  ['shoes', 'return the running shoes, my pro tennis partner hates them', ['run-0']],
  ['cases', 'return the phone case with the stand', ['stand-0']],
])('%s: %s plans for %j', async (customerId, text, skus) => {
  const { plan } = (await written.factsOf(customerId, text)) as { plan?: { items: { itemId: string }[] } };
  expect(plan?.items.map(({ itemId }) => itemId).toSorted()).toEqual(skus);
});

it.each([
  ['return the tall mugs but not the set of 2', 4],
  ['return the tall mugs, keep the set of 2', 4],
  ['return 2 tall mugs but not the set of 2', 2],
  ['return one tall mug out of the set of 2', 1],
])('%s: a figure of what a thing is called counts no pieces, and it is %d', async (text, quantity) => {
  expect(await written.factsOf('mugs', text)).toMatchObject({ plan: { items: [{ itemId: 'mug-0', quantity }] } });
});

it.each([
  'cancel my order and refund it to my card, the one ending in 4242',
  '取消订单，退到尾号4242',
  '取消订单，退到工行尾号4242',
  '取消订单…100元',
  'cancel the order, the order ends 30 November',
])('%s: which order is asked, and none is told by a card, a sum or a day', async (text) => {
  expect(await written.factsOf('card', text)).toMatchObject({ choices: [{}, {}] });
});

it.each([
  ['where is A-1002', 'can I return opened cosmetics', 'Opened cosmetics cannot be returned.'],
  ['where is A-1002', 'can gift cards be returned?', 'Gift cards cannot be returned.'],
  ['A-1002到哪了', '支持七天无理由退货吗', '支持七天无理由退货。'],
])('%s; %s: a rule is asked of the shop, and nothing is begun', async (first, second, rule) => {
  const talk = await written.talkOf('codes', first);
  await talk.say(first);
  const [reply] = (await talk.say(second)).replies;
  expect(reply).toMatchObject({ skill: 'faq', text: expect.stringContaining(rule) as string });
});

it('takes a question for another address for none for the order, and one for its address for one', async () => {
  const talk = await written.talkOf('codes', 'where');
  await talk.say('where is A-1002');
  expect((await talk.say('can I change my email address')).replies[0]?.skill).not.toBe('change-order');
  expect((await talk.say('where is A-1002')).replies[0]?.skill).toBe('order-status');
  expect((await talk.say('can I change the address')).replies[0]).toMatchObject({
    skill: 'change-order',
    facts: { orderId: 'A-1002' },
  });
});

it.each(['送到人民路188号的订单取消', '中山路188号那单取消', '取消寄到解放路66号的单子'])(
  '%s: the number of a house is no order',
  async (text) => {
    const facts = await written.factsOf('house', text);
    expect(facts).not.toHaveProperty('plan');
    expect(facts).toMatchObject({ choices: [{}, {}] });
  },
);

it.each([
  ['codes', 'where is my order, I live in flat B-1204', { orders: [{ orderId: 'A-1003' }, { orderId: 'A-1002' }] }],
  ['codes', '我住B-1204，我的快递到哪了', { orders: [{ orderId: 'A-1003' }, { orderId: 'A-1002' }] }],
  ['sh', 'the TS-302 kettle, where is it', { orderId: 'SH-1001' }],
  ['codes', 'where is A-1009', { notFound: 'A-1009' }],
  ['codes', '我的订单A-1009签收了吗', { notFound: 'A-1009' }],
  ['codes', 'has A-1009 shipped yet', { notFound: 'A-1009' }],
  ['letters', '我是Lily，帮我查快递', { orderId: 'ABCDE' }],
  ['letters', 'Hi I am JAMES, where is order', { orderId: 'ABCDE' }],
  ['letters', '查一下订单，发票抬头ACME', { orderId: 'ABCDE' }],
  ['letters', '我买的Nike到哪了', { orderId: 'ABCDE' }],
  ['letters', '退Nike', { orderId: 'ABCDE' }],
  ['letters', 'ABCDG到哪了', { notFound: 'ABCDG' }],
])('%s: %s is answered of what is asked for', async (customerId, text, facts) => {
  expect(await written.factsOf(customerId, text)).toMatchObject(facts);
});
