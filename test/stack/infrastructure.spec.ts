// The native infrastructure does what fault tests rely on: each server stops and comes back on the same port with its data.
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import kafkajs from 'kafkajs';
import pg from 'pg';
import { startInfrastructure, type Infrastructure } from '../../tools/stack/infrastructure.js';
import { freePorts } from '../../tools/stack/ports.js';
import { postgresServer } from '../../tools/stack/postgres.js';
import { missingPrograms } from '../../tools/stack/programs.js';

const isRequired = process.env.REQUIRE_STACK === '1';
const missing = missingPrograms().map(({ program }) => program);
const describeStack = isRequired || (process.env.TEST_STACK === '1' && missing.length === 0) ? describe : describe.skip;
const startTimeoutMs = 120_000;

describeStack('the native infrastructure', () => {
  let folder = '';
  let infrastructure: Infrastructure | undefined;

  const running = (): Infrastructure => {
    if (!infrastructure) throw new Error('the infrastructure did not start');
    return infrastructure;
  };
  const withDatabase = async <Result>(use: (client: pg.Client) => Promise<Result>): Promise<Result> => {
    const client = new pg.Client({ connectionString: running().databaseUrl });
    await client.connect();
    try {
      return await use(client);
    } finally {
      await client.end();
    }
  };
  const withKafka = async <Result>(use: (admin: kafkajs.Admin) => Promise<Result>): Promise<Result> => {
    const admin = new kafkajs.Kafka({ brokers: [running().kafkaBrokers], logLevel: kafkajs.logLevel.NOTHING }).admin();
    await admin.connect();
    try {
      return await use(admin);
    } finally {
      await admin.disconnect();
    }
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'daogou-stack-spec-'));
    chmodSync(folder, 0o711);
    infrastructure = await startInfrastructure({ folder, log: () => undefined });
  }, startTimeoutMs);

  afterAll(async () => {
    await infrastructure?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps what is in PostgreSQL over a restart, and lets nobody in without the password', async () => {
    await withDatabase((client) => client.query('create table kept (word text)'));
    await withDatabase((client) => client.query('insert into kept values ($1)', ['茶']));
    await running().postgres.stop();
    await expect(withDatabase((client) => client.query('select 1'))).rejects.toThrow();
    await running().postgres.start();
    const kept = await withDatabase((client) => client.query<{ word: string }>('select word from kept'));
    expect(kept.rows).toEqual([{ word: '茶' }]);
    const withoutPassword = new URL(running().databaseUrl);
    withoutPassword.password = 'wrong';
    const intruder = new pg.Client({ connectionString: withoutPassword.href });
    await expect(intruder.connect()).rejects.toThrow('password');
  });

  it(
    'keeps the topics of Kafka even when it is killed, and makes no topic by itself',
    async () => {
      await withKafka((admin) => admin.createTopics({ topics: [{ topic: 'kept', numPartitions: 3 }] }));
      await running().kafka.stop('SIGKILL');
      expect(running().kafka.running).toBe(false);
      await running().kafka.start();
      const topics = await withKafka((admin) => admin.listTopics());
      expect(topics).toContain('kept');
      await expect(withKafka((admin) => admin.fetchTopicMetadata({ topics: ['nobody-made-me'] }))).rejects.toThrow();
    },
    startTimeoutMs,
  );

  it(
    'says at once that a database was made with another password than the one that is kept',
    async () => {
      const elsewhere = mkdtempSync(join(tmpdir(), 'daogou-stack-spec-'));
      chmodSync(elsewhere, 0o711);
      const [port = 0] = await freePorts(1);
      try {
        const made = postgresServer(elsewhere, port);
        await made.initialise();
        rmSync(join(elsewhere, 'postgres-password'));
        const again = postgresServer(elsewhere, port);
        await again.initialise();
        await expect(again.process.start()).rejects.toThrow(/has another password than .*postgres-password says/);
        expect(again.process.running).toBe(false);
      } finally {
        rmSync(elsewhere, { recursive: true, force: true });
      }
    },
    startTimeoutMs,
  );

  it('tells of a server that ends by itself', async () => {
    const died = new Promise<string>((resolve) => running().redis.onDied(resolve));
    running().redis.signal('SIGKILL');
    await expect(died).resolves.toBe('signal SIGKILL');
    await running().redis.start();
    expect(running().redis.running).toBe(true);
  });
});

describe('the programs that the stack needs', () => {
  it('are named when they are missing', () => {
    const nothing = { program: 'no-such', debianPackage: 'no-such-package', why: 'nothing', find: () => undefined };
    expect(missingPrograms([nothing])).toEqual([nothing]);
  });
});
