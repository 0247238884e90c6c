// Imports stock and announces, in the same transaction, what changed in availability.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ImportLine, ImportResult } from '#contracts';
import { checkLines, lockFile, writeBatch } from '../importing/import-batch.js';
import { availability, StockChanges } from './stock-changes.js';
import { lockLinesOf, skuOfKey, stockTable } from './stock.table.js';

/** Loads `stock.jsonl`. */
@Injectable()
export class StockImportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changes: StockChanges,
  ) {}

  /** Loads one batch; one event names every sku of it that has more or fewer pieces available than before. */
  async load(lines: readonly ImportLine[]): Promise<ImportResult> {
    const batch = checkLines(stockTable, lines);
    const skus = [...new Set([...batch.wanted.keys()].map(skuOfKey))];
    return this.dataSource.transaction(async (manager) => {
      await lockFile(manager, stockTable.file);
      const before = availability(skus, await lockLinesOf(manager, skus));
      const result = await writeBatch(manager, stockTable, batch);
      if (result.changed > 0) {
        await this.changes.announce(manager, before, availability(skus, await lockLinesOf(manager, skus)));
      }
      return result;
    });
  }
}
