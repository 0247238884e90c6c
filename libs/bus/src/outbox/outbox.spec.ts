// Outbox, inbox, relay and dead letters on an embedded database and the in-process transport.
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Controller, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { setTimeout as delay } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { defineEvents } from '#contracts';
import {
  BadRequestError,
  busDatabaseProviders,
  busMigrationFor,
  BusModule,
  BusServer,
  DeadLetterTable,
  Inbox,
  InProcessBroker,
  OnEvent,
  Outbox,
  OutboxRelay,
  type EventMeta,
} from '../index.js';

const { thingHappened } = defineEvents('probe', {
  thingHappened: { payload: z.object({ n: z.number() }), key: () => 'one' },
});
const heard: number[] = [];
let refusing = false;

@Controller()
class ListenerController {
  constructor(private readonly inbox: Inbox) {}

  @OnEvent(thingHappened)
  async onThing(payload: { n: number }, meta: EventMeta): Promise<void> {
    if (refusing) throw new BadRequestError('never');
    await this.inbox.once(meta.eventId, 'listener', async (manager) => {
      await manager.query('INSERT INTO shop.effects (n) VALUES ($1)', [payload.n]);
      heard.push(payload.n);
    });
  }
}

describe('outbox, inbox and relay', () => {
  let pglite: PGlite;
  let dataSource: DataSource;
  let app: INestApplicationContext;

  beforeAll(async () => {
    pglite = await PGlite.create();
    const pool = new pg.Pool({ ...(createPgConfig(pglite) as pg.PoolConfig), max: 1 });
    class SharedPool {
      constructor() {
        return pool;
      }
    }
    dataSource = await new DataSource({
      type: 'postgres',
      driver: { ...pg, Pool: SharedPool },
      installExtensions: false,
      migrations: [busMigrationFor('shop')],
    }).initialize();
    await dataSource.query('CREATE SCHEMA shop');
    await dataSource.runMigrations();
    await dataSource.query('CREATE TABLE shop.effects (n integer NOT NULL)');
    const settings = {
      service: 'shop',
      instanceId: 'shop-1',
      transport: { kind: 'in-process' as const, broker: new InProcessBroker() },
    };
    const module = {
      module: class ShopModule {},
      imports: [BusModule.forService(settings)],
      controllers: [ListenerController],
      providers: [{ provide: DataSource, useValue: dataSource }, ...busDatabaseProviders('shop')],
    };
    app = await NestFactory.createMicroservice(module as unknown as Type, {
      logger: false,
      useFactory: (strategy: BusServer) => ({ strategy }),
      inject: [BusServer],
    });
    await (app as unknown as { listen(): Promise<void> }).listen();
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await dataSource.destroy();
    await pglite.close();
  });

  const announce = (n: number): Promise<void> =>
    dataSource.transaction((manager) => app.get(Outbox).add(manager, thingHappened, { n }));
  const waiting = async (): Promise<number> => (await dataSource.query('SELECT 1 FROM shop.outbox')).length;
  async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      if (await condition()) return;
      await delay(20);
    }
    throw new Error('not in time');
  }

  it('sends soon after the commit, in order, and deletes what was handled', async () => {
    const startedAtMs = Date.now();
    for (let n = 1; n <= 5; n += 1) await announce(n);
    await until(() => heard.length === 5);
    expect(Date.now() - startedAtMs).toBeLessThan(3_000);
    expect(heard).toEqual([1, 2, 3, 4, 5]);
    await until(async () => (await waiting()) === 0);
  });

  it('sends what was committed and nothing of a savepoint that was undone', async () => {
    heard.length = 0;
    const outbox = app.get(Outbox);
    await dataSource.transaction(async (manager) => {
      await outbox.add(manager, thingHappened, { n: 21 });
      const undone = manager.transaction(async (inner) => {
        await outbox.add(inner, thingHappened, { n: 22 });
        throw new Error('undone');
      });
      await expect(undone).rejects.toThrow('undone');
      await manager.transaction((inner) => outbox.add(inner, thingHappened, { n: 23 }));
      await delay(50);
      expect(heard).toEqual([]);
    });
    const failed = dataSource.transaction(async (manager) => {
      await outbox.add(manager, thingHappened, { n: 24 });
      throw new Error('failed');
    });
    await expect(failed).rejects.toThrow('failed');
    await announce(25);
    await until(async () => heard.length === 3 && (await waiting()) === 0);
    expect(heard).toEqual([21, 23, 25]);
  });

  it('sends rows that it is not told of as well, in their order', async () => {
    heard.length = 0;
    const entry = app.get(Outbox).entryOf(thingHappened, { n: 31 });
    await dataSource.query(
      'INSERT INTO shop.outbox (event_id, topic, key, headers, body) VALUES ($1, $2, $3, $4, $5)',
      [entry.eventId, entry.topic, entry.key, entry.headers, entry.body],
    );
    app.get(OutboxRelay).nudge();
    await announce(32);
    await until(async () => heard.length === 2 && (await waiting()) === 0);
    expect(heard).toEqual([31, 32]);
  });

  it('wants a transaction and a payload that fits', async () => {
    await expect(app.get(Outbox).add(dataSource.manager, thingHappened, { n: 1 })).rejects.toThrow(/transaction/);
    const wrong = dataSource.transaction((manager) => app.get(Outbox).add(manager, thingHappened, { n: 'x' } as never));
    await expect(wrong).rejects.toThrow(BadRequestError);
    expect(await waiting()).toBe(0);
  });

  it('runs an effect once, and again when it was rolled back', async () => {
    const inbox = app.get(Inbox);
    let runs = 0;
    const failing = inbox.once('e', 'h', async () => {
      runs += 1;
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    const effect = async (): Promise<void> => void (runs += 1);
    expect(await inbox.once('e', 'h', effect)).toBe(true);
    expect(await inbox.once('e', 'h', effect)).toBe(false);
    expect(await inbox.once('e', 'other', effect)).toBe(true);
    expect(runs).toBe(3);
  });

  it('lets one relay at a time hold the lease, which tells what waits and for how long', async () => {
    const told: [count: number, oldestSeconds: number][] = [];
    const monitor = { outboxWaiting: (...waits: [number, number]) => void told.push(waits) } as never;
    await dataSource.query("UPDATE shop.relay_lease SET holder = 'another', expires_at = now() + interval '1 minute'");
    const options = {
      schema: 'shop',
      holder: 'late',
      pollMs: 1_000,
      send: () => Promise.reject(new Error('must not send')),
    };
    const late = new OutboxRelay(dataSource, { ...options, monitor });
    expect(await late.relayBatch()).toEqual({ sent: 0, failed: 0 });
    await dataSource.query("UPDATE shop.relay_lease SET expires_at = now() - interval '1 second'");
    await dataSource.transaction((manager) =>
      new Outbox(dataSource, 'shop', () => undefined).add(manager, thingHappened, { n: 6 }),
    );
    await dataSource.query("UPDATE shop.outbox SET created_at = now() - interval '40 seconds'");
    expect(await late.relayBatch()).toEqual({ sent: 0, failed: 1 });
    expect(told).toEqual([
      [0, 0],
      [1, expect.closeTo(40, -1)],
    ]);
    await dataSource.query('DELETE FROM shop.relay_lease');
  });

  it('asks for the lease of another instance once a second at most, however much is written', async () => {
    await dataSource.query(
      "INSERT INTO shop.relay_lease VALUES ('outbox', 'another', now() + interval '1 minute') ON CONFLICT (name) DO UPDATE SET holder = 'another', expires_at = excluded.expires_at",
    );
    let asked = 0;
    const query = async (text: string, values?: unknown[]): Promise<unknown> => {
      if (text.startsWith('INSERT INTO shop.relay_lease')) asked += 1;
      return await dataSource.query(text, values);
    };
    const monitor = { outboxWaiting: () => undefined } as never;
    const send = (): Promise<void> => Promise.reject(new Error('must not send'));
    const relay = new OutboxRelay({ query } as never, { schema: 'shop', holder: 'late', pollMs: 10, send, monitor });
    const startedAtMs = Date.now();
    relay.onApplicationBootstrap();
    await until(() => asked > 0);
    for (let writes = 0; writes < 30; writes += 1) {
      relay.nudge();
      await dataSource.query('SELECT 1');
    }
    await relay.beforeApplicationShutdown();
    expect(asked).toBeLessThanOrEqual(1 + Math.floor((Date.now() - startedAtMs) / 1_000));
    await dataSource.query('DELETE FROM shop.relay_lease');
  });

  it('keeps dead letters in the table and sends one again', async () => {
    refusing = true;
    heard.length = 0;
    await announce(7);
    const table = app.get(DeadLetterTable);
    await until(async () => (await table.list()).length >= 1 && (await waiting()) === 0);
    const letters = await table.list();
    const letter = letters.find(({ body }) => body === '{"n":7}');
    expect(letter).toMatchObject({ topic: thingHappened.topic, cause: expect.stringContaining('never') });
    refusing = false;
    expect(await table.replay(letter?.id ?? '')).toBe(true);
    app.get(OutboxRelay).nudge();
    await until(() => heard.includes(7));
    expect(await table.replay(letter?.id ?? '')).toBe(false);
  });
});
