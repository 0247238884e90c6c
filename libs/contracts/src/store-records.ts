// The import format (data-format.md): one schema a file; unknown fields are rejected by name.
import { z } from 'zod';
import { shipmentRecord } from './shipment-records.js';
import {
  address,
  characters,
  currency,
  email,
  freeMap,
  id,
  isoCountry,
  limitOfOffer,
  line,
  locale,
  momentOfShop,
  money,
  place,
  text,
  timeZone,
} from './values.js';

const label = line;
const days = z.int().nonnegative().max(3_660);
const url = characters.min(1).max(2_000);

/** The most that one price or payment may be, in minor units: sums of whole pages and orders stay exact below 2^53. */
export const MAX_AMOUNT_MINOR = 1_000_000_000_000;
const amount = money.refine((value) => value.amount <= MAX_AMOUNT_MINOR, {
  path: ['amount'],
  error: `is more than ${MAX_AMOUNT_MINOR}`,
});
const ownPlace = place.extend({ country: isoCountry });

/** `store.json`. */
export const storeRecord = z.strictObject({
  name: text,
  currency,
  locales: z.array(locale).min(1),
  timezone: timeZone,
  shipsFrom: ownPlace.optional(),
  returnWindowDays: days.optional(),
  cancelReasons: z.array(label).min(1).max(50).optional(),
  lowStockAt: z.int().nonnegative().optional(),
  priceProtectionDays: days.optional(),
});
/** The shop itself and its rules. */
export type StoreRecord = z.output<typeof storeRecord>;

/** What a product is sold as: one choice of its options. */
export const variantRecord = z.strictObject({
  sku: id,
  options: freeMap.optional(),
  price: amount,
  compareAtPrice: amount.optional(),
  barcode: label.optional(),
  weightGrams: z.number().nonnegative().optional(),
});
/** One line of `products.jsonl` has at least one of these. */
export type VariantRecord = z.output<typeof variantRecord>;

/** `products.jsonl`. */
export const productRecord = z.strictObject({
  id,
  title: text,
  description: text.optional(),
  brand: label.optional(),
  categories: z.array(label).max(20).optional(),
  tags: z.array(label).max(200).optional(),
  attributes: freeMap.optional(),
  images: z.array(url).max(100).optional(),
  url: url.optional(),
  rating: z.strictObject({ average: z.number().min(0).max(5), count: z.int().nonnegative() }).optional(),
  variants: z
    .array(variantRecord)
    .min(1)
    .max(2_000)
    .refine((variants) => new Set(variants.map((variant) => variant.sku)).size === variants.length, {
      error: 'the same sku stands twice among the variants',
    }),
  meta: freeMap.optional(),
});
/** A product with its variants. */
export type ProductRecord = z.output<typeof productRecord>;

/** `stock.jsonl`: one line a (sku, warehouse). */
export const stockRecord = z.strictObject({
  sku: id,
  warehouse: label,
  onHand: z.int().nonnegative(),
  reserved: z.int().nonnegative().optional(),
  incoming: z
    .array(z.strictObject({ quantity: z.int().positive(), expectedAt: momentOfShop }))
    .max(100)
    .optional(),
});
/** Pieces of one sku in one warehouse. */
export type StockRecord = z.output<typeof stockRecord>;

/** `promotions.jsonl`. */
export const promotionRecord = z
  .strictObject({
    id,
    title: text,
    kind: z.enum(['percent-off', 'amount-off', 'spend-and-save', 'coupon']),
    value: z.union([z.number().positive().max(100), amount], {
      error: 'expected a percentage above 0 and up to 100, or money',
    }),
    minimumSpend: amount.optional(),
    code: label.optional(),
    appliesTo: z.strictObject({ products: z.array(id).optional(), categories: z.array(label).optional() }).optional(),
    startsAt: limitOfOffer,
    endsAt: limitOfOffer,
  })
  .superRefine((promotion, context) => {
    const wrong = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
    const isPercent = typeof promotion.value === 'number';
    if (promotion.kind === 'percent-off' && !isPercent) wrong('value', 'percent-off needs a percentage');
    if (promotion.kind === 'amount-off' && isPercent) wrong('value', 'amount-off needs money');
    if (Date.parse(promotion.endsAt) < Date.parse(promotion.startsAt)) wrong('endsAt', 'is before startsAt');
  });
/** A discount and when it runs. */
export type PromotionRecord = z.output<typeof promotionRecord>;

/** `shipping-methods.jsonl`. */
export const shippingMethodRecord = z
  .strictObject({
    id,
    name: text,
    carrier: label,
    regions: z.array(ownPlace).min(1).max(1_000),
    price: amount,
    freeOver: amount.optional(),
    minDays: z.int().nonnegative().max(365),
    maxDays: z.int().nonnegative().max(365),
    cutoff: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'expected a time of day such as "16:00"' })
      .optional(),
  })
  .refine((method) => method.minDays <= method.maxDays, { path: ['maxDays'], error: 'is below minDays' });
/** How and where to the shop sends. */
export type ShippingMethodRecord = z.output<typeof shippingMethodRecord>;

/** `faqs.jsonl`. */
export const faqRecord = z.strictObject({
  id,
  questions: z.array(text).min(1).max(500),
  answer: text,
  topic: label.optional(),
  validFrom: limitOfOffer.optional(),
  validUntil: limitOfOffer.optional(),
});
/** A policy or common question with its answer. */
export type FaqRecord = z.output<typeof faqRecord>;

/** A customer's way to pay. */
export const paymentMethodRecord = z.strictObject({
  id,
  kind: z.enum(['credit-card', 'gift-card', 'paypal', 'alipay', 'wechat-pay', 'bank', 'other']),
  label: label.optional(),
  lastFour: characters.max(10).optional(),
  balance: amount.optional(),
});

/** `customers.jsonl`. */
export const customerRecord = z.strictObject({
  id,
  name: label,
  email: email.optional(),
  phone: characters.min(3).max(40).optional(),
  locale: locale.optional(),
  addresses: z.array(address).max(100).optional(),
  paymentMethods: z.array(paymentMethodRecord).max(100).optional(),
  meta: freeMap.optional(),
});
/** A customer; the first address is the default. */
export type CustomerRecord = z.output<typeof customerRecord>;

/** What an order may be. */
export const orderStatus = z.enum([
  'pending',
  'pending-modified',
  'processing',
  'shipped',
  'delivered',
  'cancelled',
  'return-requested',
  'returned',
  'exchange-requested',
  'exchanged',
]);
/** See the action table of data-format.md. */
export type OrderStatus = z.output<typeof orderStatus>;

/** A line of an order as it is imported. */
export const orderItemRecord = z.strictObject({
  id: id.optional(),
  sku: id,
  productId: id,
  title: text,
  options: freeMap.optional(),
  unitPrice: amount,
  quantity: z.int().positive().max(100_000).default(1),
});

/** An invoice that was asked for. */
export const invoiceRecord = z.strictObject({
  kind: z.enum(['personal', 'company']),
  title: label,
  taxId: label.optional(),
  email: email.optional(),
  status: z.enum(['requested', 'issued']),
});

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + one, 0);

/** `orders.jsonl`. */
export const orderRecord = z
  .strictObject({
    id,
    customerId: id,
    status: orderStatus,
    placedAt: momentOfShop.optional(),
    address,
    items: z
      .array(orderItemRecord)
      .min(1)
      .max(1_000)
      .refine(
        (items) => {
          const named = items.map((item) => item.id).filter((itemId) => itemId !== undefined);
          return new Set(named).size === named.length;
        },
        { error: 'the same item id stands twice' },
      )
      // Numbers of pieces are told by the item's id, as the name of a field.
      .refine((items) => items.every((item) => (item.id ?? item.sku) !== '__proto__'), {
        error: 'an item cannot be called __proto__: this name cannot be kept; give it another id',
      }),
    payments: z
      .array(z.strictObject({ type: z.enum(['payment', 'refund']), methodId: id, amount, at: momentOfShop.optional() }))
      .max(1_000),
    invoice: invoiceRecord.optional(),
    notes: characters.max(20_000).optional(),
    meta: freeMap.optional(),
  })
  .superRefine(({ items, payments }, context) => {
    const sums = {
      items: sumOf(items.map(({ unitPrice, quantity }) => unitPrice.amount * quantity)),
      payments: sumOf(payments.map((payment) => payment.amount.amount)),
    };
    for (const [path, sum] of Object.entries(sums))
      if (!Number.isSafeInteger(sum))
        context.addIssue({ code: 'custom', path: [path], message: 'sum to more than can be counted' });
  });
/** An order with its items and payments. */
export type OrderRecord = z.output<typeof orderRecord>;

/** `interactions.jsonl`. */
export const interactionRecord = z
  .strictObject({
    customerId: id.optional(),
    sessionId: id.optional(),
    productId: id,
    kind: z.enum(['view', 'cart', 'purchase', 'rate']),
    value: z.number().optional(),
    at: momentOfShop,
  })
  .refine((interaction) => interaction.customerId !== undefined || interaction.sessionId !== undefined, {
    error: 'needs a customerId or a sessionId',
  });
/** What a shopper did with a product. */
export type InteractionRecord = z.output<typeof interactionRecord>;

/** The files of a store in the order in which they are loaded, with their schema and the fields that identify a record. */
export const storeFiles = {
  store: { file: 'store.json', schema: storeRecord, key: [] },
  products: { file: 'products.jsonl', schema: productRecord, key: ['id'] },
  stock: { file: 'stock.jsonl', schema: stockRecord, key: ['sku', 'warehouse'] },
  promotions: { file: 'promotions.jsonl', schema: promotionRecord, key: ['id'] },
  'shipping-methods': { file: 'shipping-methods.jsonl', schema: shippingMethodRecord, key: ['id'] },
  faqs: { file: 'faqs.jsonl', schema: faqRecord, key: ['id'] },
  customers: { file: 'customers.jsonl', schema: customerRecord, key: ['id'] },
  orders: { file: 'orders.jsonl', schema: orderRecord, key: ['id'] },
  shipments: { file: 'shipments.jsonl', schema: shipmentRecord, key: ['id'] },
  interactions: {
    file: 'interactions.jsonl',
    schema: interactionRecord,
    key: ['customerId', 'sessionId', 'productId', 'kind', 'at'],
  },
} as const;
/** The name of a file of the import format, without its ending. */
export type StoreFile = keyof typeof storeFiles;
