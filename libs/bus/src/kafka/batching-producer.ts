// Sends records to Kafka: what is handed in while a request to a topic is on its way goes out together with the next one.
import type { IHeaders, Producer } from 'kafkajs';
import { BadRequestError, describeError, UnavailableError } from '../errors.js';

/** A record to send. */
export interface OutgoingRecord {
  readonly topic: string;
  readonly key?: string | undefined;
  /** Overrides the key. */
  readonly partition?: number;
  readonly value: string;
  readonly headers: IHeaders;
}

interface Waiting {
  readonly record: OutgoingRecord;
  readonly bytes: number;
  readonly sent: () => void;
  readonly failed: (error: Error) => void;
}

/** What one record may weigh; topics are created with room for it. */
export const MAX_RECORD_BYTES = 9_000_000;
const MAX_BATCH_BYTES = 900_000;
const MAX_BATCH_RECORDS = 500;
const MAX_WAITING_RECORDS = 20_000;

/** One request at a time a topic, so that order is kept and a missing topic fails alone. */
export class BatchingProducer {
  readonly #lines = new Map<string, Waiting[]>();
  #waiting = 0;

  constructor(private readonly producer: Producer) {}

  /** Settles when Kafka has acknowledged the record. */
  send(record: OutgoingRecord): Promise<void> {
    const bytes = Buffer.byteLength(record.value);
    if (bytes > MAX_RECORD_BYTES) {
      return Promise.reject(new BadRequestError(`a message of ${bytes} bytes is too large`, record.topic));
    }
    if (this.#waiting >= MAX_WAITING_RECORDS) {
      return Promise.reject(new UnavailableError('overloaded: too many messages wait for Kafka', record.topic));
    }
    this.#waiting += 1;
    return new Promise((sent, failed) => {
      const waiting = { record, bytes, sent, failed };
      const line = this.#lines.get(record.topic);
      if (line !== undefined) {
        line.push(waiting);
        return;
      }
      this.#lines.set(record.topic, [waiting]);
      // The rest of this turn of the event loop may hand in more.
      setImmediate(() => void this.#drain(record.topic));
    });
  }

  async #drain(topic: string): Promise<void> {
    const line = this.#lines.get(topic) ?? [];
    while (line.length > 0) {
      const batch = line.splice(0, batchLengthOf(line));
      await this.#sendBatch(topic, batch);
      this.#waiting -= batch.length;
    }
    this.#lines.delete(topic);
  }

  async #sendBatch(topic: string, batch: readonly Waiting[]): Promise<void> {
    const messages = batch.map(({ record: { key, partition, value, headers } }) => ({
      key: key ?? null,
      value,
      headers,
      ...(partition !== undefined && { partition }),
    }));
    try {
      await this.producer.send({ topic, messages, acks: -1, timeout: 10_000 });
      for (const { sent } of batch) sent();
    } catch (error) {
      const failure = new UnavailableError(`Kafka did not take the message: ${describeError(error)}`, topic);
      for (const { failed } of batch) failed(failure);
    }
  }
}

/** As many as fit into one request, one at least. */
function batchLengthOf(line: readonly Waiting[]): number {
  let bytes = 0;
  let length = 0;
  for (const waiting of line.slice(0, MAX_BATCH_RECORDS)) {
    bytes += waiting.bytes;
    if (bytes > MAX_BATCH_BYTES && length > 0) break;
    length += 1;
  }
  return length;
}
