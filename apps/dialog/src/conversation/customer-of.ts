// Whom a conversation is held with at this moment.

/** Its customer, as long as somebody vouches that they are the one who writes; else a guest. */
export function customerOf(
  input: { customerId?: string | undefined; customerLapsed?: boolean | undefined },
  conversation: { customerId?: string | undefined },
): string | undefined {
  return input.customerLapsed === true ? undefined : (input.customerId ?? conversation.customerId);
}
