// The first start on a new data directory loads a store: the demo store, or the folder that STORE names.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bus, clientOf } from '#bus';
import { catalogCalls } from '#contracts';
import { writeDemoStore } from '#demo-store';
import { DataDirectoryError } from '#platform';
import { type BadLine, type ImportReport, importStore } from '#store-import';
import { missingNote, readNote, writeNote } from './store-note.js';

/** The demo store as a source. */
export const DEMO_STORE = 'demo';
const MAX_BAD_LINES_SHOWN = 50;

/** What a first import is made of. */
export interface FirstImportOptions {
  readonly bus: Bus;
  readonly dataDirectory: string;
  /** A folder; the demo store when absent. */
  readonly store?: string;
  readonly now: Date;
  readonly say: (line: string) => void;
}

/** Loads the store unless that was done before; what was interrupted is done again. Returns the source of what is there. */
export async function importOnFirstStart(options: FirstImportOptions): Promise<string> {
  const { bus, dataDirectory, store, say } = options;
  const note = readNote(dataDirectory);
  const source = store ?? (note === undefined || note.done ? DEMO_STORE : note.source);
  if (note?.done) {
    if (store !== undefined && store !== note.source) {
      say(
        `STORE is ignored: ${dataDirectory} already holds a store (${note.source}). Load more into it with: npm run import -- ${store}`,
      );
    }
    return note.source;
  }
  if (note !== undefined && note.source !== source) {
    throw new DataDirectoryError(
      `Loading ${note.source} into ${dataDirectory} was interrupted. Start with ${note.source === DEMO_STORE ? 'no STORE' : `STORE=${note.source}`} ` +
        `to finish it, or set DATA_DIR to a new directory for ${source}.`,
    );
  }
  if (note === undefined && (await holdsStore(bus))) throw missingNote(dataDirectory);
  say(source === DEMO_STORE ? 'Loading the demo store …' : `Loading the store in ${source} …`);
  writeNote(dataDirectory, { source, done: false, at: options.now.toISOString() });
  const report = await loadStore({ ...options, store: source === DEMO_STORE ? undefined : source });
  if (report.bad > 0) say(`${report.bad} line(s) were left out; the rest was loaded.`);
  writeNote(dataDirectory, { source, done: true, at: options.now.toISOString() });
  return source;
}

/** Whether anything was ever loaded into the database. */
async function holdsStore(bus: Bus): Promise<boolean> {
  const catalog = clientOf(bus, catalogCalls);
  const [stores, products] = await Promise.all([
    catalog.readRecords({ file: 'store', limit: 1 }),
    catalog.readRecords({ file: 'products', limit: 1 }),
  ]);
  return stores.records.length > 0 || products.records.length > 0;
}

/** Imports a folder, or the demo store by way of a temporary one. */
export async function loadStore(options: {
  readonly bus: Bus;
  readonly store?: string;
  readonly now: Date;
  readonly say: (line: string) => void;
}): Promise<ImportReport> {
  const { bus, store, now, say } = options;
  let badLines = 0;
  const onBadLine = ({ file, line, reason }: BadLine): void => {
    badLines += 1;
    if (badLines <= MAX_BAD_LINES_SHOWN) say(`  ${file}:${line}: ${reason}`);
    else if (badLines === MAX_BAD_LINES_SHOWN + 1) say('  … (npm run import -- <folder> --check lists them all)');
  };
  if (store !== undefined) return await importStore({ folder: store, bus, onBadLine, onNotice: say });
  const folder = await mkdtemp(join(tmpdir(), 'daogou-demo-'));
  try {
    await writeDemoStore(folder, now);
    return await importStore({ folder, bus, onBadLine, onNotice: say });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
