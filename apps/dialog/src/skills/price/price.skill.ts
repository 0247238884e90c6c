// The skill `price`: what products cost now, alone or together, with the promotions that run and a coupon that is named.
import { z } from 'zod';
import { id, type PriceLine, type ProductRecord } from '#contracts';
import { textIn } from '#contracts';
import { normalize } from '#language';
import { BASKET_LIMIT, type ConversationState } from '../../conversation/conversation.state.js';
import { asksTotal, eachIn } from '../../ground/counted-parts.js';
import { show } from '../../ground/shown-products.js';
import { variantLabel } from '../../ground/variants.js';
import { absentOption } from '../../stated/absent-option.js';
import { productCard } from '../cards.js';
import { type Answer, defineSkill, type GroundedProduct, type Turn } from '../skill.js';
import { productSlots, quantitySlot } from '../slots.js';
import { priced, type PricedBasket, thresholdsOf } from './basket.js';
import { chosenLines, type WantedLine } from './chosen-lines.js';
import { freeShippingOf } from './free-shipping.js';
import { unclearAnswer } from './unclear-lines.js';
import { comparedFacts, comparesIn } from './compared-prices.js';
import { pricePhrases } from './price.phrases.js';
import { type EndingFacts, type PriceFacts, priceReplies } from './price.replies.js';

const MAX_LINES = 100;

/** What something costs. */
export const priceSkill = defineSkill({
  name: 'price',
  description:
    'What a product costs now, for one or several pieces or products together, with the promotions that run and a coupon.',
  slots: z.object({
    ...productSlots,
    ...quantitySlot,
    /** Several products, each with its variants and number of pieces. */
    lines: z
      .array(
        z.object({
          productId: id,
          skus: z.array(id).min(1).max(MAX_LINES),
          quantity: z.int().positive().optional(),
          /** Words for an option that it comes in none of, or for a number of pieces that is none: then nothing is summed. */
          unclear: z.object({ option: z.string().optional(), count: z.string().optional() }).optional(),
        }),
      )
      .max(10)
      .optional(),
    /** Words for one of several products that the shop does not have. */
    unknownProduct: z.string().max(4_000).optional(),
    /** What was priced last, again. */
    fromBasket: z.boolean().optional(),
    couponCode: z.string().max(40).optional(),
    /** Whether it is wished to be bought: the shop's own page takes the order. */
    toBuy: z.boolean().optional(),
    /** Whether what is missing to an offer is asked. */
    asksThreshold: z.boolean().optional(),
    /** Whether it is asked which coupons may be used. */
    asksCoupons: z.boolean().optional(),
    /** Whether what is missing to free delivery is asked. */
    asksFreeShipping: z.boolean().optional(),
  }),
  needs: ['product'],
  phrases: pricePhrases,
  replies: priceReplies,
  async run(slots, turn) {
    const { product, skus: named, missingOption } = turn.product as GroundedProduct;
    const { couponCode } = slots;
    const compares = comparesIn(turn.wholeText);
    // "Two colours" of which the difference is asked are no number of pieces, and one that is named has another beside it.
    const quantity = compares.difference ? undefined : (slots.quantity ?? takenBefore(product.id, named, turn));
    const isOneOfSeveral = named.length === 1 && (compares.difference || compares.value);
    const skus = isOneOfSeveral ? product.variants.map(({ sku }) => sku) : named;
    turn.state.basketAsks = asksOf(slots);
    const isOfBasket = slots.asksThreshold ?? slots.asksCoupons ?? slots.asksFreeShipping ?? slots.fromBasket;
    if (isOfBasket === true || slots.lines !== undefined) {
      const wanted =
        slots.lines ?? (slots.fromBasket === true ? basketLines(quantity ?? eachIn(turn.text), turn) : undefined);
      const lines = wanted ?? [{ skus: skus.slice(0, MAX_LINES), quantity }];
      return ordered(await together(lines, slots, turn), slots.toBuy);
    }
    const asked = { product, quantity, couponCode, isDifference: compares.difference };
    const { basket, items } = await pricedVariants(skus, asked, turn);
    const first = items[0];
    if (first === undefined)
      return { facts: { notFound: textIn(product.title, turn.locale) }, replyKey: 'unknown-product', cards: [] };
    turn.state.basket = [
      { productId: product.id, sku: first.sku, quantity: quantity ?? 1, ...(items.length > 1 ? { isOpen: true } : {}) },
    ];
    const missing = missingOption ?? absentOption(product, turn.text);
    const notFound = missing === undefined ? {} : { notFound: missing };
    const ending = await endOf(first, turn);
    const card = productCard(product, turn.locale, {
      sku: first.sku,
      price: first.price,
      finalPrice: first.finalPrice,
    });
    const shared = { cards: [card], suggestions: suggestionsOf(turn) };
    if (items.every((item) => samePrice(item, first))) {
      // Of variants that cost the same one stands for all.
      const isSum = quantity !== undefined || couponCode !== undefined;
      const whole =
        items.length > 1 && isSum
          ? await priced([{ sku: first.sku, quantity: quantity ?? 1 }], couponCode, turn)
          : basket;
      const isOneLine = whole.lines.length === 1 && isSum;
      const option = items.length === 1 ? first.option : undefined;
      const listed = items.every((item) => item.compareAtPrice?.amount === first.compareAtPrice?.amount)
        ? {}
        : { compareAtPrice: undefined };
      const sum = isOneLine ? basketFacts(whole) : {};
      const same = compares.difference && items.length > 1 ? { isSamePrice: true } : {};
      const facts = { ...first, option, ...listed, ...notFound, ...sum, ...ending, ...same };
      return ordered({ facts, replyKey: 'one', ...shared }, slots.toBuy);
    }
    // A coupon is reckoned on one variant: the cheapest, which the answer names.
    if (couponCode !== undefined) return await together([{ skus, quantity }], slots, turn);
    const byPrice = [...items].sort((a, b) => paidMinor(a) - paidMinor(b));
    const [lowest, highest] = [byPrice[0] ?? first, byPrice.at(-1) ?? first];
    const several = {
      facts: {
        productId: product.id,
        title: textIn(product.title, turn.locale),
        ...(quantity === undefined ? {} : { quantity }),
        items,
        from: lowest.finalPrice ?? lowest.price,
        to: highest.finalPrice ?? highest.price,
        ...notFound,
        ...comparedFacts(product, items, compares),
      },
      replyKey: 'several',
      ...shared,
    };
    return ordered(several, slots.toBuy);
  },
});

/** An answer that says where to order, where that is wished. */
const ordered = (answer: Answer, toBuy: boolean | undefined): Answer =>
  toBuy === true ? { ...answer, facts: { ...answer.facts, orderedInShop: true } } : answer;

/** The variants that are asked of, priced; where it is asked how far prices are apart and these cost the same, all of the product. */
async function pricedVariants(
  skus: readonly string[],
  asked: {
    product: ProductRecord;
    quantity?: number | undefined;
    couponCode?: string | undefined;
    isDifference: boolean;
  },
  turn: Turn,
): Promise<{ basket: PricedBasket; items: PriceFacts[] }> {
  const { product, quantity, couponCode, isDifference } = asked;
  const basket = await priced(
    skus.slice(0, MAX_LINES).map((sku) => ({ sku, quantity: quantity ?? 1 })),
    // A coupon counts for one variant: of several none is in the basket yet.
    skus.length === 1 ? couponCode : undefined,
    turn,
  );
  const items = basket.lines.map((line) => factsOf(line, quantity, product, turn));
  const [first] = items;
  const isLevel = first !== undefined && items.every((item) => samePrice(item, first));
  // "How much more is that", of one of two kinds that come in many sizes: beside the other kind.
  return isDifference && isLevel && skus.length < product.variants.length
    ? await pricedVariants(
        product.variants.map(({ sku }) => sku),
        asked,
        turn,
      )
    : { basket, items };
}

/** How many of the one variant that is asked of were spoken of before, where a sum is asked for. */
function takenBefore(productId: string, [sku, another]: readonly string[], { text, state }: Turn): number | undefined {
  if (sku === undefined || another !== undefined || !asksTotal(text)) return undefined;
  const [line, ...others] = state.basket ?? [];
  return others.length === 0 && line?.productId === productId && line.sku === sku ? line.quantity : undefined;
}

interface BasketWishes {
  readonly couponCode?: string | undefined;
  readonly asksThreshold?: boolean | undefined;
  readonly asksCoupons?: boolean | undefined;
  readonly asksFreeShipping?: boolean | undefined;
  readonly unknownProduct?: string | undefined;
}

/** What is asked of a basket and is asked again of more or other things after it. */
function asksOf({ couponCode, asksFreeShipping, asksCoupons }: BasketWishes): ConversationState['basketAsks'] {
  if (couponCode === undefined && asksFreeShipping !== true && asksCoupons !== true) return undefined;
  return { ...(couponCode === undefined ? {} : { couponCode }), freeShipping: asksFreeShipping, coupons: asksCoupons };
}

const suggestionsOf = (turn: Turn): string[] =>
  turn.speak.choose(['有货吗？', '几天能到？'], ['Is it in stock?', 'When could it arrive?']);

/** What was priced last; with a new number that many of each. */
function basketLines(quantity: number | undefined, { state }: Turn): WantedLine[] | undefined {
  return state.basket?.map((line) => ({
    skus: [line.sku],
    quantity: quantity ?? line.quantity,
    isOpen: line.isOpen,
  }));
}

/** Several products, or the same ones again, as one basket. Of a product whose variant is open the cheapest counts. */
async function together(
  wanted: readonly WantedLine[],
  { couponCode, asksThreshold, asksCoupons, asksFreeShipping, unknownProduct }: BasketWishes,
  turn: Turn,
): Promise<Answer> {
  const isUnclear = wanted.some(({ unclear }) => unclear !== undefined);
  const lines = await chosenLines(wanted, turn);
  const basket = await priced(
    lines.map(({ sku, quantity }) => ({ sku, quantity })),
    isUnclear ? undefined : couponCode,
    turn,
  );
  const { products } = await turn.shop.catalog.getProducts({
    productIds: [...new Set(basket.lines.map(({ productId }) => productId))],
  });
  const items = basket.lines.flatMap((line) => {
    const product = products.find((one) => one.id === line.productId);
    if (product === undefined) return [];
    const { option, ...facts } = factsOf(line, line.quantity, product, turn);
    // Where all variants cost the same none was chosen, and none is named.
    const isOpen = lines.some(({ sku, isOpen: open }) => open && sku === line.sku);
    return [{ ...facts, ...(option === undefined || isOpen ? {} : { option }) }];
  });
  const [first] = items;
  if (isUnclear && first !== undefined)
    return { ...unclearAnswer(wanted, items, unknownProduct, turn), suggestions: suggestionsOf(turn) };
  if (first === undefined) return { facts: { missing: ['product'] }, replyKey: 'ask-product', cards: [] };
  turn.state.basket = items.slice(0, BASKET_LIMIT).map(({ productId, sku, quantity = 1 }) => {
    const isOpen = lines.some((line) => line.isOpen && line.sku === sku);
    return { productId, sku, quantity, ...(isOpen ? { isOpen } : {}) };
  });
  if (items.length > 1) {
    show(items, turn.state);
    turn.state.focus = undefined;
  } else if (lines[0]?.isOpen === false)
    turn.state.focus = { productId: first.productId, sku: first.sku, skus: [first.sku], byName: true };
  const cards = items.flatMap((item) => {
    const product = products.find((one) => one.id === item.productId);
    const { sku, price, finalPrice } = item;
    return product === undefined ? [] : [productCard(product, turn.locale, { sku, price, finalPrice })];
  });
  const facts = {
    ...(items.length === 1 ? { ...first, items } : { items, ...sumOf(basket) }),
    ...(items.length > 1 && items.every(({ quantity }) => quantity === first.quantity) && first.quantity !== 1
      ? { quantity: first.quantity }
      : {}),
    ...basketFacts(basket),
    ...(unknownProduct === undefined ? {} : { notFound: unknownProduct }),
    ...(asksThreshold === true ? { thresholds: await thresholdsOf(basket.lines, 'spend-and-save', turn) } : {}),
    ...(asksCoupons === true ? { coupons: await thresholdsOf(basket.lines, 'coupon', turn) } : {}),
    ...(asksFreeShipping === true ? { freeShipping: await freeShippingOf(basket, turn) } : {}),
  };
  const isOne = items.length === 1 && unknownProduct === undefined;
  const replyKey =
    asksFreeShipping === true
      ? 'free-shipping'
      : asksThreshold === true || asksCoupons === true
        ? 'threshold'
        : isOne
          ? 'one'
          : 'basket';
  return { facts, replyKey, cards, suggestions: suggestionsOf(turn) };
}

/** The sum of the lines, before what applies to the basket as a whole. */
function sumOf({ lines }: PricedBasket): object {
  const currency = lines[0]?.total.currency;
  if (currency === undefined || lines.some((line) => line.total.currency !== currency)) return {};
  const saved = lines.reduce((sum, line) => sum + (line.saving?.amount ?? 0), 0);
  return {
    total: { amount: lines.reduce((sum, line) => sum + line.total.amount, 0), currency },
    ...(saved > 0 ? { saving: { amount: saved, currency } } : {}),
  };
}

function basketFacts({ basket, coupon }: PricedBasket): object {
  return {
    ...(basket === undefined
      ? {}
      : { basketTotal: basket.total, basketSaving: basket.saving, basketPromotions: basket.promotions }),
    ...(coupon === undefined ? {} : { coupon }),
  };
}

const ASKS_END =
  /结束|截止|到期|为止|到几号|到什么时候|多久结束|\b(?:until when|till when|when does|when will|when is it over|how long (?:is|does|will)|last until|ends?)\b/u;

/** Where it is asked for: until when the offers run that make the price. */
async function endOf(line: PriceFacts, turn: Turn): Promise<EndingFacts> {
  if (!ASKS_END.test(normalize(turn.wholeText)) || line.promotions.length === 0) return {};
  const { promotions } = await turn.shop.catalog.listPromotions({ productId: line.productId });
  const offers = promotions.flatMap((promotion) => {
    if (!line.promotions.includes(promotion.id)) return [];
    const lastDay = turn.speak.lastDay(promotion.endsAt);
    const title = textIn(promotion.title, turn.locale);
    return [{ id: promotion.id, title, endsAt: promotion.endsAt, ...(lastDay === undefined ? {} : { lastDay }) }];
  });
  return offers.length === 0 ? {} : { offers };
}

const paidMinor = (line: PriceFacts): number => (line.finalPrice ?? line.price).amount;

const samePrice = (a: PriceFacts, b: PriceFacts): boolean =>
  a.price.amount === b.price.amount && a.finalPrice?.amount === b.finalPrice?.amount;

function factsOf(line: PriceLine, quantity: number | undefined, product: ProductRecord, turn: Turn): PriceFacts {
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
