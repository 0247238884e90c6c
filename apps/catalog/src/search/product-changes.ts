// Reads what changed in the database since a revision, in the order in which it changed.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ProductRecord } from '#contracts';
import type { Seen } from './index-snapshots.js';

/** A page is indexed in one go, so this is also how long other work may have to wait: some tens of milliseconds. */
export const PRODUCTS_A_PULL = 400;
const STOCK_A_PULL = 10_000;
/** Sorts after every id: the rows of this revision have all been seen. */
const LAST_KEY = '\u{10ffff}';

/** The place behind everything of a revision. */
export const seenAll = (revision: number): Seen => ({ revision, key: LAST_KEY });

/** A product that changed, with what is available of its skus; without a record it is gone. */
export interface ChangedProduct {
  readonly id: string;
  readonly record: ProductRecord | undefined;
  readonly available: ReadonlyMap<string, number>;
}

/** A page of changes: `last` is where the next one begins. */
export interface ChangePage {
  readonly last: Seen;
  /** Whether nothing is left up to the revision asked for. */
  readonly isLast: boolean;
}

interface Row {
  readonly id: string;
  readonly deleted: boolean;
  readonly record: ProductRecord;
  readonly revision: string;
}

/** Pages of products and of stock, by revision and key. */
@Injectable()
export class ProductChanges {
  constructor(private readonly dataSource: DataSource) {}

  /** Products that changed behind a place, up to and with a revision. */
  async products(after: Seen, until: number): Promise<ChangePage & { readonly products: readonly ChangedProduct[] }> {
    const rows: Row[] = await this.dataSource.query(
      `SELECT id, deleted, record, revision FROM catalog.products
       WHERE (revision, id) > ($1::bigint, $2::text) AND revision <= $3::bigint ORDER BY revision, id LIMIT $4`,
      [after.revision, after.key, until, PRODUCTS_A_PULL],
    );
    const last = rows.at(-1);
    const isLast = last === undefined || rows.length < PRODUCTS_A_PULL;
    return {
      products: await this.withStock(rows),
      last: isLast ? seenAll(until) : { revision: Number(last.revision), key: last.id },
      isLast,
    };
  }

  /** The products that own some skus, as they are now. */
  async owning(skus: readonly string[]): Promise<readonly ChangedProduct[]> {
    const rows: Row[] = await this.dataSource.query(
      `SELECT id, deleted, record, revision FROM catalog.products WHERE id IN
       (SELECT product_id FROM catalog.variants WHERE sku = ANY ($1::text[]))`,
      [skus],
    );
    return await this.withStock(rows);
  }

  /** The products that changed last. */
  async latest(limit: number): Promise<readonly ChangedProduct[]> {
    const rows: Row[] = await this.dataSource.query(
      `SELECT id, deleted, record, revision FROM catalog.products WHERE NOT deleted ORDER BY revision DESC, id DESC LIMIT $1`,
      [limit],
    );
    return await this.withStock(rows);
  }

  /** Skus whose stock changed behind a place, up to and with a revision. */
  async stock(
    after: Seen,
    until: number,
  ): Promise<ChangePage & { readonly levels: readonly { readonly sku: string; readonly available: number }[] }> {
    const rows: { sku: string; available: string; revision: string }[] = await this.dataSource.query(
      `SELECT sku, available, revision FROM catalog.availability
       WHERE (revision, sku) > ($1::bigint, $2::text) AND revision <= $3::bigint ORDER BY revision, sku LIMIT $4`,
      [after.revision, after.key, until, STOCK_A_PULL],
    );
    const last = rows.at(-1);
    const isLast = last === undefined || rows.length < STOCK_A_PULL;
    return {
      levels: rows.map(({ sku, available }) => ({ sku, available: Number(available) })),
      last: isLast ? seenAll(until) : { revision: Number(last.revision), key: last.sku },
      isLast,
    };
  }

  private async withStock(rows: readonly Row[]): Promise<ChangedProduct[]> {
    const skus = rows.flatMap((row) => (row.deleted ? [] : row.record.variants.map((variant) => variant.sku)));
    const available = await this.availableOf(skus);
    return rows.map(({ id, deleted, record }) => ({ id, record: deleted ? undefined : record, available }));
  }

  /** What is available of some skus now; of those that nothing is known of, nothing. */
  async availableOf(skus: readonly string[]): Promise<Map<string, number>> {
    if (skus.length === 0) return new Map();
    const rows: { sku: string; available: string }[] = await this.dataSource.query(
      `SELECT sku, available FROM catalog.availability WHERE sku = ANY ($1::text[])`,
      [skus],
    );
    return new Map(rows.map((row) => [row.sku, Number(row.available)]));
  }
}
