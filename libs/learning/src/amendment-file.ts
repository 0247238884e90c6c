// An amendment as bytes: made once, sent and kept; what is not whole, of another base or no number is not taken for one.
import { endianness } from 'node:os';
import { type Amendment, MOST_AMENDED_FEATURES } from './amendment.js';
import { HASHED_SIZE } from './sparse-features.js';

const MAGIC = 'daogou-amendment-1';
const NUMBER_BYTES = 4;
const MOST_LABELS = 500;
const MOST_HEADER_BYTES = 64 * 1024;
/** No honest weight comes near it; with a larger one a single word would outweigh all else. */
const MOST_WEIGHT = 50;

/** Why bytes are no amendment that can be used. */
export type AmendmentFault = 'cut-short' | 'other-format' | 'other-base' | 'too-large' | 'not-finite';

interface Header {
  readonly magic: string;
  readonly endianness: string;
  /** What the classifier that is amended was made of. */
  readonly base: string;
  readonly labels: readonly string[];
  readonly features: number;
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array | Float32Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** The bytes of an amendment of the classifier whose digest is `base`. */
export function amendmentBytes({ labels, features, weights }: Amendment, base: string): Buffer {
  const header: Header = { magic: MAGIC, endianness: endianness(), base, labels, features: features.length };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), bytesOf(features), bytesOf(weights)]);
}

/** The amendment in some bytes, for the classifier with this digest and these labels; else why there is none. */
export function readAmendment(
  bytes: Uint8Array,
  { base, labels }: { base: string; labels: readonly string[] },
): Amendment | AmendmentFault {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.subarray(0, MOST_HEADER_BYTES).indexOf('\n');
  const header = end < 0 ? undefined : headerIn(buffer.toString('utf8', 0, end));
  if (header === undefined) return buffer.subarray(0, MAGIC.length + 20).includes(MAGIC) ? 'cut-short' : 'other-format';
  if (header.base !== base || header.labels.join('\n') !== labels.join('\n')) return 'other-base';
  if (header.features > MOST_AMENDED_FEATURES || labels.length > MOST_LABELS) return 'too-large';
  const columns = labels.length + 1;
  const size = NUMBER_BYTES * header.features * (1 + columns);
  const numbers = Uint8Array.prototype.slice.call(buffer, end + 1);
  if (numbers.byteLength !== size) return 'cut-short';
  const features = new Int32Array(numbers.buffer, 0, header.features);
  const weights = new Float32Array(numbers.buffer, NUMBER_BYTES * header.features);
  if (!weights.every((weight) => Math.abs(weight) <= MOST_WEIGHT)) return 'not-finite';
  if (!features.every((feature, at) => feature > (at === 0 ? -1 : (features[at - 1] ?? 0)) && feature < HASHED_SIZE))
    return 'other-format';
  return { labels, features, weights };
}

function headerIn(line: string): Header | undefined {
  let read: Partial<Header>;
  try {
    read = JSON.parse(line) as Partial<Header>;
  } catch {
    return undefined;
  }
  const { magic, endianness: order, base, labels, features } = read;
  if (magic !== MAGIC || order !== endianness() || typeof base !== 'string' || !Array.isArray(labels)) return undefined;
  if (typeof features !== 'number' || !Number.isInteger(features) || features < 0) return undefined;
  return { magic, endianness: order, base, labels, features };
}
