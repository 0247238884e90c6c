// What the assistant says of products it found.
import type { Money } from '#contracts';
import type { Speak } from '../../reply/speak.js';
import type { Replies } from '../skill.js';

/** One product found. */
export interface FoundProduct {
  productId: string;
  sku: string;
  title: string;
  price: Money;
  finalPrice?: Money;
  available: number;
}

/** What was looked for, and found. */
export interface FoundFacts {
  products: FoundProduct[];
  query?: string;
  filters?: { minPrice?: Money; maxPrice?: Money };
  notFound?: string;
  /** The same at other prices. */
  near?: FoundProduct[];
}

/** One of those shown before. */
interface PickedFacts {
  products: FoundProduct[];
  superlative: 'cheapest' | 'dearest';
}

function range(facts: FoundFacts, speak: Speak): string {
  const { minPrice, maxPrice } = facts.filters ?? {};
  if (minPrice && maxPrice)
    return speak.choose(
      `${speak.money(minPrice)} 到 ${speak.money(maxPrice)} 的`,
      ` from ${speak.money(minPrice)} to ${speak.money(maxPrice)}`,
    );
  if (maxPrice) return speak.choose(`${speak.money(maxPrice)} 以内的`, ` up to ${speak.money(maxPrice)}`);
  if (minPrice) return speak.choose(`${speak.money(minPrice)} 以上的`, ` from ${speak.money(minPrice)}`);
  return '';
}

function line(product: FoundProduct, speak: Speak): string {
  const gone = product.available === 0 ? speak.choose('（暂时缺货）', ' (out of stock)') : '';
  return `${product.title}${speak.choose(' ', ', ')}${speak.money(product.finalPrice ?? product.price)}${gone}`;
}

/** Templates of the skill `find-products`. */
export const findProductsReplies: Replies = {
  picked: {
    zh: (facts: PickedFacts, speak: Speak) =>
      `其中${facts.superlative === 'cheapest' ? '最便宜' : '最贵'}的是${facts.products.map((product) => line(product, speak)).join('')}。`,
    en: (facts: PickedFacts, speak: Speak) =>
      `The ${facts.superlative === 'cheapest' ? 'cheapest' : 'most expensive'} of these is ${facts.products.map((product) => line(product, speak)).join('')}.`,
  },
  found: {
    zh: (facts: FoundFacts, speak: Speak) =>
      `为您找到${range(facts, speak)}这些：${facts.products.map((product) => line(product, speak)).join('；')}。`,
    en: (facts: FoundFacts, speak: Speak) =>
      `Here is what I found${range(facts, speak)}: ${facts.products.map((product) => line(product, speak)).join('; ')}.`,
  },
  none: {
    zh: (facts: FoundFacts, speak: Speak) =>
      `店里没有找到${range(facts, speak)}${facts.notFound ? speak.title(facts.notFound) : '符合的商品'}。${
        facts.near
          ? `其他价位的有：${facts.near.map((product) => line(product, speak)).join('；')}。`
          : '换个说法或放宽一点条件，我再找找。'
      }`,
    en: (facts: FoundFacts, speak: Speak) =>
      `I could not find ${facts.notFound ? `“${facts.notFound}”` : 'a product like that'}${range(facts, speak)} in this shop. ${
        facts.near
          ? `At other prices there is: ${facts.near.map((product) => line(product, speak)).join('; ')}.`
          : 'Tell me a little more, or a wider range, and I will look again.'
      }`,
  },
  'ask-product': {
    zh: () => '想找什么样的商品？说说用途、预算或喜欢的颜色都可以。',
    en: () => 'What are you looking for? A use, a budget or a colour helps me find it.',
  },
};
