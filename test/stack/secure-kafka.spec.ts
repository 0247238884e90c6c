// A broker that takes in only who comes by TLS with a name and a password, or with a certificate, and lets them do what the manifest for
// Strimzi allows: topics, calls and replies work, and nobody else gets in.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import kafkajs from 'kafkajs';
import { parseAllDocuments } from 'yaml';
import { clientOf, createTopicsOf, type KafkaAddress } from '#bus';
import { kafkaServer, type KafkaServer } from '../../tools/stack/kafka.js';
import { freePorts } from '../../tools/stack/ports.js';
import { missingPrograms } from '../../tools/stack/programs.js';
import { certificateFiles } from '../../tools/stack/secure-listener.js';
import { echoController } from '../wire/echo-controller.js';
import { startProbe } from '../wire/probe-app.js';
import { probeContract, probeTopics } from '../wire/probe.contract.js';

const isPossible = process.env.TEST_STACK === '1' && missingPrograms().length === 0;
const describeStack = process.env.REQUIRE_STACK === '1' || isPossible ? describe : describe.skip;

interface KafkaUser {
  kind: string;
  spec: { authorization: { acls: { resource: { type: string; name?: string }; operations: string[] }[] } };
}

/** Compiled to dist/test/stack: the project is three folders up. */
const manifest = resolve(import.meta.dirname, '..', '..', '..', 'k8s', 'components', 'strimzi', 'kafka.yaml');

/** `DescribeConfigs` as `DESCRIBE_CONFIGS`. */
const inCapitals = (word: string): string => word.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();

/** What Strimzi makes of the user in its manifest. */
function rightsInManifest(username: string): kafkajs.AclEntry[] {
  const user = parseAllDocuments(readFileSync(manifest, 'utf8'))
    .map((document) => document.toJS() as KafkaUser)
    .find(({ kind }) => kind === 'KafkaUser');
  const { AclOperationTypes: operations, AclResourceTypes: types } = kafkajs;
  return (user?.spec.authorization.acls ?? []).flatMap(({ resource, operations: allowed }) =>
    allowed.map((operation) => ({
      resourceType: types[inCapitals(resource.type) as keyof typeof types],
      resourceName: resource.name ?? 'kafka-cluster',
      resourcePatternType: kafkajs.ResourcePatternTypes.LITERAL,
      principal: `User:${username}`,
      host: '*',
      operation: operations[inCapitals(operation) as keyof typeof operations],
      permissionType: kafkajs.AclPermissionTypes.ALLOW,
    })),
  );
}

async function giveRights(brokers: string, username: string): Promise<void> {
  const admin = new kafkajs.Kafka({ brokers: [brokers], logLevel: kafkajs.logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    await admin.createAcls({ acl: rightsInManifest(username) });
  } finally {
    await admin.disconnect();
  }
}

/** The broker's own certificate, shown as a client's: well-formed, and not of those who may come. */
function strangersTls(folder: string): KafkaAddress['tls'] {
  const { ca, brokerKey } = certificateFiles(folder);
  const certificate = readFileSync(ca, 'utf8');
  return { ca: certificate, cert: certificate, key: readFileSync(brokerKey, 'utf8') };
}

describeStack('Kafka behind TLS and SASL', () => {
  const username = 'daogou';
  const password = randomBytes(16).toString('hex');
  let folder = '';
  let kafka: KafkaServer | undefined;
  /** Where a name and a password are asked for, and where a certificate is. */
  let open: KafkaAddress = { brokers: [] };
  let byCertificate: KafkaAddress = { brokers: [] };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'daogou-secure-kafka-'));
    const [broker = 0, controller = 0, port = 0, certificatePort = 0] = await freePorts(4);
    kafka = kafkaServer(folder, { broker, controller }, () => undefined, {
      secure: { port, certificatePort, username, password },
    });
    await kafka.initialise();
    await kafka.process.start();
    await giveRights(kafka.brokers, username);
    await giveRights(kafka.brokers, `CN=${username}`);
    const { ca, certificate, key } = certificateFiles(folder);
    const tls = { ca: readFileSync(ca, 'utf8') };
    open = { brokers: [`127.0.0.1:${port}`], tls };
    const own = { cert: readFileSync(certificate, 'utf8'), key: readFileSync(key, 'utf8') };
    byCertificate = { brokers: [`127.0.0.1:${certificatePort}`], tls: { ...tls, ...own } };
  }, 300_000);
  afterAll(async () => {
    await kafka?.process.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['plain', () => ({ ...open, sasl: { mechanism: 'plain', username, password } as const })],
    ['scram-sha-512', () => ({ ...open, sasl: { mechanism: 'scram-sha-512', username, password } as const })],
    ['a certificate', () => byCertificate],
  ])('carries calls and replies with %s', async (_, addressOf) => {
    const address: KafkaAddress = addressOf();
    const run = randomBytes(4).toString('hex');
    const [caller, server] = [`secure-${run}-caller`, `secure-${run}-server`];
    const topicsOf = (partitions: number) => probeTopics(run, [caller, server], { partitions, replyPartitions: 1 });
    await createTopicsOf(address, topicsOf(2), 1);
    expect((await createTopicsOf(address, topicsOf(3), 1, true)).raised).toHaveLength(2);
    const probes = await Promise.all([
      startProbe({ service: server, instanceId: 's1', controllers: [echoController(run, 's1')], address }),
      startProbe({ service: caller, instanceId: 'c1', address }),
    ]);
    try {
      const { echo } = clientOf(probes[1].bus, probeContract(run).calls);
      expect(await echo({ text: '茶', waitMs: 0, key: 'k' })).toMatchObject({ text: '茶' });
    } finally {
      await Promise.all(probes.map((probe) => probe.close()));
    }
  });

  it.each([
    [
      'a wrong password',
      () => ({ ...open, sasl: { mechanism: 'scram-sha-512', username, password: 'wrong' } as const }),
    ],
    ['no login', () => open],
    ['no certificate', () => ({ ...byCertificate, tls: open.tls ?? {} })],
    ['a certificate that the broker does not know', () => ({ ...byCertificate, tls: strangersTls(folder) })],
    ['a broker whose signer is unknown', () => ({ brokers: open.brokers, tls: {} })],
  ])('connects nobody with %s', async (_, addressOf) => {
    await expect(createTopicsOf(addressOf(), [], 1)).rejects.toThrow();
  });
});
