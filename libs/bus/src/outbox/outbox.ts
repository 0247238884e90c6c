// The outbox: an event is written in the transaction that makes it true, and sent afterwards by the relay.
import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { EventDefinition } from '#contracts';
import type { z } from 'zod';
import { BadRequestError } from '../errors.js';
import { contextHeaders, describeIssues, headers } from '../message.js';
import { checkedSchema } from './bus-migration.js';

const HAS_EVENTS = 'daogouOutboxHasEvents';

/** An event as a row of the outbox. */
export interface OutboxEntry {
  readonly eventId: string;
  readonly topic: string;
  readonly key: string;
  /** JSON. */
  readonly headers: string;
  /** JSON. */
  readonly body: string;
}

/** Announces events of a service. Injectable. */
export class Outbox {
  readonly #schema: string;

  /** `onCommitted` is called after a transaction that added events. */
  constructor(
    dataSource: DataSource,
    schema: string,
    private readonly onCommitted: () => void,
  ) {
    this.#schema = checkedSchema(schema);
    dataSource.subscribers.push({
      afterTransactionCommit: ({ queryRunner }) => {
        if (queryRunner.data[HAS_EVENTS] !== true) return;
        delete queryRunner.data[HAS_EVENTS];
        onCommitted();
      },
    });
  }

  /**
   * Writes an event in the caller's transaction: it is sent, at least once, if and only if that commits. Events of one key keep the order of
   * their rows; writers of one key follow each other when they lock or change the same record first.
   */
  async add<Event extends EventDefinition>(
    manager: EntityManager,
    event: Event,
    payload: z.input<Event['payload']>,
  ): Promise<void> {
    const runner: QueryRunner | undefined = manager.queryRunner;
    if (runner?.isTransactionActive !== true) throw new Error('Outbox.add needs the manager of a transaction');
    const { eventId, topic, key, headers: ofMessage, body } = this.entryOf(event, payload);
    await manager.query(
      `INSERT INTO ${this.#schema}.outbox (event_id, topic, key, headers, body) VALUES ($1, $2, $3, $4, $5)`,
      [eventId, topic, key, ofMessage, body],
    );
    runner.data[HAS_EVENTS] = true;
  }
  /**
   * For one who writes the row in a statement of their own, together with what makes it true: the row, to be followed by {@link wasWritten}.
   * @throws BadRequestError when the payload is not one of the event's.
   */
  entryOf<Event extends EventDefinition>(event: Event, payload: z.input<Event['payload']>): OutboxEntry {
    const parsed = event.payload.safeParse(payload);
    if (!parsed.success) throw new BadRequestError(describeIssues(parsed.error), event.topic);
    const eventId = randomUUID();
    const messageHeaders = {
      ...contextHeaders(),
      [headers.eventId]: eventId,
      [headers.occurredAt]: new Date().toISOString(),
    };
    return {
      eventId,
      topic: event.topic,
      key: event.key(parsed.data),
      headers: JSON.stringify(messageHeaders),
      body: JSON.stringify(parsed.data),
    };
  }

  /** Says that rows of {@link entryOf} stand in the outbox: the relay need not find out by looking. */
  wasWritten(): void {
    this.onCommitted();
  }
}
