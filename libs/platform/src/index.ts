// What every service stands on: its life, configuration, database, cache, clock, logs and health.
export { Cache } from './cache/cache.js';
export { MemoryCache } from './cache/memory-cache.js';
export { RedisCache } from './cache/redis-cache.js';
export { Clock, FixedClock, SystemClock } from './clock.js';
export {
  type ConfigClass,
  ConfigError,
  configFaults,
  configOf,
  isWrittenJson,
  jsonOrFile,
  readJsonSetting,
  type ConfigSchema,
  parseConfig,
  provideConfig,
} from './config.js';
export { dataDirectoryHolder, DataDirectoryInUseError, writeFileDurably } from './database/data-directory.js';
export { DataDirectoryError } from './database/data-directory-faults.js';
export { dataSourceOf, type MigrationClass, type ServiceDatabase } from './database/data-source.js';
export { DatabaseModule } from './database/database.module.js';
export {
  DEFAULT_MIN_FREE_MB,
  type EmbeddedDatabase,
  type EmbeddedDatabaseOptions,
  holdsDatabase,
  openEmbeddedDatabase,
} from './database/embedded.js';
export { onceDatabaseAnswers } from './database/patience.js';
export { migrateDatabases, pendingMigrations, runPendingMigrations } from './database/migrations.js';
export { Health, type HealthCheck, type HealthFinding, type HealthReport, type HealthWeight } from './health/health.js';
export { HealthModule } from './health/health.module.js';
export { isFromThisMachine, isLocalRequest, isLoopback, type RawRequest } from './health/local-request.js';
export { outgoing, type OutgoingLimits, TooLongError } from './http/outgoing.js';
export { isSameSecret } from './http/same-secret.js';
export { Metrics } from './health/metrics.js';
export { type MetricsServer, serveMetrics } from './health/metrics-server.js';
export { installLogger, JsonLogger, type LogOptions } from './log/logger.js';
export { redact, redactText } from './log/redact.js';
export { Periodic } from './periodic.js';
export { kafkaAddressOf } from './kafka.config.js';
export { openKafkaBus } from './open-kafka-bus.js';
export { defaultInstanceId, type PlatformConfig, platformConfig } from './platform.config.js';
export { endWith, installProcessLogger, runService, type RunServiceOptions } from './run-service.js';
export { type CacheChoice, type DatabaseChoice, type Environment, Runtime, type TransportChoice } from './runtime.js';
export { readSecretFiles, secretVariables, withSecretFiles } from './secret-files.js';
export {
  type ConfigureHttp,
  createService,
  type HttpOptions,
  type RunningService,
  type ServiceOptions,
} from './service.js';
export type { TrustProxy } from './http-adapter.js';
export { startTracing, type Tracing } from './tracing/start-tracing.js';
export { EXIT_CONFIG, exitWith, type Supervised, superviseProcess } from './supervise.js';
