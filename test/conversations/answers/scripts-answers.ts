// Shoppers who ask what a shop states, denies, and leaves unsaid: the answer is a yes, a no, or that it is not stated.
import { costs, tells } from '../product-expectations.js';
import type { Script } from '../script.js';

const euro = (amount: number): { amount: number; currency: string } => ({
  amount: Math.round(amount * 100),
  currency: 'EUR',
});

/** Against the shop of pans and spades. */
export const answerScripts: readonly Script[] = [
  {
    name: '可能指的是两样，各写明了什么就都说，不反问',
    locale: 'zh',
    steps: [
      {
        say: '麦片的配料是什么',
        replies: [
          { skill: 'product-info', facts: { productId: 'granola' }, text: /燕麦/u },
          { skill: 'product-info', facts: { productId: 'muesli' }, text: /荞麦/u },
        ],
      },
    ],
  },
  {
    name: 'yes, no and not stated, of a pan',
    locale: 'en',
    page: { productId: 'skillet' },
    steps: [
      { say: 'is it dishwasher safe?', replies: [tells({ productId: 'skillet', answer: 'no' }, /^No\./)] },
      { say: 'can it be used on induction?', replies: [tells({ answer: 'yes' }, /^Yes\./)] },
      { say: 'does it come with a lid?', replies: [tells({ answer: 'no' }, /^No\./)] },
      { say: 'is it rust free?', replies: [tells({ answer: 'not-stated' }, /does not say/)] },
    ],
  },
  {
    name: '有、没有、没写明',
    locale: 'zh',
    page: { productId: 'skillet' },
    steps: [
      { say: '能放洗碗机吗', replies: [tells({ productId: 'skillet', answer: 'no' }, /^不可以/)] },
      { say: '有锅盖吗', replies: [tells({ answer: 'no' }, /^没有/)] },
      { say: '多重', replies: [tells({ attributes: { weight: '2.4 kg' } })] },
    ],
  },
  {
    name: 'a wish that only one thing meets, and one that nothing meets',
    locale: 'en',
    steps: [
      {
        say: 'do you have any gluten free granola',
        replies: [{ skill: 'find-products', facts: { products: [{ productId: 'muesli' }] } }],
      },
      {
        say: 'show me red pans',
        replies: [
          {
            skill: 'find-products',
            facts: { unmet: ['red'], notStated: ['red'] },
            text: /stated to be “red”/,
          },
        ],
      },
    ],
  },
  {
    name: 'which of two has the better of what is stated in words, and what each of them states',
    steps: [
      { say: 'compare the skillet and the crepe pan', replies: ['compare'] },
      {
        say: 'which has the better hob',
        replies: [{ skill: 'compare', facts: { differences: [{ name: 'hob' }] }, text: /Gas, induction/ }],
      },
      {
        say: 'which one is dishwasher safe',
        replies: [tells({ productId: 'crepe', answer: 'yes' }), tells({ productId: 'skillet', answer: 'no' })],
      },
    ],
  },
  {
    name: '几个月是月龄，不是件数；没问价就不报价',
    locale: 'zh',
    steps: [
      { say: '小铲2个多少钱', replies: [costs({ productId: 'trowel', quantity: 2 })] },
      { say: '8个月的宝宝能用吗', replies: [{ skill: 'product-info', facts: { productId: 'trowel' } }] },
    ],
  },
  {
    name: 'several things, each with a number of its own',
    steps: [
      {
        say: 'how much for 2 skillets and 3 steel trowels',
        replies: [
          costs({
            items: [
              { productId: 'skillet', quantity: 2, total: euro(90) },
              { productId: 'trowel', quantity: 3, total: euro(36) },
            ],
            total: euro(126),
          }),
        ],
      },
      {
        say: '可丽饼锅买3个，小铲买2个一共多少钱',
        replies: [
          costs({
            items: [
              { productId: 'crepe', quantity: 3, total: euro(86.4) },
              { productId: 'trowel', quantity: 2, total: euro(24) },
            ],
            total: euro(110.4),
          }),
        ],
      },
    ],
  },
  {
    name: 'a price and when its offer ends',
    steps: [
      {
        say: '可丽饼锅多少钱，到什么时候结束',
        replies: [costs({ productId: 'crepe', offers: [{ id: 'pans', lastDay: '2026-11-30' }] })],
      },
    ],
  },
  {
    name: 'as good as none of it is none, in talk of what was shown too',
    locale: 'en',
    steps: [
      { say: 'show me your granola', replies: ['find-products'] },
      {
        say: 'anything like that without the honey',
        replies: [
          { skill: 'find-products', facts: { products: [{ productId: 'muesli' }] }, text: /^(?!.*Honey Nut)/s },
        ],
      },
    ],
  },
  {
    name: 'two of a kind by a word that the shop does not use',
    locale: 'en',
    steps: [
      {
        say: 'whats the difference between your two swiss cast pans',
        replies: [
          {
            skill: 'compare',
            facts: { differences: ['dishwasher-safe', 'hob', 'lid', 'weight'].map((name) => ({ name })) },
            text: /Crêpe Pan.*Skillet/s,
          },
        ],
      },
    ],
  },
  {
    name: '没写明的，把店里的介绍念出来，不猜',
    locale: 'zh',
    page: { productId: 'apron' },
    steps: [{ say: '会掉色吗', replies: [tells({ productId: 'apron', answer: 'not-stated' }, /没有直接写/)] }],
  },
];

/** Rules asked in quite other words, which only the meaning of both tells. */
export const meaningScripts: readonly Script[] = [
  {
    name: 'a rule in quite other words',
    locale: 'en',
    steps: [
      {
        say: 'my shears have gone blunt, do you do that',
        replies: [{ skill: 'faq', facts: { faqId: 'sharpen' }, text: /Shears/ }],
      },
    ],
  },
  {
    name: '换一种说法问店里的规矩',
    locale: 'zh',
    steps: [
      {
        say: '周六能过去逛逛吗',
        replies: [{ skill: 'faq', facts: { faqId: 'visit' }, text: /不来梅/ }],
      },
    ],
  },
];
