// The floor under a turn: a raw kafkajs round trip, a bare Fastify route and a bare PostgreSQL read, at the same concurrency.
import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import kafkajs from 'kafkajs';
import pg from 'pg';
import type { InfrastructureAddresses } from '../../../tools/stack/infrastructure.js';
import { type Floors, percentile } from './summary.js';
import { HttpClient } from './shoppers.js';

const FLOOR_MS = 2_000;
const POOL_SIZE = 10;
const ROWS = 1_000;
/** About what a short question with its headers weighs. */
const RECORD_BYTES = 400;

type Operation = (number: number) => Promise<unknown>;

/** Median milliseconds of an operation, so many at once for a short while. */
async function medianMs(concurrency: number, operation: Operation): Promise<number> {
  const times: number[] = [];
  const untilMs = performance.now() + FLOOR_MS;
  let number = 0;
  const worker = async (): Promise<void> => {
    while (performance.now() < untilMs) {
      const startedAtMs = performance.now();
      await operation(number++);
      times.push(performance.now() - startedAtMs);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return percentile(times, 0.5);
}

interface Bare {
  readonly operation: Operation;
  close(): Promise<void>;
}

/** Produces a record and waits until it is consumed: plain kafkajs with its defaults, but no waiting for more to send. */
async function bareKafka(brokers: string): Promise<Bare> {
  const kafka = new kafkajs.Kafka({ clientId: 'floor', brokers: [brokers], logLevel: kafkajs.logLevel.NOTHING });
  const admin = kafka.admin();
  const topic = `floor-${randomBytes(4).toString('hex')}`;
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: 1 }] });
  const producer = kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  const consumer = kafka.consumer({ groupId: topic });
  await Promise.all([producer.connect(), consumer.connect()]);
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  const waiting = new Map<string, () => void>();
  const ready = new Promise<void>((resolve) => {
    consumer.on(consumer.events.GROUP_JOIN, () => {
      resolve();
    });
  });
  await consumer.run({
    eachMessage: ({ message }) => {
      const key = message.key?.toString() ?? '';
      waiting.get(key)?.();
      waiting.delete(key);
      return Promise.resolve();
    },
  });
  await ready;
  const value = 'x'.repeat(RECORD_BYTES);
  const operation = async (number: number): Promise<void> => {
    const key = String(number);
    const consumed = new Promise<void>((resolve) => waiting.set(key, resolve));
    await producer.send({ topic, messages: [{ key, value }], acks: -1 });
    await consumed;
  };
  return {
    operation,
    close: async () => {
      await Promise.all([producer.disconnect(), consumer.disconnect()]);
      await admin.deleteTopics({ topics: [topic] });
      await admin.disconnect();
    },
  };
}

/** Reads one row by its key. */
async function barePostgres(databaseUrl: string): Promise<Bare> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: POOL_SIZE });
  pool.on('error', () => undefined);
  const table = `floor_${randomBytes(4).toString('hex')}`;
  await pool.query(`create table ${table} (id int primary key, state jsonb not null)`);
  await pool.query(`insert into ${table} select n, '{"turns": 1}' from generate_series(0, ${ROWS - 1}) n`);
  return {
    operation: async (number) => await pool.query(`select state from ${table} where id = $1`, [number % ROWS]),
    close: async () => {
      await pool.query(`drop table ${table}`);
      await pool.end();
    },
  };
}

/** Asks a route that answers with a constant, in a process of its own. */
async function bareFastify(): Promise<Bare> {
  const child: ChildProcess = fork(fileURLToPath(new URL('./bare-route.js', import.meta.url)), {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [port] = (await once(child, 'message')) as [number];
  const http = new HttpClient(`http://127.0.0.1:${port}`);
  return {
    operation: async () => await http.send('POST', '/', {}, { text: 'How much is this?' }),
    close: async () => {
      http.close();
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

/** What a turn stands on, ready to be measured again beside each level. */
export class FloorBench {
  private constructor(
    private readonly fastify: Bare,
    private readonly kafka: Bare | undefined,
    private readonly postgres: Bare | undefined,
  ) {}

  /** Without infrastructure there is only the route to measure. */
  static async open(infrastructure: InfrastructureAddresses | undefined): Promise<FloorBench> {
    return new FloorBench(
      await bareFastify(),
      infrastructure && (await bareKafka(infrastructure.kafkaBrokers)),
      infrastructure && (await barePostgres(infrastructure.databaseUrl)),
    );
  }

  async measure(concurrency: number): Promise<Floors> {
    const fastifyMs = await medianMs(concurrency, this.fastify.operation);
    if (this.kafka === undefined || this.postgres === undefined) return { fastifyMs };
    const kafkaMs = await medianMs(concurrency, this.kafka.operation);
    return { fastifyMs, kafkaMs, postgresMs: await medianMs(concurrency, this.postgres.operation) };
  }

  async close(): Promise<void> {
    await Promise.all([this.fastify.close(), this.kafka?.close(), this.postgres?.close()]);
  }
}
