// `npm run stack`: Kafka, PostgreSQL and Redis natively, then every service as its own process, in one readable log.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { agentTokenFor, customerTokenFor } from './tokens.js';
import { importStoreOnce } from './first-import.js';
import { startInfrastructure, type Infrastructure, type InfrastructureAddresses } from './infrastructure.js';
import { LogView } from './log-view.js';
import { endAllProcesses } from './native-process.js';
import { installJudges } from './judges.js';
import { freePort } from './ports.js';
import { installMissing } from './programs.js';
import { secretsIn, startServices, type Services } from './services.js';

const usage = `Usage: npm run stack -- [options]
  (no option)            Kafka, PostgreSQL, Redis and every service, until Ctrl-C
  --infra                only Kafka, PostgreSQL and Redis; prints what to export for services and tests
  --run <command> …      with --infra: runs a command with those variables set, then stops; exits with its exit code
  --opensearch           with --infra: an OpenSearch node too, where this machine has Java 21 or later
  --fresh                a new temporary folder that is removed at the end, instead of --folder
  --folder <path>        data, logs and secrets (default .data/stack)
  --customer-token <id>  prints a token that vouches for a customer of the store, for POST /v1/conversations
  --agent-token <id>     prints a token of a lead of the shop, for /desk
  --install              installs missing programs as Debian packages (as root)
Environment: PORT (of the gateway, default 3000), STORE (a folder to import instead of the demo store), LOG_LEVEL.
`;
const defaultGatewayPort = 3000;
const exitCodeForced = 130;
/** Restarts of one service within the window. */
const restartLimit = 3;
const restartWindowMs = 60_000;

const view = new LogView();
const log = (line: string): void => view.write('stack', line);

/** What a process needs in its environment to use the three servers. */
function environmentFor(addresses: InfrastructureAddresses): Record<string, string> {
  return {
    KAFKA_BROKERS: addresses.kafkaBrokers,
    DATABASE_URL: addresses.databaseUrl,
    REDIS_URL: addresses.redisUrl,
    ...(addresses.openSearchUrl === undefined ? {} : { OPENSEARCH_URL: addresses.openSearchUrl }),
  };
}

/** Resolves at the first signal to end, or when something died that should not have. */
class Ending {
  readonly reached: Promise<number>;
  asked = false;
  /** Once everything is being stopped, servers that end are no news. */
  stopping = false;
  /** While the start is under way there is no order to stop in: everything ends at once. */
  starting = true;
  private resolve: (exitCode: number) => void = () => undefined;

  constructor() {
    this.reached = new Promise((resolvePromise) => (this.resolve = resolvePromise));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.onSignal());
  }

  died(name: string, reason: string, tail: string): void {
    if (this.asked || this.stopping) return;
    log(`${name} ended by itself (${reason}); its last lines:\n${tail}`);
    this.resolve(1);
  }

  private onSignal(): void {
    if (this.asked) {
      log('killing what is left');
      void endAllProcesses('SIGKILL').then(() => process.exit(exitCodeForced));
      return;
    }
    this.asked = true;
    log('stopping … (once more kills at once)');
    if (this.starting) void endAllProcesses();
    this.resolve(0);
  }
}

/** A service that dies is started again, as Kubernetes and compose do; one that cannot live ends the stack. */
class Restarts {
  private readonly times = new Map<string, number[]>();

  /** Whether another start of this service is within its limit; counts it. */
  allow(app: string): boolean {
    const now = Date.now();
    const recent = (this.times.get(app) ?? []).filter((time) => now - time < restartWindowMs);
    this.times.set(app, [...recent, now]);
    return recent.length < restartLimit;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolvePromise) => {
    server.once('error', () => resolvePromise(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolvePromise(true)));
  });
}

async function gatewayPort(): Promise<number> {
  const wanted = Number(process.env.PORT ?? defaultGatewayPort);
  if (await isFree(wanted)) return wanted;
  const port = await freePort();
  log(`port ${wanted} is taken; the gateway listens on ${port}`);
  return port;
}

/** Runs a command in the foreground of our terminal and gives its exit code. */
function runInForeground(command: string[], addresses: InfrastructureAddresses, ending: Ending): Promise<number> {
  const [file, ...commandArguments] = command;
  if (!file) throw new Error('--run needs a command');
  const child = spawn(file, commandArguments, {
    stdio: 'inherit',
    env: { ...process.env, ...environmentFor(addresses) },
  });
  void ending.reached.then(() => child.kill('SIGTERM'));
  return new Promise((resolvePromise, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolvePromise(code ?? 1));
  });
}

function watchInfrastructure(infrastructure: Infrastructure, ending: Ending): void {
  const { kafka, postgres, redis, openSearch } = infrastructure;
  for (const server of [kafka, postgres, redis, ...(openSearch ? [openSearch] : [])]) {
    server.onDied((reason) => ending.died(server.name, reason, server.logTail()));
  }
}

function sayOpen(services: Services): void {
  log(`the shop is open: ${services.gatewayUrls.join(' ')}`);
  log('to be a customer: npm run -s stack -- --customer-token c-001   (pass it as customerToken)');
  log('to answer as a person at /desk: npm run -s stack -- --agent-token mei');
}

/** What runs besides the three servers. */
interface RunOptions {
  infraOnly: boolean;
  withOpenSearch: boolean;
  command: string[] | undefined;
}

async function run(folder: string, { infraOnly, withOpenSearch, command }: RunOptions): Promise<number> {
  const ending = new Ending();
  const restarts = new Restarts();
  let services: Services | undefined;
  let infrastructure: Infrastructure | undefined;
  try {
    infrastructure = await startInfrastructure({ folder, log, withOpenSearch });
    watchInfrastructure(infrastructure, ending);
    if (command || infraOnly) ending.starting = false;
    if (command) return await runInForeground(command, infrastructure, ending);
    if (infraOnly) {
      const lines = Object.entries(environmentFor(infrastructure)).map(([name, value]) => `export ${name}='${value}'`);
      process.stdout.write(`${lines.join('\n')}\n`);
      log('ready; Ctrl-C stops them');
    } else {
      const { databaseUrl } = infrastructure;
      services = await startServices({
        infrastructure,
        folder,
        log,
        gatewayPort: await gatewayPort(),
        // A gateway that answered before would tell everybody that the shop has nothing, and say that it is ready.
        beforeGateways: async (running) => await importStoreOnce(folder, databaseUrl, running, log),
        onLine: (name, line) => view.write(name, line),
        onDied: (service, reason) => {
          const end = (): void => ending.died(service.name, reason, service.process.logTail());
          if (services === undefined || ending.stopping || !restarts.allow(service.app)) end();
          else {
            log(`${service.name} died (${reason}); another one is started in its place`);
            services.replace(service).then(({ name }) => log(`${name} is ready`), end);
          }
        },
      });
      ending.starting = false;
      sayOpen(services);
    }
    return await ending.reached;
  } catch (error) {
    // Ctrl-C amid the start makes the start fail; that is what was asked for.
    if (ending.asked) return 0;
    log(error instanceof Error ? error.message : String(error));
    return 1;
  } finally {
    ending.stopping = true;
    await services?.stop();
    await infrastructure?.stop();
    await endAllProcesses();
    log('stopped');
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      infra: { type: 'boolean', default: false },
      run: { type: 'boolean', default: false },
      opensearch: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      folder: { type: 'string' },
      'customer-token': { type: 'string' },
      'agent-token': { type: 'string' },
      install: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
    args: argumentsBeforeCommand.own,
  });
  if (values.help || positionals.length > 0 || ((values.run || values.opensearch) && !values.infra)) {
    process.stdout.write(usage);
    return values.help ? 0 : 1;
  }
  if (values.install) {
    installMissing(log);
    await installJudges(log);
    return 0;
  }
  const folder = values.fresh ? mkdtempSync(join(tmpdir(), 'daogou-stack-')) : resolve(values.folder ?? '.data/stack');
  if (values['customer-token']) {
    process.stdout.write(`${await customerTokenFor(secretsIn(folder), values['customer-token'])}\n`);
    return 0;
  }
  if (values['agent-token']) {
    process.stdout.write(`${await agentTokenFor(secretsIn(folder), values['agent-token'])}\n`);
    return 0;
  }
  // PostgreSQL may run as another user and must be able to pass through.
  if (values.fresh) chmodSync(folder, 0o711);
  const command = values.run ? argumentsBeforeCommand.command : undefined;
  const exitCode = await run(folder, { infraOnly: values.infra, withOpenSearch: values.opensearch, command });
  if (values.fresh && exitCode === 0) rmSync(folder, { recursive: true, force: true });
  else if (values.fresh) log(`the logs are kept in ${folder}`);
  return exitCode;
}

/** Everything after `--run` belongs to the command, options included. */
const argumentsBeforeCommand = ((): { own: string[]; command: string[] } => {
  const all = process.argv.slice(2);
  const position = all.indexOf('--run');
  return position < 0
    ? { own: all, command: [] }
    : { own: all.slice(0, position + 1), command: all.slice(position + 1) };
})();

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
process.exit();
