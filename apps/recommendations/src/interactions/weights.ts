// How much an interaction says, by its kind and by when it happened.
import type { InteractionRecord } from '#contracts';

/** A purchase says most, a view least. */
export const KIND_WEIGHTS: Readonly<Record<InteractionRecord['kind'], number>> = {
  purchase: 8,
  cart: 4,
  rate: 3,
  view: 1,
};

const DAY_MS = 86_400_000;
/** After so many days an interaction counts half as much for what is popular lately. */
export const POPULARITY_HALF_LIFE_DAYS = 14;
const EPOCH_MS = Date.parse('2020-01-01T00:00:00Z');
const EARLIEST_MS = Date.parse('2000-01-01T00:00:00Z');

/**
 * What an interaction adds to its product's popularity. Instead of letting old ones fade, newer ones count exponentially
 * more, so that a stored sum never has to be touched and sums compare at any time. A time in the future counts as now.
 * Doubles hold this for 39 years after 2020.
 */
export function popularityOf(kind: InteractionRecord['kind'], at: Date, now: Date): number {
  const atMs = Math.max(EARLIEST_MS, Math.min(at.getTime(), now.getTime()));
  return KIND_WEIGHTS[kind] * 2 ** ((atMs - EPOCH_MS) / DAY_MS / POPULARITY_HALF_LIFE_DAYS);
}
