// Scripted conversations about suggestions against the demo store, in both languages.
import type { Script } from './script.js';

/** Suggestions with one of these reasons first. */
const suggests = (text: RegExp, facts: Record<string, unknown> = {}) => ({ skill: 'recommend', text, facts }) as const;

/** Shoppers who want a suggestion. */
export const suggestionScripts: readonly Script[] = [
  {
    name: '客人随便要点推荐，换一批，再看第一个的价格',
    steps: [
      { say: '推荐点东西', replies: [suggests(/受欢迎/)] },
      { say: '换一批', replies: [suggests(/换几样/)] },
      { say: '第一个多少钱', replies: ['price'] },
    ],
  },
  {
    name: '推荐的不喜欢，不是要退货',
    customerId: 'c-001',
    steps: [
      { say: '推荐点东西', replies: ['recommend'] },
      { say: '不喜欢', replies: [suggests(/换几样/)] },
    ],
  },
  {
    name: 'not liking suggestions sends nothing back',
    customerId: 'c-002',
    locale: 'en',
    steps: [
      { say: 'recommend something', replies: ['recommend'] },
      { say: "I don't like these", replies: [suggests(/others/)] },
    ],
  },
  {
    name: '按买过的推荐，理由是真的',
    customerId: 'c-001',
    steps: [
      { say: '猜我喜欢什么', replies: [suggests(/因为您买过/)] },
      { say: '不喜欢这些', replies: [suggests(/换几样/)] },
      { say: '还有别的吗', replies: [suggests(/换几样/)] },
    ],
  },
  {
    name: '送女朋友的礼物，有预算，再贵一点',
    steps: [
      {
        say: '送女朋友的礼物，500以内',
        replies: [suggests(/送礼/, { filters: { maxPrice: { amount: 50_000, currency: 'CNY' } } })],
      },
      { say: '200以内有吗', replies: [suggests(/¥/, { filters: { maxPrice: { amount: 20_000, currency: 'CNY' } } })] },
      { say: '换一批', replies: [suggests(/换几样/, { filters: { maxPrice: { amount: 20_000, currency: 'CNY' } } })] },
      { say: '第二个还有货吗', replies: ['stock'] },
    ],
  },
  {
    name: '送爸爸，只说了大概多少钱',
    steps: [
      { say: '想给我爸挑个生日礼物 两百块左右', replies: [suggests(/送礼/)] },
      { say: '都不喜欢，换几个', replies: [suggests(/换几样/)] },
    ],
  },
  {
    name: '送礼说了要什么，就找什么',
    steps: [{ say: '送老婆口红', replies: [{ skill: 'find-products', text: /口红/ }] }],
  },
  {
    name: '页面上这款配什么，有没有类似的',
    page: { productId: 'p-101' },
    steps: [
      { say: '这款搭配什么好', replies: [suggests(/./)] },
      { say: '有没有类似的', replies: [suggests(/类似/)] },
    ],
  },
  {
    name: 'a guest wants ideas, then others, then the stock of one',
    locale: 'en',
    steps: [
      { say: 'what do you recommend?', replies: [suggests(/Popular now/)] },
      { say: 'not these', replies: [suggests(/some others/)] },
      { say: 'is the second one in stock?', replies: ['stock'] },
    ],
  },
  {
    name: 'a customer hears why something is suggested',
    locale: 'en',
    customerId: 'c-001',
    steps: [
      { say: 'anything you would recommend for me?', replies: [suggests(/Because you (?:bought|looked at)/)] },
      { say: 'something else', replies: [suggests(/some others/)] },
    ],
  },
  {
    name: 'a gift for dad within a budget, then a smaller one',
    locale: 'en',
    steps: [
      {
        say: 'I need a birthday gift for my dad, under 300',
        replies: [suggests(/gift ideas/, { filters: { maxPrice: { amount: 30_000, currency: 'CNY' } } })],
      },
      {
        say: 'under 100?',
        replies: [suggests(/./, { filters: { maxPrice: { amount: 10_000, currency: 'CNY' } } })],
      },
      { say: 'how much is the first one', replies: ['price'] },
    ],
  },
  {
    name: 'gift ideas without a budget, others, and what goes with one of them',
    locale: 'en',
    steps: [
      { say: 'gift ideas for a friend', replies: [suggests(/gift ideas/)] },
      { say: 'show me others', replies: [suggests(/some others/)] },
      { say: 'what goes with the first one?', replies: [suggests(/./)] },
      { say: 'anything similar to this?', replies: [suggests(/Similar to/)] },
    ],
  },
  {
    name: 'a present with a kind of thing named is a search',
    locale: 'en',
    steps: [{ say: 'a lipstick for my wife', replies: [{ skill: 'find-products', text: /lipstick/i }] }],
  },
  {
    name: 'goes with the product on the page',
    locale: 'en',
    page: { productId: 'p-101' },
    steps: [
      { say: 'what goes well with this?', replies: [suggests(/./)] },
      { say: 'do you have something similar?', replies: [suggests(/Similar to/)] },
    ],
  },
];
