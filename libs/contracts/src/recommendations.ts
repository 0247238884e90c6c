// The contract of the recommendations service: what to show next, and the history it learns from.
import { z } from 'zod';
import { defineCalls } from './define.js';
import { importCallsFor } from './importing.js';
import { id } from './values.js';

/** Why a product is recommended. */
export const recommendationReason = z.enum(['seen-together', 'popular']);

/** Calls that the recommendations service answers. */
export const recommendationsCalls = defineCalls('recommendations', {
  recommend: {
    input: z.object({
      productId: id.optional(),
      customerId: id.optional(),
      sessionId: id.optional(),
      limit: z.int().positive().max(100).default(10),
    }),
    output: z.object({
      products: z.array(z.object({ productId: id, score: z.number(), reason: recommendationReason })),
    }),
  },
  ...importCallsFor(['interactions']),
});
