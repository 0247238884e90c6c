// The catalog's own tests of products, search and mentions, answered by OpenSearch: a shop that switches engines loses nothing.
import { onOpenSearch } from './describe-opensearch.js';

await onOpenSearch('the catalog', async () => {
  await import('../../apps/catalog/src/catalog.spec.js');
  await import('../../apps/catalog/src/search/search.service.spec.js');
});
