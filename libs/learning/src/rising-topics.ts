// Which topics more shoppers ask about than before: two detectors, one for what is sudden and one for what is slow.
import { cumulativeSumChance, nextCumulativeSum, rateEvidence } from './cumulative-sum.js';
import { discoveries } from './false-discovery.js';
import { negativeBinomialTail } from './negative-binomial.js';
import { baselineOf, type Baseline } from './topic-baseline.js';

/** One day of one topic is the number of different shoppers who asked about it; all topics of a day stand in one map. */
export type DayOfTopics = ReadonlyMap<string, ReadonlySet<string>>;

/** What the detectors are set to. */
export interface RisingOptions {
  /** False alarms a week over all topics together; each detector has half of them. */
  readonly falseAlarmsPerWeek: number;
  /** A rise of fewer different shoppers is none. */
  readonly leastShoppers: number;
  /** The rise that the slow detector listens for, as a factor. */
  readonly slowFactor: number;
  /** Days for which a topic is not named again. */
  readonly quietDays: number;
}

/** A topic that rises, and what said so. */
export interface Alarm {
  /** Index of the day. */
  readonly day: number;
  readonly topic: string;
  readonly detector: 'sudden' | 'slow';
  /** Shoppers of that day, and how many were expected. */
  readonly shoppers: number;
  readonly expected: number;
}

/** Days that stand before anything is judged. */
export const LEARNING_DAYS = 14;
/** Days in which the slow detector's shoppers are counted. */
const SLOW_WINDOW_DAYS = 7;
/** A sum that no quiet week can undo would go on after a rise has ended. */
const HIGHEST_SUM = 20;

export const DEFAULT_RISING: RisingOptions = {
  falseAlarmsPerWeek: 1,
  leastShoppers: 5,
  slowFactor: 2,
  quietDays: 7,
};

interface Judged {
  readonly topic: string;
  readonly count: number;
  readonly expected: number;
  readonly suddenChance: number;
  readonly slowChance: number;
}

/**
 * The alarms of a stream of days, in order. The expected count of a topic is its share of all that day's questions in the weeks
 * before (never of days to come), so that a day when everybody asks raises no topic. Two rates of discovery hold each detector
 * to its half of the false alarms, however many topics there are.
 */
export function risingTopics(days: readonly DayOfTopics[], options: Partial<RisingOptions> = {}): Alarm[] {
  return risingCounts(
    {
      days: days.length,
      counts: countsByTopic(days),
      volumes: days.map((topics) => [...topics.values()].reduce((sum, { size }) => sum + size, 0)),
      shoppersOfWeek: (topic, day) => shoppersBefore(days, topic, day),
    },
    options,
  );
}

/** A stream as counts alone: shoppers by topic and day, the volume of each day, and who was heard in the week that ends on a day. */
export interface CountedStream {
  readonly days: number;
  readonly counts: ReadonlyMap<string, readonly number[]>;
  readonly volumes: readonly number[];
  /** Different shoppers; more than there were does no harm to what rises fast. */
  readonly shoppersOfWeek: (topic: string, day: number) => number;
  /** How much more surprising a topic must be than others; 1 where nothing is said. */
  readonly barOf?: (topic: string) => number;
}

/** See {@link risingTopics}: where the shoppers of every day are too many to be held. */
export function risingCounts(stream: CountedStream, options: Partial<RisingOptions> = {}): Alarm[] {
  const settings = { ...DEFAULT_RISING, ...options };
  const dailyRate = settings.falseAlarmsPerWeek / 2 / 7;
  const { counts, volumes, shoppersOfWeek, barOf = () => 1 } = stream;
  const sums = new Map<string, number>();
  const quietUntil = new Map<string, number>();
  const alarms: Alarm[] = [];
  for (let day = LEARNING_DAYS; day < stream.days; day++) {
    const judged: Judged[] = [];
    for (const [topic, series] of counts) {
      // What was named starts anew, else the end of a rise would be told as another one.
      if ((quietUntil.get(topic) ?? -1) > day) sums.set(topic, 0);
      const baseline = baselineOf(series, volumes, day);
      if (baseline !== undefined) judged.push(judge(topic, series[day] ?? 0, baseline, sums, settings));
    }
    const sudden = judged.filter(({ count }) => count >= settings.leastShoppers);
    const slow = judged.filter(({ topic }) => shoppersOfWeek(topic, day) >= settings.leastShoppers);
    const found = [
      ...named(sudden, 'sudden', ({ topic, suddenChance }) => suddenChance * barOf(topic), dailyRate, judged.length),
      ...named(slow, 'slow', ({ topic, slowChance }) => slowChance * barOf(topic), dailyRate, judged.length),
    ];
    for (const { item, detector } of found) {
      if ((quietUntil.get(item.topic) ?? -1) > day) continue;
      quietUntil.set(item.topic, day + settings.quietDays);
      sums.set(item.topic, 0);
      alarms.push({ day, topic: item.topic, detector, shoppers: item.count, expected: item.expected });
    }
  }
  return alarms;
}

function judge(
  topic: string,
  count: number,
  { expected, shape }: Baseline,
  sums: Map<string, number>,
  { slowFactor }: RisingOptions,
): Judged {
  const evidence = rateEvidence(count, expected, slowFactor, shape);
  const sum = Math.min(HIGHEST_SUM, nextCumulativeSum(sums.get(topic) ?? 0, evidence));
  sums.set(topic, sum);
  return {
    topic,
    count,
    expected,
    suddenChance: negativeBinomialTail(count, expected, shape),
    slowChance: cumulativeSumChance(sum),
  };
}

function named(
  judged: readonly Judged[],
  detector: Alarm['detector'],
  chance: (item: Judged) => number,
  rate: number,
  tests: number,
): { item: Judged; detector: Alarm['detector'] }[] {
  return discoveries(judged.map(chance), rate, tests).flatMap((at) => {
    const item = judged[at];
    return item === undefined ? [] : [{ item, detector }];
  });
}

function countsByTopic(days: readonly DayOfTopics[]): Map<string, number[]> {
  const counts = new Map<string, number[]>();
  for (const [day, topics] of days.entries())
    for (const [topic, shoppers] of topics) {
      const series = counts.get(topic) ?? new Array<number>(days.length).fill(0);
      series[day] = shoppers.size;
      counts.set(topic, series);
    }
  return counts;
}

function shoppersBefore(days: readonly DayOfTopics[], topic: string, day: number): number {
  const seen = new Set<string>();
  for (let at = Math.max(0, day - SLOW_WINDOW_DAYS + 1); at <= day; at++)
    for (const shopper of days[at]?.get(topic) ?? []) seen.add(shopper);
  return seen.size;
}
