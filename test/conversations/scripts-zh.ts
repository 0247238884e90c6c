// Scripted conversations in Chinese against the demo store.
import type { Script } from './script.js';

const asksWhich = (skill: 'price' | 'stock') => ({ skill, needs: 'choose' }) as const;
const asksPlace = { skill: 'shipping', needs: 'details', facts: { missing: ['destination'] } } as const;

/** Chinese shoppers. */
export const chineseScripts: readonly Script[] = [
  {
    name: '一句话问三件事，从页面知道是哪款',
    page: { productId: 'p-101' },
    steps: [
      {
        say: '这款耳机还有货吗？多少钱？几天能到上海？',
        replies: [
          { skill: 'stock', facts: { productId: 'p-101' } },
          { skill: 'price', facts: { productId: 'p-101', price: { currency: 'CNY' } } },
          { skill: 'shipping', facts: { productId: 'p-101', destination: { city: '上海' } } },
        ],
      },
      { say: '那北京呢', replies: [{ skill: 'shipping', facts: { destination: { city: '北京' } } }] },
      { say: '买三件多少钱', replies: [{ skill: 'price', facts: { quantity: 3, productId: 'p-101' } }] },
      { say: '有红色的吗', replies: [{ skill: 'stock', facts: { notFound: '红色' } }] },
      { say: '谢谢', replies: ['small-talk'] },
    ],
  },
  {
    name: '名字像的有几款，先问是哪款',
    steps: [
      { say: '聆汐耳机有货吗多少钱', replies: [asksWhich('stock')] },
      { say: '第二个', replies: ['stock', 'price'] },
      { say: '几天能到', replies: [asksPlace] },
      { say: '成都', replies: [{ skill: 'shipping', facts: { destination: { city: '成都' } } }] },
    ],
  },
  {
    name: '找商品，再说第几个',
    steps: [
      {
        say: '500元以内的耳机有哪些',
        replies: [{ skill: 'find-products', facts: { filters: { maxPrice: { amount: 50_000 } } } }],
      },
      { say: '第一个有货吗', replies: ['stock'] },
      { say: '便宜的那个多少钱', replies: ['price'] },
    ],
  },
  {
    name: '没有的商品不编',
    steps: [
      { say: 'iPhone 27 多少钱', replies: [{ skill: 'price', facts: { notFound: 'iphone 27' } }] },
      { say: '有飞行汽车卖吗', replies: [{ skill: 'find-products', facts: { products: [] } }] },
    ],
  },
  {
    name: '没说是什么商品就问',
    steps: [
      { say: '还有货吗', replies: [{ skill: 'stock', needs: 'details', facts: { missing: ['product'] } }] },
      { say: 'LX-700', replies: [{ skill: 'stock', facts: { productId: 'p-102' } }] },
      { say: '那LX-500呢', replies: [{ skill: 'stock', facts: { productId: 'p-101' } }] },
    ],
  },
  {
    name: '繁體字和全形',
    steps: [
      { say: '聆汐ＬＸ－７００多少錢', replies: [{ skill: 'price', facts: { productId: 'p-102' } }] },
      { say: '還有貨嗎', replies: ['stock'] },
    ],
  },
  {
    name: '店铺规则',
    steps: [
      { say: '怎么退货', replies: ['faq'] },
      { say: '支持哪些付款方式', replies: ['faq'] },
      { say: '保修多久', replies: ['faq'] },
      { say: '会员有什么好处', replies: ['faq'] },
    ],
  },
  {
    name: '不配送的地方',
    steps: [{ say: '能寄到朝鲜吗', replies: [{ skill: 'shipping', facts: { notServed: '朝鲜' } }] }],
  },
  {
    name: '登录后查订单',
    customerId: 'c-001',
    steps: [
      { say: '我的订单到哪了', replies: [{ skill: 'order-status', facts: { orders: Array } }] },
      { say: '第一个到哪了', replies: [{ skill: 'order-status', facts: { orderId: String } }] },
      { say: 'DG20260064', replies: [{ skill: 'order-status', facts: { orderId: 'DG20260064' } }] },
      { say: '订单 DG29990001 到哪了', replies: [{ skill: 'order-status', facts: { notFound: 'DG29990001' } }] },
      { say: '我买的背包到哪了', replies: ['order-status'] },
    ],
  },
  {
    name: '别人的订单等于没有',
    customerId: 'c-002',
    steps: [{ say: '订单DG20260064到哪了', replies: [{ skill: 'order-status', facts: { notFound: 'DG20260064' } }] }],
  },
  {
    name: '访客要先核对，错五次锁住',
    steps: [
      {
        say: '我的快递到哪了',
        replies: [{ skill: 'order-status', needs: 'verify', facts: { verify: { triesLeft: 5, locked: false } } }],
      },
      { say: 'DG20260064', replies: [{ skill: 'order-status', needs: 'verify' }] },
      ...[4, 3, 2, 1].map((triesLeft) => ({
        say: 'DG20260064 wrong@example.com',
        replies: [{ skill: 'order-status', needs: 'verify', facts: { verify: { triesLeft, locked: false } } } as const],
      })),
      {
        say: 'DG20260064 wrong@example.com',
        replies: [{ skill: 'order-status', needs: 'verify', facts: { verify: { triesLeft: 0, locked: true } } }],
      },
      {
        say: '查订单DG20260064',
        replies: [{ skill: 'order-status', needs: 'verify', facts: { verify: { locked: true } } }],
      },
    ],
  },
  {
    name: '听不懂两次就提议找人',
    steps: [
      { say: '今天天气怎么样', replies: ['fallback'] },
      { say: '😀😀😀', replies: [{ skill: 'fallback', facts: { offersPerson: true } }] },
      { say: '转人工', replies: [{ skill: 'handoff', facts: { reason: 'asked-for-person' } }] },
    ],
  },
  {
    name: '办不了的如实说，或引店铺规则',
    customerId: 'c-001',
    steps: [
      { say: '转人工客服', replies: ['handoff'] },
      { say: '有什么优惠', replies: [{ skill: 'promotions', facts: { promotions: Array } }] },
    ],
  },
  {
    name: '闲聊',
    steps: [
      { say: '在吗', replies: ['small-talk'] },
      { say: '你是机器人吗', replies: ['small-talk'] },
      { say: '哦', replies: ['small-talk'] },
      { say: '稍等我找一下', replies: ['small-talk'] },
      { say: '什么意思', replies: ['small-talk'] },
      { say: '算了', replies: ['small-talk'] },
      { say: '再见', replies: ['small-talk'] },
    ],
  },
  {
    name: '两件商品一起问',
    steps: [
      { say: '月亮椅和露营灯多少钱', replies: [{ skill: 'price', facts: { items: [{}, {}] } }] },
      { say: '要五个的话呢', replies: [{ skill: 'price', facts: { quantity: 5 } }] },
    ],
  },
  {
    name: '先有货没货，再看更便宜的',
    steps: [
      { say: '复古露营灯还有现货没', replies: ['stock'] },
      { say: '绿色的呢', replies: [{ skill: 'stock', facts: { option: '绿色' } }] },
      { say: '有没有更便宜的', replies: ['find-products'] },
    ],
  },
  {
    name: '比较和资料',
    steps: [
      { say: 'LX-700和LX-500有什么区别', replies: [{ skill: 'compare', facts: { products: [{}, {}] } }] },
      { say: 'LX-700续航多久', replies: [{ skill: 'product-info', facts: { productId: 'p-102' } }] },
      { say: '有什么颜色', replies: [{ skill: 'product-info', facts: { productId: 'p-102' } }] },
    ],
  },
  {
    name: '还没选就换了话题，回头再选',
    steps: [
      { say: '龙井多少钱', replies: [{ skill: 'price', needs: 'choose' }] },
      { say: '支持微信支付吗', replies: ['faq'] },
      { say: '第一个', replies: ['price'] },
    ],
  },
  {
    name: '只说选项，接着问同一款',
    steps: [
      { say: 'LS-8多少钱', replies: ['price'] },
      { say: '黑色的', replies: [{ skill: 'price', facts: { sku: 'LS8-BLK' } }] },
      { say: '买两个呢', replies: [{ skill: 'price', facts: { sku: 'LS8-BLK', quantity: 2 } }] },
      { say: '蓝色的什么时候到货', replies: [{ skill: 'stock', facts: { sku: 'LS8-BLU' } }] },
      { say: '紫色的呢', replies: [{ skill: 'stock', facts: { notFound: '紫色' } }] },
    ],
  },
  {
    name: '在刚看到的里面挑',
    steps: [
      { say: '有没有蓝牙音箱', replies: ['find-products'] },
      {
        say: '最便宜的是哪个',
        replies: [{ skill: 'find-products', facts: { superlative: 'cheapest', products: [{}] } }],
      },
      { say: '它有货吗', replies: ['stock'] },
      { say: '👍', replies: ['small-talk'] },
    ],
  },
  {
    name: '优惠码',
    steps: [
      { say: 'NOSUCH77这个券能用吗', replies: [{ skill: 'promotions', facts: { notFound: 'NOSUCH77' } }] },
      { say: '飞天扫帚能寄到北京吗', replies: [{ skill: 'shipping', facts: { notFound: '飞天扫帚' } }] },
    ],
  },
];
