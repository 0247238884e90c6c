// `store.json` in the data directory: which store it holds. One that cannot be read, or does not fit what is there, stops the start.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { DataDirectoryError, type Environment, holdsDatabase, writeFileDurably } from '#platform';

/** What the data directory knows of its store: where it came from, whether it was loaded to the end, when. */
const storeNote = z.object({ source: z.string().min(1), done: z.boolean(), at: z.string() });
/** See {@link storeNote}. */
export type StoreNote = z.output<typeof storeNote>;

const notePath = (dataDirectory: string): string => join(dataDirectory, 'store.json');

/** The note; undefined where there is none. @throws DataDirectoryError when it cannot be read. */
export function readNote(dataDirectory: string): StoreNote | undefined {
  const path = notePath(dataDirectory);
  if (!existsSync(path)) return undefined;
  try {
    return storeNote.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new DataDirectoryError(
      `${path} is damaged: it should say which store the database beside it holds. Nothing was loaded or changed. ` +
        `Restore the file from a copy. Or remove it and run "npm run import -- <folder of the store>" on this directory, which writes it anew.`,
    );
  }
}

/** Writes the note whole or not at all. */
export function writeNote(dataDirectory: string, note: StoreNote): void {
  writeFileDurably(notePath(dataDirectory), JSON.stringify(note));
}

/** Before a database is opened, which would make one where there is none: a store that was there is not replaced by an empty one. */
export function assertWhole(dataDirectory: string): void {
  const note = readNote(dataDirectory);
  if (note === undefined || holdsDatabase(dataDirectory)) return;
  throw new DataDirectoryError(
    `${join(dataDirectory, 'db')} is missing or is no database any more, although ${notePath(dataDirectory)} says that it holds a store (${note.source}). ` +
      `Restore the database from a copy. To start with a new one, remove ${notePath(dataDirectory)}.`,
  );
}

/** The error of a database that holds a store while the note is gone. */
export function missingNote(dataDirectory: string): DataDirectoryError {
  return new DataDirectoryError(
    `${notePath(dataDirectory)} is missing, although the database beside it holds a store. Nothing was loaded or changed. ` +
      `Restore the file from a copy. Or run "npm run import -- <folder of the store>" on this directory, which writes it anew.`,
  );
}

/**
 * Whoever names a store and no data directory means that store: the directory that is used by default may hold another one.
 * @throws DataDirectoryError that says what is there and how to name what is meant
 */
export function assertMeant(env: Environment, dataDirectory: string, store: string | undefined): void {
  if (store === undefined || env['DATA_DIR']) return;
  const note = readNote(dataDirectory);
  if (note === undefined || note.source === resolve(store)) return;
  const there = note.source === 'demo' ? 'the demo store' : `the store of ${note.source}`;
  throw new DataDirectoryError(
    `${dataDirectory} holds ${there}, not ${store}; nothing was changed. Name the data directory of the shop that you mean: ` +
      `DATA_DIR=<folder> (a new folder for a new shop, or DATA_DIR=${dataDirectory} for this one).`,
  );
}

/** Notes what was imported into a data directory that has no note yet. */
export function noteImport(dataDirectory: string, folder: string, now: Date): void {
  if (readNote(dataDirectory) === undefined)
    writeNote(dataDirectory, { source: resolve(folder), done: true, at: now.toISOString() });
}
