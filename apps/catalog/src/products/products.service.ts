// Reads products as they were imported: by id, by sku, page by page.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ProductRecord } from '#contracts';
import { pageOf, type RecordPage } from '../imports/record-page.js';
import { Revisions } from '../revisions.js';
import { ProductMemory } from './product-memory.js';

/** A page of products is cut before it, far below what the bus takes as one message. */
const MAX_MESSAGE_BYTES = 3_000_000;

/** A product; without its record where that was too much to read at once. */
interface Found {
  readonly record: ProductRecord | undefined;
  readonly bytes: number;
}

/** Finds products, in memory while their revision stays the same. */
@Injectable()
export class ProductsService {
  private memory = new ProductMemory(-1);

  constructor(
    private readonly dataSource: DataSource,
    private readonly revisions: Revisions,
  ) {}

  /** The known ones of these products, in the order asked for. Nobody may change them: they are shared. */
  async getProducts(productIds: readonly string[]): Promise<ProductRecord[]> {
    const wanted = [...new Set(productIds)].filter(isPossibleKey);
    const found = await this.find(wanted, Number.MAX_SAFE_INTEGER);
    return wanted.map((id) => found.get(id)?.record).filter((record) => record !== undefined);
  }

  /**
   * The known ones of these products in the order asked for, as many as fit into one message: at least one, and the
   * ids of those that are left to ask for again.
   */
  async getProductsInOneMessage(productIds: readonly string[]): Promise<{ products: ProductRecord[]; left: string[] }> {
    const wanted = [...new Set(productIds)].filter(isPossibleKey);
    const found = await this.find(wanted, MAX_MESSAGE_BYTES);
    const products: ProductRecord[] = [];
    const left: string[] = [];
    let bytes = 0;
    for (const id of wanted) {
      const one = found.get(id);
      if (one === undefined) continue;
      bytes += one.bytes;
      if (one.record !== undefined && (products.length === 0 || bytes <= MAX_MESSAGE_BYTES)) products.push(one.record);
      else left.push(id);
    }
    return { products, left };
  }

  /** The products that own these skus, by sku; unknown skus are left out. */
  async bySku(skus: readonly string[]): Promise<Map<string, ProductRecord>> {
    const wanted = [...new Set(skus)].filter(isPossibleKey);
    const owners = await this.ownersOf(wanted);
    const found = await this.find([...new Set(owners.values())], Number.MAX_SAFE_INTEGER);
    const owned = new Map<string, ProductRecord>();
    for (const [sku, id] of owners) {
      const record = found.get(id)?.record;
      if (record !== undefined) owned.set(sku, record);
    }
    return owned;
  }

  /** The products that own these skus, each once, in the order of the skus: as {@link getProductsInOneMessage}. */
  async findBySku(skus: readonly string[]): Promise<{ products: ProductRecord[]; left: string[] }> {
    const wanted = [...new Set(skus)].filter(isPossibleKey);
    const owners = await this.ownersOf(wanted);
    return this.getProductsInOneMessage(wanted.map((sku) => owners.get(sku)).filter((id) => id !== undefined));
  }

  /**
   * The known ones of these by id. What is not held is read, records of at most `maxBytes` together and at least one: of the rest only the
   * size is told.
   */
  private async find(ids: readonly string[], maxBytes: number): Promise<Map<string, Found>> {
    const memory = await this.current();
    const found = new Map<string, Found>();
    const missing: string[] = [];
    for (const id of ids) {
      const held = memory.get(id);
      if (held === undefined) missing.push(id);
      else found.set(id, held);
    }
    if (missing.length === 0) return found;
    const rows: { id: string; record: ProductRecord | null; bytes: number }[] = await this.dataSource.query(
      `SELECT id, bytes, CASE WHEN up_to_it <= $2 OR up_to_it = bytes THEN record END AS record
       FROM (SELECT *, sum(bytes) OVER (ORDER BY place) AS up_to_it
             FROM (SELECT product.id, product.record, wanted.place, octet_length(product.record::text) AS bytes
                   FROM unnest($1::text[]) WITH ORDINALITY AS wanted (id, place)
                   JOIN catalog.products AS product ON product.id = wanted.id AND NOT product.deleted) AS sized) AS summed`,
      [missing, maxBytes],
    );
    for (const { id, record, bytes } of rows) {
      found.set(id, { record: record ?? undefined, bytes });
      if (record !== null) memory.put({ record, bytes });
    }
    return found;
  }

  private async ownersOf(skus: readonly string[]): Promise<Map<string, string>> {
    const memory = await this.current();
    const owners = new Map<string, string>();
    for (const sku of skus) {
      const id = memory.owner(sku);
      if (id !== undefined) owners.set(sku, id);
    }
    const missing = skus.filter((sku) => !owners.has(sku));
    if (missing.length === 0) return owners;
    const rows: { sku: string; productId: string }[] = await this.dataSource.query(
      `SELECT sku, product_id AS "productId" FROM catalog.variants WHERE sku = ANY ($1::text[])`,
      [missing],
    );
    for (const { sku, productId } of rows) owners.set(sku, productId);
    return owners;
  }

  /** What is read into it while the revision rises is newer than it says, never older, and goes with it. */
  private async current(): Promise<ProductMemory> {
    const { products } = await this.revisions.current();
    if (this.memory.revision !== products) this.memory = new ProductMemory(products);
    return this.memory;
  }

  /** Whether the shop has more products than so many. */
  async areMoreThan(count: number): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      `SELECT 1 FROM catalog.products WHERE NOT deleted OFFSET $1 LIMIT 1`,
      [count],
    );
    return rows.length > 0;
  }

  /** The products after an id, in the order of ids. */
  async recordsAfter(after: string | undefined, limit: number): Promise<ProductRecord[]> {
    const rows: { record: ProductRecord }[] = await this.dataSource.query(
      `SELECT record FROM catalog.products WHERE NOT deleted AND ($1::text IS NULL OR id > $1) ORDER BY id LIMIT $2`,
      [after ?? null, limit],
    );
    return rows.map(({ record }) => record);
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
