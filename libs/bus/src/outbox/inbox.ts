// The inbox: an event that is delivered twice has its effect once.
import type { DataSource, EntityManager } from 'typeorm';
import { checkedSchema } from './bus-migration.js';

/** Remembers which events a service has handled. Injectable. */
export class Inbox {
  readonly #schema: string;

  constructor(
    private readonly dataSource: DataSource,
    schema: string,
  ) {
    this.#schema = checkedSchema(schema);
  }

  /** Runs the effect and marks the event as handled in one transaction; false, and nothing is run, if it was handled before. */
  async once(
    eventId: string,
    handlerName: string,
    effect: (manager: EntityManager) => Promise<void>,
  ): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      // A second delivery at the same time waits here until the first one commits or rolls back.
      const marked: unknown[] = await manager.query(
        `INSERT INTO ${this.#schema}.handled_events (event_id, handler) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1`,
        [eventId, handlerName],
      );
      if (marked.length === 0) return false;
      await effect(manager);
      return true;
    });
  }
}
