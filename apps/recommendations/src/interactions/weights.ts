// How much an interaction says, by its kind, and for how long it counts.
import type { InteractionRecord } from '#contracts';

/** A purchase says most, a view least. Each kind has a weight of its own, so that a weight tells the kind. */
export const KIND_WEIGHTS: Readonly<Record<InteractionRecord['kind'], number>> = {
  purchase: 8,
  cart: 4,
  rate: 3,
  view: 1,
};

/** After so many days an interaction counts half as much for what is popular lately. */
export const POPULARITY_HALF_LIFE_DAYS = 14;
