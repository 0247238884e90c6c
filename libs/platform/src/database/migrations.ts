// Migrations: one list and one table a schema; run at once in the embedded default, by a command on the stack.
import pg from 'pg';
import type { DataSource } from 'typeorm';
import type { DatabaseChoice } from '../runtime.js';
import { dataSourceOf, type ServiceDatabase } from './data-source.js';

/** One number for all runners of this product: whoever holds it migrates, the others wait. */
const MIGRATION_LOCK = 7_246_120;
const LOCK_WAIT_MS = 120_000;
const MIGRATION_STATEMENT_TIMEOUT_MS = 600_000;

/** The names of the migrations that a schema still lacks. */
export async function pendingMigrations(dataSource: DataSource): Promise<string[]> {
  const done = new Set(await doneMigrations(dataSource));
  return namesOf(dataSource).filter((name) => !done.has(name));
}

/** The names of those that a schema has and this version does not know: a newer one was here. */
export async function newerMigrations(dataSource: DataSource): Promise<string[]> {
  const known = new Set(namesOf(dataSource));
  return (await doneMigrations(dataSource)).filter((name) => !known.has(name));
}

const namesOf = ({ migrations }: DataSource): string[] =>
  migrations.map((migration) => migration.name ?? migration.constructor.name);

async function doneMigrations(dataSource: DataSource): Promise<string[]> {
  const schema = schemaOf(dataSource);
  const tables: { found: string | null }[] = await dataSource.query('SELECT to_regclass($1)::text AS found', [
    `${quoted(schema)}.migrations`,
  ]);
  if (tables[0]?.found === null || tables[0] === undefined) return [];
  const rows: { name: string }[] = await dataSource.query(`SELECT name FROM ${quoted(schema)}.migrations`);
  return rows.map((row) => row.name);
}

/** Makes the schema and runs what is pending. Returns the names of what ran. */
export async function runPendingMigrations(dataSource: DataSource): Promise<string[]> {
  await dataSource.query(`CREATE SCHEMA IF NOT EXISTS ${quoted(schemaOf(dataSource))}`);
  const pending = await pendingMigrations(dataSource);
  if (pending.length === 0) return [];
  const migrations = await dataSource.runMigrations();
  return migrations.map((migration) => migration.name);
}

/** Migrates all services of a PostgreSQL database; a second runner waits for the first and then finds nothing to do. */
export async function migrateDatabases(options: {
  readonly url: string;
  readonly databases: readonly ServiceDatabase[];
  readonly onMigrated?: (schema: string, names: readonly string[]) => void;
}): Promise<void> {
  const guard = new pg.Client({
    connectionString: options.url,
    application_name: 'daogou-migrate',
    connectionTimeoutMillis: 10_000,
    lock_timeout: LOCK_WAIT_MS,
  });
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const choice: DatabaseChoice = {
      kind: 'postgres',
      url: options.url,
      poolSize: 2,
      statementTimeoutMs: MIGRATION_STATEMENT_TIMEOUT_MS,
    };
    for (const database of options.databases) {
      const dataSource = dataSourceOf('migrate', database, choice);
      await dataSource.initialize();
      try {
        const names = await runPendingMigrations(dataSource);
        options.onMigrated?.(database.schema, names);
      } finally {
        await dataSource.destroy();
      }
    }
  } finally {
    // The lock belongs to the session and goes with it.
    await guard.end();
  }
}

function schemaOf(dataSource: DataSource): string {
  const { schema } = dataSource.options as { schema?: string };
  if (schema === undefined) throw new Error('A service database needs a schema.');
  return schema;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
