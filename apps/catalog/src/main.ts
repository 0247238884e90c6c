// Starts the catalog as a process of its own.
import { runService } from '#platform';
import { catalogConfig } from './catalog.config.js';
import { CatalogModule } from './catalog.module.js';

await runService('catalog', CatalogModule, catalogConfig);
