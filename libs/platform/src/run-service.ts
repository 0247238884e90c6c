// The whole life of a service that has a process of its own: read the environment, start, serve, stop.
import { Logger, type Type } from '@nestjs/common';
import type { ServiceName } from '#contracts';
import { ConfigError, configFaults, type ConfigSchema, parseConfig } from './config.js';
import { needsDatabase } from './database/needs-database.js';
import { Health } from './health/health.js';
import { HealthModule } from './health/health.module.js';
import { Metrics } from './health/metrics.js';
import { serveMetrics } from './health/metrics-server.js';
import { installLogger } from './log/logger.js';
import { kafkaAddressOf } from './kafka.config.js';
import { defaultInstanceId, type PlatformConfig, platformConfig } from './platform.config.js';
import type { Environment, Runtime } from './runtime.js';
import { readSecretFiles } from './secret-files.js';
import { listen } from './listen.js';
import type { TrustProxy } from './http-adapter.js';
import { type ConfigureHttp, createHttpApplication, createService } from './service.js';
import { EXIT_CONFIG, exitWith, superviseProcess } from './supervise.js';
import { startTracing } from './tracing/start-tracing.js';

/** What only some services need. */
export interface RunServiceOptions {
  /** Given by a service with HTTP routes of its own; the health endpoints are then served beside them. */
  readonly configureHttp?: ConfigureHttp;
  /** Whose `x-forwarded-for` the HTTP routes believe, by the environment. */
  readonly trustProxy?: (env: Environment) => TrustProxy | undefined;
}

/** Runs a service until it is told to stop. Its `main.ts` is this one call. */
export async function runService(
  name: ServiceName,
  module: Type,
  configSchema?: ConfigSchema,
  options: RunServiceOptions = {},
): Promise<void> {
  const { env, faults } = readSecretFiles(process.env);
  installProcessLogger(name, env);
  try {
    const config = readConfig(module, configSchema, env, faults);
    const runtime = stackRuntime(name, config, env, needsDatabase(module));
    const supervised = superviseProcess({ health: runtime.health, timeoutMs: config.SHUTDOWN_TIMEOUT_MS });
    const tracing = await startTracing(name, { ...env, INSTANCE_ID: runtime.instanceId });
    supervised.closeLast(async () => await tracing?.close());
    const http = {
      port: config.PORT,
      host: config.HOST,
      configure: options.configureHttp,
      trustProxy: options.trustProxy?.(env),
    };
    if (config.METRICS_PORT !== undefined) {
      const served = await serveMetrics(runtime.metrics, { port: config.METRICS_PORT, host: config.HOST });
      supervised.closeLast(served.close);
    }
    if (options.configureHttp === undefined) {
      // Up before the service is, so that one that waits for its database can say so.
      const healthApp = await createHttpApplication(HealthModule.for(runtime.health, runtime.metrics), runtime.metrics);
      await listen(healthApp, http);
      supervised.closeLast(async () => await healthApp.close());
    }
    const service = await createService({
      name,
      module,
      configSchema,
      runtime,
      http: options.configureHttp === undefined ? undefined : http,
    });
    supervised.closeFirst(async () => await service.close());
    runtime.health.started();
    const where = service.url === undefined ? `health at ${http.host}:${http.port}` : service.url;
    new Logger('Service').log(`${name} is up (${runtime.instanceId}, ${where})`);
  } catch (error) {
    await endWith(error);
  }
}

/** Logs by the environment; a wrong LOG_LEVEL is reported later, with all other faults. */
export function installProcessLogger(service: string, env: Environment): void {
  const level = platformConfig.shape.LOG_LEVEL.safeParse(env['LOG_LEVEL'] || undefined);
  installLogger({
    service,
    instanceId: env['INSTANCE_ID'] || defaultInstanceId(service),
    level: level.success ? level.data : 'info',
    pretty: process.stdout.isTTY && env['NODE_ENV'] !== 'production',
  });
}

/** Reads platform and service configuration together, so that all faults are listed at once. */
function readConfig(
  module: Type,
  configSchema: ConfigSchema | undefined,
  env: Environment,
  secretFaults: readonly string[],
): PlatformConfig {
  const faults = [...secretFaults, ...configFaults(platformConfig, env)];
  if (configSchema !== undefined) faults.push(...configFaults(configSchema, env));
  if (needsDatabase(module) && !env['DATABASE_URL']) {
    faults.push('DATABASE_URL: is needed by this service: postgres://…');
  }
  if (!env['KAFKA_BROKERS']) faults.push('KAFKA_BROKERS: is needed: a comma list of host:port');
  if (env['TRANSPORT'] === 'in-process') {
    faults.push('TRANSPORT: in-process is for all services in one process (npm start); a service alone needs kafka');
  }
  if (faults.length > 0) throw new ConfigError([...new Set(faults)]);
  return parseConfig(platformConfig, env);
}

function stackRuntime(name: ServiceName, config: PlatformConfig, env: Environment, hasDatabase: boolean): Runtime {
  const metrics = new Metrics();
  metrics.collectProcessMetrics();
  return {
    service: name,
    instanceId: config.INSTANCE_ID ?? defaultInstanceId(name),
    env,
    transport: { kind: 'kafka', address: kafkaAddressOf(config) },
    database:
      hasDatabase && config.DATABASE_URL !== undefined
        ? {
            kind: 'postgres',
            url: config.DATABASE_URL,
            poolSize: config.DATABASE_POOL_SIZE,
            statementTimeoutMs: config.DATABASE_STATEMENT_TIMEOUT_MS,
          }
        : undefined,
    cache: config.REDIS_URL === undefined ? { kind: 'memory' } : { kind: 'redis', url: config.REDIS_URL },
    health: new Health(),
    metrics,
  };
}

/** A service that cannot start ends with a code: 78 (EX_CONFIG) when the environment is wrong, else 1. */
export async function endWith(error: unknown): Promise<never> {
  const logger = new Logger('Service');
  if (error instanceof ConfigError) {
    logger.fatal(error.message);
    return await exitWith(EXIT_CONFIG);
  }
  logger.fatal(error instanceof Error ? error : new Error(String(error)));
  return await exitWith(1);
}
