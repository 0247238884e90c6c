// What importing needs to know of one file of the import format, and the parts that all tables have in common.
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';

/** One file of the import format as it is kept in the database. */
export interface RecordTable<Entry extends object> {
  /** The file's name without its ending; imports of one file happen one after another. */
  readonly file: string;
  readonly schema: z.ZodType<Entry>;
  /** The fields that identify a record, as `storeFiles` states them. */
  readonly key: readonly string[];
  /** The stored records among those with these keys, as the file had them. Keys are made by {@link keyOf}. */
  load(manager: EntityManager, keys: readonly string[]): Promise<Entry[]>;
  /** Writes records that are new or, where their key is among the known ones, different. */
  save(manager: EntityManager, records: readonly Entry[], known: Pick<ReadonlySet<string>, 'has'>): Promise<void>;
  remove(manager: EntityManager, keys: readonly string[]): Promise<void>;
  /** A page of records as the file had them, and where the next page starts. */
  page(manager: EntityManager, after: string | undefined, limit: number): Promise<RecordPage<Entry>>;
}

/** Records in a stable order; `next` is absent on the last page. */
export interface RecordPage<Entry> {
  records: Entry[];
  next?: string;
}

/** One text for the fields that identify a record: the field itself, or all of them as JSON where there are several. */
export function keyOf(table: { readonly key: readonly string[] }, fields: Readonly<Record<string, unknown>>): string {
  const values = table.key.map((name) => fields[name]);
  return values.length === 1 ? String(values[0]) : JSON.stringify(values);
}

/** The record without the fields that are not there: SQL's null is the file's absence. */
export function withoutAbsent<Value extends object>(value: {
  [Name in keyof Value]: Value[Name] | null | undefined;
}): Value {
  return Object.fromEntries(
    Object.entries(value).filter(([, field]) => field !== null && field !== undefined),
  ) as unknown as Value;
}
