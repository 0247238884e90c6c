// A single-node Kafka broker in KRaft mode on loopback ports, run from its published jars.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import kafkajs from 'kafkajs';
import { NativeProcess, runToEnd, type ProcessCommand } from './native-process.js';
import { findJava, findOnPath } from './programs.js';

/** A planned Kafka broker. */
export interface KafkaServer {
  process: NativeProcess;
  brokers: string;
  /** Fetches the jars and formats the storage where that is still to do; must run before the first start. */
  initialise: () => Promise<void>;
}

// Compiled to dist/tools/stack: the project is three folders up.
const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const fetchTimeoutMs = 5 * 60_000;
const formatTimeoutMs = 60_000;
const startTimeoutMs = 60_000;
const stopTimeoutMs = 20_000;
const probeTimeoutMs = 3_000;

/** The jars of the pinned version, fetched by Maven once a clone. */
async function libraryFolder(log: (line: string) => void): Promise<string> {
  const pom = join(projectRoot, 'tools', 'stack', 'kafka', 'pom.xml');
  const version = /<kafka\.version>([^<]+)</.exec(readFileSync(pom, 'utf8'))?.[1];
  if (!version) throw new Error(`${pom} names no kafka.version`);
  const folder = join(projectRoot, '.cache', `kafka-${version}`);
  if (existsSync(folder)) return folder;
  log(`fetching Kafka ${version} by Maven …`);
  const partial = `${folder}.partial-${process.pid}-${Date.now()}`;
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${partial}`, '-DincludeScope=runtime'];
  try {
    const maven = {
      file: findOnPath('mvn') ?? 'mvn',
      arguments: ['-q', '-B', '-ntp', '-f', pom, ...goal],
      cwd: projectRoot,
    };
    await runToEnd(`fetching Kafka ${version}`, maven, fetchTimeoutMs);
    // Whoever is first wins; a second one finds the folder made and drops its own.
    if (!existsSync(folder)) renameSync(partial, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return folder;
}

function serverSettings(folder: string, port: number, controllerPort: number): string {
  const settings = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
    'log.dirs': join(folder, 'kafka'),
    'auto.create.topics.enable': false,
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 4,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'transaction.state.log.num.partitions': 4,
    'group.initial.rebalance.delay.ms': 0,
    'group.min.session.timeout.ms': 1_000,
    'log.retention.hours': 24,
    'log.segment.bytes': 64 * 1024 * 1024,
    'num.network.threads': 2,
    'num.io.threads': 4,
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

function javaCommand(libraries: string, mainClass: string, heap: string[], mainArguments: string[]): ProcessCommand {
  const logging = ['-Dorg.slf4j.simpleLogger.defaultLogLevel=warn', '-Dorg.slf4j.simpleLogger.showDateTime=true'];
  const jars = readdirSync(libraries)
    .filter((name) => name.endsWith('.jar'))
    .map((name) => join(libraries, name));
  const options = [...heap, '-XX:+UseSerialGC', '-XX:+ExitOnOutOfMemoryError', ...logging, '-cp', jars.join(':')];
  return { file: findJava() ?? 'java', arguments: [...options, mainClass, ...mainArguments], cwd: '/' };
}

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
  ports: { broker: number; controller: number },
  log: (line: string) => void,
): KafkaServer {
  const brokers = `127.0.0.1:${ports.broker}`;
  const settingsFile = join(folder, 'kafka.properties');
  let libraries = '';
  const initialise = async (): Promise<void> => {
    libraries = await libraryFolder(log);
    mkdirSync(folder, { recursive: true });
    writeFileSync(settingsFile, serverSettings(folder, ports.broker, ports.controller));
    if (existsSync(join(folder, 'kafka', 'meta.properties'))) return;
    const clusterId = randomBytes(16).toString('base64url');
    // One argument: an id that begins with a dash would else be read as an option.
    const format = ['format', `--cluster-id=${clusterId}`, '--config', settingsFile];
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
