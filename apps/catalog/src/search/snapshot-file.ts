// The file format of a saved index: named columns of numbers and of texts, one frame each, ended by a digest.
import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { endianness } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';

const COLUMN_TYPES = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;
type ColumnType = keyof typeof COLUMN_TYPES;
type NumberColumn = InstanceType<(typeof COLUMN_TYPES)[ColumnType]>;

/** A column of an index. */
export type Column = NumberColumn | readonly string[];
/** Everything that is saved, by name. */
export type Columns = Map<string, Column>;

/** A file may hold no more: what is larger is not written, and not believed. */
const MAX_BYTES = 4_000_000_000;
const MAX_HEADER_BYTES = 10_000;
const BYTES_A_WRITE = 8_000_000;
const TEXTS_A_FRAME = 20_000;
const DIGEST_BYTES = 32;
const MAGIC = `daogou-search-index/1 ${endianness()}\n`;

interface Header {
  readonly name: string;
  readonly type: ColumnType | 'text' | 'end';
  readonly bytes: number;
  /** Of texts: how many there are; their lengths stand before them. */
  readonly count?: number;
}

function typeOf(column: NumberColumn): ColumnType {
  const found = Object.entries(COLUMN_TYPES).find(([, Type]) => column instanceof Type);
  if (!found) throw new TypeError('a column of an unknown type');
  return found[0] as ColumnType;
}

const bytesOf = (column: NumberColumn): Buffer => Buffer.from(column.buffer, column.byteOffset, column.byteLength);

/** Writes a file from its start, and gives other work its turn between the pieces. */
class SnapshotWriter {
  private readonly hash = createHash('sha256');
  private written = 0;

  constructor(private readonly file: FileHandle) {}

  async write(data: Buffer): Promise<void> {
    this.written += data.length;
    if (this.written > MAX_BYTES) throw new Error(`a search index of more than ${MAX_BYTES} bytes is not saved`);
    for (let at = 0; at < data.length; at += BYTES_A_WRITE) {
      const piece = data.subarray(at, at + BYTES_A_WRITE);
      this.hash.update(piece);
      await this.file.write(piece);
      await nextTurn();
    }
  }

  async header(header: Header): Promise<void> {
    const text = Buffer.from(JSON.stringify(header));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(text.length);
    await this.write(Buffer.concat([length, text]));
  }

  async end(): Promise<void> {
    await this.header({ name: '', type: 'end', bytes: DIGEST_BYTES });
    await this.file.write(this.hash.digest());
  }
}

/** Writes columns. Throws when the disk is full, or when `isStopped` says so. */
export async function writeColumns(path: string, columns: Columns, isStopped: () => boolean): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    const writer = new SnapshotWriter(file);
    await writer.write(Buffer.from(MAGIC));
    for (const [name, column] of columns) {
      if (isStopped()) throw new Error('the service is shutting down');
      if (!Array.isArray(column)) {
        const data = bytesOf(column as NumberColumn);
        await writer.header({ name, type: typeOf(column as NumberColumn), bytes: data.length });
        await writer.write(data);
        continue;
      }
      const texts = column as readonly string[];
      for (let at = 0; at === 0 || at < texts.length; at += TEXTS_A_FRAME) {
        const some = texts.slice(at, at + TEXTS_A_FRAME);
        const lengths = bytesOf(Uint32Array.from(some, (text) => text.length));
        const data = Buffer.concat([lengths, Buffer.from(some.join(''))]);
        await writer.header({ name, type: 'text', bytes: data.length, count: some.length });
        await writer.write(data);
      }
    }
    await writer.end();
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Reads a file from its start; never believes a length that the file does not have. */
class SnapshotReader {
  private readonly hash = createHash('sha256');
  private at = 0;

  constructor(
    private readonly file: FileHandle,
    private readonly size: number,
  ) {}

  async read(target: Uint8Array): Promise<Buffer> {
    if (this.at + target.length > this.size) throw new Error('it ends too early');
    const data = Buffer.from(target.buffer, target.byteOffset, target.byteLength);
    for (let done = 0; done < data.length;) {
      const length = Math.min(BYTES_A_WRITE, data.length - done);
      const { bytesRead } = await this.file.read(data, done, length, this.at);
      if (bytesRead === 0) throw new Error('it ends too early');
      this.hash.update(data.subarray(done, done + bytesRead));
      done += bytesRead;
      this.at += bytesRead;
    }
    return data;
  }

  /** Room for so many bytes of the file. */
  room(bytes: number): Uint8Array<ArrayBuffer> {
    if (!Number.isSafeInteger(bytes) || bytes < 0 || this.at + bytes > this.size) throw new Error('it ends too early');
    return new Uint8Array(bytes);
  }

  async header(): Promise<Header> {
    const length = (await this.read(this.room(4))).readUInt32LE();
    if (length > MAX_HEADER_BYTES) throw new Error('it is damaged');
    return JSON.parse((await this.read(this.room(length))).toString()) as Header;
  }

  async checkDigest(): Promise<void> {
    const expected = this.hash.digest();
    if (!(await this.readRaw(DIGEST_BYTES)).equals(expected)) throw new Error('it is damaged');
  }

  private async readRaw(bytes: number): Promise<Buffer> {
    const data = Buffer.alloc(bytes);
    const { bytesRead } = await this.file.read(data, 0, bytes, this.at);
    return data.subarray(0, bytesRead);
  }
}

function textsIn(data: Buffer, count: number): string[] {
  const lengths = new Uint32Array(data.buffer, data.byteOffset, count);
  const all = data.toString('utf8', count * Uint32Array.BYTES_PER_ELEMENT);
  let at = 0;
  return Array.from(lengths, (length) => all.slice(at, (at += length)));
}

/** Reads what {@link writeColumns} wrote; throws when it is anything else. */
export async function readColumns(path: string): Promise<Columns> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > MAX_BYTES) throw new Error('it is too large');
    const reader = new SnapshotReader(file, size);
    const magic = await reader.read(reader.room(MAGIC.length));
    if (magic.toString() !== MAGIC) throw new Error('it is of another format');
    const columns: Columns = new Map();
    for (;;) {
      const { name, type, bytes, count = 0 } = await reader.header();
      if (type === 'end') break;
      const data = reader.room(bytes);
      await reader.read(data);
      if (type === 'text') {
        const texts = (columns.get(name) ?? []) as string[];
        for (const text of textsIn(Buffer.from(data.buffer), count)) texts.push(text);
        columns.set(name, texts);
      } else columns.set(name, new COLUMN_TYPES[type](data.buffer));
    }
    await reader.checkDigest();
    return columns;
  } finally {
    await file.close();
  }
}

/** A column of texts. */
export function textsOf(columns: Columns, name: string): readonly string[] {
  const column = columns.get(name);
  if (!Array.isArray(column)) throw new Error(`it has no texts "${name}"`);
  return column as readonly string[];
}

/** A column of numbers. */
export function numbersOf<Type extends NumberColumn>(columns: Columns, name: string, type: new () => Type): Type {
  const column = columns.get(name);
  if (!(column instanceof type)) throw new Error(`it has no numbers "${name}"`);
  return column;
}
