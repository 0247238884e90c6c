// What can be searched while OpenSearch is away: the products that changed last, indexed in memory once they are needed.
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import { ProductIndex } from '../product-index.js';
import { PRODUCTS_A_PULL, type ProductChanges } from '../product-changes.js';
import type { Revisions } from '../../revisions.js';

/** So many fit into some tens of megabytes, and are indexed in a second. */
const MOST_PRODUCTS = 2_000;
/** A shelf is not filled anew more often. */
const LEAST_AGE_MS = 10_000;

/** A small index of its own, with its own counts. A shop of no more products than it holds misses nothing. */
export class Shelf {
  private index = new ProductIndex();
  /** The one that is being filled. */
  private growing = new ProductIndex();
  private revision = -1;
  private filledAtMs = -Infinity;
  private filling: Promise<void> | undefined;

  constructor(
    private readonly changes: ProductChanges,
    private readonly revisions: Revisions,
  ) {}

  /**
   * The index, as new as ten seconds ago; after so long the former one, or what of the first one there is. Throws only where the database is
   * away too.
   */
  async filled(waitMs: number): Promise<ProductIndex> {
    const { products } = await this.revisions.current();
    if (this.revision !== products && performance.now() - this.filledAtMs >= LEAST_AGE_MS) {
      this.filling ??= this.fill(products).finally(() => {
        this.filling = undefined;
      });
      await Promise.race([this.filling, delay(waitMs, undefined, { ref: false })]);
    }
    return this.index.table.size > 0 ? this.index : this.growing;
  }

  private async fill(revision: number): Promise<void> {
    const index = new ProductIndex();
    this.growing = index;
    const products = await this.changes.latest(MOST_PRODUCTS);
    for (const [at, { record, available }] of products.entries()) {
      if (record !== undefined) index.put(record, (sku) => available.get(sku) ?? 0);
      if (at % PRODUCTS_A_PULL !== PRODUCTS_A_PULL - 1) continue;
      index.settle();
      await nextTurn();
    }
    index.settle();
    this.index = index;
    this.revision = revision;
    this.filledAtMs = performance.now();
  }
}
