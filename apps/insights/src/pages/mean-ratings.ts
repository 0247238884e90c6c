// How shoppers rated each person of the shop, and the assistant.
import { Injectable } from '@nestjs/common';
import { CountsStore, type Days } from '../figures/counts.store.js';

/** How often somebody was rated, and how on average. */
export interface MeanRating {
  readonly count: number;
  readonly mean: number;
}

const RATINGS = 5;

/** Reads ratings. */
@Injectable()
export class MeanRatings {
  constructor(private readonly counts: CountsStore) {}

  /** By agent id; `assistant` where no person held the conversation. Keys are `<rating> <agent>`, so that a mean can be had from counts. */
  async byAgent(days: Days): Promise<ReadonlyMap<string, MeanRating>> {
    const sums = new Map<string, { count: number; sum: number }>();
    for (const { key, times } of await this.counts.byKey('rating', days)) {
      const rating = Number(key[0]);
      if (!(rating >= 1 && rating <= RATINGS)) continue;
      const agent = key.slice(2);
      const known = sums.get(agent) ?? { count: 0, sum: 0 };
      sums.set(agent, { count: known.count + times, sum: known.sum + times * rating });
    }
    return new Map([...sums].map(([agent, { count, sum }]) => [agent, { count, mean: sum / count }]));
  }
}
