// How `store.json` is imported and read back.
import type { EntityManager } from 'typeorm';
import { storeFiles, type StoreRecord } from '#contracts';
import type { RecordTable } from '../importing/record-table.js';
import { upsertRows } from '../importing/upsert-rows.js';
import { StoreEntity } from './store.entity.js';

const stored = async (manager: EntityManager): Promise<StoreRecord[]> =>
  (await manager.find(StoreEntity)).map((row) => row.record);

/** The shop's own record. */
export const storeTable: RecordTable<StoreRecord> = {
  file: 'store',
  schema: storeFiles.store.schema,
  key: storeFiles.store.key,
  load: stored,
  save: (manager, records) =>
    upsertRows(
      manager,
      StoreEntity,
      records.slice(-1).map((record) => ({ isOnly: true, record })),
    ),
  remove: async (manager) => {
    await manager.delete(StoreEntity, { isOnly: true });
  },
  page: async (manager, after) => ({ records: after === undefined ? await stored(manager) : [] }),
};
