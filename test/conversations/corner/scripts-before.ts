// Shoppers of the corner shop whose words mean nothing without what was told, listed or planned right before.
import { confirms, done } from '../order-expectations.js';
import { costs } from '../product-expectations.js';
import type { Script } from '../script.js';
import { cornerOrder } from './corner-store.js';

const n8 = 'n8';
const order = cornerOrder(n8, 1);

/** See above. */
export const scriptsOfBefore: readonly Script[] = [
  {
    name: 'what a plan comes to is asked of the plan, a yes after it is one to the plan, and what was done is told once more',
    customerId: n8,
    locale: 'en',
    steps: [
      { say: 'please change the hose in my order to 100 ft', replies: [confirms('change-order', { orderId: order })] },
      {
        say: 'and what would the difference be',
        replies: [{ skill: 'change-order', needs: 'confirm', facts: { orderId: order }, text: /¥10/ }],
      },
      { say: 'how much is the kettle', replies: [costs({ productId: 'kettle' }), confirms('change-order')] },
      { say: 'ok go for it', replies: [done('change-order', order, 'pending-modified')] },
      {
        say: 'so what does that cost me',
        replies: [{ skill: 'change-order', facts: { orderId: order, action: 'change-items' }, text: /¥10 is charged/ }],
      },
    ],
  },
  {
    name: '没选中的价格问题之后，一个“好的”是对计划说的',
    customerId: n8,
    locale: 'zh',
    steps: [
      { say: `${cornerOrder(n8, 5)}帮我取消`, replies: [confirms('cancel-order', { orderId: cornerOrder(n8, 5) })] },
      { say: '能退多少', replies: [{ skill: 'cancel-order', needs: 'confirm', text: /¥200/ }] },
      { say: '好的就这样办', replies: [done('cancel-order', cornerOrder(n8, 5), 'cancelled')] },
    ],
  },
  {
    name: '页面是水壶，问过的是列出来的点心；说“这个”才是页面上的',
    locale: 'zh',
    page: { productId: 'kettle' },
    steps: [
      { say: '杏仁饼干和莲蓉月饼哪个好', replies: ['compare'] },
      { say: '要放阴凉的地方吗', replies: [{ skill: 'product-info', facts: { productId: 'biscuits' } }] },
      { say: '这个什么时候发货', replies: [{ skill: 'product-info', facts: { productId: 'kettle' } }] },
    ],
  },
  {
    name: 'a need is met by what the shop itself says of one product, and "it" is that product then',
    locale: 'en',
    steps: [
      {
        say: 'got one at home that kinks like mad, whats good for that',
        replies: [{ skill: 'find-products', facts: { products: [{ productId: 'hose' }] } }],
      },
      { say: 'how much is the 25 ft', replies: [costs({ productId: 'hose' })] },
    ],
  },
  {
    name: '两样比过以后说自己的情况再问选哪个，比的还是这两样',
    locale: 'zh',
    steps: [
      { say: '杏仁饼干和莲蓉月饼哪个好', replies: ['compare'] },
      {
        say: '我不太能吃甜 选哪个',
        replies: [{ skill: 'compare', facts: { products: [{ productId: 'biscuits' }, { productId: 'mooncake' }] } }],
      },
    ],
  },
];
