// A service with a database, a contract and HTTP, alone in this process: started, called, checked and stopped.
import { Controller, Get, Injectable, Module } from '@nestjs/common';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { z } from 'zod';
import { Bus, Handles, InProcessBroker, Outbox } from '#bus';
import { type HandlerOutput, type ParsedInput, recommendationsCalls } from '#contracts';
import { openTestDatabase } from '#testing';
import {
  Cache,
  Clock,
  ConfigError,
  configOf,
  createService,
  DatabaseModule,
  type EmbeddedDatabase,
  FixedClock,
  Health,
  Metrics,
  type Runtime,
  type RunningService,
} from './index.js';

class GreetingConfig extends configOf(
  z.object({ GREETING: z.string().default('hello'), LIMIT: z.coerce.number().default(3) }),
) {}

class CreateNotes1790000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE notes.notes (id integer PRIMARY KEY)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notes.notes');
  }
}

@Injectable()
class NotesService {
  constructor(
    readonly dataSource: DataSource,
    readonly config: GreetingConfig,
    readonly cache: Cache,
    readonly clock: Clock,
    readonly outbox: Outbox,
  ) {}
}

type Calls = typeof recommendationsCalls;

@Controller()
class NotesController {
  constructor(private readonly notes: NotesService) {}

  @Handles(recommendationsCalls.recommend)
  async recommend(_input: ParsedInput<Calls['recommend']>): Promise<HandlerOutput<Calls['recommend']>> {
    const rows: { id: number }[] = await this.notes.dataSource.query('SELECT id FROM notes.notes ORDER BY id');
    return { products: rows.map(({ id }) => ({ productId: String(id), score: 1, reason: 'popular' as const })) };
  }

  @Get('greeting')
  greeting(): { greeting: string } {
    return { greeting: this.notes.config.GREETING };
  }
}

@Module({
  imports: [DatabaseModule.forService({ schema: 'notes', entities: [], migrations: [CreateNotes1790000000001] })],
  controllers: [NotesController],
  providers: [NotesService, GreetingConfig],
})
class NotesModule {}

describe('createService', () => {
  let embedded: EmbeddedDatabase;
  const services: RunningService[] = [];

  beforeAll(async () => {
    embedded = await openTestDatabase();
  });
  afterEach(async () => {
    for (const service of services.splice(0)) await service.close();
  });
  afterAll(async () => {
    await embedded.close();
  });

  const runtime = (env: Record<string, string> = {}): Runtime => ({
    service: 'recommendations',
    instanceId: 'recommendations-1',
    env,
    transport: { kind: 'in-process', broker: new InProcessBroker() },
    database: { kind: 'embedded', embedded },
    cache: { kind: 'memory' },
    clock: new FixedClock(new Date('2026-05-01T00:00:00Z')),
    health: new Health(),
    metrics: new Metrics(),
  });

  it('provides database, config, cache, clock and bus, and answers calls', async () => {
    const service = await createService({
      name: 'recommendations',
      module: NotesModule,
      runtime: runtime({ GREETING: 'hi' }),
    });
    services.push(service);
    const notes = service.get(NotesService);
    expect({ ...notes.config }).toEqual({ GREETING: 'hi', LIMIT: 3 });
    expect(notes.clock.now().toISOString()).toBe('2026-05-01T00:00:00.000Z');
    await notes.cache.set('a', { b: 1 }, 60);
    expect(await notes.cache.get('a')).toEqual({ b: 1 });
    await notes.dataSource.query('INSERT INTO notes.notes VALUES (7)');
    const answer = await service.get(Bus).call(recommendationsCalls.recommend, {});
    expect(answer.products).toEqual([{ productId: '7', score: 1, reason: 'popular' }]);
  });

  it('rolls a transaction back while another one waits for the shared connection', async () => {
    const service = await createService({ name: 'recommendations', module: NotesModule, runtime: runtime() });
    services.push(service);
    const { dataSource } = service.get(NotesService);
    const failing = dataSource.transaction(async (manager) => {
      await manager.query('INSERT INTO notes.notes VALUES (100)');
      throw new Error('no');
    });
    const succeeding = dataSource.transaction(async (manager) => {
      await manager.query('INSERT INTO notes.notes VALUES (101)');
    });
    await expect(failing).rejects.toThrow('no');
    await succeeding;
    expect(await dataSource.query('SELECT id FROM notes.notes WHERE id >= 100')).toEqual([{ id: 101 }]);
  });

  it('serves HTTP beside health and metrics, and says what is not ready', async () => {
    const own = runtime();
    const service = await createService({
      name: 'recommendations',
      module: NotesModule,
      runtime: own,
      http: { port: 0, host: '127.0.0.1' },
    });
    services.push(service);
    const get = async (path: string): Promise<Response> => await fetch(`${service.url ?? ''}${path}`);
    expect(await (await get('/greeting')).json()).toEqual({ greeting: 'hello' });
    expect((await get('/health/live')).status).toBe(200);
    const starting = await get('/health/ready');
    expect([starting.status, await starting.json()]).toMatchObject([
      503,
      { checks: { process: { reason: 'is starting' } } },
    ]);
    own.health.started();
    expect((await get('/health/ready')).status).toBe(200);
    own.health.register('kafka', async () => await Promise.reject(new Error('no broker answers')));
    const failing = await get('/health/ready');
    expect(failing.status).toBe(503);
    expect(await failing.json()).toMatchObject({
      status: 'not-ready',
      checks: { kafka: { ok: false, reason: 'no broker answers' } },
    });
    expect(await (await get('/metrics')).text()).toContain('daogou_http_request_duration_seconds');
  });

  it('lists all faults of the environment at once', async () => {
    const configSchema = z.object({ A: z.string(), B: z.coerce.number() });
    const failing = createService({
      name: 'recommendations',
      module: NotesModule,
      configSchema,
      runtime: runtime({ B: 'x' }),
    });
    const error = await failing.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as ConfigError).faults).toHaveLength(2);
  });

  it('says that a port is taken', async () => {
    const http = { port: 0, host: '127.0.0.1' };
    const first = await createService({ name: 'recommendations', module: NotesModule, runtime: runtime(), http });
    services.push(first);
    const port = Number(new URL(first.url ?? '').port);
    await expect(
      createService({ name: 'recommendations', module: NotesModule, runtime: runtime(), http: { ...http, port } }),
    ).rejects.toThrow(`PORT: ${port} is in use`);
  });
});
