// Reads the lines of an import batch: checks each record against the format and gives it a key and a digest.
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { ImportLine, ImportResult } from '#contracts';

/** A line that may be applied; without a record it removes what has the id. */
export interface AcceptedLine<Value> {
  readonly line: number;
  readonly id: string;
  readonly record: Value | undefined;
}

/** The good lines of a batch in their order, and the bad ones with the reason. */
export interface CheckedBatch<Value> {
  readonly accepted: AcceptedLine<Value>[];
  readonly rejected: ImportResult['rejected'];
}

const MAX_ISSUES_NAMED = 3;

/** The id of the record of a file that holds just one and therefore names none: the store. */
export const ONLY_RECORD_ID = 'store';

function reasonOf(error: z.ZodError): string {
  const named = error.issues.slice(0, MAX_ISSUES_NAMED).map((issue) => {
    const path = issue.path.map(String).join('.');
    return path === '' ? issue.message : `${path}: ${issue.message}`;
  });
  return named.join('; ');
}

/** PostgreSQL stores neither NUL nor half a surrogate pair in a key. */
function isStorableKey(key: string): boolean {
  return !key.includes('\u0000') && key.isWellFormed();
}

/** Checks every line; `keyOf` names the record, and the strings that become keys of their own (its id, its skus). */
export function checkBatch<Value>(
  lines: readonly ImportLine[],
  schema: z.ZodType<Value>,
  keyOf: (record: Value) => { id: string; others?: readonly string[] },
): CheckedBatch<Value> {
  const accepted: AcceptedLine<Value>[] = [];
  const rejected: ImportResult['rejected'] = [];
  for (const line of lines) {
    if (line.action === 'delete') {
      const id = line.key['id'] ?? ONLY_RECORD_ID;
      if (isStorableKey(id)) accepted.push({ line: line.line, id, record: undefined });
      else rejected.push({ line: line.line, reason: `${JSON.stringify(id)} cannot be an id` });
      continue;
    }
    const parsed = schema.safeParse(line.record);
    if (!parsed.success) {
      rejected.push({ line: line.line, reason: reasonOf(parsed.error) });
      continue;
    }
    const { id, others = [] } = keyOf(parsed.data);
    const bad = [id, ...others].find((key) => !isStorableKey(key));
    if (bad === undefined) accepted.push({ line: line.line, id, record: parsed.data });
    else rejected.push({ line: line.line, reason: `${JSON.stringify(bad)} holds a character that no id can have` });
  }
  return { accepted, rejected };
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  entries.sort(([left], [right]) => (left < right ? -1 : 1));
  return entries.map(([name, inner]) => [name, canonical(inner)]);
}

/** Two records have the same digest when they say the same, whatever the order of their keys. */
export function digestOf(record: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(record)))
    .digest('base64');
}
