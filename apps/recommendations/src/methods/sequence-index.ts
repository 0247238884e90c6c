// The sequences of what each shopper touched, and where each item stands in them: all that the methods read.
import { IntegerList } from './growable.js';

/** A sequence longer than this is cut to its newest half, so that one shopper cannot fill the memory. */
export const MAX_SEQUENCE_LENGTH = 2_000;

/**
 * Sequences of integer-coded items with an inverted index of occurrences (sequence, position). Appending one touch is
 * O(1) and changes the next answer: nothing is precomputed from counts. Memory is 12 bytes a touch, and up to twice that
 * while lists grow, beside about 200 bytes a sequence and an item.
 */
export class SequenceIndex {
  private readonly sequences: IntegerList[] = [];
  private readonly occurrences: IntegerList[] = [];
  private touches = 0;

  /** How many items have ever been named: all item codes are below it. */
  get itemCount(): number {
    return this.occurrences.length;
  }

  get sequenceCount(): number {
    return this.sequences.length;
  }

  /** Touches held now. */
  get touchCount(): number {
    return this.touches;
  }

  sequence(code: number): IntegerList | undefined {
    return this.sequences[code];
  }

  /** Pairs of sequence and position, oldest first. */
  occurrencesOf(item: number): IntegerList | undefined {
    return this.occurrences[item];
  }

  /** How often an item was touched. */
  countOf(item: number): number {
    return (this.occurrences[item]?.length ?? 0) / 2;
  }

  /** Adds a touch at the end of a sequence. */
  append(sequence: number, item: number): void {
    while (this.sequences.length <= sequence) this.sequences.push(new IntegerList(2));
    while (this.occurrences.length <= item) this.occurrences.push(new IntegerList(2));
    const whole = this.sequences[sequence] as IntegerList;
    if (whole.length >= MAX_SEQUENCE_LENGTH) this.cut(sequence, whole);
    // A cut puts a new list in the place of the whole one.
    const list = this.sequences[sequence] as IntegerList;
    const own = this.occurrences[item] as IntegerList;
    own.push(sequence);
    own.push(list.length);
    list.push(item);
    this.touches += 1;
  }

  /** Forgets a sequence; its code may be used again. */
  remove(sequence: number): void {
    const list = this.sequences[sequence];
    if (list === undefined || list.length === 0) return;
    for (const item of new Set(list.values.subarray(0, list.length))) this.removeOccurrences(item, sequence);
    this.touches -= list.length;
    this.sequences[sequence] = new IntegerList(2);
  }

  private removeOccurrences(item: number, sequence: number): void {
    const own = this.occurrences[item] as IntegerList;
    let kept = 0;
    for (let index = 0; index < own.length; index += 2) {
      if (own.at(index) === sequence) continue;
      own.values[kept++] = own.at(index);
      own.values[kept++] = own.at(index + 1);
    }
    own.length = kept;
  }

  private cut(sequence: number, list: IntegerList): void {
    const newest = list.values.slice(list.length - MAX_SEQUENCE_LENGTH / 2, list.length);
    this.remove(sequence);
    for (const item of newest) this.append(sequence, item);
  }
}

/** An index of whole sequences, coded by their place in the list. */
export function indexOf(sequences: readonly ArrayLike<number>[]): SequenceIndex {
  const index = new SequenceIndex();
  sequences.forEach((sequence, code) => {
    for (const item of Array.from(sequence)) index.append(code, item);
  });
  return index;
}
