// How `orders.jsonl` is imported and read back.
import { Any, type EntityManager } from 'typeorm';
import { storeFiles, type OrderRecord } from '#contracts';
import { pageOf } from '../importing/page.js';
import type { RecordTable } from '../importing/record-table.js';
import { upsertRows } from '../importing/upsert-rows.js';
import { OrderItemEntity } from './order-item.entity.js';
import { OrderPaymentEntity } from './order-payment.entity.js';
import { itemRowsOf, orderRowOf, paymentRowsOf, recordOf } from './order-record.js';
import { readOrders } from './order-rows.js';
import { OrderEntity } from './order.entity.js';

/** Orders with their items and payments. */
export const ordersTable: RecordTable<OrderRecord> = {
  file: 'orders',
  schema: storeFiles.orders.schema,
  key: storeFiles.orders.key,

  load: async (manager, ids) =>
    (await readOrders(manager, { where: 'placed.id = any($1)', values: [[...ids]] })).map(recordOf),

  save: async (manager, records, known) => {
    const replaced = records.map((record) => record.id).filter((id) => known.has(id));
    await upsertRows(manager, OrderEntity, records.map(orderRowOf));
    if (replaced.length > 0) {
      await manager.delete(OrderItemEntity, { orderId: Any(replaced) });
      await manager.delete(OrderPaymentEntity, { orderId: Any(replaced) });
    }
    await upsertRows(manager, OrderItemEntity, records.flatMap(itemRowsOf));
    await upsertRows(manager, OrderPaymentEntity, records.flatMap(paymentRowsOf));
    if (replaced.length > 0) await forgetRequests(manager, replaced);
  },

  /** Items and payments go with their order (the schema cascades). */
  remove: async (manager, ids) => {
    await manager.delete(OrderEntity, { id: Any([...ids]) });
  },

  page: async (manager, after, limit) => {
    const rows = await readOrders(manager, {
      where: '$1::text is null or placed.id > $1',
      values: [after ?? null],
      limit: limit + 1,
    });
    return pageOf(rows, limit, recordOf, ({ order }) => order.id);
  },
};

/**
 * What was asked for in the shop goes when the file sets an order to something else, except what the file still speaks of: the request
 * of an order that is being returned or exchanged, and claims that its refunds cover, so that nobody claims them again.
 */
async function forgetRequests(manager: EntityManager, orderIds: readonly string[]): Promise<void> {
  await manager.query(
    `update orders.orders as placed set
       return_request = case when status in ('return-requested', 'returned') then return_request end,
       exchange_request = case when status in ('exchange-requested', 'exchanged') then exchange_request end,
       delivery_requests = null,
       price_protection = case when refunded.minor >= (
         select sum((claim -> 'difference' ->> 'amount')::numeric) from jsonb_array_elements(price_protection) as claim
       ) then price_protection end
     from (
       select asked.id, coalesce(sum(payment.amount_minor) filter (where payment.type = 'refund'), 0) as minor
       from unnest($1::text[]) as asked(id) left join orders.order_payments as payment on payment.order_id = asked.id
       group by asked.id
     ) as refunded
     where placed.id = refunded.id
       and coalesce(return_request, exchange_request, delivery_requests, price_protection) is not null`,
    [orderIds],
  );
}
