// A demo shop to measure: the embedded default, or every service as its own process over the stack; never in the client's process.
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDemoStore } from '#demo-store';
import type { Infrastructure } from '../../../tools/stack/infrastructure.js';
import { NativeProcess } from '../../../tools/stack/native-process.js';
import { freePort } from '../../../tools/stack/ports.js';
import { serviceNames, startServices } from '../../../tools/stack/services.js';
import type { Door } from './shoppers.js';

const START_LIMIT_MS = 180_000;
const STOP_LIMIT_MS = 30_000;
const IMPORT_LIMIT_MS = 180_000;
const PROBE_LIMIT_MS = 2_000;
/** All shoppers come from one address here, which no real shop sees: the limit for one address is out of the way. */
const NO_ADDRESS_LIMIT = '100000000';

/** A shop that runs. */
export interface Shop {
  readonly door: Door;
  /** What to watch: names and process ids. */
  readonly processes: Readonly<Record<string, number>>;
  stop(): Promise<void>;
}

/** How a shop is started. */
export interface ShopOptions {
  /** Data and logs go here. */
  readonly folder: string;
  /** Further environment of the services. */
  readonly env?: Readonly<Record<string, string>>;
  /** Of each service on the stack; one where nothing is said. */
  readonly instances?: number;
  readonly log: (line: string) => void;
}

const pidsOf = (processes: readonly (readonly [string, NativeProcess])[]): Record<string, number> =>
  Object.fromEntries(processes.flatMap(([name, { pid }]) => (pid === undefined ? [] : [[name, pid]])));

/** The embedded default as `npm start` runs it: one process on PGlite. */
export async function openEmbeddedShop({ folder, env, log }: ShopOptions): Promise<Shop> {
  const storeSecret = randomBytes(32).toString('base64url');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const main = resolve(fileURLToPath(import.meta.url), '../../../../apps/all-in-one/src/main.js');
  const shop = new NativeProcess({
    name: 'embedded',
    logFile: join(folder, 'embedded.log'),
    command: () => ({
      file: process.execPath,
      arguments: ['--enable-source-maps', main],
      cwd: folder,
      environment: {
        ...process.env,
        NODE_OPTIONS: '',
        DATA_DIR: join(folder, 'data'),
        PORT: String(port),
        STOREFRONTS: JSON.stringify([{ key: 'demo', secret: storeSecret }]),
        REQUESTS_PER_MINUTE: NO_ADDRESS_LIMIT,
        ...env,
      },
    }),
    isReady: async () =>
      (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(PROBE_LIMIT_MS) })).status === 200,
    startTimeoutMs: START_LIMIT_MS,
    stopSignal: 'SIGTERM',
    stopTimeoutMs: STOP_LIMIT_MS,
  });
  await shop.start();
  log('the embedded shop is ready');
  return {
    door: { url, storeKey: 'demo', storeSecret },
    processes: pidsOf([['embedded', shop]]),
    stop: async () => {
      await shop.stop();
    },
  };
}

/** Every service as its own process. */
export async function openStackShop(infrastructure: Infrastructure, options: ShopOptions): Promise<Shop> {
  const { folder, env, instances = 1, log } = options;
  const services = await startServices({
    infrastructure,
    folder,
    counts: Object.fromEntries(serviceNames.map((name) => [name, instances])),
    env: { LOG_LEVEL: 'warn', REQUESTS_PER_MINUTE: NO_ADDRESS_LIMIT, ...env },
    log,
  });
  try {
    const store = join(folder, 'store');
    await writeDemoStore(store, new Date());
    await services.runCommand('import', [store], IMPORT_LIMIT_MS);
    log('the demo store is imported');
  } catch (error) {
    await services.stop();
    throw error;
  }
  const [url = ''] = services.gatewayUrls;
  const { kafka, postgres, redis } = infrastructure;
  return {
    door: { url, storeKey: services.secrets.storefrontKey, storeSecret: services.secrets.storefrontSecret },
    processes: pidsOf([
      ...services.processes.map(({ name, process: one }) => [name, one] as const),
      ['Kafka', kafka],
      ['PostgreSQL', postgres],
      ['Redis', redis],
    ]),
    stop: () => services.stop(),
  };
}
