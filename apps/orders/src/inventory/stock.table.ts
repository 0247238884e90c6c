// How `stock.jsonl` is imported and read back.
import { Any, MoreThan, type EntityManager } from 'typeorm';
import { storeFiles, type StockRecord } from '#contracts';
import { pageOf } from '../importing/page.js';
import { keyOf, withoutAbsent, type RecordTable } from '../importing/record-table.js';
import { upsertRows } from '../importing/upsert-rows.js';
import { StockLineEntity } from './stock-line.entity.js';

/** The sku of a stock line's key. */
export function skuOfKey(key: string): string {
  const [sku] = JSON.parse(key) as [string, string];
  return sku;
}

const recordOf = ({ sku, warehouse, onHand, reserved, incoming }: StockLineEntity): StockRecord =>
  withoutAbsent<StockRecord>({ sku, warehouse, onHand, reserved, incoming });

/** All lines of these skus, held until the transaction ends, in an order that two writers share. */
export function lockLinesOf(manager: EntityManager, skus: readonly string[]): Promise<StockLineEntity[]> {
  return manager.find(StockLineEntity, {
    where: { sku: Any([...skus]) },
    order: { sku: 'ASC', warehouse: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

/** Stock by sku and warehouse. */
export const stockTable: RecordTable<StockRecord> = {
  file: 'stock',
  schema: storeFiles.stock.schema,
  key: storeFiles.stock.key,

  load: async (manager, keys) => {
    const wanted = new Set(keys);
    const skus = [...new Set(keys.map(skuOfKey))];
    const lines = await manager.find(StockLineEntity, { where: { sku: Any(skus) } });
    return lines.map(recordOf).filter((record) => wanted.has(keyOf(stockTable, record)));
  },

  save: (manager, records) => upsertRows(manager, StockLineEntity, records),

  remove: async (manager, keys) => {
    const pairs = keys.map((key) => JSON.parse(key) as [string, string]);
    await manager.query(
      `delete from orders.stock using unnest($1::text[], $2::text[]) as gone(sku, warehouse)
       where stock.sku = gone.sku and stock.warehouse = gone.warehouse`,
      [pairs.map(([sku]) => sku), pairs.map(([, warehouse]) => warehouse)],
    );
  },

  page: async (manager, after, limit) => {
    if (after !== undefined && !/^\d{1,18}$/.test(after)) return { records: [] };
    const where = after === undefined ? {} : { rowNumber: MoreThan(after) };
    const lines = await manager.find(StockLineEntity, { where, order: { rowNumber: 'ASC' }, take: limit + 1 });
    return pageOf(lines, limit, recordOf, (line) => line.rowNumber);
  },
};
