// The two calls that every owner of imported data answers: load a batch of records, and read records back.
import { z } from 'zod';
import { id } from './values.js';

/** One record of a batch: its line in the file, and the record, or the key of what is removed. */
const importLine = z.discriminatedUnion('action', [
  z.object({ line: z.int().positive(), action: z.literal('upsert'), record: z.unknown() }),
  z.object({ line: z.int().positive(), action: z.literal('delete'), key: z.record(z.string(), z.string()) }),
]);
/** A line of an import batch. */
export type ImportLine = z.output<typeof importLine>;

/** What became of a batch: how many records were written or removed, and the lines that could not be. */
export const importResult = z.object({
  /** Records that are now different from before. */
  changed: z.int().nonnegative(),
  unchanged: z.int().nonnegative(),
  rejected: z.array(z.object({ line: z.int(), reason: z.string() })),
});
/** The answer to a batch. */
export type ImportResult = z.output<typeof importResult>;

const IMPORT_TIMEOUT_MS = 60_000;

/** The pair of calls for the files that a service owns. Records are checked against `data-format.md` on both sides. */
export function importCallsFor<const Files extends readonly [string, ...string[]]>(files: Files) {
  return {
    importRecords: {
      input: z.object({ file: z.enum(files), lines: z.array(importLine).max(2_000) }),
      output: importResult,
      timeoutMs: IMPORT_TIMEOUT_MS,
    },
    readRecords: {
      input: z.object({ file: z.enum(files), after: id.optional(), limit: z.int().positive().max(1_000).default(500) }),
      output: z.object({ records: z.array(z.record(z.string(), z.unknown())), next: id.optional() }),
    },
  };
}
