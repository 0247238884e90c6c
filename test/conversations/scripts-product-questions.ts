// What products are, whether there are any, and when they would come: both languages, against the demo store.
import { findsSome, holding, including, ships, stocks, tells } from './product-expectations.js';
import type { Script } from './script.js';

const said = String;

/** Questions before buying. */
export const productQuestionScripts: readonly Script[] = [
  {
    name: '资料里有的答，没有的说没有',
    page: { productId: 'p-102' },
    steps: [
      { say: '续航多久', replies: [tells({ productId: 'p-102' }, /35 小时/)] },
      { say: '多重', replies: [tells({ attributes: { weight: said } }, /252 克/)] },
      { say: '能折叠吗', replies: [tells({ productId: 'p-102' }, /折叠/)] },
      { say: '防水吗', replies: [tells({ productId: 'p-102' }, /没有直接写/)] },
      { say: '重量是几斤', replies: [tells({ converted: { weight: '0.504斤' } })] },
    ],
  },
  {
    name: '说明里的一句话就是答案',
    steps: [
      { say: 'LX-700有收纳袋吗', replies: [tells({ statement: including('收纳袋') })] },
      { say: '保温瓶保温多久', replies: [tells({ productId: 'p-416' }, /12 小时/)] },
    ],
  },
  {
    name: '材质',
    steps: [
      { say: '大衣是什么面料', replies: ['product-info'] },
      { say: '会起球吗', replies: [tells({ productId: 'p-308' }, /没有直接写/)] },
    ],
  },
  {
    name: '尺码颜色有没有',
    steps: [
      { say: '羽绒服红色L码还有吗', replies: [stocks({ sku: 'LJ02-RED-L' })] },
      { say: '黑色的呢', replies: [stocks({ sku: 'LJ02-BLK-L' })] },
      { say: '有紫色的吗', replies: [stocks({ notFound: '紫色' })] },
      { say: '买5件够吗', replies: ['stock'] },
    ],
  },
  {
    name: '一个地方一个答案',
    steps: [
      {
        say: '发上海和拉萨多少钱',
        replies: [ships({ destination: { city: '上海' } }), ships({ destination: { city: '拉萨' } })],
      },
      { say: '那北京呢', replies: [ships({ destination: { city: '北京' } })] },
      { say: '明天能到吗', replies: [ships({ destination: { city: '北京' }, deadline: said, inTime: said })] },
    ],
  },
  {
    name: '没说地方先问，记得问的是哪天',
    page: { productId: 'p-101' },
    steps: [
      { say: '明天能到吗', replies: [{ skill: 'shipping', needs: 'details', facts: { missing: ['destination'] } }] },
      { say: '杭州', replies: [ships({ destination: { city: '杭州' }, deadline: said, inTime: said })] },
    ],
  },
  {
    name: '两件商品有没有货',
    steps: [
      {
        say: '月亮椅和LS-8有货吗',
        replies: [
          stocks({
            items: holding('productId', 'p-407', 'p-107'),
          }),
        ],
      },
    ],
  },
  {
    name: 'what the shop states, and what it does not',
    page: { productId: 'p-102' },
    steps: [
      { say: 'how heavy is it', replies: [tells({ attributes: { weight: said } }, /252 g/)] },
      { say: 'how heavy is it in ounces', replies: [tells({ converted: { weight: '8.889 oz' } })] },
      { say: 'is it waterproof', replies: [tells({ productId: 'p-102' }, /does not say/)] },
      { say: 'how long does the battery last', replies: [tells({ productId: 'p-102' }, /35 hours/)] },
    ],
  },
  {
    name: 'in which options there is something',
    steps: [
      { say: 'is the light down jacket in red size L in stock', replies: [stocks({ sku: 'LJ02-RED-L' })] },
      { say: 'what about navy', replies: [stocks({ sku: 'LJ02-NVY-L' })] },
      { say: 'do you have it in XXL', replies: [stocks({ notFound: said })] },
    ],
  },
  {
    name: 'two places, and a day',
    steps: [
      {
        say: 'shipping to Shanghai and Lhasa?',
        replies: [ships({ destination: { city: '上海' } }), ships({ destination: { city: '拉萨' } })],
      },
      { say: 'will it get there tomorrow', replies: [ships({ destination: { city: '拉萨' }, inTime: 'no' })] },
    ],
  },
  {
    name: 'asks where to, and keeps the day',
    page: { productId: 'p-101' },
    steps: [
      {
        say: 'will i have it by tomorrow',
        replies: [{ skill: 'shipping', needs: 'details', facts: { missing: ['destination'] } }],
      },
      { say: 'Hangzhou', replies: [ships({ destination: { city: '杭州' }, inTime: said })] },
    ],
  },
  {
    name: 'one of those shown',
    steps: [
      { say: 'do you have bluetooth speakers', replies: [findsSome()] },
      { say: 'is the first one waterproof', replies: ['product-info'] },
      { say: 'how much is it', replies: ['price'] },
    ],
  },
];
