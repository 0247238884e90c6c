// A service's database as a Nest module: connected, migrated, checked, closed; with the outbox and inbox in its schema.
import { type DynamicModule, Logger, Module } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import { setTimeout as delay } from 'node:timers/promises';
import { busDatabaseProviders, Inbox, Outbox } from '#bus';
import { Closing } from '../closing.js';
import { ConfigError } from '../config.js';
import { Runtime } from '../runtime.js';
import { traceStatements } from '../tracing/trace-statements.js';
import { dataSourceOf, type ServiceDatabase } from './data-source.js';
import { newerMigrations, pendingMigrations, runPendingMigrations } from './migrations.js';
import { onceDatabaseAnswers, reasonOf } from './patience.js';

const MIGRATION_POLL_MS = 1_000;
const CHECK_QUERY = 'SELECT 1';

/** Provides `DataSource`, `EntityManager`, `Outbox` and `Inbox` to the whole service. */
@Module({})
export class DatabaseModule {
  static forService(database: ServiceDatabase): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        {
          provide: DataSource,
          useFactory: async (runtime: Runtime, closing: Closing) => {
            const dataSource = await openDataSource(database, runtime, closing);
            // Only now: connecting sets its subscribers anew.
            traceStatements(dataSource, database.schema);
            return dataSource;
          },
          inject: [Runtime, Closing],
        },
        { provide: EntityManager, useFactory: (dataSource: DataSource) => dataSource.manager, inject: [DataSource] },
        ...busDatabaseProviders(database.schema),
      ],
      exports: [DataSource, EntityManager, Outbox, Inbox],
    };
  }
}

async function openDataSource(database: ServiceDatabase, runtime: Runtime, closing: Closing): Promise<DataSource> {
  if (runtime.database === undefined) throw new ConfigError(['DATABASE_URL: is needed by this service']);
  const dataSource = dataSourceOf(runtime.service, database, runtime.database);
  let connected = false;
  let pending: string[] | undefined;
  const embedded = runtime.database.kind === 'embedded';
  const checkName = embedded ? `database (${database.schema})` : 'database';
  runtime.health.register(checkName, async () => {
    if (!connected) throw new Error('is not connected yet');
    await dataSource.query(CHECK_QUERY);
  });
  closing.add('database', async () => {
    runtime.health.unregister(checkName);
    runtime.health.unregister('migrations');
    if (dataSource.isInitialized) await dataSource.destroy();
  });
  if (embedded) {
    await dataSource.initialize();
    await runPendingMigrations(dataSource);
    connected = true;
    await tellNewer(dataSource, database.schema);
    return dataSource;
  }
  runtime.health.register('migrations', async () => {
    if (pending === undefined) throw new Error('not known yet: the database is not connected');
    if (pending.length > 0)
      throw new Error(`pending in schema ${database.schema}: ${pending.join(', ')} (npm run migrate)`);
  });
  // A service may start before its database; whatever is wrong, also with the address or the password, may be mended while it waits.
  await onceDatabaseAnswers(
    () => dataSource.initialize(),
    () => true,
  );
  connected = true;
  pending = await waitForMigrations(dataSource, database.schema, (names) => (pending = names));
  await onceDatabaseAnswers(() => tellNewer(dataSource, database.schema));
  return dataSource;
}

/** Going back to an older version is allowed, as a step of a rollout is; what it may not be able to read is said. */
async function tellNewer(dataSource: DataSource, schema: string): Promise<void> {
  const names = await newerMigrations(dataSource);
  if (names.length === 0) return;
  new Logger('Database').warn(
    `A newer version has changed the schema ${schema} (${names.join(', ')}): this one may not read all of it. Go on with the newer one, or restore a backup.`,
  );
}

/** On the stack a service never migrates by itself; it waits until somebody has. */
async function waitForMigrations(
  dataSource: DataSource,
  schema: string,
  onPending: (names: string[]) => void,
): Promise<string[]> {
  const logger = new Logger('Database');
  let said = '';
  for (;;) {
    try {
      const names = await pendingMigrations(dataSource);
      if (names.length === 0) return names;
      onPending(names);
      if (said !== names.join())
        logger.warn(`Waiting for migrations of schema ${schema}: ${names.join(', ')} (npm run migrate)`);
      said = names.join();
    } catch (error) {
      logger.warn(`The migrations cannot be read, trying again: ${reasonOf(error)}`);
    }
    await delay(MIGRATION_POLL_MS);
  }
}
