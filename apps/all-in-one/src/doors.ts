// What the start says of the doors that are open: who can reach the shop, and what they can do.
import { type Environment, isLoopback } from '#platform';
import { demoTokensOf } from './embedded.config.js';

/** Where the shop listens, as it came out. */
export interface Doors {
  readonly env: Environment;
  readonly host: string;
  readonly metricsUrl?: string | undefined;
}

/** One line a door. */
export function doorsOf({ env, host, metricsUrl }: Doors): string[] {
  const demo = demoTokensOf(env);
  const origins = env['ALLOWED_ORIGINS']?.trim() || '*';
  const proxies = env['TRUST_PROXY']?.trim();
  const isLocal = isLoopback(host);
  return [
    `listens on ${host}: ${isLocal ? 'this machine only' : 'whoever reaches this machine; TLS belongs in front (docs/going-public.md)'}`,
    `demo customer tokens: ${demo.areGiven ? `on, anybody on this machine can be any customer (${demo.reason})` : `off (${demo.reason})`}`,
    `pages that may call it: ${origins === '*' ? 'of all origins (ALLOWED_ORIGINS)' : origins}`,
    `x-forwarded-for: ${proxies && !['0', 'false'].includes(proxies) ? `believed (TRUST_PROXY=${proxies})` : 'not believed (TRUST_PROXY)'}`,
    `metrics: ${metricsUrl ?? 'at /metrics, for this machine only (METRICS_PORT gives them a port of their own)'}`,
  ];
}
