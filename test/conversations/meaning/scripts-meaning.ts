// Shoppers who say things in quite other words than the shop, and what must not be mistaken for such a need.
import type { ExpectedReply, Script } from '../script.js';
import { MEANING_CUSTOMER, SHIPPED_ORDER } from './meaning-store.js';

const tells = (productId: string, words: RegExp): ExpectedReply => ({
  skill: 'product-info',
  facts: { productId, answer: 'stated' },
  text: words,
});
/** What meets a need, said to be found by its meaning. */
const firstIs =
  (productId: string) =>
  (value: unknown): boolean =>
    JSON.stringify(value).startsWith(`[{"productId":"${productId}"`);
const maySuit = (productId: string, words: RegExp): ExpectedReply => ({
  skill: 'find-products',
  facts: { byMeaning: true, products: firstIs(productId) },
  text: words,
});

/** Only sentence vectors tell these. */
export const meaningScripts: readonly Script[] = [
  {
    name: 'a product is asked in other words than its own, and the next question is of the same thing',
    locale: 'en',
    page: { productId: 'descaler' },
    steps: [
      { say: 'how strong do i mix it', replies: [tells('descaler', /1 part to 10/)] },
      { say: 'how quick is it on a furred up kettle', replies: [tells('descaler', /within ten minutes/)] },
    ],
  },
  {
    name: '商品的话换一种说法问',
    locale: 'zh',
    page: { productId: 'descaler' },
    steps: [{ say: '石头台面能擦不', replies: [tells('descaler', /天然石材不能用/)] }],
  },
  {
    name: 'a need that is only told is met by what the shop says of a thing',
    locale: 'en',
    steps: [
      { say: 'hiya, after something for the rodents in my pantry', replies: [maySuit('trap', /^This may suit/)] },
    ],
  },
  {
    name: '只说了难处，也找得到合用的',
    locale: 'zh',
    steps: [
      {
        say: '老人晚上起来上厕所总绊倒 有啥好办法',
        replies: [maySuit('nightlight', /可能合适/)],
      },
    ],
  },
];

/** Words alone tell these. */
export const plainScripts: readonly Script[] = [
  {
    name: 'a complaint about what one has is answered as one, and sells nothing',
    locale: 'en',
    steps: [{ say: 'rubbish gloves, so disappointed with your shop', replies: ['feedback'] }],
  },
  {
    name: 'what the shop does not have is not made up for by what is like it',
    locale: 'en',
    steps: [
      {
        say: 'do you sell lawn mowers',
        replies: [{ skill: 'find-products', facts: { products: [], byMeaning: undefined } }],
      },
    ],
  },
  {
    name: 'a code of the shop is one beside any words',
    locale: 'en',
    steps: [
      { say: 'how much is the flat mop', replies: ['price'] },
      {
        say: 'can i put TIDY10 on top of that',
        replies: [{ skill: 'price', facts: { productId: 'mop' }, text: /£2\.00 off/ }],
      },
      {
        say: 'does TIDY10 work on the gloves',
        replies: [{ skill: 'promotions', facts: { code: 'TIDY10' } }],
      },
    ],
  },
  {
    name: 'an order that can no longer be cancelled tells what may be done by the rule',
    locale: 'en',
    customerId: MEANING_CUSTOMER,
    steps: [
      {
        say: 'cancel the gloves',
        replies: [
          {
            skill: 'cancel-order',
            facts: { orderId: SHIPPED_ORDER, refused: 'wrong-status' },
            text: /refuse the parcel/,
          },
        ],
      },
    ],
  },
  {
    name: '颜色有没有是问货，不取消了就是算了',
    locale: 'zh',
    customerId: MEANING_CUSTOMER,
    steps: [
      { say: '平板拖把多少钱', replies: ['price'] },
      { say: '蓝色有没', replies: [{ skill: 'stock', facts: { productId: 'mop' }, text: /7 件/ }] },
      { say: '那算了不取消了', replies: ['small-talk'] },
    ],
  },
];
