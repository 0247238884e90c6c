// The environment that the catalog reads.
import { z } from 'zod';
import { configOf } from '#platform';

/** What the catalog reads of the environment. */
export const catalogConfig = z
  .object({
    /** A text file of words that mean one thing to this shop's customers, one group a line, parted by commas. */
    SYNONYMS: z.string().max(4_000).optional(),
    /** A folder of this instance where it keeps its search index for the next start; without it every start indexes anew. */
    SEARCH_SNAPSHOTS: z.string().max(4_000).optional(),
    /** What matches searches: an index of all products in the memory of each instance, or OpenSearch. */
    SEARCH_ENGINE: z.enum(['memory', 'opensearch']).default('memory'),
    /** Where OpenSearch is; it may hold a name and a password. */
    OPENSEARCH_URL: z
      .url({ protocol: /^https?$/ })
      .max(4_000)
      .optional(),
    /** How the names of this shop's indexes begin. */
    OPENSEARCH_PREFIX: z
      .string()
      .regex(/^[a-z][a-z\d-]{0,39}$/, 'must be small letters, digits and hyphens')
      .default('daogou'),
    /** How long a search waits for products that changed to become findable in OpenSearch, in milliseconds. */
    SEARCH_WAIT_MS: z.coerce.number().int().min(0).max(60_000).default(500),
    /** How many of the first hits of OpenSearch are ranked by the catalog. */
    SEARCH_WINDOW: z.coerce.number().int().min(10).max(1_000).default(200),
  })
  .refine(({ SEARCH_ENGINE, OPENSEARCH_URL }) => SEARCH_ENGINE !== 'opensearch' || OPENSEARCH_URL !== undefined, {
    path: ['OPENSEARCH_URL'],
    message: 'is needed with SEARCH_ENGINE=opensearch',
  });

/** The catalog's configuration. */
export class CatalogConfig extends configOf(catalogConfig) {}
