// What the assistant says of products it found.
import type { Money } from '#contracts';
import { minorUnitsOf } from '#money';
import type { Speak } from '../../reply/speak.js';
import type { Replies } from '../skill.js';

/** One product found. */
export interface FoundProduct {
  productId: string;
  sku: string;
  title: string;
  price: Money;
  finalPrice?: Money;
  /** Whether other variants of it cost more. */
  isFrom?: boolean;
  available: number;
}

/** What was looked for, and found. */
export interface FoundFacts {
  products: FoundProduct[];
  query?: string;
  filters?: { minPrice?: Money; maxPrice?: Money; without?: string[]; inStock?: boolean; brand?: string };
  /** They were found by what was meant, and not by its words. */
  byMeaning?: true;
  /** They were to be ordered by rating, and none has one. */
  unrated?: boolean;
  notFound?: string;
  /** What was asked for and none of the products meets; they are what comes nearest. */
  unmet?: string[];
  /** Of these, what the shop says nothing about. */
  notStated?: string[];
  /** A bound in other money than the shop's, which was not applied. */
  notApplied?: Money;
  pricedIn?: string;
  /** What comes nearest, where nothing fits. */
  near?: FoundProduct[];
}

/** One of those shown before. */
interface PickedFacts {
  products: FoundProduct[];
  superlative: 'cheapest' | 'dearest';
}

/** The wishes besides words: "¥300 以内、有货、不要黑色的", " up to $50, in stock, not black". */
function wished(facts: FoundFacts, speak: Speak): string {
  const { minPrice, maxPrice, without = [], inStock, brand } = facts.filters ?? {};
  const parts: string[] = [];
  if (brand) parts.push(brand);
  if (minPrice && maxPrice)
    parts.push(
      speak.choose(
        `${speak.money(minPrice)} 到 ${speak.money(maxPrice)}`,
        `from ${speak.money(minPrice)} to ${speak.money(maxPrice)}`,
      ),
    );
  else if (maxPrice) parts.push(speak.choose(`${speak.money(maxPrice)} 以内`, `up to ${speak.money(maxPrice)}`));
  else if (minPrice) parts.push(speak.choose(`${speak.money(minPrice)} 以上`, `from ${speak.money(minPrice)}`));
  if (inStock) parts.push(speak.choose('有货', 'in stock'));
  for (const one of without) parts.push(speak.choose(`不要${one}`, `not ${one}`));
  if (parts.length === 0) return '';
  return speak.choose(`${parts.join('、')}的`, ` (${parts.join(', ')})`);
}

function line(product: FoundProduct, speak: Speak): string {
  const gone = product.available === 0 ? speak.choose('（暂时缺货）', ' (out of stock)') : '';
  const price = speak.money(product.finalPrice ?? product.price);
  const from = product.isFrom === true ? speak.choose(`${price} 起`, `from ${price}`) : price;
  return `${product.title}${speak.choose(' ', ', ')}${from}${gone}`;
}

/** A bound that says nothing of the shop's prices. */
function otherMoney(facts: FoundFacts, speak: Speak): string {
  if (facts.notApplied === undefined || facts.pricedIn === undefined) return '';
  const bound = `${new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(facts.notApplied.amount / minorUnitsOf(facts.notApplied.currency))} ${facts.notApplied.currency}`;
  return speak.choose(
    `店里用 ${facts.pricedIn} 标价，没有按 ${bound} 筛选。`,
    `Prices here are in ${facts.pricedIn}, so I did not apply your limit of ${bound}. `,
  );
}

/** What no product meets: said before what comes nearest. */
function unmetWords(facts: FoundFacts, speak: Speak): string {
  const { unmet = [], notStated = [] } = facts;
  const contrary = unmet.filter((one) => !notStated.includes(one));
  const quoted = (list: readonly string[]): string =>
    speak.list(list.map((one) => speak.choose(`「${one}」`, `“${one}”`)));
  const none =
    contrary.length === 0
      ? ''
      : speak.choose(`没有找到符合${quoted(contrary)}的。`, `I found none that is ${quoted(contrary)}. `);
  const silent =
    notStated.length === 0
      ? ''
      : speak.choose(`没有哪款写明${quoted(notStated)}。`, `None of them is stated to be ${quoted(notStated)}. `);
  return `${none}${silent}`;
}

function found(facts: FoundFacts, speak: Speak): string {
  const list = speak.lines(facts.products.map((product) => line(product, speak)));
  const isOne = facts.products.length === 1;
  const unrated = facts.unrated ? speak.choose('这些商品还没有评分。', 'None of these has a rating yet. ') : '';
  const money = otherMoney(facts, speak);
  const unmet = unmetWords(facts, speak);
  if (facts.byMeaning === true)
    return speak.choose(
      `${money}${wished(facts, speak)}${isOne ? '这款可能合适' : '这些可能合适'}：${list}`,
      `${money}This may suit${wished(facts, speak)}: ${list}`,
    );
  if (unmet !== '')
    return speak.choose(
      `${money}${unmet}最接近的${wished(facts, speak)}${isOne ? '是' : '有这些'}：${list}`,
      `${money}${unmet}The nearest${wished(facts, speak)}: ${list}`,
    );
  return speak.choose(
    `${money}${unrated}为您找到${wished(facts, speak)}${isOne ? '这一款' : '这些'}：${list}`,
    `${money}${unrated}Here is what I found${wished(facts, speak)}: ${list}`,
  );
}

/** Templates of the skill `find-products`. */
export const findProductsReplies: Replies = {
  picked: {
    zh: (facts: PickedFacts, speak: Speak) =>
      `其中${facts.superlative === 'cheapest' ? '最便宜' : '最贵'}的是${facts.products.map((product) => line(product, speak)).join('')}。`,
    en: (facts: PickedFacts, speak: Speak) =>
      `The ${facts.superlative === 'cheapest' ? 'cheapest' : 'most expensive'} of these is ${facts.products.map((product) => line(product, speak)).join('')}.`,
  },
  found: { zh: found, en: found },
  more: {
    zh: (facts: FoundFacts, speak: Speak) =>
      `还有${wished(facts, speak)}这些：${speak.lines(facts.products.map((product) => line(product, speak)))}`,
    en: (facts: FoundFacts, speak: Speak) =>
      `There are also${wished(facts, speak)}: ${speak.lines(facts.products.map((product) => line(product, speak)))}`,
  },
  'no-more': {
    zh: (facts: FoundFacts, speak: Speak) =>
      `符合的就是刚才那些，没有更多了。${
        facts.near
          ? `同类的还有：${speak.lines(facts.near.map((product) => line(product, speak)))}`
          : '换个条件我再找找。'
      }`,
    en: (facts: FoundFacts, speak: Speak) =>
      `Those were all that fit. ${
        facts.near
          ? `Of the same kind there is also: ${speak.lines(facts.near.map((product) => line(product, speak)))}`
          : 'Change something and I will look again.'
      }`,
  },
  extreme: {
    zh: (facts: FoundFacts & { extreme: 'cheapest' | 'dearest' }, speak: Speak) =>
      `没有更${facts.extreme === 'cheapest' ? '便宜' : '贵'}的了，最${facts.extreme === 'cheapest' ? '便宜' : '贵'}的是${speak.lines((facts.near ?? []).map((product) => line(product, speak)))}`,
    en: (facts: FoundFacts & { extreme: 'cheapest' | 'dearest' }, speak: Speak) =>
      `There is nothing ${facts.extreme === 'cheapest' ? 'cheaper' : 'more expensive'}: the ${facts.extreme === 'cheapest' ? 'cheapest' : 'most expensive'} is ${speak.lines((facts.near ?? []).map((product) => line(product, speak)))}`,
  },
  none: {
    zh: (facts: FoundFacts, speak: Speak) =>
      `店里没有找到${wished(facts, speak)}${facts.notFound ? speak.title(facts.notFound) : '符合的商品'}。${
        facts.near
          ? `相近的有：${speak.lines(facts.near.map((product) => line(product, speak)))}`
          : '换个说法或放宽一点条件，我再找找。'
      }`,
    en: (facts: FoundFacts, speak: Speak) =>
      `I could not find ${facts.notFound ? `“${facts.notFound}”` : 'a product like that'}${wished(facts, speak)} in this shop. ${
        facts.near
          ? `The closest I have: ${speak.lines(facts.near.map((product) => line(product, speak)))}`
          : 'Tell me a little more, or a wider range, and I will look again.'
      }`,
  },
  'ask-product': {
    zh: () => '想找什么样的商品？说说用途、预算或喜欢的颜色都可以。',
    en: () => 'What are you looking for? A use, a budget or a colour helps me find it.',
  },
};
