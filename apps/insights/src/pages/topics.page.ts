// What shoppers ask about: topics by skill and thing, refusals by rule, and groups of what was not understood.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InsightsPage, InsightsRow } from '#contracts';
import { type Count, CountsStore, type Days } from '../figures/counts.store.js';
import { Names, nameOf } from './names.js';
import { LEAST_SHOPPERS_FOR_TEXT, type PageDays, rowId, trendOf } from './page.js';

const MAX_TOPICS = 60;
const MAX_RULES = 20;
const MAX_QUESTIONS = 20;

/** Makes the page `topics`. */
@Injectable()
export class TopicsPage {
  constructor(
    private readonly counts: CountsStore,
    private readonly names: Names,
    private readonly dataSource: DataSource,
  ) {}

  async read({ days }: PageDays): Promise<Pick<InsightsPage, 'rows' | 'series'>> {
    const [topics, refused, turns] = await Promise.all([
      this.counts.most('topic', days, MAX_TOPICS),
      this.counts.byKey('refused', days, MAX_RULES),
      this.counts.totals(['turns'], days),
    ]);
    const volume = turns.reduce((sum, { times }) => sum + times, 0);
    const rows = [
      ...(await this.rowsOf('topic', topics, days, volume)),
      ...(await this.rowsOf('refused', refused, days, volume)),
      ...(await this.questions(days, volume)),
    ];
    return {
      rows,
      series: turns.map(({ day, times }) => ({
        day,
        figure: 'turns',
        count: times,
        figureId: rowId({ ...days, from: day, to: day }, 'turns'),
      })),
    };
  }

  private async rowsOf(
    kind: 'topic' | 'refused',
    counts: readonly Count[],
    days: Days,
    volume: number,
  ): Promise<InsightsRow[]> {
    const keys = counts.map(({ key }) => key);
    const names = await this.names.ofKeys(kind, keys);
    return counts.map((count) => ({
      figureId: rowId(days, kind, count.key),
      kind,
      key: count.key,
      label: names.get(count.key) ?? nameOf(count.key),
      shoppers: count.shoppers,
      times: count.times,
      share: share(count.times, volume),
      trend: trendOf(count),
    }));
  }

  /** Of what was not understood, groups in which enough different shoppers said the same. */
  private async questions(days: Days, volume: number): Promise<InsightsRow[]> {
    const groups = await this.dataSource.query<(Count & { label: string })[]>(
      `select key, min(label) as label, count(distinct shopper)::int as shoppers, sum(amount)::int as times,
         count(distinct shopper) filter (where day > $1::date + ($2::date - $1::date) / 2)::int as lately
       from insights.marks
       where figure = 'question' and day between $1 and $2 and locale = coalesce($3, locale) and channel = coalesce($4, channel)
       group by key having count(distinct shopper) >= $5 order by 3 desc, 1 limit $6`,
      [days.from, days.to, days.locale ?? null, days.channel ?? null, LEAST_SHOPPERS_FOR_TEXT, MAX_QUESTIONS],
    );
    return groups.map((group) => ({
      figureId: rowId(days, 'question', group.key),
      kind: 'question',
      key: group.key,
      label: nameOf(group.label),
      shoppers: group.shoppers,
      times: group.times,
      share: share(group.times, volume),
      trend: trendOf(group),
    }));
  }
}

const share = (times: number, volume: number): number =>
  volume === 0 ? 0 : Math.round((times / volume) * 10_000) / 10_000;
