// Which engine the shops of specs and evaluations search by: in memory, or OpenSearch where TEST_SEARCH_ENGINE asks for it.
import { randomBytes } from 'node:crypto';

/**
 * What a catalog needs in its environment for that engine: nothing in memory; with `TEST_SEARCH_ENGINE=opensearch` the cluster at
 * OPENSEARCH_URL, with indexes that no other shop has, as copies of one database look alike. `waitMs` is how long a search waits for
 * products that changed.
 */
export function searchEngineEnvironment(waitMs = 20_000): Record<string, string> {
  const { TEST_SEARCH_ENGINE: engine, OPENSEARCH_URL: url, SEARCH_WINDOW: window } = process.env;
  if (engine !== 'opensearch') return {};
  if (url === undefined) throw new Error('TEST_SEARCH_ENGINE=opensearch needs OPENSEARCH_URL');
  return {
    SEARCH_ENGINE: 'opensearch',
    OPENSEARCH_URL: url,
    OPENSEARCH_PREFIX: `t${randomBytes(6).toString('hex')}`,
    // On a busy machine the index is waited for, however long it takes.
    SEARCH_WAIT_MS: String(waitMs),
    ...(window === undefined ? {} : { SEARCH_WINDOW: window }),
  };
}
