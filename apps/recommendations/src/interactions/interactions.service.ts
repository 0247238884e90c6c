// Keeps the history that recommendations learn from: imports it, records it as it happens, reads it back, forgets it.
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan, type EntityManager } from 'typeorm';
import type { ImportLine, ImportResult, InteractionRecord } from '#contracts';
import { Clock } from '#platform';
import { MemoryFeed } from '../memory/memory-feed.js';
import { keyOf, readBatch, type InteractionKey, type InteractionRow } from './interaction-rows.js';
import { InteractionEntity } from './interaction.entity.js';

const ROW_TYPES = `customer_id text, session_id text, product_id text, kind text, value double precision,
  at timestamptz, at_written text`;
const COLUMNS = 'customer_id, session_id, product_id, kind, value, at, at_written';

/** Only a changed value is a change, all else identifies the interaction; what an order or a conversation said before is from now on said here. */
const UPSERT = `
  insert into recommendations.interactions as known (${COLUMNS})
  select ${COLUMNS} from jsonb_to_recordset($1::jsonb) as source(${ROW_TYPES})
  on conflict (product_id, at_written, kind, customer_id, session_id) do update
    set value = excluded.value, learned_from = null
    where known.value is distinct from excluded.value or known.learned_from is not null
  returning product_id, at_written, kind, customer_id, session_id, (xmax = 0) as is_new`;

const DELETE = `
  delete from recommendations.interactions as known
  using jsonb_to_recordset($1::jsonb) as gone(${ROW_TYPES})
  where known.product_id = gone.product_id and known.at_written = gone.at_written and known.kind = gone.kind
    and known.customer_id is not distinct from gone.customer_id
    and known.session_id is not distinct from gone.session_id
  returning known.shopper`;

/** A session that belongs to a customer is the customer's to forget. */
const FORGET = `
  delete from recommendations.interactions
  where customer_id = $1 or (session_id = $2 and customer_id is null)
  returning shopper`;

/** Orders from before are not learned again. */
const FORGOTTEN = `
  insert into recommendations.forgotten_customers (customer_id, at) values ($1, $2)
  on conflict (customer_id) do update set at = excluded.at`;

/** Instances learn of it within a tenth of a second; who starts later reads what is left. */
const REREAD_KEPT_HOURS = 1;

/** A view that something else told of; the names are the columns'. */
export type LearnedView = Omit<InteractionRow, 'kind' | 'value'> & { readonly learned_from: string };

/** Keeps interactions. */
@Injectable()
export class InteractionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly feed: MemoryFeed,
  ) {}

  /** Loads one batch in one transaction; the same batch again changes nothing. */
  async load(lines: readonly ImportLine[]): Promise<ImportResult> {
    const { upserts, deletes, overridden, rejected } = readBatch(lines);
    const changed = await this.write(async (manager) => {
      const written = (await upsertRows(manager, upserts)).length;
      const removed = await deleteRows(manager, deletes);
      await this.reread(manager, removed);
      return written + removed.length;
    });
    return { changed, unchanged: upserts.length + deletes.length - changed + overridden, rejected };
  }

  /** Records what just happened, with `also` in the same transaction; how much of it was new. */
  async record(
    records: readonly InteractionRecord[],
    also: (manager: EntityManager, isNew: (record: InteractionRecord) => boolean) => Promise<void>,
  ): Promise<number> {
    const { upserts } = readBatch(records.map((record, place) => ({ line: place + 1, action: 'upsert', record })));
    return await this.write(async (manager) => {
      const written = await upsertRows(manager, upserts);
      const keys = new Set(written.filter((row) => row.is_new).map(keyText));
      await also(manager, (record) => keys.has(keyText(keyOf(record))));
      return written.length;
    });
  }

  /** Deletes the history of a customer or a guest's session; how many interactions that was. */
  async forget(customerId: string | undefined, sessionId: string | undefined): Promise<number> {
    return await this.write(async (manager) => {
      const ids = [customerId ?? null, sessionId ?? null];
      // TypeORM answers a DELETE with [rows, count].
      const [rows] = await manager.query<[{ shopper: string }[], number]>(FORGET, ids);
      await manager.query(
        `delete from recommendations.shown where customer_id = $1 or (session_id = $2 and customer_id is null)`,
        ids,
      );
      if (customerId !== undefined) await manager.query(FORGOTTEN, [customerId, this.clock.now()]);
      await this.reread(
        manager,
        rows.map(({ shopper }) => shopper),
      );
      return rows.length;
    });
  }

  /** Changes rows in one transaction; `work` tells the shoppers of rows that are gone. */
  async replace(work: (manager: EntityManager) => Promise<readonly string[]>): Promise<void> {
    await this.write(async (manager) => {
      await this.reread(manager, await work(manager));
    });
  }

  /** Adds views that are learned from something else, in one statement; those that are known, and those of customers who were forgotten since, are left out. */
  async addViews(views: readonly LearnedView[]): Promise<void> {
    await this.dataSource.query(`select recommendations.add_views($1::jsonb)`, [JSON.stringify(views)]);
    this.feed.expire();
  }

  /** A page of interactions as they were imported or happened, in that order; what orders and conversations say is read from them. */
  async read(after: string | undefined, limit: number): Promise<{ records: InteractionRecord[]; next?: string }> {
    if (after !== undefined && !/^\d{1,18}$/.test(after)) return { records: [] };
    const rows = await this.dataSource.getRepository(InteractionEntity).find({
      where: { learnedFrom: IsNull(), ...(after === undefined ? {} : { rowNumber: MoreThan(after) }) },
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

  private async write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const result = await this.dataSource.transaction(async (manager) => {
      // One writer at a time, so that row numbers become visible in their own order.
      await manager.query('select pg_advisory_xact_lock(hashtext($1))', ['recommendations.import.interactions']);
      return await work(manager);
    });
    this.feed.expire();
    return result;
  }

  private async reread(manager: EntityManager, shoppers: readonly string[]): Promise<void> {
    if (shoppers.length === 0) return;
    const now = this.clock.now();
    const keptSince = new Date(now.getTime() - REREAD_KEPT_HOURS * 3_600_000);
    await manager.query(`delete from recommendations.reread_shoppers where at < $1`, [keptSince]);
    await manager.query(
      `insert into recommendations.reread_shoppers (shopper, at) select distinct shopper, $2::timestamptz from unnest($1::text[]) as gone(shopper)`,
      [[...new Set(shoppers)], now],
    );
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

type Written = InteractionKey & { is_new: boolean };

const keyText = (key: InteractionKey): string =>
  JSON.stringify([key.customer_id, key.session_id, key.product_id, key.kind, key.at_written]);

async function upsertRows(manager: EntityManager, rows: readonly InteractionRow[]): Promise<Written[]> {
  return rows.length === 0 ? [] : await manager.query<Written[]>(UPSERT, [JSON.stringify(rows)]);
}

async function deleteRows(manager: EntityManager, keys: readonly InteractionKey[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const [rows] = await manager.query<[{ shopper: string }[], number]>(DELETE, [JSON.stringify(keys)]);
  return rows.map(({ shopper }) => shopper);
}
