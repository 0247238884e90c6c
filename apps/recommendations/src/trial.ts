// The trial of what recommendations bring: a fixed share of customers is told in chat what is popular, as if nothing were known of them.
import { createHash } from 'node:crypto';
import type { Recommendation, Trial } from '#contracts';

const PERSONAL: ReadonlySet<Recommendation['reason']> = new Set(['because-bought', 'because-viewed']);
const HASH_SPAN = 2 ** 32;

/** Fewer shoppers than these tell nothing for sure, so nobody is held out for it. */
const ENOUGH_SHOPPERS = 1_000;
const USUAL_SHARE = 0.1;

/** The share that is held out: what the shop has set, else one in ten once it knows enough shoppers to learn something by it. */
export const heldOutShare = (set: number | undefined, shoppers: number): number =>
  set ?? (shoppers < ENOUGH_SHOPPERS ? 0 : USUAL_SHARE);

/** Whether a customer is of the held-out share: always the same ones, on every instance, and more of them where the share grows. */
export const isHeldOut = (customerId: string, share: number): boolean =>
  createHash('sha256').update(`held out ${customerId}`).digest().readUInt32BE(0) / HASH_SPAN < share;

/**
 * Which side of the trial an answer is on; undefined where the shopper's history changes nothing, so that both sides are alike in all but that.
 * Shoppers who are no customers take no part: what they buy is not known.
 */
export function trialOf(
  asked: { readonly customerId?: string | undefined; readonly conversationId?: string | undefined },
  chosen: readonly Pick<Recommendation, 'reason'>[],
  share: number,
): Trial | undefined {
  const { customerId, conversationId } = asked;
  if (share === 0 || customerId === undefined || conversationId === undefined) return undefined;
  if (!chosen.some(({ reason }) => PERSONAL.has(reason))) return undefined;
  return isHeldOut(customerId, share) ? 'held-out' : 'shown';
}
