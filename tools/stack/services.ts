// Every service as its own operating-system process over a given infrastructure, with instances that can be added and taken away.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InfrastructureAddresses } from './infrastructure.js';
import { NativeProcess, runToEnd } from './native-process.js';
import { freePort } from './ports.js';
import { grantRoles } from './roles.js';

/** The services that run as processes of their own, in the order in which they depend on each other. */
export const serviceNames = [
  'catalog',
  'orders',
  'recommendations',
  'dialog',
  'desk',
  'channels',
  'insights',
  'learning',
  'gateway',
] as const;

/** The name of a service: its folder in `apps/`. */
export type ServiceName = (typeof serviceNames)[number];

/** One running instance of a service. */
export interface ServiceProcess {
  app: ServiceName;
  /** `dialog-2`: its name in logs and its INSTANCE_ID. */
  name: string;
  /** Where its health, metrics and (of a gateway) its public API answer. */
  url: string;
  process: NativeProcess;
}

/** What the services share as secrets; made once a folder, never printed. */
export interface StackSecrets {
  storefrontKey: string;
  storefrontSecret: string;
  sessionSecret: string;
  /** Signs the tokens of the shop's own people. */
  agentSecret: string;
}

/** How to start the services. */
export interface ServicesOptions {
  infrastructure: InfrastructureAddresses;
  /** Logs and secrets go here. */
  folder: string;
  log: (line: string) => void;
  /** How many instances of each service; one where nothing is said. */
  counts?: Partial<Record<ServiceName, number>>;
  /** More environment, for all services. */
  env?: Record<string, string>;
  /** The port of the first gateway; a free one where nothing is said. */
  gatewayPort?: number;
  /** What must be done before shoppers may come in: the gateways start after it. */
  beforeGateways?: (services: Services) => Promise<void>;
  /** Hears every log line of every service. */
  onLine?: (name: string, line: string) => void;
  /** Hears of an instance that ended without being asked to. */
  onDied?: (service: ServiceProcess, reason: string) => void;
}

/** The running services. */
export interface Services {
  readonly gatewayUrls: string[];
  readonly processes: readonly ServiceProcess[];
  readonly secrets: StackSecrets;
  /** Runs a command of the all-in-one app (`import`, `export`, `dead-letters` …) against these services. */
  runCommand: (command: string, commandArguments: string[], timeoutMs?: number) => Promise<string>;
  /** Starts one more instance and waits until it is ready. */
  startOne: (app: ServiceName) => Promise<ServiceProcess>;
  /** Ends one instance: asked to by default, or killed with `SIGKILL`. */
  stopOne: (service: ServiceProcess, signal?: NodeJS.Signals) => Promise<void>;
  /** Starts an instance in the place of one that died, at the same address. */
  replace: (service: ServiceProcess) => Promise<ServiceProcess>;
  /** Ends all instances, the gateways first so that what is in hand can finish. */
  stop: () => Promise<void>;
}

// Compiled to dist/tools/stack: the project is three folders up.
const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const compiledApps = join(projectRoot, 'dist', 'apps');
const nodeOptions = ['--enable-source-maps'];
/** A dozen processes that start at once on two busy cores take over a minute. */
const startTimeoutMs = 180_000;
const stopTimeoutMs = 30_000;
const probeTimeoutMs = 2_000;
const commandTimeoutMs = 2 * 60_000;
const instanceLimit = 32;

/** Reads the secrets of a folder, or makes them. */
export function secretsIn(folder: string): StackSecrets {
  const path = join(folder, 'secrets.json');
  const kept = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<StackSecrets>) : {};
  const secrets: StackSecrets = {
    storefrontKey: 'demo',
    storefrontSecret: randomBytes(32).toString('base64url'),
    sessionSecret: randomBytes(32).toString('base64url'),
    agentSecret: randomBytes(32).toString('base64url'),
    ...kept,
  };
  mkdirSync(folder, { recursive: true });
  if (Object.keys(kept).length < Object.keys(secrets).length)
    writeFileSync(path, `${JSON.stringify(secrets, undefined, 2)}\n`, { mode: 0o600 });
  return secrets;
}

function environmentOf(options: ServicesOptions, secrets: StackSecrets): NodeJS.ProcessEnv {
  const storefronts = [{ key: secrets.storefrontKey, secret: secrets.storefrontSecret }];
  return {
    ...process.env,
    // Jest and npm set these for themselves; a service must run as it does anywhere else.
    NODE_OPTIONS: '',
    NODE_ENV: 'production',
    TRANSPORT: 'kafka',
    KAFKA_BROKERS: options.infrastructure.kafkaBrokers,
    DATABASE_URL: options.infrastructure.databaseUrl,
    REDIS_URL: options.infrastructure.redisUrl,
    STOREFRONTS: JSON.stringify(storefronts),
    SESSION_SECRET: secrets.sessionSecret,
    AGENT_TOKENS: process.env['AGENT_TOKENS'] ?? JSON.stringify({ secret: secrets.agentSecret }),
    HOST: '127.0.0.1',
    ...options.env,
  };
}

class RunningServices implements Services {
  readonly processes: ServiceProcess[] = [];
  readonly secrets: StackSecrets;
  private readonly environment: NodeJS.ProcessEnv;
  private readonly startedCounts = new Map<ServiceName, number>();
  /** Of the database, by schema; a service without one gets none. */
  private addresses = new Map<string, string>();

  constructor(private readonly options: ServicesOptions) {
    this.secrets = secretsIn(options.folder);
    this.environment = environmentOf(options, this.secrets);
  }

  get gatewayUrls(): string[] {
    return this.processes.filter(({ app }) => app === 'gateway').map(({ url }) => url);
  }

  async runCommand(command: string, commandArguments: string[], timeoutMs = commandTimeoutMs): Promise<string> {
    const script = join(compiledApps, 'all-in-one', 'src', 'commands', `${command}.js`);
    const nodeCommand = {
      file: process.execPath,
      arguments: [...nodeOptions, script, ...commandArguments],
      cwd: projectRoot,
      environment: this.environment,
    };
    return runToEnd(`the command ${command}`, nodeCommand, timeoutMs);
  }

  /** Prepares database and topics: migrates as the owner, then gives each service its own role. */
  async prepare(): Promise<void> {
    const migrated = this.runCommand('migrate', []).then(async () => {
      this.addresses = await grantRoles(this.options.infrastructure.databaseUrl);
    });
    await Promise.all([migrated, this.runCommand('topics', [])]);
  }

  async startOne(app: ServiceName, atPort?: number): Promise<ServiceProcess> {
    if (this.processes.length >= instanceLimit) throw new Error(`more than ${instanceLimit} instances are not started`);
    const number = (this.startedCounts.get(app) ?? 0) + 1;
    this.startedCounts.set(app, number);
    const name = `${app}-${number}`;
    const wantedPort = app === 'gateway' && number === 1 ? this.options.gatewayPort : undefined;
    const port = atPort ?? wantedPort ?? (await freePort());
    const url = `http://127.0.0.1:${port}`;
    const { onLine } = this.options;
    const nativeProcess = new NativeProcess({
      name,
      logFile: join(this.options.folder, `${name}.log`),
      command: () => ({
        file: process.execPath,
        arguments: [...nodeOptions, join(compiledApps, app, 'src', 'main.js')],
        cwd: projectRoot,
        environment: {
          ...this.environment,
          DATABASE_URL: this.addresses.get(app) ?? '',
          PORT: String(port),
          INSTANCE_ID: name,
        },
      }),
      isReady: async () =>
        (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(probeTimeoutMs) })).status === 200,
      startTimeoutMs,
      stopSignal: 'SIGTERM',
      stopTimeoutMs,
      onLine: onLine && ((line) => onLine(name, line)),
    });
    const service: ServiceProcess = { app, name, url, process: nativeProcess };
    nativeProcess.onDied((reason) => this.options.onDied?.(service, reason));
    this.processes.push(service);
    try {
      await nativeProcess.start();
    } catch (error) {
      this.forget(service);
      throw error;
    }
    return service;
  }

  async replace(service: ServiceProcess): Promise<ServiceProcess> {
    this.forget(service);
    return await this.startOne(service.app, Number(new URL(service.url).port));
  }

  async stopOne(service: ServiceProcess, signal?: NodeJS.Signals): Promise<void> {
    await service.process.stop(signal);
    this.forget(service);
  }

  async stop(): Promise<void> {
    for (const app of [...serviceNames].reverse()) {
      const instances = this.processes.filter((service) => service.app === app);
      await Promise.all(instances.map((service) => this.stopOne(service)));
    }
  }

  private forget(service: ServiceProcess): void {
    const index = this.processes.indexOf(service);
    if (index >= 0) this.processes.splice(index, 1);
  }
}

/** Migrates the database, grants its roles, creates the topics, and starts every service; when one fails, the others are stopped. */
export async function startServices(options: ServicesOptions): Promise<Services> {
  const services = new RunningServices(options);
  const startedAt = Date.now();
  await services.prepare();
  options.log('the database is migrated, its roles are granted, and the topics exist');
  const wanted = serviceNames.flatMap((app) => Array.from({ length: options.counts?.[app] ?? 1 }, () => app));
  const start = async (apps: readonly ServiceName[]): Promise<void> => {
    const outcomes = await Promise.allSettled(apps.map((app) => services.startOne(app)));
    const faults = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [messageOf(outcome.reason)] : []));
    if (faults.length > 0) throw new Error(faults.join('\n'));
  };
  try {
    if (options.beforeGateways === undefined) await start(wanted);
    else {
      await start(wanted.filter((app) => app !== 'gateway'));
      await options.beforeGateways(services);
      await start(wanted.filter((app) => app === 'gateway'));
    }
  } catch (error) {
    await services.stop();
    throw error;
  }
  options.log(`${wanted.length} services are ready after ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  return services;
}

function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
