// What chat sells: products recommended, asked about and ordered, orders after conversations, and what recommending brings beside a held-out share.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InsightsPage, InsightsRow, Trial } from '#contracts';
import { dayAfter } from '../facts/shop-days.js';
import { CountsStore, type Days } from '../figures/counts.store.js';
import type { Figure } from '../figures/figure.js';
import { differenceOf, type Interval, shareInterval } from '../figures/shares.js';
import { type PageDays, rowId } from './page.js';

/** Both sides are compared over so many days at most. */
const TRIAL_DAYS = 90;
const SHARE_UNITS = 10_000;

interface Side {
  readonly customers: number;
  readonly bought: number;
}

/** Makes the page `sales`. */
@Injectable()
export class SalesPage {
  constructor(
    private readonly counts: CountsStore,
    private readonly dataSource: DataSource,
  ) {}

  async read({ days, settled }: PageDays): Promise<Pick<InsightsPage, 'rows'>> {
    const figures = ['shown', 'followed', 'bought', 'conversations', 'ordered'] as const;
    const totals = await this.counts.totals(figures, days);
    const sum = (figure: Figure): number =>
      totals.filter((row) => row.figure === figure).reduce((all, { times }) => all + times, 0);
    const row = (figure: Figure, key: string, of?: Figure): InsightsRow => ({
      figureId: rowId(days, figure),
      key,
      count: sum(figure),
      ...(of === undefined || sum(of) === 0
        ? {}
        : { share: short(shareInterval(Math.min(sum(of), sum(figure)), sum(of))) }),
    });
    return {
      rows: [
        row('shown', 'recommendations-shown'),
        row('followed', 'recommendations-followed', 'shown'),
        row('bought', 'recommendations-bought', 'shown'),
        row('conversations', 'conversations'),
        row('ordered', 'ordered-within-24-hours', 'conversations'),
        ...(await this.trial(days, settled)),
      ],
    };
  }

  /** Customers whose history would have changed what was recommended, each within 7 days; none where nobody was held out, or none has had 7 days. */
  private async trial(days: Days, settled: string): Promise<InsightsRow[]> {
    const to = days.to < settled ? days.to : settled;
    const floor = dayAfter(to, 1 - TRIAL_DAYS);
    const window: Days = { ...days, from: days.from > floor ? days.from : floor, to };
    if (window.from > to) return [];
    const sides = await this.sides(window);
    const [shown, heldOut] = [sides.get('shown'), sides.get('held-out')];
    if (shown === undefined || heldOut === undefined) return [];
    const [shownShare, heldOutShare] = [shown, heldOut].map(({ bought, customers }) =>
      shareInterval(bought, customers),
    );
    if (shownShare === undefined || heldOutShare === undefined) return [];
    const side = (name: Trial, { customers, bought }: Side, share: Interval): InsightsRow => ({
      figureId: rowId(window, 'trial', name),
      key: `trial-${name}`,
      count: customers,
      bought,
      boughtFigureId: rowId(window, 'trial-bought', name),
      share: short(share),
    });
    const difference = differenceOf(shownShare, heldOutShare);
    return [
      side('shown', shown, shownShare),
      side('held-out', heldOut, heldOutShare),
      {
        figureId: rowId(window, 'trial'),
        key: 'incremental',
        count: shown.customers + heldOut.customers,
        difference: short(difference),
        /** Whether the whole interval lies on one side of nothing. */
        isTold: difference.low > 0 || difference.high < 0,
      },
    ];
  }

  private async sides({ from, to, locale, channel }: Days): Promise<ReadonlyMap<Trial, Side>> {
    const rows = await this.dataSource.query<({ side: Trial } & Side)[]>(
      `select key as side, count(distinct shopper) filter (where figure = 'trial')::int as customers,
         count(distinct shopper) filter (where figure = 'trial-bought')::int as bought
       from insights.marks
       where figure in ('trial', 'trial-bought') and day between $1 and $2
         and locale = coalesce($3, locale) and channel = coalesce($4, channel) group by key`,
      [from, to, locale ?? null, channel ?? null],
    );
    return new Map(rows.map(({ side, customers, bought }) => [side, { customers, bought }]));
  }
}

const short = ({ low, expected, high }: Interval): Interval => ({
  low: Math.round(low * SHARE_UNITS) / SHARE_UNITS,
  expected: Math.round(expected * SHARE_UNITS) / SHARE_UNITS,
  high: Math.round(high * SHARE_UNITS) / SHARE_UNITS,
});
