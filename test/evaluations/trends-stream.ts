// A made-up stream of questions with planted rises: topics of unequal size, a weekly season, days that scatter, one promotion day.
import { chanceFrom, shuffledIndices } from '#learning';

const DAY_MS = 86_400_000;
const TOPICS = 77;
const WEEKS = 16;
const FIRST_RISE_DAY = 49;
const RISES = 24;
const RISE_DAYS = 10;
const SHOPPERS_A_QUESTION = 40;
const PROMOTION_DAY = 60;
const PROMOTION_FACTOR = 10;
/** Coefficient of variation of a topic's rate from day to day beyond chance. */
const SCATTER = 0.2;
const WEEKDAY_VOLUME = [1, 0.95, 0.95, 1, 1.05, 1.2, 1.15] as const;

/** What is made up: the questions of a usual day, and by how much the planted topics rise. */
export interface StreamOptions {
  readonly seed: number;
  readonly questionsADay: number;
  readonly factor: number;
}

interface Line {
  readonly at: string;
  readonly topic: string;
  readonly shopper: string;
}

/** Each planted topic rises for ten days and falls back. */
export function madeUpStream({ seed, questionsADay, factor }: StreamOptions): {
  stream: Iterable<Line>;
  planted: { topic: string; from: string; factor: number }[];
} {
  const chance = chanceFrom(seed);
  const weights = Array.from({ length: TOPICS }, () => Math.exp(0.7 * normal(chance)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const seasons = weights.map(() => Array.from({ length: 7 }, () => Math.exp(0.15 * normal(chance))));
  const start = Date.UTC(2026, 0, 5);
  const days = WEEKS * 7;
  const rises = shuffledIndices(TOPICS, chance)
    .slice(0, RISES)
    .map((topic) => ({ topic, day: FIRST_RISE_DAY + Math.floor(chance() * (days - FIRST_RISE_DAY - RISE_DAYS)) }));
  const pool = questionsADay * SHOPPERS_A_QUESTION;
  function* stream(): Iterable<Line> {
    for (let day = 0; day < days; day++) {
      const volume = questionsADay * (WEEKDAY_VOLUME[day % 7] ?? 1) * (day === PROMOTION_DAY ? PROMOTION_FACTOR : 1);
      for (const [topic, weight] of weights.entries()) {
        const risen = rises.some((rise) => rise.topic === topic && day >= rise.day && day < rise.day + RISE_DAYS);
        const scatter = Math.exp(SCATTER * normal(chance) - SCATTER ** 2 / 2);
        const mean = ((volume * weight) / total) * (seasons[topic]?.[day % 7] ?? 1) * scatter * (risen ? factor : 1);
        for (let left = poisson(mean, chance); left > 0; left--)
          yield {
            at: new Date(start + day * DAY_MS + Math.floor(chance() * DAY_MS)).toISOString(),
            topic: `t${topic}`,
            shopper: `s${Math.floor(chance() * pool)}`,
          };
      }
    }
  }
  return {
    stream: stream(),
    planted: rises.map(({ topic, day }) => ({
      topic: `t${topic}`,
      from: new Date(start + day * DAY_MS).toISOString(),
      factor,
    })),
  };
}

function normal(chance: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

/** By counting arrivals (Knuth) in pieces that do not underflow. */
function poisson(mean: number, chance: () => number): number {
  let count = 0;
  for (let left = mean; left > 0; left -= 100) {
    const least = Math.exp(-Math.min(left, 100));
    for (let product = chance(); product > least; product *= chance()) count++;
  }
  return count;
}
