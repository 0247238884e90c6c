// What the people of the shop took, how shoppers rated it, and why conversations came to them.
import { Injectable } from '@nestjs/common';
import type { InsightsPage, InsightsRow } from '#contracts';
import { CountsStore } from '../figures/counts.store.js';
import { type PageDays, rowId } from './page.js';
import { MeanRatings } from './mean-ratings.js';

/** Makes the page `team`; the assistant is a row of it. */
@Injectable()
export class TeamPage {
  constructor(
    private readonly counts: CountsStore,
    private readonly ratings: MeanRatings,
  ) {}

  async read({ days }: PageDays): Promise<Pick<InsightsPage, 'rows'>> {
    const taken = new Map((await this.counts.byKey('taken', days)).map(({ key, times }) => [key, times]));
    const rated = await this.ratings.byAgent(days);
    const handovers = await this.counts.byKey('handover', days);
    const agents = [...new Set([...taken.keys(), ...rated.keys()])].sort();
    const rows = agents.map((agentId): InsightsRow => {
      const rating = rated.get(agentId);
      return {
        figureId: rowId(days, 'taken', agentId),
        kind: 'agent',
        agentId,
        taken: taken.get(agentId) ?? 0,
        ratings: rating?.count ?? 0,
        ...(rating === undefined
          ? {}
          : {
              meanRating: Math.round(rating.mean * 100) / 100,
              ratingFigureId: rowId(days, 'rating', agentId),
            }),
      };
    });
    const reasons = handovers.map(({ key, times }): InsightsRow => ({
      figureId: rowId(days, 'handover', key),
      kind: 'handover',
      agentId: key,
      taken: times,
      ratings: 0,
    }));
    return { rows: [...rows, ...reasons] };
  }
}
