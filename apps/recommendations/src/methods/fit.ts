// Chooses the kernel and the blend on held-out touches of the training data itself, then builds the factors.
import { type Choice, learnWeights, PRIOR_WEIGHTS } from './blend.js';
import { boost, type Tree } from './boost.js';
import { factorise } from './factors.js';
import { FEATURE_COUNT, type Source, TREE_FEATURE_COUNT, type Trend } from './features.js';
import { DEFAULT_KERNEL, type Kernel } from './gather.js';
import { type Model, Recommender } from './recommender.js';
import { indexOf, type SequenceIndex } from './sequence-index.js';

/** A touch that was held out: what came before it, and it. */
export interface HeldOut {
  readonly history: readonly number[];
  readonly target: number;
}

/** What `fit` learns from. */
export interface FitInput {
  /** What tuning may count. It holds no target of `heldOut`. */
  readonly tuning: readonly ArrayLike<number>[];
  readonly heldOut: readonly HeldOut[];
  /** Items of the history may be answers. */
  readonly allowSeen: boolean;
  /** What the finished model counts; `tuning` when absent. */
  readonly final?: SequenceIndex | undefined;
}

const KERNEL_QUERIES = 1_200;
const BLEND_QUERIES = 8_000;
const MAX_CHOICES = 4_000;
const CHOICE_CANDIDATES = 170;
const TREES = 120;
const FEWEST_FOR_TREES = 400;
const CHOICES_A_TREE = 10;
/** Of the sequences, in order, so many at the end say what is touched lately. */
const RECENT_SHARE = 0.1;
const DISTANCE_POWERS = [0.25, 0.5, 0.9, 1.5];
const HISTORY_DECAYS = [0.5, 0.7, 0.85];
const LENGTH_POWERS = [0, 0.3, 0.6];

/** The kernel and the weights that do best on what was held out, with the factors of the final data. */
export function fit({ tuning, heldOut, allowSeen, final }: FitInput): Model {
  const index = indexOf(tuning);
  const kernel = bestKernel(index, everySoMany(heldOut, KERNEL_QUERIES), allowSeen);
  const source = sourceOf(index, kernel);
  const asked = everySoMany(heldOut, BLEND_QUERIES);
  const weights = learnWeights(choicesOf(source, asked, allowSeen));
  const trees = treesOf({ ...source, weights }, asked, allowSeen);
  return { ...(final === undefined ? source : sourceOf(final, kernel)), weights, trees };
}

/** The index with what is computed from it as a whole. */
export function sourceOf(index: SequenceIndex, kernel: Kernel): Source {
  return { index, kernel, factors: factorise(index, kernel), trend: trendOf(index) };
}

/** Holds out the last touch of some sequences, which are tuned without it and the one before it; the finished model counts all. */
export function holdOutLast(sequences: readonly ArrayLike<number>[], atMost = BLEND_QUERIES): FitInput {
  const every = Math.max(2, Math.ceil(sequences.length / atMost));
  const tuning: ArrayLike<number>[] = [];
  const heldOut: HeldOut[] = [];
  sequences.forEach((sequence, place) => {
    const items = Array.from(sequence);
    if (place % every !== 0 || items.length < 3) tuning.push(items);
    else {
      tuning.push(items.slice(0, -2));
      heldOut.push({ history: items.slice(0, -1), target: items[items.length - 1] as number });
    }
  });
  return { tuning, heldOut, allowSeen: false, final: indexOf(sequences) };
}

function trendOf(index: SequenceIndex): Trend {
  const recentCounts = new Float32Array(index.itemCount);
  const lateness = new Float32Array(index.itemCount);
  let recentTouches = 0;
  const firstRecent = Math.floor(index.sequenceCount * (1 - RECENT_SHARE));
  for (let code = 0; code < index.sequenceCount; code++) {
    const sequence = index.sequence(code);
    const length = sequence?.length ?? 0;
    for (let at = 0; at < length; at++) {
      const item = sequence?.at(at) ?? 0;
      lateness[item] = (lateness[item] as number) + (at + 1) / length;
      if (code < firstRecent) continue;
      recentCounts[item] = (recentCounts[item] as number) + 1;
      recentTouches += 1;
    }
  }
  return {
    recentCounts,
    recentShare: recentTouches / Math.max(1, index.touchCount),
    lateness: lateness.map((sum, item) => sum / Math.max(1, index.countOf(item))),
  };
}

/** One after the other: the distance, the history, the length; each the best with the others as they stand. */
function bestKernel(index: SequenceIndex, heldOut: readonly HeldOut[], allowSeen: boolean): Kernel {
  let best = DEFAULT_KERNEL;
  if (heldOut.length < 30) return best;
  let most = quality(index, best, heldOut, allowSeen);
  const variants: ((kernel: Kernel) => Kernel[])[] = [
    (kernel) => DISTANCE_POWERS.map((distancePower) => ({ ...kernel, distancePower })),
    (kernel) => HISTORY_DECAYS.map((historyDecay) => ({ ...kernel, historyDecay })),
    (kernel) => LENGTH_POWERS.map((lengthPower) => ({ ...kernel, lengthPower })),
  ];
  for (const variant of variants) {
    for (const kernel of variant(best)) {
      const reached = quality(index, kernel, heldOut, allowSeen);
      if (reached > most) [best, most] = [kernel, reached];
    }
  }
  return best;
}

/** NDCG@20 of the prior blend. */
function quality(index: SequenceIndex, kernel: Kernel, heldOut: readonly HeldOut[], allowSeen: boolean): number {
  const recommender = new Recommender({ index, kernel, weights: PRIOR_WEIGHTS });
  let sum = 0;
  for (const { history, target } of heldOut) {
    const place = recommender.rank(history, { limit: 20, allowSeen }).findIndex(({ item }) => item === target);
    if (place >= 0) sum += 1 / Math.log2(place + 2);
  }
  return sum;
}

function choicesOf(source: Source, heldOut: readonly HeldOut[], allowSeen: boolean): Choice[] {
  const recommender = new Recommender({ ...source, weights: PRIOR_WEIGHTS });
  const choices: Choice[] = [];
  for (const { history, target } of heldOut) {
    if (choices.length >= MAX_CHOICES) break;
    const { candidates, features } = recommender.weighed(history, { limit: CHOICE_CANDIDATES, allowSeen });
    const chosen = candidates.indexOf(target);
    if (chosen < 0) continue;
    if (chosen < CHOICE_CANDIDATES) {
      choices.push({ features: features.slice(0, CHOICE_CANDIDATES * FEATURE_COUNT), chosen });
    } else choices.push({ features, chosen });
  }
  return choices;
}

function treesOf(model: Model, heldOut: readonly HeldOut[], allowSeen: boolean): Tree[] {
  const recommender = new Recommender(model);
  const parts: Float32Array[] = [];
  const offsets: number[] = [];
  const starts = [0];
  const chosen: number[] = [];
  for (const { history, target } of heldOut) {
    if (chosen.length >= MAX_CHOICES) break;
    const { candidates, rows, scores } = recommender.weighedForTrees(history, { limit: CHOICE_CANDIDATES, allowSeen });
    const place = candidates.indexOf(target);
    if (place < 0 || place >= CHOICE_CANDIDATES) continue;
    chosen.push(offsets.length + place);
    parts.push(rows.subarray(0, CHOICE_CANDIDATES * TREE_FEATURE_COUNT));
    offsets.push(...scores.subarray(0, CHOICE_CANDIDATES));
    starts.push(offsets.length);
  }
  if (chosen.length < FEWEST_FOR_TREES) return [];
  const features = new Float32Array(offsets.length * TREE_FEATURE_COUNT);
  let at = 0;
  for (const part of parts) {
    features.set(part, at);
    at += part.length;
  }
  const rounds = Math.min(TREES, Math.round(chosen.length / CHOICES_A_TREE));
  return boost({ width: TREE_FEATURE_COUNT, features, starts, chosen, offsets: Float64Array.from(offsets) }, rounds);
}

/** So many at most, evenly spread. */
function everySoMany<T>(all: readonly T[], atMost: number): T[] {
  const step = Math.max(1, all.length / atMost);
  return Array.from({ length: Math.min(all.length, atMost) }, (_, place) => all[Math.floor(place * step)] as T);
}
