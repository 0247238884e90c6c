// Daily counts: made anew for days that are open, never touched after, and read by every page.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InsightsRange } from '#contracts';
import { type Day, dayAfter } from '../facts/shop-days.js';
import { SETTLED_AFTER_DAYS } from '../episodes/outcome.js';
import type { Figure } from './marks.js';

/** What was counted of a key over some days. */
export interface Count {
  readonly key: string;
  /** Different shoppers of each day, added up over the days. */
  readonly shoppers: number;
  readonly times: number;
  /** The same in the later half of the days. */
  readonly lately: number;
}

/** Counts of one day by key. */
export interface DayCount {
  readonly day: Day;
  readonly key: string;
  readonly shoppers: number;
  readonly times: number;
}

/** Days with both ends, and whom they speak of. */
export type Days = Required<Pick<InsightsRange, 'from' | 'to'>> & Pick<InsightsRange, 'locale' | 'channel'>;

const MAX_KEYS = 500;
/** What becomes known of a day only later. */
const FOUND_OUT_LATE: readonly Figure[] = ['outcome', 'ordered', 'bought'];

/** Rows with a locale and a channel, and one of all of them. Only rows that changed are written. */
const RECOUNT = `
  with source as (
    select day, figure, key, locale, channel, shopper, amount from insights.marks
    where day = $1 and (figure = any ($3)) = any ($2)
  ), fresh as (
    select day, figure, key, coalesce(locale, '') as locale, coalesce(channel, '') as channel,
      count(distinct shopper)::int as shoppers, sum(amount)::int as times
    from source
    group by grouping sets ((day, figure, key), (day, figure, key, locale, channel))
    having grouping(locale) = 1 or locale <> ''
  ), gone as (
    delete from insights.counts c
    where day = $1 and (figure = any ($3)) = any ($2) and not exists (
      select from fresh f
      where f.figure = c.figure and f.key = c.key and f.locale = c.locale and f.channel = c.channel)
  )
  insert into insights.counts as c (day, figure, key, locale, channel, shoppers, times)
  select day, figure, key, locale, channel, shoppers, times from fresh
  on conflict (figure, day, key, locale, channel) do update
    set shoppers = excluded.shoppers, times = excluded.times
    where (c.shoppers, c.times) is distinct from (excluded.shoppers, excluded.times)`;

/** A part that is not named is all of it: the rows of all together where neither is. */
const OF_RANGE = `
  figure = $1 and day between $2::date and $3::date
  and case when $4::text is null and $5::text is null then locale = '' and channel = ''
      else locale <> '' and locale = coalesce($4, locale) and channel = coalesce($5, channel) end`;

/** Reads and renews counts. */
@Injectable()
export class CountsStore {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Counts a day anew. A day that has closed keeps its counts; only how its matters ended, and what was ordered after them, may still be found out, until they are settled.
   */
  async recount(day: Day, { firstOpen }: { firstOpen: Day }): Promise<void> {
    if (day < dayAfter(firstOpen, -SETTLED_AFTER_DAYS)) return;
    await this.recountAll(day, day >= firstOpen ? [true, false] : [true]);
  }

  /** Counts a day as if it were open: what was made up is counted once. */
  async recountAll(day: Day, isLate: readonly boolean[] = [true, false]): Promise<void> {
    await this.dataSource.query(RECOUNT, [day, isLate, FOUND_OUT_LATE]);
  }

  /** By key, the most shoppers first. */
  async byKey(figure: Figure, days: Days, limit = MAX_KEYS): Promise<Count[]> {
    return await this.dataSource.query<Count[]>(
      `select key, sum(shoppers)::int as shoppers, sum(times)::int as times,
         coalesce(sum(shoppers) filter (where day > $2::date + ($3::date - $2::date) / 2), 0)::int as lately
       from insights.counts where ${OF_RANGE} group by key order by 2 desc, 1 limit $6`,
      [...parameters(figure, days), limit],
    );
  }

  /** By day and key, of all locales and channels or of one. */
  async byDay(figure: Figure, days: Days): Promise<DayCount[]> {
    return await this.dataSource.query<DayCount[]>(
      `select day::text, key, sum(shoppers)::int as shoppers, sum(times)::int as times
       from insights.counts where ${OF_RANGE} group by day, key order by day, key`,
      parameters(figure, days),
    );
  }

  /** Several figures added up, by figure and day. */
  async totals(figures: readonly Figure[], days: Days): Promise<(DayCount & { figure: Figure })[]> {
    const [, from, to, locale, channel] = parameters('turns', days);
    return await this.dataSource.query<(DayCount & { figure: Figure })[]>(
      `select figure, day::text, '' as key, sum(shoppers)::int as shoppers, sum(times)::int as times
       from insights.counts where ${OF_RANGE.replace('figure = $1', 'figure = any ($1)')} group by figure, day order by day`,
      [figures, from, to, locale, channel],
    );
  }
}

const parameters = (figure: string, { from, to, locale, channel }: Days): unknown[] => [
  figure,
  from,
  to,
  locale ?? null,
  channel ?? null,
];
