// The action table of the import format, as data: when each action is allowed, what the order becomes, what happens to the pieces.
import { orderActionName, type OrderActionName, type OrderStatus } from '#contracts';
import type { Rule } from './action-state.js';
import { exchange, protectPrice, returnItems } from './delivered-rules.js';
import { cancel, changeAddress, changeItems, changePayment } from './pending-rules.js';
import { requestDelivery, requestInvoice } from './request-rules.js';

/** One line of the table. */
export interface ActionRow<Name extends OrderActionName> {
  readonly when: readonly OrderStatus[];
  /** In these it was done before, and it is done once: refused as `already-changed` instead of `wrong-status`. */
  readonly onceBefore?: readonly OrderStatus[];
  /** The status afterwards; the same as before where none is named. */
  readonly becomes?: OrderStatus;
  /** Old pieces are freed, new ones reserved. */
  readonly pieces?: 'free-old' | 'free-old-and-reserve-new' | 'reserve-new';
  /** Everything else that must hold, and what moves. */
  readonly rule: Rule<Name>;
}

/** Every action of the table. */
export const actionTable: { readonly [Name in OrderActionName]: ActionRow<Name> } = {
  cancel: {
    when: ['pending'],
    becomes: 'cancelled',
    pieces: 'free-old',
    rule: cancel,
  },
  'change-address': {
    when: ['pending', 'pending-modified'],
    rule: changeAddress,
  },
  'change-payment': {
    when: ['pending'],
    rule: changePayment,
  },
  'change-items': {
    when: ['pending'],
    onceBefore: ['pending-modified'],
    becomes: 'pending-modified',
    pieces: 'free-old-and-reserve-new',
    rule: changeItems,
  },
  return: {
    when: ['delivered'],
    becomes: 'return-requested',
    rule: returnItems,
  },
  exchange: {
    when: ['delivered'],
    onceBefore: ['exchange-requested', 'exchanged'],
    becomes: 'exchange-requested',
    pieces: 'reserve-new',
    rule: exchange,
  },
  'delivery-request': {
    when: ['pending', 'pending-modified', 'processing', 'shipped'],
    rule: requestDelivery,
  },
  invoice: {
    when: [
      'pending',
      'pending-modified',
      'processing',
      'shipped',
      'delivered',
      'return-requested',
      'returned',
      'exchange-requested',
      'exchanged',
    ],
    rule: requestInvoice,
  },
  'price-protection': {
    when: ['shipped', 'delivered'],
    rule: protectPrice,
  },
};

/** The actions that a status allows; their other rules may still refuse. */
export function possibleIn(status: OrderStatus): OrderActionName[] {
  return orderActionName.options.filter((name) => actionTable[name].when.includes(status));
}
