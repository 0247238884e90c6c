// What may be done to an order: the actions, the plan that is shown before one, and the rules that refuse one.
import { z } from 'zod';
import { invoiceRecord, orderStatus } from './store-records.js';
import { address, characters, freeMap, id, instant, money, moneyDifference, text } from './values.js';

/** So many items at most in one call; the catalog is asked about all of them at once. */
const MAX_ITEMS = 500;
const reason = characters.min(1).max(500);
const quantity = z.int().positive().max(100_000);
const isUnique = (values: readonly string[]): boolean => new Set(values).size === values.length;

const itemIds = z.array(id).min(1).max(MAX_ITEMS).refine(isUnique, { error: 'the same item stands twice' });

/** One item and the variant that it shall become; all its pieces unless a quantity is given. */
export const itemReplacement = z.strictObject({ itemId: id, newSku: id, quantity: quantity.optional() });
/** `{itemId, newSku, quantity?}`. */
export type ItemReplacement = z.output<typeof itemReplacement>;

const changes = z
  .array(itemReplacement)
  .min(1)
  .max(MAX_ITEMS)
  .refine((list) => isUnique(list.map((change) => change.itemId)), { error: 'the same item stands twice' });

const wishedDelivery = {
  kind: z.enum(['hurry', 'day']),
  day: z.iso.date().optional(),
  /** As the shopper said it: "18:00–20:00", "in the evening". */
  window: characters.min(1).max(200).optional(),
};
const needsDay = (wish: { kind: string; day?: string | undefined; window?: string | undefined }): boolean =>
  wish.kind !== 'day' || wish.day !== undefined || wish.window !== undefined;
const NEEDS_DAY_FAULT = { path: ['day'], error: 'kind "day" needs a day or a window' };

const fields = {
  cancel: { reason },
  'change-address': { address },
  'change-payment': { methodId: id },
  'change-items': { changes, methodId: id },
  return: {
    itemIds,
    methodId: id,
    reason: reason.optional(),
    /** Of a line of several pieces, so many; all of them where nothing is said. */
    quantities: z
      .record(id, quantity)
      .refine((said) => Object.keys(said).length > 0, {
        error: 'says of no item how many pieces; leave it out for all of them',
      })
      .optional(),
  },
  exchange: { changes, methodId: id, reason: reason.optional() },
  'delivery-request': wishedDelivery,
  invoice: {
    ...invoiceRecord.omit({ status: true }).shape,
    /** An issued invoice with other contents is replaced only when that is asked for. */
    replace: z.boolean().optional(),
  },
  'price-protection': {
    /** Those items only; all that qualify where nothing is said. */
    itemIds: itemIds.optional(),
  },
} as const;

/** The body of each action over HTTP. */
export const actionBodies = {
  cancel: z.strictObject(fields.cancel),
  'change-address': z.strictObject(fields['change-address']),
  'change-payment': z.strictObject(fields['change-payment']),
  'change-items': z.strictObject(fields['change-items']),
  return: z.strictObject(fields.return),
  exchange: z.strictObject(fields.exchange),
  'delivery-request': z.strictObject(wishedDelivery).refine(needsDay, NEEDS_DAY_FAULT),
  invoice: z.strictObject(fields.invoice),
  'price-protection': z.strictObject(fields['price-protection']),
};

/** The body of `PUT /v1/me/address`. */
export const addressBody = z.strictObject({ address });

/** The actions of the import format's table. */
export const orderActionName = z.enum([
  'cancel',
  'change-address',
  'change-payment',
  'change-items',
  'return',
  'exchange',
  'delivery-request',
  'invoice',
  'price-protection',
]);
/** The name of an action. */
export type OrderActionName = z.output<typeof orderActionName>;

/** One action with what it needs to know. */
export const orderAction = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('cancel'), ...fields.cancel }),
  z.strictObject({ name: z.literal('change-address'), ...fields['change-address'] }),
  z.strictObject({ name: z.literal('change-payment'), ...fields['change-payment'] }),
  z.strictObject({ name: z.literal('change-items'), ...fields['change-items'] }),
  z.strictObject({ name: z.literal('return'), ...fields.return }),
  z.strictObject({ name: z.literal('exchange'), ...fields.exchange }),
  z.strictObject({ name: z.literal('delivery-request'), ...wishedDelivery }).refine(needsDay, NEEDS_DAY_FAULT),
  z.strictObject({ name: z.literal('invoice'), ...fields.invoice }),
  z.strictObject({ name: z.literal('price-protection'), ...fields['price-protection'] }),
]);
/** An action, e.g. `{name: 'cancel', reason: 'ordered-by-mistake'}`. */
export type OrderAction = z.output<typeof orderAction>;
/** The action of one name. */
export type OrderActionOf<Name extends OrderActionName> = Extract<OrderAction, { name: Name }>;

/** Why an action is refused: the same words over HTTP and in chat. */
export const orderRefusal = z.enum([
  /** No such order for this viewer; over HTTP 404. */
  'no-such-order',
  'wrong-status',
  'bad-reason',
  'not-available',
  'other-product',
  'same-variant',
  'already-changed',
  'gift-card-too-low',
  'same-method',
  'method-not-allowed',
  /** There is no such item in the order, or no such sku in the shop. */
  'unknown-item',
  'unknown-method',
  /** More pieces than the line has. */
  'bad-quantity',
  /** What should be paid and what it should be paid with are in different currencies. */
  'other-currency',
  /** The order was not paid with one payment, so that there is not one to replace. */
  'several-payments',
  /** Nothing, or too little, is still paid that could be refunded. */
  'nothing-paid',
  'past-return-window',
  /** The shop takes no returns of this category. */
  'not-returnable',
  /** The shop wants to know why. */
  'reason-needed',
  /** The wished day is over. */
  'past-day',
  /** The wished day lies further ahead than a carrier can be told; `latestDay` is the last one. */
  'too-far-day',
  /** As many wishes as the order can hold were recorded. */
  'too-many-requests',
  'already-issued',
  'no-lower-price',
  'past-protection-window',
  'already-claimed',
  /** What the shopper agreed to is not what would happen now: plan again. */
  'plan-changed',
  'idempotency-key-reused',
]);
/** A rule's name. */
export type OrderRefusal = z.output<typeof orderRefusal>;

/** Rules that the shop made for itself and may make an exception to; stock, money and what has happened to an order are none. */
export const waivableRule = orderRefusal.extract(['past-return-window', 'not-returnable', 'past-protection-window']);
/** See {@link waivableRule}. */
export type WaivableRule = z.output<typeof waivableRule>;
/** Rules that do not count this time. */
export const waivedRules = z.array(waivableRule).min(1).max(waivableRule.options.length);

/** A refusal with what helps to explain it. */
export const refusedAction = z.object({
  refused: orderRefusal,
  /** The order's status; absent where there is no such order. */
  status: orderStatus.optional(),
  /** What would be accepted now, in at least one form: asked of the rules. */
  possible: z.array(orderActionName).optional(),
  itemId: id.optional(),
  sku: id.optional(),
  available: z.int().nonnegative().optional(),
  balance: money.optional(),
  needed: money.optional(),
  /** The length of the window that is past, where the item's category has one of its own. */
  windowDays: z.int().nonnegative().optional(),
  /** The last day that may be wished for. */
  latestDay: z.iso.date().optional(),
  /** What would have been accepted: reasons, or methods. */
  allowed: z.array(z.string()).optional(),
});
/** `{refused, …}`. */
export type RefusedAction = z.output<typeof refusedAction>;

/** Money that moves: `payment` is taken from the method, `refund` goes to it. */
export const moneyMove = z.object({ type: z.enum(['payment', 'refund']), methodId: id, amount: money });
/** A payment or a refund that an action makes. */
export type MoneyMove = z.output<typeof moneyMove>;

const variantOfLine = z.object({ sku: id, title: text, options: freeMap.optional(), unitPrice: money });

/** A line of the order and what it becomes, or is exchanged for. */
export const plannedItem = z.object({ itemId: id, quantity, from: variantOfLine, to: variantOfLine });
/** A replaced line. */
export type PlannedItem = z.output<typeof plannedItem>;

/** A return as it was asked for. */
export const returnRequest = z.object({
  itemIds: z.array(id),
  methodId: id,
  reason: z.string().optional(),
  quantities: z.record(z.string(), z.int()).optional(),
  requestedAt: instant,
});
/** What an order with a return carries. */
export type ReturnRequest = z.output<typeof returnRequest>;

/** An exchange as it was asked for; a positive difference is paid by the customer when it is carried out. */
export const exchangeRequest = z.object({
  changes: z.array(itemReplacement),
  methodId: id,
  difference: moneyDifference,
  reason: z.string().optional(),
  requestedAt: instant,
});
/** What an order with an exchange carries. */
export type ExchangeRequest = z.output<typeof exchangeRequest>;

/** A wish for the carrier; nothing is promised. */
export const deliveryRequest = z.object({ ...wishedDelivery, requestedAt: instant });
/** A wished day or window, or a hurry-up. */
export type DeliveryRequest = z.output<typeof deliveryRequest>;

/** An item whose price fell: what a piece cost, what it costs now, and the difference of all pieces. */
export const protectedItem = z.object({
  itemId: id,
  sku: id,
  quantity,
  paid: money,
  now: money,
  difference: money,
});
/** A line of a price protection plan. */
export type ProtectedItem = z.output<typeof protectedItem>;
/** A claim that was paid. */
export const protectionClaim = protectedItem.extend({ claimedAt: instant });
/** A paid claim; an item has one at most. */
export type ProtectionClaim = z.output<typeof protectionClaim>;

/** What would happen, exactly: committing the action does this or nothing. */
export const actionPlan = z.object({
  orderId: id,
  action: orderActionName,
  /** The order as it was looked at. */
  version: z.int(),
  /** Pass it to the commit, which is refused with `plan-changed` if anything in the plan would now be different. */
  digest: z.string(),
  status: z.object({ from: orderStatus, to: orderStatus }),
  /** Money that moves at once, in this order. */
  payments: z.array(moneyMove),
  address: z.object({ from: address, to: address }).optional(),
  items: z.array(plannedItem).optional(),
  /** Of an exchange: what is paid (positive) or refunded (negative) later. */
  difference: moneyDifference.optional(),
  returnRequest: returnRequest.omit({ requestedAt: true }).optional(),
  /** Of a return: the last day (the shop's calendar) on which all of its items may go back; absent where none is the last. */
  returnableUntil: z.iso.date().optional(),
  /** Of a return: what was paid for its pieces and not given back yet; absent where that is nothing or of several currencies. */
  expectedRefund: money.optional(),
  exchangeRequest: exchangeRequest.omit({ requestedAt: true }).optional(),
  deliveryRequest: deliveryRequest.omit({ requestedAt: true }).optional(),
  /** `sentAgain`: an issued invoice is only sent once more. */
  invoice: invoiceRecord.extend({ sentAgain: z.boolean() }).optional(),
  priceProtection: z.object({ items: z.array(protectedItem), total: money }).optional(),
  /** Rules that this is an exception to. */
  waived: waivedRules.optional(),
});
/** The plan of an action. */
export type ActionPlan = z.output<typeof actionPlan>;

/** Who asked for a change and through what: kept in the audit record. */
export const actionOrigin = z.object({
  channel: z.enum(['api', 'chat', 'desk']),
  conversationId: id.optional(),
  /** At the desk: who of the shop did it. */
  agentId: id.optional(),
  /** Of an exception: the lead who allowed it. */
  approvedBy: id.optional(),
});
/** Where an action comes from. */
export type ActionOrigin = z.output<typeof actionOrigin>;
