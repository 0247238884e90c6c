// The outbox: an event is written in the transaction that makes it true, and sent afterwards by the relay.
import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { EventDefinition } from '#contracts';
import type { z } from 'zod';
import { BadRequestError } from '../errors.js';
import { contextHeaders, describeIssues, headers } from '../message.js';
import { checkedSchema } from './bus-migration.js';

const HAS_EVENTS = 'daogouOutboxHasEvents';

/** Announces events of a service. Injectable. */
export class Outbox {
  readonly #schema: string;

  /** `onCommitted` is called after a transaction that added events. */
  constructor(dataSource: DataSource, schema: string, onCommitted: () => void) {
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
    const parsed = event.payload.safeParse(payload);
    if (!parsed.success) throw new BadRequestError(describeIssues(parsed.error), event.topic);
    const eventId = randomUUID();
    const messageHeaders = {
      ...contextHeaders(),
      [headers.eventId]: eventId,
      [headers.occurredAt]: new Date().toISOString(),
    };
    await manager.query(
      `INSERT INTO ${this.#schema}.outbox (event_id, topic, key, headers, body) VALUES ($1, $2, $3, $4, $5)`,
      [eventId, event.topic, event.key(parsed.data), JSON.stringify(messageHeaders), JSON.stringify(parsed.data)],
    );
    runner.data[HAS_EVENTS] = true;
  }
}
