// What rose more than chance explains, with what goes with it and what to do.
import { Injectable } from '@nestjs/common';
import type { InsightsPage, InsightsRow } from '#contracts';
import { ADVICE_TEXTS } from '../alerts/advice.js';
import { type AlertRow, AlertsStore } from '../alerts/alerts.store.js';
import { dayAfter } from '../facts/shop-days.js';
import { joined, type Name, Names, nameOf, wishName } from './names.js';
import { type PageDays, rowId } from './page.js';

const WEEK_DAYS = 7;

/** What an alert is about, in both languages. */
export async function alertTitle(
  names: Names,
  { figure, key, facets }: Pick<AlertRow, 'figure' | 'key' | 'facets'>,
): Promise<Name> {
  const found = (await names.ofKeys(figure, [key])).get(key) ?? nameOf(key);
  const { label } = facets;
  return typeof label === 'string' ? joined(nameOf(label), wishName(key.split(' ')[0] ?? '')) : found;
}

/** Makes the page `alerts`. */
@Injectable()
export class AlertsPage {
  constructor(
    private readonly alerts: AlertsStore,
    private readonly names: Names,
  ) {}

  async read({ days }: PageDays): Promise<Pick<InsightsPage, 'rows'>> {
    const alerts = await this.alerts.list(days.from, days.to);
    const rows = await Promise.all(
      alerts.map(async (alert): Promise<InsightsRow> => {
        const { figure, key, day } = alert;
        return {
          figureId: rowId({ ...days, from: dayAfter(day, 1 - WEEK_DAYS), to: day }, figure, key),
          id: alert.id,
          subject: `${figure} ${key}`.trim(),
          title: await alertTitle(this.names, alert),
          kind: figure,
          observed: alert.observed,
          expected: Math.round(alert.expected * 10) / 10,
          since: new Date(alert.since).toISOString(),
          day,
          state: alert.state,
          suggests: alert.suggests,
          advice: ADVICE_TEXTS[alert.suggests],
          detector: alert.detector,
          facets: alert.facets,
        };
      }),
    );
    return { rows };
  }
}
