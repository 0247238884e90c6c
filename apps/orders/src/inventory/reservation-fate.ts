// What becomes of the pieces that an order has reserved (a changed item, an exchange) when its status changes other than by an action. Pure.
import type { OrderStatus } from '#contracts';

/** They stay reserved; they leave the shelf with the parcel; they are available again. */
export type ReservationFate = 'keep' | 'ship' | 'release';

/**
 * Pieces leave when the order that they belong to does. Leaving changes what is on hand and what is reserved by the same number, so what
 * is available stays the same: nobody can buy a piece twice, whichever report comes first. An order that goes back to what it was before
 * its change, is cancelled or goes altogether needs the pieces no more.
 */
export function fateOf(before: OrderStatus, after: OrderStatus | 'removed'): ReservationFate {
  if (after === before) return 'keep';
  if (after === 'removed' || after === 'cancelled' || after === 'pending') return 'release';
  if (before === 'exchange-requested') return after === 'exchanged' || after === 'shipped' ? 'ship' : 'release';
  return after === 'pending-modified' || after === 'processing' ? 'keep' : 'ship';
}
