// What the shop calls a kind names the things of it in orders, and asks of those that are alike; a rule is asked for in the shop's own words.
import { confirms, done, dropped, refused } from '../order-expectations.js';
import type { Script } from '../script.js';

/** See the head of the file. */
export const kindsScripts: readonly Script[] = [
  {
    name: '问的是哪天签收的，就说签收了的那单',
    customerId: 'su',
    locale: 'zh',
    steps: [
      { say: '1204那单发货了吗', replies: [{ skill: 'order-status', facts: { orderId: 'YH-1204' } }] },
      { say: '那露营灯是哪天签收的', replies: [{ skill: 'order-status', facts: { orderId: 'YH-1202' } }] },
    ],
  },
  {
    name: '先不弄了，接着问另一单里的东西',
    customerId: 'su',
    locale: 'zh',
    steps: [
      { say: '1202退了吧', replies: [confirms('return-order', { orderId: 'YH-1202' })] },
      {
        say: '得了先不弄了。那个缝纫机还能取消不',
        replies: [dropped('return-order'), refused('cancel-order', 'YH-1204', 'wrong-status')],
      },
    ],
  },
  {
    name: 'whether one of two that are called alike fits is told of each',
    locale: 'en',
    steps: [
      { say: 'tell me about the lark 60', replies: [{ skill: 'product-info', facts: { productId: 'machine' } }] },
      {
        say: 'will the walking foot go on it?',
        replies: [
          { skill: 'product-info', text: /Walking Foot, Low Shank/u },
          { skill: 'product-info', text: /^No\b.*Walking Foot, High Shank/u },
        ],
      },
    ],
  },
  {
    name: 'a rule that is asked for in the shop’s own words is no measure of the thing at hand',
    locale: 'en',
    steps: [
      { say: 'how much is the lark 60', replies: ['price'] },
      { say: 'how long is the guarantee?', replies: [{ skill: 'faq', facts: { faqId: 'guarantee' } }] },
    ],
  },
  {
    name: '店里叫露营灯的都算露营灯：能换的那单才换，只换一个也行',
    customerId: 'su',
    locale: 'zh',
    steps: [
      {
        say: '之前买的两个露营灯想换成墨绿的',
        replies: [{ ...confirms('exchange-order', { orderId: 'YH-1202' }), text: / 2 件从奶白换成墨绿/u }],
      },
      {
        say: '还是只换一个吧 另一个奶白留着',
        replies: [{ ...confirms('exchange-order', { orderId: 'YH-1202' }), text: /氛围灯」从奶白换成墨绿/u }],
      },
      { say: '行 换吧', replies: [done('exchange-order', 'YH-1202', 'exchange-requested')] },
    ],
  },
  {
    name: '坏了的是哪件，说得出样子就行',
    customerId: 'luo',
    locale: 'zh',
    steps: [
      {
        say: '那副玳瑁的腿裂了 没摔过 能换吗',
        replies: [{ skill: 'exchange-order', needs: 'confirm', facts: { orderId: 'GL-1105' } }],
      },
    ],
  },
];
