// Latent factors: a truncated singular value decomposition of item-to-item transitions, for items that never met directly.
import { DEFAULT_KERNEL, Evidence, evidence, type Kernel } from './gather.js';
import type { SequenceIndex } from './sequence-index.js';

/** A vector an item as the one that was touched (`source`) and as the one that follows (`target`, of length 1). */
export interface Factors {
  readonly dimensions: number;
  readonly itemCount: number;
  readonly source: Float32Array;
  readonly target: Float32Array;
}

const DIMENSIONS = 48;
const MAX_NEIGHBOURS = 80;
const ITERATIONS = 3;
const SMOOTHING = 1;
const BACKWARD_SHARE = 0.3;
/** Beyond so many items the factors would cost more memory and time than they are worth. */
const MAX_ITEMS = 200_000;

interface SparseMatrix {
  readonly size: number;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** Factors by randomized subspace iteration (Halko, Martinsson, Tropp 2011) from a fixed start: the same data, the same factors. */
export function factorise(index: SequenceIndex, kernel: Kernel = DEFAULT_KERNEL): Factors | undefined {
  const size = index.itemCount;
  const dimensions = Math.min(DIMENSIONS, Math.floor(size / 8));
  if (dimensions < 4 || size > MAX_ITEMS) return undefined;
  const matrix = transitions(index, kernel);
  let target = orthonormal(randomMatrix(size * dimensions), size, dimensions);
  for (let round = 0; round < ITERATIONS; round++) {
    target = orthonormal(timesTransposed(matrix, times(matrix, target, dimensions), dimensions), size, dimensions);
  }
  const source = times(matrix, target, dimensions);
  normaliseRows(target, dimensions);
  return { dimensions, itemCount: size, source, target };
}

/** Which way a history points: its latest items most. */
export function directionOf(factors: Factors, history: readonly number[], kernel: Kernel): Float32Array {
  const { dimensions, source, itemCount } = factors;
  const direction = new Float32Array(dimensions);
  let weight = 1;
  for (let place = history.length - 1; place >= 0 && weight > 0.001; place--) {
    const item = history[place] as number;
    if (item < itemCount) {
      for (let at = 0; at < dimensions; at++) {
        direction[at] = (direction[at] as number) + weight * (source[item * dimensions + at] as number);
      }
    }
    weight *= kernel.historyDecay;
  }
  const length = Math.hypot(...direction);
  return length === 0 ? direction : direction.map((value) => value / length);
}

/** Cosine of an item with a direction; 0 for an item that came after the factors. */
export function cosineOf(factors: Factors, direction: Float32Array, item: number): number {
  if (item >= factors.itemCount) return 0;
  const { dimensions, target } = factors;
  let sum = 0;
  for (let at = 0; at < dimensions; at++) sum += (direction[at] as number) * (target[item * dimensions + at] as number);
  return sum;
}

/** Each item's strongest neighbours, cosine-normalised. */
function transitions(index: SequenceIndex, kernel: Kernel): SparseMatrix {
  const size = index.itemCount;
  const starts = new Int32Array(size + 1);
  const columns: number[] = [];
  const values: number[] = [];
  const scratch = new Evidence();
  for (let item = 0; item < size; item++) {
    scratch.gather(index, [item], kernel);
    const near: { column: number; value: number }[] = [];
    for (let at = 0; at < scratch.touchedCount; at++) {
      const column = scratch.touched[at] as number;
      const weight = scratch.of(column, evidence.forward) + BACKWARD_SHARE * scratch.of(column, evidence.backward);
      // The forward evidence is already divided by the item's count to the power 0.4.
      near.push({ column, value: weight / Math.sqrt(index.countOf(column) + SMOOTHING) });
    }
    near.sort((one, other) => other.value - one.value || one.column - other.column);
    for (const { column, value } of near.slice(0, MAX_NEIGHBOURS)) {
      columns.push(column);
      values.push(value);
    }
    starts[item + 1] = columns.length;
  }
  return { size, starts, columns: Int32Array.from(columns), values: Float32Array.from(values) };
}

function times(matrix: SparseMatrix, right: Float32Array, dimensions: number): Float32Array {
  const product = new Float32Array(matrix.size * dimensions);
  for (let item = 0; item < matrix.size; item++) {
    const row = item * dimensions;
    for (let entry = matrix.starts[item] as number; entry < (matrix.starts[item + 1] as number); entry++) {
      const column = (matrix.columns[entry] as number) * dimensions;
      const value = matrix.values[entry] as number;
      for (let at = 0; at < dimensions; at++) {
        product[row + at] = (product[row + at] as number) + value * (right[column + at] as number);
      }
    }
  }
  return product;
}

function timesTransposed(matrix: SparseMatrix, right: Float32Array, dimensions: number): Float32Array {
  const product = new Float32Array(matrix.size * dimensions);
  for (let item = 0; item < matrix.size; item++) {
    const row = item * dimensions;
    for (let entry = matrix.starts[item] as number; entry < (matrix.starts[item + 1] as number); entry++) {
      const column = (matrix.columns[entry] as number) * dimensions;
      const value = matrix.values[entry] as number;
      for (let at = 0; at < dimensions; at++) {
        product[column + at] = (product[column + at] as number) + value * (right[row + at] as number);
      }
    }
  }
  return product;
}

/** Gram–Schmidt over the columns by way of the small Gram matrix's Cholesky factor. */
function orthonormal(matrix: Float32Array, size: number, dimensions: number): Float32Array {
  const gram = new Float64Array(dimensions * dimensions);
  for (let item = 0; item < size; item++) {
    const row = item * dimensions;
    for (let one = 0; one < dimensions; one++) {
      const value = matrix[row + one] as number;
      if (value === 0) continue;
      for (let other = 0; other <= one; other++) {
        gram[one * dimensions + other] =
          (gram[one * dimensions + other] as number) + value * (matrix[row + other] as number);
      }
    }
  }
  const factor = cholesky(gram, dimensions);
  for (let item = 0; item < size; item++) {
    const row = item * dimensions;
    for (let one = 0; one < dimensions; one++) {
      let value = matrix[row + one] as number;
      for (let other = 0; other < one; other++) {
        value -= (factor[one * dimensions + other] as number) * (matrix[row + other] as number);
      }
      matrix[row + one] = value / (factor[one * dimensions + one] as number);
    }
  }
  return matrix;
}

function cholesky(gram: Float64Array, dimensions: number): Float64Array {
  const factor = new Float64Array(dimensions * dimensions);
  let largest = 0;
  for (let at = 0; at < dimensions; at++) largest = Math.max(largest, gram[at * dimensions + at] as number);
  for (let one = 0; one < dimensions; one++) {
    for (let other = 0; other <= one; other++) {
      let sum = gram[one * dimensions + other] as number;
      for (let at = 0; at < other; at++) {
        sum -= (factor[one * dimensions + at] as number) * (factor[other * dimensions + at] as number);
      }
      factor[one * dimensions + other] =
        one === other
          ? Math.sqrt(Math.max(sum, largest * 1e-9) || 1)
          : sum / (factor[other * dimensions + other] as number);
    }
  }
  return factor;
}

function normaliseRows(matrix: Float32Array, dimensions: number): void {
  for (let row = 0; row < matrix.length; row += dimensions) {
    let sum = 0;
    for (let at = 0; at < dimensions; at++) sum += (matrix[row + at] as number) ** 2;
    const length = Math.sqrt(sum) || 1;
    for (let at = 0; at < dimensions; at++) matrix[row + at] = (matrix[row + at] as number) / length;
  }
}

/** Even numbers in [-0.5, 0.5) from a fixed seed (mulberry32). */
function randomMatrix(length: number): Float32Array {
  let state = 0x9e3779b9;
  return Float32Array.from({ length }, () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296 - 0.5;
  });
}
