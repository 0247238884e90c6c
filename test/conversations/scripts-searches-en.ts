// English shoppers who change what they look for, against the demo store.
import {
  costs,
  findsAbove,
  findsAmong,
  findsBelow,
  findsNone,
  findsSome,
  stocks,
  yuan,
} from './product-expectations.js';
import type { Script } from './script.js';

/** Searches that go on. */
export const englishSearchScripts: readonly Script[] = [
  {
    name: 'cheaper until there is nothing cheaper',
    steps: [
      {
        say: 'looking for headphones under 500',
        replies: [findsSome({ filters: { maxPrice: yuan(500) } })],
      },
      { say: 'got anything cheaper', replies: [findsNone({ extreme: 'cheapest', near: [{ productId: 'p-104' }] })] },
      { say: 'show me more', replies: [findsNone({ noMore: true })] },
    ],
  },
  {
    name: 'a budget is kept while wishes are added',
    steps: [
      {
        say: 'a backpack around 300 yuan',
        replies: [findsSome({ filters: { minPrice: yuan(225), maxPrice: yuan(375) } })],
      },
      { say: 'only in stock ones', replies: [findsSome({ filters: { inStock: true, maxPrice: yuan(375) } })] },
      {
        say: 'make it under 200',
        replies: [{ skill: 'find-products', facts: { filters: { inStock: true, maxPrice: yuan(200) } } }],
      },
    ],
  },
  {
    name: 'not that colour',
    steps: [
      { say: 'show me yoga mats', replies: [findsAmong('p-418', 'p-419')] },
      { say: 'not pink', replies: [findsSome({ filters: { without: ['pink'] } })] },
      { say: 'under 100?', replies: [findsSome({ filters: { without: ['pink'], maxPrice: yuan(100) } })] },
    ],
  },
  {
    name: 'others than those',
    steps: [
      { say: 'do you have tea', replies: [findsSome()] },
      { say: 'any other options?', replies: [findsSome()] },
      { say: 'what else', replies: ['find-products'] },
    ],
  },
  {
    name: 'the blue one of those shown',
    steps: [
      { say: 'do you have any bluetooth speakers', replies: [findsAmong('p-107')] },
      { say: 'how much is the LS-8', replies: [costs({ productId: 'p-107' })] },
      { say: 'the blue one', replies: [costs({ sku: 'LS8-BLU' })] },
      { say: 'do you have it', replies: [stocks({ sku: 'LS8-BLU' })] },
    ],
  },
  {
    name: 'best rated of these',
    steps: [
      { say: 'looking for headphones under 500', replies: [findsSome()] },
      { say: 'which of these is best rated', replies: [{ skill: 'compare', facts: { ranking: { best: ['p-101'] } } }] },
      { say: 'is it in stock', replies: [stocks({ productId: 'p-101' })] },
    ],
  },
  {
    name: 'cheaper than the one on the page',
    page: { productId: 'p-102' },
    steps: [{ say: 'something cheaper', replies: [findsBelow(699)] }],
  },
  {
    name: 'a nicer one than the one on the page',
    page: { productId: 'p-215' },
    steps: [{ say: 'something better', replies: [findsAbove(249)] }],
  },
  {
    name: 'too expensive means cheaper',
    steps: [
      { say: 'i want a laptop', replies: [findsSome()] },
      { say: 'too expensive', replies: ['find-products'] },
    ],
  },
  {
    name: 'a wish not to have at once',
    steps: [{ say: 'i need a yoga mat but not pink', replies: [findsSome({ filters: { without: ['pink'] } })] }],
  },
  {
    name: 'another search leaves the wishes of the last one behind',
    steps: [
      { say: 'headphones under 300', replies: [findsSome({ filters: { maxPrice: yuan(300) } })] },
      { say: 'never mind, show me rice cookers', replies: [findsAmong('p-215', 'p-216')] },
    ],
  },
  {
    name: 'one size up and down',
    steps: [
      { say: 'is the quick-dry t-shirt in grey size M in stock', replies: [stocks({ sku: 'MT02-GRY-M' })] },
      { say: 'one size up?', replies: [stocks({ sku: 'MT02-GRY-L' })] },
      { say: 'what about in XL', replies: [stocks({ sku: 'MT02-GRY-XL' })] },
      { say: 'a size smaller', replies: [stocks({ sku: 'MT02-GRY-L' })] },
    ],
  },
  {
    name: 'the second of the list, then another of it',
    steps: [
      { say: 'show me tents', replies: [findsSome()] },
      { say: 'how much is the second one', replies: ['price'] },
      { say: 'and the first?', replies: ['price'] },
    ],
  },
  {
    name: 'a brand alone changes the search',
    steps: [
      { say: 'do you have speakers', replies: [findsSome()] },
      { say: 'lynsea ones', replies: [findsAmong('p-107', 'p-108')] },
    ],
  },
];
