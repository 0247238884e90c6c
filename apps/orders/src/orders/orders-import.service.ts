// Imports orders and announces, in the same transaction, which were placed or are now something else.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Outbox } from '#bus';
import { type ImportLine, type ImportResult, type OrderRecord, ordersEvents } from '#contracts';
import { checkLines, lockFile, writeBatch } from '../importing/import-batch.js';
import type { RecordTable } from '../importing/record-table.js';
import { ordersTable } from './orders.table.js';

/** An event stays far below what a broker takes. */
const MAX_ORDERS_AN_EVENT = 200;

/** Loads `orders.jsonl`. */
@Injectable()
export class OrdersImportService {
  private readonly announcing: RecordTable<OrderRecord>;

  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
  ) {
    this.announcing = {
      ...ordersTable,
      save: async (manager, records, known) => {
        await ordersTable.save(manager, records, known);
        await this.announce(manager, records.map(summaryOf), []);
      },
      remove: async (manager, ids) => {
        await ordersTable.remove(manager, ids);
        await this.announce(manager, [], ids);
      },
    };
  }

  /** Loads one batch in one transaction. */
  async load(lines: readonly ImportLine[]): Promise<ImportResult> {
    const batch = checkLines(this.announcing, lines);
    return await this.dataSource.transaction(async (manager) => {
      await lockFile(manager, ordersTable.file);
      return await writeBatch(manager, this.announcing, batch);
    });
  }

  private async announce(
    manager: EntityManager,
    orders: readonly ReturnType<typeof summaryOf>[],
    removed: readonly string[],
  ): Promise<void> {
    for (let from = 0; from < Math.max(orders.length, removed.length); from += MAX_ORDERS_AN_EVENT) {
      const to = from + MAX_ORDERS_AN_EVENT;
      await this.outbox.add(manager, ordersEvents.ordersImported, {
        orders: orders.slice(from, to),
        removed: removed.slice(from, to),
      });
    }
  }
}

const summaryOf = ({ id, customerId, status, placedAt, items }: OrderRecord) => ({
  orderId: id,
  customerId,
  status,
  placedAt,
  productIds: [...new Set(items.map(({ productId }) => productId))],
});
