// A broker that takes in only who comes by TLS with a name and a password, and lets them do what the manifest for Strimzi allows: topics,
// calls and replies work, and nobody else gets in.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import kafkajs from 'kafkajs';
import { parseAllDocuments } from 'yaml';
import { clientOf, createTopicsOf, type KafkaAddress } from '#bus';
import { caFileIn, kafkaServer, type KafkaServer } from '../../tools/stack/kafka.js';
import { freePorts } from '../../tools/stack/ports.js';
import { missingPrograms } from '../../tools/stack/programs.js';
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

describeStack('Kafka behind TLS and SASL', () => {
  const username = 'daogou';
  const password = randomBytes(16).toString('hex');
  let folder = '';
  let kafka: KafkaServer | undefined;
  let open: KafkaAddress = { brokers: [] };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'daogou-secure-kafka-'));
    const [broker = 0, controller = 0, port = 0] = await freePorts(3);
    kafka = kafkaServer(folder, { broker, controller }, () => undefined, { port, username, password });
    await kafka.initialise();
    await kafka.process.start();
    await giveRights(kafka.brokers, username);
    open = { brokers: [`127.0.0.1:${port}`], tls: { ca: readFileSync(caFileIn(folder), 'utf8') } };
  }, 300_000);
  afterAll(async () => {
    await kafka?.process.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['plain', 'scram-sha-512'] as const)('carries calls and replies with %s', async (mechanism) => {
    const address: KafkaAddress = { ...open, sasl: { mechanism, username, password } };
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
    ['a broker whose signer is unknown', () => ({ brokers: open.brokers, tls: {} })],
  ])('connects nobody with %s', async (_, addressOf) => {
    await expect(createTopicsOf(addressOf(), [], 1)).rejects.toThrow();
  });
});
