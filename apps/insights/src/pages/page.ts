// What every page is made from: its days, whether they have ended, and how a row is addressed.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FIRST_DAY, type InsightsRange } from '#contracts';
import type { Days } from '../figures/counts.store.js';
import { type Day, dayAfter, daysBetween, ShopDays } from '../facts/shop-days.js';
import { SETTLED_AFTER_DAYS } from '../episodes/outcome.js';
import { figureIdOf } from './figure-id.js';

/** Shoppers' own words are shown where at least so many different ones said them. */
export const LEAST_SHOPPERS_FOR_TEXT = 5;

const DEFAULT_DAYS = 28;
const MAX_DAYS = 1_100;

/** The days of a page. */
export interface PageDays {
  readonly days: Days;
  readonly today: Day;
  readonly isOpen: boolean;
  /** The last day of which it is known how matters ended. */
  readonly settled: Day;
  readonly now: Date;
}

/** A row's address. */
export const rowId = (days: Days, figure: string, key?: string): string => figureIdOf({ figure, key, days });

/** How much the later half of some days differs from the earlier one, as a share of it. */
export const trendOf = ({ shoppers, lately }: { shoppers: number; lately: number }): number => {
  const before = shoppers - lately;
  return Math.round(((lately - before) / Math.max(1, before)) * 100) / 100;
};

/** Says which days a page is about. */
@Injectable()
export class PageFrame {
  private demo: { until: number; is: boolean } = { until: -Infinity, is: false };

  constructor(
    private readonly shopDays: ShopDays,
    private readonly dataSource: DataSource,
  ) {}

  /** The days asked for; undefined where the last is before the first, or they are too many. */
  async days({ from, to, locale, channel }: InsightsRange): Promise<PageDays | undefined> {
    const { today, firstOpen, now } = await this.shopDays.open();
    const last = to ?? (from !== undefined && from > today ? from : today);
    const before = dayAfter(last, 1 - DEFAULT_DAYS);
    // No page is told of days that could not be asked for.
    const first = from ?? (before < FIRST_DAY ? FIRST_DAY : before);
    if (first > last || daysBetween(first, last) >= MAX_DAYS) return undefined;
    const days: Days = {
      from: first,
      to: last,
      ...(locale === undefined ? {} : { locale }),
      ...(channel === undefined ? {} : { channel }),
    };
    return { days, today, isOpen: last >= firstOpen, settled: dayAfter(today, -SETTLED_AFTER_DAYS - 1), now };
  }

  /** Made-up conversations have come in: whether there are any is looked at anew. */
  forgetDemo(): void {
    this.demo = { until: -Infinity, is: false };
  }

  /** Whether some conversations are made up. */
  async isDemo(): Promise<boolean> {
    if (performance.now() < this.demo.until) return this.demo.is;
    const [row] = await this.dataSource.query<{ is: boolean }[]>(
      `select exists (select from insights.conversations where is_demo) as is`,
    );
    this.demo = { until: performance.now() + 5_000, is: row?.is === true };
    return this.demo.is;
  }
}
