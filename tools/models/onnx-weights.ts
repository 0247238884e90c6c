// Finds the stored weights of an ONNX model: enough of protobuf to walk to them, so that they can be changed where they stand.

/** Protobuf's wire types, and the fields of ONNX that are looked at. */
const VARINT = 0;
const FIXED_64 = 1;
const DELIMITED = 2;
const FIXED_32 = 5;
const GRAPH = 7;
const INITIALIZER = 5;
const DIMENSION = 1;
const DATA_TYPE = 2;
const FLOATS = 4;
const INTEGERS = 5;
const NAME = 8;
const RAW = 9;

/** ONNX's numbers of the types that are used. */
export const ONNX_TYPES = { float: 1, int8: 3 } as const;

/** A stored tensor. */
export interface StoredWeights {
  readonly dimensions: readonly number[];
  readonly type: number;
  /** A view on the model, for it to be changed; empty where its numbers are not stored as they are. */
  readonly bytes: Buffer;
  /** The numbers of a tensor that is stored as integers of any length: what is not to be changed. */
  readonly integers: readonly number[];
}

interface Field {
  readonly number: number;
  readonly value: number;
  /** Of a delimited field; empty otherwise. */
  readonly bytes: Buffer;
}

/** The stored tensors of a model by their names. @throws where the bytes are no such model */
export function weightsIn(model: Buffer): Map<string, StoredWeights> {
  const found = new Map<string, StoredWeights>();
  for (const graph of fieldsOf(model)) {
    if (graph.number !== GRAPH) continue;
    for (const { number, bytes } of fieldsOf(graph.bytes)) {
      if (number !== INITIALIZER) continue;
      const { name, ...weights } = tensorOf(bytes);
      found.set(name, weights);
    }
  }
  if (found.size === 0) throw new Error('The model has no weights.');
  return found;
}

function tensorOf(message: Buffer): StoredWeights & { readonly name: string } {
  const dimensions: number[] = [];
  let name = '';
  let type = 0;
  let bytes = message.subarray(0, 0);
  let integers: readonly number[] = [];
  for (const field of fieldsOf(message)) {
    if (field.number === NAME) name = field.bytes.toString('utf8');
    else if (field.number === DATA_TYPE) type = field.value;
    else if (field.number === DIMENSION)
      dimensions.push(...(field.bytes.length > 0 ? packed(field.bytes) : [field.value]));
    else if (field.number === RAW || (field.number === FLOATS && field.bytes.length > 0)) bytes = field.bytes;
    else if (field.number === INTEGERS) integers = packed(field.bytes);
  }
  return { name, dimensions, type, bytes, integers };
}

function packed(bytes: Buffer): number[] {
  const numbers: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    const { value, next } = varint(bytes, at);
    numbers.push(value);
    at = next;
  }
  return numbers;
}

function* fieldsOf(message: Buffer): Generator<Field> {
  let at = 0;
  while (at < message.length) {
    const key = varint(message, at);
    const number = Math.floor(key.value / 8);
    const kind = key.value % 8;
    const start = key.next;
    if (kind === VARINT) {
      const { value, next } = varint(message, start);
      yield { number, value, bytes: message.subarray(0, 0) };
      at = next;
    } else if (kind === DELIMITED) {
      const { value, next } = varint(message, start);
      if (next + value > message.length) throw new Error('A part of the model is cut off.');
      yield { number, value: 0, bytes: message.subarray(next, next + value) };
      at = next + value;
    } else if (kind === FIXED_32 || kind === FIXED_64) at = start + (kind === FIXED_32 ? 4 : 8);
    else throw new Error('This is no ONNX model.');
  }
}

function varint(bytes: Buffer, start: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let at = start, factor = 1; at < bytes.length && at < start + 10; at++, factor *= 128) {
    const byte = bytes[at] ?? 0;
    value += (byte % 128) * factor;
    if (byte < 128) return { value, next: at + 1 };
  }
  throw new Error('This is no ONNX model.');
}
