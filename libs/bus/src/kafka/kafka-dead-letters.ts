// Lists the dead letters that stand in Kafka and sends them again.
import { randomBytes } from 'node:crypto';
import { Partitioners, type Admin, type Kafka } from 'kafkajs';
import { headers } from '../message.js';
import { deadHeaders, deadTopicOf } from './dead-record.js';
import type { KafkaAddress } from './kafka-connection.js';
import { kafkaOf } from './kafka-link.js';

/** A dead letter that has not been sent again. */
export interface KafkaDeadLetter {
  /** The topic of the event. */
  readonly topic: string;
  readonly key: string | undefined;
  readonly eventId: string;
  readonly service: string;
  readonly cause: string;
  readonly attempts: number;
  readonly diedAt: string;
  /** Where the event stood. */
  readonly origin: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Where the letter stands on `<topic>.dead`. */
  readonly partition: number;
  readonly offset: string;
}

const READ_WITHIN_MS = 30_000;
/** Of each topic only the newest are read. */
const MAX_READ_PER_PARTITION = 10_000;

interface Range {
  next: bigint;
  readonly end: bigint;
}

/** The dead letters of some event topics. */
export class KafkaDeadLetters {
  readonly #kafka: Kafka;

  constructor(
    kafka: KafkaAddress,
    private readonly eventTopics: readonly string[],
  ) {
    this.#kafka = kafkaOf(kafka, 'daogou-dead-letters');
  }

  /** All that have not been sent again, the oldest first. */
  async list(): Promise<KafkaDeadLetter[]> {
    const admin = this.#kafka.admin();
    await admin.connect();
    try {
      const ranges = await this.#ranges(admin);
      const letters = new Map<string, KafkaDeadLetter>();
      const replayed = new Set<string>();
      await this.#read(ranges, (letter) => {
        const place = `${letter.topic}/${letter.partition}/`;
        const note = letter.headers[deadHeaders.replayed];
        if (note === undefined) letters.set(place + letter.offset, letter);
        else replayed.add(place + note);
      });
      return [...letters]
        .filter(([place]) => !replayed.has(place))
        .map(([, letter]) => letter)
        .sort((a, b) => (a.diedAt < b.diedAt ? -1 : 1));
    } finally {
      await admin.disconnect();
    }
  }

  /** Sends a letter to its topic again, for the service that could not handle it, and notes that beside it. */
  async replay(letter: KafkaDeadLetter): Promise<void> {
    const producer = this.#kafka.producer({
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
    });
    await producer.connect();
    try {
      const own = Object.entries(letter.headers).filter(([name]) => !name.startsWith('daogou-dead-'));
      const key = letter.key ?? null;
      const onlyService = letter.service === '' ? {} : { [headers.onlyService]: letter.service };
      const again = { key, value: letter.body, headers: { ...Object.fromEntries(own), ...onlyService } };
      await producer.send({ topic: letter.topic, acks: -1, messages: [again] });
      const note = { key, value: '', partition: letter.partition, headers: { [deadHeaders.replayed]: letter.offset } };
      await producer.send({ topic: deadTopicOf(letter.topic), acks: -1, messages: [note] });
    } finally {
      await producer.disconnect();
    }
  }

  async #ranges(admin: Admin): Promise<Map<string, Range>> {
    const existing = new Set(await admin.listTopics());
    const ranges = new Map<string, Range>();
    for (const topic of this.eventTopics.map(deadTopicOf).filter((name) => existing.has(name))) {
      for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
        const end = BigInt(high);
        const newest = end - BigInt(MAX_READ_PER_PARTITION);
        const next = newest > BigInt(low) ? newest : BigInt(low);
        if (next < end) ranges.set(`${topic}\0${partition}`, { next, end });
      }
    }
    return ranges;
  }

  /** Reads from each range's start to its end, in a group of its own that is gone afterwards. */
  async #read(ranges: Map<string, Range>, onLetter: (letter: KafkaDeadLetter) => void): Promise<void> {
    if (ranges.size === 0) return;
    const topics = [...new Set([...ranges.keys()].map((place) => place.split('\0')[0] ?? ''))];
    const groupId = `daogou-dead-letters-${randomBytes(6).toString('hex')}`;
    const consumer = this.#kafka.consumer({ groupId, allowAutoTopicCreation: false, maxWaitTimeInMs: 200 });
    let finish: () => void = () => undefined;
    let fail: (error: Error) => void = () => undefined;
    const finished = new Promise<void>((resolve, reject) => {
      finish = resolve;
      fail = reject;
    });
    const timer = setTimeout(() => {
      fail(new Error(`the dead letters could not be read within ${READ_WITHIN_MS / 1_000} s`));
    }, READ_WITHIN_MS);
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      fail(payload.error);
    });
    try {
      await consumer.connect();
      await consumer.subscribe({ topics, fromBeginning: true });
      await consumer.run({
        autoCommit: false,
        eachMessage: ({ topic, partition, message }) => {
          const range = ranges.get(`${topic}\0${partition}`);
          const offset = BigInt(message.offset);
          if (range !== undefined && offset >= range.next && offset < range.end) {
            onLetter(letterOf(topic, partition, message));
            range.next = offset + 1n;
          }
          if ([...ranges.values()].every(({ next, end }) => next >= end)) finish();
          return Promise.resolve();
        },
      });
      for (const [place, { next }] of ranges) {
        const [topic = '', partition = '0'] = place.split('\0');
        consumer.seek({ topic, partition: Number(partition), offset: String(next) });
      }
      await finished;
    } finally {
      clearTimeout(timer);
      await consumer.disconnect();
    }
  }
}

function letterOf(
  deadTopic: string,
  partition: number,
  message: { key: Buffer | null; value: Buffer | null; offset: string; headers?: object },
): KafkaDeadLetter {
  const all = Object.fromEntries(
    Object.entries(message.headers ?? {}).map(([name, value]) => [name, String(value)]),
  ) as Record<string, string>;
  const topic = deadTopic.replace(/\.dead$/, '');
  return {
    topic,
    key: message.key?.toString(),
    eventId: all[headers.eventId] ?? '',
    service: all[deadHeaders.service] ?? '',
    cause: all[deadHeaders.cause] ?? 'unknown: not put here by a service of ours',
    attempts: Number(all[deadHeaders.attempts] ?? 0),
    diedAt: all[deadHeaders.at] ?? '',
    origin: `${topic}[${all[deadHeaders.partition] ?? '?'}]@${all[deadHeaders.offset] ?? '?'}`,
    body: message.value?.toString() ?? '',
    headers: all,
    partition,
    offset: message.offset,
  };
}
