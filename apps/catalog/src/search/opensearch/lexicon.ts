// The words and names of a store, counted by OpenSearch: what an instance holds in memory in place of all products.
import { z } from 'zod';
import { Names } from '../names.js';
import { Pinyin } from '../pinyin.js';
import type { Lexicon } from '../product-index.js';
import { Vocabulary } from '../vocabulary.js';
import type { OpenSearchConnection } from './connection.js';
import { ReadPostings } from './read-postings.js';

/** OpenSearch takes no more than 65,535 buckets in one answer; parts are nearly alike, and what is in one is estimated. */
const WORDS_A_PART = 30_000;
const MOST_WORDS_A_PART = 45_000;
const MOST_PARTS = 50;
/** In a store of more products than these, what stands in one product alone is not held: it is looked up when it is asked for. */
const HELD_WHOLE = 20_000;
const MOST_NAMES = 20_000;
const MOST_VALUES = 50_000;
/** More new words than these are counted anew with all of the others. */
const MOST_NEW_WORDS = 10_000;

const buckets = z.object({ buckets: z.array(z.object({ key: z.string(), doc_count: z.int() })) });
const partAnswer = z.object({ aggregations: z.object({ terms: buckets }) });
const sizeAnswer = z.object({
  hits: z.object({ total: z.object({ value: z.int() }) }),
  aggregations: z.object({ words: z.object({ value: z.int() }), changed: z.object({ value: z.number().nullable() }) }),
});
const namesAnswer = z.object({
  aggregations: z.object({
    brands: buckets,
    categories: buckets,
    attributeNames: buckets,
    variants: z.object({ options: buckets }),
  }),
});
type Buckets = z.output<typeof buckets>['buckets'];
const countAnswer = z.object({ count: z.int() });
const valuesAnswer = z.object({ aggregations: z.object({ values: buckets }) });

const partsFor = (words: number): number => Math.max(1, Math.ceil(words / WORDS_A_PART));
const termsOf = (field: string, size: number): object => ({ terms: { field, size } });

/** A lexicon of the documents of one index, as they were when it was read. */
export class IndexLexicon implements Lexicon {
  readonly vocabulary = new Vocabulary();
  readonly pinyin = new Pinyin(this.vocabulary);
  /** Of the documents that were read last. */
  readonly postings = new ReadPostings(this.vocabulary);
  readonly names = {
    brands: new Names(),
    categories: new Names(),
    options: new Names(),
    attributeNames: new Names(),
    attributeValues: new Names(),
  };
  products = 0;
  /** How many there were when all was counted. */
  productsCounted = 0;
  /** The latest change that is counted. */
  changed = 0;
  /** How many products had changed since all was counted. */
  countedSince = 0;

  private constructor(
    private readonly connection: Pick<OpenSearchConnection, 'work'>,
    readonly index: string,
  ) {}

  /** Counts all words and names of an index. Throws where OpenSearch does not answer. */
  static async read(connection: Pick<OpenSearchConnection, 'work'>, index: string): Promise<IndexLexicon> {
    const lexicon = new IndexLexicon(connection, index);
    await lexicon.readWords();
    await lexicon.readNames();
    return lexicon;
  }

  /** Takes over words and names of what changed since; counts of words that were known stay as they are. */
  async follow(): Promise<void> {
    const since = { range: { changed: { gt: this.changed } } };
    const { hits, aggregations } = await this.connection.work(sizeAnswer.and(partAnswer), {
      method: 'POST',
      path: `/${this.index}/_search`,
      body: {
        size: 0,
        track_total_hits: true,
        query: since,
        aggs: { terms: termsOf('terms', MOST_NEW_WORDS), ...sizes },
      },
    });
    for (const { key, doc_count: count } of aggregations.terms.buckets) {
      const term = this.vocabulary.numberOf(key);
      if (this.vocabulary.documentsWith(term) === 0) this.vocabulary.count(term, count);
    }
    this.countedSince += hits.total.value;
    await this.readNames(since);
    const { count } = await this.connection.work(countAnswer, { method: 'GET', path: `/${this.index}/_count` });
    this.products = count;
    this.changed = Math.max(this.changed, aggregations.changed.value ?? 0);
  }

  private async readWords(): Promise<void> {
    const path = `/${this.index}/_search`;
    const size = await this.connection.work(sizeAnswer, {
      method: 'POST',
      path,
      body: { size: 0, track_total_hits: true, aggs: sizes },
    });
    this.products = size.hits.total.value;
    this.productsCounted = this.products;
    this.changed = size.aggregations.changed.value ?? 0;
    const most = Math.min(MOST_PARTS, partsFor(size.aggregations.words.value));
    const sample = await this.part(0, most);
    // Each part takes OpenSearch as long as a look at all documents, and most words of a large store stand in one product alone.
    const parts = Math.min(most, partsFor(sample.length * most));
    if (parts === most) this.count(sample);
    for (let part = parts === most ? 1 : 0; part < parts; part++) this.count(await this.part(part, parts));
  }

  /** Of so many parts one: the words that are held, with how many documents have each. */
  private async part(part: number, parts: number): Promise<Buckets> {
    const terms = {
      field: 'terms',
      size: MOST_WORDS_A_PART,
      min_doc_count: this.products > HELD_WHOLE ? 2 : 1,
      include: { partition: part, num_partitions: parts },
    };
    const { aggregations } = await this.connection.work(partAnswer, {
      method: 'POST',
      path: `/${this.index}/_search`,
      body: { size: 0, aggs: { terms: { terms } } },
    });
    return aggregations.terms.buckets;
  }

  private count(words: Buckets): void {
    for (const { key, doc_count: count } of words) this.vocabulary.count(this.vocabulary.numberOf(key), count);
  }

  private async readNames(query: object = { match_all: {} }): Promise<void> {
    const path = `/${this.index}/_search`;
    const options = { nested: { path: 'variants' }, aggs: { options: termsOf('variants.options', MOST_NAMES) } };
    const aggs = {
      brands: termsOf('brandName', MOST_NAMES),
      categories: termsOf('categoryNames', MOST_NAMES / 2),
      attributeNames: termsOf('attributeNames', MOST_NAMES / 2),
      variants: options,
    };
    const { aggregations } = await this.connection.work(namesAnswer, {
      method: 'POST',
      path,
      body: { size: 0, query, aggs },
    });
    const values = await this.connection.work(valuesAnswer, {
      method: 'POST',
      path,
      body: { size: 0, query, aggs: { values: termsOf('attributeValues', MOST_VALUES) } },
    });
    const take = (names: Names, found: z.output<typeof buckets>): void => {
      for (const { key } of found.buckets) names.numberOf(key);
    };
    take(this.names.brands, aggregations.brands);
    take(this.names.categories, aggregations.categories);
    take(this.names.attributeNames, aggregations.attributeNames);
    take(this.names.options, aggregations.variants.options);
    if (this.names.attributeValues.size < MOST_VALUES) take(this.names.attributeValues, values.aggregations.values);
  }
}

const sizes = {
  words: { cardinality: { field: 'terms' } },
  changed: { max: { field: 'changed' } },
} as const;
