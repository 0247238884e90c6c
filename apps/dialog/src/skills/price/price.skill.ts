// The skill `price`: what a product costs now, with the promotions that run.
import { z } from 'zod';
import type { PriceLine } from '#contracts';
import { textIn } from '#contracts';
import { variantLabel } from '../../ground/variants.js';
import { productCard } from '../cards.js';
import { defineSkill, type GroundedProduct, type Turn } from '../skill.js';
import { productSlots, quantitySlot } from '../slots.js';
import { pricePhrases } from './price.phrases.js';
import { type PriceFacts, priceReplies } from './price.replies.js';

const MAX_LINES = 100;

/** What something costs. */
export const priceSkill = defineSkill({
  name: 'price',
  description: 'What a product costs now, for one or several pieces, with the promotions that run today.',
  slots: z.object({ ...productSlots, ...quantitySlot }),
  needs: ['product'],
  phrases: pricePhrases,
  replies: priceReplies,
  async run(slots, turn) {
    const { product, skus, missingOption } = turn.product as GroundedProduct;
    const { quantity } = slots;
    const { lines, basket } = await turn.shop.catalog.getPrices({
      lines: skus.slice(0, MAX_LINES).map((sku) => ({ sku, quantity: quantity ?? 1 })),
    });
    const items = lines.map((line) => factsOf(line, quantity, product, turn));
    const first = items[0];
    if (first === undefined)
      return { facts: { notFound: textIn(product.title, turn.locale) }, replyKey: 'unknown-product', cards: [] };
    const suggestions = turn.speak.choose(['有货吗？', '几天能到？'], ['Is it in stock?', 'When could it arrive?']);
    const notFound = missingOption === undefined ? {} : { notFound: missingOption };
    const card = productCard(product, turn.locale, {
      sku: first.sku,
      price: first.price,
      finalPrice: first.finalPrice,
    });
    if (items.every((item) => samePrice(item, first))) {
      const option = items.length === 1 ? first.option : undefined;
      const isOneLine = skus.length === 1 && quantity !== undefined && basket !== undefined;
      const together = isOneLine ? { basketTotal: basket.total, basketPromotions: basket.promotions } : {};
      const listed = items.every((item) => item.compareAtPrice?.amount === first.compareAtPrice?.amount)
        ? {}
        : { compareAtPrice: undefined };
      return {
        facts: { ...first, option, ...listed, ...notFound, ...together },
        replyKey: 'one',
        cards: [card],
        suggestions,
      };
    }
    const byPrice = [...items].sort((a, b) => paidMinor(a) - paidMinor(b));
    const [lowest, highest] = [byPrice[0] ?? first, byPrice.at(-1) ?? first];
    return {
      facts: {
        productId: product.id,
        title: textIn(product.title, turn.locale),
        ...(quantity === undefined ? {} : { quantity }),
        items,
        from: lowest.finalPrice ?? lowest.price,
        to: highest.finalPrice ?? highest.price,
        ...notFound,
      },
      replyKey: 'several',
      cards: [card],
      suggestions,
    };
  },
});

const paidMinor = (line: PriceFacts): number => (line.finalPrice ?? line.price).amount;

const samePrice = (a: PriceFacts, b: PriceFacts): boolean =>
  a.price.amount === b.price.amount && a.finalPrice?.amount === b.finalPrice?.amount;

function factsOf(
  line: PriceLine,
  quantity: number | undefined,
  product: GroundedProduct['product'],
  turn: Turn,
): PriceFacts {
  const variant = product.variants.find((one) => one.sku === line.sku);
  const option = variant === undefined ? '' : variantLabel(variant, turn.locale);
  const isReduced = line.finalPrice !== undefined && line.finalPrice.amount < line.price.amount;
  return {
    sku: line.sku,
    productId: line.productId,
    title: textIn(line.title, turn.locale),
    ...(option === '' ? {} : { option }),
    price: line.price,
    ...(line.compareAtPrice === undefined ? {} : { compareAtPrice: line.compareAtPrice }),
    promotions: line.promotions,
    ...(isReduced ? { finalPrice: line.finalPrice } : {}),
    ...(quantity === undefined ? {} : { quantity, total: line.total }),
    ...(quantity !== undefined && line.saving !== undefined && line.saving.amount > 0 ? { saving: line.saving } : {}),
  };
}
