// Which figures are said to be the last ones of an order's number: those of a card, a phone, a sum and a day are not.
import { numberEndingsIn } from './number-endings.js';

const ofOrders = (text: string): string[] =>
  numberEndingsIn(text)
    .filter(({ isOrders }) => isOrders)
    .map(({ start, end }) => text.slice(start, end));

it.each([
  ['尾号72', '72'],
  ['取消尾号73的订单', '73'],
  ['取消订单，尾号4343', '4343'],
  ['不是，是尾号0073', '0073'],
  ['我的尾号0073那单', '0073'],
  ['订单后四位是0073', '0073'],
  ['帮我查一下尾号0073', '0073'],
  ['把尾号0073的退了', '0073'],
  ['cancel the one ending in 0073', '0073'],
  ['keep the card, cancel the one ending in 0073', '0073'],
  ['order number ends in 72', '72'],
  ['order ending 0072', '0072'],
  ['my order, last four digits 0072', '0072'],
  ["the order's last four digits are 0072", '0072'],
  ['order …072', '072'],
  ['cancel ...0079', '0079'],
  ['退到我的卡里，取消尾号0072', '0072'],
  ['退款打到卡上取消尾号0011', '0011'],
  ['退给我吧尾号0073那单', '0073'],
  ['给我退到原卡，尾号0073的订单', '0073'],
  ['那不行，尾号0073的', '0073'],
  ['订单号码尾号0073', '0073'],
  ['取消…011', '011'],
  ['cancel order ...11', '11'],
  ['the order ending 11', '11'],
  ['I used my Visa card for the one ending in 0011', '0011'],
  ['the parcel ending in 0073', '0073'],
  ['cancel my order, number ending in 0073', '0073'],
])('%s → %s', (text, figures) => {
  expect(ofOrders(text)).toEqual([figures]);
});

it.each([
  '退到尾号4242',
  '取消订单，退到工行尾号4242',
  '取消订单，退到招行，尾号4242',
  '取消我的订单，联系方式尾号4242',
  '我的手机，尾号4242',
  '取消订单…100元',
  'refund it to my card, the one ending in 4242',
  'cancel my order, phone last four digits are 4242',
  'I paid for the order with the card ending in 4242',
  'refund ...50',
  'cancel ...50',
  'cancel order ...100 dollars',
  'the order ends 30 November',
  'the sale on this order ends in 30 days',
  'cancel it, the guarantee ends in 2027',
  'refund it to HSBC ending in 4242',
  'refund it to my card, please, the one ending in 4242',
  'I want to order …12',
  'order …12 mugs',
])('%s: of no order', (text) => {
  expect(ofOrders(text)).toEqual([]);
});

it('knows what something else ends in', () => {
  expect(numberEndingsIn('退到尾号4242')).toEqual([{ start: 4, end: 8, isOrders: false }]);
});

it.each([
  '工行尾号4242',
  '用尾号4242的卡付的',
  'refund it to the one ending in 4242',
  'call me on the number ending in 4242',
  'my phone number ends in 4242',
  'refund my credit card, number ending in 4242',
])('%s: of a card or a phone', (text) => {
  expect(numberEndingsIn(text)).toMatchObject([{ isOrders: false }]);
});

it.each(['水壶尾号0011', 'the kettle ending in 0011', 'help me with the one ending in 0072'])(
  '%s: of an order or of anything else',
  (text) => {
    const [ending] = numberEndingsIn(text);
    expect(ending).toBeDefined();
    expect(ending?.isOrders).toBeUndefined();
  },
);

it.each([
  '退到',
  'my card the that is ',
  '尾号',
  '取消尾号',
  '尾号0072',
  'ending in 0072 ',
  'one number ',
  '后四位',
  'order ...',
])('is soon done with %s over and over', (part) => {
  const text = part.repeat(4_000 / part.length);
  const begun = performance.now();
  numberEndingsIn(text);
  expect(performance.now() - begun).toBeLessThan(200);
});
