// The outbox: an event is written in the transaction that makes it true, and sent afterwards by the relay.
import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { EventDefinition } from '#contracts';
import type { z } from 'zod';
import { BadRequestError } from '../errors.js';
import { contextHeaders, describeIssues, headers } from '../message.js';
import { checkedSchema } from './bus-migration.js';

const ADDED = 'daogouOutboxAdded';
const IS_PARTLY_UNDONE = 'daogouOutboxIsPartlyUndone';

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

  /** `onCommitted` is called after a transaction that added events, with them where all that were added were also committed. */
  constructor(
    dataSource: DataSource,
    schema: string,
    private readonly onCommitted: (entries?: readonly OutboxEntry[]) => void,
  ) {
    this.#schema = checkedSchema(schema);
    dataSource.subscribers.push({
      afterTransactionCommit: ({ queryRunner }) => {
        const { data } = queryRunner;
        const added = data[ADDED] as OutboxEntry[] | undefined;
        // The end of a savepoint is no commit.
        if (added === undefined || queryRunner.isTransactionActive) return;
        onCommitted(data[IS_PARTLY_UNDONE] === true ? undefined : added);
        delete data[ADDED];
        delete data[IS_PARTLY_UNDONE];
      },
      afterTransactionRollback: ({ queryRunner }) => {
        if (queryRunner.isTransactionActive) queryRunner.data[IS_PARTLY_UNDONE] = true;
        else delete queryRunner.data[ADDED];
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
    const entry = this.entryOf(event, payload);
    const { eventId, topic, key, headers: ofMessage, body } = entry;
    await manager.query(
      `INSERT INTO ${this.#schema}.outbox (event_id, topic, key, headers, body) VALUES ($1, $2, $3, $4, $5)`,
      [eventId, topic, key, ofMessage, body],
    );
    const added = (runner.data[ADDED] ??= []) as OutboxEntry[];
    added.push(entry);
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

  /** Says that rows of {@link entryOf} are committed, in their order: the relay need not find out by looking. */
  wasWritten(entries: readonly OutboxEntry[]): void {
    this.onCommitted(entries);
  }
}
