// Whether a line says again what an earlier one said, from a few numbers of each: the smallest hashes of its n-grams (bottom-k sketch, Broder).
import { hashOf, nGramsOf } from '#learning';

/** The smallest hashes of a line's n-grams, ascending. */
export type LineSketch = readonly number[];

/** So many hashes are kept of a line; a line with fewer n-grams is compared exactly. */
const SKETCH_SIZE = 24;

/** What is kept of a line. */
export function sketchOf(text: string): LineSketch {
  return [...new Set(nGramsOf(text).map(hashOf))].sort((left, right) => left - right).slice(0, SKETCH_SIZE);
}

/** How much of a line stood in the earlier one that is most like it, 0–1. */
export function repeatedIn(line: LineSketch, earlier: readonly LineSketch[]): number {
  return Math.max(0, ...earlier.map((other) => sharedBy(line, other)));
}

/** Compared is what lies below both sketches' ends: above them it is not known what the other has. */
function sharedBy(line: LineSketch, other: LineSketch): number {
  const end = Math.min(endOf(line), endOf(other));
  const compared = line.filter((hash) => hash <= end);
  const known = new Set(other);
  return compared.length === 0 ? 0 : compared.filter((hash) => known.has(hash)).length / compared.length;
}

const endOf = (sketch: LineSketch): number => (sketch.length < SKETCH_SIZE ? Infinity : (sketch.at(-1) ?? Infinity));
