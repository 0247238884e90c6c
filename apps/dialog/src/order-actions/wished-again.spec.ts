import { wishesAgain } from './wished-again.js';

const PLAN = ['1001', '水彩笔 24色', 'watercolour pens', '藏蓝', 'navy'];

it.each([
  ['那就退笔', 'return-order'],
  ['差价给我退了', 'price-protection'],
  ['哦那换吧', 'exchange-order'],
  ['不等了就藏蓝 改吧', 'change-order'],
  ['那就还是换藏蓝的吧', 'exchange-order'],
  ['cancel it then', 'cancel-order'],
  ['ok just cancel order 1001 please', 'cancel-order'],
  ["i'd like to return the pens", 'return-order'],
  ['swap it for the navy one then', 'exchange-order'],
] as const)('“%s” wishes once more for %s', (text, skill) => {
  expect(wishesAgain(text, skill, PLAN)).toBe(true);
});

it.each([
  // Asked, put off, let go, unwanted, another deed.
  ['能退吗', 'return-order'],
  ['收到再退吧', 'return-order'],
  ['那算了，全部取消吧', 'cancel-order'],
  ['不想要了', 'cancel-order'],
  ['then swap it', 'cancel-order'],
  ['cancel it if it is late', 'cancel-order'],
  ['退货', 'exchange-order'],
  // Of something else, of a part, or with something that the plan does not do.
  ['cancel your plan', 'cancel-order'],
  ['cancel just one pen please', 'cancel-order'],
  ['cancel it and refund to my gift card', 'cancel-order'],
  ['yes cancel all orders', 'cancel-order'],
  ['那就都取消吧', 'cancel-order'],
  ['请取消短信通知', 'cancel-order'],
  ['好吧取消运费吧', 'cancel-order'],
  ['那就退到礼品卡吧', 'return-order'],
  ['那就换给我朋友吧', 'exchange-order'],
  ['换藏蓝要补差价就不换了', 'exchange-order'],
  // Said by others, of a word, or never.
  ['cancel it he said', 'cancel-order'],
  ['cancel is a strong word', 'cancel-order'],
  ['cancel it never', 'cancel-order'],
  ['我妈说取消吧', 'cancel-order'],
  ['取消了我老婆会生气的，帮我留着吧', 'cancel-order'],
] as const)('“%s” is no yes to a plan of %s', (text, skill) => {
  expect(wishesAgain(text, skill, PLAN)).toBe(false);
});
