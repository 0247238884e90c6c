// The topics of the house: which there must be, made from the contracts, and what differs on a broker.
import { setTimeout as delay } from 'node:timers/promises';
import kafkajs, { type Admin } from 'kafkajs';
import { allCalls, allEvents, allSignals, services } from '#contracts';
import { MAX_RECORD_BYTES } from './batching-producer.js';
import { deadTopicOf } from './dead-record.js';
import { replyTopicOf } from './kafka-client.js';
import type { KafkaAddress } from './kafka-connection.js';
import { kafkaOf } from './kafka-link.js';

/** How many partitions and copies topics get. */
export interface TopicSizes {
  readonly partitions: number;
  readonly replyPartitions: number;
  readonly replication: number;
  /** Whether topics that exist with fewer partitions get more: what is keyed goes to others from then on. False by default. */
  readonly raisePartitions?: boolean;
}

/** A topic that there must be. */
export interface WantedTopic {
  readonly topic: string;
  readonly partitions: number;
  readonly retentionMs: number;
  /** What is in it is nowhere else any more: a record counts as written only when a second broker has it too, where there are three. */
  readonly durable?: boolean;
}

const LEADERS_WITHIN_MS = 30_000;
const CREATE_TIMEOUT_MS = 30_000;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Calls and replies hold what shoppers said: kept no longer than a restart needs. */
const CALL_RETENTION_MS = 60 * MINUTE_MS;
/** Nobody reads a signal later. */
const SIGNAL_RETENTION_MS = 10 * MINUTE_MS;
const REPLY_RETENTION_MS = 15 * MINUTE_MS;
const EVENT_RETENTION_MS = 7 * DAY_MS;
const DEAD_RETENTION_MS = 30 * DAY_MS;

/** All topics of the contracts: calls, events, their dead letters, signals, and one reply topic a service. */
export function wantedTopics(sizes: TopicSizes): WantedTopic[] {
  const { partitions, replyPartitions } = sizes;
  return [
    ...allCalls.map(({ topic }) => ({ topic, partitions, retentionMs: CALL_RETENTION_MS })),
    ...allEvents.map(({ topic }) => ({ topic, partitions, retentionMs: EVENT_RETENTION_MS, durable: true })),
    ...allSignals.map(({ topic }) => ({ topic, partitions, retentionMs: SIGNAL_RETENTION_MS })),
    // One partition: dead letters are few and are listed in the order in which they died.
    ...allEvents.map(({ topic }) => ({
      topic: deadTopicOf(topic),
      partitions: 1,
      retentionMs: DEAD_RETENTION_MS,
      durable: true,
    })),
    ...services.map((service) => ({
      topic: replyTopicOf(service),
      partitions: replyPartitions,
      retentionMs: REPLY_RETENTION_MS,
    })),
  ];
}

/** What was done and what was found. */
export interface TopicsReport {
  readonly created: readonly string[];
  readonly existing: number;
  /** Those that got more partitions. */
  readonly raised: readonly string[];
  readonly warnings: readonly string[];
}

/** Creates the topics that are missing; changes none that exist, but for their number of partitions where that is asked for. */
export async function createTopics(kafka: KafkaAddress, sizes: TopicSizes): Promise<TopicsReport> {
  return createTopicsOf(kafka, wantedTopics(sizes), sizes.replication, sizes.raisePartitions);
}

/** Creates those of a list of topics that are missing. */
export async function createTopicsOf(
  kafka: KafkaAddress,
  wanted: readonly WantedTopic[],
  replication: number,
  raisePartitions = false,
): Promise<TopicsReport> {
  const admin = kafkaOf(kafka, 'daogou-topics').admin();
  await admin.connect();
  try {
    const existing = new Set(await admin.listTopics());
    const missing = wanted.filter(({ topic }) => !existing.has(topic));
    if (missing.length > 0) {
      await admin.createTopics({
        // kafkajs waits for leaders too, but takes a broker that has not heard of the topic yet for a failure.
        waitForLeaders: false,
        timeout: CREATE_TIMEOUT_MS,
        topics: missing.map((wantedTopic) => ({
          topic: wantedTopic.topic,
          numPartitions: wantedTopic.partitions,
          replicationFactor: replication,
          configEntries: topicSettings(wantedTopic, replication),
        })),
      });
      await waitForLeaders(admin, missing);
    }
    const raised = raisePartitions ? await raise(admin, existing, wanted) : [];
    const warnings = [
      ...unknownTopics(existing, wanted),
      ...(await wrongPartitionCounts(admin, existing, wanted)),
      ...(await wrongConfigs(admin, existing, wanted, replication)),
    ];
    return { created: missing.map(({ topic }) => topic), existing: wanted.length - missing.length, raised, warnings };
  } finally {
    await admin.disconnect();
  }
}

/** The settings of a topic on the broker. */
export function topicSettings(
  { retentionMs, durable }: WantedTopic,
  replication: number,
): { name: string; value: string }[] {
  return [
    { name: 'retention.ms', value: String(retentionMs) },
    { name: 'max.message.bytes', value: String(MAX_RECORD_BYTES + 1_000_000) },
    // The broker unpacks what others packed: kafkajs reads no snappy, lz4 or zstd, and one such message would stop a consumer.
    { name: 'compression.type', value: 'uncompressed' },
    ...(durable === true ? durableSettings(replication) : []),
  ];
}

/** With two copies, asking for both would stop the writing when one broker is away. */
function durableSettings(replication: number): { name: string; value: string }[] {
  if (replication < 3) return [];
  return [
    { name: 'min.insync.replicas', value: '2' },
    { name: 'unclean.leader.election.enable', value: 'false' },
  ];
}

async function waitForLeaders(admin: Admin, created: readonly WantedTopic[]): Promise<void> {
  const deadlineAtMs = Date.now() + LEADERS_WITHIN_MS;
  for (;;) {
    try {
      const { topics } = await admin.fetchTopicMetadata({ topics: created.map(({ topic }) => topic) });
      const isWhole = (name: string, count: number): boolean =>
        created.some(({ topic, partitions }) => topic === name && count >= partitions);
      if (
        topics.every(
          ({ name, partitions }) => isWhole(name, partitions.length) && partitions.every(({ leader }) => leader >= 0),
        )
      )
        return;
    } catch (error) {
      if (Date.now() > deadlineAtMs) throw error;
    }
    if (Date.now() > deadlineAtMs)
      throw new Error(`the new topics had no leaders within ${LEADERS_WITHIN_MS / 1_000} s`);
    await delay(100);
  }
}

function unknownTopics(existing: ReadonlySet<string>, wanted: readonly WantedTopic[]): string[] {
  const known = new Set(wanted.map(({ topic }) => topic));
  return [...existing]
    .filter((topic) => !known.has(topic) && !topic.startsWith('__'))
    .map((topic) => `${topic}: belongs to no contract`);
}

/** Those that exist with another number of partitions than is wanted, with the number that they have. */
async function otherPartitionCounts(
  admin: Admin,
  existing: ReadonlySet<string>,
  wanted: readonly WantedTopic[],
): Promise<(WantedTopic & { readonly has: number })[]> {
  const present = wanted.filter(({ topic }) => existing.has(topic));
  if (present.length === 0) return [];
  const { topics } = await admin.fetchTopicMetadata({ topics: present.map(({ topic }) => topic) });
  const counts = new Map(topics.map(({ name, partitions }) => [name, partitions.length]));
  return present
    .map((one) => ({ ...one, has: counts.get(one.topic) ?? 0 }))
    .filter(({ has, partitions }) => has !== partitions);
}

async function wrongPartitionCounts(...asked: Parameters<typeof otherPartitionCounts>): Promise<string[]> {
  return (await otherPartitionCounts(...asked)).map(
    ({ topic, partitions, has }) => `${topic}: has ${has} partitions, the configuration says ${partitions}`,
  );
}

/** Kafka never takes partitions away, so those with more are left to the warnings. */
async function raise(...asked: Parameters<typeof otherPartitionCounts>): Promise<string[]> {
  const [admin] = asked;
  const few = (await otherPartitionCounts(...asked)).filter(({ has, partitions }) => has > 0 && has < partitions);
  if (few.length === 0) return [];
  await admin.createPartitions({
    timeout: CREATE_TIMEOUT_MS,
    topicPartitions: few.map(({ topic, partitions }) => ({ topic, count: partitions })),
  });
  await waitForLeaders(admin, few);
  return few.map(({ topic }) => topic);
}

async function wrongConfigs(
  admin: Admin,
  existing: ReadonlySet<string>,
  wanted: readonly WantedTopic[],
  replication: number,
): Promise<string[]> {
  const present = wanted.filter(({ topic }) => existing.has(topic));
  if (present.length === 0) return [];
  const checked = ['compression.type', 'min.insync.replicas', 'unclean.leader.election.enable'];
  const settings = new Map(
    present.map((wantedTopic) => [
      wantedTopic.topic,
      topicSettings(wantedTopic, replication).filter(({ name }) => checked.includes(name)),
    ]),
  );
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: present.map(({ topic }) => ({
      type: kafkajs.ConfigResourceTypes.TOPIC,
      name: topic,
      configNames: checked,
    })),
  });
  return resources.flatMap(({ resourceName, configEntries }) => {
    const found = new Map(configEntries.map(({ configName, configValue }) => [configName, configValue]));
    return (settings.get(resourceName) ?? [])
      .filter(({ name, value }) => found.get(name) !== value)
      .map(({ name, value }) => `${resourceName}: ${name} is not "${value}"`);
  });
}
