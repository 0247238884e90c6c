// Reads one file out of a zip archive (a jar is one): enough of the format for archives whose digest is known.
import { inflateRawSync } from 'node:zlib';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const DEFLATED = 8;
const MOST_BYTES = 200 * 1024 * 1024;

/** The bytes of a file in an archive. Throws where it has none of that name, or is no archive. */
export function zipEntry(archive: Buffer, name: string): Buffer {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || archive.length < end + END_BYTES || archive.readUInt32LE(end) !== END_SIGNATURE)
    throw new Error('This is no zip archive.');
  const entries = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  for (let entry = 0; entry < entries; entry++) {
    if (archive.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new Error('The list of the archive is broken.');
    const nameBytes = archive.readUInt16LE(at + 28);
    const own = archive.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes);
    if (own === name) return bytesOf(archive, at);
    at += ENTRY_BYTES + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  throw new Error(`The archive has no ${name}.`);
}

function bytesOf(archive: Buffer, at: number): Buffer {
  const local = archive.readUInt32LE(at + 42);
  const start = local + LOCAL_BYTES + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
  if (archive.readUInt16LE(at + 10) !== DEFLATED) return packed;
  return inflateRawSync(packed, { maxOutputLength: MOST_BYTES });
}
