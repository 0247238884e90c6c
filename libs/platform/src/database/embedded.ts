// The database of the embedded default: PostgreSQL in WebAssembly, one session, one pool of one connection for all services.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { DataDirectoryInUseError, lockDataDirectory } from './data-directory.js';
import { DataDirectoryError, explainOpening } from './data-directory-faults.js';
import { DurableFiles, SYNCING_START, syncFolder } from './durable-files.js';
import { FreeSpace, freeBytesIn } from './free-space.js';
import { GuardedSession, type SessionGuards, TAKEN_OVER } from './guarded-session.js';
import { keepRepeated, RepeatedStatements } from './repeated-statements.js';
import { DataDirectoryKeeper } from './keeper.js';

const CONNECTION_WAIT_MS = 60_000;
const QUERY_DEADLINE_MS = 10_000;
/** In memory nothing fails but the machine is slow: copying a database takes its time. */
const QUERY_IN_MEMORY_DEADLINE_MS = 120_000;
const STOPPING_DEADLINE_MS = 1_500;
const MEGABYTE = 1_000_000;
/** Four of the 16 MB files that PostgreSQL writes its log in. */
export const DEFAULT_MIN_FREE_MB = 64;
/** What the files of a new, empty database take. */
const NEW_DATABASE_MB = 48;

/** Where an embedded database is. */
export interface EmbeddedDatabaseOptions {
  /** A directory that is made when it is not there; in memory when absent. */
  readonly dataDirectory?: string;
  /** What {@link EmbeddedDatabase.snapshot} gave, to start from; in memory only. */
  readonly snapshot?: Blob;
  /** Nothing is written while less is free where the directory is, in megabytes; 0 = never mind. {@link DEFAULT_MIN_FREE_MB} when absent. */
  readonly minFreeMegabytes?: number;
}

/** A running embedded database. */
export interface EmbeddedDatabase {
  /** Two pools over one session would interleave their transactions, so everybody uses this one. */
  readonly pool: pg.Pool;
  /** What is wrong with it now, in words for a person: nothing can be written, or it is lost. */
  problem(): string | undefined;
  /** Resolves with the reason when the database is lost: only another start brings it back. */
  readonly lost: Promise<string>;
  /** The process is to stop: from now on a database that does not answer is waited for no longer than a moment. */
  hurry(): void;
  /** All data as one file, to start another one from. */
  snapshot(): Promise<Blob>;
  close(): Promise<void>;
}

/** Starts the embedded database. @throws DataDirectoryError, DataDirectoryInUseError with a sentence for whoever starts it. */
export async function openEmbeddedDatabase(options: EmbeddedDatabaseOptions = {}): Promise<EmbeddedDatabase> {
  const { dataDirectory } = options;
  if (dataDirectory !== undefined)
    return await openKept(dataDirectory, options.minFreeMegabytes ?? DEFAULT_MIN_FREE_MB);
  const pglite = await PGlite.create({ dataDir: 'memory://', loadDataDir: options.snapshot });
  return running(pglite, {
    deadlineMs: QUERY_IN_MEMORY_DEADLINE_MS,
    writeBan: () => undefined,
    isStillOurs: () => true,
    onBusy: () => undefined,
  });
}

/** On disk: locked, kept, and with an eye on the room that is left. */
async function openKept(directory: string, minFreeMegabytes: number): Promise<EmbeddedDatabase> {
  const minFreeBytes = minFreeMegabytes * MEGABYTE;
  let keeper: DataDirectoryKeeper | undefined;
  try {
    const lock = await lockDataDirectory(directory);
    let lose: (reason: string) => void = () => undefined;
    keeper = new DataDirectoryKeeper(lock, {
      directory,
      minFreeBytes,
      onTakenOver: () => {
        lose(TAKEN_OVER);
      },
    });
    const held = keeper;
    assertRoom(directory, minFreeMegabytes);
    const pglite = await openOnDisk(directory);
    const opened = databaseIn(directory);
    const space = new FreeSpace(directory, minFreeBytes, () => held.fault);
    const database = running(
      pglite,
      {
        deadlineMs: QUERY_DEADLINE_MS,
        writeBan: () => space.writeBan(),
        isStillOurs: () => held.isStillOurs() && databaseIn(directory) === opened,
        onBusy: (isBusy) => {
          held.busy(isBusy);
        },
      },
      async () => await held.stop(),
    );
    lose = database.lose;
    return database;
  } catch (error) {
    await keeper?.stop();
    throw error instanceof DataDirectoryInUseError ? error : explainOpening(error, directory);
  }
}

type Surroundings = Omit<SessionGuards, 'onLost'>;

function running(
  pglite: PGlite,
  surroundings: Surroundings,
  afterClose: () => Promise<void> = async () => await Promise.resolve(),
): EmbeddedDatabase & { readonly lose: (reason: string) => void } {
  let tellLost: (reason: string) => void = () => undefined;
  const lost = new Promise<string>((resolve) => {
    tellLost = resolve;
  });
  const session = new GuardedSession(pglite, { ...surroundings, onLost: tellLost });
  const pool = new pg.Pool({
    ...createPgConfig(session as unknown as PGlite),
    max: 1,
    connectionTimeoutMillis: CONNECTION_WAIT_MS,
  } as pg.PoolConfig);
  pool.setMaxListeners(50);
  const statements = new RepeatedStatements();
  pool.on('connect', (client) => {
    keepRepeated(client, statements);
  });
  pool.on('error', () => undefined);
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    session.hurry(STOPPING_DEADLINE_MS);
    await pool.end();
    // One that is lost would not come back from being closed; its files are as after a power cut, which PostgreSQL mends.
    if (!pglite.closed && session.lost === undefined) await pglite.close();
    await afterClose();
  };
  return {
    pool,
    lost,
    lose: (reason) => {
      session.lose(reason);
    },
    problem: () =>
      session.lost === undefined ? surroundings.writeBan() : `the embedded database is lost: ${session.lost}`,
    hurry: () => {
      session.hurry(STOPPING_DEADLINE_MS);
    },
    snapshot: async () => await pglite.dumpDataDir('none'),
    close: async () => await (closing ??= close()),
  };
}

/** Opening writes too, and PostgreSQL does not survive a full disk. */
function assertRoom(directory: string, minFreeMegabytes: number): void {
  if (minFreeMegabytes === 0) return;
  const neededMegabytes = minFreeMegabytes + (holdsDatabase(directory) ? 0 : NEW_DATABASE_MB);
  const freeMegabytes = Math.floor(freeBytesIn(directory) / MEGABYTE);
  if (freeMegabytes >= neededMegabytes) return;
  throw new DataDirectoryError(
    `The disk is nearly full: ${freeMegabytes} MB are free in ${directory}, and the database needs ${neededMegabytes} MB to start. ` +
      `Free some space and start again, or set DATA_DIR to another place.`,
  );
}

/** Which database stands in a data directory: one that is put there anew is another one, though its files are the same. */
const databaseIn = (dataDirectory: string): number | undefined =>
  statSync(join(dataDirectory, 'db', 'PG_VERSION'), { throwIfNoEntry: false })?.ino;

/** Whether a database stands in a data directory; PostgreSQL knows its folder by this file, and makes a new one over whatever else is there. */
export const holdsDatabase = (dataDirectory: string): boolean => existsSync(join(dataDirectory, 'db', 'PG_VERSION'));

/** @throws DataDirectoryError where a new database would be made over what is left of another one. */
function assertEmpty(folder: string): void {
  if (!existsSync(folder) || (statSync(folder).isDirectory() && readdirSync(folder).length === 0)) return;
  throw new DataDirectoryError(
    `${folder} is damaged: something stands there, and it is no database (there is no ${join(folder, 'PG_VERSION')}). Nothing was changed. ` +
      `Restore the folder from a copy, or move it away to start with a new one.`,
  );
}

/** Making a new database takes seconds; one that was interrupted holds nothing yet and is made again. */
async function openOnDisk(dataDirectory: string): Promise<PGlite> {
  const folder = join(dataDirectory, 'db');
  const unfinished = join(dataDirectory, 'db.unfinished');
  if (existsSync(unfinished)) rmSync(folder, { recursive: true, force: true });
  else if (!holdsDatabase(dataDirectory)) {
    assertEmpty(folder);
    writeFileSync(unfinished, '');
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pglite = await PGlite.create({ fs: new DurableFiles(folder), startParams: SYNCING_START });
  if (existsSync(unfinished)) syncFolder(folder);
  rmSync(unfinished, { force: true });
  return pglite;
}
