// One service as a running Nest application, the same in a process of its own, beside others in one process, and in a spec.
import { type DynamicModule, type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { AsyncMicroserviceOptions, MicroserviceOptions } from '@nestjs/microservices';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { BusModule, BusServer, type BusSettings, BusStatus } from '#bus';
import type { ServiceName } from '#contracts';
import { Cache } from './cache/cache.js';
import { MemoryCache } from './cache/memory-cache.js';
import { RedisCache } from './cache/redis-cache.js';
import { Clock, SystemClock } from './clock.js';
import { Closing } from './closing.js';
import { ConfigError, configFaults, type ConfigSchema } from './config.js';
import { BusMetrics } from './health/bus-metrics.js';
import { Health } from './health/health.js';
import { HealthController } from './health/health.controller.js';
import { httpAdapter, type TrustProxy } from './http-adapter.js';
import { Metrics } from './health/metrics.js';
import { listen } from './listen.js';
import { quietUnlessInstalled } from './log/logger.js';
import { traceRequests } from './tracing/trace-requests.js';
import { Runtime } from './runtime.js';

/** How a service that is called over HTTP listens. */
export interface HttpOptions {
  readonly port: number;
  readonly host: string;
  /** Sets up what belongs to the whole HTTP application (filters, hooks, static files) before it listens. */
  readonly configure?: ConfigureHttp;
  /** Whose `x-forwarded-for` is believed; nobody's when absent. */
  readonly trustProxy?: TrustProxy;
}
/** See {@link HttpOptions.configure}. */
export type ConfigureHttp = (app: NestFastifyApplication) => Promise<void> | void;

/** What a service is started from. */
export interface ServiceOptions {
  readonly name: ServiceName;
  readonly module: Type;
  readonly configSchema?: ConfigSchema;
  readonly runtime: Runtime;
  /** Only for a service that has HTTP routes of its own. */
  readonly http?: HttpOptions;
}

/** A service that is up. */
export interface RunningService {
  readonly name: ServiceName;
  readonly app: INestApplicationContext;
  /** Where it listens, if it has HTTP routes of its own. */
  readonly url?: string;
  /** An injectable of the service. */
  get<T>(token: Type<T> | (abstract new (...parameters: never[]) => T)): T;
  /** Stops taking work, finishes what is in hand, and closes what was opened. */
  close(): Promise<void>;
}

/** The module around a service's own: what the platform provides to all of it. */
@Module({})
class PlatformModule {
  static around(module: Type, runtime: Runtime, closing: Closing, hasHttp: boolean): DynamicModule {
    const clock = runtime.clock ?? new SystemClock();
    const provided = [
      { provide: Runtime, useValue: runtime },
      { provide: Clock, useValue: clock },
      { provide: Cache, useValue: openCache(runtime, clock, closing) },
      { provide: Health, useValue: runtime.health },
      { provide: Metrics, useValue: runtime.metrics },
      { provide: Closing, useValue: closing },
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [BusModule.forService(busSettings(runtime), new BusMetrics(runtime.service, runtime.metrics)), module],
      controllers: hasHttp ? [HealthController] : [],
      providers: provided,
      exports: provided.map(({ provide }) => provide),
    };
  }
}

/** Starts a service; when that fails, what was opened is closed again. */
export async function createService(options: ServiceOptions): Promise<RunningService> {
  const { runtime, configSchema } = options;
  const faults = configSchema === undefined ? [] : configFaults(configSchema, runtime.env);
  if (faults.length > 0) throw new ConfigError(faults);
  quietUnlessInstalled();
  const closing = new Closing();
  try {
    const { http } = options;
    return http === undefined
      ? await startMessageService(options, closing)
      : await startHttpService(options, http, closing);
  } catch (error) {
    await closing.closeAll();
    throw error;
  }
}

const nestOptions = { bufferLogs: false, abortOnError: false, autoFlushLogs: false } as const;

async function startMessageService(options: ServiceOptions, closing: Closing): Promise<RunningService> {
  const wrapper = PlatformModule.around(options.module, options.runtime, closing, false);
  const app = await NestFactory.createMicroservice<AsyncMicroserviceOptions>(wrapper, {
    ...nestOptions,
    useFactory: (server: BusServer) => ({ strategy: server }),
    inject: [BusServer],
  });
  closing.add('application', async () => await app.close());
  await app.listen();
  watchBus(app, options.runtime, closing);
  return running(options.name, app, closing);
}

async function startHttpService(options: ServiceOptions, http: HttpOptions, closing: Closing): Promise<RunningService> {
  const { runtime } = options;
  const app = await createHttpApplication(
    PlatformModule.around(options.module, runtime, closing, true),
    runtime.metrics,
    http.trustProxy,
  );
  closing.add('application', async () => await app.close());
  app.connectMicroservice<MicroserviceOptions>({ strategy: app.get(BusServer) }, { inheritAppConfig: true });
  await http.configure?.(app);
  await app.init();
  await app.startAllMicroservices();
  watchBus(app, runtime, closing, true);
  const url = await listen(app, http);
  return running(options.name, app, closing, url);
}

function busSettings({ service, instanceId, transport }: Runtime): BusSettings {
  if (transport.kind === 'in-process') return { service, instanceId, transport };
  const connection = { ...transport.address, clientId: instanceId, service, instanceId };
  return { service, instanceId, transport: { kind: 'kafka', connection } };
}

/** Makes the bus part of the health. A service that says by itself that the bus is away waits for it only before it is ready the first time. */
function watchBus(
  app: INestApplicationContext,
  { service, transport, health }: Runtime,
  closing: Closing,
  answersWithoutBus = false,
): void {
  const status = app.get(BusStatus, { strict: false });
  const name = transport.kind === 'kafka' ? 'kafka' : `bus (${service})`;
  const check = async (): Promise<void> => {
    const faults = status.faults();
    if (faults.length > 0) throw new Error(faults.join('; '));
    // Were it not ready whenever Kafka is away, all instances would leave at once, and shoppers would see the ingress's bare 503 and not ours.
    if (answersWithoutBus) health.register(name, check, 'optional');
    return await Promise.resolve();
  };
  health.register(name, check);
  closing.add('bus check', () => {
    health.unregister(name);
  });
}

/** An HTTP application with limits and a stopwatch; used for a service's own routes and for the health endpoints alone. */
export async function createHttpApplication(
  module: Type | DynamicModule,
  metrics: Metrics,
  trustProxy?: TrustProxy,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(trustProxy), nestOptions);
  traceRequests(app, trustProxy !== undefined);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      const labels = {
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: String(reply.statusCode),
      };
      metrics.httpRequests.observe(labels, reply.elapsedTime / 1_000);
      done();
    });
  return app;
}

function running(name: ServiceName, app: INestApplicationContext, closing: Closing, url?: string): RunningService {
  let closed: Promise<void> | undefined;
  return {
    name,
    app,
    url,
    get: (token) => app.get(token as Type, { strict: false }) as never,
    close: async () => await (closed ??= closing.closeAll()),
  };
}

function openCache(runtime: Runtime, clock: Clock, closing: Closing): Cache {
  if (runtime.cache.kind === 'memory') return new MemoryCache(clock);
  const cache = new RedisCache(runtime.cache.url, `daogou:${runtime.service}:`);
  runtime.health.register('redis', async () => await cache.check(), 'optional');
  closing.add('cache', () => {
    runtime.health.unregister('redis');
    cache.close();
  });
  return cache;
}
