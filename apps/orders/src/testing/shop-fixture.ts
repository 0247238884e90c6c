// For specs: a small shop with a few products, customers and orders, in which every action of the table can be tried.
import type { OrderRecord, OrderStatus, ProductRecord, ShipmentRecord } from '#contracts';
import { type OrdersUnderTest, upserts } from './start-orders.js';

/** Now, in the shop of the specs. */
export const NOW = new Date('2026-11-22T08:00:00Z');

export const usd = (amount: number) => ({ amount, currency: 'USD' });
export const ADDRESS = { country: 'US', region: 'CO', city: 'Denver', line1: '986 Sunset Drive' };

const product = (id: string, ...variants: [string, number][]): ProductRecord => ({
  id,
  title: { zh: `${id} 中文`, en: id },
  variants: variants.map(([sku, amount]) => ({ sku, options: { kind: sku }, price: usd(amount) })),
});

/** What the catalog sells. */
export const PRODUCTS: ProductRecord[] = [
  product('shoe', ['shoe-red', 1_000], ['shoe-blue', 1_300], ['shoe-green', 700], ['shoe-gone', 900]),
  product('hat', ['hat-s', 500], ['hat-l', 800]),
  { id: 'euro', title: 'Euro', variants: [{ sku: 'shoe-euro', price: { amount: 1_000, currency: 'EUR' } }] },
  { id: 'shoe-abroad', title: 'Abroad', variants: [{ sku: 'other-shoe', price: usd(10) }] },
];

/** Ann pays with cards; Bob is somebody else. */
export const CUSTOMERS = [
  {
    id: 'ann',
    name: 'Ann',
    addresses: [ADDRESS, { country: 'US', line1: '2 Second Street' }],
    paymentMethods: [
      { id: 'visa', kind: 'credit-card' },
      { id: 'paypal', kind: 'paypal' },
      { id: 'gift', kind: 'gift-card', balance: usd(2_500) },
      { id: 'small-gift', kind: 'gift-card', balance: usd(100) },
      { id: 'euro-gift', kind: 'gift-card', balance: { amount: 9_000, currency: 'EUR' } },
    ],
  },
  { id: 'bob', name: 'Bob', paymentMethods: [{ id: 'bobs-gift', kind: 'gift-card', balance: usd(50_000) }] },
];

/** Ten pieces of everything but `shoe-gone`. */
export const STOCK = [
  { sku: 'shoe-red', warehouse: 'east', onHand: 10 },
  { sku: 'shoe-blue', warehouse: 'east', onHand: 4, reserved: 1 },
  { sku: 'shoe-blue', warehouse: 'west', onHand: 7 },
  { sku: 'shoe-green', warehouse: 'east', onHand: 10 },
  { sku: 'shoe-gone', warehouse: 'east', onHand: 2, reserved: 2 },
  { sku: 'hat-s', warehouse: 'west', onHand: 10 },
  { sku: 'hat-l', warehouse: 'west', onHand: 10 },
  { sku: 'other-shoe', warehouse: 'west', onHand: 10 },
  { sku: 'shoe-euro', warehouse: 'west', onHand: 10 },
];

const item = (id: string, sku: string, productId: string, amount: number, quantity = 1) => ({
  id,
  sku,
  productId,
  title: { zh: `${productId} 中文`, en: productId },
  options: { kind: sku },
  unitPrice: usd(amount),
  quantity,
});

/** Ann's order of a pair of shoes and two hats, paid with her Visa. */
export function annsOrder(id: string, status: OrderStatus, more: Partial<OrderRecord> = {}): OrderRecord {
  return {
    id,
    customerId: 'ann',
    status,
    placedAt: '2026-11-20T08:00:00Z',
    address: ADDRESS,
    items: [item('shoes', 'shoe-red', 'shoe', 1_100), item('hats', 'hat-s', 'hat', 500, 2)],
    payments: [{ type: 'payment', methodId: 'visa', amount: usd(2_100) }],
    ...more,
  };
}

/** A parcel of order `O` of which nothing was reported; it may hold all of the order. */
export const annsParcel = (id: string, more: Partial<ShipmentRecord> = {}): ShipmentRecord => ({
  id,
  orderId: 'O',
  carrier: 'SF Express',
  trackingNumber: `SF-${id}`,
  items: [],
  events: [],
  ...more,
});

/** Sets the whole shop to what it was at the start, with these orders. */
export async function resetShop(
  shop: OrdersUnderTest,
  orders: readonly OrderRecord[],
  store: object = {},
): Promise<void> {
  shop.products.splice(0, shop.products.length, ...PRODUCTS);
  await shop.dataSource.query(
    `truncate orders.orders, orders.customers, orders.stock, orders.shipments, orders.idempotent_answers, orders.stock_subscriptions cascade`,
  );
  const record = { name: 'Shop', currency: 'USD', locales: ['en'], timezone: 'Asia/Shanghai', ...store };
  await shop.orders.importRecords({ file: 'store', lines: upserts(record) });
  await shop.orders.importRecords({ file: 'customers', lines: upserts(...CUSTOMERS) });
  await shop.inventory.importRecords({ file: 'stock', lines: upserts(...STOCK) });
  await shop.orders.importRecords({ file: 'orders', lines: upserts(...orders) });
  // What the import announces is not what a test looks at.
  await shop.eventsSent();
}

/** Everything that an action might change, read back from the database. */
export async function everything(shop: OrdersUnderTest): Promise<Record<string, unknown[]>> {
  const tables = {
    orders: 'select * from orders.orders order by id',
    items: 'select * from orders.order_items order by order_id, position',
    payments: 'select * from orders.order_payments order by order_id, position',
    customers: 'select * from orders.customers order by id',
    stock: 'select * from orders.stock order by sku, warehouse',
    reservations: 'select * from orders.stock_reservations order by order_id, item_id, sku, warehouse',
    audit: 'select * from orders.audit_records order by id',
    events: 'select count(*)::int as count from orders.outbox',
    revision: 'select last_value from orders.stock_revision',
  };
  const read: Record<string, unknown[]> = {};
  for (const [name, query] of Object.entries(tables)) read[name] = await shop.dataSource.query(query);
  return read;
}

/** Available pieces of these skus. */
export async function available(shop: OrdersUnderTest, ...skus: string[]): Promise<number[]> {
  const { items } = await shop.inventory.getStock({ skus });
  return items.map((level) => level.available);
}

/** Balances of Ann's gift cards. */
export async function balanceOf(
  shop: OrdersUnderTest,
  methodId: string,
  customerId = 'ann',
): Promise<number | undefined> {
  const { customer } = await shop.orders.getCustomer({ customerId });
  return customer?.paymentMethods?.find((method) => method.id === methodId)?.balance?.amount;
}
