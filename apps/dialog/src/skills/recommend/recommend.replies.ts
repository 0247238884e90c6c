// What the assistant says of what it suggests: each reason once, with the products that it holds for.
import type { RecommendationReason } from '#contracts';
import type { Speak } from '../../reply/speak.js';
import type { FoundProduct } from '../find-products/find-products.replies.js';
import type { Replies } from '../skill.js';

/** One product suggested, why, and the product that the reason speaks of. */
export interface SuggestedProduct extends FoundProduct {
  readonly reason: RecommendationReason;
  readonly because?: { readonly productId: string; readonly title: string };
}

/** What is suggested. */
export interface RecommendFacts {
  products: SuggestedProduct[];
  filters?: Record<string, unknown>;
}

const line = (product: FoundProduct, speak: Speak): string =>
  `${product.title}${speak.choose(' ', ', ')}${speak.money(product.finalPrice ?? product.price)}`;

/** True of every product that it stands before. */
function reasonWords({ reason, because }: SuggestedProduct, speak: Speak): string {
  const it = because === undefined ? '' : speak.title(because.title);
  switch (reason) {
    case 'because-bought':
      return speak.choose(`因为您买过${it}`, `Because you bought ${it}`);
    case 'because-viewed':
      return speak.choose(`因为您看过${it}`, `Because you looked at ${it}`);
    case 'bought-together':
      return speak.choose(`常和${it}一起买的`, `Often bought with ${it}`);
    case 'seen-together':
      return speak.choose(`看${it}的人也看`, `People who look at ${it} also look at`);
    case 'similar':
      return speak.choose(`和${it}类似的`, `Similar to ${it}`);
    case 'popular':
      return speak.choose('最近受欢迎的', 'Popular now');
    case 'matching':
      return speak.choose('符合您说的', 'Matching what you asked for');
    case 'pinned':
      return speak.choose('店家推荐', "The shop's pick");
  }
}

function sentence(products: readonly SuggestedProduct[], speak: Speak): string {
  const groups = new Map<string, SuggestedProduct[]>();
  for (const product of products) {
    const words = reasonWords(product, speak);
    groups.set(words, [...(groups.get(words) ?? []), product]);
  }
  return [...groups]
    .map(([words, those]) =>
      speak.choose(
        `${words}：${speak.lines(those.map((one) => line(one, speak)))}`,
        `${words}: ${speak.lines(those.map((one) => line(one, speak)))}`,
      ),
    )
    .join(speak.choose('', ' '));
}

/** Templates of the skill `recommend`. */
export const recommendReplies: Replies = {
  some: {
    zh: (facts: RecommendFacts, speak: Speak) =>
      `可以看看${facts.products.length === 1 ? '这一款' : '这些'}。${sentence(facts.products, speak)}`,
    en: (facts: RecommendFacts, speak: Speak) =>
      `Have a look at ${facts.products.length === 1 ? 'this' : 'these'}. ${sentence(facts.products, speak)}`,
  },
  others: {
    zh: (facts: RecommendFacts, speak: Speak) => `好的，换几样。${sentence(facts.products, speak)}`,
    en: (facts: RecommendFacts, speak: Speak) => `All right, some others. ${sentence(facts.products, speak)}`,
  },
  gift: {
    zh: (facts: RecommendFacts, speak: Speak) =>
      `送礼可以看看${facts.products.length === 1 ? '这一款' : '这些'}。${sentence(facts.products, speak)}`,
    en: (facts: RecommendFacts, speak: Speak) =>
      `${facts.products.length === 1 ? 'A gift idea' : 'Some gift ideas'}. ${sentence(facts.products, speak)}`,
  },
  'no-others': {
    zh: () => '能推荐的都给您看过了。说说用途、预算或喜欢什么样的，我再找找。',
    en: () => 'You have seen all that I can suggest. Tell me a use, a budget or a style, and I will look again.',
  },
  'none-fits': {
    zh: () => '没有找到合适又有货的。放宽一点预算，或说说想要哪一类，我再找找。',
    en: () => 'I found nothing in stock that fits. With a wider budget, or a kind of thing, I will look again.',
  },
  none: {
    zh: () => '我还没有足够的了解来推荐。告诉我用途、预算或送给谁，我来找。',
    en: () =>
      'I do not know enough to recommend something yet. Tell me a use, a budget or who it is for, and I will look.',
  },
};
