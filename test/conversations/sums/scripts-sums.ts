// What several things come to, each with its own number of pieces and its own option, with a code and with delivery; and what is wished to be bought.
import type { Script } from '../script.js';

const gbp = (pounds: number): object => ({ amount: Math.round(pounds * 100), currency: 'GBP' });

/** See the head of the file. */
export const sumsScripts: readonly Script[] = [
  {
    name: 'several things in one message, each with its number and option, with delivery',
    locale: 'en',
    steps: [
      {
        say: 'how much for two shear oils and a pair of thorn gloves in XL delivered to York',
        replies: [
          { skill: 'price', facts: { items: [{ sku: 'OIL-S', quantity: 2 }, { sku: 'GL-XL' }], total: gbp(30) } },
          { skill: 'shipping', facts: { subtotal: gbp(30), withDelivery: gbp(35) } },
        ],
      },
      {
        say: 'the potting trousers in 34 and the bamboo rake, what does that come to?',
        replies: [
          {
            skill: 'price',
            facts: { items: [{ sku: 'TR-34' }, { sku: 'RA' }], total: gbp(75) },
          },
        ],
      },
      {
        say: 'barrel 120 and the stand with code BARREL10 posted to Leeds, how much all in',
        replies: [
          {
            skill: 'price',
            facts: { items: [{ productId: 'barrel-120' }, { sku: 'ST' }], basketTotal: gbp(65.7) },
          },
          { skill: 'shipping', facts: { subtotal: gbp(65.7), withDelivery: gbp(70.7) } },
        ],
      },
      {
        say: 'if I bought three shear oils (400ml) what would I pay',
        replies: [{ skill: 'price', facts: { sku: 'OIL-L', quantity: 3, total: gbp(36) } }],
      },
      {
        say: 'thorn gloves, one L and one XL, total?',
        replies: [
          {
            skill: 'price',
            facts: {
              items: [
                { sku: 'GL-L', quantity: 1 },
                { sku: 'GL-XL', quantity: 1 },
              ],
              total: gbp(40),
            },
          },
        ],
      },
    ],
  },
  {
    name: 'what was talked of is summed, with what is added to it',
    locale: 'en',
    steps: [
      { say: 'how much is the 80 litre rain barrel', replies: ['price'] },
      { say: 'and the barrel stand?', replies: ['price'] },
      {
        say: 'total for those with BARREL10?',
        replies: [{ skill: 'price', facts: { total: gbp(58), basketTotal: gbp(52.2) } }],
      },
      {
        say: 'what about delivery to York on top',
        replies: [{ skill: 'shipping', facts: { subtotal: gbp(52.2) } }],
      },
    ],
  },
  {
    name: '几样东西各有各的件数和规格，连运费、连上文一起算',
    locale: 'zh',
    steps: [
      {
        say: '雨水桶 120升、桶架和竹耙一起多少钱 寄到利兹',
        replies: [
          { skill: 'price', facts: { total: gbp(88) } },
          { skill: 'shipping', facts: { subtotal: gbp(88) } },
        ],
      },
      {
        say: '竹耙和桶架各两个一共多少',
        replies: [
          {
            skill: 'price',
            facts: {
              items: [
                { sku: 'RA', quantity: 2 },
                { sku: 'ST', quantity: 2 },
              ],
              total: gbp(66),
            },
          },
        ],
      },
      { say: '链条油怎么卖', replies: ['price'] },
      {
        say: '100毫升的两瓶400毫升的一瓶一共多少',
        replies: [
          {
            skill: 'price',
            facts: {
              items: [
                { sku: 'OIL-S', quantity: 2 },
                { sku: 'OIL-L', quantity: 1 },
              ],
              total: gbp(22),
            },
          },
        ],
      },
    ],
  },
  {
    name: 'who wants to buy is told the price, whether it is there, and where to order',
    locale: 'en',
    steps: [
      { say: 'how much are the thorn gloves', replies: ['price'] },
      {
        say: 'great, I will take two in L please',
        replies: [
          { skill: 'price', facts: { sku: 'GL-L', quantity: 2, total: gbp(40), orderedInShop: true } },
          { skill: 'stock', facts: { sku: 'GL-L' } },
        ],
      },
      {
        say: 'and delivered to York, what is it all together?',
        replies: [{ skill: 'shipping', facts: { subtotal: gbp(40), withDelivery: gbp(45) } }],
      },
      { say: 'is the bamboo rake in stock', replies: ['stock'] },
      {
        say: "ok I'll buy one, and two barrel stands",
        replies: [{ skill: 'price', facts: { orderedInShop: true } }, 'stock'],
      },
    ],
  },
  {
    name: 'who takes "it" takes the one thing at hand, however many were talked of',
    locale: 'en',
    steps: [
      { say: 'how much is the barrel stand', replies: ['price'] },
      { say: 'and the bamboo rake?', replies: ['price'] },
      {
        say: "ok I'll take it",
        replies: [
          { skill: 'price', facts: { sku: 'RA', orderedInShop: true } },
          { skill: 'stock', facts: { sku: 'RA' } },
        ],
      },
      { say: "I'll buy you a beer for that", replies: [{ skill: 'small-talk' }] },
      { say: 'one please', replies: [{ skill: 'price', facts: { sku: 'RA', orderedInShop: true } }, 'stock'] },
    ],
  },
  {
    name: '问价、问货各答各的，不当作一笔算',
    locale: 'zh',
    steps: [
      {
        say: '竹耙多少钱 桶架有没有货',
        replies: [
          { skill: 'price', facts: { sku: 'RA' } },
          { skill: 'stock', facts: { sku: 'ST' } },
        ],
      },
      {
        say: '竹耙和桶架一起包邮吗',
        replies: [{ skill: 'price', facts: { items: [{ sku: 'RA' }, { sku: 'ST' }], total: gbp(33) }, text: /配送/u }],
      },
    ],
  },
  {
    name: '要买就说价钱、有没有货、在哪里下单',
    locale: 'zh',
    steps: [
      { say: '竹耙多少钱', replies: ['price'] },
      {
        say: '行 那就买两个',
        replies: [{ skill: 'price', facts: { sku: 'RA', quantity: 2, orderedInShop: true } }, 'stock'],
      },
    ],
  },
  {
    name: 'what nothing in the shop is called, and a rule asks for, is answered by the rule',
    locale: 'en',
    steps: [{ say: 'do you stock fertiliser at all', replies: [{ skill: 'faq', text: /No: it spoils/u }] }],
  },
  {
    name: 'whether two things bought together get anything off is told of both',
    locale: 'en',
    steps: [
      {
        say: 'any discount if I buy the barrel stand and the bamboo rake together?',
        replies: [
          { skill: 'price', facts: { total: gbp(33), thresholds: [{ promotionId: 'spend', missing: gbp(167) }] } },
        ],
      },
    ],
  },
  {
    name: 'what is for the thing at hand, and how many of it, is reckoned with it',
    locale: 'en',
    steps: [
      { say: 'is the copper trowel in stock', replies: ['stock'] },
      {
        say: 'and sleeves for it, 2 sets, whats that all together with the barrel stand',
        replies: [
          {
            skill: 'price',
            facts: {
              items: [{ productId: 'sleeve-copper', quantity: 2 }, { sku: 'TROWEL' }, { sku: 'ST' }],
              total: gbp(46),
            },
          },
        ],
      },
    ],
  },
];
