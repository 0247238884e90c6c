// Imports stock and announces, in the same transaction, what changed in availability.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Outbox } from '#bus';
import { inventoryEvents, type ImportLine, type ImportResult } from '#contracts';
import { checkLines, lockFile, writeBatch } from '../importing/import-batch.js';
import { availableIn } from './stock-level.js';
import { lockLinesOf, skuOfKey, stockTable } from './stock.table.js';

/** Loads `stock.jsonl`. */
@Injectable()
export class StockImportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
  ) {}

  /** Loads one batch; one event names every sku of it that has more or fewer pieces available than before. */
  async load(lines: readonly ImportLine[]): Promise<ImportResult> {
    const batch = checkLines(stockTable, lines);
    const skus = [...new Set([...batch.wanted.keys()].map(skuOfKey))];
    return this.dataSource.transaction(async (manager) => {
      await lockFile(manager, stockTable.file);
      const before = await availability(manager, skus);
      const result = await writeBatch(manager, stockTable, batch);
      if (result.changed > 0) await this.announce(manager, before, await availability(manager, skus));
      return result;
    });
  }

  private async announce(
    manager: EntityManager,
    before: ReadonlyMap<string, number>,
    after: ReadonlyMap<string, number>,
  ): Promise<void> {
    const changed = [...after].filter(([sku, available]) => before.get(sku) !== available);
    if (changed.length === 0) return;
    const [row] = await manager.query<{ revision: string }[]>(`select nextval('orders.stock_revision') as revision`);
    const revision = Number(row?.revision);
    await this.outbox.add(manager, inventoryEvents.stockChanged, {
      items: changed.map(([sku, available]) => ({ sku, available, revision })),
    });
  }
}

async function availability(manager: EntityManager, skus: readonly string[]): Promise<Map<string, number>> {
  const lines = Map.groupBy(await lockLinesOf(manager, skus), (line) => line.sku);
  return new Map(skus.map((sku) => [sku, availableIn(lines.get(sku) ?? [])]));
}
