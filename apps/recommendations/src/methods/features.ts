// Turns the evidence for a candidate into numbers of like size, the same on a shop of any size, which the blend weighs.
import { cosineOf, directionOf, type Factors } from './factors.js';
import { type Evidence, evidence, EVIDENCE_WIDTH, type Kernel } from './gather.js';
import type { SequenceIndex } from './sequence-index.js';

/** What the blend weighs, by name; a figure's share in an answer can be told from it. */
export const featureNames = [
  'forward',
  'forward-strong',
  'backward',
  'after-latest',
  'after-latest-strong',
  'next',
  'near',
  'near-strong',
  'nearest-sequences',
  'nearest-sequences-strong',
  'hits',
  'popularity',
  'lateness',
  'recency',
  'factors',
  'seen-before',
  'seen-last',
] as const;
/** What the trees see beside these: how much evidence there is at all. */
const WEIGHT_NAMES = 11;
/** Numbers that the linear blend weighs. */
export const FEATURE_COUNT = featureNames.length;
/** Numbers that the trees see. */
export const TREE_FEATURE_COUNT = FEATURE_COUNT + WEIGHT_NAMES;

/** What is touched late, computed from all data at once. */
export interface Trend {
  /** Touches of an item among the latest sequences. */
  readonly recentCounts: Float32Array;
  /** The share of all touches that these are. */
  readonly recentShare: number;
  /** Where in its sequences an item stands on average, 0 early to 1 late. */
  readonly lateness: Float32Array;
}

/** What every answer reads; replaced as a whole when a new fit is taken. */
export interface Source {
  readonly index: SequenceIndex;
  readonly kernel: Kernel;
  readonly factors?: Factors | undefined;
  readonly trend?: Trend | undefined;
}

const WEAK = 0.002;
const STRONG = 0.1;
/** With less than this share of the strongest base score, evidence cannot win. */
const BACKWARD_SHARE = 0.3;
const NEAREST_SHARE = 0.3;
const POPULARITY_POWER = 0.15;
const RECENT_SMOOTHING = 3;

/** The strongest candidates, best first, by a fixed mix of evidence. */
export function strongest(
  source: Source,
  gathered: Evidence,
  allowed: (item: number) => boolean,
  limit: number,
): number[] {
  const largest = largestOf(gathered, allowed);
  const { touched, touchedCount } = gathered;
  const items: number[] = [];
  const scores = new Float64Array(touchedCount);
  for (let at = 0; at < touchedCount; at++) {
    const item = touched[at] as number;
    if (!allowed(item)) continue;
    const mix =
      gathered.of(item, evidence.forward) / largest.forward +
      (BACKWARD_SHARE * gathered.of(item, evidence.backward)) / largest.backward +
      (NEAREST_SHARE * gathered.of(item, evidence.nearestSequences)) / largest.nearest;
    scores[items.length] = mix / Math.max(1, source.index.countOf(item)) ** POPULARITY_POWER;
    items.push(item);
  }
  const order = Uint32Array.from(items.keys());
  let kept = [...order];
  if (items.length > limit) {
    const sorted = scores.slice(0, items.length).sort();
    const least = sorted[items.length - limit] as number;
    kept = kept.filter((place) => (scores[place] as number) >= least);
  }
  kept.sort((one, other) => (scores[other] as number) - (scores[one] as number));
  return kept.slice(0, limit).map((place) => items[place] as number);
}

function largestOf(gathered: Evidence, allowed: (item: number) => boolean) {
  const largest = { forward: 1e-12, backward: 1e-12, nearest: 1e-12 };
  for (let at = 0; at < gathered.touchedCount; at++) {
    const item = gathered.touched[at] as number;
    if (!allowed(item)) continue;
    largest.forward = Math.max(largest.forward, gathered.of(item, evidence.forward));
    largest.backward = Math.max(largest.backward, gathered.of(item, evidence.backward));
    largest.nearest = Math.max(largest.nearest, gathered.of(item, evidence.nearestSequences));
  }
  return largest;
}

/** A row of {@link FEATURE_COUNT} numbers a candidate. */
export function featuresOf(
  source: Source,
  gathered: Evidence,
  history: readonly number[],
  candidates: readonly number[],
): Float32Array {
  const { index, factors, trend } = source;
  const largest = Array.from({ length: 6 }, (_, kind) =>
    candidates.reduce((most, item) => Math.max(most, gathered.of(item, kind)), 1e-12),
  );
  const direction = factors === undefined ? undefined : directionOf(factors, history, source.kernel);
  const distinct = new Set(history).size;
  const rows = new Float32Array(candidates.length * FEATURE_COUNT);
  candidates.forEach((item, place) => {
    const share = (kind: number): number => gathered.of(item, kind) / (largest[kind] as number);
    const count = index.countOf(item);
    const seenAt = history.lastIndexOf(item);
    const row = [
      Math.log(share(evidence.forward) + WEAK),
      Math.log(share(evidence.forward) + STRONG),
      Math.log(share(evidence.backward) + WEAK),
      Math.log(share(evidence.afterLatest) + WEAK),
      Math.log(share(evidence.afterLatest) + STRONG),
      Math.log(share(evidence.next) + STRONG),
      Math.log(share(evidence.near) + WEAK),
      Math.log(share(evidence.near) + STRONG),
      Math.log(share(evidence.nearestSequences) + WEAK),
      Math.log(share(evidence.nearestSequences) + STRONG),
      gathered.of(item, evidence.hits) / distinct,
      Math.log(count + 1),
      4 * (trend?.lateness[item] ?? 0.6),
      trend === undefined ? 0 : Math.log(recencyOf(trend, item, count)),
      direction === undefined || factors === undefined ? 0 : 3 * cosineOf(factors, direction, item),
      seenAt < 0 ? 0 : 1,
      seenAt < 0 ? 0 : 1 / (history.length - seenAt),
    ];
    rows.set(row, place * FEATURE_COUNT);
  });
  return rows;
}

/** Beside the features: the linear score, and the evidence as it is, which says how sure it is. */
export function treeFeaturesOf(
  source: Source,
  gathered: Evidence,
  history: readonly number[],
  candidates: readonly number[],
  features: Float32Array,
  scores: Float64Array,
): Float32Array {
  const rows = new Float32Array(candidates.length * TREE_FEATURE_COUNT);
  const best = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const latestCount = Math.log(1 + source.index.countOf(history.at(-1) ?? -1));
  candidates.forEach((item, place) => {
    const row = place * TREE_FEATURE_COUNT;
    rows.set(features.subarray(place * FEATURE_COUNT, (place + 1) * FEATURE_COUNT), row);
    for (let kind = 0; kind < EVIDENCE_WIDTH; kind++) rows[row + FEATURE_COUNT + kind] = gathered.of(item, kind);
    const beyond = row + FEATURE_COUNT + EVIDENCE_WIDTH;
    rows[beyond] = (scores[place] as number) - best;
    rows[beyond + 1] = history.length;
    rows[beyond + 2] = latestCount;
    rows[beyond + 3] = place;
  });
  return rows;
}

/** How much more an item is touched lately than over all. */
function recencyOf({ recentCounts, recentShare }: Trend, item: number, count: number): number {
  return ((recentCounts[item] ?? 0) + RECENT_SMOOTHING) / (count * recentShare + RECENT_SMOOTHING);
}
