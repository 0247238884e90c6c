// Records that stand twice in one file: the last line counts, which is rarely what was meant, so it is said with both lines.
import { type ImportLine, type StoreFile, storeFiles } from '#contracts';

/** More records than this are not remembered, and nothing is said of the rest. */
const MAX_RECORDS = 500_000;
const MAX_NAMED = 5;

/** Hears all lines of an import; says at its end which records stand twice. No line is refused for it: a later one may mean to change what an earlier one says. */
export class RepeatedRecords {
  private readonly firstLines = new Map<string, number>();
  private readonly repeated: string[] = [];
  private more = 0;

  /** Hears a good line of a file. What is removed and written again, or the other way round, is meant so. */
  hear(file: StoreFile, { line, ...rest }: ImportLine): void {
    const name = storeFiles[file].file;
    const key: readonly string[] = storeFiles[file].key;
    // An interaction is an event: the same one may have happened twice.
    if (file === 'interactions' || key.length === 0) return;
    const named = (rest.action === 'delete' ? rest.key : rest.record) as Record<string, unknown>;
    const parts = key.map((field) => String(named[field]));
    const identity = JSON.stringify([file, ...parts]);
    if (rest.action === 'delete') {
      this.firstLines.delete(identity);
      return;
    }
    const first = this.firstLines.get(identity);
    if (first === undefined) {
      if (this.firstLines.size < MAX_RECORDS) this.firstLines.set(identity, line);
      return;
    }
    if (this.repeated.length < MAX_NAMED)
      this.repeated.push(`${name}:${line}: ${parts.join(', ')} stands in line ${first} too; line ${line} counts`);
    else this.more += 1;
  }

  /** The notices. */
  notices(): string[] {
    return this.more === 0 ? this.repeated : [...this.repeated, `and ${this.more} more lines repeat a record`];
  }
}
