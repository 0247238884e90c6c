// Keeps this instance's index equal to the database: before a search it pulls just what changed since the last one.
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ProductRecord } from '#contracts';
import { Revisions, type RevisionSet } from '../revisions.js';
import { IndexSnapshots, type Seen } from './index-snapshots.js';
import { ProductIndex } from './product-index.js';

/** A pull is indexed in one go, so this is also how long other work may have to wait: some tens of milliseconds. */
const PRODUCTS_A_PULL = 400;
const STOCK_A_PULL = 10_000;

/** The index is saved again when this many products changed, or this share of them if that is more, but not all the time. */
const SAVED_AGAIN = { changes: 2_000, share: 0.02, afterMs: 60_000 } as const;

/** Owns the index. */
@Injectable()
export class IndexFeed implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private index = new ProductIndex();
  private readonly logger = new Logger(IndexFeed.name);
  /** The last row of a revision that was seen; rows of one revision are read in the order of their keys. */
  private seenProducts: Seen = { revision: 0, key: '' };
  private seenStock: Seen = { revision: 0, key: '' };
  private unsavedChanges = 0;
  private savedAtMs = -Infinity;
  private saving: Promise<void> | undefined;
  private pulling: Promise<void> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly revisions: Revisions,
    private readonly snapshots: IndexSnapshots,
  ) {}

  /** An instance takes no messages before it can answer searches. */
  async onApplicationBootstrap(): Promise<void> {
    const saved = await this.snapshots.load(await this.revisions.current());
    if (saved) {
      this.index = saved.index;
      this.seenProducts = saved.products;
      this.seenStock = saved.stock;
    }
    await this.fresh();
  }

  /** A save that is under way ends; the former file stays. */
  async beforeApplicationShutdown(): Promise<void> {
    this.snapshots.stop();
    await this.saving;
  }

  /** The index with everything that was committed up to a tenth of a second ago. */
  async fresh(): Promise<ProductIndex> {
    const wanted = await this.revisions.current();
    while (this.isBehind(wanted)) {
      this.pulling ??= this.pull(wanted).finally(() => {
        this.pulling = undefined;
      });
      await this.pulling;
    }
    return this.index;
  }

  private isBehind(wanted: RevisionSet): boolean {
    return this.seenProducts.revision < wanted.products || this.seenStock.revision < wanted.availability;
  }

  private async pull(wanted: RevisionSet): Promise<void> {
    const startedMs = performance.now();
    const products = await this.pullProducts(wanted.products);
    await this.pullStock(wanted.availability);
    this.index.settle();
    this.unsavedChanges += products;
    this.saveIfWorthwhile();
    if (products > PRODUCTS_A_PULL) {
      this.logger.log(`indexed ${products} products in ${Math.round(performance.now() - startedMs)} ms`);
    }
  }

  /** Saves in the background. */
  private saveIfWorthwhile(): void {
    const enough = Math.max(SAVED_AGAIN.changes, this.index.table.size * SAVED_AGAIN.share);
    if (!this.snapshots.isOn || this.saving || this.unsavedChanges < enough) return;
    if (performance.now() - this.savedAtMs < SAVED_AGAIN.afterMs) return;
    this.unsavedChanges = 0;
    const saved = { index: this.index, products: this.seenProducts, stock: this.seenStock };
    this.saving = this.snapshots.save(saved).finally(() => {
      this.saving = undefined;
      this.savedAtMs = performance.now();
    });
  }

  private async pullProducts(until: number): Promise<number> {
    let count = 0;
    for (;;) {
      const rows: { id: string; deleted: boolean; record: ProductRecord; revision: string }[] =
        await this.dataSource.query(
          `SELECT id, deleted, record, revision FROM catalog.products
           WHERE (revision, id) > ($1::bigint, $2::text) AND revision <= $3::bigint ORDER BY revision, id LIMIT $4`,
          [this.seenProducts.revision, this.seenProducts.key, until, PRODUCTS_A_PULL],
        );
      const available = await this.availableOf(
        rows.flatMap((row) => (row.deleted ? [] : row.record.variants.map((variant) => variant.sku))),
      );
      for (const { id, deleted, record } of rows) {
        if (deleted) this.index.remove(id);
        else this.index.put(record, (sku) => available.get(sku) ?? 0);
      }
      count += rows.length;
      const last = rows.at(-1);
      if (!last || rows.length < PRODUCTS_A_PULL) {
        this.seenProducts = { revision: until, key: LAST_KEY };
        return count;
      }
      this.seenProducts = { revision: Number(last.revision), key: last.id };
    }
  }

  private async availableOf(skus: readonly string[]): Promise<Map<string, number>> {
    if (skus.length === 0) return new Map();
    const rows: { sku: string; available: string }[] = await this.dataSource.query(
      `SELECT sku, available FROM catalog.availability WHERE sku = ANY ($1::text[])`,
      [skus],
    );
    return new Map(rows.map((row) => [row.sku, Number(row.available)]));
  }

  private async pullStock(until: number): Promise<void> {
    // An index that holds no product yet has nothing to take over: products bring their stock along.
    while (this.index.table.size > 0) {
      const rows: { sku: string; available: string; revision: string }[] = await this.dataSource.query(
        `SELECT sku, available, revision FROM catalog.availability
         WHERE (revision, sku) > ($1::bigint, $2::text) AND revision <= $3::bigint ORDER BY revision, sku LIMIT $4`,
        [this.seenStock.revision, this.seenStock.key, until, STOCK_A_PULL],
      );
      for (const row of rows) this.index.table.setAvailable(row.sku, Number(row.available));
      const last = rows.at(-1);
      if (!last || rows.length < STOCK_A_PULL) break;
      this.seenStock = { revision: Number(last.revision), key: last.sku };
    }
    this.seenStock = { revision: until, key: LAST_KEY };
  }
}

/** Sorts after every id: the rows of this revision have all been seen. */
const LAST_KEY = '\u{10ffff}';
