// Random shops and random wishes of several customers, for the test that compares the orders service with the model.
import * as fc from 'fast-check';
import type { OrderAction, OrderStatus, ProductRecord } from '#contracts';
import { type OrdersUnderTest, upserts } from '../../apps/orders/src/testing/start-orders.js';
import { type ModelOrder, OrderModel, variants } from './order-model.js';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const skus = Object.keys(variants);
const productOf = (sku: string): string => variants[sku]?.product ?? sku;
const priceOf = (sku: string): number => variants[sku]?.price ?? 0;

/** Who buys here; each has a card of their own and a gift card. */
export const customerIds = ['ann', 'bob', 'cat'];
const methodsOf = (customerId: string): string[] => [`${customerId}-card`, `${customerId}-gift`];

/** What one shop starts with. */
export interface RandomShop {
  orders: { status: OrderStatus; items: { sku: string; dearer: boolean; quantity: number }[]; paysByGift: boolean }[];
  gifts: number[];
  stock: number[];
}

/** One wish: who (by the order), what, and with which words; numbers choose among what is there. */
export interface Wish {
  orderNumber: number;
  action: OrderAction;
}

const ORDERS = 12;

/** The id of an order; they go round the customers. */
export const orderIdOf = (orderNumber: number): string => `O-${orderNumber}`;
/** Whose order it is. */
export const ownerOf = (orderNumber: number): string => customerIds[orderNumber % customerIds.length] ?? '';

/** Shops in which pieces and gift cards run out. */
export const randomShop: fc.Arbitrary<RandomShop> = fc.record({
  orders: fc.array(
    fc.record({
      status: fc.constantFrom<OrderStatus>('pending', 'pending', 'delivered', 'delivered', 'shipped'),
      items: fc.array(
        fc.record({
          sku: fc.constantFrom('shoe-red', 'shoe-blue', 'hat-s'),
          dearer: fc.boolean(),
          quantity: fc.integer({ min: 1, max: 2 }),
        }),
        { minLength: 1, maxLength: 2 },
      ),
      paysByGift: fc.boolean(),
    }),
    { minLength: ORDERS, maxLength: ORDERS },
  ),
  gifts: fc.array(fc.integer({ min: 0, max: 4_000 }), {
    minLength: customerIds.length,
    maxLength: customerIds.length,
  }),
  stock: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: skus.length, maxLength: skus.length }),
});

const itemId = fc.constantFrom('i0', 'i0', 'i0', 'i1', 'i9');
const methodId = fc.constantFrom(...customerIds.flatMap(methodsOf));
const changes = fc.uniqueArray(fc.record({ itemId, newSku: fc.constantFrom(...skus, 'nothing') }), {
  minLength: 1,
  maxLength: 2,
  selector: (change) => change.itemId,
});
const named = <const Name extends OrderAction['name']>(name: Name) => fc.constant(name);

const beforeItLeaves: fc.Arbitrary<OrderAction> = fc.oneof(
  fc.record({ name: named('cancel'), reason: fc.constantFrom('no-longer-needed', 'ordered-by-mistake', 'bored') }),
  fc.record({
    name: named('change-address'),
    address: fc.record({ country: fc.constant('US'), line1: fc.constantFrom('1 First', '2 Second') }),
  }),
  fc.record({ name: named('change-payment'), methodId }),
  { weight: 3, arbitrary: fc.record({ name: named('change-items'), changes, methodId }) },
);
const afterDelivery: fc.Arbitrary<OrderAction> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ name: named('exchange'), changes, methodId }) },
  fc.record({ name: named('return'), itemIds: fc.uniqueArray(itemId, { minLength: 1, maxLength: 2 }), methodId }),
  fc.record({ name: named('price-protection') }),
);
const atAnyTime: fc.Arbitrary<OrderAction> = fc.oneof(
  fc.record({ name: named('delivery-request'), kind: fc.constant('hurry' as const) }),
  fc.record({ name: named('invoice'), kind: fc.constant('personal' as const), title: fc.constantFrom('A', 'B') }),
);

const roughWish = fc.record({
  orderNumber: fc.nat(ORDERS - 1),
  pending: beforeItLeaves,
  sent: afterDelivery,
  recorded: atAnyTime,
  /** 0–9: one in ten is left as foolish as it came; else it is made to fit the order that it is about. */
  sense: fc.nat(9),
  turn: fc.integer({ min: 1, max: 3 }),
});
type RoughWish = typeof roughWish extends fc.Arbitrary<infer Value> ? Value : never;

/** A shop and a sequence of wishes, most of which fit the order that they are about. */
export const shopAndWishes = (length: number): fc.Arbitrary<[RandomShop, Wish[]]> =>
  fc
    .tuple(randomShop, fc.array(roughWish, { minLength: 1, maxLength: length, size: 'max' }))
    .map(([shop, list]) => [shop, list.map((wish) => sensible(shop, wish))]);

function sensible(shop: RandomShop, { orderNumber, pending, sent, recorded, sense, turn }: RoughWish): Wish {
  const order = shop.orders[orderNumber];
  const isPending = order?.status === 'pending';
  const chosen = sense === 1 ? recorded : isPending === (sense !== 2) ? pending : sent;
  if (sense === 0) return { orderNumber, action: chosen };
  const kind = 'methodId' in chosen ? (chosen.methodId.split('-')[1] ?? 'card') : 'card';
  const own = { ...chosen, ...('methodId' in chosen ? { methodId: `${ownerOf(orderNumber)}-${kind}` } : {}) };
  if (own.name !== 'change-items' && own.name !== 'exchange') return { orderNumber, action: own };
  const fitting = own.changes.map((change) => {
    const bought = order?.items[Number(change.itemId.slice(1))]?.sku;
    const siblings = skus.filter((sku) => bought !== undefined && productOf(sku) === productOf(bought));
    const next = siblings[(siblings.indexOf(bought ?? '') + turn) % siblings.length];
    return { ...change, newSku: next ?? change.newSku };
  });
  return { orderNumber, action: { ...own, changes: fitting } };
}

/** The same shop as a model. */
export function modelOf(shop: RandomShop): OrderModel {
  const orders = shop.orders.map((order, index): [string, ModelOrder] => {
    const items = order.items.map(({ sku, dearer, quantity }, position) => {
      return { itemId: `i${position}`, sku, price: priceOf(sku) + (dearer ? 100 : 0), quantity };
    });
    const owner = ownerOf(index);
    const amount = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
    const payment = { type: 'payment' as const, methodId: `${owner}-${order.paysByGift ? 'gift' : 'card'}`, amount };
    return [
      orderIdOf(index),
      { customerId: owner, status: order.status, line1: 'Old', items, payments: [payment], wishes: 0, claimed: [] },
    ];
  });
  return new OrderModel(
    new Map(orders),
    new Map(customerIds.map((customerId, index) => [`${customerId}-gift`, shop.gifts[index] ?? 0])),
    new Map(customerIds.map((customerId) => [customerId, methodsOf(customerId)])),
    new Map(skus.map((sku, index) => [sku, shop.stock[index] ?? 0])),
  );
}

/** Loads the shop through the real import; stock stands in two warehouses. */
export async function openShop(service: OrdersUnderTest, shop: RandomShop): Promise<void> {
  const model = modelOf(shop);
  service.products.splice(0, service.products.length, ...products());
  await service.dataSource.query(
    `truncate orders.orders, orders.customers, orders.stock, orders.idempotent_answers, orders.audit_records,
     orders.shipments, orders.stock_subscriptions cascade`,
  );
  const store = { name: 'Shop', currency: 'USD', locales: ['en'], timezone: 'UTC' };
  await service.orders.importRecords({ file: 'store', lines: upserts(store) });
  const customers = customerIds.map((id) => ({
    id,
    name: id,
    paymentMethods: [
      { id: `${id}-card`, kind: 'credit-card' },
      { id: `${id}-gift`, kind: 'gift-card', balance: usd(model.gifts.get(`${id}-gift`) ?? 0) },
    ],
  }));
  await service.orders.importRecords({ file: 'customers', lines: upserts(...customers) });
  const stock = [...model.available].flatMap(([sku, pieces]) => [
    { sku, warehouse: 'east', onHand: Math.ceil(pieces / 2) + 1, reserved: 1 },
    { sku, warehouse: 'west', onHand: Math.floor(pieces / 2) },
  ]);
  await service.inventory.importRecords({ file: 'stock', lines: upserts(...stock) });
  const orders = [...model.orders].map(([id, { customerId, status, items, payments }]) => ({
    id,
    customerId,
    status,
    placedAt: service.clock.now().toISOString(),
    address: { country: 'US', line1: 'Old' },
    items: items.map((item) => ({
      id: item.itemId,
      sku: item.sku,
      productId: productOf(item.sku),
      title: item.sku,
      unitPrice: usd(item.price),
      quantity: item.quantity,
    })),
    payments: payments.map(({ amount, ...payment }) => ({ ...payment, amount: usd(amount) })),
  }));
  await service.orders.importRecords({ file: 'orders', lines: upserts(...orders) });
}

function products(): ProductRecord[] {
  const skusOf = Map.groupBy(skus, productOf);
  return [...skusOf].map(([id, own]) => ({
    id,
    title: id,
    variants: own.map((sku) => ({ sku, price: usd(priceOf(sku)) })),
  }));
}

/** What the service now holds, in the words of the model. */
export async function stateOf(service: OrdersUnderTest) {
  const orders: [string, ModelOrder][] = [];
  const gifts: [string, number][] = [];
  for (const customerId of customerIds) {
    const viewer = { customerId, verifiedOrderIds: [] };
    const { customer } = await service.orders.getCustomer({ customerId });
    for (const { id, kind, balance } of customer?.paymentMethods ?? []) {
      if (kind === 'gift-card') gifts.push([id, balance?.amount ?? 0]);
    }
    const list = await service.orders.listOrders({ viewer });
    for (const { id, status, address, items, payments, ...asked } of list.orders) {
      const { returnRequest, exchangeRequest, deliveryRequests, invoice, priceProtection } = asked;
      orders.push([
        id,
        {
          customerId,
          status,
          line1: address.line1,
          items: items.map((item) => {
            return { itemId: item.itemId, sku: item.sku, price: item.unitPrice.amount, quantity: item.quantity };
          }),
          payments: payments.map(({ type, methodId: paying, amount }) => ({
            type,
            methodId: paying,
            amount: amount.amount,
          })),
          ...(returnRequest && { returned: returnRequest.itemIds }),
          ...(exchangeRequest && {
            exchange: { changes: exchangeRequest.changes, difference: exchangeRequest.difference.amount },
          }),
          wishes: deliveryRequests?.length ?? 0,
          ...(invoice && { invoiceTitle: invoice.title }),
          claimed: priceProtection?.map((claim) => claim.itemId) ?? [],
        },
      ]);
    }
  }
  const { items } = await service.inventory.getStock({ skus });
  return {
    orders: Object.fromEntries(orders),
    gifts: Object.fromEntries(gifts),
    available: Object.fromEntries(items.map(({ sku, available }) => [sku, available])),
  };
}

/** The model's state in the same shape. */
export const stateOfModel = (model: OrderModel) => ({
  orders: Object.fromEntries(model.orders),
  gifts: Object.fromEntries(model.gifts),
  available: Object.fromEntries(model.available),
});
