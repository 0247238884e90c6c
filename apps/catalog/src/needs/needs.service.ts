// Which products meet a need that is told in other words than the shop's: sentence vectors of what the shop says of each, in memory.
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { catalogCalls, HandlerOutput } from '#contracts';
import { scriptOf, SentenceVectors } from '#sentence-vectors';
import { ProductsService } from '../products/products.service.js';
import { Revisions } from '../revisions.js';
import { within } from '../within.js';
import { featuresOf, type Passage, passagesOf, probabilityOf } from './product-meanings.js';

/** Of a shop with more products none is found so: a passage takes milliseconds to encode and 2 kB to keep. */
const MOST_PRODUCTS = 2_000;
const PAGE = 200;
/** So many at once: whoever else asks for a vector waits no longer than for these. */
const ENCODED_AT_ONCE = 32;
const LEARNING_DEADLINE_MS = 20_000;
/** So long a need waits for the passages to be learnt; it is answered with nothing then, and they are there for the next one. */
const PATIENCE_MS = 2_500;
const VECTOR_DEADLINE_MS = 1_500;
const LONGEST_NEED = 300;
const LEAST_PROBABILITY = 0.08;

type Learnt = Passage & { readonly vector: Float32Array };

/** Finds products by what is needed. */
@Injectable()
export class NeedsService implements OnModuleDestroy {
  private readonly logger = new Logger(NeedsService.name);
  private held: { readonly revision: number; readonly learning: Promise<readonly Learnt[] | undefined> } | undefined;
  private vectors: ReadonlyMap<string, Float32Array> = new Map();
  private encoder: SentenceVectors | undefined;

  constructor(
    private readonly products: ProductsService,
    private readonly revisions: Revisions,
  ) {}

  async onModuleDestroy(): Promise<void> {
    await this.encoder?.close();
  }

  /** The products that most probably meet a need, the surest first; none where there are no vectors, or not yet. */
  async meeting(need: string, limit: number): Promise<HandlerOutput<typeof catalogCalls.findByMeaning>> {
    const text = need.slice(0, LONGEST_NEED).normalize('NFKC');
    this.encoder ??= SentenceVectors.open();
    if (this.encoder === undefined || text.trim() === '') return { products: [] };
    const passages = await within(this.learnt(this.encoder), PATIENCE_MS);
    if (passages === undefined || passages.length === 0) return { products: [] };
    const [vector] = (await this.encoder.vectorsOf([text], { deadlineMs: VECTOR_DEADLINE_MS })) ?? [];
    if (vector === undefined) return { products: [] };
    const script = scriptOf(text);
    const products = featuresOf(text, vector, passages)
      .slice(0, limit)
      .map(({ productId, features }) => ({ productId, probability: probabilityOf(features, script) }))
      .sort((left, right) => right.probability - left.probability)
      .filter(({ probability }) => probability >= LEAST_PROBABILITY);
    return { products };
  }

  private async learnt(encoder: SentenceVectors): Promise<readonly Learnt[] | undefined> {
    const { products: revision } = await this.revisions.current();
    if (this.held?.revision !== revision) {
      const learning = this.learn(encoder);
      this.held = { revision, learning };
      // What did not come is asked for again with the next need.
      const forget = (): void => {
        if (this.held?.learning === learning) this.held = undefined;
      };
      learning.then((passages) => passages === undefined && forget(), forget);
    }
    return await this.held.learning;
  }

  /** All passages with their vectors; one that stood in the products before is not encoded again. `undefined` where they did not come in time. */
  private async learn(encoder: SentenceVectors): Promise<readonly Learnt[] | undefined> {
    if (await this.products.areMoreThan(MOST_PRODUCTS)) {
      this.logger.log(`needs are found by their words alone: more than ${MOST_PRODUCTS} products`);
      return [];
    }
    const passages = await this.passages();
    const known = new Map<string, Float32Array>();
    const missing = new Set<string>();
    for (const { text } of passages) {
      const vector = this.vectors.get(text);
      if (vector === undefined) missing.add(text);
      else known.set(text, vector);
    }
    const texts = [...missing];
    for (let from = 0; from < texts.length; from += ENCODED_AT_ONCE) {
      const some = texts.slice(from, from + ENCODED_AT_ONCE);
      const made = await encoder.vectorsOf(some, { deadlineMs: LEARNING_DEADLINE_MS });
      if (made === undefined) return undefined;
      made.forEach((vector, at) => known.set(some[at] ?? '', vector));
    }
    this.vectors = known;
    return passages.flatMap((passage) => {
      const vector = known.get(passage.text);
      return vector === undefined ? [] : [{ ...passage, vector }];
    });
  }

  private async passages(): Promise<Passage[]> {
    const passages: Passage[] = [];
    for (let count = 0, after: string | undefined; count < MOST_PRODUCTS; count += PAGE) {
      const page = await this.products.recordsAfter(after, PAGE);
      passages.push(...page.flatMap(passagesOf));
      after = page.at(-1)?.id;
      if (page.length < PAGE) break;
    }
    return passages;
  }
}
