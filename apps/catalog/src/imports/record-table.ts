// A table of small imported records that are kept whole: the store, promotions, faqs.
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { ImportLine, ImportResult } from '#contracts';
import type { RevisionName, Revisions } from '../revisions.js';
import { checkBatch, digestOf } from './import-batch.js';
import { pageOf, type RecordPage } from './record-page.js';

/** How the records of a table look and what names them. */
export interface RecordTableOptions<Value> {
  readonly table: Extract<RevisionName, 'store' | 'promotions' | 'faqs'>;
  readonly schema: z.ZodType<Value>;
  readonly idOf: (record: Value) => string;
}

/** Upserts, deletes and reads back the records of one file. */
export class RecordTable<Value> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly revisions: Revisions,
    private readonly options: RecordTableOptions<Value>,
  ) {}

  /** Applies a batch in one transaction; of several lines with the same id the last one counts. */
  async importLines(lines: readonly ImportLine[]): Promise<ImportResult> {
    const { table, schema, idOf } = this.options;
    const { accepted, rejected } = checkBatch(lines, schema, (record) => ({ id: idOf(record) }));
    const wanted = new Map(accepted.map((line) => [line.id, line.record]));
    const upserts = [...wanted].filter(([, record]) => record !== undefined);
    const removedIds = [...wanted].filter(([, record]) => record === undefined).map(([id]) => id);
    const changed = await this.revisions.writing(async (manager) => {
      const revision = await this.revisions.lockNext(manager, table);
      const written: unknown[] = await manager.query(
        `INSERT INTO catalog.${table} AS kept (id, record, digest)
         SELECT id, record::json, digest FROM unnest($1::text[], $2::text[], $3::text[]) AS line (id, record, digest)
         ON CONFLICT (id) DO UPDATE SET record = excluded.record, digest = excluded.digest
         WHERE kept.digest <> excluded.digest
         RETURNING id`,
        [
          upserts.map(([id]) => id),
          upserts.map(([, record]) => JSON.stringify(record)),
          upserts.map(([, record]) => digestOf(record)),
        ],
      );
      const removed: unknown[] = await manager.query(
        `WITH removed AS (DELETE FROM catalog.${table} WHERE id = ANY ($1::text[]) RETURNING id) SELECT id FROM removed`,
        [removedIds],
      );
      const count = written.length + removed.length;
      if (count > 0) await this.revisions.publish(manager, table, revision);
      return count;
    });
    return { changed, unchanged: accepted.length - changed, rejected };
  }

  /** Every record, by id. These tables are small: what is above the limit is not held in memory. */
  async readAll(limit: number): Promise<Value[]> {
    const rows: { record: Value }[] = await this.dataSource.query(
      `SELECT record FROM catalog.${this.options.table} ORDER BY id LIMIT $1`,
      [limit],
    );
    return rows.map((row) => row.record);
  }

  /** A page of what was imported. */
  async readPage(after: string | undefined, limit: number): Promise<RecordPage> {
    const rows: { id: string; record: string }[] = await this.dataSource.query(
      `SELECT id, record::text AS record FROM catalog.${this.options.table}
       WHERE $1::text IS NULL OR id > $1 ORDER BY id LIMIT $2`,
      [after ?? null, limit],
    );
    return pageOf(rows, limit);
  }
}
