// The environment that the catalog reads.
import { z } from 'zod';
import { configOf } from '#platform';

/** What the catalog reads of the environment. */
export const catalogConfig = z.object({
  /** A text file of words that mean one thing to this shop's customers, one group a line, parted by commas. */
  SYNONYMS: z.string().max(4_000).optional(),
  /** A folder of this instance where it keeps its search index for the next start; without it every start indexes anew. */
  SEARCH_SNAPSHOTS: z.string().max(4_000).optional(),
});

/** The catalog's configuration. */
export class CatalogConfig extends configOf(catalogConfig) {}
