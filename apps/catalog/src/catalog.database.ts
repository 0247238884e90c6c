// What the catalog keeps in the database: its schema, its entities and the migrations that create them.
import { busMigrationFor } from '#bus';
import { AvailabilityEntity } from './availability/availability.entity.js';
import { FaqEntity } from './faqs/faq.entity.js';
import { catalogMigrations } from './migrations/index.js';
import { ProductEntity } from './products/product.entity.js';
import { VariantEntity } from './products/variant.entity.js';
import { PromotionEntity } from './promotions/promotion.entity.js';
import { StoreEntity } from './store/store.entity.js';

/** The schema `catalog`. */
export const catalogDatabase = {
  schema: 'catalog',
  entities: [StoreEntity, ProductEntity, VariantEntity, AvailabilityEntity, PromotionEntity, FaqEntity],
  migrations: [...catalogMigrations, busMigrationFor('catalog')],
};
