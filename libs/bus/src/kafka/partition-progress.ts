// What is in hand of one partition, and up to where its offset may be committed.

/** Takes offsets in order and lets them finish in any. */
export class PartitionProgress {
  readonly #inHand = new Set<number>();
  #next: number;
  #committed: number;
  /** True once the partition belongs to another instance: what has not started is left to it. */
  revoked = false;

  constructor(firstOffset: number) {
    this.#next = firstOffset;
    this.#committed = firstOffset;
  }

  /** False if the offset was taken before: after a rejoin Kafka sends again what is not committed. */
  take(offset: number): boolean {
    if (offset < this.#next) return false;
    this.#next = offset + 1;
    this.#inHand.add(offset);
    return true;
  }

  finish(offset: number): void {
    this.#inHand.delete(offset);
  }

  /** The offset to commit, if it is further than the last one: everything before it has finished. */
  get committable(): number | undefined {
    let lowest = this.#next;
    // Sets keep insertion order and offsets are taken in order, so the first one is the lowest.
    for (const offset of this.#inHand) {
      lowest = offset;
      break;
    }
    return lowest > this.#committed ? lowest : undefined;
  }

  markCommitted(offset: number): void {
    this.#committed = Math.max(this.#committed, offset);
  }
}
