// Events over Kafka and PostgreSQL: at least once on the wire, once in effect, in order by key, and dead letters that can be sent again.
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Controller, type Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  busDatabaseProviders,
  busMigrationFor,
  createTopicsOf,
  Inbox,
  KafkaDeadLetters,
  MessageClient,
  headers,
  OnEvent,
  Outbox,
  type EventMeta,
} from '#bus';
import { describeStack, stackBrokers } from './describe-stack.js';
import { startProbe, type Probe } from './probe-app.js';
import type { ProbeRole } from './probe-process.js';
import { probeContract, probeTopics } from './probe.contract.js';

describeStack('events over Kafka and PostgreSQL', ['KAFKA_BROKERS', 'DATABASE_URL'], () => {
  const run = randomBytes(4).toString('hex');
  const schema = `wire_${run}`;
  const announcer = `wire-${run}-announcer`;
  const listener = `wire-${run}-listener`;
  const { events } = probeContract(run);
  const { thingHappened } = events;
  const heard: { n: number; key: string; meta: EventMeta }[] = [];
  let refused = new Set<number>();
  let dataSource: DataSource;
  let announcing: Probe;
  let listening: Probe;

  @Controller()
  class ListenerController {
    constructor(private readonly inbox: Inbox) {}

    @OnEvent(thingHappened)
    async onThing(payload: { n: number; key: string }, meta: EventMeta): Promise<void> {
      heard.push({ ...payload, meta });
      if (refused.has(payload.n)) throw new Error(`cannot handle ${payload.n} now`);
      await this.inbox.once(meta.eventId, 'listener', async (manager) => {
        await manager.query(`INSERT INTO ${schema}.effects (n) VALUES ($1)`, [payload.n]);
      });
    }
  }

  const database: Provider[] = [{ provide: DataSource, useFactory: () => dataSource }, ...busDatabaseProviders(schema)];
  const effects = async (): Promise<number[]> => {
    const rows: { n: number }[] = await dataSource.query(`SELECT n FROM ${schema}.effects ORDER BY n`);
    return rows.map(({ n }) => n);
  };
  const announce = (outbox: Outbox, n: number, key: string): Promise<void> =>
    dataSource.transaction((manager) => outbox.add(manager, thingHappened, { n, key }));
  async function until(condition: () => boolean | Promise<boolean>, withinMs: number): Promise<void> {
    const deadlineAtMs = Date.now() + withinMs;
    while (!(await condition())) {
      if (Date.now() > deadlineAtMs) throw new Error(`not within ${withinMs} ms`);
      await delay(100);
    }
  }

  beforeAll(async () => {
    dataSource = await new DataSource({
      type: 'postgres',
      url: process.env['DATABASE_URL'] ?? '',
      migrations: [busMigrationFor(schema)],
      migrationsTableName: `migrations_${run}`,
    }).initialize();
    await dataSource.query(`CREATE SCHEMA ${schema}`);
    await dataSource.runMigrations();
    await dataSource.query(`CREATE TABLE ${schema}.effects (n integer NOT NULL)`);
    await createTopicsOf(
      { brokers: stackBrokers() },
      probeTopics(run, [announcer, listener], { partitions: 3, replyPartitions: 1 }),
      1,
    );
    listening = await startProbe({
      service: listener,
      instanceId: 'listener-1',
      controllers: [ListenerController],
      providers: database,
    });
  }, 60_000);
  afterAll(async () => {
    await announcing.close();
    await listening.close();
    await dataSource.query(`DROP SCHEMA ${schema} CASCADE`);
    await dataSource.query(`DROP TABLE migrations_${run}`);
    await dataSource.destroy();
  }, 60_000);

  it('has one effect when the relay is killed between sending and deleting', async () => {
    const outbox = new Outbox(dataSource, schema, () => undefined);
    // The listener's own relay shares the schema in this spec; it must not be quicker than the one that dies.
    await dataSource.query(
      `INSERT INTO ${schema}.relay_lease (name, holder, expires_at) VALUES ('outbox', 'victim', now() + interval '15 seconds')
       ON CONFLICT (name) DO UPDATE SET holder = 'victim', expires_at = excluded.expires_at`,
    );
    await delay(6_000); // the listener's relay believes for half a lease that it still holds it
    const told: ProbeRole = { role: 'dying-relay', service: announcer, instanceId: 'victim', schema };
    const child = fork(join(import.meta.dirname, 'probe-process.js'), [JSON.stringify(told)]);
    const died = once(child, 'exit');
    await announce(outbox, 1, 'a');
    expect(await died).toEqual([null, 'SIGKILL']);
    await until(() => heard.length >= 1, 20_000);
    expect(await dataSource.query(`SELECT 1 FROM ${schema}.outbox`)).toHaveLength(1);

    announcing = await startProbe({ service: announcer, instanceId: 'successor', providers: database });
    await until(async () => (await dataSource.query(`SELECT 1 FROM ${schema}.outbox`)).length === 0, 30_000);
    await until(() => heard.length >= 2, 20_000);
    expect(new Set(heard.map(({ meta }) => meta.eventId)).size).toBe(1);
    expect(await effects()).toEqual([1]);
  }, 120_000);

  it('sends nothing of a transaction that was rolled back, and keeps the order of a key', async () => {
    heard.length = 0;
    const outbox = announcing.app.get(Outbox);
    const failing = dataSource.transaction(async (manager) => {
      await outbox.add(manager, thingHappened, { n: 99, key: 'a' });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    for (let n = 10; n < 40; n += 1) await announce(outbox, n, n % 2 === 0 ? 'even' : 'odd');
    await until(() => heard.length >= 30, 20_000);
    const of = (key: string): number[] => heard.filter((entry) => entry.key === key).map(({ n }) => n);
    expect(of('even')).toEqual(Array.from({ length: 15 }, (_, index) => 10 + 2 * index));
    expect(of('odd')).toEqual(Array.from({ length: 15 }, (_, index) => 11 + 2 * index));
    expect(of('a')).toEqual([]);
  }, 60_000);

  it('puts what cannot be handled aside with its cause, lets the rest pass, and sends it again on request', async () => {
    heard.length = 0;
    refused = new Set([50]);
    const outbox = announcing.app.get(Outbox);
    await announce(outbox, 50, 'poison');
    await announce(outbox, 51, 'poison');
    await announce(outbox, 52, 'other');
    await announcing.app.get(MessageClient).sendEvent({
      topic: thingHappened.topic,
      key: 'x',
      headers: { [headers.eventId]: 'malformed-1' },
      body: '{"n": "not a number"',
    });
    await until(async () => (await effects()).includes(51), 30_000);
    expect(heard.filter(({ n }) => n === 50)).toHaveLength(5);

    const deadLetters = new KafkaDeadLetters({ brokers: stackBrokers() }, [thingHappened.topic]);
    const letters = await deadLetters.list();
    expect(letters.map(({ eventId, service, attempts }) => [eventId === 'malformed-1', service, attempts])).toEqual([
      [true, listener, 0],
      [false, listener, 5],
    ]);
    const letter = letters[1];
    expect(letter?.cause).toContain('cannot handle 50 now');
    expect(JSON.parse(letter?.body ?? '')).toEqual({ n: 50, key: 'poison' });

    refused = new Set();
    if (letter !== undefined) await deadLetters.replay(letter);
    await until(async () => (await effects()).includes(50), 20_000);
    expect((await deadLetters.list()).map(({ eventId }) => eventId)).toEqual(['malformed-1']);
  }, 120_000);
});
