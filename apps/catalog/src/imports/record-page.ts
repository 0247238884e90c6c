// Cuts what is read back into pages that fit into one message.

const MAX_PAGE_BYTES = 700_000;

/** A page of records, and the id after which the next one starts. */
export interface RecordPage {
  records: Record<string, unknown>[];
  next?: string;
}

/**
 * Takes rows in the order of their ids. A page ends early when it grows too big for a message; it always holds a record
 * when there is one, so reading on makes progress.
 */
export function pageOf(rows: readonly { id: string; record: string }[], limit: number): RecordPage {
  const records: Record<string, unknown>[] = [];
  let bytes = 0;
  let last: string | undefined;
  for (const row of rows) {
    bytes += Buffer.byteLength(row.record);
    if (records.length > 0 && bytes > MAX_PAGE_BYTES) break;
    records.push(JSON.parse(row.record) as Record<string, unknown>);
    last = row.id;
  }
  const isEnd = records.length === rows.length && rows.length < limit;
  return isEnd || last === undefined ? { records } : { records, next: last };
}
