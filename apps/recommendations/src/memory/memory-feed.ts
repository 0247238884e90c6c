// Keeps this instance's memory equal to the database: before an answer it reads just what was recorded since the last one.
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, onceDatabaseAnswers } from '#platform';
import type { InteractionRecord } from '#contracts';
import { ShopperMemory } from './shopper-memory.js';

const ROWS_A_PULL = 2_000;
/** Questions within this time share one look at the database. */
const FRESH_MS = 100;
const MAX_ROWS_OF_SHOPPER = 20_000;

interface Row {
  row_number: string;
  shopper: string;
  product_id: string;
  kind: InteractionRecord['kind'];
  at: Date;
}

/** Where the tables end: writers wait for each other, so a reader that has seen a number never misses a lower one. */
interface Ends {
  readonly rows: number;
  readonly rereads: number;
}

const ENDS = `select
  coalesce((select max(row_number) from recommendations.interactions), 0) as rows,
  coalesce((select max(number) from recommendations.reread_shoppers), 0) as rereads`;
const PAGE = `select row_number, shopper, product_id, kind, at from recommendations.interactions
  where row_number > $1 and row_number <= $2 order by row_number limit ${ROWS_A_PULL}`;
const OF_SHOPPER = `select row_number, shopper, product_id, kind, at from recommendations.interactions
  where shopper = $1 and row_number <= $2 order by row_number limit ${MAX_ROWS_OF_SHOPPER}`;
const REREADS = `select number, shopper from recommendations.reread_shoppers
  where number > $1 and number <= $2 order by number limit ${ROWS_A_PULL}`;

/** Owns the memory. */
@Injectable()
export class MemoryFeed implements OnApplicationBootstrap {
  private readonly memory = new ShopperMemory();
  private readonly logger = new Logger(MemoryFeed.name);
  private seen: Ends | undefined;
  private ends: Promise<Ends> | undefined;
  private askedAtMs = 0;
  private pulling: Promise<void> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** An instance takes no messages before it knows what the others know. */
  async onApplicationBootstrap(): Promise<void> {
    const startedMs = performance.now();
    const { index } = await onceDatabaseAnswers(() => this.fresh());
    if (index.touchCount > ROWS_A_PULL) {
      this.logger.log(`read ${index.touchCount} touches in ${Math.round(performance.now() - startedMs)} ms`);
    }
  }

  /** The memory with everything that was committed up to a tenth of a second ago. */
  async fresh(): Promise<ShopperMemory> {
    const wanted = await this.current();
    while (this.seen === undefined || this.seen.rows < wanted.rows || this.seen.rereads < wanted.rereads) {
      this.pulling ??= this.pull(wanted).finally(() => {
        this.pulling = undefined;
      });
      await this.pulling;
    }
    return this.memory;
  }

  /** Makes the next answer look at the database: called after this instance wrote something. */
  expire(): void {
    this.ends = undefined;
  }

  private async current(): Promise<Ends> {
    if (this.ends !== undefined && performance.now() - this.askedAtMs < FRESH_MS) return this.ends;
    const asking = this.dataSource
      .query<{ rows: string; rereads: string }[]>(ENDS)
      .then(([ends]) => ({ rows: Number(ends?.rows), rereads: Number(ends?.rereads) }));
    this.ends = asking;
    this.askedAtMs = performance.now();
    asking.catch(() => {
      if (this.ends === asking) this.ends = undefined;
    });
    return asking;
  }

  private async pull(wanted: Ends): Promise<void> {
    let seen = this.seen ?? { rows: 0, rereads: wanted.rereads };
    for (;;) {
      const rows = await this.dataSource.query<Row[]>(PAGE, [seen.rows, wanted.rows]);
      for (const row of rows) this.learn(row);
      const last = rows.at(-1);
      // What was deleted may have been the last row, so the end that was asked for counts as seen.
      seen = {
        ...seen,
        rows:
          rows.length < ROWS_A_PULL || last === undefined ? Math.max(seen.rows, wanted.rows) : Number(last.row_number),
      };
      this.seen = seen;
      if (rows.length < ROWS_A_PULL) break;
    }
    const rereads = await this.dataSource.query<{ number: string; shopper: string }[]>(REREADS, [
      seen.rereads,
      wanted.rereads,
    ]);
    for (const { number, shopper } of rereads) {
      const rows = await this.dataSource.query<Row[]>(OF_SHOPPER, [shopper, seen.rows]);
      this.memory.forget(shopper);
      for (const row of rows) this.learn(row);
      seen = { ...seen, rereads: Number(number) };
    }
    this.seen = { ...seen, rereads: rereads.length < ROWS_A_PULL ? wanted.rereads : seen.rereads };
  }

  private learn(row: Row): void {
    const atMs = Math.min(new Date(row.at).getTime(), this.clock.now().getTime());
    this.memory.learn({ shopper: row.shopper, productId: row.product_id, kind: row.kind, atMs });
  }
}
