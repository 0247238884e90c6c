// Which document holds which term with what weight: packed segments that are merged as they grow.
import { withRoom } from './growable.js';
import { type Columns, numbersOf } from './snapshot-file.js';

/** Weights are stored as whole 256ths, so that a posting takes six bytes. */
export const WEIGHT_SCALE = 256;
const MAX_WEIGHT = 65_535;
/** With fewer postings than a share of the words, comparing them is quicker than counting. */
const COUNTING_PAYS = 16;

interface Segment {
  /** Sorted; the postings of `terms[i]` stand from `starts[i]` to `starts[i + 1]`, by document. */
  readonly terms: Uint32Array<ArrayBuffer>;
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly documents: Uint32Array<ArrayBuffer>;
  readonly weights: Uint16Array<ArrayBuffer>;
}

/** The postings of one term in one segment. */
export interface PostingRange {
  readonly documents: Uint32Array;
  readonly weights: Uint16Array;
  readonly start: number;
  readonly end: number;
}

/** Is told which documents are gone, and how many postings of a term went with them. */
export interface Cleaning {
  isLive(document: number): boolean;
  dropped(term: number, postings: number): void;
}

/** Finds the place of a term in a segment, or -1. */
function placeOf(terms: Uint32Array, term: number): number {
  let low = 0;
  let high = terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const at = terms[middle] ?? 0;
    if (at === term) return middle;
    if (at < term) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Every term of sorted lists, sorted, once. */
function unionOf(lists: readonly Uint32Array[]): Uint32Array<ArrayBuffer> {
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let end = 0;
  for (const list of lists) {
    all.set(list, end);
    end += list.length;
  }
  all.sort();
  let kept = 0;
  for (let at = 0; at < all.length; at++) {
    if (at === 0 || all[at] !== all[at - 1]) all[kept++] = all[at] ?? 0;
  }
  return all.slice(0, kept);
}

/**
 * Documents are added in the order of their numbers. New postings wait unsorted until they are read; segments are
 * merged with their neighbour while that is not at least twice as big, so each posting is copied a logarithmic number
 * of times and a lookup touches a logarithmic number of segments.
 */
export class Postings {
  private segments: Segment[] = [];
  private waitingTerms = new Uint32Array(0);
  private waitingDocuments = new Uint32Array(0);
  private waitingWeights = new Uint16Array(0);
  private waiting = 0;

  constructor(private readonly cleaning: Cleaning) {}

  /** How many postings are held. */
  get size(): number {
    return this.waiting + this.segments.reduce((sum, segment) => sum + segment.documents.length, 0);
  }

  /** Adds a posting; `document` is not below any that was added before. */
  add(document: number, term: number, weight: number): void {
    const at = this.waiting++;
    this.waitingTerms = withRoom(this.waitingTerms, this.waiting);
    this.waitingDocuments = withRoom(this.waitingDocuments, this.waiting);
    this.waitingWeights = withRoom(this.waitingWeights, this.waiting);
    this.waitingTerms[at] = term;
    this.waitingDocuments[at] = document;
    this.waitingWeights[at] = Math.min(MAX_WEIGHT, Math.max(1, Math.round(weight * WEIGHT_SCALE)));
  }

  /** Makes what was added readable. */
  settle(): void {
    if (this.waiting === 0) return;
    this.segments.push(this.sortWaiting());
    this.waiting = 0;
    this.waitingTerms = new Uint32Array(0);
    this.waitingDocuments = new Uint32Array(0);
    this.waitingWeights = new Uint16Array(0);
    for (;;) {
      const last = this.segments.at(-1);
      const before = this.segments.at(-2);
      if (!last || !before || before.documents.length >= 2 * last.documents.length) return;
      this.segments.splice(-2, 2, this.merge([before, last]));
    }
  }

  /** What {@link restore} needs. Segments never change, so they are not copied. Call {@link settle} first. */
  save(columns: Columns): void {
    columns.set('segments', Uint32Array.of(this.segments.length));
    this.segments.forEach(({ terms, starts, documents, weights }, at) => {
      columns.set(`terms ${at}`, terms);
      columns.set(`starts ${at}`, starts);
      columns.set(`documents ${at}`, documents);
      columns.set(`weights ${at}`, weights);
    });
  }

  /** Takes over what was saved. */
  restore(columns: Columns): void {
    const [count = 0] = numbersOf(columns, 'segments', Uint32Array);
    this.segments = Array.from({ length: count }, (_, at) => ({
      terms: numbersOf(columns, `terms ${at}`, Uint32Array),
      starts: numbersOf(columns, `starts ${at}`, Uint32Array),
      documents: numbersOf(columns, `documents ${at}`, Uint32Array),
      weights: numbersOf(columns, `weights ${at}`, Uint16Array),
    }));
  }

  /** Where the postings of a term stand. Call {@link settle} first. */
  rangesOf(term: number): PostingRange[] {
    const ranges: PostingRange[] = [];
    for (const { terms, starts, documents, weights } of this.segments) {
      const place = placeOf(terms, term);
      if (place >= 0) ranges.push({ documents, weights, start: starts[place] ?? 0, end: starts[place + 1] ?? 0 });
    }
    return ranges;
  }

  /** Drops the postings of dead documents and gives the others new numbers, in the same order. */
  renumber(numberOf: Uint32Array): void {
    this.settle();
    const merged = this.merge(this.segments);
    for (let at = 0; at < merged.documents.length; at++) {
      merged.documents[at] = numberOf[merged.documents[at] ?? 0] ?? 0;
    }
    this.segments = [merged];
  }

  /** A counting sort by term; it keeps the order of documents. */
  private sortWaiting(): Segment {
    let highest = 0;
    for (let at = 0; at < this.waiting; at++) highest = Math.max(highest, this.waitingTerms[at] ?? 0);
    // A few changed products among millions of words: counting would walk over all of the words.
    if (this.waiting * COUNTING_PAYS < highest) return this.sortFewWaiting();
    const ends = new Uint32Array(highest + 2);
    for (let at = 0; at < this.waiting; at++) {
      const term = this.waitingTerms[at] ?? 0;
      ends[term + 1] = (ends[term + 1] ?? 0) + 1;
    }
    let termCount = 0;
    for (let term = 0; term <= highest; term++) {
      if (ends[term + 1] !== 0) termCount++;
      ends[term + 1] = (ends[term + 1] ?? 0) + (ends[term] ?? 0);
    }
    const terms = new Uint32Array(termCount);
    const starts = new Uint32Array(termCount + 1);
    for (let term = 0, place = 0; term <= highest; term++) {
      if (ends[term] === ends[term + 1]) continue;
      terms[place] = term;
      starts[place++] = ends[term] ?? 0;
    }
    starts[termCount] = this.waiting;
    const documents = new Uint32Array(this.waiting);
    const weights = new Uint16Array(this.waiting);
    for (let at = 0; at < this.waiting; at++) {
      const term = this.waitingTerms[at] ?? 0;
      const place = ends[term] ?? 0;
      ends[term] = place + 1;
      documents[place] = this.waitingDocuments[at] ?? 0;
      weights[place] = this.waitingWeights[at] ?? 0;
    }
    return { terms, starts, documents, weights };
  }

  private sortFewWaiting(): Segment {
    const term = (at: number): number => this.waitingTerms[at] ?? 0;
    const order = Uint32Array.from({ length: this.waiting }, (_, at) => at);
    order.sort((left, right) => term(left) - term(right) || left - right);
    const firsts = [...order.keys()].filter((at) => at === 0 || term(order[at] ?? 0) !== term(order[at - 1] ?? 0));
    return {
      terms: Uint32Array.from(firsts, (at) => term(order[at] ?? 0)),
      starts: Uint32Array.from([...firsts, this.waiting]),
      documents: order.map((at) => this.waitingDocuments[at] ?? 0),
      weights: Uint16Array.from(order, (at) => this.waitingWeights[at] ?? 0),
    };
  }

  /** Joins neighbouring segments, the older first, without the postings of dead documents. */
  private merge(segments: readonly Segment[]): Segment {
    const allTerms = unionOf(segments.map((segment) => segment.terms));
    const size = segments.reduce((sum, segment) => sum + segment.documents.length, 0);
    const starts = new Uint32Array(allTerms.length + 1);
    const documents = new Uint32Array(size);
    const weights = new Uint16Array(size);
    const places = segments.map(() => 0);
    let end = 0;
    allTerms.forEach((term, index) => {
      starts[index] = end;
      let dropped = 0;
      segments.forEach((segment, which) => {
        const place = places[which] ?? 0;
        if (segment.terms[place] !== term) return;
        places[which] = place + 1;
        const until = segment.starts[place + 1] ?? 0;
        for (let at = segment.starts[place] ?? 0; at < until; at++) {
          const document = segment.documents[at] ?? 0;
          if (!this.cleaning.isLive(document)) {
            dropped++;
            continue;
          }
          documents[end] = document;
          weights[end++] = segment.weights[at] ?? 0;
        }
      });
      if (dropped > 0) this.cleaning.dropped(term, dropped);
    });
    starts[allTerms.length] = end;
    return { terms: allTerms, starts, documents: documents.slice(0, end), weights: weights.slice(0, end) };
  }
}
