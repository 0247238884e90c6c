// Scripted conversations in Chinese that change orders of the demo store; later ones build on earlier ones.
import { confirms, done, dropped, refused, refusedOffering } from './order-expectations.js';
import type { Script } from './script.js';
import { chineseInvoiceScripts } from './scripts-invoices-zh.js';

/** Chinese shoppers who want something done. */
export const chineseOrderScripts: readonly Script[] = [
  {
    name: '取消到一半算了',
    customerId: 'c-008',
    steps: [
      { say: '帮我取消订单', replies: [confirms('cancel-order', { orderId: 'DG20260079' })] },
      { say: '算了', replies: [dropped('cancel-order')] },
      { say: '订单DG20260079现在什么状态', replies: [{ skill: 'order-status', facts: { status: 'pending' } }] },
    ],
  },
  {
    name: '换付款方式，礼品卡不够',
    customerId: 'c-008',
    steps: [
      {
        say: '订单DG20260079换个付款方式',
        replies: [{ skill: 'change-order', needs: 'choose', facts: { missing: ['method'] } }],
      },
      { say: '礼品卡', replies: [refused('change-order', 'DG20260079', 'gift-card-too-low')] },
      {
        say: '订单DG20260079改用微信支付付款',
        replies: [refusedOffering('change-order', 'DG20260079', 'same-method')],
      },
    ],
  },
  {
    name: '取消中间问别的，接着办',
    customerId: 'c-008',
    steps: [
      { say: '取消订单', replies: [confirms('cancel-order', { plan: { payments: [{ type: 'refund' }] } })] },
      { say: 'LX-700多少钱', replies: [{ skill: 'price' }, confirms('cancel-order', { orderId: 'DG20260079' })] },
      { say: '是拍错了', replies: [confirms('cancel-order', { reason: 'ordered-by-mistake' })] },
      { say: '好的，取消吧', replies: [done('cancel-order', 'DG20260079', 'cancelled')] },
      { say: '刚才的取消不要了', replies: [refused('cancel-order', 'DG20260079', 'cannot-undo')] },
      { say: '再取消一次DG20260079', replies: [refused('cancel-order', 'DG20260079', 'wrong-status')] },
    ],
  },
  {
    name: '已发货不能取消',
    customerId: 'c-001',
    steps: [{ say: '取消订单DG20260064', replies: [refused('cancel-order', 'DG20260064', 'wrong-status')] }],
  },
  {
    name: '别人的订单取消不了',
    customerId: 'c-001',
    steps: [{ say: '取消订单DG20260074', replies: [{ skill: 'cancel-order', facts: { notFound: 'DG20260074' } }] }],
  },
  {
    name: '改地址，念一遍，改电话，确认，再改回去',
    customerId: 'c-001',
    steps: [
      {
        say: '改一下收货地址',
        replies: [{ skill: 'change-order', needs: 'details', facts: { missing: ['address'] } }],
      },
      {
        say: '浙江省杭州市西湖区文三路 100 号 3 幢 501，收件人张三，13812345678',
        replies: [
          confirms('change-order', {
            orderId: 'DG20260080',
            plan: {
              address: {
                to: { recipient: '张三', phone: '13812345678', city: '杭州', line1: '文三路 100 号 3 幢 501' },
              },
            },
          }),
        ],
      },
      {
        say: '电话改成 13911112222',
        replies: [confirms('change-order', { plan: { address: { to: { phone: '13911112222', recipient: '张三' } } } })],
      },
      { say: '确认', replies: [done('change-order', 'DG20260080', 'pending')] },
      {
        say: '改回去吧',
        replies: [confirms('change-order', { plan: { address: { to: { recipient: '林知夏', city: '上海' } } } })],
      },
      { say: '是的', replies: [done('change-order', 'DG20260080', 'pending')] },
    ],
  },
  {
    name: '用账户里的另一个地址，最后不改了',
    customerId: 'c-001',
    steps: [
      {
        say: '收货地址换成杭州那个',
        replies: [confirms('change-order', { plan: { address: { to: { city: '杭州', line1: '听雨巷 27 号' } } } })],
      },
      { say: '不用了', replies: [dropped('change-order')] },
    ],
  },
  {
    name: '尺码拍错了，只能改一次',
    customerId: 'c-001',
    steps: [
      {
        say: '订单DG20260080 牛仔外套拍错了，换成L码',
        replies: [confirms('change-order', { plan: { changes: [{ to: { sku: 'LJ03-BLU-L' } }] } })],
      },
      { say: '确认', replies: [done('change-order', 'DG20260080', 'pending-modified')] },
      { say: '再换成M码', replies: [refused('change-order', 'DG20260080', 'already-changed')] },
      { say: '那取消订单DG20260080', replies: [refused('cancel-order', 'DG20260080', 'wrong-status')] },
    ],
  },
  {
    name: '退货说错订单，换一个，又不退了',
    customerId: 'c-001',
    steps: [
      { say: '我要退货', replies: [{ skill: 'return-order', needs: 'choose' }] },
      { say: '第一个', replies: [confirms('return-order', { orderId: 'DG20260057' })] },
      { say: '不是这个订单', replies: [{ skill: 'return-order', needs: 'choose' }] },
      { say: 'DG20260034', replies: [{ skill: 'return-order', needs: 'choose', facts: { missing: ['item'] } }] },
      { say: '运动鞋', replies: [confirms('return-order', { plan: { items: [{ quantity: 1 }] } })] },
      { say: '我不想退了', replies: [dropped('return-order')] },
    ],
  },
  {
    name: '过了退货期限，不先问是哪一件',
    customerId: 'c-003',
    steps: [
      { say: '订单DG20260001退货', replies: [refused('return-order', 'DG20260001', 'past-return-window')] },
      { say: 'DG20260001还能退吗', replies: [refused('return-order', 'DG20260001', 'past-return-window')] },
    ],
  },
  {
    name: '退一部分，再问进度',
    customerId: 'c-011',
    steps: [
      { say: '退货', replies: [{ skill: 'return-order', needs: 'choose' }] },
      { say: 'DG20260058', replies: [{ skill: 'return-order', needs: 'choose' }] },
      { say: '充电宝', replies: [confirms('return-order', { plan: { methodId: 'c-011-alipay' } })] },
      { say: '确认', replies: [done('return-order', 'DG20260058', 'return-requested')] },
      { say: '我的退款到了吗', replies: [{ skill: 'refund-status', facts: { orderId: 'DG20260058', refunds: [] } }] },
    ],
  },
  {
    name: '几件里只退一件',
    customerId: 'c-014',
    steps: [
      {
        say: 'DG20260048 退一盒巧克力',
        replies: [confirms('return-order', { plan: { items: [{ quantity: 1 }], methodId: 'c-014-gift' } })],
      },
      { say: '可以', replies: [done('return-order', 'DG20260048', 'return-requested')] },
    ],
  },
  {
    name: '没送到不能退货',
    customerId: 'c-019',
    steps: [{ say: '订单DG20260043我要退货', replies: [refused('return-order', 'DG20260043', 'wrong-status')] }],
  },
  {
    name: '换货：大一号，改成黑色，确认，每单一次',
    customerId: 'c-016',
    steps: [
      {
        say: '我想换货 DG20260042',
        replies: [{ skill: 'exchange-order', needs: 'choose', facts: { missing: ['item'] } }],
      },
      {
        say: '两件T恤换成大一号',
        replies: [confirms('exchange-order', { plan: { changes: [{ quantity: 2, to: { sku: 'MT01-WHT-M' } }] } })],
      },
      {
        say: '还是换成黑色的',
        replies: [confirms('exchange-order', { plan: { changes: [{ to: { sku: 'MT01-BLK-S' } }] } })],
      },
      { say: '好的，确认', replies: [done('exchange-order', 'DG20260042', 'exchange-requested')] },
      { say: '订单DG20260042再换货，换成白色', replies: [refused('exchange-order', 'DG20260042', 'already-changed')] },
      {
        say: '换货进度怎么样了',
        replies: [{ skill: 'refund-status', facts: { orderId: 'DG20260042', status: 'exchange-requested' } }],
      },
    ],
  },
  {
    name: '坏了换一个同样的',
    customerId: 'c-005',
    steps: [
      {
        say: 'DG20260052 灯坏了，换一个新的',
        replies: [
          confirms('exchange-order', { plan: { reason: 'defective', changes: [{ to: { sku: 'YLMP-GRN' } }] } }),
        ],
      },
      { say: '好', replies: [done('exchange-order', 'DG20260052', 'exchange-requested')] },
    ],
  },
  {
    name: '还在路上不能换货',
    customerId: 'c-009',
    steps: [
      { say: '水壶坏了 DG20260047 换一个新的', replies: [refused('exchange-order', 'DG20260047', 'wrong-status')] },
    ],
  },
  ...chineseInvoiceScripts,
];
