// A Kafka broker in KRaft mode on loopback ports, alone or one of several, run from its published jars.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import kafkajs from 'kafkajs';
import { fetchJars, jarsIn } from './maven.js';
import { NativeProcess, runToEnd, type ProcessCommand } from './native-process.js';
import { findJava } from './programs.js';
import { makeCertificates, secureSettings, type SecureListener } from './secure-listener.js';

/** Loopback ports of a broker. */
export interface KafkaPorts {
  broker: number;
  controller: number;
  /** Where the broker tells its clients to find it, when something stands between; else its own port. */
  advertised?: number | undefined;
}

/** Which broker of a cluster it is. */
export interface ClusterPlace {
  /** The same for all of them. */
  clusterId: string;
  /** The controllers' ports of all, in one order. */
  controllers: readonly number[];
}

/** What a broker may have besides its ports. */
export interface KafkaOptions {
  /** For a new folder only. */
  secure?: SecureListener;
  /** Alone where nothing is said. */
  place?: ClusterPlace;
}

/** A planned Kafka broker. */
export interface KafkaServer {
  process: NativeProcess;
  brokers: string;
  /** Fetches the jars and formats the storage where that is still to do; must run before the first start. */
  initialise: () => Promise<void>;
}

const formatTimeoutMs = 60_000;
/** Beside a dozen services that look for it on two busy cores it takes over a minute. */
const startTimeoutMs = 180_000;
const stopTimeoutMs = 20_000;
const probeTimeoutMs = 3_000;

function serverSettings(folder: string, ports: KafkaPorts, { secure, place }: KafkaOptions): string {
  const { broker: port, controller: controllerPort, advertised = port } = ports;
  const controllers = place?.controllers ?? [controllerPort];
  // As few as a production cluster has: three copies, of which two take in what counts as written.
  const copies = Math.min(3, controllers.length);
  const inSync = Math.max(1, copies - 1);
  const settings: Record<string, string | number | boolean> = {
    'process.roles': 'broker,controller',
    'node.id': controllers.indexOf(controllerPort) + 1,
    'controller.quorum.voters': controllers.map((voter, index) => `${index + 1}@127.0.0.1:${voter}`).join(','),
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${advertised}`,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
    'log.dirs': join(folder, 'kafka'),
    'auto.create.topics.enable': false,
    'min.insync.replicas': inSync,
    'offsets.topic.replication.factor': copies,
    'offsets.topic.num.partitions': 4,
    'transaction.state.log.replication.factor': copies,
    'transaction.state.log.min.isr': inSync,
    'transaction.state.log.num.partitions': 4,
    'group.initial.rebalance.delay.ms': 0,
    'group.min.session.timeout.ms': 1_000,
    'log.retention.hours': 24,
    'log.segment.bytes': 64 * 1024 * 1024,
    'num.network.threads': 2,
    'num.io.threads': 4,
  };
  for (const [name, value] of Object.entries(secure === undefined ? {} : secureSettings(folder, secure))) {
    settings[name] = `${settings[name] ?? ''}${value}`;
  }
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

function javaCommand(libraries: string, mainClass: string, heap: string[], mainArguments: string[]): ProcessCommand {
  const logging = ['-Dorg.slf4j.simpleLogger.defaultLogLevel=warn', '-Dorg.slf4j.simpleLogger.showDateTime=true'];
  const options = [...heap, '-XX:+UseSerialGC', '-XX:+ExitOnOutOfMemoryError', ...logging, '-cp', jarsIn(libraries)];
  return { file: findJava() ?? 'java', arguments: [...options, mainClass, ...mainArguments], cwd: '/' };
}

/** A new id for brokers that belong together. */
export const newClusterId = (): string => randomBytes(16).toString('base64url');

/** Whether the broker answers and its group coordinator is up: only then do consumers join without a hiccup. */
async function answers(brokers: string): Promise<boolean> {
  const client = new kafkajs.Kafka({
    clientId: 'readiness',
    brokers: [brokers],
    connectionTimeout: probeTimeoutMs,
    requestTimeout: probeTimeoutMs,
    retry: { retries: 0 },
    logLevel: kafkajs.logLevel.NOTHING,
  });
  const admin = client.admin();
  try {
    await admin.connect();
    await admin.listTopics();
    await admin.describeGroups(['readiness']);
    return true;
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}

/** Plans a Kafka broker whose files live in the folder. */
export function kafkaServer(
  folder: string,
  ports: KafkaPorts,
  log: (line: string) => void,
  options: KafkaOptions = {},
): KafkaServer {
  const { secure, place } = options;
  const brokers = `127.0.0.1:${ports.broker}`;
  const settingsFile = join(folder, 'kafka.properties');
  let libraries = '';
  const initialise = async (): Promise<void> => {
    libraries = await fetchJars('kafka', 'Kafka', log);
    mkdirSync(folder, { recursive: true });
    writeFileSync(settingsFile, serverSettings(folder, ports, options), { mode: 0o600 });
    if (secure !== undefined) await makeCertificates(folder, secure);
    if (existsSync(join(folder, 'kafka', 'meta.properties'))) return;
    const clusterId = place?.clusterId ?? newClusterId();
    // One argument: an id that begins with a dash would else be read as an option.
    const format = ['format', `--cluster-id=${clusterId}`, '--config', settingsFile];
    if (secure !== undefined) {
      format.push('--add-scram', `SCRAM-SHA-512=[name=${secure.username},password=${secure.password}]`);
    }
    const command = javaCommand(libraries, 'kafka.tools.StorageTool', ['-Xmx128m', '-XX:TieredStopAtLevel=1'], format);
    await runToEnd('formatting the storage of Kafka', command, formatTimeoutMs);
  };
  const serverProcess = new NativeProcess({
    name: 'Kafka',
    logFile: join(folder, 'kafka.log'),
    command: () => javaCommand(libraries, 'kafka.Kafka', ['-Xms256m', '-Xmx512m'], [settingsFile]),
    isReady: () => answers(brokers),
    startTimeoutMs,
    stopSignal: 'SIGTERM',
    stopTimeoutMs,
  });
  return { process: serverProcess, brokers, initialise };
}
