// Every service in one process, each with a Nest application of its own, over one broker and one database.
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { Bus, InProcessBroker } from '#bus';
import type { ServiceName } from '#contracts';
import {
  type Clock,
  createService,
  type EmbeddedDatabase,
  type Environment,
  Health,
  type HttpOptions,
  Metrics,
  type MetricsServer,
  parseConfig,
  platformConfig,
  type RunningService,
  serveMetrics,
  type ServiceDatabase,
  type ServiceOptions,
} from '#platform';
import { catalogDatabase, CatalogModule } from '../../catalog/src/catalog.module.js';
import { channelsConfig, channelsDatabase, ChannelsModule } from '../../channels/src/channels.module.js';
import { deskConfig, deskDatabase, DeskModule } from '../../desk/src/desk.module.js';
import { dialogDatabase, DialogModule } from '../../dialog/src/dialog.module.js';
import { configureGateway, gatewayConfig, GatewayModule, trustedProxiesOf } from '../../gateway/src/gateway.module.js';
import { insightsConfig, insightsDatabase, InsightsModule } from '../../insights/src/insights.module.js';
import { learningConfig, learningDatabase, LearningModule } from '../../learning/src/learning.module.js';
import { ordersDatabase, OrdersModule } from '../../orders/src/orders.module.js';
import {
  recommendationsConfig,
  recommendationsDatabase,
  RecommendationsModule,
} from '../../recommendations/src/recommendations.module.js';

const metricsConfig = z.object({ METRICS_PORT: platformConfig.shape.METRICS_PORT });
const EVENTS_WAIT_MS = 30_000;
const EVENTS_CHECK_MS = 25;

/** What the services keep, for the command that migrates. */
export const serviceDatabases: readonly ServiceDatabase[] = [
  catalogDatabase,
  ordersDatabase,
  recommendationsDatabase,
  dialogDatabase,
  deskDatabase,
  channelsDatabase,
  insightsDatabase,
  learningDatabase,
];

export { loadStore } from './embedded-first-import.js';
/** The gateway's part of the environment, to be checked before anything starts. */
export { gatewayConfig };

/** What all services of the process share. */
export interface ShopOptions {
  readonly database: EmbeddedDatabase;
  readonly env: Environment;
  readonly clock?: Clock;
  /** Where the gateway listens; without it there is no gateway, only a bus to call the services on. */
  readonly http?: Pick<HttpOptions, 'port' | 'host'>;
  /** Done when the services are up and the gateway is not: a first import. */
  readonly beforeGateway?: (bus: Bus) => Promise<void>;
  /** How many times their deadline the services' calls may take; 1 by default. */
  readonly timeoutFactor?: number;
}

/** All services, up. */
export interface RunningShop {
  readonly bus: Bus;
  readonly health: Health;
  readonly url?: string;
  /** Where `/metrics` has a port of its own. */
  readonly metricsUrl?: string | undefined;
  /** The running services, to reach into from a spec. */
  readonly services: readonly RunningService[];
  /** Stops the services, gateway first; the database stays open. */
  close(): Promise<void>;
}

/** A service of the process; one that is idle has nothing to do in this shop and is not started. */
type MessageService = Pick<ServiceOptions, 'name' | 'module' | 'configSchema'> & {
  readonly isIdle?: (options: ShopOptions) => Promise<boolean>;
};

/** Without an account there is nothing to do; where there was one once, its conversations still have to be forgotten with the others. */
async function hasNoChannels({ env, database }: ShopOptions): Promise<boolean> {
  if (env['CHANNELS']?.trim()) return false;
  const { schema } = channelsDatabase;
  const { rows } = await database.pool.query<{ some: boolean }>('SELECT to_regnamespace($1) IS NOT NULL AS some', [
    schema,
  ]);
  return rows[0]?.some !== true;
}

/** Called services start before their callers. */
const messageServices: readonly MessageService[] = [
  { name: 'recommendations', module: RecommendationsModule, configSchema: recommendationsConfig },
  { name: 'orders', module: OrdersModule },
  { name: 'catalog', module: CatalogModule },
  { name: 'dialog', module: DialogModule },
  { name: 'desk', module: DeskModule, configSchema: deskConfig },
  { name: 'channels', module: ChannelsModule, configSchema: channelsConfig, isIdle: hasNoChannels },
  { name: 'insights', module: InsightsModule, configSchema: insightsConfig },
  { name: 'learning', module: LearningModule, configSchema: learningConfig },
];

/** Starts every service on one database. When one fails to start, those that are up are stopped again. */
export async function startServices(options: ShopOptions): Promise<RunningShop> {
  const broker = new InProcessBroker({ holdEvents: true, timeoutFactor: options.timeoutFactor });
  const health = new Health();
  // What is wrong with the one database of all services is named once, and makes the process unfit: every turn writes.
  health.register('storage', async () => {
    const problem = options.database.problem();
    if (problem !== undefined) throw new Error(problem);
    return await Promise.resolve();
  });
  const metrics = new Metrics();
  metrics.collectProcessMetrics();
  const runtimeOf = (service: ServiceName): ServiceOptions['runtime'] => ({
    service,
    instanceId: `${service}-embedded`,
    env: options.env,
    transport: { kind: 'in-process', broker },
    database: { kind: 'embedded', embedded: options.database },
    cache: { kind: 'memory' },
    clock: options.clock,
    health,
    metrics,
  });
  const services: RunningService[] = [];
  let metricsServer: MetricsServer | undefined;
  const close = async (): Promise<void> => {
    health.stopping();
    await metricsServer?.close();
    for (let service = services.pop(); service !== undefined; service = services.pop()) await service.close();
  };
  try {
    for (const { isIdle, ...service } of messageServices) {
      if ((await isIdle?.(options)) === true) continue;
      services.push(await createService({ ...service, runtime: runtimeOf(service.name) }));
    }
    // Only now is everybody there who should hear them.
    broker.releaseEvents();
    const bus = services[0]?.get(Bus);
    if (bus === undefined) throw new Error('No service has started.');
    if (options.beforeGateway !== undefined) {
      await options.beforeGateway(bus);
      await untilEventsAreHandled(options.database, services);
    }
    let url: string | undefined;
    if (options.http !== undefined) {
      const { METRICS_PORT } = parseConfig(metricsConfig, options.env);
      if (METRICS_PORT !== undefined)
        metricsServer = await serveMetrics(metrics, { port: METRICS_PORT, host: options.http.host });
      const gateway = await createService({
        name: 'gateway',
        module: GatewayModule,
        configSchema: gatewayConfig,
        runtime: runtimeOf('gateway'),
        http: { ...options.http, configure: configureGateway, trustProxy: trustedProxiesOf(options.env) },
      });
      services.push(gateway);
      url = gateway.url;
    }
    health.started();
    return { bus, health, url, metricsUrl: metricsServer?.url, services, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What was just imported is announced by events; nobody should see a shop that has heard half of them. */
async function untilEventsAreHandled({ pool }: EmbeddedDatabase, started: readonly RunningService[]): Promise<void> {
  const names = new Set<string>(started.map(({ name }) => name));
  const waiting = serviceDatabases
    .filter(({ schema }) => names.has(schema))
    .map(({ schema }) => `SELECT 1 FROM "${schema}".outbox`)
    .join(' UNION ALL ');
  const deadlineAtMs = Date.now() + EVENTS_WAIT_MS;
  while (Date.now() < deadlineAtMs) {
    const { rows } = await pool.query<{ some: boolean }>(`SELECT EXISTS (${waiting}) AS some`);
    if (rows[0]?.some !== true) return;
    await delay(EVENTS_CHECK_MS);
  }
}
