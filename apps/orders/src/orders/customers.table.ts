// How `customers.jsonl` is imported and read back.
import { Any, MoreThan } from 'typeorm';
import { storeFiles, type CustomerRecord } from '#contracts';
import { pageOf } from '../importing/page.js';
import { withoutAbsent, type RecordTable } from '../importing/record-table.js';
import { upsertRows } from '../importing/upsert-rows.js';
import { CustomerEntity } from './customer.entity.js';

/** The customer as the file has it. */
export function customerRecordOf({ version: _version, ...customer }: CustomerEntity): CustomerRecord {
  return withoutAbsent<CustomerRecord>(customer);
}

/** Customers with their addresses and ways to pay. */
export const customersTable: RecordTable<CustomerRecord> = {
  file: 'customers',
  schema: storeFiles.customers.schema,
  key: storeFiles.customers.key,

  load: async (manager, ids) =>
    (await manager.find(CustomerEntity, { where: { id: Any([...ids]) } })).map(customerRecordOf),

  save: (manager, records) => upsertRows(manager, CustomerEntity, records),

  remove: async (manager, ids) => {
    await manager.delete(CustomerEntity, { id: Any([...ids]) });
  },

  page: async (manager, after, limit) => {
    const where = after === undefined ? {} : { id: MoreThan(after) };
    const customers = await manager.find(CustomerEntity, { where, order: { id: 'ASC' }, take: limit + 1 });
    return pageOf(customers, limit, customerRecordOf, (customer) => customer.id);
  },
};
