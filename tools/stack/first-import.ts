// Loads a store into a database that has none yet: the demo store, or the folder named by STORE.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import type { Services } from './services.js';

const importTimeoutMs = 15 * 60_000;
const connectTimeoutMs = 5_000;

/** The identity that PostgreSQL gave the data folder when it was made: another one means a new database. */
async function databaseIdentity(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: connectTimeoutMs });
  try {
    await client.connect();
    const result = await client.query<{ identity: string }>(
      'select system_identifier::text as identity from pg_control_system()',
    );
    return result.rows[0]?.identity ?? '';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Imports the store when this database has not seen an import by the stack. */
export async function importStoreOnce(
  folder: string,
  databaseUrl: string,
  services: Services,
  log: (line: string) => void,
): Promise<void> {
  const stampFile = join(folder, 'store-imported');
  const identity = await databaseIdentity(databaseUrl);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8').trim() === identity) return;
  const wantedStore = process.env.STORE;
  const temporaryFolder = mkdtempSync(join(tmpdir(), 'daogou-demo-store-'));
  try {
    if (!wantedStore) {
      // Loaded only here: starting the infrastructure alone needs no store.
      const { writeDemoStore } = await import('#demo-store');
      await writeDemoStore(temporaryFolder, new Date());
    }
    log(wantedStore ? `importing the store in ${wantedStore} …` : 'importing the demo store …');
    const startedAt = Date.now();
    await services.runCommand('import', [wantedStore ? resolve(wantedStore) : temporaryFolder], importTimeoutMs);
    writeFileSync(stampFile, `${identity}\n`);
    log(`the store is imported after ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  } finally {
    rmSync(temporaryFolder, { recursive: true, force: true });
  }
}
