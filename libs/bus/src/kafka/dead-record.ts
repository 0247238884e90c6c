// How a dead letter stands in Kafka: the event as it was on `<topic>.dead`, with headers that say why and where from.
import type { DeadLetter } from '../bus-server.js';
import type { OutgoingRecord } from './batching-producer.js';

/** The topic of the dead letters of an event's topic. */
export const deadTopicOf = (topic: string): string => `${topic}.dead`;

/** The headers that a dead letter has beside those of the event. */
export const deadHeaders = {
  cause: 'daogou-dead-cause',
  service: 'daogou-dead-service',
  topic: 'daogou-dead-topic',
  partition: 'daogou-dead-partition',
  offset: 'daogou-dead-offset',
  attempts: 'daogou-dead-attempts',
  at: 'daogou-dead-at',
  /** On a note that a letter was sent again: that letter's offset on the same partition. */
  replayed: 'daogou-dead-replayed',
} as const;

/** Makes the record of a dead letter. */
export function deadRecordOf({ service, message, cause, attempts }: DeadLetter): OutgoingRecord {
  return {
    topic: deadTopicOf(message.topic),
    key: message.key,
    value: message.body,
    headers: {
      ...message.headers,
      [deadHeaders.cause]: cause,
      [deadHeaders.service]: service,
      [deadHeaders.topic]: message.topic,
      [deadHeaders.partition]: String(message.origin?.partition ?? ''),
      [deadHeaders.offset]: message.origin?.offset ?? '',
      [deadHeaders.attempts]: String(attempts),
      [deadHeaders.at]: new Date().toISOString(),
    },
  };
}
