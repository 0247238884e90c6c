// Typed arrays that grow: room for more at the end, by doubling.

type Numbers =
  | Float32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>;

const SMALLEST = 1_024;

/** The array itself when it has `size` places, else a copy with at least twice the room. */
export function withRoom<Array extends Numbers>(array: Array, size: number): Array {
  if (array.length >= size) return array;
  const Type = array.constructor as new (length: number) => Array;
  const grown = new Type(Math.max(SMALLEST, size, array.length * 2));
  grown.set(array);
  return grown;
}
