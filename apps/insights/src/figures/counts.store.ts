// Daily counts: made anew for days that are open, never touched after, and read by every page.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InsightsRange } from '#contracts';
import { type Day, dayAfter } from '../facts/shop-days.js';
import { SETTLED_AFTER_DAYS } from '../episodes/outcome.js';
import { type Figure, FIGURES, ONLY_BESIDE } from './figure.js';
import { type Head, HEADS, leastOf, MAX_CANDIDATES, OF_KEYS, partsOf, REACHING } from './most.js';
import { daysOf, middleOf, partedSpan } from './spans.js';

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

/** By language and channel, by each of them, and of all together: what is not told apart is ''. Only rows that changed are written. */
const RECOUNT = `
  with source as (
    select day, figure, key, locale, channel, shopper, amount from insights.marks
    where day = $1 and (figure = any ($3)) = any ($2) and figure <> all ('{${ONLY_BESIDE.join(',')}}')
  ), fresh as (
    select day, figure, key, coalesce(locale, '') as locale, coalesce(channel, '') as channel,
      count(distinct shopper)::int as shoppers, sum(amount)::int as times
    from source
    group by grouping sets ((day, figure, key), (day, figure, key, locale), (day, figure, key, channel), (day, figure, key, locale, channel))
  ), gone as (
    delete from insights.counts c
    where day = $1 and (figure = any ($3)) = any ($2) and not exists (
      select from fresh f
      where f.figure = c.figure and f.key = c.key and f.locale = c.locale and f.channel = c.channel)
  )
  insert into insights.counts as c (day, figure, key, locale, channel, shoppers, times)
  select day, figure, key, locale, channel, shoppers, times from fresh
  on conflict (figure, locale, channel, day, key) do update
    set shoppers = excluded.shoppers, times = excluded.times
    where (c.shoppers, c.times) is distinct from (excluded.shoppers, excluded.times)`;

const SCOPE = `figure = $1 and locale = coalesce($4, '') and channel = coalesce($5, '')`;
const OF_RANGE = `${SCOPE} and day between $2::date and $3::date`;
/** Some months are asked for rarely: what is rolled up is looked up anew after so long. */
const MONTHS_KEPT_MS = 60_000;
/** A month is whole once what its days find out late is settled. */
const ROLL_UP = `
  insert into insights.months (month, figure, key, locale, channel, shoppers, times)
  select $1::date, $2, key, $3, $4, sum(shoppers), sum(times) from insights.counts
  where figure = $2 and locale = $3 and channel = $4 and day >= $1::date and day < $1::date + interval '1 month' group by key
  on conflict (figure, locale, channel, month, key) do nothing`;
/** What is not told apart comes last: a month is looked for by the turns of all. */
const TOLD_APART = `
  select distinct locale, channel from insights.counts
  where day >= $1::date and day < $1::date + interval '1 month' order by 1 desc, 2 desc`;
const MAX_MONTHS_AT_ONCE = 24;

/** Reads and renews counts. */
@Injectable()
export class CountsStore {
  private rolledUp: { readonly months: ReadonlySet<Day>; readonly untilMs: number } = { months: new Set(), untilMs: 0 };

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Counts a day anew. A day that has closed keeps its counts; only how its matters ended, and what was ordered after them, may still be found out, until they are settled.
   */
  async recount(day: Day, { firstOpen }: { firstOpen: Day }): Promise<void> {
    if (day < dayAfter(firstOpen, -SETTLED_AFTER_DAYS)) return;
    await this.dataSource.query(RECOUNT, [day, day >= firstOpen ? [true, false] : [true], FOUND_OUT_LATE]);
  }

  /** Counts a day that has closed as if it were open: what was made up is counted once, and its month is rolled up again. */
  async recountAll(day: Day): Promise<void> {
    await this.dataSource.query(RECOUNT, [day, [true, false], FOUND_OUT_LATE]);
    await this.dataSource.query(`delete from insights.months where month = date_trunc('month', $1::date)`, [day]);
  }

  /** Adds up the days of months that will not change any more; each once. Returns how many months were new. */
  async rollUp(firstOpen: Day): Promise<number> {
    const settled = dayAfter(firstOpen, -SETTLED_AFTER_DAYS - 1);
    const due = await this.dataSource.query<{ month: Day }[]>(
      `select month::date::text as month
       from (select distinct date_trunc('month', day)::date as month from insights.counts
             where figure = 'turns' and locale = '' and channel = '') counted
       where month + interval '1 month' <= $1::date + 1 and not exists (
         select from insights.months m where m.figure = 'turns' and m.locale = '' and m.channel = '' and m.month = counted.month)
       order by 1 limit ${MAX_MONTHS_AT_ONCE}`,
      [settled],
    );
    for (const { month } of due) await this.rollUpMonth(month);
    return due.length;
  }

  /** A month of a busy shop is more than one statement may take; with the turns of all it is done. */
  private async rollUpMonth(month: Day): Promise<void> {
    const toldApart = await this.dataSource.query<{ locale: string; channel: string }[]>(TOLD_APART, [month]);
    for (const figure of [...FIGURES.filter((name) => name !== 'turns'), 'turns'])
      for (const { locale, channel } of toldApart)
        await this.dataSource.query(ROLL_UP, [month, figure, locale, channel]);
  }

  private async months(): Promise<ReadonlySet<Day>> {
    if (performance.now() < this.rolledUp.untilMs) return this.rolledUp.months;
    const rows = await this.dataSource.query<{ month: Day }[]>(
      `select distinct month::text as month from insights.months where figure = 'turns' and locale = '' and channel = ''`,
    );
    this.rolledUp = { months: new Set(rows.map(({ month }) => month)), untilMs: performance.now() + MONTHS_KEPT_MS };
    return this.rolledUp.months;
  }

  /** All keys, the most shoppers first: of figures that have few. */
  async byKey(figure: Figure, days: Days, limit = MAX_KEYS): Promise<Count[]> {
    const { months, rest } = partedSpan(days, await this.months());
    return await this.dataSource.query<Count[]>(
      `select key, sum(shoppers)::int as shoppers, sum(times)::int as times,
         coalesce(sum(shoppers) filter (where at > $2::date), 0)::int as lately
       from (
         select key, shoppers, times, month as at from insights.months m where ${SCOPE} and month = any ($3::date[])
         union all
         select c.key, c.shoppers, c.times, c.day as at from unnest($7::date[], $8::date[]) as span(first, last)
         join insights.counts c on ${SCOPE.replaceAll(/\b(figure|locale|channel) =/g, 'c.$1 =')} and c.day between span.first and span.last
       ) counted group by key order by 2 desc, 1 limit $6`,
      [
        figure,
        middleOf(days),
        months,
        days.locale ?? null,
        days.channel ?? null,
        limit,
        rest.map(({ from }) => from),
        rest.map(({ to }) => to),
      ],
    );
  }

  /** The keys of most shoppers, the most first: as fast of figures that have many keys. */
  async most(figure: Figure, days: Days, limit: number): Promise<Count[]> {
    const { scope, months, rest } = await this.spans(figure, days);
    const heads = await this.dataSource.query<Head[]>(HEADS, [...scope, months, rest, limit]);
    const least = leastOf(heads, limit);
    if (least === undefined) return await this.byKey(figure, days, limit);
    const parts = partsOf(heads, least);
    const reaching = await this.dataSource.query<{ key: string }[]>(REACHING, [
      ...scope,
      parts.map(({ at }) => at),
      parts.map(({ isMonth }) => isMonth),
      parts.map(({ least }) => least),
    ]);
    if (reaching.length > MAX_CANDIDATES) return await this.byKey(figure, days, limit);
    return (
      await this.ofKeys(
        figure,
        days,
        reaching.map(({ key }) => key),
      )
    ).slice(0, limit);
  }

  /** Those of some keys that were counted, the most shoppers first. */
  async ofKeys(figure: Figure, days: Days, keys: readonly string[]): Promise<Count[]> {
    if (keys.length === 0) return [];
    const { scope, months, rest } = await this.spans(figure, days);
    return await this.dataSource.query<Count[]>(OF_KEYS, [...scope, months, rest, keys, middleOf(days)]);
  }

  /** What is counted, of whom, and over which months and single days. */
  private async spans(figure: Figure, days: Days): Promise<{ scope: string[]; months: Day[]; rest: Day[] }> {
    const { months, rest } = partedSpan(days, await this.months());
    return { scope: [figure, days.locale ?? '', days.channel ?? ''], months, rest: rest.flatMap(daysOf) };
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
