// Orders and things that are told by what is on record of them: whose they are, what paid for them, how many, which day, which colour, which title.
// Where the record says that none of the own is meant, no other one is planned for in its place.
import { Conversation } from '#testing';
import { DAY_OF_NONE, LONG_AGO, MONTH, MONTH_EN, startRecordShop } from './record-shop.js';
import type { WrittenShop } from './written-shop.js';

let shop: WrittenShop;
beforeAll(async () => {
  shop = await startRecordShop();
});
afterAll(async () => {
  await shop?.stop();
});
const factsOf: WrittenShop['factsOf'] = async (...said) => await shop.factsOf(...said);

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
  "I don't want the order for John any more",
  'the order for John has not come, cancel it',
  '我不要给王强的那单了',
  '取消给王强买的那单',
])('%s: the only order is another one, and it is asked', async (text) => {
  const facts = await factsOf('one', text);
  expect(facts).not.toHaveProperty('plan');
  expect(facts).toMatchObject({ choices: [{ id: '5101' }], noneFits: true });
});

it.each([
  ['one', 'cancel the order for Mary'],
  ['one', "cancel Mary's order"],
  ['one', 'cancel the one I paid with my Visa'],
  ['one', 'cancel the order of one kettle'],
  ['one', 'I want to cancel the order for personal reasons'],
  ['one', 'cancel the order for good'],
  ['one', 'cancel the order for school'],
  ['one', 'cancel the order for financial hardship'],
  ['one', 'cancel the order for Halloween'],
  ['one', "cancel my order for Valentine's Day"],
  ['one', 'cancel the order for Mom'],
  ['one', 'Cancel The Order For School'],
  ['one', 'cancel the order with 3 items missing'],
  ['one', '取消给孩子买的那单'],
  ['one', '取消给孙子的那单'],
  ['one', '取消给大家的那单'],
  ['one', '取消发给学校的那单'],
])('%s: %s stands in the way of no plan', async (customerId, text) => {
  expect(await factsOf(customerId, text)).toMatchObject({ orderId: '5101', plan: { action: 'cancel' } });
});

it.each([
  ['cancel the order for John', '5201'],
  ['cancel the one paid with PayPal', '5201'],
  ['取消贝宝付的那单', '5201'],
  ['cancel the order of 3 kettles', '5202'],
  ['cancel the order for Mary', '5202'],
  ['cancel the order for john please', '5201'],
  ['cancel the order for Mr Smith', '5201'],
  ['cancel the order going to Chicago', '5201'],
  ['cancel the order that was shipped to Chicago', '5201'],
  ["cancel Mary's order instead of John's order", '5202'],
  ['cancel the order for Mary but keep the one for John', '5202'],
  ['cancel the order of three blue kettles', '5202'],
])('%s: of two it is %s', async (text, orderId) => {
  expect(await factsOf('two', text)).toMatchObject({ orderId, plan: { action: 'cancel' } });
});

it.each([
  ['cancel the order for Mary Brown', '5701'],
  ['cancel the order addressed to Mary Brown', '5701'],
  ['cancel the order for Brown', '5701'],
  ['cancel the order for John White', '5702'],
  ["cancel John White's order", '5702'],
  ['cancel the order in the name of White', '5702'],
])('%s: who is called as a colour is has %s', async (text, orderId) => {
  expect(await factsOf('coloured', text)).toMatchObject({ orderId, plan: { action: 'cancel' } });
});

it.each([
  '取消收件人是王小明的订单',
  '取消收件人为王小明的那单',
  '取消收件人是我的订单',
  '取消收货人是我的那单',
  '取消收件人是本人的订单',
  '收件人写错的那单取消',
  '收件人不对的那单取消',
  '收货人地址错的订单取消',
  '取消给水管的那单',
])('%s: the only order is meant', async (text) => {
  expect(await factsOf('chinese', text)).toMatchObject({ orderId: '5801', plan: { action: 'cancel' } });
});

it.each([
  ['取消给王强的那单', true],
  ['取消收件人是李雷的订单', true],
  ['取消收件人叫李雷的订单', true],
  ['取消给金毛买的那单', undefined],
  ['取消给黄狗买的那单', undefined],
  ['取消给高管买的那单', undefined],
  ['取消给石墨烯的那单', undefined],
  ['取消给史努比买的那单', undefined],
  ['取消给许强的那单', undefined],
  ['取消收件人是小红的订单', undefined],
])(
  '%s: what may be nobody is asked, and none is said to fit only where it surely is somebody',
  async (text, noneFits) => {
    const facts = await factsOf('chinese', text);
    expect(facts).not.toHaveProperty('plan');
    expect(facts).toMatchObject({ choices: [{ id: '5801' }] });
    expect(facts['noneFits']).toBe(noneFits);
  },
);

it.each([
  'cancel the order for John and the one for Mary',
  'cancel the order for John and Mary',
  "don't cancel the order for John, cancel the other one",
  "I don't want the order for John any more, the order for Mary is fine",
  'I do not need the order for John any more. The order for Mary I need',
  'the order for John never arrived but the order for Mary did, cancel it',
  'cancel the order of three red kettles',
  'cancel the order of three kettles that has shipped',
  `cancel the order of three kettles I placed on ${DAY_OF_NONE}`,
  'cancel the order for John I placed yesterday',
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

it.each([
  "I'd like my order sent to Chicago instead",
  'please have my order shipped to Chicago, not Boston',
  'I want the order sent to John instead',
  'I want the order addressed to John instead',
])('%s: where an order shall go tells no other one', async (text) => {
  expect(await factsOf('two', 'where is 5202', text)).toMatchObject({ orderId: '5202' });
});

it.each(['cancel the order for John', 'cancel the one paid with PayPal'])(
  '%s: what may be anybody’s is not taken alone',
  async (text) => {
    const facts = await factsOf('nameless', text);
    expect(facts).not.toHaveProperty('plan');
    expect(facts).toMatchObject({ choices: [{ id: '5502' }, { id: '5501' }] });
    expect(facts).not.toHaveProperty('noneFits');
  },
);

it.each([
  ['A-1001 came. Now cancel the one with the kettle', ['A-1002', 'A-1001']],
  ["I'd like to cancel the kettle. A-1001 came, by the way", ['A-1002', 'A-1001']],
  ['A-1001到了，把铜水壶那单取消', ['A-1002', 'A-1001']],
  ['I love A-1002. Cancel my latest order', ['A-1001', 'A-1002']],
])('%s: of a number said beside the wish and another order told in it, it is asked', async (text, ids) => {
  const facts = await factsOf('codes', text);
  expect(facts).not.toHaveProperty('plan');
  expect(facts).toMatchObject({ choices: ids.map((id) => ({ id })) });
});

it.each([
  ['1001 arrived fine, cancel the other one', 'A-1002'],
  ["I'd like to cancel the kettle, A-1002", 'A-1002'],
  ['A-1002 is broken. Cancel it', 'A-1002'],
  ['cancel my latest order, A-1002', 'A-1002'],
])('%s: is of %s', async (text, orderId) => {
  expect(await factsOf('codes', text)).toMatchObject({ orderId, plan: { action: 'cancel' } });
});

it.each([
  [`取消${MONTH}月的订单`, '5601'],
  [`cancel the order I placed in ${MONTH_EN}`, '5601'],
  [`cancel the order I placed in ${MONTH_EN} ${LONG_AGO.getUTCFullYear()}`, '5601'],
  [`I bought the kettle in ${MONTH_EN}, cancel it`, '5601'],
  [`cancel the order I made in ${MONTH_EN}`, '5601'],
  [`cancel my order made in ${MONTH_EN}`, '5601'],
  [`cancel the order I got in ${MONTH_EN}`, '5601'],
  [`cancel the order that I did in ${MONTH_EN}`, '5601'],
  [`cancel the order I paid for in ${MONTH_EN}`, '5601'],
  [`my birthday is in ${MONTH_EN}, cancel the order I placed last`, '5602'],
  [`cancel the order I just placed, my wedding was in ${MONTH_EN}`, '5602'],
  [`cancel the order I just placed, I am moving on ${DAY_OF_NONE}`, '5602'],
])('%s: is of %s', async (text, orderId) => {
  expect(await factsOf('months', text)).toMatchObject({ orderId, plan: { action: 'cancel' } });
});

it.each([
  `取消${LONG_AGO.getUTCFullYear() - 2}年${MONTH}月的订单`,
  `取消${LONG_AGO.getUTCFullYear() - 1}年${MONTH}月14日的订单`,
  `cancel the order I placed in ${MONTH_EN} ${LONG_AGO.getUTCFullYear() - 1}`,
  `cancel the mugs I bought in ${MONTH_EN}`,
  `取消${LONG_AGO.getUTCFullYear() - 1}年${MONTH}月买的马克杯`,
  `cancel the kettle I bought in ${MONTH_EN} ${LONG_AGO.getUTCFullYear() - 1}`,
])('%s: nothing was placed then, and it is asked', async (text) => {
  const facts = await factsOf('months', text);
  expect(facts).not.toHaveProperty('plan');
  expect(facts).toMatchObject({ choices: [{ id: '5602' }, { id: '5601' }], noneFits: true });
});

it.each([`the kettle I bought leaked on ${DAY_OF_NONE}, return it`, '我买的水壶前天漏水了，要退货'])(
  '%s: the day of a defect is no day of an order',
  async (text) => {
    expect(await factsOf('has', text)).toMatchObject({ orderId: '5301' });
  },
);

it.each([
  ['cancel the order for John', { choices: [{ id: '5101' }], noneFits: true }],
  ['cancel the red kettle', { missing: ['orderId', 'contact'] }],
  ['cancel the one paid with PayPal', { choices: [{ id: '5101' }], noneFits: true }],
])('%s: of a guest who has proven another one nothing is planned', async (text, told) => {
  const talk = await Conversation.open(shop.shop.url, { locale: 'en' });
  await talk.say('where is order 5101');
  expect((await talk.say('one@example.com')).replies[0]?.facts).toMatchObject({ orderId: '5101' });
  const [reply] = (await talk.say(text)).replies;
  expect(reply).toMatchObject({ skill: 'cancel-order', facts: told });
  expect(reply?.facts).not.toHaveProperty('plan');
});
