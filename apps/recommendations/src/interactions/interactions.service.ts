// Keeps the history that recommendations learn from, and each product's popularity beside it.
import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan, type EntityManager } from 'typeorm';
import type { ImportLine, ImportResult, InteractionRecord } from '#contracts';
import { Clock } from '#platform';
import { readBatch, type InteractionKey, type InteractionRow } from './interaction-rows.js';
import { InteractionEntity } from './interaction.entity.js';

const ROW_TYPES = `customer_id text, session_id text, product_id text, kind text, value double precision,
  at timestamptz, at_written text, popularity double precision`;
const COLUMNS = 'customer_id, session_id, product_id, kind, value, at, at_written, popularity';

/** Only a changed value is a change: all else identifies the interaction. */
const UPSERT = `
  insert into recommendations.interactions as known (${COLUMNS})
  select ${COLUMNS} from jsonb_to_recordset($1::jsonb) as source(${ROW_TYPES})
  on conflict (product_id, at_written, kind, customer_id, session_id) do update set value = excluded.value
    where known.value is distinct from excluded.value
  returning product_id, popularity, (xmax = 0) as is_new`;

const DELETE = `
  delete from recommendations.interactions as known
  using jsonb_to_recordset($1::jsonb) as gone(${ROW_TYPES})
  where known.product_id = gone.product_id and known.at_written = gone.at_written and known.kind = gone.kind
    and known.customer_id is not distinct from gone.customer_id
    and known.session_id is not distinct from gone.session_id
  returning known.product_id, known.popularity`;

const ADD_POPULARITY = `
  insert into recommendations.product_popularity as known (product_id, popularity, interactions)
  select product_id, popularity, interactions from jsonb_to_recordset($1::jsonb)
    as source(product_id text, popularity double precision, interactions bigint)
  on conflict (product_id) do update set
    popularity = greatest(0, known.popularity + excluded.popularity),
    interactions = greatest(0, known.interactions + excluded.interactions)`;

interface Counted {
  product_id: string;
  popularity: number;
}

/** Imports and reads back interactions. */
@Injectable()
export class InteractionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Loads one batch in one transaction; the same batch again changes nothing. */
  async load(lines: readonly ImportLine[]): Promise<ImportResult> {
    const { upserts, deletes, overridden, rejected } = readBatch(lines, this.clock.now());
    return this.dataSource.transaction(async (manager) => {
      // Two batches at once would touch the popularity of the same products in different orders.
      await manager.query('select pg_advisory_xact_lock(hashtext($1))', ['recommendations.import.interactions']);
      const written = await upsertRows(manager, upserts);
      const removed = await deleteRows(manager, deletes);
      await addPopularity(
        manager,
        written.filter((row) => row.is_new),
        removed,
      );
      const changed = written.length + removed.length;
      return { changed, unchanged: upserts.length + deletes.length - changed + overridden, rejected };
    });
  }

  /** A page of interactions as they were imported, in that order. */
  async read(after: string | undefined, limit: number): Promise<{ records: InteractionRecord[]; next?: string }> {
    if (after !== undefined && !/^\d{1,18}$/.test(after)) return { records: [] };
    const rows = await this.dataSource.getRepository(InteractionEntity).find({
      where: after === undefined ? {} : { rowNumber: MoreThan(after) },
      order: { rowNumber: 'ASC' },
      take: limit + 1,
    });
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      records: shown.map(recordOf),
      ...(rows.length > limit && last !== undefined ? { next: last.rowNumber } : {}),
    };
  }
}

const recordOf = (row: InteractionEntity): InteractionRecord => ({
  ...(row.customerId === null ? {} : { customerId: row.customerId }),
  ...(row.sessionId === null ? {} : { sessionId: row.sessionId }),
  productId: row.productId,
  kind: row.kind,
  ...(row.value === null ? {} : { value: row.value }),
  at: row.atWritten,
});

async function upsertRows(
  manager: EntityManager,
  rows: readonly InteractionRow[],
): Promise<(Counted & { is_new: boolean })[]> {
  return rows.length === 0 ? [] : manager.query(UPSERT, [JSON.stringify(rows)]);
}

async function deleteRows(manager: EntityManager, keys: readonly InteractionKey[]): Promise<Counted[]> {
  if (keys.length === 0) return [];
  // TypeORM answers a DELETE with [rows, count].
  const [rows] = await manager.query<[Counted[], number]>(DELETE, [JSON.stringify(keys)]);
  return rows;
}

async function addPopularity(manager: EntityManager, added: readonly Counted[], removed: readonly Counted[]) {
  const sums = new Map<string, { product_id: string; popularity: number; interactions: number }>();
  const count = (row: Counted, sign: 1 | -1): void => {
    const sum = sums.get(row.product_id) ?? { product_id: row.product_id, popularity: 0, interactions: 0 };
    sum.popularity += sign * row.popularity;
    sum.interactions += sign;
    sums.set(row.product_id, sum);
  };
  for (const row of added) count(row, 1);
  for (const row of removed) count(row, -1);
  if (sums.size > 0) await manager.query(ADD_POPULARITY, [JSON.stringify([...sums.values()])]);
}
