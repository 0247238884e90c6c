// Kafka, PostgreSQL and Redis, and OpenSearch where it is asked for, as native processes on free loopback ports: started together, stopped cleanly, each restartable alone.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { KafkaCluster } from './kafka-cluster.js';
import type { KafkaPorts } from './kafka.js';
import type { NativeProcess } from './native-process.js';
import { canRunOpenSearch, openSearchServer } from './opensearch.js';
import { freePorts } from './ports.js';
import { postgresServer } from './postgres.js';
import { requireInfrastructurePrograms } from './programs.js';
import { redisServer } from './redis.js';

/** Where the three servers can be reached; what services need to know of the infrastructure. */
export interface InfrastructureAddresses {
  kafkaBrokers: string;
  databaseUrl: string;
  redisUrl: string;
  /** Where it was asked for. */
  openSearchUrl?: string;
}

/** The running servers. Each handle can be stopped and started again on the same port and data. */
export interface Infrastructure extends InfrastructureAddresses {
  /** The only broker, or the first. */
  kafka: NativeProcess;
  /** All brokers. */
  brokers: readonly NativeProcess[];
  postgres: NativeProcess;
  redis: NativeProcess;
  openSearch?: NativeProcess;
  /** Stops all of them, in the reverse of the order in which services depend on them. */
  stop: () => Promise<void>;
}

/** How to start the three servers. */
export interface InfrastructureOptions {
  /** Data, settings and logs go here; the same folder again continues with the same data. */
  folder: string;
  log: (line: string) => void;
  /**
   * One broker for each: its port, and the one at which its clients are told to find it, for a link between the two that can break.
   * One broker at a free port where nothing is said.
   */
  brokers?: readonly Omit<KafkaPorts, 'controller'>[];
  /** Whether an OpenSearch node is started too, where this machine can run one. */
  withOpenSearch?: boolean;
}

/** Starts Kafka, PostgreSQL and Redis in parallel; when one fails, the others are stopped and the error names it. */
export async function startInfrastructure({
  folder,
  log,
  brokers,
  withOpenSearch = false,
}: InfrastructureOptions): Promise<Infrastructure> {
  requireInfrastructurePrograms();
  const home = resolve(folder);
  mkdirSync(home, { recursive: true });
  const [freeBrokerPort, postgresPort, redisPort, http, transport, ...controllers] = await freePorts(
    5 + (brokers?.length ?? 1),
  );
  if (!freeBrokerPort || !postgresPort || !redisPort || !http || !transport) throw new Error('no free ports');
  const kafka = new KafkaCluster(
    home,
    controllers.map((controller, index) => ({ broker: freeBrokerPort, ...brokers?.[index], controller })),
    log,
  );
  const postgres = postgresServer(home, postgresPort);
  const redis = redisServer(home, redisPort);
  const openSearch =
    withOpenSearch && canRunOpenSearch() ? openSearchServer(home, { http, transport }, log) : undefined;
  if (withOpenSearch && !openSearch) log('OpenSearch is left out: it needs Java 21 or later');

  const stop = async (): Promise<void> => {
    await redis.stop();
    await Promise.all([kafka.stop(), postgres.process.stop(), openSearch?.process.stop()]);
  };
  const timed = async (name: string, start: () => Promise<void>): Promise<void> => {
    const startedAt = Date.now();
    await start();
    log(`${name} is ready after ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  };
  const outcomes = await Promise.allSettled([
    timed('Kafka', () => kafka.start()),
    timed('PostgreSQL', async () => {
      await postgres.initialise();
      await postgres.process.start();
      await postgres.createDatabase();
    }),
    timed('Redis', () => redis.start()),
    ...(openSearch
      ? [
          timed('OpenSearch', async () => {
            await openSearch.initialise();
            await openSearch.process.start();
          }),
        ]
      : []),
  ]);
  const faults = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [messageOf(outcome.reason)] : []));
  if (faults.length > 0) {
    await stop();
    throw new Error(faults.join('\n'));
  }
  return {
    kafkaBrokers: kafka.addresses,
    databaseUrl: postgres.databaseUrl,
    redisUrl: `redis://127.0.0.1:${redisPort}`,
    kafka: kafka.first,
    brokers: kafka.brokers,
    postgres: postgres.process,
    redis,
    ...(openSearch ? { openSearch: openSearch.process, openSearchUrl: openSearch.url } : {}),
    stop,
  };
}

function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
