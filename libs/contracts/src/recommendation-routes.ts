// The routes of recommendations: what to show, what shoppers do, and forgetting it.
import { z } from 'zod';
import { liveInteraction, MAX_INTERACTIONS_A_CALL, recommendation, recordedInteractions } from './recommendations.js';
import type { RouteDefinition } from './route.js';
import { id } from './values.js';

const minorUnits = z.coerce.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);

/** Part of {@link routes}. */
export const recommendationRoutes = {
  recommend: {
    method: 'GET',
    path: '/v1/recommendations',
    summary:
      'What to show next to a product, for a customer or a session. `customer=me` needs a customer token. `exclude` may be repeated.',
    access: 'storefront',
    query: z.strictObject({
      productId: id.optional(),
      relation: z.enum(['goes-with', 'like']).optional(),
      customer: z.literal('me').optional(),
      sessionId: id.optional(),
      exclude: z
        .union([id, z.array(id).max(200)])
        .transform((value) => [value].flat())
        .optional(),
      category: z.string().max(500).optional(),
      minPrice: minorUnits.optional(),
      maxPrice: minorUnits.optional(),
      limit: z.coerce.number().int().positive().max(100).optional(),
    }),
    answers: { 200: z.object({ products: z.array(recommendation) }) },
  },
  recordInteractions: {
    method: 'POST',
    path: '/v1/interactions',
    summary:
      'What shoppers do, as it happens; kept when this answers. With a customer token the customer may be left out; without one only sessions are taken.',
    access: 'storefront',
    body: z.array(liveInteraction).min(1).max(MAX_INTERACTIONS_A_CALL),
    answers: { 202: recordedInteractions },
  },
  forgetHistory: {
    method: 'DELETE',
    path: '/v1/me/history',
    summary:
      'Forget what the customer of the token did, and what was done in a session (`sessionId`) before they signed in. Recommendations forget it at once. What a guest asked in a conversation is erased with the conversation.',
    access: 'customer',
    query: z.strictObject({ sessionId: id.optional() }),
    answers: { 204: null },
  },
} as const satisfies Record<string, RouteDefinition>;
