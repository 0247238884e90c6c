// TypeORM on PostgreSQL, or on the embedded database through the pool that all services share.
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { DataSource, type Logger as TypeOrmLogger, type MigrationInterface } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { busMigrationFor } from '#bus';
import type { DatabaseChoice } from '../runtime.js';

const SLOW_QUERY_MS = 1_000;
const CONNECT_TIMEOUT_MS = 5_000;

/** A migration class: raw SQL up and down, a name that ends in a timestamp. */
export type MigrationClass = new () => MigrationInterface;

/** What a service keeps, and where. */
export interface ServiceDatabase {
  /** Its own schema; nobody else reads it. */
  readonly schema: string;
  readonly entities: readonly (new () => object)[];
  readonly migrations: readonly MigrationClass[];
}

/** Slow queries are worth a line; the values in them are not to be seen. */
class SlowQueryLogger implements TypeOrmLogger {
  private readonly logger = new Logger('Database');

  logQuery(): void {
    // Queries are not logged.
  }

  logQueryError(): void {
    // The error is thrown to whoever asked, and logged there.
  }

  logQuerySlow(timeMs: number, query: string): void {
    this.logger.warn(`A query took ${timeMs} ms: ${query.replace(/\s+/g, ' ').slice(0, 300)}`);
  }

  logSchemaBuild(): void {
    // Schemas are never built from entities.
  }

  logMigration(message: string): void {
    this.logger.debug(message);
  }

  log(level: 'log' | 'info' | 'warn', message: unknown): void {
    if (level === 'warn') this.logger.warn(String(message));
  }
}

/** Makes the DataSource of a service; it is not connected yet. */
export function dataSourceOf(service: string, database: ServiceDatabase, choice: DatabaseChoice): DataSource {
  const common: PostgresDataSourceOptions = {
    type: 'postgres',
    schema: database.schema,
    entities: [...database.entities],
    migrations: withBusTables(database),
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    logger: new SlowQueryLogger(),
    maxQueryExecutionTime: SLOW_QUERY_MS,
  };
  if (choice.kind === 'embedded') return new DataSource({ ...common, driver: sharedPoolDriver(choice.embedded.pool) });
  return new DataSource({
    ...common,
    url: choice.url,
    applicationName: `daogou-${service}`,
    poolSize: choice.poolSize,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    extra: {
      statement_timeout: choice.statementTimeoutMs,
      idle_in_transaction_session_timeout: choice.statementTimeoutMs,
      keepAlive: true,
    },
  });
}

/** The outbox and inbox of a service stand in its own schema; a list that has them already is left as it is. */
function withBusTables({ schema, migrations }: ServiceDatabase): MigrationClass[] {
  const busTables = busMigrationFor(schema);
  const hasThem = migrations.some((migration) => migration.name === busTables.name);
  return hasThem ? [...migrations] : [busTables, ...migrations];
}

/** A node-postgres whose every `new Pool()` is the shared pool, without the right to end it. */
function sharedPoolDriver(pool: pg.Pool): unknown {
  const { native: _native, ...driver } = pg as typeof pg & { native: unknown };
  const listeners: (() => void)[] = [];
  class SharedPool {
    connect = pool.connect.bind(pool);
    query = pool.query.bind(pool);
    on(event: 'error', listener: (error: Error) => void): this {
      pool.on(event, listener);
      listeners.push(() => pool.removeListener(event, listener));
      return this;
    }
    end(done?: () => void): Promise<void> {
      for (const removeListener of listeners.splice(0)) removeListener();
      done?.();
      return Promise.resolve();
    }
  }
  return { ...driver, types: pg.types, defaults: pg.defaults, Pool: SharedPool };
}
