// The skill `stock`: whether a product can be had now, in which options, and when it is back.
import { z } from 'zod';
import { id, type StockLevel } from '#contracts';
import { textIn } from '#contracts';
import { show } from '../../ground/shown-products.js';
import { variantLabel } from '../../ground/variants.js';
import { absentOption } from '../../stated/absent-option.js';
import { pricedCard } from '../cards.js';
import { type Answer, defineSkill, type GroundedProduct, type Turn } from '../skill.js';
import { productSlots, quantitySlot } from '../slots.js';
import { stockPhrases } from './stock.phrases.js';
import { type StockFacts, stockReplies } from './stock.replies.js';
import { subscribed, wantsToHear } from './stock-subscription.js';

const MAX_VARIANTS = 100;

/** Whether something can be had. */
export const stockSkill = defineSkill({
  name: 'stock',
  description: 'Whether a product is available, in which option, how many are left, and when it is back.',
  slots: z.object({
    ...productSlots,
    ...quantitySlot,
    /** Several products, each with its variants and number of pieces. */
    lines: z
      .array(
        z.object({
          productId: id,
          skus: z.array(id).min(1).max(MAX_VARIANTS),
          quantity: z.int().positive().optional(),
        }),
      )
      .max(10)
      .optional(),
    /** Words for one of several products that the shop does not have. */
    unknownProduct: z.string().max(4_000).optional(),
  }),
  needs: ['product'],
  phrases: stockPhrases,
  replies: stockReplies,
  async run(slots, turn) {
    if (slots.lines !== undefined) return await ofSeveral(slots.lines, slots.unknownProduct, turn);
    const { product, skus, missingOption } = turn.product as GroundedProduct;
    const { items } = await turn.shop.inventory.getStock({ skus: skus.slice(0, MAX_VARIANTS) });
    const facts = items.map((item) => factsOf(item, slots.quantity, product, turn));
    const first = facts[0];
    const title = textIn(product.title, turn.locale);
    if (first === undefined) return { facts: { notFound: title }, replyKey: 'unknown-product', cards: [] };
    const missing = missingOption ?? absentOption(product, turn.text);
    const notFound = missing === undefined ? {} : { notFound: missing };
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
    // "来两片": what the sum is asked of next.
    if (facts.length === 1 && slots.quantity !== undefined)
      turn.state.basket = [{ productId: product.id, sku: first.sku, quantity: slots.quantity }];
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

/** Several products, each as a whole or in the options named of it. */
async function ofSeveral(
  lines: readonly { productId: string; skus: readonly string[]; quantity?: number | undefined }[],
  unknownProduct: string | undefined,
  turn: Turn,
): Promise<Answer> {
  const { products } = await turn.shop.catalog.getProducts({ productIds: lines.map(({ productId }) => productId) });
  const skus = lines.flatMap((line) => line.skus.slice(0, MAX_VARIANTS));
  const { items } = await turn.shop.inventory.getStock({ skus });
  const facts = lines.flatMap(({ productId, skus: own, quantity }) => {
    const product = products.find((one) => one.id === productId);
    return product === undefined
      ? []
      : items.filter(({ sku }) => own.includes(sku)).map((item) => factsOf(item, quantity, product, turn));
  });
  show(
    products.flatMap((product) => {
      const price = product.variants[0]?.price;
      return price === undefined ? [] : [{ productId: product.id, title: textIn(product.title, turn.locale), price }];
    }),
    turn.state,
  );
  turn.state.focus = undefined;
  return {
    facts: { items: facts, ...(unknownProduct === undefined ? {} : { notFound: unknownProduct }) },
    replyKey: 'products',
    cards: [],
    suggestions: turn.speak.choose(['多少钱？', '几天能到？'], ['How much is it?', 'When could it arrive?']),
  };
}

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
