// Scripted conversations in Chinese about invoices, refunds and the rest after a sale; they follow those that change orders.
import { confirms, done, refused } from './order-expectations.js';
import type { Script } from './script.js';

/** Chinese shoppers after a sale. */
export const chineseInvoiceScripts: readonly Script[] = [
  {
    name: '刚买就降价，申请价保，每件一次',
    customerId: 'c-001',
    steps: [
      {
        say: '订单DG20260064买完就降价了，能退差价吗',
        replies: [confirms('price-protection', { orderId: 'DG20260064', total: { currency: 'CNY' } })],
      },
      { say: '确认', replies: [{ skill: 'price-protection', facts: { orderId: 'DG20260064', done: true } }] },
      { say: 'DG20260064再申请价保', replies: [refused('price-protection', 'DG20260064', 'already-claimed')] },
      { say: '申请价保 DG20260025', replies: [refused('price-protection', 'DG20260025', 'past-protection-window')] },
    ],
  },
  {
    name: '开公司发票，补税号，问开了没',
    customerId: 'c-001',
    steps: [
      {
        say: '给订单DG20260064开发票',
        replies: [confirms('invoice', { plan: { invoice: { kind: 'personal', title: '林知夏' } } })],
      },
      {
        say: '公司抬头：杭州山海科技有限公司',
        replies: [{ skill: 'invoice', needs: 'details', facts: { missing: ['taxId'] } }],
      },
      {
        say: '91330106MA2ABCDE01',
        replies: [
          confirms('invoice', {
            invoice: { kind: 'company', title: '杭州山海科技有限公司', taxId: '91330106MA2ABCDE01' },
          }),
        ],
      },
      {
        say: '确认',
        replies: [{ skill: 'invoice', facts: { orderId: 'DG20260064', done: true, invoice: { status: 'requested' } } }],
      },
      {
        say: '发票开了吗',
        replies: [{ skill: 'invoice', facts: { orderId: 'DG20260064', invoice: { status: 'requested' } } }],
      },
    ],
  },
  {
    name: '发票重新发一次',
    customerId: 'c-004',
    steps: [
      {
        say: '订单DG20260027的发票重新发一下',
        replies: [confirms('invoice', { plan: { invoice: { sentAgain: true } } })],
      },
      {
        say: '好的',
        replies: [{ skill: 'invoice', facts: { orderId: 'DG20260027', done: true, invoice: { status: 'issued' } } }],
      },
    ],
  },
  {
    name: '取消了的订单不开发票',
    customerId: 'c-019',
    steps: [{ say: '订单DG20260073开发票', replies: [refused('invoice', 'DG20260073', 'wrong-status')] }],
  },
  {
    name: '退款退到哪了',
    customerId: 'c-001',
    steps: [
      {
        say: '瑜伽垫的退款到账了吗',
        replies: [
          { skill: 'refund-status', facts: { orderId: 'DG20260020', refunds: [{ methodId: 'c-001-wechat' }] } },
        ],
      },
    ],
  },
  {
    name: '访客核对后取消',
    steps: [
      { say: '取消订单DG20260077', replies: [{ skill: 'cancel-order', needs: 'verify' }] },
      {
        say: 'wrong@example.com',
        replies: [{ skill: 'cancel-order', needs: 'verify', facts: { verify: { triesLeft: 4 } } }],
      },
      { say: 'DG20260077 xu.zimo@example.com', replies: [confirms('cancel-order', { orderId: 'DG20260077' })] },
      { say: '嗯，确认取消', replies: [done('cancel-order', 'DG20260077', 'cancelled')] },
    ],
  },
  {
    name: '催单记下来，不承诺',
    customerId: 'c-001',
    steps: [
      {
        say: '催一下订单DG20260066',
        replies: [{ skill: 'order-status', facts: { deliveryRequest: { kind: 'hurry' } }, text: /不能保证/ }],
      },
    ],
  },
  {
    name: '改送货时间',
    customerId: 'c-012',
    steps: [
      {
        say: '订单DG20260067周六再送行吗',
        replies: [confirms('change-order', { plan: { deliveryRequest: { kind: 'day' } } })],
      },
      { say: '好', replies: [done('change-order', 'DG20260067', 'shipped')] },
    ],
  },
  {
    name: '一般的规则引店铺规则',
    customerId: 'c-001',
    steps: [
      { say: '怎么退货', replies: ['faq'] },
      { say: '能换货吗', replies: ['faq'] },
      { say: '怎么开发票', replies: ['faq'] },
    ],
  },
];
