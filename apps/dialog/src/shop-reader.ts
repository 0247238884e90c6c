// What a turn needs to know of the shop before any skill runs; where a service is away, the turn goes on without it.
import { Logger } from '@nestjs/common';
import { BusError } from '#bus';
import type { Locale, Page, ProductRecord, StoreRecord } from '#contracts';
import type { Cache } from '#platform';
import type { ConversationState } from './conversation/conversation.state.js';
import { productAtHand } from './ground/shown-products.js';
import type { ShopCalls } from './shop-calls.js';

const MAX_FOLLOW_UP_CHARACTERS = 200;
const STORE_CACHE_SECONDS = 15;
const STORE_TIMEOUT_MS = 2_000;

/** Reads the store, the page and the customer's language. */
export class ShopReader {
  private readonly logger = new Logger(ShopReader.name);

  constructor(
    private readonly shop: ShopCalls,
    private readonly cache: Cache,
  ) {}

  /** The product that a short message may speak of without naming it: its own options are read in it. */
  async atHand(text: string, state: ConversationState, shop: ShopCalls): Promise<{ atHand?: ProductRecord }> {
    const productId = productAtHand(state, state.page);
    if (productId === undefined || text.length > MAX_FOLLOW_UP_CHARACTERS) return {};
    try {
      const { products } = await shop.catalog.getProducts({ productIds: [productId] });
      return products[0] === undefined ? {} : { atHand: products[0] };
    } catch (error) {
      if (error instanceof BusError) return {};
      throw error;
    }
  }

  /** A page that names only a sku is the page of its product. */
  async wholePage(page: Page): Promise<Page> {
    if (page.productId !== undefined || page.sku === undefined) return page;
    try {
      const { products } = await this.shop.catalog.findBySku({ skus: [page.sku] });
      return products[0] === undefined ? page : { ...page, productId: products[0].id };
    } catch (error) {
      if (error instanceof BusError) return page;
      throw error;
    }
  }

  /** The store's settings, kept for a short while. */
  async store(): Promise<StoreRecord | undefined> {
    const cached = await this.cache.get<StoreRecord>('store');
    if (cached) return cached;
    try {
      const { store } = await this.shop.catalog.getStore({}, { timeoutMs: STORE_TIMEOUT_MS });
      if (store) await this.cache.set('store', store, STORE_CACHE_SECONDS);
      return store;
    } catch (error) {
      if (!(error instanceof BusError)) throw error;
      this.logger.warn(`The store's settings could not be read: ${error.code}`);
      return undefined;
    }
  }

  /** The language that a customer chose. */
  async localeOf(customerId: string | undefined): Promise<Locale | undefined> {
    if (customerId === undefined) return undefined;
    try {
      const { customer } = await this.shop.orders.getCustomer({ customerId }, { timeoutMs: STORE_TIMEOUT_MS });
      return customer?.locale;
    } catch (error) {
      if (error instanceof BusError) return undefined;
      throw error;
    }
  }
}
