// Reads the last whole hour, and the same hour of the days before it, from what was marked.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DEFAULT_RISING } from '#learning';
import { type Day, dayAfter, dayIn, daysBetween, hourIn } from '../facts/shop-days.js';
import type { HourStream } from './hours.js';

/** Four weeks, and the last one, which is left out of what is expected. */
const WINDOW_DAYS = 35;
/** An hour is whole, and what was said in it read and marked, so long after it. */
const SETTLED_AFTER_MS = 300_000;
const HOUR_MS = 3_600_000;

/** An hour of the shop's. */
export interface ShopHour {
  readonly day: Day;
  readonly hour: number;
}

/** The last hour that is over and marked. */
export function lastHour(now: Date, timeZone: string): ShopHour {
  const within = new Date(now.getTime() - HOUR_MS - SETTLED_AFTER_MS);
  return { day: dayIn(timeZone, within), hour: hourIn(timeZone, within) };
}

/** Counts by the hour. */
@Injectable()
export class HourCounts {
  constructor(private readonly dataSource: DataSource) {}

  /** The keys of a figure that enough shoppers spoke of in an hour; undefined where there are none. */
  async read(figure: string, { day, hour }: ShopHour): Promise<Omit<HourStream, 'barOf'> | undefined> {
    const inHour = await this.dataSource.query<{ key: string; shoppers: number }[]>(
      `select key, count(distinct shopper)::int as shoppers from insights.marks
       where day = $1 and figure = $2 and hour = $3 group by key`,
      [day, figure, hour],
    );
    const keys = inHour.filter(({ shoppers }) => shoppers >= DEFAULT_RISING.leastShoppers).map(({ key }) => key);
    if (keys.length === 0) return undefined;
    const first = dayAfter(day, 1 - WINDOW_DAYS);
    const all = await this.dataSource.query<{ day: Day; shoppers: number }[]>(
      `select day::text, count(distinct shopper)::int as shoppers from insights.marks
       where figure = 'turns' and key = '' and day between $1 and $2 and hour = $3 group by day order by day`,
      [first, day, hour],
    );
    const [earliest] = all;
    if (earliest === undefined) return undefined;
    const days = daysBetween(earliest.day, day) + 1;
    const volumes = new Array<number>(days).fill(0);
    for (const row of all) volumes[daysBetween(earliest.day, row.day)] = row.shoppers;
    const rows = await this.dataSource.query<{ day: Day; key: string; shoppers: number }[]>(
      `select day::text, key, count(distinct shopper)::int as shoppers from insights.marks
       where figure = $1 and key = any ($2) and day between $3 and $4 and hour = $5 group by day, key`,
      [figure, keys, earliest.day, day, hour],
    );
    const counts = new Map(keys.map((key) => [key, new Array<number>(days).fill(0)]));
    for (const { day: on, key, shoppers } of rows) {
      const series = counts.get(key);
      if (series !== undefined) series[daysBetween(earliest.day, on)] = shoppers;
    }
    return { counts, volumes, heard: inHour.length };
  }
}
