// What chat sells: recommendations shown, followed and bought, and conversations that an order followed within 24 hours.
import { Injectable } from '@nestjs/common';
import type { InsightsPage, InsightsRow } from '#contracts';
import { CountsStore } from '../figures/counts.store.js';
import { shareInterval } from './demand.page.js';
import { type PageDays, rowId } from './page.js';

/** Makes the page `sales`. */
@Injectable()
export class SalesPage {
  constructor(private readonly counts: CountsStore) {}

  async read({ days }: PageDays): Promise<Pick<InsightsPage, 'rows'>> {
    const totals = await this.counts.totals(['conversations', 'ordered'], days);
    const shown = await this.counts.byKey('shown', days);
    const followed = await this.counts.byKey('followed', days);
    const sum = (figure: string): number =>
      totals.filter((row) => row.figure === figure).reduce((all, { times }) => all + times, 0);
    const conversations = sum('conversations');
    const row = (figure: string, key: string, count: number): InsightsRow => ({
      figureId: rowId(days, figure),
      key,
      count,
    });
    const bought = followed.find(({ key }) => key === 'purchase')?.times ?? 0;
    return {
      rows: [
        row(
          'shown',
          'recommendations-shown',
          shown.reduce((all, { times }) => all + times, 0),
        ),
        row(
          'followed',
          'recommendations-followed',
          followed.reduce((all, { times }) => all + times, 0),
        ),
        row('followed', 'recommendations-bought', bought),
        row('conversations', 'conversations', conversations),
        {
          ...row('ordered', 'ordered-within-24-hours', sum('ordered')),
          ...(conversations === 0
            ? {}
            : { share: shareInterval(Math.min(conversations, sum('ordered')), conversations) }),
        },
      ],
    };
  }
}
