// Ranks items for a history: gathers evidence, keeps the strongest candidates, weighs their features, falls back on popularity.
import { PRIOR_WEIGHTS, scoresOf } from './blend.js';
import { type Tree, valueOf } from './boost.js';
import { featuresOf, type Source, strongest, TREE_FEATURE_COUNT, treeFeaturesOf } from './features.js';
import { DEFAULT_KERNEL, Evidence, evidence } from './gather.js';
import type { SequenceIndex } from './sequence-index.js';

/** A whole model: the data that it reads and how it weighs them. */
export interface Model extends Source {
  readonly weights: readonly number[];
  /** Correct the linear blend where there was enough to learn from. */
  readonly trees?: readonly Tree[] | undefined;
}

/** What a fit has learned; it is used with whatever data there are since. */
export type Fitted = Omit<Model, 'index'>;

/** How an answer is wanted. */
export interface RankOptions {
  readonly limit: number;
  /** Items of the history may be answers (sessions do return to an item). */
  readonly allowSeen?: boolean | undefined;
  readonly exclude?: ReadonlySet<number> | undefined;
  /** The asker's own sequence, which must not speak for itself. */
  readonly ownSequence?: number | undefined;
}

/** An item, how well it fits (comparable within an answer), and the history item that says most for it. */
export interface Ranked {
  readonly item: number;
  readonly score: number;
}

/** Candidates that are weighed for an answer. */
export const MAX_CANDIDATES = 150;
/** The latest items of a history that may be answers themselves. */
const MAX_SEEN = 20;

/** A model that has learned nothing but counts. */
export const modelOf = (index: SequenceIndex): Model => ({ index, kernel: DEFAULT_KERNEL, weights: PRIOR_WEIGHTS });

/** Ranks items for one history after another; keeps working memory between them. */
export class Recommender {
  private readonly gathered = new Evidence();
  private readonly single = new Evidence();

  constructor(public model: Model) {}

  /** Best first. Items without any evidence are left to the caller, who knows what is popular. */
  rank(history: readonly number[], options: RankOptions): Ranked[] {
    const candidates = this.candidates(history, options);
    if (candidates.length === 0) return [];
    const features = featuresOf(this.model, this.gathered, history, candidates);
    const scores = scoresOf(this.model.weights, features);
    const { trees } = this.model;
    if (trees !== undefined && trees.length > 0) {
      const seen = treeFeaturesOf(this.model, this.gathered, history, candidates, features, scores);
      for (let place = 0; place < scores.length; place++) {
        scores[place] = (scores[place] as number) + valueOf(trees, seen, place * TREE_FEATURE_COUNT);
      }
    }
    return candidates
      .map((item, place) => ({ item, score: scores[place] as number }))
      .sort((one, other) => other.score - one.score || one.item - other.item)
      .slice(0, options.limit);
  }

  /** What `rank` weighs, with the features, for learning from. */
  weighed(history: readonly number[], options: RankOptions): { candidates: number[]; features: Float32Array } {
    const candidates = this.candidates(history, options);
    return { candidates, features: featuresOf(this.model, this.gathered, history, candidates) };
  }

  /** The same as the trees see it, after the linear blend. */
  weighedForTrees(
    history: readonly number[],
    options: RankOptions,
  ): { candidates: number[]; rows: Float32Array; scores: Float64Array } {
    const { candidates, features } = this.weighed(history, options);
    const scores = scoresOf(this.model.weights, features);
    return {
      candidates,
      scores,
      rows: treeFeaturesOf(this.model, this.gathered, history, candidates, features, scores),
    };
  }

  /** Of a history's items the one after or beside which an item is met most; -1 for none. */
  because(history: readonly number[], item: number, ownSequence = -1): number {
    let best = -1;
    let most = 0;
    for (const seen of new Set(history.slice(-8))) {
      this.single.gather(this.model.index, [seen], this.model.kernel, ownSequence);
      const met = this.single.of(item, evidence.near);
      if (met >= most && met > 0) [best, most] = [seen, met];
    }
    return best;
  }

  private candidates(history: readonly number[], options: RankOptions): number[] {
    const { allowSeen = false, exclude, ownSequence } = options;
    this.gathered.gather(this.model.index, history, this.model.kernel, ownSequence);
    const seen = new Set(history);
    const allowed = (item: number): boolean => (allowSeen || !seen.has(item)) && exclude?.has(item) !== true;
    const found = strongest(this.model, this.gathered, allowed, MAX_CANDIDATES);
    if (!allowSeen) return found;
    const latest = [...new Set(history.slice(-MAX_SEEN))].filter(
      (item) => allowed(item) && item < this.model.index.itemCount,
    );
    return [...found.filter((item) => !latest.includes(item)), ...latest];
  }
}
