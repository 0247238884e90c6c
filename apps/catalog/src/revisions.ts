// Counts the changes of each kind of record, so that what is held in memory knows when it is stale.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Runtime } from '#platform';

/** What has a revision of its own. */
export type RevisionName = 'store' | 'products' | 'availability' | 'promotions' | 'faqs';
/** The revision of everything at one moment. */
export type RevisionSet = Readonly<Record<RevisionName, number>>;

/** On a database that other instances write to. */
const FRESH_MS = 100;

/**
 * A revision is a row that a writer locks for its whole transaction, not a sequence: revisions become visible in their
 * own order, so a reader that has seen number 7 can never miss a late number 6.
 */
@Injectable()
export class Revisions {
  private reading: Promise<RevisionSet> | undefined;
  private readAtMs = 0;

  private readonly freshMs: number;

  constructor(
    private readonly dataSource: DataSource,
    { database }: Runtime,
  ) {
    // The embedded database belongs to this process alone, and each of its writers says so (writing).
    this.freshMs = database?.kind === 'embedded' ? Number.POSITIVE_INFINITY : FRESH_MS;
  }

  /** The revisions of at most a tenth of a second ago; callers at the same time share one query. */
  async current(): Promise<RevisionSet> {
    if (this.reading && performance.now() - this.readAtMs < this.freshMs) return this.reading;
    const reading = this.read();
    this.reading = reading;
    this.readAtMs = performance.now();
    reading.catch(() => {
      if (this.reading === reading) this.reading = undefined;
    });
    return reading;
  }

  /** The revisions of this moment: none is older than what was read anywhere before it was asked for. */
  async now(): Promise<RevisionSet> {
    this.reading = undefined;
    return await this.current();
  }

  /** A transaction that may raise a revision. However it ends, the next {@link current} asks the database. */
  async writing<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    try {
      return await this.dataSource.transaction(work);
    } finally {
      this.reading = undefined;
    }
  }

  /** Waits for other writers of the same kind and returns the revision that this transaction may write. */
  async lockNext(manager: EntityManager, name: RevisionName): Promise<number> {
    const rows: { value: string }[] = await manager.query(
      `SELECT value FROM catalog.revisions WHERE name = $1 FOR UPDATE`,
      [name],
    );
    return Number(rows[0]?.value ?? 0) + 1;
  }

  /** Publishes the revision with the commit of the transaction. */
  async publish(manager: EntityManager, name: RevisionName, revision: number): Promise<void> {
    await manager.query(`UPDATE catalog.revisions SET value = $2 WHERE name = $1`, [name, revision]);
  }

  private async read(): Promise<RevisionSet> {
    const rows: { name: RevisionName; value: string }[] = await this.dataSource.query(
      `SELECT name, value FROM catalog.revisions`,
    );
    const revisions = { store: 0, products: 0, availability: 0, promotions: 0, faqs: 0 };
    for (const row of rows) revisions[row.name] = Number(row.value);
    return revisions;
  }
}
