// Checks the lines of an import batch and makes rows of them; running the same lines again makes the same rows.
import type { z } from 'zod';
import { storeFiles, type ImportLine, type ImportResult, type InteractionRecord } from '#contracts';

/** A row as the database takes it; the names are the columns'. */
export interface InteractionRow {
  customer_id: string | null;
  session_id: string | null;
  product_id: string;
  kind: InteractionRecord['kind'];
  value: number | null;
  at: string;
  at_written: string;
}

/** The fields that identify an interaction. */
export type InteractionKey = Pick<InteractionRow, 'customer_id' | 'session_id' | 'product_id' | 'kind' | 'at_written'>;

/** What a batch asks for; of several lines about one interaction the last one counts. */
export interface InteractionBatch {
  readonly upserts: readonly InteractionRow[];
  readonly deletes: readonly InteractionKey[];
  /** Lines that a later line of the batch overrides. */
  readonly overridden: number;
  readonly rejected: ImportResult['rejected'];
}

/** What the database cannot hold: the character NUL and half of a surrogate pair, as JSON escapes them. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i;
const EARLIEST_MS = Date.parse('0001-01-01T00:00:00Z');
const LATEST_MS = Date.parse('9999-12-31T23:59:59Z');
const MAX_ISSUES_NAMED = 5;

/** The columns that identify the interaction of a record or of a deletion. */
export function keyOf(fields: Readonly<Record<string, unknown>>): InteractionKey {
  const textOrNull = (name: string): string | null => (typeof fields[name] === 'string' ? fields[name] : null);
  return {
    customer_id: textOrNull('customerId'),
    session_id: textOrNull('sessionId'),
    product_id: String(fields.productId),
    kind: fields.kind as InteractionRecord['kind'],
    at_written: String(fields.at),
  };
}

function rowOf(record: InteractionRecord): InteractionRow {
  const at = new Date(Math.min(LATEST_MS, Math.max(EARLIEST_MS, Date.parse(record.at))));
  return {
    ...keyOf(record),
    value: record.value ?? null,
    at: at.toISOString(),
  };
}

const reasonOf = (error: z.ZodError): string =>
  error.issues
    .slice(0, MAX_ISSUES_NAMED)
    .map((issue) => (issue.path.length > 0 ? `${issue.path.map(String).join('.')}: ${issue.message}` : issue.message))
    .join('; ');

function checked(line: ImportLine): InteractionRow | InteractionKey | string {
  const fields = line.action === 'delete' ? line.key : line.record;
  if (UNSTORABLE.test(JSON.stringify(fields) ?? '')) return 'holds a NUL character or half of a character';
  if (line.action === 'upsert') {
    const parsed = storeFiles.interactions.schema.safeParse(line.record);
    return parsed.success ? rowOf(parsed.data) : reasonOf(parsed.error);
  }
  const missing = ['productId', 'kind', 'at'].filter((name) => !line.key[name]);
  if (!line.key.customerId && !line.key.sessionId) missing.unshift('customerId or sessionId');
  return missing.length > 0 ? `${missing.join(', ')}: is needed to delete a record` : keyOf(line.key);
}

/** Checks every line against the schema of `interactions.jsonl`. */
export function readBatch(lines: readonly ImportLine[]): InteractionBatch {
  const wanted = new Map<string, InteractionRow | InteractionKey>();
  const rejected: ImportResult['rejected'] = [];
  for (const line of lines) {
    const outcome = checked(line);
    if (typeof outcome === 'string') rejected.push({ line: line.line, reason: outcome });
    else {
      const { customer_id, session_id, product_id, kind, at_written } = outcome;
      wanted.set(JSON.stringify([customer_id, session_id, product_id, kind, at_written]), outcome);
    }
  }
  const rows = [...wanted.values()];
  return {
    upserts: rows.filter((row) => 'at' in row),
    deletes: rows.filter((row) => !('at' in row)),
    overridden: lines.length - rejected.length - wanted.size,
    rejected,
  };
}
