// The database of the embedded default: PostgreSQL in WebAssembly, one session, one pool of one connection for all services.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { lockDataDirectory } from './data-directory.js';

const CONNECTION_WAIT_MS = 60_000;

/** Where an embedded database is. */
export interface EmbeddedDatabaseOptions {
  /** A directory that is made when it is not there; in memory when absent. */
  readonly dataDirectory?: string;
  /** What {@link EmbeddedDatabase.snapshot} gave, to start from; in memory only. */
  readonly snapshot?: Blob;
}

/** A running embedded database. */
export interface EmbeddedDatabase {
  /** Two pools over one session would interleave their transactions, so everybody uses this one. */
  readonly pool: pg.Pool;
  /** All data as one file, to start another one from. */
  snapshot(): Promise<Blob>;
  close(): Promise<void>;
}

/** Starts the embedded database. */
export async function openEmbeddedDatabase(options: EmbeddedDatabaseOptions = {}): Promise<EmbeddedDatabase> {
  const { dataDirectory } = options;
  const unlock = dataDirectory === undefined ? () => undefined : lockDataDirectory(dataDirectory);
  let pglite: PGlite;
  try {
    if (dataDirectory === undefined) {
      pglite = await PGlite.create({ dataDir: 'memory://', loadDataDir: options.snapshot });
    } else {
      pglite = await openOnDisk(dataDirectory);
    }
  } catch (error) {
    unlock();
    throw explain(error, dataDirectory);
  }
  const pool = new pg.Pool({
    ...createPgConfig(pglite),
    max: 1,
    connectionTimeoutMillis: CONNECTION_WAIT_MS,
  } as pg.PoolConfig);
  pool.setMaxListeners(50);
  pool.on('error', () => undefined);
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await pool.end();
    if (!pglite.closed) await pglite.close();
    unlock();
  };
  return {
    pool,
    snapshot: async () => await pglite.dumpDataDir('none'),
    close: async () => await (closing ??= close()),
  };
}

/** Making a new database takes seconds; one that was interrupted holds nothing yet and is made again. */
async function openOnDisk(dataDirectory: string): Promise<PGlite> {
  const folder = join(dataDirectory, 'db');
  const unfinished = join(dataDirectory, 'db.unfinished');
  if (existsSync(unfinished)) rmSync(folder, { recursive: true, force: true });
  else if (!existsSync(folder)) writeFileSync(unfinished, '');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pglite = await PGlite.create({ dataDir: folder });
  rmSync(unfinished, { force: true });
  return pglite;
}

/** What PGlite says of a full disk or a damaged directory does not help anybody; this does. */
function explain(error: unknown, dataDirectory: string | undefined): Error {
  const { code, message } = error as NodeJS.ErrnoException;
  if (dataDirectory === undefined) return error instanceof Error ? error : new Error(String(error));
  if (code === 'ENOSPC' || /no space left|ENOSPC/i.test(message)) {
    return new Error(
      `The disk is full: the database in ${dataDirectory} cannot be opened. Free some space and start again.`,
      {
        cause: error,
      },
    );
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new Error(`The data directory ${dataDirectory} cannot be written (${code}). Set DATA_DIR to another one.`, {
      cause: error,
    });
  }
  return new Error(
    `The database in ${dataDirectory} cannot be opened; it may be damaged (${message}). ` +
      `Restore the directory from a copy, or move it away to start with a new one.`,
    { cause: error },
  );
}
