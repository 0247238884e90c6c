// Who calls: what the session says, never what a message says.
import type { DeskAgent } from '#contracts';

/** The identity of a request. */
export interface Caller {
  /** The storefront it comes through, where that is known. */
  storeKey?: string;
  /** The customer that the storefront vouches for, now. */
  customerId?: string;
  /** Until when it does, in seconds since 1970. */
  customerUntil?: number;
  /** The conversation whose token was shown. */
  conversationId?: string;
  /** Stands for the address of the client; see `callerKeyOf`. */
  callerKey?: string;
  /** The conversation is a customer's, and the storefront no longer vouches that they are the one who calls: they are a guest. */
  customerLapsed?: true;
  /** Somebody of the shop, on the routes of the desk. */
  agent?: DeskAgent;
  /** Until when they are taken for it, in seconds since 1970. */
  agentUntil?: number;
}

/** The same caller at a later moment: whoever was vouched for until then is a guest afterwards. */
export function callerNow<Known extends Caller>(caller: Known): Known {
  const { customerId, customerUntil = 0, ...guest } = caller;
  if (customerId === undefined || customerUntil * 1_000 > Date.now()) return caller;
  return { ...guest, customerLapsed: true } as Known;
}
