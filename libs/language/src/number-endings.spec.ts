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
])('%s: of no order', (text) => {
  expect(ofOrders(text)).toEqual([]);
});

it('knows what something else ends in', () => {
  expect(numberEndingsIn('退到尾号4242')).toEqual([{ start: 4, end: 8, isOrders: false }]);
});
