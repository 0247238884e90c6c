// Answers what to show: by the history, by the product at hand, by its words, by popularity; each source where the one before falls short.
import { Injectable } from '@nestjs/common';
import type { ParsedInput, Recommendation, recommendationsCalls } from '#contracts';
import { type Candidate, Candidates, type Shopper } from './candidates.js';
import { diverse, showable, withScores } from './choose.js';
import { MemoryFeed } from './memory/memory-feed.js';
import { Models } from './memory/models.js';
import { ProductRules } from './product-rules.js';
import { ProductVoices } from './product-voices.js';
import { RecommendationsConfig } from './recommendations.config.js';
import { Shelf, type ShelfProduct } from './shelf.js';
import { ShownService } from './shown/shown.service.js';
import { heldOutShare, trialOf } from './trial.js';

/** Who asks, beside which product, for what and how many. */
export type RecommendationRequest = ParsedInput<typeof recommendationsCalls.recommend>;

/** Of each source so many times what was asked for, as some will be out of stock or not what was wished. */
const SURPLUS = 4;
const MAX_OF_SOURCE = 120;
const MAX_SEARCHED = 60;

/** Recommends products. */
@Injectable()
export class RecommendationsService {
  private candidates: Candidates | undefined;

  constructor(
    private readonly feed: MemoryFeed,
    private readonly models: Models,
    private readonly shelf: Shelf,
    private readonly rules: ProductRules,
    private readonly voices: ProductVoices,
    private readonly shown: ShownService,
    private readonly config: RecommendationsConfig,
  ) {}

  /** Only what is in stock; never the product at hand, nor what the shopper has bought unless it is bought again and again. */
  async recommend(request: RecommendationRequest): Promise<Recommendation[]> {
    const memory = await this.feed.fresh();
    const model = await this.models.current(memory);
    this.candidates ??= new Candidates(memory, model);
    this.candidates.model = model;
    const asked = withoutUnknowable(request);
    const names = [
      ...(asked.customerId === undefined ? [] : [`customer ${asked.customerId}`]),
      ...(asked.sessionId === undefined ? [] : [`session ${asked.sessionId}`]),
    ];
    const hiddenIds = [
      ...asked.excludeProductIds,
      ...(asked.productId === undefined ? [] : [asked.productId]),
      ...(await this.voices.vetoedBy(asked.customerId)),
    ];
    const shopper = this.candidates.shopper(names, hiddenIds);
    const suiting = await this.choose(asked, shopper, new Set(hiddenIds), this.candidates);
    const share = heldOutShare(this.config.RECOMMENDATIONS_HELD_OUT_SHARE, memory.shoppers);
    const trial = trialOf(asked, suiting, share);
    const chosen =
      trial === 'held-out'
        ? await this.choose(asked, { ...shopper, history: [] }, new Set(hiddenIds), this.candidates)
        : suiting;
    const { customerId, sessionId, productId, conversationId } = asked;
    return await this.shown.show({ customerId, sessionId, productId, conversationId, trial }, chosen);
  }

  private async choose(
    asked: RecommendationRequest,
    shopper: Shopper,
    hiddenIds: ReadonlySet<string>,
    candidates: Candidates,
  ): Promise<Candidate[]> {
    const rules = await this.rules.all();
    const complaints = await this.voices.all();
    const shelf = new Map<string, ShelfProduct>();
    const chosen: Candidate[] = [];
    const add = async (found: readonly Candidate[]): Promise<void> => {
      const taken = new Set(chosen.map(({ productId }) => productId));
      const news = found.filter(({ productId }) => !hiddenIds.has(productId) && !taken.has(productId));
      const asking = [...new Set(news.map(({ productId }) => productId))].filter((id) => !shelf.has(id));
      for (const [id, product] of await this.shelf.find(asking)) shelf.set(id, product);
      chosen.push(...showable(news, shelf, { rules, complaints }, asked));
    };
    const pins = [...rules].flatMap(([productId, { rule }]) => (rule === 'pin' ? [productId] : []));
    await add(pins.filter((id) => !isBought(id, shopper, candidates)).map(pinned));
    const pinnedCount = chosen.length;
    const wanted = asked.limit + pinnedCount;
    for (const source of this.sources(asked, shopper, candidates)) {
      if (chosen.length >= wanted) break;
      await add(await source());
    }
    const rest = diverse(chosen.slice(pinnedCount), shelf, Math.max(0, asked.limit - pinnedCount));
    return withScores([...chosen.slice(0, pinnedCount), ...rest].slice(0, asked.limit));
  }

  /** From the most telling to the last resort. */
  private sources(
    asked: RecommendationRequest,
    shopper: Shopper,
    candidates: Candidates,
  ): (() => Promise<Candidate[]>)[] {
    const limit = Math.min(MAX_OF_SOURCE, asked.limit * SURPLUS);
    const { productId } = asked;
    const wishes =
      asked.category !== undefined || asked.minPriceMinor !== undefined || asked.maxPriceMinor !== undefined;
    const personal = async () => await Promise.resolve(candidates.forShopper(shopper, wishes ? MAX_OF_SOURCE : limit));
    const together = async () =>
      productId === undefined ? [] : await Promise.resolve(candidates.goesWith(productId, shopper, limit));
    const similar = async () => (productId === undefined ? [] : await this.similar(productId, shopper, candidates));
    const popular = async () =>
      await Promise.resolve(candidates.popular(shopper, wishes ? 1_000 : Math.max(limit, 40)));
    const searched = async () => await this.fitting(asked, shopper, candidates);
    const beside = asked.relation === 'like' ? [similar, together] : [together, similar];
    return [...beside, personal, popular, searched];
  }

  /** Like a product by its words, in its category: also for a product that nobody has touched yet. */
  private async similar(productId: string, shopper: Shopper, candidates: Candidates): Promise<Candidate[]> {
    const product = (await this.shelf.find([productId])).get(productId);
    if (product === undefined) return [];
    const category = product.categories.at(-1);
    const found = await this.shelf.search({ text: product.title, category, limit: MAX_SEARCHED });
    const others = await this.shelf.search({ category, limit: MAX_SEARCHED });
    return [...new Set([...found, ...(category === undefined ? [] : others)])]
      .filter((id) => id !== productId && !isBought(id, shopper, candidates))
      .map((id, place) => ({ productId: id, score: -place, reason: 'similar', because: productId }));
  }

  /** Where nothing that was touched fits the wish, what the catalog has; it is shown as popular only where it is. */
  private async fitting(asked: RecommendationRequest, shopper: Shopper, candidates: Candidates): Promise<Candidate[]> {
    const { category, minPriceMinor, maxPriceMinor } = asked;
    if (category === undefined && minPriceMinor === undefined && maxPriceMinor === undefined) return [];
    const found = await this.shelf.search({ category, minPriceMinor, maxPriceMinor, limit: MAX_SEARCHED });
    return found
      .filter((id) => !isBought(id, shopper, candidates))
      .map((id, place) => ({ productId: id, score: -place, reason: 'matching' }));
  }
}

const pinned = (productId: string): Candidate => ({ productId, score: 0, reason: 'pinned' });

function isBought(productId: string, shopper: Shopper, candidates: Candidates): boolean {
  return candidates.isHidden(productId, shopper);
}

/** An id that no text column can hold is an id that nobody has. */
function withoutUnknowable(request: RecommendationRequest): RecommendationRequest {
  const known = (id: string | undefined): string | undefined =>
    id === undefined || id.includes('\0') || !id.isWellFormed() ? undefined : id;
  return {
    ...request,
    productId: known(request.productId),
    customerId: known(request.customerId),
    sessionId: known(request.sessionId),
    conversationId: known(request.conversationId),
  };
}
