// Between an order's rows and the record that the file had or the view that its owner gets.
import type { OrderRecord, OrderView } from '#contracts';
import { utcOf } from '../importing/instants.js';
import { withoutAbsent } from '../importing/record-table.js';
import { itemIdsOf } from './item-ids.js';
import type { OrderItemEntity } from './order-item.entity.js';
import { orderNumberKey } from './order-number.js';
import type { OrderPaymentEntity } from './order-payment.entity.js';
import type { OrderEntity } from './order.entity.js';

/** All rows of one order; items and payments in the order of the file. */
export interface OrderRows {
  readonly order: OrderEntity;
  readonly items: readonly OrderItemEntity[];
  readonly payments: readonly OrderPaymentEntity[];
}

/** What the file does not have. */
type OwnColumns = 'version' | 'returnRequest' | 'exchangeRequest' | 'deliveryRequests' | 'priceProtection';

/** The row of an order without its version, which the database counts, and what was asked for since. */
export function orderRowOf(record: OrderRecord): Omit<OrderEntity, OwnColumns> {
  return {
    id: record.id,
    numberKey: orderNumberKey(record.id),
    customerId: record.customerId,
    status: record.status,
    placedAt: record.placedAt === undefined ? null : utcOf(record.placedAt),
    placedAtWritten: record.placedAt ?? null,
    address: record.address,
    invoice: record.invoice ?? null,
    notes: record.notes ?? null,
    meta: record.meta ?? null,
  };
}

/** The rows of an order's items. */
export function itemRowsOf(record: OrderRecord): OrderItemEntity[] {
  const itemIds = itemIdsOf(record.items);
  return record.items.map((item, position) => ({
    orderId: record.id,
    itemId: itemIds[position] ?? item.sku,
    position,
    idGiven: item.id !== undefined,
    sku: item.sku,
    productId: item.productId,
    title: item.title,
    options: item.options ?? null,
    unitPriceMinor: item.unitPrice.amount,
    currency: item.unitPrice.currency,
    quantity: item.quantity,
  }));
}

/** The rows of what was paid and refunded. */
export function paymentRowsOf(record: OrderRecord): OrderPaymentEntity[] {
  return record.payments.map((payment, position) => ({
    orderId: record.id,
    position,
    type: payment.type,
    methodId: payment.methodId,
    amountMinor: payment.amount.amount,
    currency: payment.amount.currency,
    at: payment.at ?? null,
  }));
}

const itemFields = (item: OrderItemEntity) => ({
  id: item.idGiven ? item.itemId : null,
  sku: item.sku,
  productId: item.productId,
  title: item.title,
  options: item.options,
  unitPrice: { amount: item.unitPriceMinor, currency: item.currency },
  quantity: item.quantity,
});

const headOf = ({ order, payments }: OrderRows) => ({
  id: order.id,
  customerId: order.customerId,
  status: order.status,
  placedAt: order.placedAtWritten,
  address: order.address,
  payments: payments.map((payment) =>
    withoutAbsent<OrderRecord['payments'][number]>({
      type: payment.type,
      methodId: payment.methodId,
      amount: { amount: payment.amountMinor, currency: payment.currency },
      at: payment.at,
    }),
  ),
  invoice: order.invoice,
  notes: order.notes,
  meta: order.meta,
});

/** The order as its file has it. */
export function recordOf(rows: OrderRows): OrderRecord {
  return withoutAbsent<OrderRecord>({
    ...headOf(rows),
    items: rows.items.map((item) => withoutAbsent<OrderRecord['items'][number]>(itemFields(item))),
  });
}

/** The order as its owner sees it. */
export function viewOf(rows: OrderRows): OrderView {
  const { returnRequest, exchangeRequest, deliveryRequests, priceProtection } = rows.order;
  return withoutAbsent<OrderView>({
    ...headOf(rows),
    returnRequest,
    exchangeRequest,
    deliveryRequests,
    priceProtection,
    items: rows.items.map((item) =>
      withoutAbsent<OrderView['items'][number]>({ itemId: item.itemId, ...itemFields(item) }),
    ),
  });
}
