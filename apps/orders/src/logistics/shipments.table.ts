// How `shipments.jsonl` is imported and read back.
import { Any, MoreThan } from 'typeorm';
import { storeFiles, type ShipmentRecord } from '#contracts';
import { pageOf } from '../importing/page.js';
import { withoutAbsent, type RecordTable } from '../importing/record-table.js';
import { upsertRows } from '../importing/upsert-rows.js';
import { ShipmentEntity } from './shipment.entity.js';

/** The shipment as its file has it. */
export function shipmentRecordOf(shipment: ShipmentEntity): ShipmentRecord {
  return withoutAbsent<ShipmentRecord>({ ...shipment });
}

/** Parcels of orders. */
export const shipmentsTable: RecordTable<ShipmentRecord> = {
  file: 'shipments',
  schema: storeFiles.shipments.schema,
  key: storeFiles.shipments.key,

  load: async (manager, ids) =>
    (await manager.find(ShipmentEntity, { where: { id: Any([...ids]) } })).map(shipmentRecordOf),

  save: (manager, records) => upsertRows(manager, ShipmentEntity, records),

  remove: async (manager, ids) => {
    await manager.delete(ShipmentEntity, { id: Any([...ids]) });
  },

  page: async (manager, after, limit) => {
    const where = after === undefined ? {} : { id: MoreThan(after) };
    const shipments = await manager.find(ShipmentEntity, { where, order: { id: 'ASC' }, take: limit + 1 });
    return pageOf(shipments, limit, shipmentRecordOf, (shipment) => shipment.id);
  },
};
