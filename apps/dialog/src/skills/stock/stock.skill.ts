// The skill `stock`: whether a product can be had now, in which options, and when it is back.
import { z } from 'zod';
import type { StockLevel } from '#contracts';
import { textIn } from '#contracts';
import { variantLabel } from '../../ground/variants.js';
import { pricedCard } from '../cards.js';
import { defineSkill, type GroundedProduct, type Turn } from '../skill.js';
import { productSlots, quantitySlot } from '../slots.js';
import { stockPhrases } from './stock.phrases.js';
import { type StockFacts, stockReplies } from './stock.replies.js';
import { subscribed, wantsToHear } from './stock-subscription.js';

const MAX_VARIANTS = 100;

/** Whether something can be had. */
export const stockSkill = defineSkill({
  name: 'stock',
  description: 'Whether a product is available, in which option, how many are left, and when it is back.',
  slots: z.object({ ...productSlots, ...quantitySlot }),
  needs: ['product'],
  phrases: stockPhrases,
  replies: stockReplies,
  async run(slots, turn) {
    const { product, skus, missingOption } = turn.product as GroundedProduct;
    const { items } = await turn.shop.inventory.getStock({ skus: skus.slice(0, MAX_VARIANTS) });
    const facts = items.map((item) => factsOf(item, slots.quantity, product, turn));
    const first = facts[0];
    const title = textIn(product.title, turn.locale);
    if (first === undefined) return { facts: { notFound: title }, replyKey: 'unknown-product', cards: [] };
    const notFound = missingOption === undefined ? {} : { notFound: missingOption };
    if (wantsToHear(turn.text)) {
      const answer = await subscribed(facts, turn);
      if (answer !== undefined) return answer;
    }
    const available = items.reduce((sum, item) => sum + item.available, 0);
    const shown = facts.find((item) => item.inStock) ?? first;
    const card = await pricedCard(product, turn, { sku: shown.sku, available: shown.available, status: shown.level });
    const suggestions =
      available === 0
        ? turn.speak.choose(
            ['到货通知我', '有没有类似的？'],
            ['Tell me when it is back', 'Is there something similar?'],
          )
        : turn.speak.choose(['多少钱？', '几天能到？'], ['How much is it?', 'When could it arrive?']);
    if (facts.length === 1) return { facts: { ...first, ...notFound }, replyKey: 'one', cards: [card], suggestions };
    return {
      facts: {
        productId: product.id,
        title,
        inStock: available > 0,
        ...(slots.quantity === undefined ? {} : { quantity: slots.quantity }),
        items: facts,
        ...notFound,
      },
      replyKey: 'several',
      cards: [card],
      suggestions,
    };
  },
});

function factsOf(
  level: StockLevel,
  quantity: number | undefined,
  product: GroundedProduct['product'],
  turn: Turn,
): StockFacts {
  const variant = product.variants.find((one) => one.sku === level.sku);
  const option = variant === undefined ? '' : variantLabel(variant, turn.locale);
  return {
    ...level,
    productId: product.id,
    title: textIn(product.title, turn.locale),
    ...(option === '' ? {} : { option }),
    ...(quantity === undefined ? {} : { quantity }),
  };
}
