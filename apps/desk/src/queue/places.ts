// Where everybody stands who waits: read once for all who ask, for thousands of shoppers look at their place every few seconds.

/** Somebody who waits. */
export interface Waiting {
  readonly conversationId: string;
  readonly deadline: Date;
}

/** The queue at one moment, the earliest deadline first. */
export class Places {
  private readonly placeOf: ReadonlyMap<string, number>;
  private readonly deadlinesMs: readonly number[];

  constructor(waiting: readonly Waiting[]) {
    this.placeOf = new Map(waiting.map(({ conversationId }, index) => [conversationId, index + 1]));
    this.deadlinesMs = waiting.map(({ deadline }) => deadline.getTime());
  }

  /** 1 = next: of somebody who waits where they stand, of anybody else where they would with this deadline. */
  of(conversationId: string | undefined, deadline: Date): number {
    const known = conversationId === undefined ? undefined : this.placeOf.get(conversationId);
    if (known !== undefined) return known;
    let [low, high] = [0, this.deadlinesMs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.deadlinesMs[middle] ?? 0) <= deadline.getTime()) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }
}
