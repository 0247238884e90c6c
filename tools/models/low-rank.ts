// Low-rank weights: what an encoder was taught beside its own weights, and the encoder with both in one.
import { z } from 'zod';
import { ONNX_TYPES, type StoredWeights, weightsIn } from './onnx-weights.js';

const NEWLINE = 10;
const FLOAT_BYTES = 4;
const MOST_RANK = 64;
/** What the int8 encoders were quantised to: two products of seven bits fit where those of eight may not. */
const LARGEST = 64;

const size = z.int().positive().max(65_536);
const head = z.object({
  matrices: z
    .array(z.object({ name: z.string().min(1), rows: size, columns: size, rank: size.max(MOST_RANK) }))
    .min(1)
    .max(1_000),
});

/** What is added to a matrix: the sum over the ranks of `scales[rank] · down[row, rank] · up[rank, column]`. */
interface LowRank {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly rank: number;
  readonly scales: Float32Array;
  readonly down: Int8Array;
  readonly up: Int8Array;
}

/** Reads a file that `teach_encoders.py` wrote. @throws where it is none */
export function lowRankOf(file: Buffer): LowRank[] {
  const end = file.indexOf(NEWLINE);
  if (end < 0) throw new Error('These are no low-rank weights.');
  const { matrices } = head.parse(JSON.parse(file.toString('utf8', 0, end)));
  let at = end + 1;
  const int8 = (count: number): Int8Array => {
    if (at + count > file.length) throw new Error('The low-rank weights are cut off.');
    const numbers = Int8Array.from(file.subarray(at, at + count));
    at += count;
    return numbers;
  };
  return matrices.map(({ name, rows, columns, rank }) => {
    const scales = floatsIn(Buffer.from(int8(rank * FLOAT_BYTES).buffer));
    return { name, rows, columns, rank, scales, down: int8(rows * rank), up: int8(rank * columns) };
  });
}

/** An int8 model with low-rank weights merged into its own. @throws where it does not store what they belong to as it is expected */
export function merged(model: Buffer, lowRank: readonly LowRank[]): Buffer {
  const copy = Buffer.from(model);
  const stored = weightsIn(copy);
  for (const one of lowRank) {
    const points = expected(stored, `${one.name}_quantized`, ONNX_TYPES.int8, [one.rows, one.columns]);
    const scales = expected(stored, `${one.name}_scale`, ONNX_TYPES.float, [one.columns]);
    const zeros = stored.get(`${one.name}_zero_point`)?.integers ?? [];
    if (zeros.length !== one.columns || zeros.some((zero) => zero !== 0))
      throw new Error(`${one.name} is not quantised around zero.`);
    mergeInto(points, scales, one);
  }
  return copy;
}

function expected(
  stored: ReadonlyMap<string, StoredWeights>,
  name: string,
  type: number,
  dimensions: readonly number[],
): Buffer {
  const found = stored.get(name);
  if (found === undefined) throw new Error(`The model has no ${name}.`);
  const bytes = dimensions.reduce((product, own) => product * own, type === ONNX_TYPES.float ? FLOAT_BYTES : 1);
  if (found.type !== type || found.dimensions.join() !== dimensions.join() || found.bytes.length !== bytes)
    throw new Error(`${name} is of another shape than its low-rank weights.`);
  return found.bytes;
}

/** The weights in full with what is added to them, and those quantised again, each column by its own scale. */
function mergeInto(points: Buffer, scaleBytes: Buffer, { rows, columns, rank, scales, down, up }: LowRank): void {
  const stored = new Int8Array(points.buffer, points.byteOffset, points.length);
  const old = floatsIn(scaleBytes);
  const full = new Float32Array(rows * columns);
  const largest = new Float32Array(columns);
  for (let row = 0; row < rows; row++) {
    const own = full.subarray(row * columns, (row + 1) * columns);
    for (let at = 0; at < columns; at++) own[at] = (stored[row * columns + at] ?? 0) * (old[at] ?? 0);
    for (let k = 0; k < rank; k++) {
      const factor = (down[row * rank + k] ?? 0) * (scales[k] ?? 0);
      for (let at = 0; at < columns; at++) own[at] = (own[at] ?? 0) + factor * (up[k * columns + at] ?? 0);
    }
    for (let at = 0; at < columns; at++) largest[at] = Math.max(largest[at] ?? 0, Math.abs(own[at] ?? 0));
  }
  const fresh = old.map((scale, at) => (largest[at] ? largest[at] / LARGEST : scale));
  fresh.forEach((scale, at) => scaleBytes.writeFloatLE(scale, at * FLOAT_BYTES));
  for (let start = 0; start < full.length; start += columns)
    for (let at = 0; at < columns; at++) stored[start + at] = Math.round((full[start + at] ?? 0) / (fresh[at] ?? 1));
}

/** Copied, for they may lie at any byte. */
function floatsIn(bytes: Buffer): Float32Array {
  return Float32Array.from({ length: bytes.length / FLOAT_BYTES }, (_, at) => bytes.readFloatLE(at * FLOAT_BYTES));
}
