// One service's connection to Kafka, shared by its client and its server: kafkajs itself, the producer, and questions about topics.
import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { Kafka, logLevel, Partitioners, type Admin, type KafkaConfig, type LogEntry, type Producer } from 'kafkajs';
import { describeError, UnavailableError } from '../errors.js';
import { BatchingProducer } from './batching-producer.js';
import { calmKafkajsTimers } from './calm-timers.js';
import { defaultKafkaLimits, type KafkaAddress, type KafkaConnection, type KafkaLimits } from './kafka-connection.js';

const CONNECT_AGAIN_AFTER_MS = 1_000;

/** Makes a kafkajs client that logs through Nest. */
export function kafkaOf(address: KafkaAddress, clientId: string): Kafka {
  calmKafkajsTimers();
  return new Kafka({
    ...kafkajsAddressOf(address),
    clientId,
    // A handshake with TLS and SASL takes several round trips.
    connectionTimeout: address.tls === undefined ? 3_000 : 10_000,
    authenticationTimeout: 10_000,
    requestTimeout: 15_000,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 5 },
    logLevel: logLevel.WARN,
    logCreator: () => logToNest,
  });
}

/** Where Kafka is and how one gets in, as kafkajs wants it. */
export function kafkajsAddressOf({ brokers, tls, sasl }: KafkaAddress): Pick<KafkaConfig, 'brokers' | 'ssl' | 'sasl'> {
  return {
    brokers: [...brokers],
    // Never with rejectUnauthorized: false: a broker that cannot prove its name gets nothing.
    ssl: tls === undefined ? false : { ...tls },
    // kafkajs wants one type a mechanism.
    ...(sasl === undefined ? {} : { sasl: { ...sasl } as KafkaConfig['sasl'] }),
  };
}

const logger = new Logger('Kafka');

const SAME_WARNING_EVERY_MS = 30_000;
const MAX_WARNINGS_REMEMBERED = 200;
const warnedAtMs = new Map<string, number>();

// kafkajs calls errors what it retries by itself, several times a second while a broker is away; what it gives up reaches our own code and
// is logged there.
function logToNest({ level, namespace, log }: LogEntry): void {
  const cause = typeof log['error'] === 'string' ? `: ${log['error']}` : '';
  const line = `[${namespace}] ${log.message}${cause}`;
  const nowMs = Date.now();
  if (level !== logLevel.ERROR || nowMs - (warnedAtMs.get(line) ?? 0) < SAME_WARNING_EVERY_MS) {
    logger.debug(line);
    return;
  }
  if (warnedAtMs.size >= MAX_WARNINGS_REMEMBERED) warnedAtMs.clear();
  warnedAtMs.set(line, nowMs);
  logger.warn(line);
}

/** The shared connection. It keeps trying to connect until it is closed. */
export class KafkaLink {
  readonly kafka: Kafka;
  readonly limits: KafkaLimits;
  readonly admin: Admin;
  readonly producer: BatchingProducer;
  readonly #rawProducer: Producer;
  #connected: Promise<void> | undefined;
  #isConnected = false;
  #isClosed = false;

  constructor(readonly connection: KafkaConnection) {
    this.limits = { ...defaultKafkaLimits, ...connection.limits };
    this.kafka = kafkaOf(connection, connection.clientId);
    this.admin = this.kafka.admin();
    this.#rawProducer = this.kafka.producer({
      allowAutoTopicCreation: false,
      idempotent: false,
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 5 },
    });
    this.producer = new BatchingProducer(this.#rawProducer);
  }

  get isConnected(): boolean {
    return this.#isConnected;
  }

  /** Settles when producer and admin are connected; rejects only when the link is closed before. */
  connect(): Promise<void> {
    this.#connected ??= this.#connectUntilClosed();
    return this.#connected;
  }

  async #connectUntilClosed(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      if (this.#isClosed) throw new UnavailableError('the connection to Kafka is closed');
      try {
        await Promise.all([this.#rawProducer.connect(), this.admin.connect()]);
        this.#isConnected = true;
        return;
      } catch (error) {
        if (attempt === 1 || attempt % 10 === 0) {
          logger.warn(`cannot reach Kafka at ${this.connection.brokers.join(', ')}: ${describeError(error)}`);
        }
        await delay(CONNECT_AGAIN_AFTER_MS);
      }
    }
  }

  /** Those of `topics` that exist, with their partitions. */
  async partitionCounts(topics: readonly string[]): Promise<Map<string, number>> {
    const existing = new Set(await this.admin.listTopics());
    const wanted = topics.filter((topic) => existing.has(topic));
    if (wanted.length === 0) return new Map();
    const { topics: found } = await this.admin.fetchTopicMetadata({ topics: wanted });
    return new Map(found.map(({ name, partitions }) => [name, partitions.length]));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#isConnected = false;
    await Promise.allSettled([this.#rawProducer.disconnect(), this.admin.disconnect()]);
  }
}
