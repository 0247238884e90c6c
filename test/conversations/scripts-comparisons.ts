// Comparisons in both languages, against the demo store.
import { compares, costs, findsAmong, ranks, stocks, yuan } from './product-expectations.js';
import type { Script } from './script.js';

/** Products side by side. */
export const comparisonScripts: readonly Script[] = [
  {
    name: '两款比，列出不同',
    steps: [
      {
        say: 'LX-700和LX-500有什么区别',
        replies: [{ ...compares('p-102', 'p-101'), text: /不同的是：[^]*45 小时/ }],
      },
      { say: '哪个续航久', replies: [ranks('p-101', /45 小时/)] },
      { say: '哪个更轻', replies: [ranks('p-101', /210 克/)] },
      { say: '哪个贵', replies: [ranks('p-102')] },
      { say: '贵多少', replies: [{ skill: 'compare', facts: { dearer: 'p-102', priceDifference: yuan(360) } }] },
    ],
  },
  {
    name: '和第一个比',
    steps: [
      { say: '有没有电饭煲', replies: [findsAmong('p-215', 'p-216')] },
      { say: '第二个多少钱', replies: ['price'] },
      { say: '和第一个比呢', replies: [{ skill: 'compare', facts: { products: [{}, {}] } }] },
    ],
  },
  {
    name: '这两个有什么不一样',
    steps: [
      { say: '有没有电饭煲', replies: [findsAmong('p-215', 'p-216')] },
      { say: '这两个有什么不一样', replies: [{ skill: 'compare', facts: { products: [{}, {}] } }] },
      { say: '哪个便宜', replies: [ranks('p-215')] },
      { say: '有货吗', replies: [stocks({ productId: 'p-215' })] },
    ],
  },
  {
    name: '三款一起比',
    steps: [
      {
        say: '比较一下LX-700、LX-500和LB-50',
        replies: [compares('p-102', 'p-101', 'p-105')],
      },
    ],
  },
  {
    name: '单位不同也比得对',
    steps: [{ say: '充电宝P10和P20哪个容量大', replies: [ranks('p-119')] }],
  },
  {
    name: '比的东西店里没有',
    steps: [
      {
        say: 'LX-700和索尼XM5哪个好',
        replies: [{ skill: 'compare', needs: 'details', facts: { notFound: String } }],
      },
    ],
  },
  {
    name: 'what differs between two',
    steps: [
      {
        say: 'what is the difference between the LX-700 and the LX-500',
        replies: [{ ...compares('p-102', 'p-101'), text: /What differs:[^]*45 hours/ }],
      },
      { say: 'which is lighter', replies: [ranks('p-101', /210 g/)] },
      { say: 'which has longer battery life', replies: [ranks('p-101')] },
      { say: 'how much is the second one', replies: [costs({ productId: 'p-101', finalPrice: yuan(269.1) })] },
    ],
  },
  {
    name: 'which of two is cheaper, by name',
    steps: [
      { say: "what's cheaper, the LX-700 or the LB-50?", replies: [ranks('p-105')] },
      { say: 'how much more is the other', replies: [{ skill: 'compare', facts: { priceDifference: yuan(180) } }] },
    ],
  },
  {
    name: 'first and second of a list',
    steps: [
      { say: 'do you have rice cookers', replies: [findsAmong('p-215', 'p-216')] },
      { say: 'compare the first and second', replies: [{ skill: 'compare', facts: { products: [{}, {}] } }] },
      { say: 'which is better rated', replies: [ranks('p-216')] },
    ],
  },
  {
    name: 'the one on the page against another',
    page: { productId: 'p-102' },
    steps: [{ say: 'compare it with the LB-50', replies: [compares('p-102', 'p-105')] }],
  },
  {
    name: 'a property that nobody states',
    steps: [
      {
        say: 'which is quieter, the LX-700 or the LX-500',
        replies: [{ skill: 'compare', text: /does not state/ }],
      },
    ],
  },
  {
    name: 'a rival that the shop does not have',
    steps: [
      {
        say: 'compare the LX-700 with the Bose QC45',
        replies: [{ skill: 'compare', needs: 'details', facts: { notFound: String } }],
      },
    ],
  },
];
