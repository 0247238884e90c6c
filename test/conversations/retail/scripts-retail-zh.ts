// Chinese shoppers of the store with many variants: several wishes, corrections, changes of mind, questions in between.
import { confirms, done, dropped, refused } from '../order-expectations.js';
import type { Script } from '../script.js';
import { retailCustomer, retailOrder } from './retail-store.js';

const customerId = retailCustomer;
const order = retailOrder;

/** One customer each, from number 25 on; order numbers are those of that customer. */
export const retailScriptsZh: readonly Script[] = [
  {
    name: '一句话两件事：先取消，再改另一单的地址',
    customerId: customerId(25),
    locale: 'zh',
    steps: [
      {
        say: `取消${order(25, 8)}，再把${order(25, 1)}的地址改成上海市徐汇区漕溪北路8号`,
        replies: [
          {
            ...confirms('cancel-order', { orderId: order(25, 8), waiting: ['change-order'] }),
            text: /办完这一步再继续/,
          },
        ],
      },
      {
        say: '确认',
        replies: [
          done('cancel-order', order(25, 8), 'cancelled'),
          confirms('change-order', {
            orderId: order(25, 1),
            plan: { address: { to: { city: '上海', line1: '漕溪北路8号' } } },
          }),
        ],
      },
      { say: '对', replies: [done('change-order', order(25, 1), 'pending')] },
    ],
  },
  {
    name: '第一件算了，第二件照办',
    customerId: customerId(26),
    locale: 'zh',
    steps: [
      {
        say: `取消${order(26, 8)}，另外${order(26, 2)}的鞋子要退货`,
        replies: [confirms('cancel-order', { orderId: order(26, 8) })],
      },
      {
        say: '算了，不取消了',
        replies: [dropped('cancel-order'), confirms('return-order', { orderId: order(26, 2) })],
      },
      { say: '好的', replies: [done('return-order', order(26, 2), 'return-requested')] },
    ],
  },
  {
    name: '除了外套都退，再加上外套，最后只退杯子',
    customerId: customerId(27),
    locale: 'zh',
    steps: [
      {
        say: `${order(27, 2)}除了外套其他都退`,
        replies: [
          confirms('return-order', {
            plan: { items: [{ title: 'Running Shoes（黑色 · 8）' }, { title: 'Coffee Mug（白色）' }] },
          }),
        ],
      },
      { say: '外套也退了吧', replies: [confirms('return-order', { plan: { items: [{}, {}, {}] } })] },
      {
        say: '算了，只退杯子',
        replies: [confirms('return-order', { plan: { items: [{ title: 'Coffee Mug（白色）', quantity: 3 }] } })],
      },
      { say: '退到礼品卡', replies: [confirms('return-order', { plan: { methodId: 'k-27-gift' } })] },
      { say: '嗯…再想想', replies: [dropped('return-order')] },
    ],
  },
  {
    name: '好的，但是退到礼品卡：不是对原来方案的同意',
    customerId: customerId(28),
    locale: 'zh',
    steps: [
      { say: `${order(28, 2)}的跑鞋退货`, replies: [confirms('return-order', { plan: { methodId: 'k-28-card' } })] },
      { say: '好的，但是退到礼品卡', replies: [confirms('return-order', { plan: { methodId: 'k-28-gift' } })] },
      { say: '可以', replies: [done('return-order', order(28, 2), 'return-requested')] },
      {
        say: '多久到账',
        replies: [{ skill: 'refund-status', facts: { orderId: order(28, 2), status: 'return-requested' } }],
      },
    ],
  },
  {
    name: '换两件：鞋子大一码，外套藏青色，差价用PayPal',
    customerId: customerId(29),
    locale: 'zh',
    steps: [
      {
        say: `${order(29, 2)}换货，鞋子换大一码，外套换成藏青色`,
        replies: [
          confirms('exchange-order', {
            orderId: order(29, 2),
            plan: { changes: [{ to: { sku: 'RS-9-BLACK' } }, { to: { sku: 'FJ-M-NAVY' } }] },
          }),
        ],
      },
      { say: '差价用PayPal', replies: [confirms('exchange-order', { plan: { methodId: 'k-29-paypal' } })] },
      { say: '确认', replies: [done('exchange-order', order(29, 2), 'exchange-requested')] },
      { say: '刚才的换货不要了', replies: [refused('exchange-order', order(29, 2), 'cannot-undo')] },
    ],
  },
  {
    name: '台灯暗一点，水瓶大一点；中间问退货规则',
    customerId: customerId(30),
    locale: 'zh',
    steps: [
      {
        say: `订单${order(30, 1)}的台灯换暗一点的，水瓶换大一点的`,
        replies: [
          confirms('change-order', {
            plan: { changes: [{ to: { sku: 'DL-MEDIUM-BLACK' } }, { to: { sku: 'WB-750ML-RED' } }] },
          }),
        ],
      },
      { say: '怎么退货', replies: ['faq', confirms('change-order', { orderId: order(30, 1) })] },
      {
        say: '水瓶还是换成1000ml蓝色的',
        replies: [confirms('change-order', { plan: { changes: [{}, { to: { sku: 'WB-1000ML-BLUE' } }] } })],
      },
      { say: '确认', replies: [done('change-order', order(30, 1), 'pending-modified')] },
    ],
  },
  {
    name: '哪个订单：不是这个，第二个',
    customerId: customerId(55),
    locale: 'zh',
    steps: [
      { say: '帮我取消订单', replies: [{ skill: 'cancel-order', needs: 'choose' }] },
      { say: '第一个', replies: [confirms('cancel-order', { orderId: order(55, 1) })] },
      { say: '不是这个订单', replies: [{ skill: 'cancel-order', needs: 'choose' }] },
      { say: '买电脑那个', replies: [confirms('cancel-order', { orderId: order(55, 8) })] },
      { say: '先别取消了', replies: [dropped('cancel-order')] },
    ],
  },
  {
    name: '地址一点一点说：城市，街道，再换收件人',
    customerId: customerId(56),
    locale: 'zh',
    steps: [
      {
        say: `${order(56, 1)}改地址`,
        replies: [{ skill: 'change-order', needs: 'details', facts: { missing: ['address'] } }],
      },
      {
        say: '寄到杭州',
        replies: [{ skill: 'change-order', needs: 'details', facts: { missing: ['address'] }, text: /街道/ }],
      },
      {
        say: '西湖区文三路100号3幢501',
        replies: [
          confirms('change-order', { plan: { address: { to: { city: '杭州', line1: '文三路100号3幢501' } } } }),
        ],
      },
      {
        say: '收件人改成李雷，电话13800138000',
        replies: [
          confirms('change-order', {
            plan: { address: { to: { recipient: '李雷', phone: '13800138000', line1: '文三路100号3幢501' } } },
          }),
        ],
      },
      { say: '嗯 对的', replies: [done('change-order', order(56, 1), 'pending')] },
      {
        say: '改回去吧',
        replies: [confirms('change-order', { plan: { address: { to: { city: 'San Francisco' } } } })],
      },
      { say: '好', replies: [done('change-order', order(56, 1), 'pending')] },
    ],
  },
  {
    name: '物流卡在海关：为什么，催一下，没收到',
    customerId: customerId(57),
    locale: 'zh',
    steps: [
      {
        say: `${order(57, 3)}物流怎么不动了`,
        replies: [
          {
            skill: 'order-status',
            facts: { orderId: order(57, 3), late: { quietDays: 6, cause: 'customs' }, offersPerson: true },
            text: /清关/,
          },
        ],
      },
      {
        say: '催一下',
        replies: [{ skill: 'order-status', facts: { deliveryRequest: { kind: 'hurry' } }, text: /不能保证/ }],
      },
      {
        say: '少发了一件吧',
        replies: [{ skill: 'order-status', facts: { incomplete: true, onTheWay: ['Camping Tent'] }, text: /还没送到/ }],
      },
      {
        say: `${order(57, 2)}显示签收但没收到`,
        replies: [{ skill: 'order-status', facts: { orderId: order(57, 2), notReceived: true, offersPerson: true } }],
      },
    ],
  },
  {
    name: '能退吗：看订单，不引规则；一般的问题才引规则',
    customerId: customerId(58),
    locale: 'zh',
    steps: [
      { say: '怎么退货', replies: ['faq'] },
      { say: `${order(58, 5)}还能退吗`, replies: [refused('return-order', order(58, 5), 'past-return-window')] },
      {
        say: `${order(58, 2)}能退吗`,
        replies: [
          { skill: 'return-order', needs: 'choose', facts: { orderId: order(58, 2), returnableUntil: '2026-12-18' } },
        ],
      },
      { say: '鞋子', replies: [confirms('return-order', { returnableUntil: '2026-12-18' })] },
      { say: '不退了', replies: [dropped('return-order')] },
    ],
  },
  {
    name: '发票开了吗，没开就开一张',
    customerId: customerId(59),
    locale: 'zh',
    steps: [
      {
        say: `${order(59, 2)}发票开了吗`,
        replies: [{ skill: 'invoice', facts: { orderId: order(59, 2), invoice: null } }],
      },
      { say: '好的', replies: [confirms('invoice', { orderId: order(59, 2), invoice: { kind: 'personal' } })] },
      {
        say: '抬头改成上海云帆贸易有限公司',
        replies: [{ skill: 'invoice', needs: 'details', facts: { missing: ['taxId'] } }],
      },
      {
        say: '没有税号',
        replies: [confirms('invoice', { invoice: { kind: 'company', title: '上海云帆贸易有限公司' } })],
      },
      { say: '行', replies: [{ skill: 'invoice', facts: { done: true, invoice: { status: 'requested' } } }] },
    ],
  },
  {
    name: '访客错了几次，锁住',
    locale: 'zh',
    steps: [
      { say: `我要退货，订单${order(60, 2)}`, replies: [{ skill: 'return-order', needs: 'verify' }] },
      ...[4, 3, 2, 1].map((triesLeft) => ({
        say: `${order(60, 2)} wrong${triesLeft}@example.com`,
        replies: [
          { skill: 'return-order' as const, needs: 'verify' as const, facts: { verify: { triesLeft, locked: false } } },
        ],
      })),
      {
        say: `${order(60, 2)} wrong0@example.com`,
        replies: [{ skill: 'return-order', needs: 'verify', facts: { verify: { triesLeft: 0, locked: true } } }],
      },
      {
        say: `${order(60, 2)} k-60@example.com`,
        replies: [{ skill: 'order-status', needs: 'verify', facts: { verify: { locked: true } } }],
      },
    ],
  },
];
