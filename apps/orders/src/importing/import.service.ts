// Imports batches into the tables of the import format and reads them back.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ImportLine, ImportResult } from '#contracts';
import { HeldReads } from './held-reads.js';
import { checkLines, lockFile, writeBatch } from './import-batch.js';
import type { RecordTable } from './record-table.js';

/** Loads and reads the files that need nothing but their table. */
@Injectable()
export class ImportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly held: HeldReads,
  ) {}

  /** Loads one batch in one transaction. */
  async load<Entry extends object>(table: RecordTable<Entry>, lines: readonly ImportLine[]): Promise<ImportResult> {
    const batch = checkLines(table, lines);
    try {
      return await this.dataSource.transaction(async (manager) => {
        await lockFile(manager, table.file);
        return writeBatch(manager, table, batch);
      });
    } finally {
      this.held.forget(table.file);
    }
  }

  /** A page of a file's records as they were imported. */
  async read<Entry extends object>(
    table: RecordTable<Entry>,
    input: { after?: string | undefined; limit: number },
  ): Promise<{ records: Record<string, unknown>[]; next?: string }> {
    const { records, next } = await table.page(this.dataSource.manager, input.after, input.limit);
    return { records: records as Record<string, unknown>[], ...(next === undefined ? {} : { next }) };
  }
}
