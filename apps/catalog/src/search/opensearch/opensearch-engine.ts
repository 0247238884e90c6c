// Matching by OpenSearch: an instance holds the store's words, and of its products those that a search may mean.
import { type BeforeApplicationShutdown, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { Incomplete } from '#contracts';
import { type Health, Periodic } from '#platform';
import type { Revisions } from '../../revisions.js';
import { foundIn, type Matched, selectFrom } from '../matched.js';
import type { ProductChanges } from '../product-changes.js';
import type { Names } from '../names.js';
import { ProductIndex } from '../product-index.js';
import { type CandidateSet, SearchEngine, type Selected } from '../search-engine.js';
import { planOf, type Selection } from '../selection.js';
import type { Wording } from '../wordings.js';
import { candidateText } from './candidate-texts.js';
import type { OpenSearchConnection } from './connection.js';
import type { IndexFollower } from './index-follower.js';
import type { LexiconKeeper } from './lexicon-keeper.js';
import type { IndexLexicon } from './lexicon.js';
import { putDocument, storedDocument } from './product-document.js';
import { selectionQuery } from './search-query.js';
import type { Shelf } from './shelf.js';

const FOLLOW_EVERY_MS = 1_000;
/** A small store is indexed before an instance answers; a large one meanwhile. */
const START_MS = 5_000;
/** Of a message in many parts so many are looked up, and so many products for each at least. */
const MOST_TEXTS = 24;
const LEAST_A_TEXT = 12;

const hits = z.object({
  hits: z.object({
    total: z.object({ value: z.int() }).optional(),
    hits: z.array(z.object({ _source: storedDocument })),
  }),
});
const failed = z.object({ error: z.object({ type: z.string() }) });
const candidatesAnswer = z.object({ responses: z.array(failed.or(hits)) });
const buckets = z.object({ buckets: z.array(z.object({ key: z.string(), doc_count: z.int() })) });
const value = z.object({ value: z.number().nullable() });
const pricesOfWay = z.object({ variants: z.object({ home: z.object({ min: value, max: value }) }) });
const selectionAnswer = hits.and(
  z.object({
    aggregations: z.object({
      brands: buckets,
      categories: buckets,
      // Beside what was asked for stand counts of its own.
      prices: z
        .record(z.string(), z.unknown())
        .transform((prices) => Object.keys(prices).flatMap((name) => (name.startsWith('way') ? [prices[name]] : [])))
        .pipe(z.array(pricesOfWay)),
    }),
  }),
);

/** Candidates of OpenSearch. */
interface FoundSet extends CandidateSet {
  readonly lexicon: IndexLexicon;
  /** Whether every product that holds any of these terms is among them. */
  readonly holdsAllOf?: ReadonlySet<number> | undefined;
}

const isFound = (set: CandidateSet): set is FoundSet => 'lexicon' in set;

/** What the engine stands on. */
export interface OpenSearchParts {
  readonly connection: OpenSearchConnection;
  readonly follower: IndexFollower;
  readonly keeper: LexiconKeeper;
  readonly shelf: Shelf;
  readonly revisions: Revisions;
  readonly health: Health;
  /** The shop's own other words for a text. */
  readonly ownWordings: (index: ProductIndex, text: string) => readonly Wording[];
  readonly changes: ProductChanges;
  /** How long a search waits for products that changed to become findable. */
  readonly waitMs: number;
  /** How many of the first hits are ranked by the catalog. */
  readonly window: number;
}

/** Answers from OpenSearch, and from a small index in memory while it is away. */
export class OpenSearchEngine extends SearchEngine implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(OpenSearchEngine.name);
  private readonly periodic = new Periodic('following the search index', FOLLOW_EVERY_MS, () =>
    this.parts.follower.follow(),
  );
  private wasAway = false;

  constructor(private readonly parts: OpenSearchParts) {
    super();
  }

  /** An instance answers without the engine, if it must. */
  async onApplicationBootstrap(): Promise<void> {
    const { health, follower } = this.parts;
    health.register('search engine', () => this.checked(), 'optional');
    await Promise.race([follower.follow(), delay(START_MS, undefined, { ref: false })]);
    const readable = follower.readable();
    // Whatever fails here fails again with the first search, which says so.
    if (readable !== undefined) await this.parts.keeper.of(readable, START_MS).catch(() => undefined);
    this.periodic.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.parts.health.unregister('search engine');
    await Promise.all([this.periodic.stop(), this.parts.follower.stop()]);
    await this.parts.connection.close();
  }

  override async candidates(texts: readonly string[]): Promise<CandidateSet> {
    const { follower, keeper, revisions, connection } = this.parts;
    const wanted = await revisions.current();
    if (!connection.isPaused) await follower.reach(wanted, this.parts.waitMs);
    const readable = follower.readable();
    try {
      if (readable === undefined) throw new Error('there is no index yet');
      const lexicon = await keeper.of(readable, this.parts.waitMs);
      const isWhole = readable.isWhole && !follower.lacks(wanted);
      const incomplete: Incomplete | undefined = isWhole ? undefined : 'indexing';
      const found = await this.found(lexicon, texts.slice(0, MOST_TEXTS));
      return { ...found, incomplete };
    } catch (error) {
      this.answered(false, error as Error);
      const index = await this.parts.shelf.filled(this.parts.waitMs);
      const isComing = readable?.isWhole !== true && follower.fault === undefined;
      return { index, incomplete: isComing ? 'indexing' : 'unavailable' };
    }
  }

  override async select(set: CandidateSet, matched: Matched, offset: number): Promise<Selected> {
    const isHere = !isFound(set) || holdsAll(set, matched);
    const selected = isHere
      ? { ...selectFrom(set.index, matched, offset), index: set.index, incomplete: set.incomplete }
      : await this.selected(set, matched, offset);
    await this.bringStock(selected);
    return selected;
  }

  /** What a page says of stock is as new as the database; filters by stock follow a second later. */
  private async bringStock({ index: { table }, page }: Selected): Promise<void> {
    const skus = page.flatMap(({ row }) => [...table.variantsOf(row)].map((variant) => table.skus[variant] ?? ''));
    const available = await this.parts.changes.availableOf(skus);
    for (const sku of skus) table.setAvailable(sku, available.get(sku) ?? 0);
  }

  private async found(lexicon: IndexLexicon, texts: readonly string[]): Promise<FoundSet> {
    const { window, ownWordings, connection } = this.parts;
    const asked = texts.map((text) => candidateText(lexicon, text, ownWordings)).filter((text) => text !== undefined);
    const index = new ProductIndex(lexicon);
    if (asked.length === 0) return { index, lexicon };
    const size = asked.length === 1 ? window : Math.max(LEAST_A_TEXT, Math.ceil((2 * window) / asked.length));
    const isOne = asked.length === 1;
    const lines = asked.flatMap(({ query }) => [{}, { size, query, track_total_hits: isOne ? window + 1 : false }]);
    const { responses } = await connection.search(candidatesAnswer, {
      method: 'POST',
      path: `/${lexicon.index}/_msearch`,
      body: lines,
    });
    this.answered(true);
    for (const answer of responses) {
      if ('error' in answer) throw new Error(answer.error.type);
      putAll(index, lexicon, answer);
    }
    index.settle();
    const [first] = responses;
    const total = isOne && first !== undefined && 'hits' in first ? first.hits.total?.value : undefined;
    return { index, lexicon, holdsAllOf: total !== undefined && total <= size ? asked[0]?.terms : undefined };
  }

  /** Asks for the page itself, by what was decided from the candidates. */
  private async selected(set: FoundSet, matched: Matched, offset: number): Promise<Selected> {
    const { lexicon } = set;
    const { window, connection } = this.parts;
    const plan = planOf(set.index, matched.query.sort, foundIn(set.index, matched));
    const until = offset + matched.query.limit;
    // The first hits are ranked here, with what stands before them; deeper ones come in the engine's order.
    const isNear = until <= window * 2;
    const [from, size] = isNear ? [0, Math.max(window, until)] : [offset, matched.query.limit];
    const body = selectionQuery({ index: set.index, lexicon, matched, plan }, from, size);
    try {
      const answer = await connection.search(selectionAnswer, {
        method: 'POST',
        path: `/${lexicon.index}/_search`,
        body,
      });
      this.answered(true);
      const index = new ProductIndex(lexicon);
      putAll(index, lexicon, answer);
      index.settle();
      const page = selectFrom(index, matched, isNear ? offset : 0, { ...plan, narrowing: plan.narrowing.on(index) });
      return { ...page, ...countsOf(answer, lexicon, matched), narrowedBy: plan.narrowing.named, index };
    } catch (error) {
      this.answered(false, error as Error);
      // Without words there are no candidates yet, and the search names no numbers of their index.
      const index = matched.text === '' ? await this.parts.shelf.filled(this.parts.waitMs) : set.index;
      return { ...selectFrom(index, matched, offset), index, incomplete: 'unavailable' };
    }
  }

  private async checked(): Promise<void> {
    const why = this.parts.follower.fault ?? 'OpenSearch does not answer';
    if (this.wasAway) throw new Error(`searches are answered from a small index in memory: ${why}`);
    await Promise.resolve();
  }

  /** A change is logged, not every search. */
  private answered(isThere: boolean, error?: Error): void {
    if (isThere === !this.wasAway) return;
    this.wasAway = !isThere;
    if (isThere) this.logger.log('OpenSearch answers again');
    else this.logger.warn(`searches are answered from a small index in memory: ${error?.message ?? ''}`);
  }
}

function putAll(index: ProductIndex, { postings }: IndexLexicon, answer: z.output<typeof hits>): void {
  for (const { _source: document } of answer.hits.hits) {
    const { id } = document.row.product;
    if (index.table.rowOf(id) === undefined) putDocument(index, document, postings.of(id, document.words));
  }
}

function holdsAll({ holdsAllOf }: FoundSet, { text, words, wordings }: Matched): boolean {
  if (text === '' || holdsAllOf === undefined) return false;
  return [words, ...wordings].every(({ groups }) =>
    groups.every(({ terms }) => terms.every(({ term }) => holdsAllOf.has(term))),
  );
}

/** What is said about all that was found, in the names of the store. */
function countsOf(
  { hits: { total }, aggregations }: z.output<typeof selectionAnswer>,
  { names }: IndexLexicon,
  { currency }: Matched,
): Pick<Selection, 'total' | 'categories' | 'brands' | 'price'> {
  const facet = (some: z.output<typeof buckets>, known: Names): Selection['brands'] =>
    some.buckets
      .map(({ key, doc_count: count }) => ({ value: known.valueOf(known.find(key) ?? 0) || key, count }))
      .sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1));
  const homes = aggregations.prices.map(({ variants }) => variants.home);
  const known = (some: readonly (number | null)[]): number[] => some.filter((one) => one !== null);
  const [lows, highs] = [known(homes.map(({ min }) => min.value)), known(homes.map(({ max }) => max.value))];
  return {
    total: total?.value ?? 0,
    brands: facet(aggregations.brands, names.brands),
    categories: facet(aggregations.categories, names.categories),
    price: lows.length === 0 ? undefined : { minMinor: Math.min(...lows), maxMinor: Math.max(...highs), currency },
  };
}
