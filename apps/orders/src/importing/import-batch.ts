// Loads one batch of an import file: checks each line, and writes only the records that are different from before.
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { ImportLine, ImportResult } from '#contracts';
import { keyOf, type RecordTable } from './record-table.js';

/** What the good lines of a batch ask for, by key; of several lines with one key the last one counts. */
export interface CheckedBatch<Entry> {
  readonly wanted: ReadonlyMap<string, Entry | 'removed'>;
  /** Lines that a later line of the batch overrides. */
  readonly overridden: number;
  readonly rejected: ImportResult['rejected'];
}

/** What the database cannot hold: the character NUL and half of a surrogate pair, as JSON escapes them. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i;

const reasonOf = (error: z.ZodError): string =>
  error.issues
    .slice(0, 5)
    .map((issue) => (issue.path.length > 0 ? `${issue.path.map(String).join('.')}: ${issue.message}` : issue.message))
    .join('; ');

/** Checks every line against the file's schema without touching the database. */
export function checkLines<Entry extends object>(
  table: Pick<RecordTable<Entry>, 'schema' | 'key'>,
  lines: readonly ImportLine[],
): CheckedBatch<Entry> {
  const wanted = new Map<string, Entry | 'removed'>();
  const rejected: ImportResult['rejected'] = [];
  let good = 0;
  for (const line of lines) {
    const fault = line.action === 'delete' ? faultOfKey(table, line.key) : faultOfRecord(line.record);
    const parsed = line.action === 'upsert' && fault === undefined ? table.schema.safeParse(line.record) : undefined;
    if (fault !== undefined) rejected.push({ line: line.line, reason: fault });
    else if (parsed?.success === false) rejected.push({ line: line.line, reason: reasonOf(parsed.error) });
    else {
      good += 1;
      const record = parsed?.success === true ? parsed.data : undefined;
      const fields = line.action === 'delete' ? line.key : (record as Record<string, unknown>);
      wanted.set(keyOf(table, fields), record ?? 'removed');
    }
  }
  return { wanted, overridden: good - wanted.size, rejected };
}

function faultOfKey(table: { readonly key: readonly string[] }, key: Readonly<Record<string, string>>) {
  const missing = table.key.filter((name) => key[name] === undefined || key[name] === '');
  if (missing.length > 0) return `${missing.join(', ')}: is needed to delete a record`;
  return faultOfRecord(key);
}

function faultOfRecord(record: unknown): string | undefined {
  return UNSTORABLE.test(JSON.stringify(record) ?? '') ? 'holds a NUL character or half of a character' : undefined;
}

/** Takes the turn to write a file: batches of one file are written one after another, until the transaction ends. */
export async function lockFile(manager: EntityManager, file: string): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(hashtext($1))', [`orders.import.${file}`]);
}

/** Waits until no batch of a file is being written, and keeps others out until the transaction ends; readers do not wait for each other. */
export async function waitForImport(manager: EntityManager, file: string): Promise<void> {
  await manager.query('select pg_advisory_xact_lock_shared(hashtext($1))', [`orders.import.${file}`]);
}

/** Writes a checked batch within the caller's transaction, which must hold the lock of the file. */
export async function writeBatch<Entry extends object>(
  manager: EntityManager,
  table: RecordTable<Entry>,
  batch: CheckedBatch<Entry>,
): Promise<ImportResult> {
  const { wanted, overridden, rejected } = batch;
  const stored = await table.load(manager, [...wanted.keys()]);
  const before = new Map(stored.map((record) => [keyOf(table, record as Record<string, unknown>), record]));
  const saved: Entry[] = [];
  const removed: string[] = [];
  for (const [key, record] of wanted) {
    const known = before.get(key);
    if (record === 'removed') {
      if (known !== undefined) removed.push(key);
    } else if (known === undefined || !isDeepStrictEqual(known, record)) saved.push(record);
  }
  if (removed.length > 0) await table.remove(manager, removed);
  if (saved.length > 0) await table.save(manager, saved, before);
  const changed = saved.length + removed.length;
  return { changed, unchanged: wanted.size - changed + overridden, rejected };
}
