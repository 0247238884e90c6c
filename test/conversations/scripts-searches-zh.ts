// Chinese shoppers who change what they look for, against the demo store.
import {
  costs,
  finds,
  findsAbove,
  findsAmong,
  findsBelow,
  findsNone,
  findsOthersThan,
  findsSome,
  ranks,
  stocks,
  yuan,
} from './product-expectations.js';
import type { Script } from './script.js';

/** Searches that go on. */
export const chineseSearchScripts: readonly Script[] = [
  {
    name: '越找越便宜，到底了就说到底了',
    steps: [
      { say: '有没有耳机', replies: [findsSome()] },
      { say: '便宜点的', replies: [findsNone({ extreme: 'cheapest', near: [{ productId: 'p-104' }] })] },
      { say: '不要入耳式的', replies: [findsOthersThan('p-104')] },
      { say: '第一个多少钱', replies: ['price'] },
    ],
  },
  {
    name: '预算记住了，再加条件',
    steps: [
      {
        say: '预算500左右的耳机',
        replies: [findsSome({ filters: { minPrice: yuan(375), maxPrice: yuan(625) } })],
      },
      { say: '要降噪的', replies: [{ ...finds('p-105'), text: /¥375 到 ¥625/ }] },
      { say: '有货吗', replies: [stocks({ productId: 'p-105' })] },
    ],
  },
  {
    name: '改预算',
    steps: [
      { say: '找个双肩包', replies: [findsSome()] },
      { say: '200以内有吗', replies: [findsSome({ filters: { maxPrice: yuan(200) } })] },
      { say: '那500以内的', replies: [findsSome({ filters: { maxPrice: yuan(500) } })] },
    ],
  },
  {
    name: '还有别的吗，不重复',
    steps: [
      { say: '有什么茶', replies: [findsSome()] },
      { say: '还有别的吗', replies: [findsSome({ query: '茶' })] },
      { say: '换一批', replies: ['find-products'] },
    ],
  },
  {
    name: '看完一件找更便宜的同类',
    steps: [
      { say: 'LX-700多少钱', replies: [costs({ productId: 'p-102' })] },
      { say: '有没有更便宜的', replies: [findsBelow(699)] },
      { say: '最便宜的是哪个', replies: [{ skill: 'find-products', facts: { superlative: 'cheapest' } }] },
    ],
  },
  {
    name: '太贵了也是要便宜的',
    steps: [
      { say: '想买台笔记本电脑', replies: [findsSome()] },
      { say: '太贵了', replies: ['find-products'] },
    ],
  },
  {
    name: '找贵一点的',
    page: { productId: 'p-215' },
    steps: [{ say: '有没有贵一点的', replies: [findsAbove(249)] }],
  },
  {
    name: '颜色不要的记着',
    steps: [
      { say: '有没有瑜伽垫', replies: [findsAmong('p-418', 'p-419')] },
      { say: '不要粉色的', replies: [findsSome({ filters: { without: ['粉色'] } })] },
      { say: '100以内的', replies: [findsSome({ filters: { without: ['粉色'], maxPrice: yuan(100) } })] },
    ],
  },
  {
    name: '换个颜色是接着找，不是换货',
    steps: [
      { say: '有没有背包', replies: [findsSome()] },
      { say: '换成黑色的', replies: [findsSome({ query: '黑色 背包' })] },
    ],
  },
  {
    name: '一开口就说不要什么',
    steps: [{ say: '想找瑜伽垫，不要粉色的', replies: [findsSome({ filters: { without: ['粉色'] } })] }],
  },
  {
    name: '只看有货的',
    steps: [
      { say: '有徒步鞋吗', replies: [findsSome()] },
      { say: '只看有货的', replies: [findsSome({ filters: { inStock: true } })] },
    ],
  },
  {
    name: '列表里按评分挑，再问它',
    steps: [
      { say: '有没有蓝牙音箱', replies: [findsAmong('p-107')] },
      { say: '哪个评分高', replies: ['compare'] },
      { say: '第一个有货吗', replies: [stocks({ inStock: true })] },
    ],
  },
  {
    name: '第二个多少钱，那红色的呢，它有货吗',
    steps: [
      { say: '有没有音箱', replies: [findsAmong('p-107')] },
      { say: 'LS-8多少钱', replies: [costs({ productId: 'p-107', finalPrice: yuan(217.55) })] },
      { say: '那红色的呢', replies: [costs({ sku: 'LS8-RED' })] },
      { say: '它有货吗', replies: [stocks({ sku: 'LS8-RED', inStock: true })] },
    ],
  },
  {
    name: '另找别的，旧条件不留',
    steps: [
      { say: '300元以内的耳机', replies: [findsSome({ filters: { maxPrice: yuan(300) } })] },
      {
        say: '算了，看看电饭煲',
        replies: [{ skill: 'find-products', facts: { products: [{}, {}] } }],
      },
    ],
  },
  {
    name: '轻的是哪个',
    steps: [
      { say: '有没有徒步背包', replies: [findsSome()] },
      { say: 'LX-500和LX-700哪个轻', replies: [ranks('p-101', /210 克/)] },
    ],
  },
  {
    name: '大一号小一号',
    steps: [
      { say: '速干T恤灰色M码有货吗', replies: [stocks({ sku: 'MT02-GRY-M' })] },
      { say: '有没有大一号的', replies: [stocks({ sku: 'MT02-GRY-L' })] },
      { say: '再大一号呢', replies: [stocks({ sku: 'MT02-GRY-XL' })] },
      { say: '还有更大的码吗', replies: [stocks({ sku: 'MT02-GRY-XL', notFound: String })] },
    ],
  },
];
