// Asks a fitted recommender every question of a protocol and counts how high the right item stands.
import {
  fit,
  type HeldOut,
  indexOf,
  type Model,
  type Ranked,
  Recommender,
} from '../../apps/recommendations/src/methods/index.js';
import type { Protocol } from './recommendations-data.js';

/** How high the right items stood, on average over the questions. */
export interface Quality {
  readonly hitRate: number;
  readonly ndcg: number;
  readonly reciprocalRank: number;
}

/** What a protocol measured. */
export interface Measured extends Quality {
  readonly users: number;
  readonly trainSeconds: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly model: Model;
}

/** Items that tie with the right one stand before it; an item that is not in the answer is missed. */
export function qualityOf(
  questions: readonly HeldOut[],
  rank: (history: readonly number[]) => readonly Ranked[],
  cutOff: number,
): Quality {
  let hits = 0;
  let gains = 0;
  let reciprocals = 0;
  for (const { history, target } of questions) {
    const ranked = rank(history);
    const found = ranked.find(({ item }) => item === target);
    if (found === undefined) continue;
    const place = ranked.filter(({ score }) => score >= found.score).length;
    if (place > cutOff) continue;
    hits += 1;
    gains += 1 / Math.log2(place + 1);
    reciprocals += 1 / place;
  }
  const asked = Math.max(1, questions.length);
  return { hitRate: hits / asked, ndcg: gains / asked, reciprocalRank: reciprocals / asked };
}

/** Fits and asks with the very functions of the service's fit and answers. */
export function measure(protocol: Protocol, cutOff: number, say: (line: string) => void): Measured {
  const startedAt = performance.now();
  const model = fit({ ...protocol.fit, final: indexOf(protocol.training) });
  const recommender = new Recommender(model);
  const trainSeconds = Math.round((performance.now() - startedAt) / 100) / 10;
  say(`trained in ${trainSeconds} s: ${JSON.stringify(model.kernel)}`);
  const tookMs: number[] = [];
  const options = { limit: cutOff * 2, allowSeen: protocol.fit.allowSeen };
  const quality = qualityOf(
    protocol.questions,
    (history) => {
      const askedAt = performance.now();
      const ranked = recommender.rank(history, options);
      tookMs.push(performance.now() - askedAt);
      return ranked;
    },
    cutOff,
  );
  tookMs.sort((one, other) => one - other);
  const users = protocol.questions.length;
  const percentile = (share: number): number => Math.round((tookMs[Math.floor(users * share)] ?? 0) * 1000) / 1000;
  return { users, ...quality, trainSeconds, p50Ms: percentile(0.5), p95Ms: percentile(0.95), model };
}
