// Wires the catalog: products, prices, promotions, search, policies.
import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform';
import { AvailabilityService } from './availability/availability.service.js';
import { CatalogController } from './catalog.controller.js';
import { CatalogConfig } from './catalog.config.js';
import { catalogDatabase } from './catalog.database.js';
import { FaqsService } from './faqs/faqs.service.js';
import { ImportsService } from './imports/imports.service.js';
import { MentionsService } from './mentions/mentions.service.js';
import { NeedsService } from './needs/needs.service.js';
import { PricesService } from './prices/prices.service.js';
import { ProductImport } from './products/product-import.js';
import { ProductsService } from './products/products.service.js';
import { PromotionsService } from './promotions/promotions.service.js';
import { Revisions } from './revisions.js';
import { searchEngineProvider } from './search/engine-of.js';
import { IndexSnapshots } from './search/index-snapshots.js';
import { ProductChanges } from './search/product-changes.js';
import { SearchService } from './search/search.service.js';
import { Synonyms } from './search/synonyms.js';
import { SpotService } from './spot/spot.service.js';
import { StoreService } from './store/store.service.js';

export { catalogDatabase };
export { policyFinder } from './faqs/policy-finder.js';

/** The catalog service. */
@Module({
  imports: [DatabaseModule.forService(catalogDatabase)],
  controllers: [CatalogController],
  providers: [
    CatalogConfig,
    Synonyms,
    Revisions,
    StoreService,
    ProductsService,
    ProductImport,
    PromotionsService,
    PricesService,
    FaqsService,
    AvailabilityService,
    ImportsService,
    IndexSnapshots,
    ProductChanges,
    searchEngineProvider,
    SearchService,
    MentionsService,
    NeedsService,
    SpotService,
  ],
})
export class CatalogModule {}
