// Classifiers over sentence vectors as bytes, so that they are trained once at build and only read at start.
import { endianness } from 'node:os';
import { DenseClassifier, type Inside } from './dense-classifier.js';

const MAGIC = 'daogou-vectors-1';

interface Part {
  readonly dimensions: number;
  readonly phrases: number;
  readonly inside: Inside;
}

interface Header {
  readonly magic: string;
  readonly digest: string;
  readonly endianness: string;
  readonly labels: readonly string[];
  readonly parts: Readonly<Record<string, Part>>;
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer =>
  Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);

/** The bytes of classifiers with the same labels, each under a name. `digest` says what they were made of. */
export function toBytes(classifiers: Readonly<Record<string, DenseClassifier>>, digest: string): Buffer {
  const own = Object.entries(classifiers);
  const header: Header = {
    magic: MAGIC,
    digest,
    endianness: endianness(),
    labels: own[0]?.[1].labels ?? [],
    parts: Object.fromEntries(
      own.map(([name, { dimensions, isOutside, inside }]) => [name, { dimensions, phrases: isOutside.length, inside }]),
    ),
  };
  const numbers = own.flatMap(([, { weights, bias, phrases, isOutside }]) => [weights, bias, phrases, isOutside]);
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...numbers.map(bytesOf)]);
}

/** The classifiers in some bytes by name; `undefined` when they are not such that were made of `digest` on such a machine. */
export function fromBytes(bytes: Buffer, digest: string): Readonly<Record<string, DenseClassifier>> | undefined {
  const end = bytes.indexOf('\n');
  if (end < 0 || !bytes.subarray(0, 64).includes(MAGIC)) return undefined;
  const header = JSON.parse(bytes.toString('utf8', 0, end)) as Header;
  if (header.magic !== MAGIC || header.digest !== digest || header.endianness !== endianness()) return undefined;
  const { labels } = header;
  let at = end + 1;
  /** A copy, so that numbers of four bytes start where they must. */
  const take = (length: number): ArrayBuffer => Uint8Array.prototype.slice.call(bytes, at, (at += length)).buffer;
  const found: Record<string, DenseClassifier> = {};
  for (const [name, { dimensions, phrases, inside }] of Object.entries(header.parts)) {
    const sizes = [4 * dimensions * labels.length, 4 * labels.length, phrases * dimensions, phrases];
    if (at + sizes.reduce((sum, size) => sum + size, 0) > bytes.length) return undefined;
    const [weights, bias, vectors, isOutside] = sizes.map(take);
    found[name] = new DenseClassifier(
      labels,
      dimensions,
      new Float32Array(weights ?? []),
      new Float32Array(bias ?? []),
      new Int8Array(vectors ?? []),
      new Uint8Array(isOutside ?? []),
      inside,
    );
  }
  return at === bytes.length ? found : undefined;
}
