// What may be shown of the products that the methods found: known to the catalog, in stock, and as was asked for.
import { Injectable } from '@nestjs/common';
import { Bus, clientOf } from '#bus';
import { catalogCalls, inventoryCalls, type ProductRecord, readAllProducts, textIn } from '#contracts';

/** What the choice of products looks at. */
export interface ShelfProduct {
  readonly productId: string;
  readonly title: string;
  readonly categories: readonly string[];
  readonly brand: string | undefined;
  /** The lowest and the highest price of its variants that are in stock; of all where none is. */
  readonly lowestPriceMinor: number;
  readonly inStock: boolean;
}

const PRODUCTS_A_CALL = 200;
const SKUS_A_CALL = 2_000;
/** Records change seldom; stock is asked for each time. */
const RECORD_TTL_MS = 20_000;
const MAX_RECORDS = 20_000;

/** Asks the catalog and the inventory. */
@Injectable()
export class Shelf {
  private readonly catalog;
  private readonly inventory;
  private readonly records = new Map<string, { record: ProductRecord | undefined; readAtMs: number }>();

  constructor(bus: Bus) {
    this.catalog = clientOf(bus, catalogCalls);
    this.inventory = clientOf(bus, inventoryCalls);
  }

  /** Products that the catalog knows, by id. */
  async find(productIds: readonly string[]): Promise<Map<string, ShelfProduct>> {
    const records = await this.recordsOf(productIds);
    const skus = records.flatMap(({ variants }) => variants.map(({ sku }) => sku));
    const available = new Map<string, number>();
    for (let start = 0; start < skus.length; start += SKUS_A_CALL) {
      const { items } = await this.inventory.getStock({ skus: skus.slice(start, start + SKUS_A_CALL) });
      for (const item of items) available.set(item.sku, item.available);
    }
    return new Map(records.map((record) => [record.id, shelfProduct(record, available)]));
  }

  /** Which of these the catalog knows. */
  async known(productIds: readonly string[]): Promise<Set<string>> {
    return new Set((await this.recordsOf(productIds)).map(({ id }) => id));
  }

  /** Products like one by its words and category, and those that fit what was asked for, as the catalog's search finds them. */
  async search(asked: {
    readonly text?: string;
    readonly category?: string | undefined;
    readonly minPriceMinor?: number | undefined;
    readonly maxPriceMinor?: number | undefined;
    readonly limit: number;
  }): Promise<string[]> {
    const { products } = await this.catalog.searchProducts({
      ...asked,
      sort: asked.text === undefined ? 'rating' : 'relevance',
      inStock: true,
    });
    return products.map(({ product }) => product.id);
  }

  private async recordsOf(productIds: readonly string[]): Promise<ProductRecord[]> {
    const nowMs = performance.now();
    const missing = productIds.filter((id) => nowMs - (this.records.get(id)?.readAtMs ?? -Infinity) > RECORD_TTL_MS);
    for (let start = 0; start < missing.length; start += PRODUCTS_A_CALL) {
      const wanted = missing.slice(start, start + PRODUCTS_A_CALL);
      const products = await readAllProducts(await this.catalog.getProducts({ productIds: wanted }), (input) =>
        this.catalog.getProducts(input),
      );
      const found = new Map(products.map((product) => [product.id, product]));
      if (this.records.size > MAX_RECORDS) this.records.clear();
      for (const id of wanted) {
        const record = found.get(id);
        // A product that is not there yet may be imported at any moment.
        if (record === undefined) this.records.delete(id);
        else this.records.set(id, { record, readAtMs: nowMs });
      }
    }
    return productIds.flatMap((id) => this.records.get(id)?.record ?? []);
  }
}

function shelfProduct(record: ProductRecord, available: ReadonlyMap<string, number>): ShelfProduct {
  const inStock = record.variants.filter(({ sku }) => (available.get(sku) ?? 0) > 0);
  const prices = (inStock.length > 0 ? inStock : record.variants).map(({ price }) => price.amount);
  return {
    productId: record.id,
    title: textIn(record.title, 'en'),
    categories: record.categories ?? [],
    brand: record.brand,
    lowestPriceMinor: Math.min(...prices),
    inStock: inStock.length > 0,
  };
}
