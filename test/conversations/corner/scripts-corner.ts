// Shoppers of the corner shop, whose words have a near meaning that is wrong.
import { confirms, done, dropped, refused } from '../order-expectations.js';
import { costs, including, listed, offers, stocks, yuan } from '../product-expectations.js';
import type { Script } from '../script.js';
import { CORNER_CUSTOMERS, cornerOrder } from './corner-store.js';

const [n1, n2, n3, n4, n5, n6] = CORNER_CUSTOMERS;

/** Before anything is bought. */
export const beforeBuying: readonly Script[] = [
  {
    name: 'a word of the question is no coupon, though the shop has one of that name',
    locale: 'en',
    steps: [
      { say: 'how much is the longjing tea', replies: [costs({ productId: 'tea', price: yuan(100) })] },
      { say: 'is there any in stock?', replies: [stocks({ productId: 'tea' })] },
      { say: 'with the tea coupon?', replies: [costs({ productId: 'tea', coupon: { code: 'TEA', applied: true } })] },
    ],
  },
  {
    name: 'a long message: the model is no code and no order, and "it" is what the message itself names',
    locale: 'en',
    steps: [
      { say: 'how much is the kettle', replies: [costs({ productId: 'kettle' })] },
      {
        say: 'whats the price of the garden hose 50 ft, does it leak',
        replies: [costs({ sku: 'GH-1' })],
      },
      {
        say: "I am thinking of buying the GH-1 garden hose. Whether it's in stock? And any discount on it right now?",
        replies: [stocks({ productId: 'hose' }), { skill: 'promotions' }],
      },
      {
        say: 'by the way is the garden hose 50 ft in stock',
        replies: [stocks({ sku: 'GH-1', inStock: true })],
      },
      {
        say: 'a garden hose under 85 yuan and a kettle under 95 yuan',
        replies: [
          { skill: 'find-products', facts: { products: [{ productId: 'hose' }] } },
          { skill: 'find-products', facts: { products: [{ productId: 'kettle' }] } },
        ],
      },
    ],
  },
  {
    name: 'what is called so is meant before what only stands on the same shelf',
    locale: 'en',
    steps: [{ say: 'how much for the kettle and the tea together', replies: [costs({ total: yuan(190) })] }],
  },
  {
    name: '券码大写就算数，过期的说过期',
    locale: 'zh',
    steps: [
      { say: '龙井用TEA多少钱', replies: [costs({ productId: 'tea', coupon: { applied: true, saving: yuan(30) } })] },
      // Of what was priced just now.
      {
        say: 'D11还能用吗',
        replies: [{ ...costs({ productId: 'tea', coupon: { code: 'D11', applied: false } }), text: /D11.*失效/u }],
      },
    ],
  },
  {
    name: 'one length shorter, across units, and none below the shortest',
    locale: 'en',
    steps: [
      { say: 'how much is the data cable 1 ft', replies: [costs({ sku: 'CB-3' })] },
      { say: 'one size down?', replies: [costs({ sku: 'CB-1' })] },
      { say: 'one size down?', replies: [costs({ sku: 'CB-1', notFound: String })] },
    ],
  },
  {
    name: '大一码，颜色另说；尺码没定时不算大一码',
    locale: 'zh',
    steps: [
      { say: '帆布鞋38码白色有货吗', replies: [stocks({ sku: 'SN-38-WHITE' })] },
      { say: '大一码的黑色呢', replies: [stocks({ sku: 'SN-39-BLACK' })] },
      { say: '帆布鞋有货吗', replies: [stocks({ productId: 'sneakers', items: listed })] },
      { say: '有大一码的吗', replies: [stocks({ productId: 'sneakers', items: listed })] },
    ],
  },
  {
    name: '还没买的人问什么时候到货，不是查订单',
    locale: 'zh',
    steps: [
      { say: '烧水壶有货吗', replies: [stocks({ productId: 'kettle', inStock: false })] },
      // Another question with the same answer was not looked up again.
      {
        say: '啥时候能到货',
        replies: [{ ...stocks({ productId: 'kettle', restockAt: String, timesAsked: undefined }), text: /^(?!又查)/u }],
      },
    ],
  },
  {
    name: '问款式、肤质、店里自己取名的属性，答的是那一款写明的；写错同音字也认得',
    locale: 'zh',
    steps: [
      {
        say: '精华适合油皮吗',
        replies: [{ skill: 'product-info', facts: { productId: 'serum', attributes: { 适合肤质: '干性、中性' } } }],
      },
      {
        say: '精华香调值多少',
        replies: [{ skill: 'product-info', facts: { productId: 'serum', attributes: { 香调值: '淡香' } } }],
      },
      { say: '帆步鞋38码白色多少钱', replies: [costs({ sku: 'SN-38-WHITE' })] },
    ],
  },
  {
    name: '预售的啥时候发货，按商品自己写的说，不问寄到哪',
    locale: 'zh',
    steps: [
      { say: '烧水壶有货吗', replies: [stocks({ productId: 'kettle', inStock: false })] },
      {
        say: '烧水壶啥时候发货',
        replies: [{ skill: 'product-info', facts: { productId: 'kettle', statement: /12月20日/u } }],
      },
    ],
  },
  {
    name: '一款的两种规格比价钱；再加一件；点名的只算点名的',
    locale: 'zh',
    steps: [
      {
        say: '精华50ml和30ml哪个划算',
        replies: [costs({ productId: 'serum', from: yuan(198), to: yuan(298) })],
      },
      { say: '龙井和30ml的精华一共多少钱', replies: [costs({ total: yuan(298) })] },
      { say: '再加一双帆布鞋38码呢', replies: [costs({ total: yuan(498) })] },
      { say: '龙井买3份多少钱', replies: [costs({ productId: 'tea', quantity: 3, total: yuan(300) })] },
    ],
  },
  {
    name: '问怎么存、过敏能不能吃，说店里写的；能用吗问的是券',
    locale: 'zh',
    steps: [
      { say: 'TEA能用吗', replies: [offers({ code: 'TEA' })] },
      {
        say: '花生过敏能吃杏仁饼干吗',
        replies: [{ skill: 'product-info', facts: { productId: 'biscuits', attributes: { 过敏原: '杏仁' } } }],
      },
      {
        say: '烧水壶什么时候有货？杏仁饼干怎么保存？莲蓉月饼的配料是什么？龙井多少钱',
        replies: [
          stocks({ productId: 'kettle' }),
          { skill: 'product-info', facts: { productId: 'biscuits', attributes: { 储存: '阴凉干燥处' } } },
          { skill: 'product-info', facts: { productId: 'mooncake', attributes: { 配料: '莲子、白砂糖' } } },
          costs({ productId: 'tea', price: yuan(100) }),
        ],
      },
      {
        say: '买两瓶50ml玫瑰精华和一盒杏仁饼干总共多少',
        replies: [costs({ total: yuan(626) })],
      },
    ],
  },
  {
    name: 'what a thing is counted in is no part of its name; what is inside a product is asked of the product',
    locale: 'en',
    steps: [
      { say: '2 bags of almond biscuits in stock?', replies: [stocks({ productId: 'biscuits', inStock: true })] },
      {
        say: 'are there peanuts in the lotus mooncake',
        replies: [{ skill: 'product-info', facts: { productId: 'mooncake', attributes: { 配料: '莲子、白砂糖' } } }],
      },
    ],
  },
  {
    name: '留的是电话，不是日期',
    locale: 'zh',
    steps: [
      {
        say: '转人工，2026-11-20 就问过了',
        replies: [{ skill: 'handoff', facts: { reason: String, contact: undefined } }],
        heldBy: 'queue',
      },
      {
        say: '打我电话 010-62345678',
        replies: [{ skill: 'handoff', facts: { contact: '010-62345678' } }],
        heldBy: 'queue',
      },
    ],
  },
];

/** With orders of one's own. */
export const withOrders: readonly Script[] = [
  {
    name: 'one item of two is not cancelled alone, and that is said before the yes',
    customerId: n1,
    locale: 'en',
    steps: [
      {
        say: `cancel the tea from ${cornerOrder(n1, 1)} but keep the hose`,
        replies: [confirms('cancel-order', { orderId: cornerOrder(n1, 1), wholeOrderOnly: true })],
      },
      { say: 'no wait', replies: [dropped('cancel-order')] },
    ],
  },
  {
    name: '只取消一件要先说清楚；全部取消才是全部；不改了就是不改了',
    customerId: n2,
    locale: 'zh',
    steps: [
      {
        say: `${cornerOrder(n2, 1)}的龙井不要了，水管要`,
        replies: [confirms('cancel-order', { wholeOrderOnly: true })],
      },
      { say: '那算了，全部取消吧', replies: [confirms('cancel-order', { orderId: cornerOrder(n2, 1) })] },
      { say: '不想要了', replies: [confirms('cancel-order', { orderId: cornerOrder(n2, 1) })] },
      { say: '确认', replies: [done('cancel-order', cornerOrder(n2, 1), 'cancelled')] },
      {
        say: `改地址，${cornerOrder(n2, 5)}改到上海`,
        replies: [{ skill: 'change-order', needs: 'details', facts: { orderId: cornerOrder(n2, 5) } }],
      },
      { say: '那行吧 不改了', replies: [dropped('change-order')] },
    ],
  },
  {
    name: '寄不到别处的订单先说；地址里没有“吗”',
    customerId: n3,
    locale: 'zh',
    steps: [
      {
        say: `${cornerOrder(n3, 2)}改一下地址`,
        replies: [refused('change-order', cornerOrder(n3, 2), 'wrong-status')],
      },
      {
        say: `${cornerOrder(n3, 5)}能改送到望京西路5号吗`,
        replies: [confirms('change-order', { plan: { address: { to: { line1: '望京西路5号' } } } })],
      },
    ],
  },
  {
    name: 'a street of an own address is that address; another order named goes on with that one',
    customerId: n4,
    locale: 'en',
    steps: [
      {
        say: `send ${cornerOrder(n4, 1)} to 400 Pine Street instead`,
        replies: [
          confirms('change-order', { plan: { address: { to: { city: '杭州市', line1: '400 Pine Street' } } } }),
        ],
      },
      { say: 'no', replies: [dropped('change-order')] },
      {
        say: `refund for ${cornerOrder(n4, 4)}?`,
        replies: [{ skill: 'refund-status', facts: { orderId: cornerOrder(n4, 4), refunds: listed } }],
      },
    ],
  },
  {
    name: '重开发票改抬头，税号不是抬头',
    customerId: n5,
    locale: 'zh',
    steps: [
      {
        say: `${cornerOrder(n5, 3)}的发票重新发我邮箱`,
        replies: [confirms('invoice', { orderId: cornerOrder(n5, 3) })],
      },
      {
        say: '能改成公司抬头吗 杭州云帆科技有限公司',
        replies: [{ skill: 'invoice', needs: 'details', facts: { missing: ['taxId'] } }],
      },
      {
        say: '91330106MA2ABCDE1X',
        replies: [confirms('invoice', { invoice: { title: '杭州云帆科技有限公司', taxId: '91330106MA2ABCDE1X' } })],
      },
    ],
  },
  {
    name: '说了是买什么的那单，就是那单；税号不是单号',
    customerId: n6,
    locale: 'zh',
    steps: [
      { say: `${cornerOrder(n6, 2)}开发票`, replies: [confirms('invoice', { orderId: cornerOrder(n6, 2) })] },
      {
        say: '水管那单 开公司发票 望京小厨餐饮有限公司 91110105MA01ABCD2K',
        replies: [confirms('invoice', { orderId: cornerOrder(n6, 1), invoice: { title: '望京小厨餐饮有限公司' } })],
      },
      { say: '算了', replies: [dropped('invoice')] },
    ],
  },
  {
    name: '没有包裹记录的已签收订单少了东西，转人来看；一次查两单',
    customerId: n6,
    locale: 'zh',
    steps: [
      {
        say: `${cornerOrder(n6, 3)}少发了一件`,
        replies: [
          { skill: 'order-status', facts: { orderId: cornerOrder(n6, 3), incomplete: true, offersPerson: true } },
        ],
      },
      {
        say: `${cornerOrder(n6, 1)} ${cornerOrder(n6, 2)}都到哪了`,
        replies: [
          {
            skill: 'order-status',
            facts: { orders: [{ orderId: cornerOrder(n6, 1) }, { orderId: cornerOrder(n6, 2) }] },
            text: including('备货'),
          },
        ],
      },
    ],
  },
];
