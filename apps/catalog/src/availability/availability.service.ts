// Keeps what the inventory announces: how many pieces of a sku are available.
import { Injectable } from '@nestjs/common';
import { Revisions } from '../revisions.js';

/** The available pieces of a sku at a revision of the inventory. */
export interface StockChange {
  readonly sku: string;
  readonly available: number;
  readonly revision: number;
}

/** A projection: the inventory holds the truth, this is what search filters by. */
@Injectable()
export class AvailabilityService {
  constructor(private readonly revisions: Revisions) {}

  /** Takes over what is newer than what is known; hearing the same event again, or an older one late, changes nothing. */
  async apply(changes: readonly StockChange[]): Promise<void> {
    const newest = new Map<string, StockChange>();
    for (const change of changes) {
      const known = newest.get(change.sku);
      if (!known || known.revision < change.revision) newest.set(change.sku, change);
    }
    // In the order of the skus, so that two transactions never wait for each other's rows crosswise.
    const ordered = [...newest.values()].sort((left, right) => (left.sku < right.sku ? -1 : 1));
    await this.revisions.writing(async (manager) => {
      const revision = await this.revisions.lockNext(manager, 'availability');
      const written: unknown[] = await manager.query(
        `INSERT INTO catalog.availability AS known (sku, available, stock_revision, revision)
         SELECT sku, available, stock_revision, $4
         FROM unnest($1::text[], $2::bigint[], $3::bigint[]) AS change (sku, available, stock_revision)
         ON CONFLICT (sku) DO UPDATE SET available = excluded.available,
           stock_revision = excluded.stock_revision, revision = excluded.revision
         WHERE known.stock_revision < excluded.stock_revision
         RETURNING sku`,
        [
          ordered.map((change) => change.sku),
          ordered.map((change) => change.available),
          ordered.map((change) => change.revision),
          revision,
        ],
      );
      if (written.length > 0) await this.revisions.publish(manager, 'availability', revision);
    });
  }
}
