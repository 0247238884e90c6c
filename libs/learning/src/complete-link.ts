// Small pure groups: texts are put together only where each is near every other of its group.
import type { SparseFeatures } from './sparse-features.js';

/** How near is near enough. */
export interface GroupOptions {
  /** Cosine, 0–1: what is farther apart never stands in one group. */
  readonly leastSimilarity: number;
  readonly mostInGroup: number;
  /** The nearest are grouped first, until this share of all stands in a group; only what is all but the same comes after. */
  readonly mostCovered: number;
}

/** From here on two texts are all but the same. */
const SAME = 0.9;

/** Names in more vectors than this say little and would pair everything with everything. */
const MOST_POSTINGS = 400;
const MOST_PAIRS = 4_000_000;

interface Pair {
  readonly left: number;
  readonly right: number;
  readonly similarity: number;
}

/**
 * Groups of two and more vectors (by index), by complete link (Sørensen 1948; agglomerative, nearest pairs first): two groups
 * become one only where every pair across them is at least as similar as asked. Vectors must have length 1.
 */
export function completeLinkGroups(vectors: readonly SparseFeatures[], options: GroupOptions): number[][] {
  const pairs = nearPairs(vectors, options.leastSimilarity);
  const near = new Set(pairs.map(({ left, right }) => left * vectors.length + right));
  const isNear = (a: number, b: number): boolean => near.has(Math.min(a, b) * vectors.length + Math.max(a, b));
  const groupOf = new Map<number, number[]>();
  for (const { left, right, similarity } of pairs) {
    if (similarity < SAME && groupOf.size >= options.mostCovered * vectors.length) break;
    const ofLeft = groupOf.get(left) ?? [left];
    const ofRight = groupOf.get(right) ?? [right];
    if (ofLeft === ofRight || ofLeft.length + ofRight.length > options.mostInGroup) continue;
    if (!ofLeft.every((a) => ofRight.every((b) => isNear(a, b)))) continue;
    const joined = [...ofLeft, ...ofRight];
    for (const one of joined) groupOf.set(one, joined);
  }
  return [...new Set(groupOf.values())];
}

/** All pairs at least so similar, the nearest first; found by the names that both have. */
function nearPairs(vectors: readonly SparseFeatures[], leastSimilarity: number): Pair[] {
  const postings = new Map<number, { vectors: number[]; values: number[] }>();
  const similarities = new Float32Array(vectors.length);
  const pairs: Pair[] = [];
  for (const [right, { indices, values }] of vectors.entries()) {
    const touched: number[] = [];
    for (let at = 0; at < indices.length; at++) {
      const index = indices[at] ?? 0;
      const value = values[at] ?? 0;
      const known = postings.get(index) ?? { vectors: [], values: [] };
      for (let one = 0; one < known.vectors.length; one++) {
        const left = known.vectors[one] ?? 0;
        if (similarities[left] === 0) touched.push(left);
        similarities[left] = (similarities[left] ?? 0) + (known.values[one] ?? 0) * value;
      }
      if (known.vectors.length < MOST_POSTINGS) {
        known.vectors.push(right);
        known.values.push(value);
      }
      postings.set(index, known);
    }
    for (const left of touched) {
      const similarity = Math.min(1, similarities[left] ?? 0);
      similarities[left] = 0;
      if (similarity < leastSimilarity) continue;
      if (pairs.length >= MOST_PAIRS) throw new RangeError(`more than ${MOST_PAIRS} pairs of texts are alike`);
      pairs.push({ left, right, similarity });
    }
  }
  return pairs.sort((a, b) => b.similarity - a.similarity || a.left - b.left || a.right - b.right);
}
