// What stands in a title is a part of it: no second thing, no number of pieces, no end of what is said. And what is said around it is meant of it.
import { confirms, dropped, refused } from '../order-expectations.js';
import type { Script } from '../script.js';

/** See the head of the file. */
export const titlesScripts: readonly Script[] = [
  {
    name: 'a title with a comma and a count is one thing, and one piece of it',
    locale: 'en',
    steps: [
      {
        say: 'price on the Stone Chisels, Set of 6?',
        replies: [{ skill: 'price', facts: { productId: 'chisels-stone', quantity: undefined } }],
      },
      {
        say: 'have you got the Wood Chisels, Set of 6 then, if i was to go for that',
        replies: [{ skill: 'stock', facts: { productId: 'chisels-wood' } }],
      },
      {
        say: 'which is cheaper, Stone Chisels, Set of 6 or Wood Chisels, Set of 6?',
        replies: [{ skill: 'compare', text: /Wood Chisels, Set of 6, ¥180.*Stone Chisels, Set of 6, ¥260/u }],
      },
      {
        say: 'how much for 3 of the Stone Chisels, Set of 6',
        replies: [{ skill: 'price', facts: { productId: 'chisels-stone', quantity: 3 } }],
      },
      {
        say: 'tell me about the Spring Kettle, 1.8 L',
        replies: [{ skill: 'product-info', facts: { productId: 'kettle-large' } }],
      },
    ],
  },
  {
    name: '标题里的单位也是标题：说哪款就是哪款',
    locale: 'zh',
    steps: [
      { say: '山泉 煮水壶 18升的价是多少', replies: [{ skill: 'price', facts: { productId: 'kettle-large' } }] },
      {
        say: '山泉 煮水壶 12升跟双头 炉具哪个便宜',
        replies: [{ skill: 'compare', text: /煮水壶 12升」¥99.*双头 炉具」¥149/u }],
      },
      { say: '要后面那个 多少钱', replies: [{ skill: 'price', facts: { productId: 'stove-gas' } }] },
      { say: '前面那个是什么样的', replies: [{ skill: 'product-info', facts: { productId: 'kettle-small' } }] },
      { say: '适用炉具呢', replies: [{ skill: 'product-info', text: /明火和电陶炉/u }] },
    ],
  },
  {
    name: 'of several options that are said the one that is meant',
    locale: 'en',
    steps: [
      { say: 'the Spring Kettle, 1.2 L in copper, how much', replies: ['price'] },
      { say: 'any left?', replies: [{ skill: 'stock', facts: { sku: 'KE-S-C' } }] },
      {
        say: "and if there's no copper is black in stock",
        replies: [{ skill: 'stock', facts: { sku: 'KE-S-B' } }],
      },
    ],
  },
  {
    name: 'a word of a title asks for no property',
    locale: 'en',
    steps: [{ say: 'Do you have Washed Denim 12 oz in Black?', replies: [{ skill: 'stock', facts: { sku: 'DE-B' } }] }],
  },
  {
    name: 'a rule that the shop has not written is no product that it has not',
    locale: 'en',
    steps: [{ say: 'do i need to take pictures or video of the unboxing?', replies: ['fallback'] }],
  },
  {
    name: '标题只差一个字，或只有它有那个规格，也分得清',
    locale: 'zh',
    steps: [
      { say: '飞行员太阳镜（非偏光）有货吗', replies: [{ skill: 'stock', facts: { productId: 'glasses-plain' } }] },
      { say: '飞行员太阳镜（偏光）多少钱', replies: [{ skill: 'price', facts: { productId: 'glasses-polar' } }] },
      { say: '瞄到你家有多功能护理液 360ml×2的有现货没', replies: [{ skill: 'stock', facts: { sku: 'LO-720' } }] },
    ],
  },
  {
    name: 'the bigger one and the blackened ones are those of the things in talk that are so',
    locale: 'en',
    steps: [
      { say: 'how much is the Spring Kettle, 1.2 L', replies: ['price'] },
      { say: 'and the bigger one?', replies: [{ skill: 'price', facts: { productId: 'kettle-large' } }] },
      { say: 'is the smaller one in stock', replies: [{ skill: 'stock', facts: { productId: 'kettle-small' } }] },
      { say: 'do you have any chisels', replies: ['find-products'] },
      { say: 'how much are the blackened ones', replies: [{ skill: 'price', facts: { productId: 'chisels-stone' } }] },
    ],
  },
  {
    name: '省略号后面的订单号还是那张订单',
    customerId: 'lin',
    locale: 'zh',
    steps: [
      { say: '我朋友搬家了…TB1102 可以改地址吗', replies: [refused('change-order', 'TB1102', 'wrong-status')] },
      { say: '那TB1103到哪了', replies: [{ skill: 'order-status', facts: { orderId: 'TB1103' } }] },
      {
        say: '能改地址不 我放假回家了',
        replies: [{ skill: 'change-order', needs: 'details', facts: { orderId: 'TB1103' } }],
      },
    ],
  },
  {
    name: 'what is wished instead of a plan lets the plan go, without a comma too',
    customerId: 'lin',
    locale: 'en',
    steps: [
      { say: 'i need to stop TB1103 before it ships', replies: [confirms('cancel-order', { orderId: 'TB1103' })] },
      {
        say: 'wait no dont cancel it just change the address',
        replies: [dropped('cancel-order'), { skill: 'change-order', needs: 'details', facts: { orderId: 'TB1103' } }],
      },
    ],
  },
  {
    name: 'and so does what somebody wants instead',
    customerId: 'lin',
    locale: 'en',
    steps: [
      { say: 'cancel TB1103 please', replies: [confirms('cancel-order', { orderId: 'TB1103' })] },
      {
        say: 'no dont cancel it i just want to change the address',
        replies: [dropped('cancel-order'), { skill: 'change-order', needs: 'details', facts: { orderId: 'TB1103' } }],
      },
    ],
  },
  {
    name: 'before anything is bought it is asked when it would come',
    locale: 'en',
    steps: [
      { say: 'how much is the Spring Kettle, 1.2 L', replies: ['price'] },
      { say: 'If I ordered it today, would I have it by Saturday', replies: [{ skill: 'shipping', needs: 'details' }] },
    ],
  },
  {
    name: 'the order that is named is the one that is spoken of, wherever in a message its number stands',
    customerId: 'lin',
    locale: 'en',
    steps: [
      {
        say: 'My granddaughter was to have her parcel yesterday, she has not. TB1102, if that helps.',
        replies: [{ skill: 'order-status', facts: { orderId: 'TB1102' } }],
      },
    ],
  },
  {
    name: '最重、最大：一类里排第一的是哪款',
    locale: 'zh',
    steps: [
      { say: '你们最轻的炉具是哪款', replies: [{ skill: 'compare', facts: { productId: 'stove' } }] },
      { say: '多少钱', replies: [{ skill: 'price', facts: { productId: 'stove' } }] },
    ],
  },
  {
    name: 'the lightest of a kind is the lightest, whatever its id is',
    locale: 'en',
    steps: [{ say: 'what is your lightest lantern', replies: [{ skill: 'compare', facts: { productId: '5' } }] }],
  },
  {
    name: '没有跟它一样的：要类似的，不是它自己',
    locale: 'zh',
    steps: [
      {
        say: '有跟随行 炉具类似的吗',
        replies: [{ skill: 'recommend', text: /双头 炉具/u }],
      },
    ],
  },
  {
    name: 'who wants a cancelled order back cancels nothing',
    customerId: 'lin',
    locale: 'en',
    steps: [{ say: 'i know i just cancelled it but can i un cancel it', replies: ['small-talk'] }],
  },
  {
    name: 'what a message calls by its whole title is talked of, whatever was answered, and what stands in a title is stated',
    locale: 'en',
    steps: [
      { say: 'the Spring Kettle, 1.8 L was cheaper in my screenshot', replies: ['find-products'] },
      { say: 'so whats the price of it today', replies: [{ skill: 'price', facts: { productId: 'kettle-large' } }] },
      {
        say: 'any 1.8 litre kettles?',
        replies: [{ skill: 'find-products', facts: { unmet: undefined }, text: /Spring Kettle, 1\.8 L/u }],
      },
    ],
  },
];
