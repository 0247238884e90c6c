// The Nest client of the Kafka transport: requests go out, replies come back on the one partition of the reply topic that this instance reads.
import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { ReadPacket, WritePacket } from '@nestjs/microservices';
import type { Consumer, EachBatchPayload, KafkaMessage } from 'kafkajs';
import { describeError, UnavailableError } from '../errors.js';
import { Answerers } from '../batch/answerers.js';
import { CallCollector } from '../batch/call-collector.js';
import { packParts, type Part, unpackParts } from '../batch/packed-parts.js';
import { headers, type Message } from '../message.js';
import type { BusMonitor } from '../monitor.js';
import { MessageClient, type ReadinessFaults } from '../transport.js';
import { ownPartitionOnly } from './assigners.js';
import type { KafkaLink } from './kafka-link.js';
import { SupervisedConsumer } from './supervised-consumer.js';

/** The topic on which a service hears the answers to its calls. */
export const replyTopicOf = (service: string): string => `${service}.replies`;

interface ReplyPlace {
  readonly topic: string;
  readonly partition: number;
  readonly consumer: SupervisedConsumer;
}

/** A call on its way: what its answer is matched by, and its message with that in the headers. */
interface SentCall {
  readonly correlationId: string;
  readonly message: Message;
}

interface PendingCall {
  readonly topic: string;
  readonly callback: (packet: WritePacket<string>) => void;
}

const PLACE_AGAIN_AFTER_MS = 1_000;

/** Sends through Kafka. */
export class KafkaClient extends MessageClient {
  override readonly system = 'kafka';
  readonly #logger = new Logger('Kafka');
  readonly #pending = new Map<string, PendingCall>();
  readonly #answerers = new Answerers();
  readonly #collector = new CallCollector<SentCall>(
    (topic) => this.#answerers.batchesTo(topic),
    (calls) => {
      this.#send(calls);
    },
  );
  /** Correlation ids begin with this: an instance id, and what tells this process from its predecessor of the same id. */
  readonly #prefix: string;
  #sequence = 0;
  #placed: Promise<ReplyPlace> | undefined;
  #place: ReplyPlace | undefined;
  #nextOffset = '0';
  #fault = 'kafka: not connected yet';
  #closed = false;

  constructor(
    private readonly link: KafkaLink,
    private readonly monitor: BusMonitor,
  ) {
    super();
    this.#prefix = `${link.connection.instanceId}/${randomBytes(6).toString('hex')}/`;
  }

  /** Settles when requests can be sent without missing their replies; waits for Kafka as long as it takes. */
  override async connect(): Promise<void> {
    this.#placed ??= this.#findPlace();
    await this.#placed;
  }

  override async close(): Promise<void> {
    this.#closed = true;
    await this.#place?.consumer.stop();
    for (const { callback } of this.#pending.values()) {
      callback({ err: new UnavailableError('this service is closing'), isDisposed: true });
    }
    this.#pending.clear();
    await this.link.close();
  }

  override unwrap<T>(): T {
    return this.link.kafka as T;
  }

  override faults(): ReadinessFaults {
    if (!this.link.isConnected) return [`kafka: not connected to ${this.link.connection.brokers.join(', ')}`];
    if (this.#place === undefined) return [this.#fault];
    return this.#place.consumer.isSettled ? [] : ['kafka: the reply consumer has not joined'];
  }

  /** Picks the reply partition and notes its end, before the first request goes out. */
  async #findPlace(): Promise<ReplyPlace> {
    await this.link.connect();
    const { service, instanceId } = this.link.connection;
    const topic = replyTopicOf(service);
    for (;;) {
      if (this.#closed) throw new UnavailableError('this service is closing');
      try {
        const partitions = (await this.link.partitionCounts([topic])).get(topic);
        if (partitions !== undefined) return await this.#takePlace(topic, placeOf(instanceId, partitions));
        this.#report(`kafka: the topic ${topic} does not exist; run "npm run topics"`);
      } catch (error) {
        this.#report(`kafka: the reply topic ${topic} cannot be read: ${describeError(error)}`);
      }
      await delay(PLACE_AGAIN_AFTER_MS);
    }
  }

  #report(fault: string): void {
    if (fault !== this.#fault) this.#logger.warn(fault);
    this.#fault = fault;
  }

  async #takePlace(topic: string, partition: number): Promise<ReplyPlace> {
    const { service, instanceId } = this.link.connection;
    const offsets = await this.link.admin.fetchTopicOffsets(topic);
    const end = offsets.find((entry) => entry.partition === partition);
    if (end === undefined) throw new Error(`partition ${partition} has no leader`);
    this.#nextOffset = end.high;
    const consumer = new SupervisedConsumer(this.link, {
      groupId: `${service}-replies-${instanceId}`,
      assigner: ownPartitionOnly(partition),
      fromBeginning: false,
      topics: async () => ((await this.link.partitionCounts([topic])).has(topic) ? [topic] : []),
      // Nothing is committed: the position is kept here and taken up again after every join.
      onJoined: (joined: Consumer) => {
        joined.seek({ topic, partition, offset: this.#nextOffset });
      },
      onBatch: (payload) => this.#onReplies(payload),
    });
    this.#place = { topic, partition, consumer };
    consumer.start();
    return this.#place;
  }

  #onReplies({ batch, resolveOffset, isStale }: EachBatchPayload): Promise<void> {
    if (isStale()) return Promise.resolve();
    for (const message of batch.messages) {
      // Never back: what was read before a rejoin is not read as new.
      if (BigInt(message.offset) >= BigInt(this.#nextOffset)) {
        this.#onReply(message, batch.topic, batch.partition);
        this.#nextOffset = String(BigInt(message.offset) + 1n);
      }
      resolveOffset(message.offset);
    }
    return Promise.resolve();
  }

  #onReply(message: KafkaMessage, topic: string, partition: number): void {
    const value = message.value?.toString() ?? '';
    const place = `${topic}[${partition}]@${message.offset}`;
    if (message.headers?.[headers.parts] === undefined) {
      const of = (name: string): string | undefined => message.headers?.[name]?.toString();
      this.#onAnswer(of(headers.correlationId), of(headers.answeredBy), value, { topic, place });
      return;
    }
    try {
      for (const { headers: own, body } of unpackParts(value))
        this.#onAnswer(own[headers.correlationId], own[headers.answeredBy], body, { topic, place });
    } catch (error) {
      this.monitor.strangeMessage(topic, 'not-answers');
      this.#logger.warn(`${place}: ${describeError(error)}; skipped`);
    }
  }

  #onAnswer(
    correlationId: string | undefined,
    answeredBy: string | undefined,
    response: string,
    { topic, place }: { readonly topic: string; readonly place: string },
  ): void {
    const pending = correlationId === undefined ? undefined : this.#pending.get(correlationId);
    if (pending !== undefined) {
      this.#pending.delete(correlationId as string);
      this.#answerers.heard(pending.topic, answeredBy);
      pending.callback({ response, isDisposed: true });
      return;
    }
    if (correlationId?.startsWith(this.#prefix) === true) {
      // Its caller has gone, or the call was handled twice, as may happen when an instance is lost.
      this.#logger.debug(`${place}: a late or second reply; skipped`);
      return;
    }
    if (correlationId?.includes('/') === true) return; // A sibling's, on a partition that is shared, or a predecessor's.
    this.monitor.strangeMessage(topic, 'unknown-correlation-id');
    this.#logger.warn(`${place}: not a reply to any call of ours; skipped`);
  }

  protected override publish(packet: ReadPacket<Message>, callback: (packet: WritePacket<string>) => void): () => void {
    const { topic } = packet.data;
    const place = this.#place;
    if (place === undefined || this.#closed) {
      callback({ err: new UnavailableError('not connected to Kafka', topic), isDisposed: true });
      return () => undefined;
    }
    if (this.#pending.size >= this.link.limits.maxPendingCalls) {
      const overload = new UnavailableError(`overloaded: ${this.#pending.size} calls are pending`, topic);
      callback({ err: overload, isDisposed: true });
      return () => undefined;
    }
    const correlationId = `${this.#prefix}${(this.#sequence += 1)}`;
    this.#pending.set(correlationId, { topic, callback });
    const replyHeaders = {
      [headers.correlationId]: correlationId,
      [headers.replyTopic]: place.topic,
      [headers.replyPartition]: String(place.partition),
    };
    this.#collector.add({
      correlationId,
      message: { ...packet.data, headers: { ...packet.data.headers, ...replyHeaders } },
    });
    return () => {
      this.#pending.delete(correlationId);
    };
  }

  /** Calls that go together; whoever gave up in the meantime is left out. */
  #send(collected: readonly SentCall[]): void {
    const calls = collected.filter(({ correlationId }) => this.#pending.has(correlationId));
    const [first] = calls;
    if (first === undefined) return;
    const { topic, key, headers: ownHeaders, body } = first.message;
    const record =
      calls.length === 1
        ? { topic, key, value: body, headers: { ...ownHeaders } }
        : {
            topic,
            value: packParts(calls.map((call) => partOf(call.message))),
            headers: { [headers.parts]: String(calls.length), [headers.caller]: ownHeaders[headers.caller] ?? '' },
          };
    this.link.producer.send(record).catch((err: unknown) => {
      for (const { correlationId } of calls) {
        const pending = this.#pending.get(correlationId);
        this.#pending.delete(correlationId);
        pending?.callback({ err, isDisposed: true });
      }
    });
  }

  protected override async dispatchEvent<T>(packet: ReadPacket<Message>): Promise<T> {
    await this.link.connect();
    const { topic, key, headers: ownHeaders, body } = packet.data;
    await this.link.producer.send({ topic, key, value: body, headers: { ...ownHeaders } });
    return undefined as T;
  }

  override async sendSignal({ topic, key, headers: ownHeaders, body }: Message): Promise<void> {
    if (this.#closed) return;
    await this.link.connect();
    await this.link.producer.send({ topic, key, value: body, headers: { ...ownHeaders } });
  }
}

const partOf = ({ topic, headers: own, body }: Message): Part => ({ topic, headers: own, body });

/** The same instance reads the same partition again after a restart. */
function placeOf(instanceId: string, partitions: number): number {
  return createHash('sha256').update(instanceId).digest().readUInt32BE(0) % partitions;
}
