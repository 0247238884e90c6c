// A single-node Kafka broker in KRaft mode on loopback ports, run from its published jars.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import kafkajs from 'kafkajs';
import { fetchJars, jarsIn } from './maven.js';
import { NativeProcess, runToEnd, type ProcessCommand } from './native-process.js';
import { findJava } from './programs.js';

/** Loopback ports of a broker. */
export interface KafkaPorts {
  broker: number;
  controller: number;
  /** Where the broker tells its clients to find it, when something stands between; else its own port. */
  advertised?: number | undefined;
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

/**
 * A second listener of the broker that takes in only who comes by TLS with a name and a password (PLAIN or SCRAM-SHA-512). Who comes by it may
 * do what access control lists allow, and nothing else; who comes by the first one may do everything, the making of those lists too.
 */
export interface SecureListener {
  port: number;
  username: string;
  password: string;
}

/** Where the certificate of the secure listener is, for those who connect. */
export const caFileIn = (folder: string): string => join(folder, 'kafka-ca.pem');

/** Makes a certificate for 127.0.0.1, signed by itself, with the key tool that comes with Java. */
async function makeCertificate(folder: string, password: string): Promise<void> {
  if (existsSync(caFileIn(folder))) return;
  const file = join(dirname(findJava() ?? 'java'), 'keytool');
  const store = ['-alias', 'broker', '-keystore', join(folder, 'kafka.p12'), '-storepass', password];
  const name = ['-dname', 'CN=127.0.0.1', '-ext', 'san=ip:127.0.0.1', '-ext', 'bc=ca:true', '-validity', '365'];
  const make = ['-genkeypair', ...store, '-storetype', 'PKCS12', '-keyalg', 'RSA', '-keysize', '2048', ...name];
  await runToEnd('making a certificate', { file, arguments: make, cwd: '/' }, formatTimeoutMs);
  const show = ['-exportcert', '-rfc', ...store, '-file', caFileIn(folder)];
  await runToEnd('writing the certificate', { file, arguments: show, cwd: '/' }, formatTimeoutMs);
}

function secureSettings(folder: string, { port, username, password }: SecureListener): Record<string, string> {
  const prefix = 'listener.name.sasl_ssl';
  const module = (name: string): string => `org.apache.kafka.common.security.${name} required`;
  return {
    [`${prefix}.sasl.enabled.mechanisms`]: 'PLAIN,SCRAM-SHA-512',
    [`${prefix}.plain.sasl.jaas.config`]: `${module('plain.PlainLoginModule')} user_${username}="${password}";`,
    [`${prefix}.scram-sha-512.sasl.jaas.config`]: `${module('scram.ScramLoginModule')};`,
    [`${prefix}.ssl.keystore.type`]: 'PKCS12',
    [`${prefix}.ssl.keystore.location`]: join(folder, 'kafka.p12'),
    [`${prefix}.ssl.keystore.password`]: password,
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'super.users': 'User:ANONYMOUS',
    listeners: `,SASL_SSL://127.0.0.1:${port}`,
    'advertised.listeners': `,SASL_SSL://127.0.0.1:${port}`,
    'listener.security.protocol.map': ',SASL_SSL:SASL_SSL',
  };
}

function serverSettings(folder: string, ports: KafkaPorts, secure?: SecureListener): string {
  const { broker: port, controller: controllerPort, advertised = port } = ports;
  const settings: Record<string, string | number | boolean> = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${advertised}`,
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

/** Plans a Kafka broker whose files live in the folder; a secure listener is for a new folder only. */
export function kafkaServer(
  folder: string,
  ports: KafkaPorts,
  log: (line: string) => void,
  secure?: SecureListener,
): KafkaServer {
  const brokers = `127.0.0.1:${ports.broker}`;
  const settingsFile = join(folder, 'kafka.properties');
  let libraries = '';
  const initialise = async (): Promise<void> => {
    libraries = await fetchJars('kafka', 'Kafka', log);
    mkdirSync(folder, { recursive: true });
    writeFileSync(settingsFile, serverSettings(folder, ports, secure), {
      mode: 0o600,
    });
    if (secure !== undefined) await makeCertificate(folder, secure.password);
    if (existsSync(join(folder, 'kafka', 'meta.properties'))) return;
    const clusterId = randomBytes(16).toString('base64url');
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
