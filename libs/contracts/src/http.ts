// The public HTTP API (api.md): one entry a route; the gateway checks with these schemas and openapi.json is made from them.
import { z } from 'zod';
import { hitExplanation, incomplete, relaxedWish } from './catalog.js';
import { choice, heldBy, page, reply, transcriptMessage, turn } from './conversation.js';
import { channelRoutes } from './channel-routes.js';
import { deskRoutes } from './desk-routes.js';
import { insightsRoutes } from './insights-routes.js';
import { stockLevel } from './inventory.js';
import { learningRoutes } from './learning-routes.js';
import { shippingQuote, unknownPlace } from './logistics.js';
import { orderRoutes } from './order-routes.js';
import { orderView } from './orders.js';
import { SOCKET_DESCRIPTION, STREAM_DESCRIPTION } from './live.js';
import { recommendationRoutes } from './recommendation-routes.js';
import type { RouteDefinition } from './route.js';
import { shipmentRecord } from './shipment-records.js';
import { customerRecord, productRecord, storeRecord, variantRecord } from './store-records.js';
import { id, isoCountry, locale, money, place } from './values.js';

/** RFC 9457 problem details with a stable `code`. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
/** An error of the API. */
export type Problem = z.output<typeof problem>;

const minorUnits = z.coerce.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1');
const pageSize = z.coerce.number().int().positive().max(100);

/** A product as storefronts get it: the record of `products.jsonl` with `available` on each variant. */
export const storefrontProduct = z.object({
  ...productRecord.shape,
  variants: z.array(
    z.object({
      ...variantRecord.shape,
      available: z.int(),
      finalPrice: money.optional(),
      promotions: z.array(id).optional(),
    }),
  ),
});
/** A product of the storefront API. */
export type StorefrontProduct = z.output<typeof storefrontProduct>;

/** A product of a list: the product, and its variant that fits best. */
export const listedProduct = z.object({
  ...storefrontProduct.shape,
  productId: id,
  sku: id,
  price: money,
  finalPrice: money.optional(),
  promotions: z.array(id),
  available: z.int(),
  explanation: hitExplanation.optional(),
});
/** A product of `GET /v1/products`. */
export type ListedProduct = z.output<typeof listedProduct>;

const facet = z.array(z.object({ value: z.string(), count: z.int() }));

/** Bodies and answers by name, for clients. */
export const httpSchemas = {
  store: z.object(storeRecord.pick({ name: true, currency: true, locales: true, timezone: true }).shape),
  createConversation: z.strictObject({
    customerToken: z.string().max(8_000).optional(),
    guestId: z
      .string()
      .regex(/^[\w-]{16,64}$/)
      .optional()
      .describe(
        'A random id that the browser of a guest keeps: what they ask in several conversations is counted as that of one. It opens nothing, and with a customer it is not looked at.',
      ),
    locale: locale.optional(),
    channel: z.enum(['web']).optional(),
    page: page.optional(),
  }),
  conversationCreated: z.object({ conversationId: id, token: z.string(), greeting: reply }),
  sendMessage: z.strictObject({
    text: z.string(),
    page: page.optional(),
    choice: choice.optional(),
    clientMessageId: id.optional(),
  }),
  transcript: z.object({ messages: z.array(transcriptMessage) }),
  feedback: z.strictObject({
    rating: z.int().min(1).max(5),
    comment: z.string().max(4_000).optional(),
    messageId: id.optional(),
  }),
  requestHandoff: z.strictObject({ reason: z.string().max(500).optional() }),
  handoffRequested: z.object({ heldBy }),
  products: z.object({
    products: z.array(listedProduct),
    total: z.int(),
    facets: z.object({
      categories: facet,
      brands: facet,
      price: z.object({ min: money, max: money }).optional(),
    }),
    nextCursor: z.string().optional(),
    /** What `q` asked for besides words ("300元以下", "最便宜", "not black"), in the terms of this call's parameters. */
    understood: z
      .object({
        text: z.string(),
        minPrice: z.int().optional(),
        maxPrice: z.int().optional(),
        inStock: z.boolean().optional(),
        sort: z.enum(['relevance', 'price-asc', 'price-desc', 'rating']).optional(),
        without: z.array(z.string()),
        /** The brand and the options (a colour, a size, "256GB") that `q` names and that narrowed the search. */
        brand: z.string().optional(),
        options: z.array(z.string()).optional(),
        /** The colours, sizes and materials that the text names and that nothing found has. */
        unmet: z.array(z.string()).optional(),
      })
      .optional(),
    /** When nothing fits: what does when less is asked for, and what was dropped. */
    nearest: z.object({ relaxed: z.array(relaxedWish), products: z.array(listedProduct) }).optional(),
    /** Present when products may be lacking, as the search engine is away or still takes them in. */
    incomplete: incomplete.optional(),
    tookMs: z.number(),
  }),
  availability: z.object({ items: z.array(stockLevel.extend({ productId: id })) }),
  shippingQuotes: z.object({
    methods: z.array(shippingQuote),
    /** Where the quotes are for. */
    place: place.optional(),
    /** Without methods: what was written is no place that is known. */
    unknownPlace: unknownPlace.optional(),
  }),
  orders: z.object({ orders: z.array(orderView), nextCursor: z.string().optional() }),
  shipments: z.object({ shipments: z.array(shipmentRecord) }),
  renewConversationToken: z.strictObject({ customerToken: z.string().max(8_000) }),
  conversationToken: z.object({ token: z.string() }),
  demoCustomerToken: z.strictObject({ customerId: id }),
  customerToken: z.object({ customerToken: z.string() }),
};

/** The routes that exist now. */
export const routes = {
  createConversation: {
    method: 'POST',
    path: '/v1/conversations',
    summary: 'Start a conversation. The token it returns is the bearer token of every later call of it.',
    access: 'storefront',
    body: httpSchemas.createConversation,
    answers: { 201: httpSchemas.conversationCreated },
  },
  sendMessage: {
    method: 'POST',
    path: '/v1/conversations/:id/messages',
    summary: 'Say something and get the replies. The same clientMessageId again returns the same answer and acts once.',
    access: 'conversation',
    body: httpSchemas.sendMessage,
    answers: { 200: turn },
  },
  getTranscript: {
    method: 'GET',
    path: '/v1/conversations/:id/messages',
    summary: 'The transcript, oldest first; with `after`, only what came after that message.',
    access: 'conversation',
    query: z.strictObject({ after: id.optional() }),
    answers: { 200: httpSchemas.transcript },
  },
  streamConversation: {
    method: 'GET',
    path: '/v1/conversations/:id/stream',
    summary: 'What happens in the conversation, as it happens (Server-Sent Events).',
    description: STREAM_DESCRIPTION,
    access: 'conversation',
    query: z.strictObject({ after: id.optional() }),
    answers: { 200: z.string() },
    answerType: 'text/event-stream',
  },
  openSocket: {
    method: 'GET',
    path: '/v1/socket',
    summary: 'The same events and sending over one WebSocket.',
    description: SOCKET_DESCRIPTION,
    access: 'public',
    answers: { 101: null },
  },
  requestHandoff: {
    method: 'POST',
    path: '/v1/conversations/:id/handoff',
    summary: 'Ask for a person. The wish is recorded; the assistant goes on helping meanwhile.',
    access: 'conversation',
    body: httpSchemas.requestHandoff,
    answers: { 202: httpSchemas.handoffRequested },
  },
  recordFeedback: {
    method: 'POST',
    path: '/v1/conversations/:id/feedback',
    summary: 'Rate the conversation, or one message of it, from 1 to 5.',
    access: 'conversation',
    body: httpSchemas.feedback,
    answers: { 204: null },
  },
  renewConversationToken: {
    method: 'POST',
    path: '/v1/conversations/:id/token',
    summary:
      "A newer token for a customer's conversation. A conversation's token speaks for the customer as long as the customer token that it was made from; after that the conversation goes on as a guest's.",
    access: 'conversation',
    body: httpSchemas.renewConversationToken,
    answers: { 200: httpSchemas.conversationToken },
  },
  eraseConversation: {
    method: 'DELETE',
    path: '/v1/conversations/:id',
    summary: 'Erase the conversation and what was said in it.',
    access: 'conversation',
    answers: { 204: null },
  },
  getStore: {
    method: 'GET',
    path: '/v1/store',
    summary: 'What the shop is called, its currency, languages and time zone.',
    access: 'storefront',
    answers: { 200: httpSchemas.store },
  },
  searchProducts: {
    method: 'GET',
    path: '/v1/products',
    summary:
      'Search and browse. Price bounds are integer minor units, inclusive. With explain=1 each product says why it ranks there.',
    access: 'storefront',
    query: z.strictObject({
      q: z.string().max(10_000).optional(),
      category: z.string().max(500).optional(),
      brand: z.string().max(500).optional(),
      minPrice: minorUnits.optional(),
      maxPrice: minorUnits.optional(),
      inStock: flag.optional(),
      sort: z.enum(['relevance', 'price-asc', 'price-desc', 'rating']).optional(),
      limit: pageSize.optional(),
      cursor: z.string().max(500).optional(),
      explain: flag.optional(),
    }),
    answers: { 200: httpSchemas.products },
  },
  getProduct: {
    method: 'GET',
    path: '/v1/products/:id',
    summary: 'One product with what is available of each variant.',
    access: 'storefront',
    answers: { 200: storefrontProduct },
  },
  getAvailability: {
    method: 'GET',
    path: '/v1/products/:id/availability',
    summary: 'Stock of each variant of a product.',
    access: 'storefront',
    answers: { 200: httpSchemas.availability },
  },
  quoteShipping: {
    method: 'GET',
    path: '/v1/shipping-quotes',
    summary:
      'What shipping costs to a place and when it would arrive: `country`, `region` and `city`, or `place`, a name in any form. No method = the place is not served, or, with `unknownPlace`, not known.',
    access: 'storefront',
    query: z.strictObject({
      sku: id.optional(),
      quantity: z.coerce.number().int().positive().max(100_000).optional(),
      /** A country, region or city by name, instead of the three fields. */
      place: z.string().min(1).max(500).optional(),
      country: z.string().toUpperCase().pipe(isoCountry).optional(),
      region: z.string().max(500).optional(),
      city: z.string().max(500).optional(),
    }),
    answers: { 200: httpSchemas.shippingQuotes },
  },
  ...recommendationRoutes,
  listOrders: {
    method: 'GET',
    path: '/v1/orders',
    summary: "The customer's orders, newest first.",
    access: 'customer',
    query: z.strictObject({ limit: pageSize.optional(), cursor: z.string().max(500).optional() }),
    answers: { 200: httpSchemas.orders },
  },
  getOrder: {
    method: 'GET',
    path: '/v1/orders/:id',
    summary: "One of the customer's orders.",
    access: 'customer',
    answers: { 200: orderView },
  },
  listShipments: {
    method: 'GET',
    path: '/v1/orders/:id/shipments',
    summary: 'The parcels of an order and where they are.',
    access: 'customer',
    answers: { 200: httpSchemas.shipments },
  },
  getMe: {
    method: 'GET',
    path: '/v1/me',
    summary: 'The customer of the token.',
    access: 'customer',
    answers: { 200: customerRecord },
  },
  ...orderRoutes,
  ...deskRoutes,
  ...channelRoutes,
  ...insightsRoutes,
  ...learningRoutes,
  mintDemoCustomerToken: {
    method: 'POST',
    path: '/v1/demo/customer-token',
    summary:
      'Be any customer of the shop on this machine. Exists in the embedded default only, without STOREFRONTS, and is answered on loopback alone.',
    access: 'public',
    body: httpSchemas.demoCustomerToken,
    answers: { 200: httpSchemas.customerToken },
  },
} as const satisfies Record<string, RouteDefinition>;
