// How a fitted model lies in the database: the weights as JSON, the figures of each product as bytes, named by product id.
import type { Factors, Fitted, Trend } from '../methods/index.js';

/** A fitted model without reference to the codes of the instance that fitted it. */
export interface StoredModel {
  readonly weights: Pick<Fitted, 'kernel' | 'weights' | 'trees'>;
  readonly figures: Buffer;
}

interface Header {
  readonly productIds: readonly string[];
  readonly dimensions: number;
  readonly recentShare: number;
}

const HEADER_LENGTH_BYTES = 4;
const NO_LATENESS = 0.6;

/**
 * The model with its products by name: four bytes of header length, the header as JSON, then little-endian 32-bit floats:
 * sources, targets (`dimensions` a product), recent counts and lateness (one a product).
 */
export function toStored(
  { kernel, weights, trees, factors, trend }: Fitted,
  productOf: (code: number) => string,
): StoredModel {
  const count = Math.max(factors?.itemCount ?? 0, trend?.lateness.length ?? 0);
  const header: Header = {
    productIds: Array.from({ length: count }, (_, code) => productOf(code)),
    dimensions: factors?.dimensions ?? 0,
    recentShare: trend?.recentShare ?? 0,
  };
  const floats = new Float32Array(count * (2 * header.dimensions + 2));
  floats.set(factors?.source ?? []);
  floats.set(factors?.target ?? [], count * header.dimensions);
  floats.set(trend?.recentCounts ?? [], count * 2 * header.dimensions);
  floats.set(trend?.lateness ?? [], count * (2 * header.dimensions + 1));
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(HEADER_LENGTH_BYTES);
  length.writeUInt32LE(text.length);
  return {
    weights: { kernel, weights, trees },
    figures: Buffer.concat([length, text, Buffer.from(floats.buffer, floats.byteOffset, floats.byteLength)]),
  };
}

/** The model in the codes of this instance; `codeOf` makes a code for a product that it has not met. */
export function fromStored({ weights, figures }: StoredModel, codeOf: (productId: string) => number): Fitted {
  const textLength = figures.readUInt32LE(0);
  const header = JSON.parse(figures.toString('utf8', HEADER_LENGTH_BYTES, HEADER_LENGTH_BYTES + textLength)) as Header;
  const { productIds, dimensions, recentShare } = header;
  const bytes = figures.subarray(HEADER_LENGTH_BYTES + textLength);
  // Copied, as a view of floats must start at a multiple of four bytes.
  const floats = new Float32Array(Uint8Array.from(bytes).buffer);
  const codes = productIds.map(codeOf);
  const itemCount = codes.reduce((most, code) => Math.max(most, code + 1), 0);
  const count = productIds.length;
  const spread = (from: number, width: number, otherwise = 0): Float32Array => {
    const rows = new Float32Array(itemCount * width).fill(otherwise);
    codes.forEach((code, place) => {
      rows.set(floats.subarray(from + place * width, from + (place + 1) * width), code * width);
    });
    return rows;
  };
  const factors: Factors | undefined =
    dimensions === 0
      ? undefined
      : { dimensions, itemCount, source: spread(0, dimensions), target: spread(count * dimensions, dimensions) };
  const trend: Trend = {
    recentShare,
    recentCounts: spread(count * 2 * dimensions, 1),
    lateness: spread(count * (2 * dimensions + 1), 1, NO_LATENESS),
  };
  return { ...weights, factors, trend };
}
