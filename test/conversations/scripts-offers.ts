// Prices of baskets, coupons and offers in both languages, against the demo store; the sums are worked out by hand.
import { costs, holding, listed, offers, yuan } from './product-expectations.js';
import type { Script } from './script.js';

const holds = (...ids: string[]): unknown => holding('id', ...ids);

/** What things cost together, and what takes something off. */
export const offerScripts: readonly Script[] = [
  {
    name: '买两副，满减，再用券',
    steps: [
      { say: 'LX-500多少钱', replies: [costs({ productId: 'p-101', price: yuan(299), finalPrice: yuan(269.1) })] },
      { say: '满减还差多少', replies: [costs({ thresholds: [{ promotionId: 'pr-spend', missing: yuan(230.9) }] })] },
      {
        say: '买两个呢',
        replies: [costs({ quantity: 2, total: yuan(538.2), saving: yuan(59.8), basketTotal: yuan(478.2) })],
      },
      {
        say: '用HELLO30呢',
        replies: [costs({ coupon: { code: 'HELLO30', applied: true, saving: yuan(30) }, basketTotal: yuan(448.2) })],
      },
    ],
  },
  {
    name: '两样一起算',
    steps: [
      {
        say: 'LX-500和LS-8一起买多少钱',
        replies: [costs({ items: [{ productId: 'p-101' }, { productId: 'p-107' }], total: yuan(486.65) })],
      },
      { say: '满减还差多少', replies: [costs({ thresholds: [{ missing: yuan(13.35), reached: false }] })] },
      { say: '各要两个呢', replies: [costs({ quantity: 2, total: yuan(973.3), basketTotal: yuan(913.3) })] },
    ],
  },
  {
    name: '茶的券只用在茶上',
    steps: [
      { say: '明前龙井50克多少钱', replies: [costs({ sku: 'WLJ-50G', price: yuan(268) })] },
      {
        say: '用TEATIME呢',
        replies: [costs({ coupon: { applied: true, saving: yuan(26.8) }, basketTotal: yuan(241.2) })],
      },
      {
        say: 'LX-500用TEATIME多少钱',
        replies: [costs({ productId: 'p-101', coupon: { applied: false, reason: 'other-products' } })],
      },
    ],
  },
  {
    name: '券要满多少，还差多少',
    steps: [
      { say: 'LB-20多少钱', replies: [costs({ finalPrice: yuan(143.1) })] },
      {
        say: '用HELLO30呢',
        replies: [costs({ coupon: { applied: false, reason: 'minimum-spend', missing: yuan(55.9) } })],
      },
    ],
  },
  {
    name: '优惠能不能叠加',
    steps: [
      { say: '优惠可以叠加吗', replies: ['faq'] },
      { say: '优惠券和满减可以同时用吗', replies: [{ skill: 'promotions', facts: { combining: true } }] },
    ],
  },
  {
    name: '这款有没有优惠，买三件呢',
    page: { productId: 'p-101' },
    steps: [
      { say: '这款有优惠吗', replies: [offers({ productId: 'p-101', promotions: holds('pr-headphones') })] },
      {
        say: '买三件有没有优惠',
        replies: [
          offers({ productId: 'p-101' }),
          costs({ quantity: 3, total: yuan(807.3), saving: yuan(89.7), basketTotal: yuan(747.3) }),
        ],
      },
    ],
  },
  {
    name: '还没开始的只说还没开始',
    steps: [{ say: '护肤品什么时候打折', replies: [offers({ coming: [{ id: 'pr-beauty-next' }] }, /还没开始/)] }],
  },
  {
    name: '不同规格不同价',
    steps: [
      { say: '辰屿 X5 5G 手机多少钱', replies: [costs({ productId: 'p-109' })] },
      { say: '256G的多少钱', replies: [costs({ productId: 'p-109', price: yuan(2099) })] },
      { say: '128的呢', replies: [costs({ productId: 'p-109', price: yuan(1799) })] },
    ],
  },
  {
    name: 'two of one, the offer, and a code',
    steps: [
      { say: 'how much is the LX-500', replies: [costs({ productId: 'p-101', finalPrice: yuan(269.1) })] },
      {
        say: 'how much more do I need to get the discount',
        replies: [costs({ thresholds: [{ promotionId: 'pr-spend', missing: yuan(230.9) }] })],
      },
      { say: 'and for 2', replies: [costs({ quantity: 2, total: yuan(538.2), basketTotal: yuan(478.2) })] },
      { say: 'use HELLO30', replies: [costs({ coupon: { applied: true }, basketTotal: yuan(448.2) })] },
    ],
  },
  {
    name: 'several things in total',
    steps: [
      {
        say: '2 LX-500 and 1 LS-8 in total?',
        replies: [
          costs({
            items: [{ productId: 'p-101', quantity: 2 }, { productId: 'p-107' }],
            total: yuan(755.75),
            basketTotal: yuan(695.75),
          }),
        ],
      },
      { say: 'with code HELLO30', replies: [costs({ coupon: { applied: true }, basketTotal: yuan(665.75) })] },
    ],
  },
  {
    name: 'a code that works, for what, and one that there is not',
    steps: [
      { say: 'is TEATIME still valid', replies: [offers({ code: 'TEATIME', promotions: [{ id: 'pr-teatime' }] })] },
      { say: 'is TEATIME valid for headphones', replies: [offers({ applies: false })] },
      { say: 'does the code XMAS99 work', replies: [offers({ promotions: [], notFound: 'XMAS99' })] },
    ],
  },
  {
    name: 'offers on a kind of thing',
    steps: [
      { say: 'any deals on bedding?', replies: [offers({ promotions: holds('pr-bedding', 'pr-spend') })] },
      { say: 'when does the hiking sale end', replies: [offers({ promotions: holds('pr-hiking') })] },
    ],
  },
  {
    name: 'one of two things is not there',
    steps: [
      {
        say: 'price of the LX-500 and the flux capacitor',
        replies: [costs({ productId: 'p-101', notFound: 'flux capacitor' })],
      },
    ],
  },
  {
    name: 'any offer at all',
    steps: [{ say: 'what is on offer right now', replies: [offers({ promotions: listed })] }],
  },
  {
    name: 'a price for each storage',
    steps: [
      { say: 'how much is the Pad 13 Pro', replies: [costs({ productId: 'p-112', items: listed })] },
      { say: 'the 512gb one', replies: [costs({ price: yuan(3699) })] },
      { say: 'in silver', replies: [costs({ sku: 'CP13-SLV-512GB' })] },
    ],
  },
];
