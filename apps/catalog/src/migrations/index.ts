// The catalog's migrations, oldest first.
import { CatalogTables1764000000000 } from './1764000000000-catalog-tables.js';
import { CatalogIdentity1764100000000 } from './1764100000000-catalog-identity.js';

/** Every migration of the schema `catalog`, in the order in which they run. */
export const catalogMigrations = [CatalogTables1764000000000, CatalogIdentity1764100000000];
