// Finds the keys that were counted most without adding up all keys: a threshold algorithm (as TPUT: Cao and Wang, 2004) over months and days, exact.
import type { Day } from '../facts/shop-days.js';

/** More keys than this are as fast added up with all others. */
export const MAX_CANDIDATES = 500;

/** A month or a day. */
interface Piece {
  readonly at: Day;
  readonly isMonth: boolean;
}
/** What was counted most in a month or on a day: keys with their shoppers, the most first. */
export interface Head extends Piece {
  readonly keys: readonly string[] | null;
  readonly shoppers: readonly number[] | null;
}
/** What a key has at least in one of the pieces if it has as much as another over all of them. */
export interface Part extends Piece {
  readonly least: number;
}

/** What is counted: `$1` the figure, `$2` and `$3` language and channel or ''. */
const OF_SCOPE = 'figure = $1 and locale = $2 and channel = $3';
const ofPiece = (piece: string, columns: string, rest: string): string => `
  (select ${columns} from insights.months where ${piece}.is_month and ${OF_SCOPE} and month = ${piece}.at ${rest})
  union all
  (select ${columns} from insights.counts where not ${piece}.is_month and ${OF_SCOPE} and day = ${piece}.at ${rest})`;

/** The heads of the months `$4` and the days `$5`, each of `$6` keys. One row a piece: the planner knows how few those are. */
export const HEADS = `
  select piece.at::text, is_month as "isMonth", keys, shoppers
  from (
    select at, true as is_month from unnest($4::date[]) as at union all select at, false from unnest($5::date[]) as at
  ) piece cross join lateral (
    select array_agg(key) as keys, array_agg(shoppers) as shoppers
    from (${ofPiece('piece', 'key, shoppers', 'order by shoppers desc limit $6')}) most
  ) head`;

/** The keys that reach the least `$6` of some piece, which is a month or not (`$5`) and begins at `$4`. */
export const REACHING = `
  select distinct key
  from unnest($4::date[], $5::boolean[], $6::int[]) as part(at, is_month, least)
  cross join lateral (${ofPiece('part', 'key', 'and shoppers >= part.least')}) reached
  limit ${MAX_CANDIDATES + 1}`;

/**
 * The keys `$6` over the months `$4` and the days `$5`, the most shoppers first; those after the day `$7` apart. A month has many more
 * keys than are wanted, so each is looked up; of a day, most keys are passed over while it is read: that is faster, and a plain `key` would be looked up.
 */
export const OF_KEYS = `
  select key, sum(shoppers)::int as shoppers, sum(times)::int as times,
    coalesce(sum(shoppers) filter (where at > $7::date), 0)::int as lately
  from (
    select key, shoppers, times, month as at from insights.months where ${OF_SCOPE} and month = any ($4::date[]) and key = any ($6::text[])
    union all
    select key, shoppers, times, day from insights.counts where ${OF_SCOPE} and day = any ($5::date[]) and key || '' = any ($6::text[])
  ) counted group by key order by 2 desc, 1`;

/** What the last of those wanted has at least over all pieces: what it has in their heads. Undefined where there are no more keys than are wanted. */
export function leastOf(heads: readonly Head[], limit: number): number | undefined {
  const sums = new Map<string, number>();
  for (const { keys, shoppers } of heads)
    for (const [at, key] of (keys ?? []).entries()) sums.set(key, (sums.get(key) ?? 0) + (shoppers?.[at] ?? 0));
  return [...sums.values()].sort((one, other) => other - one)[limit - 1];
}

/**
 * Shares `least`, which the last of those wanted has over all pieces or less, out among them: a key that has less than its part in each has less than that in all,
 * so it is none of them. A day scatters more than a month, so its part is by the root of its size: else nearly all keys of a day would reach it.
 */
export function partsOf(heads: readonly Head[], least: number): Part[] {
  const sized = heads.map(({ at, isMonth, shoppers }) => ({
    at,
    isMonth,
    size: Math.sqrt((shoppers ?? []).reduce((sum, count) => sum + count, 0)),
  }));
  const whole = sized.reduce((sum, { size }) => sum + size, 0);
  return sized
    .filter(({ size }) => size > 0)
    .map(({ at, isMonth, size }) => ({ at, isMonth, least: Math.ceil((least * size) / whole - ROUNDING) }));
}

/** Sums of fractions are not exact: what is missing to a whole number by less is none. */
const ROUNDING = 1e-6;
