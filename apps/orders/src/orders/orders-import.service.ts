// Imports orders; in the same transaction, what an order has reserved is shipped or released, and what changed is announced.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Outbox } from '#bus';
import { type ImportLine, type ImportResult, type OrderRecord, ordersEvents, type OrderStatus } from '#contracts';
import { Clock } from '#platform';
import { type CheckedBatch, checkLines, lockFile, writeBatch } from '../importing/import-batch.js';
import type { RecordTable } from '../importing/record-table.js';
import { fateOf } from '../inventory/reservation-fate.js';
import { StockMovesService } from '../inventory/stock-moves.service.js';
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
    private readonly stock: StockMovesService,
    private readonly clock: Clock,
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

  /** Loads one batch in one transaction: the orders are held first, then the stock lines, as everywhere. */
  async load(lines: readonly ImportLine[]): Promise<ImportResult> {
    const batch = checkLines(this.announcing, lines);
    return await this.dataSource.transaction(async (manager) => {
      await lockFile(manager, ordersTable.file);
      await this.settleReservations(manager, batch);
      return await writeBatch(manager, this.announcing, batch);
    });
  }

  private async settleReservations(manager: EntityManager, { wanted }: CheckedBatch<OrderRecord>): Promise<void> {
    const held = await manager.query<{ id: string; status: OrderStatus }[]>(
      `select id, status from orders.orders where id = any($1) order by id for update`,
      [[...wanted.keys()]],
    );
    const fates = held.map(({ id, status }) => {
      const record = wanted.get(id);
      const after = record === undefined || record === 'removed' ? 'removed' : record.status;
      return { orderId: id, fate: fateOf(status, after) };
    });
    await this.stock.settle(manager, fates);
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
        importedAt: this.clock.now().toISOString(),
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
