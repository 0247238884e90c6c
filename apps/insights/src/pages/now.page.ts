// How the last day stands beside usual ones, and which three things to change this week.
import { Injectable } from '@nestjs/common';
import type { InsightsPage, InsightsRow } from '#contracts';
import { ADVICE_TEXTS, adviceFor } from '../alerts/advice.js';
import { type AlertRow, AlertsStore } from '../alerts/alerts.store.js';
import { CountsStore } from '../figures/counts.store.js';
import type { Figure } from '../figures/figure.js';
import { dayAfter } from '../facts/shop-days.js';
import { wishOf } from '../figures/wish.js';
import { DemandPage } from './demand.page.js';
import { figureAt } from './figure-id.js';
import { alertFigureId, alertTitles } from './alerts.page.js';
import { joined, type Name, Names, nameOf, wishName } from './names.js';
import { LEAST_SHOPPERS_FOR_TEXT, type PageDays, rowId } from './page.js';

/** The figures that are set beside those of usual days. */
export const NOW_FIGURES = [
  'conversations',
  'turns',
  'not-understood',
  'unhappy',
  'handover',
  'ordered',
] as const satisfies readonly Figure[];
const USUAL_DAYS = 28;
const WEEK_DAYS = 7;
const CHANGES = 3;
/** What rose lately is dealt with before what was always missing. */
const ALERT_WEIGHT = 3;
/** An alert counts the shoppers of its day; wishes are counted over weeks, and weigh as much as in one of them. */
const WISH_WEIGHT = WEEK_DAYS / USUAL_DAYS;

interface Change {
  readonly figure: string;
  readonly key: string;
  readonly weight: number;
  readonly count: number;
  readonly usual?: number;
  readonly title: Name;
  readonly figureId: string;
  readonly alertId?: string;
}

/** Makes the page `now`. */
@Injectable()
export class NowPage {
  constructor(
    private readonly counts: CountsStore,
    private readonly alerts: AlertsStore,
    private readonly names: Names,
    private readonly demand: DemandPage,
  ) {}

  async read(page: PageDays): Promise<Pick<InsightsPage, 'rows' | 'series'>> {
    const { days } = page;
    const day = days.to;
    const before = dayAfter(day, -1);
    const window = { ...days, from: dayAfter(day, -USUAL_DAYS), to: day };
    const past = { ...window, to: before };
    const totals = await this.counts.totals(NOW_FIGURES, window);
    const known = new Set(totals.filter((row) => row.day !== day).map((row) => row.day)).size;
    const figures = NOW_FIGURES.map((figure): InsightsRow => {
      const ofPast = totals.filter((row) => row.figure === figure && row.day !== day);
      return {
        figureId: rowId({ ...days, from: day, to: day }, figure),
        kind: 'figure',
        key: figure,
        count: totals.find((row) => row.figure === figure && row.day === day)?.times ?? 0,
        before: {
          day: before,
          count: totals.find((row) => row.figure === figure && row.day === before)?.times ?? 0,
          figureId: rowId({ ...days, from: before, to: before }, figure),
        },
        usual: known === 0 ? 0 : Math.round((ofPast.reduce((sum, { times }) => sum + times, 0) / known) * 10) / 10,
        usualFigureId: rowId(past, figure),
      };
    });
    const series = totals.map(({ day: on, figure, times }) => ({
      day: on,
      figure,
      count: times,
      figureId: rowId({ ...days, from: on, to: on }, figure),
    }));
    return { rows: [...figures, ...(await this.changes(page))], series };
  }

  /** The three with most shoppers behind them; each subject once. */
  private async changes(page: PageDays): Promise<InsightsRow[]> {
    const { days } = page;
    const week = { ...page, days: { ...days, from: dayAfter(days.to, 1 - USUAL_DAYS) } };
    const open = (await this.alerts.list(dayAfter(days.to, -2 * WEEK_DAYS), days.to)).filter(({ state }) =>
      ['new', 'seen'].includes(state),
    );
    const candidates = [...(await this.fromAlerts(open)), ...(await this.fromWishes(week))];
    const chosen: Change[] = [];
    for (const change of candidates.sort((a, b) => b.weight - a.weight)) {
      const isNew = !chosen.some((other) => subjectOf(other) === subjectOf(change));
      if (isNew && chosen.length < CHANGES) chosen.push(change);
    }
    return chosen.map(({ figure, key, count, usual, title, figureId, alertId }) => {
      const suggests = adviceFor(figure, key);
      return {
        figureId,
        kind: 'change',
        key: `${figure} ${key}`,
        count,
        ...(usual === undefined ? {} : { usual }),
        title,
        suggests,
        advice: ADVICE_TEXTS[suggests],
        ...(alertId === undefined ? {} : { alertId }),
      };
    });
  }

  private async fromAlerts(alerts: readonly AlertRow[]): Promise<Change[]> {
    const titles = await alertTitles(this.names, alerts);
    return alerts.map((alert, at): Change => {
      const { figure, key, observed, expected, id } = alert;
      return {
        figure,
        key,
        weight: (observed - expected) * ALERT_WEIGHT,
        count: observed,
        usual: Math.round(expected * 10) / 10,
        title: titles[at] ?? nameOf(key),
        figureId: alertFigureId(alert),
        alertId: id,
      };
    });
  }

  private async fromWishes(page: PageDays): Promise<Change[]> {
    const { rows } = await this.demand.read(page);
    return rows.flatMap(({ figureId, kind, label, shoppers }) => {
      const of = figureAt(figureId);
      if (of?.key === undefined || label === undefined || Number(shoppers) < LEAST_SHOPPERS_FOR_TEXT) return [];
      return [
        {
          figure: of.figure,
          key: of.key,
          weight: Number(shoppers) * WISH_WEIGHT,
          count: Number(shoppers),
          title: joined(nameOf(label), wishName(String(kind))),
          figureId,
        },
      ];
    });
  }
}

/** An alert and a wish about one product are one thing to change. */
const subjectOf = ({ figure, key }: Change): string => {
  if (figure === 'ask') {
    const { productId, isInWords } = wishOf(key);
    return isInWords || productId === undefined ? key : productId;
  }
  const words = key.split(' ');
  return (figure === 'complaint' ? words[0] : words.at(-1)) ?? key;
};
