// Reads products as they were imported: by id, by sku, page by page.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ProductRecord } from '#contracts';
import { pageOf, type RecordPage } from '../imports/record-page.js';

/** A page of products is cut before it, far below what the bus takes as one message. */
const MAX_MESSAGE_BYTES = 3_000_000;

/** Finds products in the database. */
@Injectable()
export class ProductsService {
  constructor(private readonly dataSource: DataSource) {}

  /** The known ones of these products, in the order asked for. */
  async getProducts(productIds: readonly string[]): Promise<ProductRecord[]> {
    const wanted = [...new Set(productIds)].filter(isPossibleKey);
    if (wanted.length === 0) return [];
    const rows: { id: string; record: ProductRecord }[] = await this.dataSource.query(
      `SELECT id, record FROM catalog.products WHERE id = ANY ($1::text[]) AND NOT deleted`,
      [wanted],
    );
    const byId = new Map(rows.map((row) => [row.id, row.record]));
    return wanted.map((id) => byId.get(id)).filter((record) => record !== undefined);
  }

  /**
   * The known ones of these products in the order asked for, as many as fit into one message: at least one, and the
   * ids of those that are left to ask for again.
   */
  async getProductsInOneMessage(productIds: readonly string[]): Promise<{ products: ProductRecord[]; left: string[] }> {
    const wanted = [...new Set(productIds)].filter(isPossibleKey);
    if (wanted.length === 0) return { products: [], left: [] };
    const rows: { id: string; record: ProductRecord | null }[] = await this.dataSource.query(
      `SELECT id, CASE WHEN up_to_it <= $2 OR up_to_it = bytes THEN record END AS record
       FROM (SELECT *, sum(bytes) OVER (ORDER BY place) AS up_to_it
             FROM (SELECT product.id, product.record, wanted.place, octet_length(product.record::text) AS bytes
                   FROM unnest($1::text[]) WITH ORDINALITY AS wanted (id, place)
                   JOIN catalog.products AS product ON product.id = wanted.id AND NOT product.deleted) AS sized) AS summed
       ORDER BY place`,
      [wanted, MAX_MESSAGE_BYTES],
    );
    return {
      products: rows.map(({ record }) => record).filter((record) => record !== null),
      left: rows.filter(({ record }) => record === null).map(({ id }) => id),
    };
  }

  /** The products that own these skus, by sku; unknown skus are left out. */
  async bySku(skus: readonly string[]): Promise<Map<string, ProductRecord>> {
    const wanted = [...new Set(skus)].filter(isPossibleKey);
    if (wanted.length === 0) return new Map();
    const rows: { skus: string[]; record: ProductRecord }[] = await this.dataSource.query(
      `SELECT owned.skus, product.record
       FROM (SELECT product_id, array_agg(sku) AS skus FROM catalog.variants
             WHERE sku = ANY ($1::text[]) GROUP BY product_id) AS owned
       JOIN catalog.products AS product ON product.id = owned.product_id AND NOT product.deleted`,
      [wanted],
    );
    return new Map(rows.flatMap((row) => row.skus.map((sku) => [sku, row.record] as const)));
  }

  /** The products that own these skus, each once, in the order of the skus: as {@link getProductsInOneMessage}. */
  async findBySku(skus: readonly string[]): Promise<{ products: ProductRecord[]; left: string[] }> {
    const wanted = [...new Set(skus)].filter(isPossibleKey);
    if (wanted.length === 0) return { products: [], left: [] };
    const rows: { sku: string; productId: string }[] = await this.dataSource.query(
      `SELECT sku, product_id AS "productId" FROM catalog.variants WHERE sku = ANY ($1::text[])`,
      [wanted],
    );
    const owners = new Map(rows.map(({ sku, productId }) => [sku, productId]));
    return this.getProductsInOneMessage(wanted.map((sku) => owners.get(sku)).filter((id) => id !== undefined));
  }

  /** A page of what was imported, by id. */
  async readPage(after: string | undefined, limit: number): Promise<RecordPage> {
    const rows: { id: string; record: string }[] = await this.dataSource.query(
      `SELECT id, record::text AS record FROM catalog.products
       WHERE NOT deleted AND ($1::text IS NULL OR id > $1) ORDER BY id LIMIT $2`,
      [after ?? null, limit],
    );
    return pageOf(rows, limit);
  }
}

/** PostgreSQL refuses a NUL in a text parameter; no id holds one. */
function isPossibleKey(key: string): boolean {
  return !key.includes('\u0000');
}
