// Finds candidates for a shopper in this instance's memory: by the history, by the product at hand, by popularity, with true reasons.
import type { Recommendation } from '#contracts';
import { type Model, Recommender } from './methods/index.js';
import type { ShopperMemory } from './memory/shopper-memory.js';

/** A candidate before the shelf was asked. Scores are comparable within one source; sources follow each other. */
export type Candidate = Pick<Recommendation, 'productId' | 'score' | 'reason' | 'because'>;

/** What is known of who asks. */
export interface Shopper {
  /** Item codes, oldest first. */
  readonly history: readonly number[];
  readonly bought: ReadonlySet<number>;
  /** What must not be shown. */
  readonly hidden: ReadonlySet<number>;
  /** Their own sequence in the index. */
  readonly ownSequence: number;
}

/** Two buyers of both may be chance for one shopper's sake; one could be the asker. */
const LEAST_BUYERS_OF_BOTH = 2;

/** Asks the methods. */
export class Candidates {
  private readonly recommender: Recommender;

  constructor(
    private readonly memory: ShopperMemory,
    model: Model,
  ) {
    this.recommender = new Recommender(model);
  }

  set model(model: Model) {
    this.recommender.model = model;
  }

  /** A customer or a session, under each name that they have. */
  shopper(names: readonly string[], hiddenProductIds: readonly string[]): Shopper {
    const { memory } = this;
    const hidden = new Set(hiddenProductIds.flatMap((productId) => memory.codeOf(productId) ?? []));
    const bought = new Set<number>();
    for (const name of names) {
      for (const item of memory.purchasesOf(name).keys()) {
        bought.add(item);
        if (!memory.isBoughtAgain(item)) hidden.add(item);
      }
    }
    const history = names.flatMap((name) => memory.historyOf(name));
    const own = names.map((name) => memory.shopperCode(name)).filter((code) => code !== undefined);
    return { history, bought, hidden, ownSequence: own.at(-1) ?? -1 };
  }

  isHidden(productId: string, shopper: Shopper): boolean {
    const item = this.memory.codeOf(productId);
    return item !== undefined && shopper.hidden.has(item);
  }

  /** What goes with a product, for anybody. */
  goesWith(productId: string, shopper: Shopper, limit: number): Candidate[] {
    const item = this.memory.codeOf(productId);
    if (item === undefined) return [];
    const found = this.recommender.rank([item], {
      limit,
      exclude: shopper.hidden,
      ownSequence: shopper.ownSequence,
    });
    return found.map(({ item: other, score }) => {
      const both = this.memory.boughtBoth(item, other);
      return {
        productId: this.memory.productOf(other),
        score,
        reason: both >= LEAST_BUYERS_OF_BOTH ? 'bought-together' : 'seen-together',
        because: productId,
      };
    });
  }

  /** What suits a shopper, from what they did last. */
  forShopper(shopper: Shopper, limit: number): Candidate[] {
    const { history, hidden, ownSequence, bought } = shopper;
    if (history.length === 0) return [];
    const found = this.recommender.rank(history, { limit, exclude: hidden, ownSequence });
    return found.flatMap(({ item, score }): Candidate[] => {
      const because = this.recommender.because(history, item, ownSequence);
      if (because < 0) return [];
      return [
        {
          productId: this.memory.productOf(item),
          score,
          reason: bought.has(because) ? 'because-bought' : 'because-viewed',
          because: this.memory.productOf(because),
        },
      ];
    });
  }

  /** What is popular lately. */
  popular(shopper: Shopper, limit: number): Candidate[] {
    return this.memory
      .popular(limit + shopper.hidden.size)
      .filter(({ item }) => !shopper.hidden.has(item))
      .slice(0, limit)
      .map(({ item, popularity }) => ({
        productId: this.memory.productOf(item),
        score: Math.log(popularity),
        reason: 'popular',
      }));
  }
}
