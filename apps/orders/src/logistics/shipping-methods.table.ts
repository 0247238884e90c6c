// How `shipping-methods.jsonl` is imported and read back.
import { Any, MoreThan } from 'typeorm';
import { storeFiles, type ShippingMethodRecord } from '#contracts';
import { pageOf } from '../importing/page.js';
import type { RecordTable } from '../importing/record-table.js';
import { upsertRows } from '../importing/upsert-rows.js';
import { ShippingMethodEntity } from './shipping-method.entity.js';

/** Ways to ship. */
export const shippingMethodsTable: RecordTable<ShippingMethodRecord> = {
  file: 'shipping-methods',
  schema: storeFiles['shipping-methods'].schema,
  key: storeFiles['shipping-methods'].key,

  load: async (manager, ids) =>
    (await manager.find(ShippingMethodEntity, { where: { id: Any([...ids]) } })).map((method) => method.record),

  save: (manager, records) =>
    upsertRows(
      manager,
      ShippingMethodEntity,
      records.map((record) => ({ id: record.id, record })),
    ),

  remove: async (manager, ids) => {
    await manager.delete(ShippingMethodEntity, { id: Any([...ids]) });
  },

  page: async (manager, after, limit) => {
    const where = after === undefined ? {} : { id: MoreThan(after) };
    const methods = await manager.find(ShippingMethodEntity, { where, order: { id: 'ASC' }, take: limit + 1 });
    return pageOf(
      methods,
      limit,
      (method) => method.record,
      (method) => method.id,
    );
  },
};
