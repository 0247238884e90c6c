// How the detectors of rising topics do on a stream with planted rises.
import { LEARNING_DAYS, risingTopics, type Alarm } from '#learning';

const DAY_MS = 86_400_000;

/** A question: when (ms), about what, by whom. */
export interface Asked {
  readonly at: number;
  readonly topic: string;
  readonly shopper: string;
}

/** A rise that was planted: from when (ms) and by which factor. */
export interface Planted {
  readonly topic: string;
  readonly from: number;
  readonly factor: number;
}

/** What was measured; the alarms say whether each is of a planted rise. */
export interface TrendFigures {
  /** Planted rises with an alarm at or after their day. */
  readonly recall: number;
  /** Alarms on topics without a rise, or before it, a week of judged days. */
  readonly falseAlarmsPerWeek: number;
  /** Days from the planted to the alarm's day: 0 is the same day. Null where none was found. */
  readonly medianDelayDays: number | null;
  readonly alarms: readonly (Alarm & { readonly planted: boolean })[];
}

/** Plays the stream day by day (UTC) and compares the alarms with what was planted. */
export function measureTrends(stream: readonly Asked[], planted: readonly Planted[]): TrendFigures {
  const first = Math.floor(stream.reduce((least, { at }) => Math.min(least, at), Infinity) / DAY_MS);
  const days: Map<string, Set<string>>[] = [];
  for (const { at, topic, shopper } of stream) {
    const topics = (days[Math.floor(at / DAY_MS) - first] ??= new Map<string, Set<string>>());
    const shoppers = topics.get(topic) ?? new Set<string>();
    topics.set(topic, shoppers.add(shopper));
  }
  const whole = Array.from(days, (topics) => topics ?? new Map<string, Set<string>>());
  const found = risingTopics(whole);
  const rises = planted.map(({ topic, from }) => ({ topic, day: Math.floor(from / DAY_MS) - first }));
  const alarms = found.map((alarm) => ({
    ...alarm,
    planted: rises.some(({ topic, day }) => topic === alarm.topic && alarm.day >= day),
  }));
  const delays = rises
    .map(({ topic, day }) => alarms.find((alarm) => alarm.topic === topic && alarm.day >= day && alarm.planted)?.day)
    .flatMap((day, at) => (day === undefined ? [] : [day - (rises[at]?.day ?? 0)]))
    .sort((a, b) => a - b);
  const weeks = Math.max(1, (whole.length - LEARNING_DAYS) / 7);
  const middle = Math.floor(delays.length / 2);
  return {
    recall: round(delays.length / planted.length),
    falseAlarmsPerWeek: round(alarms.filter((alarm) => !alarm.planted).length / weeks),
    medianDelayDays:
      delays.length === 0
        ? null
        : delays.length % 2 === 1
          ? (delays[middle] ?? null)
          : ((delays[middle - 1] ?? 0) + (delays[middle] ?? 0)) / 2,
    alarms,
  };
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000;
