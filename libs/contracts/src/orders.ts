// The contract of the orders module: customers and orders, shown to and acted on for their owner only.
import { z } from 'zod';
import { defineCalls, defineEvents } from './define.js';
import { importCallsFor } from './importing.js';
import {
  type ActionOrigin,
  actionOrigin,
  actionPlan,
  deliveryRequest,
  exchangeRequest,
  moneyMove,
  orderAction,
  orderActionName,
  protectionClaim,
  refusedAction,
  returnRequest,
  waivedRules,
} from './order-actions.js';
import { customerRecord, invoiceRecord, orderItemRecord, orderRecord, orderStatus } from './store-records.js';
import { address, callerKey, id, instant } from './values.js';

/** Who is looking, as the session says: a customer, or a guest who proved some orders. */
export const viewer = z.object({ customerId: id.optional(), verifiedOrderIds: z.array(id).max(50).default([]) });
/** The identity of a session; never taken from a message. */
export type Viewer = z.output<typeof viewer>;

/** Whether somebody of the shop asked and somebody else of it allowed. */
const isSecondYes = ({ channel, agentId, approvedBy }: ActionOrigin): boolean =>
  channel === 'desk' && agentId !== undefined && approvedBy !== undefined && approvedBy !== agentId;

/** An order as its owner sees it: the imported record with an `itemId` on each item, and what was asked for since. */
export const orderView = z.object({
  ...orderRecord.shape,
  items: z.array(orderItemRecord.extend({ itemId: id })),
  invoice: invoiceRecord.optional(),
  returnRequest: returnRequest.optional(),
  exchangeRequest: exchangeRequest.optional(),
  deliveryRequests: z.array(deliveryRequest).optional(),
  /** Claims that were paid. */
  priceProtection: z.array(protectionClaim).optional(),
});
/** An order with item ids. */
export type OrderView = z.output<typeof orderView>;

/** The first answer to a key is the answer to it ever after; scope: the customer. */
export const idempotencyKey = z.string().min(1).max(200);

/** A part of a message that is a number of the viewer's own order, or of a parcel of it. */
export const orderMention = z.object({
  kind: z.enum(['order', 'parcel']),
  /** Where it stands in the text as it was sent; `end` is exclusive. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
  orderId: id,
  trackingNumber: z.string().optional(),
  /** 1 where it can be nothing else; less for a short number that may count something. */
  strength: z.number().min(0).max(1),
});
/** See {@link orderMention}. */
export type OrderMention = z.output<typeof orderMention>;

/** As much of a message is looked through for numbers. */
export const MAX_SPOTTED_CHARACTERS = 8_000;

/** An action waits for others of the same customer. */
const ACTION_TIMEOUT_MS = 10_000;

/** Calls that the orders module answers. Someone else's order is `undefined`, as if it did not exist. */
export const ordersCalls = defineCalls('orders', {
  listOrders: {
    /** Newest first. */
    input: z.object({ viewer, limit: z.int().positive().max(100).default(20), cursor: z.string().max(500).optional() }),
    output: z.object({
      orders: z.array(orderView),
      nextCursor: z.string().optional(),
      refused: z.literal('bad-cursor').optional(),
    }),
  },
  getOrder: {
    /** `orderId` as the shopper wrote it: upper or lower case, with or without a leading `#`. */
    input: z.object({ viewer, orderId: id }),
    output: z.object({ order: orderView.optional() }),
  },
  /** The numbers of the viewer's own orders and parcels in a text, in whatever form they are written; in the order in which they stand. */
  spot: {
    input: z.object({ viewer, text: z.string().max(MAX_SPOTTED_CHARACTERS) }),
    output: z.object({
      /** How many orders the text was compared with. */
      orders: z.int().nonnegative(),
      mentions: z.array(orderMention).max(50),
    }),
  },
  /** Proves an order by its number and the e-mail or phone of its customer or address. Says no more than yes or no. */
  verifyOrder: {
    input: z.object({
      orderId: id,
      contact: z.string().min(1).max(320),
      /** Who tries: what the gateway made of the client's address, the same for one client. Those who have none count as one. */
      callerKey: callerKey.optional(),
    }),
    output: z.object({
      verified: z.boolean(),
      orderId: id.optional(),
      /** Too many wrong tries of this caller's; a right answer does not count either. What others tried locks nobody else out. */
      locked: z.boolean().optional(),
    }),
  },
  getCustomer: { input: z.object({ customerId: id }), output: z.object({ customer: customerRecord.optional() }) },
  /** What an action would do now. Changes nothing. */
  planAction: {
    input: z.object({ viewer, orderId: id, action: orderAction, waives: waivedRules.optional() }),
    output: z.union([z.object({ plan: actionPlan }), refusedAction]),
    timeoutMs: ACTION_TIMEOUT_MS,
  },
  /** The actions that the rules would accept now in at least one form. Changes nothing. */
  possibleActions: {
    input: z.object({ viewer, orderId: id }),
    output: z.union([
      z.object({ possible: z.array(orderActionName) }),
      z.object({ refused: z.literal('no-such-order') }),
    ]),
    timeoutMs: ACTION_TIMEOUT_MS,
  },
  /** Does all of an action or nothing, once a key. The order is as it was after the key's first call. */
  commitAction: {
    input: z
      .object({
        viewer,
        orderId: id,
        action: orderAction,
        idempotencyKey,
        /** Of the plan that was agreed to, if one was shown. */
        planDigest: z.string().max(100).optional(),
        origin: actionOrigin,
        waives: waivedRules.optional(),
      })
      .refine(({ waives, origin }) => waives === undefined || isSecondYes(origin), {
        path: ['waives'],
        error: 'only what one person of the shop asks for and another allows is an exception to a rule',
      }),
    output: z.union([z.object({ order: orderView, plan: actionPlan }), refusedAction]),
    key: (input: { viewer: { customerId?: string }; orderId: string }) => input.viewer.customerId ?? input.orderId,
    timeoutMs: ACTION_TIMEOUT_MS,
  },
  /** Replaces the first address of the customer, or adds it where there is none. */
  changeDefaultAddress: {
    input: z.object({ customerId: id, address, idempotencyKey, origin: actionOrigin }),
    output: z.union([
      z.object({ customer: customerRecord }),
      z.object({ refused: z.enum(['no-such-customer', 'idempotency-key-reused']) }),
    ]),
    key: (input: { customerId: string }) => input.customerId,
    timeoutMs: ACTION_TIMEOUT_MS,
  },
  ...importCallsFor(['store', 'customers', 'orders']),
});

/** Events of the orders module. */
export const ordersEvents = defineEvents('orders', {
  /** An action was carried out. Events of one order come in the order of their versions. */
  orderChanged: {
    payload: z.object({
      orderId: id,
      customerId: id,
      action: orderActionName,
      status: z.object({ from: orderStatus, to: orderStatus }),
      /** The order's version after the change. */
      version: z.int(),
      payments: z.array(moneyMove),
      origin: actionOrigin,
      changedAt: instant,
    }),
    key: (payload: { orderId: string }) => payload.orderId,
  },
  /** Orders were imported: new ones, and ones that the shop set to something else. Those that it removed are named. */
  ordersImported: {
    payload: z.object({
      orders: z
        .array(
          z.object({
            orderId: id,
            customerId: id,
            status: orderStatus,
            placedAt: instant.optional(),
            productIds: z.array(id).max(1_000),
          }),
        )
        .max(1_000),
      removed: z.array(id).max(1_000),
      /** The orders are as they were then; events of single orders may come in between. */
      importedAt: instant.optional(),
    }),
    /** Imports follow each other. */
    key: () => 'orders',
  },
  /** An order moved on with its parcels, as their carriers say: shipped, delivered. */
  orderProgressed: {
    payload: z.object({
      orderId: id,
      customerId: id,
      status: z.object({ from: orderStatus, to: orderStatus }),
      /** The order's version after the change. */
      version: z.int(),
      /** When the last parcel arrived, of a delivered order. */
      deliveredAt: instant.optional(),
    }),
    key: (payload: { orderId: string }) => payload.orderId,
  },
});
