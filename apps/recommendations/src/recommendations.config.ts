// The environment that the recommendations read.
import { z } from 'zod';
import { configOf } from '#platform';

/** The recommendations' part of the environment. */
export const recommendationsConfig = z.object({
  /**
   * The share of customers who are told in chat what is popular instead of what their history suggests, so that it is known what that brings; where
   * it is not set, what `heldOutShare` says.
   */
  RECOMMENDATIONS_HELD_OUT_SHARE: z.coerce.number().min(0).max(0.5).optional(),
});

/** The recommendations' configuration. */
export class RecommendationsConfig extends configOf(recommendationsConfig) {}
