// The skill `find-products`: products that fit a need, a budget, a brand.
import { z } from 'zod';
import type { ProductHit } from '#contracts';
import { textIn } from '#contracts';
import { bestOf } from '../../ground/product-grounding.js';
import { genericNouns } from '../../ground/generic-nouns.js';
import { pricedThings } from '../../ground/priced-things.js';
import { show } from '../../ground/shown-products.js';
import { productCard } from '../cards.js';
import { type Answer, defineSkill, type Turn } from '../skill.js';
import { priceRangeSlots } from '../slots.js';
import { findProductsPhrases } from './find-products.phrases.js';
import { findProductsReplies, type FoundProduct } from './find-products.replies.js';

const SHOWN = 5;
const CHEAPER = /便宜(?:一?点|一?些|的)|更便宜|\bcheaper\b/iu;
/** Words of which no product explains this much name something that the shop does not have. */
const LEAST_COVERAGE = 0.34;
/** Where one product explains this much of the words, those that explain far less are not shown beside it. */
const EXPLAINED = 0.6;
const LEAST_SHARE_OF_BEST = 0.55;
/** Where one explains nearly all of them, what lacks a part is something else. */
const WELL_EXPLAINED = 0.9;
const LEAST_SHARE_OF_WELL_EXPLAINED = 0.75;
const MAX_VARIANTS = 100;

/** Products that fit. */
export const findProductsSkill = defineSkill({
  name: 'find-products',
  description: 'Finds products that fit a need, a budget, a brand or an attribute.',
  slots: z.object({
    query: z.string().max(4_000).optional(),
    sort: z.enum(['price-asc', 'price-desc', 'rating']).optional(),
    /** Of what was shown last. */
    superlative: z.enum(['cheapest', 'dearest']).optional(),
    pointsAt: z.enum(['this', 'it']).optional(),
    ...priceRangeSlots,
  }),
  needs: [],
  phrases: findProductsPhrases,
  replies: findProductsReplies,
  async run(slots, turn): Promise<Answer> {
    const { minPriceMinor, maxPriceMinor, sort, superlative } = slots;
    const query = await spokenQuery(slots.query ?? '', minPriceMinor ?? maxPriceMinor, turn);
    const picked = superlative && (await pickedOfShown(superlative, turn));
    if (picked) return picked;
    if (query === '' && minPriceMinor === undefined && maxPriceMinor === undefined && sort === undefined)
      return {
        facts: { missing: ['product'] },
        replyKey: 'ask-product',
        cards: [],
        ask: { needs: 'details', asks: 'product' },
      };
    const { currency } = turn;
    const cheaper = query === '' && sort === 'price-asc' && CHEAPER.test(turn.text) ? await cheaperThanFocus(turn) : {};
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
        // Of what is meant by words the best by price, not the cheapest of all that holds one of them.
        ...(sort === undefined || query !== '' ? {} : { sort }),
        limit: query === '' ? SHOWN : SHOWN * 4,
      }),
      query === ''
        ? Promise.resolve({ candidates: [] })
        : turn.shop.catalog.resolveMention({ mention: query, locale: turn.locale, limit: 20 }),
    ]);
    const coverage = Math.max(0, ...mention.candidates.map((candidate) => candidate.coverage));
    const isKnown = query === '' || coverage >= LEAST_COVERAGE;
    const hits = isKnown
      ? sorted(calledSo(ranked(found.products, mention.candidates), mention.candidates, sort), sort).slice(0, SHOWN)
      : [];
    const products = hits.map((hit) => factsOf(hit, turn));
    const facts = {
      products,
      ...(query === '' ? {} : { query }),
      ...(Object.keys(filters).length === 0 ? {} : { filters }),
      ...(products.length > 0 ? {} : { notFound: query }),
    };
    if (products.length > 0) show(products, turn.state);
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

/** What is looked for, in words that the shop knows: "a gift under ¥100" is anything, "适合小孩的书" are picture books. */
async function spokenQuery(query: string, bound: number | undefined, turn: Turn): Promise<string> {
  const isGift = /^(?:(?:生日)?礼物|礼品|送礼|送人|送 ?\S{1,3}|gifts?|presents?| )+$/iu.test(query);
  if (query === '' || (isGift && bound !== undefined)) return '';
  const last = query.split(' ').at(-1) ?? '';
  const others = [...genericNouns(query), ...genericNouns(last)].map(({ mention }) => mention);
  for (const wording of new Set([query, last, ...others])) {
    const { candidates } = await turn.shop.catalog.resolveMention({ mention: wording, locale: turn.locale, limit: 1 });
    if ((candidates[0]?.coverage ?? 0) >= LEAST_COVERAGE) return wording;
  }
  return query;
}

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
  const near = products.map((hit) => factsOf(hit, turn));
  if (near.length > 0) show(near, turn.state);
  return near;
}

/** A product that the words name outright comes first, whatever the search thinks. */
function ranked(hits: readonly ProductHit[], candidates: Parameters<typeof bestOf>[0]): ProductHit[] {
  const named = new Set(
    bestOf(candidates)
      .filter((candidate) => candidate.exact)
      .map((candidate) => candidate.productId),
  );
  const coverageOf = new Map(candidates.map((candidate) => [candidate.productId, candidate.coverage]));
  const highest = Math.max(0, ...coverageOf.values());
  const leastShare = highest >= WELL_EXPLAINED ? LEAST_SHARE_OF_WELL_EXPLAINED : LEAST_SHARE_OF_BEST;
  const isNear = (hit: ProductHit): boolean =>
    highest < EXPLAINED || (coverageOf.get(hit.product.id) ?? 0) >= highest * leastShare;
  const first = hits.filter((hit) => named.has(hit.product.id));
  return [...first, ...hits.filter((hit) => !named.has(hit.product.id) && isNear(hit))];
}

/** The cheapest camera is one that is called a camera, not a bag for one. */
function calledSo(
  hits: readonly ProductHit[],
  candidates: Parameters<typeof bestOf>[0],
  sort: string | undefined,
): readonly ProductHit[] {
  if (sort === undefined) return hits;
  const called = new Set(candidates.filter(({ titleShare }) => titleShare > 0).map(({ productId }) => productId));
  const those = hits.filter((hit) => called.has(hit.product.id));
  return those.length > 0 ? those : hits;
}

const paidMinor = (hit: ProductHit): number => (hit.finalPrice ?? hit.price).amount;

function sorted(hits: readonly ProductHit[], sort: 'price-asc' | 'price-desc' | 'rating' | undefined): ProductHit[] {
  if (sort === 'price-asc') return [...hits].sort((a, b) => paidMinor(a) - paidMinor(b));
  if (sort === 'price-desc') return [...hits].sort((a, b) => paidMinor(b) - paidMinor(a));
  if (sort !== 'rating') return [...hits];
  return [...hits].sort((a, b) => (b.product.rating?.average ?? 0) - (a.product.rating?.average ?? 0));
}

/** The cheapest or dearest of what was shown; `undefined` where nothing was. */
async function pickedOfShown(superlative: 'cheapest' | 'dearest', turn: Turn): Promise<Answer | undefined> {
  const shown = turn.state.shown.filter((thing) => thing.kind === 'product');
  if (shown.length === 0) return undefined;
  const priced = (await pricedThings(shown, turn.shop)).sort((a, b) => (a.amountMinor ?? 0) - (b.amountMinor ?? 0));
  const meant = superlative === 'cheapest' ? priced[0] : priced.at(-1);
  const { products } = await turn.shop.catalog.getProducts({ productIds: meant === undefined ? [] : [meant.id] });
  const [product] = products;
  if (product === undefined) return undefined;
  const skus = product.variants.map((variant) => variant.sku).slice(0, MAX_VARIANTS);
  const [{ lines }, { items }] = await Promise.all([
    turn.shop.catalog.getPrices({ lines: skus.map((sku) => ({ sku })) }),
    turn.shop.inventory.getStock({ skus }),
  ]);
  const line = lines.find((one) => (one.finalPrice ?? one.price).amount === meant?.amountMinor) ?? lines[0];
  if (line === undefined) return undefined;
  const fact: FoundProduct = {
    productId: product.id,
    sku: line.sku,
    title: textIn(product.title, turn.locale),
    price: line.price,
    ...(line.finalPrice === undefined || line.finalPrice.amount >= line.price.amount
      ? {}
      : { finalPrice: line.finalPrice }),
    available: items.reduce((sum, item) => sum + item.available, 0),
  };
  // The others stay shown: "and the second one?" still has a meaning.
  turn.state.focus = { productId: product.id, byName: true };
  return {
    facts: { productId: product.id, products: [fact], superlative },
    replyKey: 'picked',
    cards: [productCard(product, turn.locale, fact)],
    suggestions: turn.speak.choose(['有货吗？', '几天能到？'], ['Is it in stock?', 'When could it arrive?']),
  };
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
