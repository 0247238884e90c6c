// The catalog's contract: products, prices, promotions, search, mentions, faqs.
import { z } from 'zod';
import { defineCalls } from './define.js';
import { importCallsFor } from './importing.js';
import { productRecord, promotionRecord, storeRecord } from './store-records.js';
import { id, instant, locale, money, text } from './values.js';

/** What a search may ask for. Bounds are integer minor units of the store's currency, inclusive. */
export const productQuery = z.object({
  text: z.string().max(10_000).optional(),
  category: z.string().max(500).optional(),
  brand: z.string().max(500).optional(),
  minPriceMinor: z.int().nonnegative().optional(),
  maxPriceMinor: z.int().nonnegative().optional(),
  inStock: z.boolean().optional(),
  sort: z.enum(['relevance', 'price-asc', 'price-desc', 'rating']).default('relevance'),
  limit: z.int().positive().max(100).default(20),
  cursor: z.string().max(500).optional(),
  /** Whether each hit says why it ranks where it does. */
  explain: z.boolean().optional(),
});
/** A search. */
export type ProductQuery = z.output<typeof productQuery>;

/** Why a hit ranks where it does: its score is the sum of the gains × all the factors. */
export const hitExplanation = z.object({
  terms: z.array(
    z.object({ word: z.string(), quality: z.number(), weight: z.number(), frequency: z.number(), gain: z.number() }),
  ),
  /** 0–1: how much of the weight of the asked words the product explains. */
  explainedShare: z.number(),
  soldOutFactor: z.number(),
  /** Present when the product is of the very kind that is asked for. */
  kindFactor: z.number().optional(),
  /** Present when a synonym was found, not the words asked. */
  wordingFactor: z.number().optional(),
  /** Present when listings of the same thing come before it. */
  copyFactor: z.number().optional(),
  score: z.number(),
});
/** The explanation of a hit. */
export type HitExplanation = z.output<typeof hitExplanation>;

/** What a search text asked for besides words. Amounts are integer minor units. */
export const understoodQuery = z.object({
  text: z.string(),
  minPriceMinor: z.int().optional(),
  maxPriceMinor: z.int().optional(),
  inStock: z.boolean().optional(),
  sort: z.enum(['relevance', 'price-asc', 'price-desc', 'rating']).optional(),
  without: z.array(z.string()),
  /** The brand and the options (a colour, a size, "256GB") that the text names and that narrowed the search. */
  brand: z.string().optional(),
  options: z.array(z.string()).optional(),
  /** The colours, sizes and materials that the text names and that nothing found has. */
  unmet: z.array(z.string()).optional(),
});

/** The wishes that a search without hits may drop. */
export const relaxedWish = z.enum(['inStock', 'minPrice', 'maxPrice', 'without', 'brand', 'category', 'options']);

/** Why a search may lack products that the shop has: its engine is away or slow, or still takes them in. */
export const incomplete = z.enum(['unavailable', 'indexing']);
/** Why a search may lack products. */
export type Incomplete = z.output<typeof incomplete>;

/** A product that a search found. `sku` is its variant that fits best (the options named, else the cheapest available). */
export const productHit = z.object({
  product: productRecord,
  sku: id,
  price: money,
  finalPrice: money.optional(),
  promotions: z.array(id),
  /** Pieces of the whole product as the catalog last heard; the inventory holds the truth. */
  available: z.int().nonnegative(),
  score: z.number(),
  explanation: hitExplanation.optional(),
});
/** A search result. */
export type ProductHit = z.output<typeof productHit>;

/** The price of one line at one time. `price` and `finalPrice` are a piece's; `total` is `quantity` pieces at what is paid. */
export const priceLine = z.object({
  sku: id,
  productId: id,
  title: text,
  options: z.record(z.string(), z.unknown()).optional(),
  price: money,
  compareAtPrice: money.optional(),
  promotions: z.array(id),
  finalPrice: money.optional(),
  quantity: z.int().positive(),
  total: money,
  saving: money.optional(),
});
/** A priced line. */
export type PriceLine = z.output<typeof priceLine>;

/** A product that a shopper's words may mean. */
export const mentionCandidate = z.object({
  productId: id,
  title: text,
  /** Variants that fit the options in the words (all of them when none was named). */
  skus: z.array(id),
  /** Whether the words narrowed the variants down. */
  optionsNamed: z.boolean(),
  /** 0–1: the share of the mention's weight that the product explains. */
  coverage: z.number(),
  /** 0–1: the share of the product's title that the mention names. */
  titleShare: z.number(),
  /** Whether the words contain the whole title, a sku, a barcode or a model number. */
  exact: z.boolean(),
});
/** A candidate for "the … " in a message. */
export type MentionCandidate = z.output<typeof mentionCandidate>;

/** Of all lines together, after spend-and-save and the coupon; absent when nothing applies to the basket as a whole. */
const basketPrice = z.object({ total: money, saving: money, promotions: z.array(id) });

/** What `getPrices` says of all variants of a product, one piece of each, and of each variant alone. */
export const pricesOfProduct = z.object({
  lines: z.array(priceLine),
  basket: basketPrice.optional(),
  /** By sku: of a basket of one piece of it, where something applies to that as a whole. */
  alone: z.record(id, basketPrice),
});

/** As many products as fit into a message, at least one; `left` are the ids of the others, to be asked for again. */
const productsInOneMessage = z.object({ products: z.array(productRecord), left: z.array(id).optional() });

const MAX_PRODUCTS_A_CALL = 200;
type ProductsAnswer = z.output<typeof productsInOneMessage>;

/**
 * All products of an answer of `getProducts` or `findBySku`: those that did not fit into its message are asked for until none is left.
 * Each answer holds at least one, so this ends.
 */
export async function readAllProducts(
  first: ProductsAnswer,
  getProducts: (input: { productIds: string[] }) => Promise<ProductsAnswer>,
): Promise<ProductsAnswer['products']> {
  const products = [...first.products];
  let left = first.left ?? [];
  while (left.length > 0) {
    const answer = await getProducts({ productIds: left.slice(0, MAX_PRODUCTS_A_CALL) });
    products.push(...answer.products);
    const others = [...(answer.left ?? []), ...left.slice(MAX_PRODUCTS_A_CALL)];
    if (others.length >= left.length) throw new Error('the catalog answers none of the products that it left');
    left = others;
  }
  return products;
}

/** What a part of a message is to the shop. */
export const spottedKind = z.enum(['title', 'kind', 'brand', 'option', 'attribute', 'policy', 'promotion', 'measure']);
/** A kind of evidence. */
export type SpottedKind = z.output<typeof spottedKind>;

/** A part of a message that the shop's own data know. */
export const spottedMention = z.object({
  /** `title`: names one product or few; `kind`: a kind of thing of which there are several; `policy`: asks what a policy answers; `promotion`: calls an offer by its title or its amounts. */
  kind: spottedKind,
  /** Offsets in the text that was given. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** The part in the form in which texts are compared. */
  text: z.string(),
  /** 0–1: how sure it is that the part is this; of a title, that of its best candidate. */
  strength: z.number(),
  /** Whether it is read as a slip of the finger, as pinyin or by its sound. */
  isCorrected: z.boolean().optional(),
  /** Whether it says the noun of a title, and not only what narrows it: "hose" of a garden hose. */
  isHead: z.boolean().optional(),
  /** The brand, the option's value, the attribute's name, the question of the policy, as the shop writes it. */
  value: z.string().optional(),
  /** Products, policies or promotions, the best first. */
  candidates: z
    .array(
      z.object({
        id,
        strength: z.number(),
        /** 0–1: the share of the title's weight that the part names. */
        titleShare: z.number().optional(),
      }),
    )
    .max(8),
});
/** A part of a message that the shop's own data know. */
export type SpottedMention = z.output<typeof spottedMention>;

/** Calls that the catalog answers. */
export const catalogCalls = defineCalls('catalog', {
  getStore: { input: z.object({}), output: z.object({ store: storeRecord.optional() }) },
  searchProducts: {
    input: productQuery,
    output: z.object({
      /** Fewer than the limit where they would be too big for a message: the next page has the others. */
      products: z.array(productHit),
      total: z.int().nonnegative(),
      facets: z.object({
        categories: z.array(z.object({ value: z.string(), count: z.int() })),
        brands: z.array(z.object({ value: z.string(), count: z.int() })),
        price: z.object({ min: money, max: money }).optional(),
      }),
      nextCursor: z.string().optional(),
      /** Present when the text asked for more than words. */
      understood: understoodQuery.optional(),
      /** When nothing fits: what does when the search asks for less, and what was dropped. */
      nearest: z.object({ relaxed: z.array(relaxedWish), products: z.array(productHit) }).optional(),
      /** Present when products may be lacking: `total` and the facets count what is there. */
      incomplete: incomplete.optional(),
      refused: z.literal('bad-cursor').optional(),
    }),
  },
  getProducts: {
    input: z.object({
      productIds: z.array(id).max(MAX_PRODUCTS_A_CALL),
      /** Of one product: its prices beside it, where it has not too many variants. */
      withPrices: z.boolean().optional(),
    }),
    output: productsInOneMessage.extend({ prices: pricesOfProduct.optional() }),
  },
  findBySku: {
    input: z.object({ skus: z.array(id).max(500) }),
    output: productsInOneMessage,
  },
  resolveMention: {
    input: z.object({ mention: z.string().max(4_000), locale, limit: z.int().positive().max(20).default(8) }),
    output: z.object({ candidates: z.array(mentionCandidate), incomplete: incomplete.optional() }),
  },
  /** What in a text is a title, a kind, a brand, an option, an attribute, a policy's question or a measure: the strongest first, at most 64. */
  spot: {
    input: z.object({ text: z.string().max(4_000), locale }),
    output: z.object({ mentions: z.array(spottedMention).max(64) }),
  },
  /** Products that meet a need told in other words than the shop's, the surest first, each with how probably it does (0–1); none where nothing is known of meanings. */
  findByMeaning: {
    input: z.object({ text: z.string().max(4_000), limit: z.int().positive().max(20).default(8) }),
    output: z.object({ products: z.array(z.object({ productId: id, probability: z.number() })) }),
  },
  /** Unknown skus are left out of `lines` and named in `unknown`. */
  getPrices: {
    input: z.object({
      lines: z
        .array(z.object({ sku: id, quantity: z.int().positive().max(100_000).default(1) }))
        .min(1)
        .max(200),
      couponCode: z.string().max(500).optional(),
      at: instant.optional(),
    }),
    output: z.object({
      lines: z.array(priceLine),
      unknown: z.array(id),
      basket: basketPrice.optional(),
    }),
  },
  listPromotions: {
    input: z.object({
      productId: id.optional(),
      at: instant.optional(),
      /** Those that run at the time, or those that begin after it, or those that were over by it. */
      phase: z.enum(['running', 'coming', 'over']).default('running'),
    }),
    output: z.object({ promotions: z.array(promotionRecord) }),
  },
  searchFaqs: {
    input: z.object({ text: z.string().max(4_000), locale, limit: z.int().positive().max(20).default(3) }),
    output: z.object({
      faqs: z.array(
        z.object({
          faqId: id,
          topic: z.string().optional(),
          question: text,
          answer: text,
          /** 0–1: how much of the weight of the asked words the best question of the faq explains, and the reverse. */
          score: z.number(),
        }),
      ),
    }),
  },
  ...importCallsFor(['store', 'products', 'promotions', 'faqs']),
});
