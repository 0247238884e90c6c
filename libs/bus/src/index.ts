// The bus: typed calls and events over Kafka or within one process.
export { Bus, clientOf, type CallOptions, type ClientOf } from './bus.js';
export { BusModule } from './bus.module.js';
export { BusServer, type DeadLetter, type DeadLetterSink } from './bus-server.js';
export { BusSettings, BusStatus, type BusTransport } from './bus-status.js';
export { currentContext, messageContext, runInContext, runOutsideContext, type MessageContext } from './context.js';
export {
  BadRequestError,
  BusError,
  DeadlineExceededError,
  RemoteFaultError,
  UnavailableError,
  busErrorOf,
  isLostConnection,
  type BusErrorCode,
} from './errors.js';
export { Handles, OnEvent, OnSignal, type EventMeta } from './handles.js';
export { InProcessBroker, type InProcessBrokerOptions } from './in-process/in-process-broker.js';
export { InProcessClient } from './in-process/in-process-client.js';
export { InProcessServer } from './in-process/in-process-server.js';
export {
  defaultKafkaLimits,
  type KafkaAddress,
  type KafkaConnection,
  type KafkaLimits,
  type KafkaLogin,
  type KafkaTls,
} from './kafka/kafka-connection.js';
export { KafkaDeadLetters, type KafkaDeadLetter } from './kafka/kafka-dead-letters.js';
export {
  createTopics,
  createTopicsOf,
  wantedTopics,
  type TopicSizes,
  type TopicsReport,
  type WantedTopic,
} from './kafka/topics.js';
export { headers, type Message } from './message.js';
export { BusMonitor, type Outcome } from './monitor.js';
export { busDatabaseProviders } from './outbox/bus-database.js';
export { busMigrationFor } from './outbox/bus-migration.js';
export { DeadLetterTable, type DeadLetterRow } from './outbox/dead-letter-table.js';
export { Inbox } from './outbox/inbox.js';
export { OutboxRelay, type OutboxRelayOptions } from './outbox/outbox-relay.js';
export { Outbox, type OutboxEntry } from './outbox/outbox.js';
export { Signals } from './signals.js';
export { failSpan, inSpan, isTraced, newTraceId, noteSpan, type SpanOptions, startRequestSpan } from './tracing.js';
export { MessageClient, type ReadinessFaults } from './transport.js';
