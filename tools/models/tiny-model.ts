// For specs: an ONNX model of a single int8 matrix, and low-rank weights for it, written byte by byte.
import { ONNX_TYPES } from './onnx-weights.js';

const DELIMITED = 2;
const FLOATS = 4;
const INTEGERS = 5;
const RAW = 9;

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return Buffer.from([...bytes, left]);
    bytes.push((left % 128) + 128);
  }
}

const number = (field: number, value: number): Buffer => Buffer.concat([varint(field * 8), varint(value)]);
const delimited = (field: number, bytes: Buffer): Buffer =>
  Buffer.concat([varint(field * 8 + DELIMITED), varint(bytes.length), bytes]);
const floats = (values: readonly number[]): Buffer => Buffer.from(Float32Array.from(values).buffer);
const int8 = (values: readonly number[]): Buffer => Buffer.from(Int8Array.from(values).buffer);

/** `field`: floats, integers and raw bytes stand in one of their own each, as in the pinned encoders. */
function tensor(
  name: string,
  type: number,
  dimensions: readonly number[],
  { field, bytes }: { readonly field: number; readonly bytes: Buffer },
): Buffer {
  return Buffer.concat([
    ...dimensions.map((dimension) => number(1, dimension)),
    number(2, type),
    delimited(8, Buffer.from(name)),
    delimited(field, bytes),
  ]);
}

/** A model that stores a matrix of two rows and two columns: 1 and 2 in its first row, 3 and −4 in its second. */
export function tinyModel(zeroPoints: readonly number[] = [0, 0]): Buffer {
  const tensors = [
    tensor('matrix_quantized', ONNX_TYPES.int8, [2, 2], { field: RAW, bytes: int8([21, 32, 64, -64]) }),
    tensor('matrix_scale', ONNX_TYPES.float, [2], { field: FLOATS, bytes: floats([3 / 64, 4 / 64]) }),
    tensor('matrix_zero_point', ONNX_TYPES.int8, [2], { field: INTEGERS, bytes: int8(zeroPoints) }),
  ];
  const graph = Buffer.concat([delimited(2, Buffer.from('tiny')), ...tensors.map((one) => delimited(5, one))]);
  return Buffer.concat([number(1, 8), delimited(7, graph)]);
}

/** Adds 2 to what stands in the second row's first column, and −6 to what stands beside it. */
export function tinyLowRank(named: object = {}): Buffer {
  const head = JSON.stringify({ matrices: [{ name: 'matrix', rows: 2, columns: 2, rank: 1, ...named }] });
  return Buffer.concat([Buffer.from(`${head}\n`), floats([0.02]), int8([0, 100]), int8([1, -3])]);
}
