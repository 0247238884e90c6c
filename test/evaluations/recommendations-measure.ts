// Asks a fitted recommender every question of a protocol and counts how high the right item stands.
import { fit, indexOf, type Model, Recommender } from '../../apps/recommendations/src/methods/index.js';
import type { Protocol } from './recommendations-data.js';

/** What a protocol measured; `hits` and such are sums over the cut-offs asked for. */
export interface Measured {
  readonly users: number;
  readonly hitRate: number;
  readonly ndcg: number;
  readonly reciprocalRank: number;
  readonly trainSeconds: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly model: Model;
}

/** Fits and asks with the very functions of the service's fit and answers. Items that tie with the right one stand before it; an item that is not in the answer is missed. */
export function measure(protocol: Protocol, cutOff: number, say: (line: string) => void): Measured {
  const startedAt = performance.now();
  const model = fit({ ...protocol.fit, final: indexOf(protocol.training) });
  const recommender = new Recommender(model);
  const trainSeconds = Math.round((performance.now() - startedAt) / 100) / 10;
  say(`trained in ${trainSeconds} s: ${JSON.stringify(model.kernel)}`);
  let hits = 0;
  let gains = 0;
  let reciprocals = 0;
  const tookMs: number[] = [];
  for (const { history, target } of protocol.questions) {
    const askedAt = performance.now();
    const ranked = recommender.rank(history, { limit: cutOff * 2, allowSeen: protocol.fit.allowSeen });
    tookMs.push(performance.now() - askedAt);
    const found = ranked.find(({ item }) => item === target);
    if (found === undefined) continue;
    const rank = ranked.filter(({ score }) => score >= found.score).length;
    if (rank > cutOff) continue;
    hits += 1;
    gains += 1 / Math.log2(rank + 1);
    reciprocals += 1 / rank;
  }
  tookMs.sort((one, other) => one - other);
  const users = protocol.questions.length;
  const percentile = (share: number): number => Math.round((tookMs[Math.floor(users * share)] ?? 0) * 1000) / 1000;
  return {
    users,
    hitRate: hits / users,
    ndcg: gains / users,
    reciprocalRank: reciprocals / users,
    trainSeconds,
    p50Ms: percentile(0.5),
    p95Ms: percentile(0.95),
    model,
  };
}
