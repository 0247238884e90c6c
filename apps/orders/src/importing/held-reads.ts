// Small files of the import as they were read last, so that a question is answered without reading them again.
import { Injectable } from '@nestjs/common';
import { Runtime } from '#platform';

/** On a database that other instances import into. */
const FRESH_MS = 500;

/** Holds one reading a file. What it gives is shared: whoever gets it does not change it. */
@Injectable()
export class HeldReads {
  private readonly held = new Map<string, { readonly value: Promise<unknown>; readonly readAtMs: number }>();
  private readonly freshMs: number;

  constructor({ database }: Runtime) {
    // The embedded database belongs to this process alone, and every import of it says so (forget).
    this.freshMs = database?.kind === 'embedded' ? Number.POSITIVE_INFINITY : FRESH_MS;
  }

  /** What `read` gave half a second ago at most; callers at the same time share one reading. */
  async of<Value>(file: string, read: () => Promise<Value>): Promise<Value> {
    const known = this.held.get(file);
    if (known !== undefined && performance.now() - known.readAtMs < this.freshMs) return (await known.value) as Value;
    const reading = { value: read(), readAtMs: performance.now() };
    this.held.set(file, reading);
    try {
      return await reading.value;
    } catch (error) {
      if (this.held.get(file) === reading) this.held.delete(file);
      throw error;
    }
  }

  /** The file was written to, or it was tried. */
  forget(file: string): void {
    this.held.delete(file);
  }
}
