// Which engine matches searches, by the configuration.
import { join } from 'node:path';
import type { Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Runtime } from '#platform';
import { CatalogConfig } from '../catalog.config.js';
import { Revisions } from '../revisions.js';
import { IndexFeed } from './index-feed.js';
import { codeDigest, databaseIdentity, IndexSnapshots } from './index-snapshots.js';
import { MemoryEngine } from './memory-engine.js';
import { OpenSearchConnection } from './opensearch/connection.js';
import { IndexFollower } from './opensearch/index-follower.js';
import { IndexWriter } from './opensearch/index-writer.js';
import { LexiconKeeper } from './opensearch/lexicon-keeper.js';
import { OpenSearchEngine } from './opensearch/opensearch-engine.js';
import { Shelf } from './opensearch/shelf.js';
import { ProductChanges } from './product-changes.js';
import { SearchEngine } from './search-engine.js';
import { Synonyms } from './synonyms.js';
import { wordingOf } from './wordings.js';

const SHORT = 12;
/** What decides how a product is kept in OpenSearch, besides its words. */
const DOCUMENT_CODE = ['product-document.js', 'index-settings.js'].map((name) =>
  join(import.meta.dirname, 'opensearch', name),
);

/** Provides {@link SearchEngine}. */
export const searchEngineProvider: Provider = {
  provide: SearchEngine,
  inject: [CatalogConfig, DataSource, ProductChanges, Revisions, IndexSnapshots, Synonyms, Runtime],
  useFactory: async (
    config: CatalogConfig,
    dataSource: DataSource,
    changes: ProductChanges,
    revisions: Revisions,
    snapshots: IndexSnapshots,
    synonyms: Synonyms,
    { health, instanceId }: Runtime,
  ): Promise<SearchEngine> => {
    const { SEARCH_ENGINE, OPENSEARCH_URL, OPENSEARCH_PREFIX, SEARCH_WINDOW, SEARCH_WAIT_MS } = config;
    if (SEARCH_ENGINE !== 'opensearch' || OPENSEARCH_URL === undefined)
      return new MemoryEngine(new IndexFeed(changes, revisions, snapshots));
    const connection = new OpenSearchConnection(OPENSEARCH_URL);
    // One cluster may serve several shops, and several versions of one shop beside each other.
    const database = (await databaseIdentity(dataSource)).toLowerCase().replace(/[^a-z\d]/g, '');
    const code = (await codeDigest(DOCUMENT_CODE)).toLowerCase().replace(/[^a-z\d]/g, '');
    const writer = new IndexWriter(connection, `${OPENSEARCH_PREFIX}-${database.slice(0, SHORT)}`);
    const index = `${writer.base}-v-${code.slice(0, SHORT)}`;
    return new OpenSearchEngine({
      connection,
      follower: new IndexFollower(connection, writer, index, changes, revisions, instanceId),
      keeper: new LexiconKeeper(connection),
      shelf: new Shelf(changes, revisions),
      revisions,
      health,
      ownWordings: (own, text) => synonyms.ownWordings(text).map((wording) => wordingOf(own, wording)),
      changes,
      window: SEARCH_WINDOW,
      waitMs: SEARCH_WAIT_MS,
    });
  },
};
