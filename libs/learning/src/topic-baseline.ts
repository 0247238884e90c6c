// What is expected of a topic on a day: its share of the weeks before, by weekday, with outliers held down.

/** How many shoppers are expected, and how far counts scatter around it (see negativeBinomialTail). */
export interface Baseline {
  readonly expected: number;
  readonly shape: number;
}

const WINDOW_DAYS = 56;
/** The last days are left out, so that a slow rise does not become what is expected of itself. */
const LEFT_OUT_DAYS = 7;
const LEFT_OUT_SHARE = 0.25;
const WEEK_DAYS = 7;
/** Counts are held down to so many standard deviations above what is expected (winsorised; Tukey 1962). */
const OUTLIER_DEVIATIONS = 3;
const ROUNDS = 2;
/** A topic that was never asked about counts as half a question (the Jeffreys prior of a rate). */
const PRIOR_COUNT = 0.5;
/** A weekday's own share counts only as far as there are counts to tell it from all days' share. */
const SEASON_PRIOR = 25;
/** What scatters less than this (as mean² / r) cannot be told from chance in so few days. */
const LEAST_SCATTER = 0.01;
const MOST_SCATTER = 1;

/**
 * The baseline of a topic on `day`, from `counts` and the whole shop's `volumes` of the days before it; undefined without any
 * volume. The shape holds both what scatters from day to day (by moments) and how little is known of a topic seldom heard.
 */
export function baselineOf(counts: readonly number[], volumes: readonly number[], day: number): Baseline | undefined {
  const leftOut = Math.min(LEFT_OUT_DAYS, Math.floor(day * LEFT_OUT_SHARE));
  const to = day - leftOut;
  const from = Math.max(0, to - WINDOW_DAYS);
  const volume = sumOf(volumes, from, to);
  const today = volumes[day] ?? 0;
  if (volume === 0 || today === 0) return undefined;
  const { total, share, scatter } = shareOf(counts, volumes, from, to, volume);
  const season = seasonOf(counts, volumes, { from, to, share, weekday: day % WEEK_DAYS });
  return { expected: share * today * season, shape: 1 / (scatter + 1 / (total + PRIOR_COUNT)) };
}

function shareOf(
  counts: readonly number[],
  volumes: readonly number[],
  from: number,
  to: number,
  volume: number,
): { total: number; share: number; scatter: number } {
  let total = sumOf(counts, from, to);
  let share = (total + PRIOR_COUNT) / volume;
  let scatter = LEAST_SCATTER;
  for (let round = 0; round < ROUNDS; round++) {
    let held = 0;
    let excess = 0;
    let squares = 0;
    for (let at = from; at < to; at++) {
      const expected = share * (volumes[at] ?? 0);
      const most = expected + OUTLIER_DEVIATIONS * Math.sqrt(expected + scatter * expected ** 2) + 1;
      const count = Math.min(counts[at] ?? 0, most);
      held += count;
      excess += (count - expected) ** 2 - expected;
      squares += expected ** 2;
    }
    total = held;
    share = (held + PRIOR_COUNT) / volume;
    scatter = Math.min(MOST_SCATTER, Math.max(LEAST_SCATTER, squares > 0 ? excess / squares : LEAST_SCATTER));
  }
  return { total, share, scatter };
}

function seasonOf(
  counts: readonly number[],
  volumes: readonly number[],
  { from, to, share, weekday }: { from: number; to: number; share: number; weekday: number },
): number {
  let heard = 0;
  let expected = 0;
  for (let at = from; at < to; at++) {
    if (at % WEEK_DAYS !== weekday) continue;
    const ofDay = share * (volumes[at] ?? 0);
    heard += Math.min(counts[at] ?? 0, ofDay + OUTLIER_DEVIATIONS * Math.sqrt(ofDay + LEAST_SCATTER) + 1);
    expected += ofDay;
  }
  return (heard + SEASON_PRIOR) / (expected + SEASON_PRIOR);
}

function sumOf(values: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += values[at] ?? 0;
  return sum;
}
