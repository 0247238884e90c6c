// The shapes of the lines that the demo store writes, as the public import format describes them.

/** Wording in both languages of the shop. */
export interface Text {
  zh: string;
  en: string;
}

/** The value of an option or attribute: wording, a plain string that reads the same everywhere, or a number. */
export type Value = Text | string | number;

/** An integer number of minor units in one currency. */
export interface Money {
  amount: number;
  currency: string;
}

/** One thing that can be bought: a product in one colour, size and so on. */
export interface Variant {
  sku: string;
  options?: Record<string, Value>;
  price: Money;
  compareAtPrice?: Money;
  barcode?: string;
  weightGrams?: number;
}

/** A line of products.jsonl. */
export interface Product {
  id: string;
  title: Text;
  description: Text;
  brand: string;
  categories: string[];
  tags: string[];
  attributes: Record<string, Value>;
  images: string[];
  url: string;
  rating: { average: number; count: number };
  variants: Variant[];
}

/** A line of stock.jsonl. */
export interface Stock {
  sku: string;
  warehouse: string;
  onHand: number;
  reserved?: number;
  incoming?: { quantity: number; expectedAt: string }[];
}

/** A line of promotions.jsonl. */
export interface Promotion {
  id: string;
  title: Text;
  kind: 'percent-off' | 'amount-off' | 'spend-and-save' | 'coupon';
  value: number | Money;
  minimumSpend?: Money;
  code?: string;
  appliesTo?: { products?: string[]; categories?: string[] };
  startsAt: string;
  endsAt: string;
}

/** A place a method delivers to; the narrower it is, the earlier it wins. */
export interface Region {
  country: string;
  region?: string;
  city?: string;
}

/** A line of shipping-methods.jsonl. */
export interface ShippingMethod {
  id: string;
  name: Text;
  carrier: string;
  regions: Region[];
  price: Money;
  freeOver?: Money;
  minDays: number;
  maxDays: number;
  cutoff?: string;
}

/** A line of faqs.jsonl. */
export interface Faq {
  id: string;
  questions: Text[];
  answer: Text;
  topic: string;
}

/** Where a parcel goes. */
export interface Address {
  recipient: string;
  phone: string;
  country: string;
  region?: string;
  city: string;
  district?: string;
  line1: string;
  postcode?: string;
}

/** A way in which a customer pays. */
export interface PaymentMethod {
  id: string;
  kind: 'credit-card' | 'gift-card' | 'paypal' | 'alipay' | 'wechat-pay' | 'bank' | 'other';
  label?: string;
  lastFour?: string;
  balance?: Money;
}

/** A line of customers.jsonl. */
export interface Customer {
  id: string;
  name: string;
  email: string;
  phone: string;
  locale: 'zh' | 'en';
  addresses: Address[];
  paymentMethods: PaymentMethod[];
}

/** Every state an order can be in. */
export const orderStatuses = [
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
] as const;

/** One of the states an order can be in. */
export type OrderStatus = (typeof orderStatuses)[number];

/** One line of an order. */
export interface OrderItem {
  id: string;
  sku: string;
  productId: string;
  title: Text;
  options?: Record<string, Value>;
  unitPrice: Money;
  quantity: number;
}

/** Money that moved for an order. */
export interface Payment {
  type: 'payment' | 'refund';
  methodId: string;
  amount: Money;
  at: string;
}

/** What an order's invoice says and how far it is. */
export interface Invoice {
  kind: 'personal' | 'company';
  title: string;
  taxId?: string;
  email?: string;
  status: 'requested' | 'issued';
}

/** A line of orders.jsonl. */
export interface Order {
  id: string;
  customerId: string;
  status: OrderStatus;
  placedAt: string;
  address: Address;
  items: OrderItem[];
  payments: Payment[];
  invoice?: Invoice;
  notes?: string;
}

/** Something that happened to a parcel. */
export interface TrackingEvent {
  at: string;
  status:
    | 'label-created'
    | 'picked-up'
    | 'in-transit'
    | 'customs'
    | 'out-for-delivery'
    | 'delivered'
    | 'available-for-pickup'
    | 'delivery-attempted'
    | 'exception'
    | 'returned-to-sender';
  description: Text;
  location?: Text;
}

/** A line of shipments.jsonl. */
export interface Shipment {
  id: string;
  orderId: string;
  carrier: string;
  trackingNumber: string;
  items: { sku: string; quantity: number }[];
  estimatedDeliveryAt?: string;
  events: TrackingEvent[];
}

/** A line of interactions.jsonl. */
export interface Interaction {
  customerId: string;
  productId: string;
  kind: 'view' | 'cart' | 'purchase' | 'rate';
  value?: number;
  at: string;
}
