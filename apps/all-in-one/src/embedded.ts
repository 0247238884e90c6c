// The embedded shop: one process on one data directory; and the way into it for commands, whether it runs or not.
import { setTimeout as delay } from 'node:timers/promises';
import { type Bus, clientOf } from '#bus';
import { insightsCalls } from '#contracts';
import {
  type Clock,
  dataDirectoryHolder,
  DataDirectoryInUseError,
  type Environment,
  openEmbeddedDatabase,
  SystemClock,
} from '#platform';
import { type RunningShop, startServices } from './all-in-one.js';
import { demoEnvironment } from './embedded.config.js';
import { DEMO_STORE, importOnFirstStart } from './embedded-first-import.js';
import { assertWhole } from './store-note.js';
import { vacuumNowAndThen } from './embedded-vacuum.js';
import { serveBus, SocketBus, socketPathOf } from './embedded-socket.js';

const SOCKET_WAIT_MS = 20_000;
const SOCKET_RETRY_MS = 250;

/** How the embedded shop starts. */
export interface EmbeddedOptions {
  readonly dataDirectory: string;
  /** Nothing is written while less disk is free, in megabytes; the database's own default when absent. */
  readonly minFreeMegabytes?: number;
  readonly env: Environment;
  readonly http: { readonly port: number; readonly host: string };
  /** A folder to load on a new data directory; the demo store when absent. */
  readonly store?: string;
  readonly clock?: Clock;
  readonly say: (line: string) => void;
}

/** The embedded shop, up. */
export interface EmbeddedShop extends RunningShop {
  /** What was loaded: `demo`, or a folder. */
  readonly store: string;
  /** Resolves with the reason when the database is lost. */
  readonly lost: Promise<string>;
}

/** Opens the database, starts every service, loads a store if there is none, and listens. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedShop> {
  const { dataDirectory, say } = options;
  const clock = options.clock ?? new SystemClock();
  say(`Opening the database in ${dataDirectory} …`);
  assertWhole(dataDirectory);
  const database = await openEmbeddedDatabase({ dataDirectory, minFreeMegabytes: options.minFreeMegabytes });
  let store = '';
  try {
    const shop = await startServices({
      database,
      env: demoEnvironment(options.env, dataDirectory),
      clock: options.clock,
      http: options.http,
      beforeGateway: async (bus) => {
        store = await importOnFirstStart({ bus, dataDirectory, store: options.store, now: clock.now(), say });
      },
    });
    const socket = await serveBus(shop.bus, socketPathOf(dataDirectory)).catch((error: unknown) => {
      say(`Local commands cannot reach this process while it runs: ${(error as Error).message}`);
      return { close: async (): Promise<void> => await Promise.resolve() };
    });
    const cleaning = vacuumNowAndThen(database);
    cleaning.start();
    if (store === DEMO_STORE) void makeUpPast(shop.bus, say);
    return {
      ...shop,
      store,
      lost: database.lost,
      close: async () => {
        database.hurry();
        await cleaning.stop();
        await socket.close();
        await shop.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The demo shop has a past to look at; nobody waits for it. */
async function makeUpPast(bus: Bus, say: (line: string) => void): Promise<void> {
  try {
    const { conversations } = await clientOf(bus, insightsCalls).loadDemoPast({});
    if (conversations > 0) say(`Eight weeks of made-up conversations stand in /insights, marked as such.`);
  } catch (error) {
    say(`The demo's past could not be made up: ${(error as Error).message}`);
  }
}

/** A way to call the services of a shop, to be closed after use. */
export interface OpenShop {
  readonly bus: Bus;
  close(): Promise<void>;
}

/** Calls the process that runs on the data directory, or starts the services here, without HTTP, if there is none. */
export async function openEmbedded(options: {
  readonly dataDirectory: string;
  readonly minFreeMegabytes?: number;
  readonly env: Environment;
}): Promise<OpenShop> {
  const { dataDirectory, env } = options;
  const holder = await dataDirectoryHolder(dataDirectory);
  if (holder !== undefined) return await connectToRunning(dataDirectory, holder.pid);
  assertWhole(dataDirectory);
  const database = await openEmbeddedDatabase({ dataDirectory, minFreeMegabytes: options.minFreeMegabytes });
  try {
    const shop = await startServices({ database, env: demoEnvironment(env, dataDirectory) });
    return {
      bus: shop.bus,
      close: async () => {
        await shop.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** A process that is still starting opens its socket last. */
async function connectToRunning(dataDirectory: string, holder: number): Promise<OpenShop> {
  const deadlineAtMs = Date.now() + SOCKET_WAIT_MS;
  for (;;) {
    try {
      const bus = await SocketBus.connect(socketPathOf(dataDirectory));
      return {
        bus,
        close: async () => {
          bus.close();
          await Promise.resolve();
        },
      };
    } catch (error) {
      if (Date.now() > deadlineAtMs || (await dataDirectoryHolder(dataDirectory))?.pid !== holder) {
        throw new DataDirectoryInUseError(dataDirectory, holder, { cause: error });
      }
    }
    await delay(SOCKET_RETRY_MS);
  }
}
