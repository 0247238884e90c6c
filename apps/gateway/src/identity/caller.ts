// Who calls: what the session says, never what a message says.

/** The identity of a request. */
export interface Caller {
  /** The storefront it comes through, where that is known. */
  storeKey?: string;
  /** The customer that the storefront vouches for. */
  customerId?: string;
  /** The conversation whose token was shown. */
  conversationId?: string;
  /** Stands for the address of the client; see `callerKeyOf`. */
  callerKey?: string;
}
