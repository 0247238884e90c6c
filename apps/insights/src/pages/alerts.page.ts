// What rose more than chance explains, with what goes with it and what to do.
import { Injectable } from '@nestjs/common';
import type { InsightsPage, InsightsRow } from '#contracts';
import { ADVICE_TEXTS } from '../alerts/advice.js';
import { type AlertRow, AlertsStore, hourOf } from '../alerts/alerts.store.js';
import { dayAfter } from '../facts/shop-days.js';
import { joined, type Name, Names, nameOf } from './names.js';
import { type PageDays, rowId } from './page.js';

const WEEK_DAYS = 7;
/** What the same conversations name beside it, as far as it helps to find the cause. */
const NAMED_WITH = ['product', 'sku', 'complaint', 'carrier', 'place', 'refused'] as const;
const MOST_NAMED = 6;

/** What alerts are about, in both languages and in their order; names are looked up together. */
export async function alertTitles(
  names: Names,
  alerts: readonly Pick<AlertRow, 'figure' | 'key' | 'facets'>[],
): Promise<Name[]> {
  const found = new Map<string, ReadonlyMap<string, Name>>();
  for (const [figure, some] of Map.groupBy(alerts, (alert) => alert.figure))
    found.set(
      figure,
      await names.ofKeys(
        figure,
        some.map(({ key }) => key),
      ),
    );
  return alerts.map(({ figure, key, facets: { label } }) =>
    typeof label === 'string'
      ? joined(nameOf(label), found.get(figure)?.get(key) ?? nameOf(key))
      : (found.get(figure)?.get(key) ?? nameOf(key)),
  );
}

/** The conversations of the week behind an alert: of all languages and channels, as it was raised of all. */
export const alertFigureId = ({ figure, key, day }: Pick<AlertRow, 'figure' | 'key' | 'day'>): string =>
  rowId({ from: dayAfter(day, 1 - WEEK_DAYS), to: day }, figure, key);

/** Makes the page `alerts`. */
@Injectable()
export class AlertsPage {
  constructor(
    private readonly alerts: AlertsStore,
    private readonly names: Names,
  ) {}

  async read({ days }: PageDays): Promise<Pick<InsightsPage, 'rows'>> {
    const alerts = await this.alerts.list(days.from, days.to);
    const titles = await alertTitles(this.names, alerts);
    const named = await this.namedWith(alerts);
    const rows = alerts.map((alert, at): InsightsRow => {
      const { figure, key, day } = alert;
      const hour = hourOf(alert);
      return {
        figureId: alertFigureId(alert),
        id: alert.id,
        subject: `${figure} ${key}`.trim(),
        title: titles[at] ?? nameOf(key),
        kind: figure,
        observed: alert.observed,
        expected: Math.round(alert.expected * 10) / 10,
        since: new Date(alert.since).toISOString(),
        day,
        ...(hour === undefined ? {} : { hour }),
        state: alert.state,
        suggests: alert.suggests,
        advice: ADVICE_TEXTS[alert.suggests],
        detector: alert.detector,
        facets: alert.facets,
        namedWith: named[at] ?? [],
        isDemo: alert.isDemo,
      };
    });
    return { rows };
  }

  /** What the conversations of each alert name beside it, in their order; names are looked up together. */
  private async namedWith(alerts: readonly AlertRow[]): Promise<Name[][]> {
    const found = new Map<string, ReadonlyMap<string, Name>>();
    for (const figure of NAMED_WITH) {
      const keys = alerts.flatMap(({ facets }) => keysOf(facets[figure]));
      found.set(figure, await this.names.ofKeys(figure, [...new Set(keys)]));
    }
    return alerts.map(({ key: subject, facets }) =>
      NAMED_WITH.flatMap((figure) =>
        keysOf(facets[figure])
          .filter((key) => !subject.split(' ').includes(key))
          .flatMap((key) => found.get(figure)?.get(key) ?? []),
      ).slice(0, MOST_NAMED),
    );
  }
}

const keysOf = (facet: unknown): string[] =>
  (Array.isArray(facet) ? (facet as { key: string }[]) : []).map(({ key }) => key);
