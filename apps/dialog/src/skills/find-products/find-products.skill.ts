// The skill `find-products`: products that fit a need, a budget, a brand.
import { z } from 'zod';
import type { ProductHit } from '#contracts';
import { textIn } from '#contracts';
import { bestOf } from '../../ground/product-grounding.js';
import type { ShownThing } from '../../conversation/conversation.state.js';
import { productCard } from '../cards.js';
import { type Answer, defineSkill, type Turn } from '../skill.js';
import { priceRangeSlots } from '../slots.js';
import { findProductsPhrases } from './find-products.phrases.js';
import { findProductsReplies, type FoundProduct } from './find-products.replies.js';

const SHOWN = 5;
/** Words of which no product explains this much name something that the shop does not have. */
const LEAST_COVERAGE = 0.34;

/** Products that fit. */
export const findProductsSkill = defineSkill({
  name: 'find-products',
  description: 'Finds products that fit a need, a budget, a brand or an attribute.',
  slots: z.object({
    query: z.string().max(4_000).optional(),
    sort: z.enum(['price-asc', 'price-desc', 'rating']).optional(),
    pointsAt: z.enum(['this', 'it']).optional(),
    ...priceRangeSlots,
  }),
  needs: [],
  phrases: findProductsPhrases,
  replies: findProductsReplies,
  async run(slots, turn): Promise<Answer> {
    const { query = '', minPriceMinor, maxPriceMinor, sort } = slots;
    if (query === '' && minPriceMinor === undefined && maxPriceMinor === undefined && sort === undefined)
      return {
        facts: { missing: ['product'] },
        replyKey: 'ask-product',
        cards: [],
        ask: { needs: 'details', asks: 'product' },
      };
    const { currency } = turn;
    const cheaper = query === '' && sort === 'price-asc' ? await cheaperThanFocus(turn) : {};
    const filters = {
      ...(minPriceMinor === undefined ? {} : { minPrice: { amount: minPriceMinor, currency } }),
      ...(maxPriceMinor === undefined ? {} : { maxPrice: { amount: maxPriceMinor, currency } }),
    };
    const [found, mention] = await Promise.all([
      turn.shop.catalog.searchProducts({
        ...(query === '' ? {} : { text: query }),
        ...cheaper,
        ...(minPriceMinor === undefined ? {} : { minPriceMinor }),
        ...(maxPriceMinor === undefined ? {} : { maxPriceMinor }),
        ...(sort === undefined ? {} : { sort }),
        limit: SHOWN * 2,
      }),
      query === ''
        ? Promise.resolve({ candidates: [] })
        : turn.shop.catalog.resolveMention({ mention: query, locale: turn.locale, limit: 10 }),
    ]);
    const coverage = Math.max(0, ...mention.candidates.map((candidate) => candidate.coverage));
    const isKnown = query === '' || coverage >= LEAST_COVERAGE;
    const hits = isKnown ? ranked(found.products, mention.candidates).slice(0, SHOWN) : [];
    const products = hits.map((hit) => factsOf(hit, turn));
    const facts = {
      products,
      ...(query === '' ? {} : { query }),
      ...(Object.keys(filters).length === 0 ? {} : { filters }),
      ...(products.length > 0 ? {} : { notFound: query }),
    };
    if (products.length > 0) turn.state.shown = hits.map((hit) => thingOf(hit, turn));
    const first = products[0];
    if (first === undefined && isKnown && query !== '' && Object.keys(filters).length > 0) {
      const near = await outsideRange(query, turn);
      return { facts: { ...facts, ...(near.length > 0 ? { near } : {}) }, replyKey: 'none', cards: [] };
    }
    return {
      facts,
      replyKey: products.length > 0 ? 'found' : 'none',
      cards: hits.map((hit) =>
        productCard(hit.product, turn.locale, {
          sku: hit.sku,
          price: hit.price,
          ...(hit.finalPrice === undefined ? {} : { finalPrice: hit.finalPrice }),
          available: hit.available,
        }),
      ),
      suggestions:
        first === undefined
          ? turn.speak.choose(['有什么优惠？'], ['What is on offer?'])
          : turn.speak.choose(
              ['第一个有货吗？', '哪个最便宜？'],
              ['Is the first one in stock?', 'How much is the first one?'],
            ),
    };
  },
});

/** "Something cheaper" than the product that was talked about, of its kind. */
async function cheaperThanFocus(turn: Turn): Promise<{ category?: string; maxPriceMinor?: number }> {
  const productId = turn.state.focus?.productId ?? turn.state.page?.productId;
  if (productId === undefined) return {};
  const { products } = await turn.shop.catalog.getProducts({ productIds: [productId] });
  const category = products[0]?.categories?.at(-1);
  if (products[0] === undefined || category === undefined) return {};
  const least = Math.min(...products[0].variants.map((variant) => variant.price.amount));
  return { category, maxPriceMinor: Math.max(0, least - 1) };
}

/** What there is of it at other prices. */
async function outsideRange(query: string, turn: Turn): Promise<FoundProduct[]> {
  const { products } = await turn.shop.catalog.searchProducts({ text: query, limit: 3 });
  if (products.length > 0) turn.state.shown = products.map((hit) => thingOf(hit, turn));
  return products.map((hit) => factsOf(hit, turn));
}

/** A product that the words name outright comes first, whatever the search thinks. */
function ranked(hits: readonly ProductHit[], candidates: Parameters<typeof bestOf>[0]): ProductHit[] {
  const named = new Set(
    bestOf(candidates)
      .filter((candidate) => candidate.exact)
      .map((candidate) => candidate.productId),
  );
  return [...hits.filter((hit) => named.has(hit.product.id)), ...hits.filter((hit) => !named.has(hit.product.id))];
}

function factsOf(hit: ProductHit, turn: Turn): FoundProduct {
  return {
    productId: hit.product.id,
    sku: hit.sku,
    title: textIn(hit.product.title, turn.locale),
    price: hit.price,
    ...(hit.finalPrice === undefined || hit.finalPrice.amount >= hit.price.amount
      ? {}
      : { finalPrice: hit.finalPrice }),
    available: hit.available,
  };
}

const thingOf = (hit: ProductHit, turn: Turn): ShownThing => ({
  kind: 'product',
  id: hit.product.id,
  label: textIn(hit.product.title, turn.locale),
  amountMinor: (hit.finalPrice ?? hit.price).amount,
});
