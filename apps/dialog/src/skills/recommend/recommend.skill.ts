// The skill `recommend`: what to look at next, from the product at hand and what the shopper bought, else what others like.
import { z } from 'zod';
import type { ProductRecord } from '#contracts';
import { textIn } from '#contracts';
import type { Speak } from '../../reply/speak.js';
import { show } from '../../ground/shown-products.js';
import { productCard } from '../cards.js';
import { defineSkill, type Replies, type Turn } from '../skill.js';
import { productSlots } from '../slots.js';
import type { FoundProduct } from '../find-products/find-products.replies.js';
import { recommendPhrases } from './recommend.phrases.js';

const SHOWN = 4;

interface RecommendFacts {
  products: FoundProduct[];
}

const line = (product: FoundProduct, speak: Speak): string =>
  `${product.title}${speak.choose(' ', ', ')}${speak.money(product.finalPrice ?? product.price)}`;

const recommendReplies: Replies = {
  some: {
    zh: (facts: RecommendFacts, speak: Speak) =>
      `可以看看这些：${facts.products.map((one) => line(one, speak)).join('；')}。`,
    en: (facts: RecommendFacts, speak: Speak) =>
      `You might like: ${facts.products.map((one) => line(one, speak)).join('; ')}.`,
  },
  none: {
    zh: () => '我还没有足够的了解来推荐。告诉我用途、预算或送给谁，我来找。',
    en: () =>
      'I do not know enough to recommend something yet. Tell me a use, a budget or who it is for, and I will look.',
  },
};

/** What to look at next. */
export const recommendSkill = defineSkill({
  name: 'recommend',
  description: 'Suggestions from history, from a product at hand, or what is popular.',
  slots: z.object(productSlots),
  needs: ['product?'],
  phrases: recommendPhrases,
  replies: recommendReplies,
  async run(slots, turn) {
    const isAbout = slots.product !== undefined || slots.pointsAt !== undefined;
    const at = isAbout ? turn.product?.product.id : undefined;
    const { products } = await turn.shop.recommendations.recommend({
      ...(at === undefined ? {} : { productId: at }),
      ...(turn.viewer.customerId === undefined ? {} : { customerId: turn.viewer.customerId }),
      limit: SHOWN,
    });
    const reasons = new Map(products.map((product) => [product.productId, product.reason]));
    const records = await recordsOf([...reasons.keys()], turn);
    const facts = await factsOf(records, reasons, turn);
    if (facts.length === 0) return { facts: { products: [] }, replyKey: 'none', cards: [] };
    show(facts, turn.state);
    return {
      facts: { products: facts },
      replyKey: 'some',
      cards: records.map((product) => {
        const fact = facts.find((one) => one.productId === product.id);
        return productCard(product, turn.locale, fact);
      }),
    };
  },
});

/** In the order of the recommendations. */
async function recordsOf(productIds: readonly string[], turn: Turn): Promise<ProductRecord[]> {
  if (productIds.length === 0) return [];
  const { products } = await turn.shop.catalog.getProducts({ productIds: [...productIds] });
  return productIds
    .map((id) => products.find((product) => product.id === id))
    .filter((product) => product !== undefined);
}

async function factsOf(
  records: readonly ProductRecord[],
  reasons: ReadonlyMap<string, string>,
  turn: Turn,
): Promise<(FoundProduct & { reason?: string })[]> {
  const skus = records.map((product) => product.variants[0]?.sku ?? '');
  if (skus.length === 0) return [];
  const [{ lines }, { items }] = await Promise.all([
    turn.shop.catalog.getPrices({ lines: skus.map((sku) => ({ sku })) }),
    turn.shop.inventory.getStock({ skus }),
  ]);
  return records.flatMap((product) => {
    const priced = lines.find((one) => one.productId === product.id);
    if (priced === undefined) return [];
    return [
      {
        productId: product.id,
        sku: priced.sku,
        title: textIn(product.title, turn.locale),
        price: priced.price,
        ...(priced.finalPrice === undefined ? {} : { finalPrice: priced.finalPrice }),
        available: items.find((item) => item.sku === priced.sku)?.available ?? 0,
        ...(reasons.has(product.id) ? { reason: reasons.get(product.id) } : {}),
      },
    ];
  });
}
