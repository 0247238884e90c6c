import { onlyNamesOrders, ordersWished } from './orders-in-wish.js';

const BOTH = ['1001', '1002'];

it.each([
  ['cancel 1001 and 1002', BOTH],
  ['cancel orders #1001, #1002', BOTH],
  ['1001和1002都取消', BOTH],
  ['cancel 1001, no 1002', ['1002']],
  ['cancel 1001, oh sorry, I meant 1002', ['1002']],
  ['取消1001，啊不，是1002', ['1002']],
  ['my order 1002 arrived, so cancel 1001', ['1001']],
  ['1002收到了，把1001取消', ['1001']],
  ['cancel 1001 without touching 1002', ['1001']],
  ['cancel 1001 like you did with 1002', undefined],
  ['像1002那样把1001取消', undefined],
] as const)('“%s” is a wish for %j', (text, codes) => {
  expect(ordersWished(text, BOTH)).toEqual(codes);
});

it('keeps the numbers that are not in the text as they are', () => {
  expect(ordersWished('cancel 1 001 and 1002', BOTH)).toEqual(BOTH);
});

it.each(['and 1002?', 'hm, what about 1002 then', '不是1001，是1002', '1002呢'])('“%s” only names orders', (text) => {
  expect(onlyNamesOrders(text, BOTH)).toBe(true);
});

it.each(['is 1002 shipped yet', 'what is in 1002', '1002到哪了', 'yes'])('“%s” says more, or names none', (text) => {
  expect(onlyNamesOrders(text, BOTH)).toBe(false);
});
