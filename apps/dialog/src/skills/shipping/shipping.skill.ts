// The skill `shipping`: what delivery to a place costs and when it would arrive, before buying.
import { z } from 'zod';
import type { Money } from '#contracts';
import { textIn } from '#contracts';
import { normalize } from '#language';
import type { ConversationState } from '../../conversation/conversation.state.js';
import { asksTotal } from '../../ground/counted-parts.js';
import { dispatchNotes } from './dispatch-notes.js';
import { defineSkill, type Turn } from '../skill.js';
import { destinationSlot, productSlots, quantitySlot } from '../slots.js';
import { shippingPhrases } from './shipping.phrases.js';
import { shippingReplies } from './shipping.replies.js';

/** Delivery before buying. */
export const shippingSkill = defineSkill({
  name: 'shipping',
  description: 'Before buying: what delivery to a place costs, who carries it and when it would arrive.',
  slots: z.object({
    ...productSlots,
    ...quantitySlot,
    ...destinationSlot,
    /** The day by which it is wanted, as `2026-11-27`. */
    deadline: z.iso.date().optional(),
    /** Whether it is asked what the goods come to with delivery. */
    asksSum: z.boolean().optional(),
    /** Words for a product that the shop does not have. */
    unknownProduct: z.string().max(4_000).optional(),
  }),
  needs: ['product?', 'destination'],
  phrases: shippingPhrases,
  replies: shippingReplies,
  async run(slots, turn) {
    const { destination } = slots;
    if (destination === undefined) throw new Error('the executor asks for the destination first');
    const basket = basketOf(slots.quantity, turn);
    const subtotal = basket === undefined ? await subtotalOf(slots.quantity, turn) : await totalOf(basket, turn);
    const pieces = basket?.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0;
    const isOfProduct = turn.product !== undefined && basket === undefined;
    const [quoted, notes] = await Promise.all([
      turn.shop.logistics.quoteShipping({ destination, ...(subtotal ? { subtotal } : {}) }),
      isOfProduct ? dispatchNotes(turn.product.product, turn) : [],
    ]);
    const place = turn.speak.place(destination);
    if (quoted.methods.length === 0) {
      return { facts: { destination, notServed: place, notFound: place }, replyKey: 'not-served', cards: [] };
    }
    const methods = quoted.methods.map((method) => ({ ...method, name: textIn(method.name, turn.locale) }));
    const about =
      turn.product === undefined || pieces > 1
        ? {}
        : { productId: turn.product.product.id, title: textIn(turn.product.product.title, turn.locale) };
    return {
      facts: {
        ...(methods.length === 1 ? methods[0] : {}),
        destination,
        destinationName: place,
        methods,
        ...about,
        ...(subtotal ? { subtotal } : {}),
        ...(subtotal && (slots.asksSum === true || asksSum(turn.text)) && isOfOnePrice(basket, turn)
          ? sumFacts(subtotal, quoted.methods)
          : {}),
        ...(pieces > 1 ? { pieces } : {}),
        ...(slots.unknownProduct === undefined ? {} : { notFound: slots.unknownProduct }),
        ...(notes.length === 0 ? {} : { notes }),
        ...deadlineFacts(slots.deadline, methods, notes),
      },
      replyKey: 'served',
      cards: [],
      suggestions: turn.speak.choose(['有货吗？', '支持退货吗？'], ['Is it in stock?', 'What is your return policy?']),
    };
  },
});

/** "How much incl delivery to Belfast": what it comes to is asked, and not only what delivery costs. */
const asksSum = (text: string): boolean =>
  asksTotal(text) || INCLUDING.test(normalize(text)) || SUM.test(normalize(text));
const INCLUDING =
  /(?:含|连|加上?|带)(?:运费|邮费|快递费?)|\b(?:incl(?:\.|uding|usive of)?|with|plus) (?:the )?(?:delivery|shipping|postage)\b/u;
const SUM = /(?:一共|总共|合计|到手).{0,6}(?:多少|几)|\b(?:in total|altogether|all in)\b/u;

/** A sum is told where one variant is meant, or a basket, so that nothing is promised for less than it costs. */
const isOfOnePrice = (basket: Basket | undefined, { product }: Turn): boolean =>
  basket !== undefined || product?.skus.length === 1;

/** The sum with the cheapest way to ship. */
function sumFacts(subtotal: Money, methods: readonly { price: Money; free: boolean }[]): { withDelivery?: Money } {
  const fees = methods
    .filter(({ price }) => price.currency === subtotal.currency)
    .map(({ price, free }) => (free ? 0 : price.amount));
  return fees.length === 0
    ? {}
    : { withDelivery: { amount: subtotal.amount + Math.min(...fees), currency: subtotal.currency } };
}

/** Whether the day asked for is kept: by a method surely, perhaps, or by none. What is made first, or goes by some ways only, is not surely there. */
function deadlineFacts(
  deadline: string | undefined,
  methods: readonly { earliest: string; latest: string }[],
  notes: readonly string[],
): { deadline?: string; inTime?: 'yes' | 'maybe' | 'no' } {
  if (deadline === undefined) return {};
  if (notes.length === 0 && methods.some(({ latest }) => latest <= deadline)) return { deadline, inTime: 'yes' };
  return { deadline, inTime: methods.some(({ earliest }) => earliest <= deadline) ? 'maybe' : 'no' };
}

type Basket = NonNullable<ConversationState['basket']>;
const OF_BASKET = new Set<string>(['price', 'shipping', 'promotions', 'stock']);

/** What was priced last, where it is more than one piece and nothing else is asked about: it goes as one parcel. */
function basketOf(quantity: number | undefined, { product, state }: Turn): Basket | undefined {
  const { basket = [], basketAsks, lastSkill = '' } = state;
  const pieces = basket.reduce((sum, line) => sum + line.quantity, 0);
  const isOfSeveral = pieces > 1 || basketAsks?.couponCode !== undefined;
  if (!isOfSeveral || quantity !== undefined || !OF_BASKET.has(lastSkill)) return undefined;
  return product === undefined || basket.some(({ productId }) => productId === product.product.id) ? basket : undefined;
}

/** What a basket comes to, with what the shop and a code that was named for it take off the whole. */
async function totalOf(basket: Basket, turn: Turn): Promise<Money | undefined> {
  const { couponCode } = turn.state.basketAsks ?? {};
  const { lines, basket: whole } = await turn.shop.catalog.getPrices({
    lines: basket.map(({ sku, quantity }) => ({ sku, quantity })),
    ...(couponCode === undefined ? {} : { couponCode }),
  });
  const currency = lines[0]?.total.currency;
  if (currency === undefined || lines.length < basket.length) return undefined;
  return whole?.total ?? { amount: lines.reduce((sum, { total }) => sum + total.amount, 0), currency };
}

/** What the product at hand costs, for "free from …": the cheapest of the variants meant, so that free is never promised wrongly. */
async function subtotalOf(quantity: number | undefined, turn: Turn): Promise<Money | undefined> {
  if (turn.product === undefined) return undefined;
  const { lines } = await turn.shop.catalog.getPrices({
    lines: turn.product.skus.slice(0, 100).map((sku) => ({ sku, quantity: quantity ?? 1 })),
  });
  const [first, ...others] = lines.map((line) => line.total);
  return first && others.reduce((least, total) => (total.amount < least.amount ? total : least), first);
}
