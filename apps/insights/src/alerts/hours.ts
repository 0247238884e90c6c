// What is asked much more within one hour than in that hour of other days: a day may be as busy as ever and still hold an hour in which something broke.
import { baselineOf, DEFAULT_RISING, discoveries, LEARNING_DAYS, negativeBinomialTail } from '#learning';

/** Different shoppers by key in one hour, and the same hour of the days before, the hour itself last. */
export interface HourStream {
  readonly counts: ReadonlyMap<string, readonly number[]>;
  /** Different shoppers of each day's hour. */
  readonly volumes: readonly number[];
  /** How many keys were heard in the hour. */
  readonly heard: number;
  /** How much more surprising a key must be than others; 1 where nothing is said. */
  readonly barOf: (key: string) => number;
}

/** A key that rose in an hour. */
export interface HourAlarm {
  readonly key: string;
  readonly shoppers: number;
  readonly expected: number;
}

/** The keys that rose in the last hour of a stream, with `falseAlarmsPerHour` over all of them together. */
export function risingInHour({ counts, volumes, heard, barOf }: HourStream, falseAlarmsPerHour: number): HourAlarm[] {
  const last = volumes.length - 1;
  if (last < LEARNING_DAYS) return [];
  const judged = [...counts].flatMap(([key, series]) => {
    const shoppers = series[last] ?? 0;
    const baseline = baselineOf(series, volumes, last);
    if (baseline === undefined || shoppers < DEFAULT_RISING.leastShoppers) return [];
    const { expected, shape } = baseline;
    return [{ key, shoppers, expected, chance: negativeBinomialTail(shoppers, expected, shape) * barOf(key) }];
  });
  const found = discoveries(
    judged.map(({ chance }) => chance),
    falseAlarmsPerHour,
    Math.max(heard, judged.length),
  );
  return found.flatMap((at) => {
    const alarm = judged[at];
    return alarm === undefined ? [] : [{ key: alarm.key, shoppers: alarm.shoppers, expected: alarm.expected }];
  });
}
