// How `orders.jsonl` is imported and read back.
import { Any, MoreThan } from 'typeorm';
import { storeFiles, type OrderRecord } from '#contracts';
import { pageOf } from '../importing/page.js';
import type { RecordTable } from '../importing/record-table.js';
import { upsertRows } from '../importing/upsert-rows.js';
import { OrderItemEntity } from './order-item.entity.js';
import { OrderPaymentEntity } from './order-payment.entity.js';
import { itemRowsOf, orderRowOf, paymentRowsOf, recordOf } from './order-record.js';
import { withItemsAndPayments } from './order-rows.js';
import { OrderEntity } from './order.entity.js';

/** Orders with their items and payments. */
export const ordersTable: RecordTable<OrderRecord> = {
  file: 'orders',
  schema: storeFiles.orders.schema,
  key: storeFiles.orders.key,

  load: async (manager, ids) => {
    const orders = await manager.find(OrderEntity, { where: { id: Any([...ids]) } });
    return (await withItemsAndPayments(manager, orders)).map(recordOf);
  },

  save: async (manager, records, known) => {
    const replaced = records.map((record) => record.id).filter((id) => known.has(id));
    await upsertRows(manager, OrderEntity, records.map(orderRowOf));
    if (replaced.length > 0) {
      await manager.delete(OrderItemEntity, { orderId: Any(replaced) });
      await manager.delete(OrderPaymentEntity, { orderId: Any(replaced) });
    }
    await upsertRows(manager, OrderItemEntity, records.flatMap(itemRowsOf));
    await upsertRows(manager, OrderPaymentEntity, records.flatMap(paymentRowsOf));
  },

  /** Items and payments go with their order (the schema cascades). */
  remove: async (manager, ids) => {
    await manager.delete(OrderEntity, { id: Any([...ids]) });
  },

  page: async (manager, after, limit) => {
    const where = after === undefined ? {} : { id: MoreThan(after) };
    const orders = await manager.find(OrderEntity, { where, order: { id: 'ASC' }, take: limit + 1 });
    const rows = await withItemsAndPayments(manager, orders);
    return pageOf(rows, limit, recordOf, ({ order }) => order.id);
  },
};
