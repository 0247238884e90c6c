// Starts the catalog as a process of its own.
import { runService } from '#platform';
import { CatalogModule } from './catalog.module.js';

await runService('catalog', CatalogModule);
