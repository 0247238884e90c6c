// Shoppers of the corner shop who ask what an order of theirs holds, what would be if they sent it back, or tell what came broken.
import { dropped } from '../order-expectations.js';
import { including } from '../product-expectations.js';
import type { Script } from '../script.js';
import { cornerOrder } from './corner-store.js';

const n7 = 'n7';

/** See above. */
export const ownOrderScripts: readonly Script[] = [
  {
    name: 'what an order came to, how it was paid, where it goes, when it was placed and what is in it',
    customerId: n7,
    locale: 'en',
    steps: [
      {
        say: `how much did i pay for ${cornerOrder(n7, 1)}`,
        replies: [
          { skill: 'order-status', facts: { details: { paid: { amount: 19000, currency: 'CNY' } } }, text: /190/ },
        ],
      },
      {
        say: 'and where is it going to',
        replies: [{ skill: 'order-status', facts: { details: { addressLine: /望京街9号/ } } }],
      },
      { say: 'how did i pay', replies: [{ skill: 'order-status', facts: { details: { methods: [/1111/] } } }] },
      { say: 'when did i order it', replies: [{ skill: 'order-status', facts: { details: { placedAt: String } } }] },
      {
        say: 'and what was in that order again',
        replies: [{ skill: 'order-status', facts: { details: { contents: [{ quantity: 1 }, { quantity: 1 }] } } }],
      },
      // Nobody gave a day for what has not left.
      { say: 'will it be here by tuesday', replies: [{ skill: 'order-status', facts: { inTime: 'unknown' } }] },
      // What was never bought is not looked up among other orders.
      {
        say: 'how much did i pay for the mooncakes',
        replies: [{ skill: 'order-status', facts: { notFound: String } }],
      },
    ],
  },
  {
    name: '订单花了多少钱、寄到哪、买了什么；赶不赶得上没人说得准；周一能不能到是问，不是改期',
    customerId: n7,
    locale: 'zh',
    steps: [
      {
        say: `${cornerOrder(n7, 5)}一共付了多少钱`,
        replies: [{ skill: 'order-status', facts: { details: { paid: { amount: 20000 } } } }],
      },
      { say: '寄到哪个地址啊', replies: [{ skill: 'order-status', facts: { details: { addressLine: String } } }] },
      { say: '我买的是什么颜色来着', replies: [{ skill: 'order-status', text: including('黑色') }] },
      { say: '周二之前赶得上吗', replies: [{ skill: 'order-status', facts: { inTime: 'unknown' } }] },
      {
        say: '周一能送到不 那天我不在家',
        replies: [{ skill: 'order-status', facts: { orderId: cornerOrder(n7, 5) } }],
      },
    ],
  },
  {
    name: 'what would be is a question to the rules, and plans nothing',
    customerId: n7,
    locale: 'en',
    steps: [
      {
        say: 'if i open the serum and hate it can i send it back',
        replies: [{ skill: 'faq', facts: { faqId: 'returns' } }],
      },
      {
        say: 'if it has not shipped yet can you cancel the sneakers',
        replies: [{ skill: 'cancel-order', needs: 'confirm', facts: { orderId: cornerOrder(n7, 5) } }],
      },
      { say: 'ok leave it as it is', replies: [dropped('cancel-order')] },
    ],
  },
  {
    name: 'who cancels one thing of an order hears what else would go with it',
    customerId: n7,
    locale: 'zh',
    steps: [
      {
        say: '水管不要了帮我取消',
        replies: [
          {
            skill: 'cancel-order',
            needs: 'confirm',
            facts: { orderId: cornerOrder(n7, 1), alsoStops: [/龙井茶/] },
            text: including('会一起取消'),
          },
        ],
      },
      { say: '那算了', replies: [dropped('cancel-order')] },
    ],
  },
  {
    name: 'a note to the courier is no change of an order that can be made here',
    customerId: n7,
    locale: 'en',
    steps: [
      {
        say: `${cornerOrder(n7, 2)} can they leave it with my neighbour`,
        replies: [{ skill: 'change-order', facts: { refused: 'courier-note' } }],
      },
    ],
  },
  {
    name: '退了的东西问怎么没动静，问的是钱',
    customerId: n7,
    locale: 'zh',
    steps: [
      {
        say: '烧水壶退了这么久怎么没动静',
        replies: [{ skill: 'refund-status', facts: { orderId: cornerOrder(n7, 6) } }],
      },
    ],
  },
  {
    name: 'what a thing comes to with its delivery',
    locale: 'en',
    steps: [
      { say: 'how much is the longjing tea', replies: ['price'] },
      {
        say: 'and how much incl delivery to shanghai',
        replies: [{ skill: 'shipping', facts: { withDelivery: { amount: 10800, currency: 'CNY' } }, text: /108/ }],
      },
    ],
  },
  {
    name: '计划里换的是白色，又说要别的，就改计划；收到的不是下单的，换的还是下单的那款',
    customerId: n7,
    locale: 'zh',
    steps: [
      {
        say: `${cornerOrder(n7, 5)}帆布鞋换成白色的`,
        replies: [
          { skill: 'change-order', needs: 'confirm', facts: { plan: { changes: [{ to: { sku: 'SN-38-WHITE' } }] } } },
        ],
      },
      {
        say: '还是换39码黑色吧',
        replies: [
          { skill: 'change-order', needs: 'confirm', facts: { plan: { changes: [{ to: { sku: 'SN-39-BLACK' } }] } } },
        ],
      },
      {
        say: '算了不换了 直接取消',
        replies: [
          dropped('change-order'),
          { skill: 'cancel-order', needs: 'confirm', facts: { orderId: cornerOrder(n7, 5) } },
        ],
      },
      { say: '也不取消了', replies: [dropped('cancel-order')] },
    ],
  },
  {
    name: 'who got something else than what was ordered gets what was ordered',
    customerId: n7,
    locale: 'en',
    steps: [
      {
        say: `${cornerOrder(n7, 3)} the serum is the wrong size, i got 50ml but i ordered 30ml`,
        replies: [
          { skill: 'exchange-order', needs: 'confirm', facts: { plan: { changes: [{ to: { sku: 'RS-30' } }] } } },
        ],
      },
      { say: 'no leave it', replies: [dropped('exchange-order')] },
    ],
  },
];
