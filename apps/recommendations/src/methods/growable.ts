// A list of small integers that grows by doubling, so that millions of them stay cheap.

/** Integers in order; `values` is longer than `length`. */
export class IntegerList {
  values: Int32Array;
  length = 0;

  constructor(capacity = 4) {
    this.values = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Int32Array(Math.max(4, this.length * 2));
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = value;
  }

  at(index: number): number {
    return this.values[index] ?? 0;
  }

  /** Puts a value before the one at a place. */
  insert(place: number, value: number): void {
    this.push(value);
    this.values.copyWithin(place + 1, place, this.length - 1);
    this.values[place] = value;
  }

  /** Drops all but the last so many. */
  keepLast(count: number): void {
    if (count >= this.length) return;
    this.values.copyWithin(0, this.length - count, this.length);
    this.length = count;
  }
}
