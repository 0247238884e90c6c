// Reads a file line by line in flat memory: lines have a number, a bounded length and are proper UTF-8.
import { createReadStream } from 'node:fs';

/** A line longer than this is reported and skipped. */
export const MAX_LINE_BYTES = 1_048_576;

/** A line of a file, from 1; `problem` instead of text where it cannot be read. */
export interface Line {
  number: number;
  text: string;
  problem?: string;
  /** Bytes of the file up to the end of this line. */
  offset: number;
}

const NEWLINE = 0x0a;

/** Collects the bytes of one line and forgets those beyond the limit. */
class LineBuffer {
  private parts: Buffer[] = [];
  private kept = 0;
  private tooLong = false;

  push(bytes: Buffer): void {
    if (this.tooLong || this.kept + bytes.length > MAX_LINE_BYTES) {
      this.tooLong = true;
      this.parts = [];
      return;
    }
    this.parts.push(bytes);
    this.kept += bytes.length;
  }

  take(): { text: string; problem?: string } {
    const { tooLong } = this;
    const bytes = this.parts.length === 1 && this.parts[0] ? this.parts[0] : Buffer.concat(this.parts);
    this.parts = [];
    this.kept = 0;
    this.tooLong = false;
    if (tooLong) return { text: '', problem: `is longer than ${MAX_LINE_BYTES} bytes` };
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r$/, '') };
    } catch {
      return { text: '', problem: 'is not valid UTF-8' };
    }
  }
}

/** The lines of a file, blank ones left out. Memory is one chunk and one line. */
export async function* readLines(path: string): AsyncGenerator<Line> {
  const buffer = new LineBuffer();
  let number = 0;
  let offset = 0;
  const line = (): Line => ({ number: ++number, offset, ...buffer.take() });
  const blank = (read: Line): boolean => read.problem === undefined && read.text.trim() === '';
  let pending = false;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      buffer.push(chunk.subarray(start, end));
      offset += end + 1 - start;
      start = end + 1;
      pending = false;
      const read = line();
      if (!blank(read)) yield read;
    }
    if (start < chunk.length) {
      // A copy: the chunk's memory is not kept for the sake of a line's beginning.
      buffer.push(Buffer.from(chunk.subarray(start)));
      offset += chunk.length - start;
      pending = true;
    }
  }
  if (!pending) return;
  const last = line();
  if (!blank(last)) yield last;
}
