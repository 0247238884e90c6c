// What this instance knows of every shopper, in memory: their sequences, what they bought, and what is popular now.
import { IntegerList, SequenceIndex } from '../methods/index.js';
import { KIND_WEIGHTS, POPULARITY_HALF_LIFE_DAYS } from '../interactions/weights.js';

/** One learned interaction. */
export interface Touch {
  readonly shopper: string;
  readonly productId: string;
  readonly kind: keyof typeof KIND_WEIGHTS;
  readonly atMs: number;
}

const DAY_SECONDS = 86_400;
/** What one shopper or session does beyond this in a day is kept but not learned from: a flood must not steer. */
export const MAX_LEARNED_A_DAY = 100;
/** The oldest shoppers are forgotten (in memory only) beyond so many touches; 1 million take about 50 MB. */
const MAX_TOUCHES = 4_000_000;
const PURCHASE = KIND_WEIGHTS.purchase;
const EPOCH_SECONDS = Date.parse('2020-01-01T00:00:00Z') / 1_000;
const EARLIEST_SECONDS = Date.parse('2000-01-01T00:00:00Z') / 1_000;
const MAX_BUYERS_WALKED = 1_000;

/** Codes shoppers and products as integers and keeps each shopper's touches in the order of time, whatever order they come in. */
export class ShopperMemory {
  readonly index = new SequenceIndex();
  private readonly shopperCodes = new Map<string, number>();
  private readonly productCodes = new Map<string, number>();
  private readonly products: string[] = [];
  private readonly times: IntegerList[] = [];
  private readonly weights: IntegerList[] = [];
  private readonly popularity: number[] = [];
  private nextShopper = 0;

  constructor(private readonly maxTouches = MAX_TOUCHES) {}

  /** How many shoppers and sessions are known. */
  get shoppers(): number {
    return this.shopperCodes.size;
  }

  productOf(code: number): string {
    return this.products[code] ?? '';
  }

  codeOf(productId: string): number | undefined {
    return this.productCodes.get(productId);
  }

  shopperCode(shopper: string): number | undefined {
    return this.shopperCodes.get(shopper);
  }

  /** A product's code, made when it is new. */
  code(productId: string): number {
    const known = this.productCodes.get(productId);
    if (known !== undefined) return known;
    this.productCodes.set(productId, this.products.length);
    this.products.push(productId);
    this.popularity.push(0);
    return this.products.length - 1;
  }

  /** Learns a touch. A product counts once a shopper and day, as the strongest thing that was done with it. */
  learn({ shopper, productId, kind, atMs }: Touch): void {
    const item = this.code(productId);
    const code = this.shopperCodes.get(shopper) ?? this.newShopper(shopper);
    const at = Math.max(EARLIEST_SECONDS, Math.floor(atMs / 1_000));
    const times = this.times[code] as IntegerList;
    const weights = this.weights[code] as IntegerList;
    const weight = KIND_WEIGHTS[kind];
    const sequence = this.index.sequence(code);
    const day = Math.floor(at / DAY_SECONDS);
    let sameDay = 0;
    let place = times.length;
    for (let other = times.length - 1; other >= 0; other--) {
      const otherDay = Math.floor(times.at(other) / DAY_SECONDS);
      if (otherDay < day) break;
      if (times.at(other) > at) place = other;
      if (otherDay > day) continue;
      sameDay += 1;
      if (sequence?.at(other) !== item) continue;
      const known = weights.at(other);
      if (weight > known) {
        weights.values[other] = weight;
        this.count(item, weight - known, at);
      }
      return;
    }
    if (sameDay >= MAX_LEARNED_A_DAY) return;
    this.insert(code, place, item, at, weight);
    this.count(item, weight, at);
    this.forgetOldest(code);
  }

  /** Forgets a shopper; what is learned of them later starts anew. */
  forget(shopper: string): void {
    const code = this.shopperCodes.get(shopper);
    if (code === undefined) return;
    const sequence = this.index.sequence(code);
    for (let at = 0; at < (sequence?.length ?? 0); at++) {
      this.count(sequence?.at(at) ?? 0, -(this.weights[code]?.at(at) ?? 0), this.times[code]?.at(at) ?? 0);
    }
    this.index.remove(code);
    this.times[code] = new IntegerList(2);
    this.weights[code] = new IntegerList(2);
    this.shopperCodes.delete(shopper);
  }

  /** What a shopper touched, oldest first. */
  historyOf(shopper: string): number[] {
    const sequence = this.sequenceOf(shopper);
    return sequence === undefined ? [] : [...sequence.values.subarray(0, sequence.length)];
  }

  /** What a shopper bought, with the number of days on which they did. */
  purchasesOf(shopper: string): Map<number, number> {
    const code = this.shopperCodes.get(shopper);
    const bought = new Map<number, number>();
    const sequence = this.sequenceOf(shopper);
    for (let at = 0; at < (sequence?.length ?? 0); at++) {
      if (this.weights[code ?? -1]?.at(at) !== PURCHASE) continue;
      const item = sequence?.at(at) ?? 0;
      bought.set(item, (bought.get(item) ?? 0) + 1);
    }
    return bought;
  }

  /** Whether a product is used up and bought again: at least two, and a fifth, of its latest buyers did so on another day. */
  isBoughtAgain(item: number): boolean {
    const counts = new Map<number, number>();
    this.eachPurchase(item, (shopper) => counts.set(shopper, (counts.get(shopper) ?? 0) + 1));
    const again = [...counts.values()].filter((count) => count > 1).length;
    return again >= 2 && again * 5 >= counts.size;
  }

  /** How many of a product's latest buyers bought the other one too. */
  boughtBoth(item: number, other: number): number {
    const buyers = new Set<number>();
    this.eachPurchase(item, (shopper) => buyers.add(shopper));
    let both = 0;
    const counted = new Set<number>();
    this.eachPurchase(other, (shopper) => {
      if (buyers.has(shopper) && !counted.has(shopper)) both += 1;
      counted.add(shopper);
    });
    return both;
  }

  /** What is popular now, best first; halves in a fortnight. */
  popular(limit: number): { item: number; popularity: number }[] {
    return this.popularity
      .map((popularity, item) => ({ item, popularity }))
      .filter(({ popularity }) => popularity > 1e-200)
      .sort((one, other) => other.popularity - one.popularity || one.item - other.item)
      .slice(0, limit);
  }

  private sequenceOf(shopper: string): IntegerList | undefined {
    const code = this.shopperCodes.get(shopper);
    return code === undefined ? undefined : this.index.sequence(code);
  }

  private eachPurchase(item: number, visit: (shopper: number) => void): void {
    const occurrences = this.index.occurrencesOf(item);
    if (occurrences === undefined) return;
    const end = Math.max(0, occurrences.length - 2 * MAX_BUYERS_WALKED);
    for (let at = occurrences.length - 2; at >= end; at -= 2) {
      const shopper = occurrences.at(at);
      if (this.weights[shopper]?.at(occurrences.at(at + 1)) === PURCHASE) visit(shopper);
    }
  }

  private newShopper(shopper: string): number {
    const code = this.nextShopper++;
    this.shopperCodes.set(shopper, code);
    this.times[code] = new IntegerList(2);
    this.weights[code] = new IntegerList(2);
    return code;
  }

  /** Newer touches count exponentially more instead of old ones fading, so a sum never has to be touched again. */
  private count(item: number, weight: number, atSeconds: number): void {
    const halfLives = (atSeconds - EPOCH_SECONDS) / DAY_SECONDS / POPULARITY_HALF_LIFE_DAYS;
    this.popularity[item] = Math.max(0, (this.popularity[item] ?? 0) + weight * 2 ** halfLives);
  }

  private insert(code: number, place: number, item: number, at: number, weight: number): void {
    const times = this.times[code] as IntegerList;
    const weights = this.weights[code] as IntegerList;
    if (place === times.length) {
      this.index.append(code, item);
      times.push(at);
      weights.push(weight);
    } else {
      // It came late: the sequence is written again in the order of time.
      const items = [...(this.index.sequence(code)?.values.subarray(0, times.length) ?? [])];
      items.splice(place, 0, item);
      this.index.remove(code);
      for (const each of items) this.index.append(code, each);
      times.insert(place, at);
      weights.insert(place, weight);
    }
    // The index cuts a very long sequence to its newest part; what stands beside it follows.
    const kept = this.index.sequence(code)?.length ?? 0;
    times.keepLast(kept);
    weights.keepLast(kept);
  }

  private forgetOldest(newest: number): void {
    if (this.index.touchCount <= this.maxTouches) return;
    for (const [shopper, code] of this.shopperCodes) {
      if (code === newest) continue;
      this.forget(shopper);
      if (this.index.touchCount <= this.maxTouches * 0.98) return;
    }
  }
}
