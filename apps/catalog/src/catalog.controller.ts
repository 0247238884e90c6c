// The messages of the catalog, one line each.
import { Controller } from '@nestjs/common';
import { Handles, OnEvent } from '#bus';
import {
  catalogCalls,
  inventoryEvents,
  type EventPayload,
  type HandlerOutput as Output,
  type ParsedInput as Input,
} from '#contracts';
import { Clock } from '#platform';
import { AvailabilityService } from './availability/availability.service.js';
import { FaqsService } from './faqs/faqs.service.js';
import { ImportsService } from './imports/imports.service.js';
import { MentionsService } from './mentions/mentions.service.js';
import { NeedsService } from './needs/needs.service.js';
import { PricesService } from './prices/prices.service.js';
import { ProductsService } from './products/products.service.js';
import { PromotionsService } from './promotions/promotions.service.js';
import { SearchService } from './search/search.service.js';
import { SpotService } from './spot/spot.service.js';
import { StoreService } from './store/store.service.js';

type Calls = typeof catalogCalls;

/** Answers {@link catalogCalls} and hears what the inventory announces. */
@Controller()
export class CatalogController {
  constructor(
    private readonly store: StoreService,
    private readonly products: ProductsService,
    private readonly search: SearchService,
    private readonly mentions: MentionsService,
    private readonly needs: NeedsService,
    private readonly spotting: SpotService,
    private readonly prices: PricesService,
    private readonly promotions: PromotionsService,
    private readonly faqs: FaqsService,
    private readonly imports: ImportsService,
    private readonly availability: AvailabilityService,
    private readonly clock: Clock,
  ) {}

  @Handles(catalogCalls.getStore)
  async getStore(): Promise<Output<Calls['getStore']>> {
    return { store: await this.store.getStore() };
  }

  @Handles(catalogCalls.searchProducts)
  async searchProducts(query: Input<Calls['searchProducts']>): Promise<Output<Calls['searchProducts']>> {
    return this.search.searchProducts(query);
  }

  @Handles(catalogCalls.getProducts)
  async getProducts({ productIds, withPrices }: Input<Calls['getProducts']>): Promise<Output<Calls['getProducts']>> {
    const { products, left } = await this.products.getProductsInOneMessage(productIds);
    if (left.length > 0) return { products, left };
    const [only, ...others] = products;
    if (withPrices !== true || only === undefined || others.length > 0) return { products };
    return { products, prices: await this.prices.ofProduct(only, this.clock.now()) };
  }

  @Handles(catalogCalls.findBySku)
  async findBySku({ skus }: Input<Calls['findBySku']>): Promise<Output<Calls['findBySku']>> {
    const { products, left } = await this.products.findBySku(skus);
    return left.length === 0 ? { products } : { products, left };
  }

  @Handles(catalogCalls.resolveMention)
  async resolveMention(input: Input<Calls['resolveMention']>): Promise<Output<Calls['resolveMention']>> {
    return this.mentions.resolve(input.mention, input.limit);
  }

  @Handles(catalogCalls.findByMeaning)
  async findByMeaning({ text, limit }: Input<Calls['findByMeaning']>): Promise<Output<Calls['findByMeaning']>> {
    return this.needs.meeting(text, limit);
  }

  @Handles(catalogCalls.spot)
  async spot({ text }: Input<Calls['spot']>): Promise<Output<Calls['spot']>> {
    return this.spotting.spot(text);
  }

  @Handles(catalogCalls.getPrices)
  async getPrices({ lines, at, couponCode }: Input<Calls['getPrices']>): Promise<Output<Calls['getPrices']>> {
    return this.prices.getPrices(lines, this.timeOf(at), couponCode);
  }

  @Handles(catalogCalls.listPromotions)
  async listPromotions(input: Input<Calls['listPromotions']>): Promise<Output<Calls['listPromotions']>> {
    const { productId, at, phase } = input;
    return { promotions: await this.promotions.list(this.timeOf(at), productId, phase) };
  }

  @Handles(catalogCalls.searchFaqs)
  async searchFaqs({ text, limit }: Input<Calls['searchFaqs']>): Promise<Output<Calls['searchFaqs']>> {
    return this.faqs.search(text, limit);
  }

  @Handles(catalogCalls.importRecords)
  async importRecords(input: Input<Calls['importRecords']>): Promise<Output<Calls['importRecords']>> {
    return this.imports.importRecords(input);
  }

  @Handles(catalogCalls.readRecords)
  async readRecords(input: Input<Calls['readRecords']>): Promise<Output<Calls['readRecords']>> {
    return this.imports.readRecords(input);
  }

  @OnEvent(inventoryEvents.stockChanged)
  async stockChanged({ items }: EventPayload<typeof inventoryEvents.stockChanged>): Promise<void> {
    await this.availability.apply(items);
  }

  private timeOf(at: string | undefined): Date {
    return at === undefined ? this.clock.now() : new Date(at);
  }
}
