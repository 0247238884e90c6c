// A whole shop for a spec: all services in this process, on a database in memory, a gateway on a free port, a store loaded.
import type { Bus } from '#bus';
import { FixedClock, Health, openEmbeddedDatabase, type RunningService } from '#platform';
import { searchEngineEnvironment } from './search-engine.js';
import { cachedSnapshot } from './snapshots.js';

const SECRET = 'a-secret-that-only-the-specs-know-0123456789';

/** A spec asks for right answers on a machine however slow; how fast they are is measured by the bench. */
const TIMEOUT_FACTOR = 5;

/** How the shop is started. */
export interface StartShopOptions {
  /** A folder in the import format; the demo store when absent. */
  readonly store?: string;
  /** The time at which the shop's clock stands; the system's clock when absent. */
  readonly now?: Date;
  /** Further environment of the services. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A shop that runs until it is stopped. */
export interface TestShop {
  /** Where the gateway listens. */
  readonly url: string;
  /** Where `/metrics` has a port of its own: with METRICS_PORT. */
  readonly metricsUrl?: string | undefined;
  /** Calls the services without the gateway. */
  readonly bus: Bus;
  /** There when `now` was given. */
  readonly clock?: FixedClock;
  readonly health: Health;
  /** The running services, to reach into. */
  readonly services: readonly RunningService[];
  /** A token with which the storefront vouches for a customer. */
  customerToken(customerId: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a shop. Loading the same store on the same day again takes a copy of the database that was made the first time. */
export async function startShop(options: StartShopOptions = {}): Promise<TestShop> {
  // Here and not above: a spec of one service may use this lib without loading all of them.
  const { loadStore, startServices } = await import('../../../apps/all-in-one/src/all-in-one.js');
  const now = options.now ?? new Date();
  const clock = options.now === undefined ? undefined : new FixedClock(options.now);
  const day = options.now === undefined ? now.toISOString().slice(0, 10) : now.toISOString();
  const dependsOn = { onCode: true, store: options.store };
  const { snapshot, keep } = await cachedSnapshot(
    `shop ${day} ${options.store === undefined ? 'demo' : ''}`,
    dependsOn,
  );
  const database = await openEmbeddedDatabase({ snapshot });
  const load = async (bus: Bus): Promise<void> => {
    await loadStore({ bus, store: options.store, now, say: () => undefined });
  };
  const shop = await startServices({
    database,
    env: {
      STOREFRONTS: JSON.stringify([{ key: 'demo', secret: SECRET }]),
      SESSION_SECRET: SECRET,
      DEMO: 'true',
      ...searchEngineEnvironment(),
      ...options.env,
    },
    clock,
    timeoutFactor: TIMEOUT_FACTOR,
    http: { port: 0, host: '127.0.0.1' },
    beforeGateway: snapshot === undefined ? load : undefined,
  }).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  if (snapshot === undefined) await keep(await database.snapshot());
  const url = shop.url ?? '';
  return {
    url,
    metricsUrl: shop.metricsUrl,
    bus: shop.bus,
    clock,
    health: shop.health,
    services: shop.services,
    customerToken: async (customerId) => await mintCustomerToken(url, customerId),
    stop: async () => {
      await shop.close();
      await database.close();
    },
  };
}

async function mintCustomerToken(url: string, customerId: string): Promise<string> {
  const response = await fetch(`${url}/v1/demo/customer-token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ customerId }),
  });
  if (!response.ok) throw new Error(`No customer token for ${customerId}: ${response.status} ${await response.text()}`);
  const { customerToken } = (await response.json()) as { customerToken: string };
  return customerToken;
}
