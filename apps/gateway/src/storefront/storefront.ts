// Puts together what a storefront shows of a product: the catalog's record, the inventory's count, today's price.
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Bus, clientOf } from '#bus';
import {
  catalogCalls,
  httpSchemas,
  inventoryCalls,
  type ListedProduct,
  logisticsCalls,
  type Money,
  type PriceLine,
  type ProductHit,
  type ProductRecord,
  type routes,
  type StockLevel,
  type StorefrontProduct,
  type understoodQuery,
} from '#contracts';
import { HttpProblem, notFound } from '../http/problem.js';

type SearchQuery = z.output<typeof routes.searchProducts.query>;
type QuoteQuery = z.output<typeof routes.quoteShipping.query>;

type Quoted = z.output<typeof httpSchemas.shippingQuotes>;

/** As many lines as one call of the catalog prices. */
const PRICES_A_CALL = 200;
const STOCK_A_CALL = 2_000;

/** The catalog and logistics calls of the API. */
@Injectable()
export class Storefront {
  private readonly catalog;
  private readonly inventory;
  private readonly logistics;

  constructor(bus: Bus) {
    this.catalog = clientOf(bus, catalogCalls);
    this.inventory = clientOf(bus, inventoryCalls);
    this.logistics = clientOf(bus, logisticsCalls);
  }

  async store(): Promise<z.output<typeof httpSchemas.store>> {
    const { store } = await this.catalog.getStore({});
    if (!store) throw notFound('no-store', 'no store has been imported yet');
    return httpSchemas.store.parse(store);
  }

  async search({ q, minPrice, maxPrice, ...rest }: SearchQuery) {
    const startedAt = performance.now();
    if (minPrice !== undefined && maxPrice !== undefined && minPrice > maxPrice) {
      throw new HttpProblem(400, 'reversed-price-bounds', { detail: 'query.minPrice: is above query.maxPrice' });
    }
    const found = await this.catalog.searchProducts({
      text: q,
      minPriceMinor: minPrice,
      maxPriceMinor: maxPrice,
      ...rest,
    });
    if (found.refused)
      throw new HttpProblem(400, 'bad-cursor', { detail: 'query.cursor: is not a cursor of this search' });
    const { total, facets, nextCursor, nearest } = found;
    return {
      products: await this.listed(found.products),
      total,
      facets,
      nextCursor,
      understood: found.understood && understoodOf(found.understood),
      nearest: nearest && { relaxed: nearest.relaxed, products: await this.listed(nearest.products) },
      ...(found.incomplete === undefined ? {} : { incomplete: found.incomplete }),
      tookMs: Math.round((performance.now() - startedAt) * 10) / 10,
    };
  }

  async product(productId: string): Promise<StorefrontProduct> {
    const [product] = await this.shown([await this.record(productId)]);
    if (!product) throw noSuchProduct();
    return product;
  }

  async availability(productId: string): Promise<{ items: (StockLevel & { productId: string })[] }> {
    const { id, variants } = await this.record(productId);
    const items = await this.stockOf(variants.map(({ sku }) => sku));
    return { items: items.map((item) => ({ ...item, productId: id })) };
  }

  async quote({ sku, quantity = 1, place, country, region, city }: QuoteQuery): Promise<Quoted> {
    if (place === undefined && country === undefined)
      throw new HttpProblem(400, 'bad-request', { detail: 'query: needs a place, or a country' });
    const subtotal = sku === undefined ? undefined : await this.subtotalOf(sku, quantity);
    const named = (part: string | undefined) => (part?.trim() ? part.trim() : undefined);
    const fields = country && { country: country.toUpperCase(), region: named(region), city: named(city) };
    const destination = fields || (place ?? '');
    return await this.logistics.quoteShipping({ destination, isChecked: true, subtotal });
  }

  private async listed(hits: readonly ProductHit[]): Promise<ListedProduct[]> {
    const shown = await this.shown(hits.map(({ product }) => product));
    return hits.map(({ product, sku, price, finalPrice, promotions, explanation }, index) => {
      const variants = shown[index]?.variants ?? [];
      const available = variants.reduce((sum, variant) => sum + variant.available, 0);
      return {
        ...product,
        variants,
        productId: product.id,
        sku,
        price,
        finalPrice,
        promotions,
        available,
        explanation,
      };
    });
  }

  private async record(productId: string): Promise<ProductRecord> {
    const { products } = await this.catalog.getProducts({ productIds: [productId] });
    if (!products[0]) throw noSuchProduct();
    return products[0];
  }

  private async subtotalOf(sku: string, quantity: number): Promise<Money> {
    const { lines } = await this.catalog.getPrices({ lines: [{ sku, quantity }] });
    if (!lines[0]) throw notFound('no-such-sku', 'the store has no such sku');
    return lines[0].total;
  }

  /** Records as they are shown. */
  async shown(products: ProductRecord[]): Promise<StorefrontProduct[]> {
    const skus = products.flatMap(({ variants }) => variants.map(({ sku }) => sku));
    const [stock, prices] = await Promise.all([this.stockOf(skus), this.pricesOf(skus)]);
    const available = new Map(stock.map((item) => [item.sku, item.available]));
    const priced = new Map(prices.map((line) => [line.sku, line]));
    return products.map((product) => ({
      ...product,
      variants: product.variants.map((variant) => {
        const { finalPrice, promotions } = priced.get(variant.sku) ?? {};
        return { ...variant, available: available.get(variant.sku) ?? 0, finalPrice, promotions };
      }),
    }));
  }

  private async stockOf(skus: string[]): Promise<StockLevel[]> {
    const pages = await Promise.all(pagesOf(skus, STOCK_A_CALL).map((page) => this.inventory.getStock({ skus: page })));
    return pages.flatMap(({ items }) => items);
  }

  private async pricesOf(skus: string[]): Promise<PriceLine[]> {
    const pages = pagesOf(skus, PRICES_A_CALL).map((page) =>
      this.catalog.getPrices({ lines: page.map((sku) => ({ sku })) }),
    );
    return (await Promise.all(pages)).flatMap(({ lines }) => lines);
  }
}

/** In the names of the route's own parameters. */
function understoodOf({ minPriceMinor, maxPriceMinor, ...rest }: z.output<typeof understoodQuery>) {
  return { ...rest, minPrice: minPriceMinor, maxPrice: maxPriceMinor };
}

const noSuchProduct = (): HttpProblem => notFound('no-such-product', 'the store has no such product');

function pagesOf<Item>(items: Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, page) =>
    items.slice(page * size, (page + 1) * size),
  );
}
