// What tells the order that an action is about, and which orders the action can be done to.
import type { OrderStatus, OrderView } from '#contracts';
import type { Turn } from '../skills/skill.js';

/** What is known of the order that is meant. */
export interface OrderClue {
  /** Codes in the message, or the order that the form is about. */
  readonly orderIds?: readonly string[];
  /** The wish is for one of them alone: of a list each would have been a wish of its own. */
  readonly isForOne?: boolean;
  /** They are said to be numbers of orders. */
  readonly isNumber?: boolean;
  readonly contact?: string;
  readonly pointsAt?: 'this' | 'it';
  /** The order that it is not. */
  readonly notOrderId?: string;
  /** Others that it is not. */
  readonly notOrderIds?: readonly string[];
  /** What else is named beside the codes. */
  readonly product?: string;
}

/** How an action narrows the orders. */
export interface OrderFit {
  /** Statuses in which the action can be done. */
  readonly statuses: readonly OrderStatus[];
  readonly fits?: (order: OrderView, turn: Turn) => boolean;
  /** The order at hand is meant only where it fits, when others do. */
  readonly prefersFitting?: boolean;
  /** An order is acted on as a whole, and not on things in it. */
  readonly isWhole?: boolean;
  /** Asked when several fit: which of them it would really work for. */
  readonly narrow?: (orders: readonly OrderView[], turn: Turn) => Promise<readonly OrderView[]>;
}
