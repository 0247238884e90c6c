// Kafka's messages and partitions in the words of the bus.
import type { KafkaMessage } from 'kafkajs';
import type { Message } from '../message.js';

/** One string for a partition of a topic. */
export const placeKey = (topic: string, partition: number): string => `${topic}\0${partition}`;
/** Where a message stood, for logs. */
export const placeOf = (message: Message): string =>
  `${message.topic}[${message.origin?.partition ?? '?'}]@${message.origin?.offset ?? '?'}`;

/** The topic and partition of a {@link placeKey}. */
export function placeParts(place: string): { topic: string; partition: number } {
  const [topic = '', partition = '0'] = place.split('\0');
  return { topic, partition: Number(partition) };
}

/** A message as it came; of a repeated header the last counts. */
export function messageOf(message: KafkaMessage, topic: string, partition: number): Message {
  const ownHeaders = Object.entries(message.headers ?? {}).flatMap(([name, value]) => {
    const last = Array.isArray(value) ? value.at(-1) : value;
    return last === undefined ? [] : [[name, last.toString()]];
  });
  return {
    topic,
    key: message.key?.toString() ?? undefined,
    headers: Object.fromEntries(ownHeaders) as Record<string, string>,
    body: message.value?.toString() ?? '',
    origin: { partition, offset: message.offset },
  };
}
