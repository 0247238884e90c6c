// How a service reaches Kafka, and its limits.

/** Where Kafka is, and how one gets in. */
export interface KafkaAddress {
  /** `host:port` of some brokers. */
  readonly brokers: readonly string[];
  /** Absent: without TLS. An empty object: TLS, with the certificate authorities that Node trusts. */
  readonly tls?: KafkaTls;
  /** Absent: brokers ask nobody who they are. */
  readonly sasl?: KafkaLogin;
}

/** TLS to the brokers; all in PEM. */
export interface KafkaTls {
  /** Who signs the brokers' certificates, instead of the authorities that Node trusts. */
  readonly ca?: string;
  /** Ours, where brokers ask for one (mutual TLS); with its key. */
  readonly cert?: string;
  readonly key?: string;
}

/** How brokers know a client by SASL. */
export interface KafkaLogin {
  readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
  readonly username: string;
  readonly password: string;
}

/** Where Kafka is and who connects. */
export interface KafkaConnection extends KafkaAddress {
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
