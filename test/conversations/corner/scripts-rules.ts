// Shoppers of the corner shop beside whose wishes a rule of the shop is to be told, or who ask for what is not there.
import { dropped } from '../order-expectations.js';
import { costs, including, offers } from '../product-expectations.js';
import type { Script } from '../script.js';
import { cornerOrder } from './corner-store.js';

const n7 = 'n7';

/** See above. */
export const ruleScripts: readonly Script[] = [
  {
    name: 'a return is planned with the rule for just these goods, and a question of its cost is one of the return',
    customerId: n7,
    locale: 'en',
    steps: [
      {
        say: 'can i send the serum back, i opened it',
        replies: [
          {
            skill: 'return-order',
            needs: 'confirm',
            facts: { orderId: cornerOrder(n7, 3), rule: String },
            text: /Serums and teas only unopened/,
          },
        ],
      },
      {
        say: 'who pays the postage for that',
        replies: [
          { skill: 'faq', facts: { faqId: 'postage' } },
          { skill: 'return-order', needs: 'confirm', facts: { again: true } },
        ],
      },
      { say: 'no leave it', replies: [dropped('return-order')] },
      {
        say: 'who is the invoice made out to',
        replies: [{ skill: 'invoice', facts: { orderId: cornerOrder(n7, 3) } }],
      },
    ],
  },
  {
    name: '拆开的精华要退，先说店里的规则；到货的不要了是退货，不是取消',
    customerId: n7,
    locale: 'zh',
    steps: [
      {
        say: `${cornerOrder(n7, 3)}精华不要了退掉吧，已经拆封了`,
        replies: [
          { skill: 'return-order', needs: 'confirm', facts: { rule: String }, text: including('未拆封才能退') },
        ],
      },
      { say: '算了', replies: [dropped('return-order')] },
    ],
  },
  {
    name: 'what is no part of an order is a rule of the shop, and else said not to be done here',
    customerId: n7,
    locale: 'en',
    steps: [
      {
        say: 'i want to pause the tea subscription for a month',
        replies: [{ skill: 'faq', facts: { faqId: 'pause' } }],
      },
      {
        say: `${cornerOrder(n7, 6)} where will my refund go`,
        replies: [{ skill: 'refund-status', facts: { paidWith: [String] }, text: /it was paid with/ }],
      },
    ],
  },
  {
    name: 'a parcel that its carrier left and that is gone is looked into, though another one is on its way',
    customerId: n7,
    locale: 'en',
    steps: [
      {
        say: `where is ${cornerOrder(n7, 7)}`,
        replies: [{ skill: 'order-status', facts: { orderId: cornerOrder(n7, 7) } }],
      },
      { say: 'will it come today or not', replies: [{ skill: 'order-status', facts: { inTime: 'unknown' } }] },
      // What has not come yet is the rest of it: nothing is reported of what came.
      {
        say: 'i have not received it yet',
        replies: [{ skill: 'order-status', facts: { late: { since: String }, notReceived: undefined } }],
      },
      {
        say: 'someone stole the hose off my porch',
        replies: [{ skill: 'order-status', facts: { notReceived: true, reported: true, offersPerson: true } }],
      },
      {
        say: 'this is taking forever',
        replies: [{ skill: 'order-status', facts: { late: { since: String }, offersPerson: true } }],
      },
    ],
  },
  {
    name: 'an offer that does not run is said not to',
    locale: 'en',
    steps: [
      { say: 'is the 15% off still on', replies: [offers({ notRunning: '15% off' })] },
      { say: 'how much for 2 kettles with the TEA code', replies: [costs({ productId: 'kettle', quantity: 2 })] },
      { say: '那双11的85折还有吗', replies: [offers({ notRunning: '85折' })] },
    ],
  },
  {
    name: 'the last thing that came has come, and who pays is a rule also where nothing is open',
    customerId: n7,
    locale: 'en',
    steps: [
      {
        say: 'can i send back the last thing i got',
        replies: [{ skill: 'return-order', needs: 'choose', facts: { orderId: cornerOrder(n7, 3) } }],
      },
      { say: 'no, leave it', replies: [dropped('return-order')] },
      { say: 'who pays postage for that', replies: [{ skill: 'faq', facts: { faqId: 'postage' } }] },
    ],
  },
  {
    name: '还没发货的订单，说店里多久发货',
    customerId: n7,
    locale: 'zh',
    steps: [
      {
        say: `${cornerOrder(n7, 2)}怎么还没发货`,
        replies: [{ skill: 'order-status', facts: { dispatch: '下单后48小时内发货。' } }],
      },
    ],
  },
  {
    name: 'two rules asked in one message are both told',
    locale: 'en',
    steps: [
      {
        say: 'who pays the postage for a return? and can the tea subscription be paused for a month',
        replies: [{ skill: 'faq', facts: { faqId: 'postage', further: [{ faqId: 'pause' }] } }],
      },
    ],
  },
  {
    name: 'nothing is cancelled that is not given up, and a second change of the same order lets the first one wait',
    customerId: n7,
    locale: 'en',
    steps: [
      {
        say: 'just ordered the sneakers but i need them in size 39, can you sort it',
        replies: [{ skill: 'change-order', needs: 'confirm', facts: { orderId: cornerOrder(n7, 5) } }],
      },
      {
        say: 'and it needs to go to 7 Quay Street, Beijing',
        replies: [{ skill: 'change-order', needs: 'confirm', facts: { plan: { addressLine: String } } }],
      },
      {
        say: 'yes',
        replies: [
          { skill: 'change-order', facts: { orderId: cornerOrder(n7, 5), done: true } },
          { skill: 'change-order', needs: 'confirm', facts: { plan: { changes: [{ quantity: 1 }] } } },
        ],
      },
      { say: 'no, leave them', replies: [dropped('change-order')] },
    ],
  },
];
