// How a service reaches Kafka, and its limits.

/** Where Kafka is and who connects. */
export interface KafkaConnection {
  /** `host:port` of some brokers. */
  readonly brokers: readonly string[];
  readonly clientId: string;
  /** The consumer group of calls and events, and the name of the reply topic. */
  readonly service: string;
  /** Unique among all running instances. */
  readonly instanceId: string;
  readonly limits?: Partial<KafkaLimits>;
}

/** The limits of a service's Kafka transport. */
export interface KafkaLimits {
  /** Messages of one topic that are handled side by side. */
  readonly maxRunningPerTopic: number;
  /** Messages that were taken from Kafka and not yet finished; fetching waits beyond. */
  readonly maxInHand: number;
  /** Calls that wait for their reply; more are refused as overload. */
  readonly maxPendingCalls: number;
  /** A consumer that does not say that it lives for so long loses its partitions to others. */
  readonly sessionTimeoutMs: number;
  readonly heartbeatIntervalMs: number;
  /** How long closing waits for what is in hand. */
  readonly maxCloseMs: number;
}

/** The limits, unless told otherwise. */
export const defaultKafkaLimits: KafkaLimits = {
  maxRunningPerTopic: 64,
  maxInHand: 1_000,
  maxPendingCalls: 10_000,
  sessionTimeoutMs: 8_000,
  heartbeatIntervalMs: 800,
  maxCloseMs: 10_000,
};
