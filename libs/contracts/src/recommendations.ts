// The contract of the recommendations service: what to show next, and the history it learns from.
import { z } from 'zod';
import { defineCalls, defineEvents } from './define.js';
import { importCallsFor } from './importing.js';
import { id, instant } from './values.js';

/**
 * Why a product is recommended. `because-bought` and `because-viewed` speak of what this shopper did with the product that
 * `because` names, `bought-together`, `seen-together` and `similar` of that product for everybody;
 * `matching` fits the category and price that were asked for, no more.
 */
export const recommendationReason = z.enum([
  'because-bought',
  'because-viewed',
  'bought-together',
  'seen-together',
  'similar',
  'popular',
  'matching',
  'pinned',
]);
/** A reason that holds for the product it is given with. */
export type RecommendationReason = z.output<typeof recommendationReason>;

/** A product to show, and why. */
export const recommendation = z.object({
  productId: id,
  /** Falls from the first to the last product of an answer; compares within an answer only. */
  score: z.number(),
  reason: recommendationReason,
  /** The product that the reason speaks of. */
  because: id.optional(),
  /** Names this showing: sent back with what the shopper then does, that is attributed to it. */
  recommendationId: id.optional(),
});
/** A recommended product. */
export type Recommendation = z.output<typeof recommendation>;

/** The two sides of the trial: told what the history suggests, or (a fixed share of customers) what is popular. */
export const trial = z.enum(['shown', 'held-out']);
/** See {@link trial}. */
export type Trial = z.output<typeof trial>;

const interactionKind = z.enum(['view', 'cart', 'purchase', 'rate']);

/** At most so many interactions in one call. */
export const MAX_INTERACTIONS_A_CALL = 200;

/** What a shopper did, as it happens. Without `at` it is now. */
export const liveInteraction = z.strictObject({
  customerId: id.optional(),
  sessionId: id.optional(),
  productId: id,
  kind: interactionKind,
  value: z.number().optional(),
  at: instant.optional(),
  /** The recommendation that led to it. */
  recommendationId: id.optional(),
});
/** An interaction of `POST /v1/interactions`. */
export type LiveInteraction = z.output<typeof liveInteraction>;

/** What became of a batch. `rejected` names lines by their place in it. */
export const recordedInteractions = z.object({
  accepted: z.int().nonnegative(),
  /** Known already: the same interaction again changes nothing. */
  repeated: z.int().nonnegative(),
  rejected: z.array(
    z.object({
      index: z.int().nonnegative(),
      reason: z.enum(['no-shopper', 'unknown-product', 'in-the-future', 'too-old', 'bad-text']),
    }),
  ),
});

const shopperKey = (input: { customerId?: string | undefined; sessionId?: string | undefined }): string =>
  input.customerId ?? input.sessionId ?? '';

/** Calls that the recommendations service answers. */
export const recommendationsCalls = defineCalls('recommendations', {
  recommend: {
    input: z.object({
      productId: id.optional(),
      /** With a product: what goes with it (the default), or what is like it and could stand in its place. */
      relation: z.enum(['goes-with', 'like']).default('goes-with'),
      customerId: id.optional(),
      sessionId: id.optional(),
      /** Where it is asked in chat: a share of the customers there is held out, so that it is known what recommendations bring. */
      conversationId: id.optional(),
      /** Not these, and nothing that was shown before them. */
      excludeProductIds: z.array(id).max(500).default([]),
      /** For a gift: only products of this category, and between these prices. */
      category: z.string().max(500).optional(),
      minPriceMinor: z.int().nonnegative().optional(),
      maxPriceMinor: z.int().nonnegative().optional(),
      limit: z.int().positive().max(100).default(10),
    }),
    output: z.object({ products: z.array(recommendation) }),
  },
  /** Kept when this answers. */
  recordInteractions: {
    input: z.object({ interactions: z.array(liveInteraction).max(MAX_INTERACTIONS_A_CALL) }),
    output: recordedInteractions,
  },
  /** Forgets all that a customer or a session did, at once and for good. */
  forgetHistory: {
    input: z.object({ customerId: id.optional(), sessionId: id.optional() }),
    output: z.object({ forgotten: z.int().nonnegative() }),
    key: shopperKey,
  },
  /** What the shop itself wants: a product always first, never, or with its chance multiplied; `none` takes the wish back. */
  setProductRule: {
    input: z.object({
      productId: id,
      rule: z.enum(['pin', 'ban', 'boost', 'none']),
      factor: z.number().min(0.1).max(10).default(2),
    }),
    output: z.object({}),
  },
  ...importCallsFor(['interactions']),
});

/** Events of the recommendations. */
export const recommendationsEvents = defineEvents('recommendations', {
  /** Products were recommended to somebody. */
  recommendationsShown: {
    payload: z.object({
      shownAt: instant,
      customerId: id.optional(),
      sessionId: id.optional(),
      conversationId: id.optional(),
      /** Where the shopper's history would have changed the answer: whether it did. */
      trial: trial.optional(),
      /** The product beside which they were shown. */
      productId: id.optional(),
      products: z.array(recommendation).min(1).max(100),
    }),
    key: shopperKey,
  },
  /** A shopper did something with a product, because a recommendation had shown it. */
  recommendationFollowed: {
    payload: z.object({
      recommendationId: id,
      productId: id,
      reason: recommendationReason,
      kind: interactionKind,
      at: instant,
      customerId: id.optional(),
      sessionId: id.optional(),
    }),
    key: shopperKey,
  },
});
