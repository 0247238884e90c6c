// The Nest transport strategy of the Kafka transport: takes calls and events from Kafka, in order by key, and commits only what has been handled.
import { setTimeout as delay } from 'node:timers/promises';
import type { Consumer, EachBatchPayload, KafkaMessage } from 'kafkajs';
import { BusServer, type DeadLetter } from '../bus-server.js';
import { describeError, UnavailableError } from '../errors.js';
import { KeyedExecutor } from '../keyed-executor.js';
import { headers, type Message } from '../message.js';
import type { BusMonitor } from '../monitor.js';
import type { ReadinessFaults } from '../transport.js';
import { GatheredAnswers } from '../batch/gathered-answers.js';
import { everyPartition, subscribersRoundRobin } from './assigners.js';
import { type Answer, callsIn, recordOf, type ReplyPlace, replyPlaceOf } from './call-records.js';
import { deadRecordOf } from './dead-record.js';
import type { KafkaLink } from './kafka-link.js';
import { messageOf, placeKey, placeOf, placeParts } from './kafka-message.js';
import { PartitionProgress } from './partition-progress.js';
import { SupervisedConsumer, type Assignment } from './supervised-consumer.js';

/**
 * One commit for what is handled meanwhile, as each costs the broker about as much as a record. After a crash what was not committed is
 * handled again, as it may be anyway; whoever closes commits first.
 */
const COMMIT_AFTER_MS = 200;
const LOOK_FOR_MISSING_TOPICS_EVERY_MS = 5_000;
const SEND_AGAIN_AFTER_MS = 500;

/** Answers calls and hears events from Kafka as a member of the service's group. */
export class KafkaServer extends BusServer {
  protected override readonly system = 'kafka';
  readonly #consumer: SupervisedConsumer;
  /** Signals come to every instance, so each has a group of its own; nothing is committed, a new one begins at the end. */
  readonly #signalConsumer: SupervisedConsumer;
  readonly #executors = new Map<string, KeyedExecutor>();
  readonly #progress = new Map<string, PartitionProgress>();
  readonly #resume = new Map<string, () => void>();
  readonly #inHand = new Set<Promise<void>>();
  #missingTopics: readonly string[] = [];
  #missingTimer: NodeJS.Timeout | undefined;
  #commitTimer: NodeJS.Timeout | undefined;
  #commit: Promise<void> = Promise.resolve();

  constructor(
    private readonly link: KafkaLink,
    monitor: BusMonitor,
  ) {
    super(link.connection.service, monitor);
    this.#consumer = new SupervisedConsumer(link, {
      groupId: link.connection.service,
      assigner: subscribersRoundRobin,
      fromBeginning: true,
      topics: () => this.#existingTopics(),
      onJoined: (_consumer, assignment) => {
        this.#onJoined(assignment);
      },
      onBatch: (payload) => this.#onBatch(payload),
    });
    this.#signalConsumer = new SupervisedConsumer(link, {
      groupId: `${link.connection.service}-signals-${link.connection.instanceId}`,
      assigner: everyPartition,
      fromBeginning: false,
      topics: async () => [...(await link.partitionCounts(this.signalTopics)).keys()],
      onJoined: () => undefined,
      onBatch: (payload) => this.#onSignals(payload),
    });
  }

  /** A service that neither answers nor hears anything needs no consumer. */
  get #isIdle(): boolean {
    return this.callTopics.length === 0 && this.eventTopics.length === 0;
  }

  get #hearsSignals(): boolean {
    return this.signalTopics.length > 0;
  }

  override listen(callback: (error?: unknown) => void): void {
    if (!this.#isIdle) this.#consumer.start();
    if (this.#hearsSignals) this.#signalConsumer.start();
    callback();
  }

  override faults(): ReadinessFaults {
    const signals = this.#hearsSignals && !this.#signalConsumer.isSettled;
    return [...this.#mainFaults(), ...(signals ? ['kafka: the consumer of signals has not joined'] : [])];
  }

  #mainFaults(): ReadinessFaults {
    if (this.#isIdle) return [];
    const missing = this.#missingTopics.map(
      (topic) => `kafka: the topic ${topic} does not exist; run "npm run topics"`,
    );
    return this.#consumer.isSettled ? missing : [...missing, `kafka: the consumer of ${this.service} has not joined`];
  }

  /** Takes nothing more, finishes and commits what is in hand, then leaves the group. */
  override async close(): Promise<void> {
    this.closing.abort();
    clearInterval(this.#missingTimer);
    const consumer = this.#consumer.current;
    if (consumer !== undefined && this.#consumer.joined) pauseAll(consumer, this.#progress.keys());
    const timer = new AbortController();
    await Promise.race([
      Promise.allSettled(this.#inHand),
      delay(this.link.limits.maxCloseMs, undefined, { signal: timer.signal }).catch(() => undefined),
    ]);
    timer.abort();
    if (this.#inHand.size > 0) {
      this.logger.warn(
        `${this.service}: closing with ${this.#inHand.size} messages in hand; others will handle them again`,
      );
    }
    clearTimeout(this.#commitTimer);
    await this.#commitNow();
    await Promise.all([this.#consumer.stop(), this.#signalConsumer.stop()]);
  }

  /** In order, one after the other: handlers of signals are quick. */
  async #onSignals({ batch, resolveOffset, isStale, heartbeat }: EachBatchPayload): Promise<void> {
    for (const message of batch.messages) {
      if (isStale() || this.closing.signal.aborted) return;
      await this.handleSignal(messageOf(message, batch.topic, batch.partition));
      resolveOffset(message.offset);
      await heartbeat();
    }
  }

  async #existingTopics(): Promise<readonly string[]> {
    const wanted = [...this.callTopics, ...this.eventTopics];
    const existing = await this.link.partitionCounts(wanted);
    const missing = wanted.filter((topic) => !existing.has(topic));
    if (missing.length > 0 && missing.join() !== this.#missingTopics.join()) {
      this.logger.warn(`${this.service}: these topics do not exist; run "npm run topics": ${missing.join(', ')}`);
    }
    this.#missingTopics = missing;
    clearInterval(this.#missingTimer);
    if (missing.length > 0 && existing.size > 0 && !this.closing.signal.aborted) {
      this.#missingTimer = setInterval(() => void this.#lookForMissing(), LOOK_FOR_MISSING_TOPICS_EVERY_MS);
      this.#missingTimer.unref();
    }
    return [...existing.keys()];
  }

  async #lookForMissing(): Promise<void> {
    try {
      const found = await this.link.partitionCounts(this.#missingTopics);
      if (found.size > 0) this.#consumer.rebuild();
    } catch (error) {
      this.logger.debug(`cannot look for topics: ${describeError(error)}`);
    }
  }

  #onJoined(assignment: Assignment): void {
    const assigned = new Set(
      Object.entries(assignment).flatMap(([topic, partitions]) =>
        partitions.map((partition) => placeKey(topic, partition)),
      ),
    );
    for (const [place, progress] of this.#progress) {
      if (assigned.has(place)) continue;
      progress.revoked = true;
      this.#progress.delete(place);
    }
    for (const resume of this.#resume.values()) resume();
    this.#resume.clear();
  }

  /** Takes messages in hand and returns at once: fetching, heartbeats and handling do not wait for each other. */
  #onBatch({ batch, resolveOffset, isRunning, isStale, pause }: EachBatchPayload): Promise<void> {
    const { topic, partition } = batch;
    const place = placeKey(topic, partition);
    for (const message of batch.messages) {
      if (!isRunning() || isStale() || this.closing.signal.aborted) break;
      if (this.#executorOf(topic).held >= this.link.limits.maxInHand) {
        this.#resume.set(place, pause());
        break;
      }
      const offset = Number(message.offset);
      const progress = this.#progress.get(place) ?? new PartitionProgress(offset);
      this.#progress.set(place, progress);
      if (progress.take(offset)) this.#takeInHand(message, topic, partition, progress);
      resolveOffset(message.offset);
    }
    return Promise.resolve();
  }

  #executorOf(topic: string): KeyedExecutor {
    let executor = this.#executors.get(topic);
    if (executor === undefined) {
      executor = new KeyedExecutor(this.link.limits.maxRunningPerTopic);
      this.#executors.set(topic, executor);
    }
    return executor;
  }

  #takeInHand(kafkaMessage: KafkaMessage, topic: string, partition: number, progress: PartitionProgress): void {
    const message = messageOf(kafkaMessage, topic, partition);
    const orderKey = message.key === undefined ? undefined : `${partition}\0${message.key}`;
    const executor = this.#executorOf(topic);
    const work = executor
      .run(orderKey, async () => {
        if (progress.revoked) return;
        this.monitor.messageWaited(topic, Math.max(0, Date.now() - Number(kafkaMessage.timestamp)));
        await this.#handle(message);
      })
      .then(() => {
        progress.finish(Number(kafkaMessage.offset));
        this.#commitSoon();
      })
      .catch((error: unknown) => {
        // It stays uncommitted, so that it is delivered again.
        this.logger.warn(`${placeOf(message)}: left for another delivery: ${describeError(error)}`);
      })
      .finally(() => {
        this.#inHand.delete(work);
        this.#resumeIfRoom(topic, executor);
      });
    this.#inHand.add(work);
  }

  #resumeIfRoom(topic: string, executor: KeyedExecutor): void {
    if (this.#resume.size === 0 || executor.held > this.link.limits.maxInHand / 2 || this.closing.signal.aborted)
      return;
    for (const [place, resume] of this.#resume) {
      if (!place.startsWith(`${topic}\0`)) continue;
      this.#resume.delete(place);
      resume();
    }
  }

  async #handle(message: Message): Promise<void> {
    if (this.messageHandlers.get(message.topic)?.isEventHandler === true) {
      await this.handleDelivery(message);
      return;
    }
    if (message.headers[headers.parts] === undefined) {
      const place = replyPlaceOf(message);
      if (place === undefined) this.#skipStrange(message);
      else await this.#reply([await this.#answer(message, place)], place);
      return;
    }
    const calls = callsIn(message);
    const [first] = calls;
    if (first === undefined) {
      this.#skipStrange(message);
      return;
    }
    const answers = new GatheredAnswers<Answer>(calls.length, (ready) => this.#reply(ready, first.place));
    await Promise.all(
      calls.map(async (call) => {
        answers.add(await this.#answer(call.message, call.place));
      }),
    );
    await answers.sent();
  }

  async #answer(message: Message, { correlationId }: ReplyPlace): Promise<Answer> {
    const body = await this.answerCall(message);
    return {
      headers: { [headers.correlationId]: correlationId, [headers.answeredBy]: this.service },
      body,
      deadlineAtMs: Number(message.headers[headers.deadline] ?? 0),
    };
  }

  #skipStrange(message: Message): void {
    this.monitor.strangeMessage(message.topic, 'not-a-call');
    this.logger.warn(`${placeOf(message)}: not a call of ours, nobody to answer; skipped`);
  }

  /** As long as somebody waits for it. */
  async #reply(answers: readonly Answer[], { topic, partition }: ReplyPlace): Promise<void> {
    const record = { topic, partition, ...recordOf(answers) };
    const deadlineAtMs = Math.max(...answers.map((answer) => answer.deadlineAtMs));
    for (;;) {
      try {
        await this.link.producer.send(record);
        return;
      } catch (error) {
        if (Date.now() + SEND_AGAIN_AFTER_MS >= deadlineAtMs) {
          this.logger.warn(`${topic}: a reply could not be sent before its deadline: ${describeError(error)}`);
          return;
        }
        await delay(SEND_AGAIN_AFTER_MS);
      }
    }
  }

  /** Until Kafka has it: an event is not passed over before its dead letter is safe. */
  protected override async bury(letter: DeadLetter): Promise<void> {
    const record = deadRecordOf(letter);
    for (;;) {
      try {
        await this.link.producer.send(record);
        return;
      } catch (error) {
        if (this.closing.signal.aborted)
          throw new UnavailableError('closing before the dead letter was safe', record.topic);
        this.logger.error(`${record.topic}: a dead letter cannot be put away, trying again: ${describeError(error)}`);
        await delay(SEND_AGAIN_AFTER_MS * 4, undefined, { signal: this.closing.signal }).catch(() => undefined);
      }
    }
  }

  #commitSoon(): void {
    this.#commitTimer ??= setTimeout(() => {
      this.#commitTimer = undefined;
      void this.#commitNow();
    }, COMMIT_AFTER_MS);
  }

  /** One after the other, and only for partitions that are ours now. */
  #commitNow(): Promise<void> {
    this.#commit = this.#commit.then(async () => {
      const consumer = this.#consumer.current;
      if (consumer === undefined || !this.#consumer.joined) return;
      const due = [...this.#progress].flatMap(([place, progress]) => {
        const offset = progress.committable;
        return offset === undefined ? [] : [{ ...placeParts(place), offset, progress }];
      });
      if (due.length === 0) return;
      try {
        await consumer.commitOffsets(
          due.map(({ topic, partition, offset }) => ({ topic, partition, offset: String(offset) })),
        );
        for (const { progress, offset } of due) progress.markCommitted(offset);
      } catch (error) {
        // A rebalance came in between; what is still ours is committed with the next message.
        this.logger.debug(`${this.service}: offsets not committed: ${describeError(error)}`);
      }
    });
    return this.#commit;
  }
}

function pauseAll(consumer: Consumer, places: Iterable<string>): void {
  consumer.pause([...places].map(placeParts).map(({ topic, partition }) => ({ topic, partitions: [partition] })));
}
