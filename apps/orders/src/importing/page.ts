// Pages of records: one more row than asked for tells whether there is a next page.
import type { RecordPage } from './record-table.js';

/** Makes a page of at most `limit` records from rows of which one more was read. */
export function pageOf<Row, Entry>(
  rows: readonly Row[],
  limit: number,
  record: (row: Row) => Entry,
  place: (row: Row) => string,
): RecordPage<Entry> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    records: shown.map(record),
    ...(rows.length > limit && last !== undefined ? { next: place(last) } : {}),
  };
}
