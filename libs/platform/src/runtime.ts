// Where a service runs: its name and environment, and which transport, database and cache it uses. One per Nest application.
import type { InProcessBroker, KafkaAddress } from '#bus';
import type { Clock } from './clock.js';
import type { EmbeddedDatabase } from './database/embedded.js';
import type { Health } from './health/health.js';
import type { Metrics } from './health/metrics.js';

/** The environment as a service sees it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** How messages travel. */
export type TransportChoice =
  | { readonly kind: 'in-process'; readonly broker: InProcessBroker }
  | { readonly kind: 'kafka'; readonly address: KafkaAddress };

/** Where rows are kept. The embedded database is shared by all services of the process. */
export type DatabaseChoice =
  | { readonly kind: 'embedded'; readonly embedded: EmbeddedDatabase }
  | {
      readonly kind: 'postgres';
      readonly url: string;
      readonly poolSize: number;
      readonly statementTimeoutMs: number;
    };

/** Where cached values are kept. */
export type CacheChoice = { readonly kind: 'memory' } | { readonly kind: 'redis'; readonly url: string };

/** Everything that differs between ways to run the same service. Injectable in every service. */
export abstract class Runtime {
  abstract readonly service: string;
  abstract readonly instanceId: string;
  abstract readonly env: Environment;
  abstract readonly transport: TransportChoice;
  /** Absent for a service that keeps nothing. */
  abstract readonly database?: DatabaseChoice;
  abstract readonly cache: CacheChoice;
  /** Replaced by tests; the system's clock when absent. */
  abstract readonly clock?: Clock;
  /** The checks of this process; services of one process share it. */
  abstract readonly health: Health;
  abstract readonly metrics: Metrics;
}
