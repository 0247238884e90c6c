// A kafkajs consumer that is built again whenever it crashes or stalls, until it is stopped.
import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Consumer, EachBatchPayload, PartitionAssigner } from 'kafkajs';
import { describeError } from '../errors.js';
import type { KafkaLink } from './kafka-link.js';

/** Which partitions of which topics a member got. */
export type Assignment = Readonly<Record<string, readonly number[]>>;

/** What is consumed, and by whom. */
export interface SupervisedConsumerOptions {
  readonly groupId: string;
  readonly assigner: PartitionAssigner;
  readonly fromBeginning: boolean;
  /** Asked before each build. An empty list is asked again later. */
  readonly topics: () => Promise<readonly string[]>;
  /** Called after every join, before anything is fetched. */
  readonly onJoined: (consumer: Consumer, assignment: Assignment) => void;
  readonly onBatch: (payload: EachBatchPayload) => Promise<void>;
}

const BUILD_AGAIN_AFTER_MS = 1_000;
const REBALANCE_TIMEOUT_MS = 15_000;
/** A group that shares out its partitions anew is no reason to take traffic away from its members. */
const REBALANCE_IS_NORMAL_FOR_MS = 5_000;
/** A consumer that has neither fetched nor joined for so long is given up. */
const STALLED_AFTER_MS = 45_000;
const WATCH_EVERY_MS = 5_000;
const DISCONNECT_WITHIN_MS = 5_000;
/** Shorter than a heartbeat interval, since an idle consumer says that it lives between two fetches. */
const MAX_FETCH_WAIT_MS = 500;

/** Keeps one consumer running. */
export class SupervisedConsumer {
  readonly #logger = new Logger('Kafka');
  #current: Consumer | undefined;
  #joined = false;
  #stopped = true;
  #lastActiveAtMs = 0;
  /** When a rebalance began; none has at first. */
  #leftAtMs = 0;
  #failure: () => void = () => undefined;
  #loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly link: KafkaLink,
    private readonly options: SupervisedConsumerOptions,
  ) {}

  /** True while it is a member of its group. */
  get joined(): boolean {
    return this.#joined;
  }

  /** True while it is a member, and for the short time that its group takes to share out the partitions anew. */
  get isSettled(): boolean {
    return this.#joined || Date.now() - this.#leftAtMs < REBALANCE_IS_NORMAL_FOR_MS;
  }

  /** The consumer that is running now. */
  get current(): Consumer | undefined {
    return this.#current;
  }

  start(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    this.#loop = this.#run();
  }

  /** Ends the current consumer; it is built again with the topics that exist then. */
  rebuild(): void {
    this.#failure();
  }

  /** Leaves the group and stops. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#failure();
    await this.#loop;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      const failed = new Promise<void>((resolve) => {
        this.#failure = resolve;
      });
      try {
        await this.link.connect();
        await this.#build();
        await this.#watch(failed);
      } catch (error) {
        this.#logger.warn(`${this.options.groupId}: the consumer failed: ${describeError(error)}`);
      }
      await this.#end();
      if (!this.#stopped) await Promise.race([delay(BUILD_AGAIN_AFTER_MS), failed]);
    }
  }

  async #build(): Promise<void> {
    let topics = await this.options.topics();
    while (topics.length === 0) {
      if (this.#stopped) return;
      await delay(BUILD_AGAIN_AFTER_MS);
      topics = await this.options.topics();
    }
    if (this.#stopped) return;
    const { sessionTimeoutMs, heartbeatIntervalMs } = this.link.limits;
    const consumer = this.link.kafka.consumer({
      groupId: this.options.groupId,
      partitionAssigners: [this.options.assigner],
      sessionTimeout: sessionTimeoutMs,
      heartbeatInterval: heartbeatIntervalMs,
      rebalanceTimeout: REBALANCE_TIMEOUT_MS,
      maxWaitTimeInMs: MAX_FETCH_WAIT_MS,
      allowAutoTopicCreation: false,
      // Crashes are dealt with here, in one way for all of them.
      retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 5, restartOnFailure: () => Promise.resolve(false) },
    });
    this.#current = consumer;
    this.#lastActiveAtMs = Date.now();
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
      if (this.#current !== consumer) return;
      this.#lastActiveAtMs = Date.now();
      this.options.onJoined(consumer, payload.memberAssignment);
      this.#joined = true;
    });
    consumer.on(consumer.events.REBALANCING, () => {
      if (this.#current !== consumer) return;
      if (this.#joined) this.#leftAtMs = Date.now();
      this.#joined = false;
    });
    consumer.on(consumer.events.FETCH, () => {
      if (this.#current === consumer) this.#lastActiveAtMs = Date.now();
    });
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      if (this.#current !== consumer || this.#stopped) return;
      this.#logger.warn(`${this.options.groupId}: the consumer crashed: ${describeError(payload.error)}`);
      this.#failure();
    });
    await consumer.connect();
    await consumer.subscribe({ topics: [...topics], fromBeginning: this.options.fromBeginning });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: 8,
      eachBatch: this.options.onBatch,
    });
  }

  /** Until it fails, stalls or is stopped. */
  async #watch(failed: Promise<void>): Promise<void> {
    let hasFailed = false;
    void failed.then(() => {
      hasFailed = true;
    });
    while (!hasFailed && !this.#stopped) {
      const tick = new AbortController();
      await Promise.race([failed, delay(WATCH_EVERY_MS, undefined, { signal: tick.signal }).catch(() => undefined)]);
      tick.abort();
      if (Date.now() - this.#lastActiveAtMs > STALLED_AFTER_MS) {
        this.#logger.warn(`${this.options.groupId}: the consumer has stalled and is built again`);
        return;
      }
    }
  }

  async #end(): Promise<void> {
    const consumer = this.#current;
    this.#current = undefined;
    this.#joined = false;
    this.#leftAtMs = 0;
    if (consumer === undefined) return;
    const timer = new AbortController();
    await Promise.race([
      consumer.disconnect().catch(() => undefined),
      delay(DISCONNECT_WITHIN_MS, undefined, { signal: timer.signal }).catch(() => undefined),
    ]);
    timer.abort();
  }
}
