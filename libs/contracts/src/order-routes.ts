// The routes that change orders and the profile: each does all of it or nothing, once a key.
import { z } from 'zod';
import { actionBodies, actionPlan, addressBody } from './order-actions.js';
import { stockSubscriptionOutcome } from './inventory.js';
import { orderView } from './orders.js';
import type { RouteDefinition } from './route.js';
import { customerRecord } from './store-records.js';
import { id } from './values.js';

const KEYED = 'Takes an Idempotency-Key.';

/** What `POST /v1/orders/:id/price-protection?plan=1` answers. */
export const priceProtectionPlan = z.object({
  orderId: actionPlan.shape.orderId,
  ...actionPlan.shape.priceProtection.unwrap().shape,
  refunds: actionPlan.shape.payments,
});

const answers = { 200: orderView } as const;

/** The writing routes of `/v1/orders` and `/v1/me`. */
export const orderRoutes = {
  cancelOrder: {
    method: 'POST',
    path: '/v1/orders/:id/cancel',
    summary: `Cancel a pending order; what is still paid is refunded. ${KEYED}`,
    access: 'customer',
    body: actionBodies.cancel,
    answers,
  },
  changeOrderAddress: {
    method: 'PUT',
    path: '/v1/orders/:id/address',
    summary: `Send a pending order to another address. ${KEYED}`,
    access: 'customer',
    body: actionBodies['change-address'],
    answers,
  },
  changeOrderPayment: {
    method: 'PUT',
    path: '/v1/orders/:id/payment',
    summary: `Pay a pending order with another method of the customer. ${KEYED}`,
    access: 'customer',
    body: actionBodies['change-payment'],
    answers,
  },
  changeOrderItems: {
    method: 'POST',
    path: '/v1/orders/:id/items',
    summary: `Replace items of a pending order by other variants, once an order. ${KEYED}`,
    access: 'customer',
    body: actionBodies['change-items'],
    answers,
  },
  requestReturn: {
    method: 'POST',
    path: '/v1/orders/:id/returns',
    summary: `Ask to return items of a delivered order. No money moves yet. ${KEYED}`,
    access: 'customer',
    body: actionBodies.return,
    answers,
  },
  requestExchange: {
    method: 'POST',
    path: '/v1/orders/:id/exchanges',
    summary: `Ask to exchange items of a delivered order for other variants, which are reserved. ${KEYED}`,
    access: 'customer',
    body: actionBodies.exchange,
    answers,
  },
  requestDelivery: {
    method: 'POST',
    path: '/v1/orders/:id/delivery-requests',
    summary: `Wish a day or a window, or that the parcel hurries. Nothing is promised. ${KEYED}`,
    access: 'customer',
    body: actionBodies['delivery-request'],
    answers,
  },
  requestInvoice: {
    method: 'PUT',
    path: '/v1/orders/:id/invoice',
    summary: `Ask for an invoice, change what it shall say, or have an issued one sent again. ${KEYED}`,
    access: 'customer',
    body: actionBodies.invoice,
    answers,
  },
  protectPrice: {
    method: 'POST',
    path: '/v1/orders/:id/price-protection',
    summary: `Claim the difference where a price fell after buying; with plan=1 only see it. ${KEYED}`,
    access: 'customer',
    query: z.strictObject({
      plan: z
        .enum(['1', '0', 'true', 'false'])
        .transform((value) => value === '1' || value === 'true')
        .optional(),
    }),
    body: actionBodies['price-protection'],
    answers: { 200: z.union([priceProtectionPlan, orderView]) },
  },
  changeMyAddress: {
    method: 'PUT',
    path: '/v1/me/address',
    summary: `Replace the customer's first address. ${KEYED}`,
    access: 'customer',
    body: addressBody,
    answers: { 200: customerRecord },
  },
  subscribeToStock: {
    method: 'POST',
    path: '/v1/products/:id/stock-subscriptions',
    summary:
      'Hear when a sold-out variant is back (all sold-out variants where no sku is given), with the token of a customer or of a conversation of theirs.',
    access: 'shopper',
    body: z.strictObject({ sku: id.optional() }),
    answers: { 200: z.object({ items: z.array(stockSubscriptionOutcome) }) },
  },
  receiveCarrierMessage: {
    method: 'POST',
    path: '/v1/carriers/:carrier/webhook',
    summary:
      'What a carrier or an aggregator of carriers (17track, kuaidi100, aftership, easypost) tells of parcels, signed.',
    access: 'carrier',
    answers: { 200: z.record(z.string(), z.unknown()) },
  },
} as const satisfies Record<string, RouteDefinition>;
