// Walks from a shopper's history through the sequences that share its items, and sums up what stands near: the evidence.
import type { SequenceIndex } from './sequence-index.js';

/** How evidence fades; chosen on held-out data by `fit`. */
export interface Kernel {
  /** Evidence falls with the power of the distance between two items in a sequence. */
  readonly distancePower: number;
  /** Each step back in the shopper's history counts this much of the one after it. */
  readonly historyDecay: number;
  /** A sequence's evidence falls with this power of its length. */
  readonly lengthPower: number;
}

/** What fits sequences of many kinds well, until `fit` has chosen. */
export const DEFAULT_KERNEL: Kernel = { distancePower: 0.5, historyDecay: 0.7, lengthPower: 0.3 };

/** Limits that keep an answer fast on any history. */
const MAX_HISTORY = 20;
const WINDOW = 30;
const MAX_OCCURRENCES_OF_LATEST = 1_500;
const MIN_OCCURRENCES = 60;
const MAX_NEAREST = 300;
/** How the weight of a history item falls with its own popularity. */
const ITEM_POWER = 0.4;
const COSINE_DECAY = 0.9;
const BACKWARD_SHARE = 0.3;

/** The places of the kinds of evidence in a row. */
export const evidence = {
  /** Comes after the history's items: item-to-item transitions with skips (higher-order Markov, as in Fossil). */
  forward: 0,
  /** Comes before them. */
  backward: 1,
  /** Comes after the latest item. */
  afterLatest: 2,
  /** Comes directly after the latest item: first-order transitions. */
  next: 3,
  /** Stands near them in either order: item-based co-occurrence. */
  near: 4,
  /** In the nearest sequences, near where they meet the history (VSKNN and STAN). */
  nearestSequences: 5,
  /** How many of the history's items it stands near. */
  hits: 6,
} as const;
/** Numbers in a row of evidence. */
export const EVIDENCE_WIDTH = 7;

/** Working memory of `gather`, used again by each answer. */
export class Evidence {
  rows = new Float64Array(0);
  touched: Int32Array = new Int32Array(0);
  touchedCount = 0;
  private lastHit = new Int32Array(0);
  private similarity = new Float64Array(0);
  private anchor = new Int32Array(0);
  private neighbours: number[] = [];
  private distanceWeights = new Float64Array(WINDOW + 1);
  private distancePower = Number.NaN;

  /** Sums up the evidence for every item near the history (oldest first). */
  gather(index: SequenceIndex, history: readonly number[], kernel: Kernel, ownSequence = -1): void {
    this.reset(index, kernel);
    const seen = new Set<number>();
    let weight = 1;
    let cosineWeight = 1;
    for (let place = history.length - 1; place >= 0 && seen.size < MAX_HISTORY; place--) {
      const item = history[place] as number;
      if (!seen.has(item)) {
        seen.add(item);
        this.gatherAround(index, item, seen.size, weight, cosineWeight, kernel, ownSequence);
      }
      weight *= kernel.historyDecay;
      cosineWeight *= COSINE_DECAY;
    }
    this.gatherNearest(index);
  }

  /** The value of one kind of evidence for an item. */
  of(item: number, kind: number): number {
    return this.rows[item * EVIDENCE_WIDTH + kind] ?? 0;
  }

  private reset(index: SequenceIndex, kernel: Kernel): void {
    for (let at = 0; at < this.touchedCount; at++) {
      const item = this.touched[at] as number;
      this.rows.fill(0, item * EVIDENCE_WIDTH, (item + 1) * EVIDENCE_WIDTH);
      this.lastHit[item] = 0;
    }
    this.touchedCount = 0;
    for (const neighbour of this.neighbours) this.similarity[neighbour] = 0;
    this.neighbours = [];
    if (this.lastHit.length < index.itemCount) {
      const capacity = Math.ceil(index.itemCount * 1.25) + 64;
      this.rows = new Float64Array(capacity * EVIDENCE_WIDTH);
      this.touched = new Int32Array(capacity);
      this.lastHit = new Int32Array(capacity);
    }
    if (this.similarity.length < index.sequenceCount) {
      const capacity = Math.ceil(index.sequenceCount * 1.25) + 64;
      this.similarity = new Float64Array(capacity);
      this.anchor = new Int32Array(capacity);
    }
    if (this.distancePower !== kernel.distancePower) {
      this.distancePower = kernel.distancePower;
      for (let distance = 1; distance <= WINDOW; distance++) {
        this.distanceWeights[distance] = distance ** -kernel.distancePower;
      }
    }
  }

  private gatherAround(
    index: SequenceIndex,
    item: number,
    ordinal: number,
    weight: number,
    cosineWeight: number,
    kernel: Kernel,
    ownSequence: number,
  ): void {
    const occurrences = index.occurrencesOf(item);
    if (occurrences === undefined || occurrences.length === 0) return;
    const count = occurrences.length / 2;
    const itemWeight = weight * count ** -ITEM_POWER;
    const nearWeight = cosineWeight * count ** -0.5;
    const cap = Math.max(MIN_OCCURRENCES, Math.round(MAX_OCCURRENCES_OF_LATEST * weight));
    const end = Math.max(0, occurrences.length - 2 * cap);
    for (let at = occurrences.length - 2; at >= end; at -= 2) {
      const code = occurrences.at(at);
      if (code === ownSequence) continue;
      const position = occurrences.at(at + 1);
      const sequence = index.sequence(code);
      if (sequence === undefined) continue;
      if (this.similarity[code] === 0) {
        this.neighbours.push(code);
        this.anchor[code] = position;
      }
      this.similarity[code] = (this.similarity[code] ?? 0) + itemWeight;
      const lengthWeight = sequence.length ** -kernel.lengthPower;
      const { values } = sequence;
      const last = Math.min(sequence.length - 1, position + WINDOW);
      for (let other = position + 1; other <= last; other++) {
        const row = this.row(values[other] as number, item, ordinal);
        if (row < 0) continue;
        const near = lengthWeight * (this.distanceWeights[other - position] as number);
        this.rows[row] = (this.rows[row] as number) + itemWeight * near;
        this.rows[row + 4] = (this.rows[row + 4] as number) + nearWeight;
        if (ordinal === 1) {
          this.rows[row + 2] = (this.rows[row + 2] as number) + near;
          if (other === position + 1) this.rows[row + 3] = (this.rows[row + 3] as number) + 1;
        }
      }
      const first = Math.max(0, position - WINDOW);
      for (let other = position - 1; other >= first; other--) {
        const row = this.row(values[other] as number, item, ordinal);
        if (row < 0) continue;
        const near = lengthWeight * (this.distanceWeights[position - other] as number);
        this.rows[row + 1] = (this.rows[row + 1] as number) + itemWeight * near;
        this.rows[row + 4] = (this.rows[row + 4] as number) + nearWeight;
      }
    }
  }

  /** Where an item's evidence stands, counted as hit by this item of the history; -1 for the item itself. */
  private row(item: number, historyItem: number, ordinal: number): number {
    if (item === historyItem) return -1;
    const row = item * EVIDENCE_WIDTH;
    const lastHit = this.lastHit[item];
    if (lastHit !== ordinal) {
      if (lastHit === 0) this.touched[this.touchedCount++] = item;
      this.lastHit[item] = ordinal;
      this.rows[row + 6] = (this.rows[row + 6] as number) + 1;
    }
    return row;
  }

  /** The sequences that share most with the history vote, the more alike the more, nearest to where they meet it. */
  private gatherNearest(index: SequenceIndex): void {
    const { similarity } = this;
    let nearest = this.neighbours;
    if (nearest.length > MAX_NEAREST) {
      const sorted = Float64Array.from(nearest, (code) => similarity[code] as number).sort();
      const least = sorted[sorted.length - MAX_NEAREST] as number;
      nearest = nearest.filter((code) => (similarity[code] as number) >= least).slice(0, MAX_NEAREST);
    }
    for (const code of nearest) {
      const sequence = index.sequence(code);
      if (sequence === undefined) continue;
      const vote = (similarity[code] as number) ** 2 / Math.sqrt(sequence.length);
      const anchor = this.anchor[code] as number;
      const last = Math.min(sequence.length - 1, anchor + WINDOW);
      for (let other = Math.max(0, anchor - WINDOW); other <= last; other++) {
        if (other === anchor) continue;
        const item = sequence.at(other);
        if (this.lastHit[item] === 0) continue;
        const distance = other - anchor;
        const side = distance > 0 ? 1 : BACKWARD_SHARE;
        const row = item * EVIDENCE_WIDTH + evidence.nearestSequences;
        this.rows[row] =
          (this.rows[row] as number) + vote * side * (this.distanceWeights[Math.abs(distance)] as number);
      }
    }
  }
}
