// The life of the embedded shop as a process: checks first, says what it does, stops cleanly, and fails with one clear sentence.
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import {
  ConfigError,
  configFaults,
  type Environment,
  EXIT_CONFIG,
  exitWith,
  installProcessLogger,
  startTracing,
  superviseProcess,
  withSecretFiles,
} from '#platform';
import { gatewayConfig } from './all-in-one.js';
import { embeddedConfig, readEmbeddedConfig } from './embedded.config.js';
import { DEMO_STORE } from './embedded-first-import.js';
import { doorsOf } from './doors.js';
import { startEmbedded } from './embedded.js';
import { assertMeant } from './store-note.js';

/** EX_IOERR of sysexits.h: the database was lost while the process ran. */
const EXIT_DATABASE_LOST = 74;
/** Whoever waits for an answer is told before the process ends. */
const LAST_ANSWERS_MS = 500;
const PLACEHOLDER = 'checked-with-the-secrets-of-the-data-directory';

/** Runs the embedded shop until it is told to stop. */
export async function runEmbedded(given: Environment): Promise<void> {
  // People read this output; what the services have to say begins at warnings.
  installProcessLogger('all-in-one', { ...given, LOG_LEVEL: given['LOG_LEVEL'] || 'warn' });
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const startedAtMs = Date.now();
  try {
    const env = withSecretFiles(given);
    const config = checkedConfig(env);
    const http = { port: config.PORT, host: config.HOST };
    assertMeant(env, config.DATA_DIR, config.STORE);
    await assertPortFree(http);
    const tracing = await startTracing('all-in-one', env);
    const shop = await startEmbedded({
      dataDirectory: config.DATA_DIR,
      minFreeMegabytes: config.DATA_DIR_MIN_FREE_MB,
      store: config.STORE,
      env,
      http,
      say,
    });
    void shop.lost.then((reason) => endWithoutDatabase(config.DATA_DIR, reason));
    const supervised = superviseProcess({ health: shop.health, timeoutMs: config.SHUTDOWN_TIMEOUT_MS });
    supervised.closeFirst(async () => await shop.close());
    supervised.closeLast(async () => await tracing?.close());
    const store = shop.store === DEMO_STORE ? 'the demo store' : shop.store;
    const seconds = ((Date.now() - startedAtMs) / 1_000).toFixed(1);
    for (const door of doorsOf({ env, host: config.HOST, metricsUrl: shop.metricsUrl })) say(`  ${door}`);
    say(`Daogou is ready at ${shop.url ?? ''} (store: ${store}; started in ${seconds} s). Stop it with Ctrl-C.`);
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    await exitWith(error instanceof ConfigError ? EXIT_CONFIG : 1);
  }
}

/** PGlite cannot be started anew in this process; another start mends what is on disk, as after a power cut. */
async function endWithoutDatabase(dataDirectory: string, reason: string): Promise<void> {
  process.stderr.write(
    `The embedded database in ${dataDirectory} is lost: ${reason}. The process ends (exit code ${EXIT_DATABASE_LOST}). ` +
      `What was answered is on disk. Make room if the disk is full, and start again.\n`,
  );
  await delay(LAST_ANSWERS_MS);
  await exitWith(EXIT_DATABASE_LOST);
}

/** All faults of all services at once, before anything is opened. */
function checkedConfig(env: Environment): ReturnType<typeof readEmbeddedConfig> {
  const withDemo = {
    ...env,
    STOREFRONTS: env['STOREFRONTS'] || JSON.stringify([{ key: 'demo', secret: PLACEHOLDER }]),
    SESSION_SECRET: env['SESSION_SECRET'] || PLACEHOLDER,
  };
  const faults = [...configFaults(embeddedConfig, env), ...configFaults(gatewayConfig, withDemo)];
  if (faults.length > 0) throw new ConfigError(faults);
  return readEmbeddedConfig(env);
}

/** Says at once, not after the database has opened, that the port is taken. */
async function assertPortFree({ port, host }: { port: number; host: string }): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const inUse = error.code === 'EADDRINUSE';
      const reason = inUse
        ? `${port} is in use by another program; set PORT to a free one, such as PORT=${port + 1}`
        : error.message;
      reject(new ConfigError([`PORT: ${reason}`]));
    });
    probe.listen(port, host, () => {
      probe.close(() => {
        resolve();
      });
    });
  });
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const expected = error instanceof ConfigError || error.cause !== undefined || error.name !== 'Error';
  const isFault = error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
  return expected && !isFault ? error.message : (error.stack ?? error.message);
}
