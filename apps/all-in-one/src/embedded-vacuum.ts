// PGlite has no autovacuum: now and then the rows that were erased are taken out of the files too.
import { type EmbeddedDatabase, Periodic } from '#platform';

const EVERY_MS = 6 * 3_600_000;
/** Larger tables are cleaned without being written anew, which would hold up all shoppers. */
const MAX_REWRITTEN_BYTES = 64_000_000;

/** Cleans all tables of the services every six hours; to be started and stopped. */
export function vacuumNowAndThen(database: EmbeddedDatabase): Periodic {
  return new Periodic('vacuum', EVERY_MS, async () => {
    await vacuum(database);
  });
}

/** Writes small tables anew without what was erased, makes room in large ones, and lets go of old log files. */
export async function vacuum({ pool }: Pick<EmbeddedDatabase, 'pool'>): Promise<void> {
  const { rows } = await pool.query<{ name: string; bytes: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(relname) as name, pg_total_relation_size(relid) as bytes
     from pg_stat_user_tables where schemaname <> 'pg_catalog'`,
  );
  // One statement at a time, so that what shoppers ask goes in between.
  for (const { name, bytes } of rows)
    await pool.query(Number(bytes) <= MAX_REWRITTEN_BYTES ? `vacuum (full) ${name}` : `vacuum ${name}`);
  await pool.query('checkpoint');
}
