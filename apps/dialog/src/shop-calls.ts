// The calls to other services that skills make, as one typed object.
import {
  catalogCalls,
  deskCalls,
  type Incomplete,
  inventoryCalls,
  logisticsCalls,
  ordersCalls,
  recommendationsCalls,
} from '#contracts';
import { type Bus, clientOf, type ClientOf } from '#bus';

/** The services a skill may ask. */
export interface ShopCalls {
  readonly catalog: ClientOf<typeof catalogCalls>;
  readonly inventory: ClientOf<typeof inventoryCalls>;
  readonly orders: ClientOf<typeof ordersCalls>;
  readonly logistics: ClientOf<typeof logisticsCalls>;
  readonly recommendations: ClientOf<typeof recommendationsCalls>;
  readonly desk: ClientOf<typeof deskCalls>;
  /** Of a turn: the same shop for a rehearsal, whose reads are the turn's and which can do nothing. */
  readonly rehearsal?: ShopCalls;
  /** Of a turn: why products may have been missed in it; `undefined` where none were. */
  readonly incomplete?: () => Incomplete | undefined;
}

/** Typed clients of all services over a bus. */
export function shopCallsOver(bus: Bus): ShopCalls {
  return {
    catalog: clientOf(bus, catalogCalls),
    inventory: clientOf(bus, inventoryCalls),
    orders: clientOf(bus, ordersCalls),
    logistics: clientOf(bus, logisticsCalls),
    recommendations: clientOf(bus, recommendationsCalls),
    desk: clientOf(bus, deskCalls),
  };
}
