// How matters ended: outcomes that add up, and the share resolved with an honest interval.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InsightsPage, InsightsRow, Outcome, ResolvedEstimate } from '#contracts';
import { predictionPoweredMean } from '#learning';
import { CountsStore, type Days, type DayCount } from '../figures/counts.store.js';
import type { PageDays } from './page.js';
import { rowId } from './page.js';

const OUTCOMES = ['came-back', 'given-up', 'with-person', 'confirmed', 'silent'] as const;
const SHARE_UNITS = 10_000;
/** Fewer judged than this say nothing. */
const LEAST_JUDGED = 10;
const THOUSANDTHS = 1_000;

/** Shares with four places that add up to exactly 1 (largest remainders); none of nothing. */
export function sharesOf(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count / total) * SHARE_UNITS);
  const units = exact.map(Math.floor);
  const missing = SHARE_UNITS - units.reduce((sum, unit) => sum + unit, 0);
  const order = exact
    .map((value, at) => ({ at, rest: value - (units[at] ?? 0) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of order.slice(0, missing)) units[at] = (units[at] ?? 0) + 1;
  return units.map((unit) => unit / SHARE_UNITS);
}

/** Makes the page `resolution`. */
@Injectable()
export class ResolutionPage {
  constructor(
    private readonly counts: CountsStore,
    private readonly dataSource: DataSource,
  ) {}

  async read({ days, settled }: PageDays): Promise<Pick<InsightsPage, 'rows' | 'estimate' | 'series'>> {
    const counted = await this.counts.byDay('outcome', days);
    const known = totalsOf(counted.filter(({ day }) => day <= settled));
    const soFar = totalsOf(counted.filter(({ day }) => day > settled));
    const knownCounts = OUTCOMES.map((outcome) => known.get(outcome) ?? 0);
    const notKnown = [...soFar.values()].reduce((sum, count) => sum + count, 0);
    const shares = sharesOf([...knownCounts, notKnown]);
    const sharesOfKnown = sharesOf(knownCounts);
    const rows = OUTCOMES.map((outcome, at): InsightsRow => ({
      figureId: rowId(days, 'outcome', outcome),
      outcome,
      count: knownCounts[at] ?? 0,
      share: shares[at] ?? 0,
      /** Without those not known yet: these five add up to 1. */
      shareOfKnown: sharesOfKnown[at] ?? 0,
    }));
    rows.push({
      figureId: rowId(days, 'outcome', 'not-known-yet'),
      outcome: 'not-known-yet',
      count: notKnown,
      share: shares.at(-1) ?? 0,
      soFar: Object.fromEntries(OUTCOMES.map((outcome) => [outcome, soFar.get(outcome) ?? 0])),
    });
    const series = counted.map(({ day, key, times }) => ({
      day,
      figure: day <= settled ? key : 'not-known-yet',
      count: times,
    }));
    return { rows, series: summed(series), estimate: await this.estimate(days, settled, known) };
  }

  private async estimate(days: Days, settled: string, known: ReadonlyMap<string, number>): Promise<ResolvedEstimate> {
    const count = (outcome: Outcome): number => known.get(outcome) ?? 0;
    const total = OUTCOMES.reduce((sum, outcome) => sum + count(outcome), 0);
    const to = days.to < settled ? days.to : settled;
    const none = { resolved: 0, low: 0, high: 1, basis: 'bounds', judged: 0, silenceAsResolved: 0 } as const;
    if (total === 0 || days.from > to) return none;
    const silenceAsResolved = short((count('silent') + count('confirmed') + count('with-person')) / total);
    const past = { ...days, to };
    const figureId = rowId(past, 'outcome');
    const [sums, judged] = await Promise.all([this.counts.totals(['guess', 'guessed'], past), this.judged(past)]);
    const sumOf = (figure: string): number =>
      sums.filter((row) => row.figure === figure).reduce((sum, { times }) => sum + times, 0);
    const guessed = sumOf('guessed');
    const mean = guessed === 0 ? 0.5 : sumOf('guess') / THOUSANDTHS / guessed;
    if (judged.length >= LEAST_JUDGED && guessed >= judged.length) {
      const { estimate, low, high } = predictionPoweredMean({ mean, count: guessed }, judged);
      const held = (value: number): number => short(Math.min(1, Math.max(0, value)));
      return {
        resolved: held(estimate),
        low: held(low),
        high: held(high),
        basis: 'judged',
        judged: judged.length,
        silenceAsResolved,
        figureId,
      };
    }
    // What is certain: who confirmed was helped, who came back or gave up was not.
    const low = count('confirmed') / total;
    const high = 1 - (count('came-back') + count('given-up')) / total;
    const resolved = Math.min(high, Math.max(low, mean));
    return {
      resolved: short(resolved),
      low: short(low),
      high: short(high),
      basis: 'bounds',
      judged: judged.length,
      silenceAsResolved,
      figureId,
    };
  }

  private async judged({ from, to, locale, channel }: Days): Promise<{ guess: number; truth: number }[]> {
    return await this.dataSource.query(
      `select guess::float8 as guess, judged::int as truth from insights.episodes
       where judged is not null and guess is not null and day between $1 and $2
         and locale = coalesce($3, locale) and channel = coalesce($4, channel) limit 5000`,
      [from, to, locale ?? null, channel ?? null],
    );
  }
}

const short = (share: number): number => Math.round(share * SHARE_UNITS) / SHARE_UNITS;

function totalsOf(rows: readonly DayCount[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { key, times } of rows) totals.set(key, (totals.get(key) ?? 0) + times);
  return totals;
}

interface Point {
  readonly day: string;
  readonly figure: string;
  readonly count: number;
}

function summed(points: readonly Point[]): Point[] {
  return [...Map.groupBy(points, ({ day, figure }) => `${day} ${figure}`).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, count: others.reduce((sum, { count }) => sum + count, first.count) }],
  );
}
