// Asks the catalog what an action needs to know, before its transaction: a call inside one would hold locks while it waits.
import { Injectable } from '@nestjs/common';
import { Bus, clientOf } from '#bus';
import {
  catalogCalls,
  type Money,
  type OrderAction,
  type OrderActionName,
  type OrderView,
  type ProductRecord,
  readAllProducts,
} from '#contracts';
import { OrderRulesSource } from '../store/order-rules-source.js';
import type { CatalogFacts, SoldVariant } from './action-state.js';

/** What one call of the catalog takes. */
const MAX_PRICES_A_CALL = 200;
const MAX_PRODUCTS_A_CALL = 100;

/** Reads variants and prices. */
@Injectable()
export class CatalogFactsService {
  private readonly catalog;

  constructor(
    bus: Bus,
    private readonly rules: OrderRulesSource,
  ) {
    this.catalog = clientOf(bus, catalogCalls);
  }

  /** Facts for this action on this order; nothing is asked where an action needs none. */
  async factsFor(action: OrderAction, order: Pick<OrderView, 'items'>): Promise<CatalogFacts> {
    const isReplacing = action.name === 'change-items' || action.name === 'exchange';
    const isProtecting = action.name === 'price-protection';
    const isByCategory = action.name === 'return' && this.rules.current().returns.exceptions.length > 0;
    const wanted = isReplacing ? action.changes.map(({ newSku }) => newSku) : [];
    const priced = isReplacing || isProtecting ? [...order.items.map(({ sku }) => sku), ...wanted] : [];
    const [variants, categories, pricesToday] = await Promise.all([
      isReplacing ? this.variants(wanted) : new Map<string, SoldVariant>(),
      isByCategory ? this.categories(order.items.map(({ productId }) => productId)) : new Map<string, string[]>(),
      this.pricesToday(priced),
    ]);
    return { variants, categories, pricesToday };
  }

  /** Facts for any of these actions on this order: its variants are all of its products'. */
  async factsForAny(names: readonly OrderActionName[], order: Pick<OrderView, 'items'>): Promise<CatalogFacts> {
    const productIds = order.items.map(({ productId }) => productId);
    const isReplacing = names.includes('change-items') || names.includes('exchange');
    const isByCategory = names.includes('return') && this.rules.current().returns.exceptions.length > 0;
    const products = isReplacing || isByCategory ? await this.products(productIds) : [];
    const sold = isReplacing ? variantsOf(products) : [];
    const isPriced = isReplacing || names.includes('price-protection');
    const skus = [...(isPriced ? order.items.map(({ sku }) => sku) : []), ...sold.map(({ sku }) => sku)];
    return {
      variants: new Map(sold.map((variant) => [variant.sku, variant])),
      categories: new Map(products.map(({ id, categories = [] }) => [id, categories])),
      pricesToday: await this.pricesToday(skus),
    };
  }

  private async variants(skus: readonly string[]): Promise<Map<string, SoldVariant>> {
    const asked = new Set(skus);
    const products = await this.all(await this.catalog.findBySku({ skus: [...asked] }));
    return new Map(
      variantsOf(products)
        .filter(({ sku }) => asked.has(sku))
        .map((variant) => [variant.sku, variant]),
    );
  }

  private async categories(productIds: readonly string[]): Promise<Map<string, readonly string[]>> {
    return new Map((await this.products(productIds)).map(({ id, categories = [] }) => [id, categories]));
  }

  private async products(productIds: readonly string[]): Promise<ProductRecord[]> {
    const asked = [...new Set(productIds)];
    const found: ProductRecord[] = [];
    for (let start = 0; start < asked.length; start += MAX_PRODUCTS_A_CALL) {
      const productIds = asked.slice(start, start + MAX_PRODUCTS_A_CALL);
      found.push(...(await this.all(await this.catalog.getProducts({ productIds }))));
    }
    return found;
  }

  private all(first: Parameters<typeof readAllProducts>[0]): Promise<ProductRecord[]> {
    return readAllProducts(first, (input) => this.catalog.getProducts(input));
  }

  private async pricesToday(skus: readonly string[]): Promise<Map<string, Money>> {
    const asked = [...new Set(skus)];
    const prices = new Map<string, Money>();
    for (let start = 0; start < asked.length; start += MAX_PRICES_A_CALL) {
      const lines = asked.slice(start, start + MAX_PRICES_A_CALL).map((sku) => ({ sku, quantity: 1 }));
      const answer = await this.catalog.getPrices({ lines });
      for (const line of answer.lines) prices.set(line.sku, line.finalPrice ?? line.price);
    }
    return prices;
  }
}

const variantsOf = (products: readonly ProductRecord[]): SoldVariant[] =>
  products.flatMap((product) =>
    product.variants.map(({ sku, options, price }) => ({
      sku,
      productId: product.id,
      title: product.title,
      options,
      unitPrice: price,
    })),
  );
