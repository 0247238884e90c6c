// An inverted index of products: which of them hold the terms of a query, scored by BM25F.
import type { ProductRecord } from '#contracts';
import { Pinyin } from './pinyin.js';
import { Postings, WEIGHT_SCALE } from './postings.js';
import { termWeights } from './product-fields.js';
import { ProductTable } from './product-table.js';
import type { Columns } from './snapshot-file.js';
import type { TableNames } from './table-names.js';
import { Vocabulary } from './vocabulary.js';

/** What is known of a whole store without its products: its words and how many products hold each, and its names. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly pinyin: Pinyin;
  readonly names: TableNames;
  /** How many products the store has. */
  readonly products: number;
}

/** Terms of which the best one counts: a word and its near misspellings, or several names of one thing. */
export interface TermGroup {
  readonly terms: readonly { readonly term: number; readonly quality: number }[];
  /** What the group weighs: normally how rare its most common term is. */
  readonly weight: number;
  /** What finding it explains of the search; its weight unless said otherwise. */
  readonly explains?: number;
}

/** The terms of one product, each with its weight: weighted by field and length. */
export interface TermPostings {
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

/** What a group of terms adds to the score of one row. */
export interface TermGain {
  readonly word: string;
  /** 1 for the word itself, less for a misspelling or the like. */
  readonly quality: number;
  /** What it explains of the search. */
  readonly weight: number;
  /** Weighted by field and length: BM25F's pseudo frequency. */
  readonly frequency: number;
  readonly gain: number;
}

/** The rows that hold any of the groups. Valid until the next call. */
export interface Matches {
  readonly rows: Uint32Array;
  /** Indexed by row. */
  readonly scores: Float32Array;
  /** Indexed by row: the weight of the groups that the row holds. */
  readonly explained: Float32Array;
}

/** How soon more of a word counts no more: the k1 of BM25. */
export const SATURATION = 1.5;
const DEAD_ROWS_BORNE = 10_000;

/** Holds every product of the store by its words; each service instance keeps one. */
export class ProductIndex {
  readonly vocabulary: Vocabulary;
  readonly table: ProductTable;
  readonly pinyin: Pinyin;
  private readonly postings = new Postings({
    isLive: (row) => this.table.isLive(row),
    dropped: (term, count) => this.vocabulary.count(term, -count),
  });
  private scores = new Float32Array(0);
  private explained = new Float32Array(0);
  private best = new Float32Array(0);
  private touched = new Uint32Array(0);
  private touchedInGroup = new Uint32Array(0);
  private touchedCount = 0;

  /** With the lexicon of a whole store it holds some of its products, and counts words and products as the store does. */
  constructor(private readonly store?: Lexicon) {
    this.vocabulary = store?.vocabulary ?? new Vocabulary();
    this.table = new ProductTable(store?.names);
    this.pinyin = store?.pinyin ?? new Pinyin(this.vocabulary);
  }

  /** The whole index as columns; what changes in place is copied, so they may be written while the index goes on. */
  save(): Columns {
    this.postings.settle();
    const columns: Columns = new Map();
    this.vocabulary.save(columns);
    this.table.save(columns);
    this.postings.save(columns);
    return columns;
  }

  /** An index from what another one saved. Throws when a column is missing. */
  static restore(columns: Columns): ProductIndex {
    const index = new ProductIndex();
    index.vocabulary.restore(columns);
    index.table.restore(columns);
    index.postings.restore(columns);
    return index;
  }

  /** Adds a product or replaces it. */
  put(product: ProductRecord, availableOf: (sku: string) => number): void {
    const row = this.table.put(product, availableOf);
    for (const [word, weight] of termWeights(product)) this.add(row, this.vocabulary.numberOf(word), weight);
  }

  /** The same of a product whose terms and listing (see `listingNumber`) are known already. */
  putPostings(
    product: ProductRecord,
    availableOf: (sku: string) => number,
    { terms, weights }: TermPostings,
    listing: number,
  ): void {
    const row = this.table.put(product, availableOf, listing);
    for (let at = 0; at < terms.length; at++) this.add(row, terms[at] ?? 0, weights[at] ?? 0);
  }

  private add(row: number, term: number, weight: number): void {
    // The store has counted what it holds; a word that it has not counted is new, or stands in this product alone.
    if (this.store === undefined || this.vocabulary.documentsWith(term) === 0) this.vocabulary.count(term, 1);
    this.postings.add(row, term, weight);
  }

  /** Takes a product out. */
  remove(productId: string): void {
    this.table.remove(productId);
  }

  /** Makes what was put findable, and sheds dead rows when they have become many. */
  settle(): void {
    this.postings.settle();
    const dead = this.table.rows - this.table.size;
    if (dead > DEAD_ROWS_BORNE && dead > this.table.size) this.shed();
  }

  /** How rare a term is: the inverse document frequency of BM25; a word that no product has is the rarest. */
  rarity(term: number | undefined): number {
    const products = this.store?.products ?? this.table.size;
    const holding = term === undefined ? 0 : Math.min(products, this.vocabulary.documentsWith(term));
    return Math.log(1 + (products - holding + 0.5) / (holding + 0.5));
  }

  /** Finds the rows that hold any of the groups, and scores them. */
  match(groups: readonly TermGroup[]): Matches {
    this.reset();
    for (const group of groups) {
      let inGroup = 0;
      for (const { term, quality } of group.terms) {
        for (const { documents, weights, start, end } of this.postings.rangesOf(term)) {
          for (let at = start; at < end; at++) {
            const row = documents[at] ?? 0;
            const frequency = (weights[at] ?? 0) / WEIGHT_SCALE;
            const gain = (quality * frequency) / (SATURATION + frequency);
            const former = this.best[row] ?? 0;
            if (gain <= former) continue;
            if (former === 0) this.touchedInGroup[inGroup++] = row;
            this.best[row] = gain;
          }
        }
      }
      this.addGroup(group, inGroup);
    }
    return {
      rows: this.touched.subarray(0, this.touchedCount).filter((row) => this.table.isLive(row)),
      scores: this.scores,
      explained: this.explained,
    };
  }

  /** Raises the scores of those rows of the last {@link match} that hold a term. */
  raise(term: number, factor: number): void {
    for (const { documents, start, end } of this.postings.rangesOf(term)) {
      for (let at = start; at < end; at++) {
        const row = documents[at] ?? 0;
        this.scores[row] = (this.scores[row] ?? 0) * factor;
      }
    }
  }

  /** Whether a row holds a term, at least so often (weighted by field) where that is said. */
  holds(row: number, term: number, leastFrequency = 0): boolean {
    const frequency = this.frequencyIn(row, term);
    return frequency > 0 && frequency >= leastFrequency;
  }

  /** 1 for each row that holds any of the terms. */
  rowsMarked(terms: readonly number[]): Uint8Array {
    const marks = new Uint8Array(terms.length === 0 ? 0 : this.table.rows);
    for (const term of terms) {
      for (const { documents, start, end } of this.postings.rangesOf(term)) {
        for (let at = start; at < end; at++) marks[documents[at] ?? 0] = 1;
      }
    }
    return marks;
  }

  /** The rows that hold any of the terms, each at least so often (weighted by field). */
  rowsWith(terms: readonly number[], leastFrequency: number): Set<number> {
    const found = new Set<number>();
    for (const term of terms) {
      for (const { documents, weights, start, end } of this.postings.rangesOf(term)) {
        for (let at = start; at < end; at++) {
          if ((weights[at] ?? 0) >= leastFrequency * WEIGHT_SCALE) found.add(documents[at] ?? 0);
        }
      }
    }
    return found;
  }

  /** Calls back with each row that is named by a term: it holds it at least so often (weighted by field). Dead rows are left out. */
  eachNamed(term: number, leastFrequency: number, see: (row: number) => void): void {
    for (const { documents, weights, start, end } of this.postings.rangesOf(term)) {
      for (let at = start; at < end; at++) {
        const row = documents[at] ?? 0;
        if ((weights[at] ?? 0) >= leastFrequency * WEIGHT_SCALE && this.table.isLive(row)) see(row);
      }
    }
  }

  /** What each group gives one row: the term that counts, how often it stands there, and what that is worth. */
  gainsOf(row: number, groups: readonly TermGroup[]): TermGain[] {
    return groups.flatMap(({ terms, weight, explains = weight }) => {
      let best: TermGain | undefined;
      for (const { term, quality } of terms) {
        const frequency = this.frequencyIn(row, term);
        const gain = (weight * (1 + SATURATION) * quality * frequency) / (SATURATION + frequency);
        if (gain > (best?.gain ?? 0))
          best = { word: this.vocabulary.wordOf(term), quality, weight: explains, frequency, gain };
      }
      return best ? [best] : [];
    });
  }

  private frequencyIn(row: number, term: number): number {
    for (const { documents, weights, start, end } of this.postings.rangesOf(term)) {
      let low = start;
      let high = end - 1;
      while (low <= high) {
        const middle = (low + high) >>> 1;
        const at = documents[middle] ?? 0;
        if (at === row) return (weights[middle] ?? 0) / WEIGHT_SCALE;
        if (at < row) low = middle + 1;
        else high = middle - 1;
      }
    }
    return 0;
  }

  private addGroup({ weight, explains = weight }: TermGroup, inGroup: number): void {
    for (let at = 0; at < inGroup; at++) {
      const row = this.touchedInGroup[at] ?? 0;
      if (this.explained[row] === 0) this.touched[this.touchedCount++] = row;
      this.scores[row] = (this.scores[row] ?? 0) + weight * (1 + SATURATION) * (this.best[row] ?? 0);
      this.explained[row] = (this.explained[row] ?? 0) + explains;
      this.best[row] = 0;
    }
  }

  private reset(): void {
    for (let at = 0; at < this.touchedCount; at++) {
      const row = this.touched[at] ?? 0;
      this.scores[row] = 0;
      this.explained[row] = 0;
    }
    this.touchedCount = 0;
    const rows = this.table.rows;
    if (this.scores.length >= rows) return;
    const room = Math.max(1_024, rows + (rows >>> 2));
    this.scores = new Float32Array(room);
    this.explained = new Float32Array(room);
    this.best = new Float32Array(room);
    this.touched = new Uint32Array(room);
    this.touchedInGroup = new Uint32Array(room);
  }

  private shed(): void {
    this.reset();
    this.postings.renumber(this.table.numbersAfterShed());
    this.table.shed();
  }
}
