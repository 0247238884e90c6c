// A database for a spec of one service: PostgreSQL in WebAssembly, in memory, started from a copy that was made once.
import { type EmbeddedDatabase, openEmbeddedDatabase } from '#platform';
import { cachedSnapshot } from './snapshots.js';

/** An empty embedded database; a first one costs seconds, later ones are copies of it. */
export async function openTestDatabase(): Promise<EmbeddedDatabase> {
  const { snapshot, keep } = await cachedSnapshot('empty', { onCode: false });
  const database = await openEmbeddedDatabase({ snapshot });
  if (snapshot === undefined) await keep(await database.snapshot());
  return database;
}
