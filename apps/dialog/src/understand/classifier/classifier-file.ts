// A trained classifier as bytes, so that it is trained once at build and only read at start.
import { endianness } from 'node:os';
import type { Calibration } from './calibration.js';
import { Classifier } from './classifier.js';
import { Ensemble } from './ensemble.js';
import { LinearModel } from './linear-model.js';
import { Vocabulary } from './vocabulary.js';

const MAGIC = 'daogou-classifier-3';
/** Numbers of four bytes must start at a multiple of four. */
const ALIGNMENT = 4;

interface Header {
  readonly magic: string;
  readonly digest: string;
  readonly endianness: string;
  readonly labels: readonly string[];
  readonly outsideLabel: string | null;
  readonly featureCount: number;
  readonly sharpness: number;
  /** null = nothing is outside. */
  readonly leastFit: number | null;
  readonly inside: Calibration['inside'];
}

const bytesOf = (numbers: Int32Array | Float32Array): Buffer =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/** The bytes of a classifier. `digest` says what it was made of. */
export function toBytes({ labels, vocabulary, model, calibration, outsideLabel }: Classifier, digest: string): Buffer {
  const header: Header = {
    magic: MAGIC,
    digest,
    endianness: endianness(),
    labels,
    outsideLabel: outsideLabel ?? null,
    featureCount: vocabulary.size,
    sharpness: calibration.sharpness,
    leastFit: Number.isFinite(calibration.leastFit) ? calibration.leastFit : null,
    inside: calibration.inside,
  };
  const text = `${JSON.stringify(header)}\n`;
  const padding = (ALIGNMENT - (Buffer.byteLength(text) % ALIGNMENT)) % ALIGNMENT;
  const line = Buffer.from(`${text.slice(0, -1)}${' '.repeat(padding)}\n`);
  const { buckets, rarities } = vocabulary;
  const { margins, chances } = model;
  const parts = [buckets, rarities, margins.bias, margins.weights, chances.bias, chances.weights];
  return Buffer.concat([line, ...parts.map(bytesOf)]);
}

/** The classifier in some bytes; `undefined` when they are not one that was made of `digest` on such a machine. */
export function fromBytes(bytes: Buffer, digest: string): Classifier | undefined {
  const end = bytes.indexOf('\n');
  if (end < 0 || !bytes.subarray(0, 64).includes(MAGIC)) return undefined;
  const header = JSON.parse(bytes.toString('utf8', 0, end)) as Header;
  if (header.magic !== MAGIC || header.digest !== digest || header.endianness !== endianness()) return undefined;
  const { featureCount, labels } = header;
  const ofModel = [labels.length, featureCount * labels.length];
  const sizes = [featureCount, featureCount, ...ofModel, ...ofModel];
  const numbers = bytes.buffer.slice(bytes.byteOffset + end + 1, bytes.byteOffset + bytes.byteLength);
  if (numbers.byteLength !== ALIGNMENT * sizes.reduce((sum, size) => sum + size, 0)) return undefined;
  const starts = sizes.map((_, at) => ALIGNMENT * sizes.slice(0, at).reduce((sum, size) => sum + size, 0));
  const floats = (at: number): Float32Array => new Float32Array(numbers, starts[at], sizes[at]);
  return new Classifier(
    labels,
    new Vocabulary(new Int32Array(numbers, 0, featureCount), floats(1)),
    new Ensemble(
      new LinearModel(labels.length, floats(3), floats(2)),
      new LinearModel(labels.length, floats(5), floats(4)),
    ),
    { sharpness: header.sharpness, leastFit: header.leastFit ?? -Infinity, inside: header.inside },
    header.outsideLabel ?? undefined,
  );
}
