// Keeps this instance's index equal to the database: before a search it pulls just what changed since the last one.
import { Logger } from '@nestjs/common';
import type { Revisions, RevisionSet } from '../revisions.js';
import type { IndexSnapshots, Seen } from './index-snapshots.js';
import { PRODUCTS_A_PULL, type ProductChanges, seenAll } from './product-changes.js';
import { ProductIndex } from './product-index.js';

/** The index is saved again when this many products changed, or this share of them if that is more, but not all the time. */
const SAVED_AGAIN = { changes: 2_000, share: 0.02, afterMs: 60_000 } as const;

/** Owns the index. */
export class IndexFeed {
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
    private readonly changes: ProductChanges,
    private readonly revisions: Revisions,
    private readonly snapshots: IndexSnapshots,
  ) {}

  /** Reads what was saved, and what changed since. */
  async start(): Promise<void> {
    const saved = await this.snapshots.load(await this.revisions.current());
    if (saved) {
      this.index = saved.index;
      this.seenProducts = saved.products;
      this.seenStock = saved.stock;
    }
    await this.fresh();
  }

  /** A save that is under way ends; the former file stays. */
  async stop(): Promise<void> {
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
      const { products, last, isLast } = await this.changes.products(this.seenProducts, until);
      for (const { id, record, available } of products) {
        if (record === undefined) this.index.remove(id);
        else this.index.put(record, (sku) => available.get(sku) ?? 0);
      }
      count += products.length;
      this.seenProducts = last;
      if (isLast) return count;
    }
  }

  private async pullStock(until: number): Promise<void> {
    // An index that holds no product yet has nothing to take over: products bring their stock along.
    while (this.index.table.size > 0) {
      const { levels, last, isLast } = await this.changes.stock(this.seenStock, until);
      for (const { sku, available } of levels) this.index.table.setAvailable(sku, available);
      this.seenStock = last;
      if (isLast) return;
    }
    this.seenStock = seenAll(until);
  }
}
