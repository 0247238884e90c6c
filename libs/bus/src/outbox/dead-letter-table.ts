// Dead letters of the in-process transport: a table in the schema of the service that could not handle them.
import type { DataSource } from 'typeorm';
import type { DeadLetter, DeadLetterSink } from '../bus-server.js';
import { headers } from '../message.js';
import { checkedSchema } from './bus-migration.js';

/** The newest letters are kept, up to this many: a poisoned event source must not fill the disk. */
const MAX_LETTERS = 10_000;

/** A dead letter as it is listed. */
export interface DeadLetterRow {
  readonly id: string;
  readonly topic: string;
  readonly eventId: string | null;
  readonly key: string | null;
  readonly cause: string;
  readonly attempts: number;
  readonly deadAt: Date;
  readonly body: string;
}

/** Puts dead letters into the table, lists them and sends them again. */
export class DeadLetterTable implements DeadLetterSink {
  readonly #schema: string;

  constructor(
    private readonly dataSource: DataSource,
    schema: string,
  ) {
    this.#schema = checkedSchema(schema);
  }

  async bury(letter: DeadLetter): Promise<void> {
    const { message } = letter;
    await this.dataSource.query(
      `INSERT INTO ${this.#schema}.dead_letters (event_id, topic, key, headers, body, cause, attempts) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        message.headers[headers.eventId] ?? null,
        message.topic,
        message.key ?? null,
        JSON.stringify({ ...message.headers, [headers.onlyService]: letter.service }),
        message.body,
        letter.cause,
        letter.attempts,
      ],
    );
    await this.dataSource.query(
      `DELETE FROM ${this.#schema}.dead_letters WHERE id <= (SELECT max(id) FROM ${this.#schema}.dead_letters) - $1::bigint`,
      [MAX_LETTERS],
    );
  }

  /** False on a database that this service has never used. */
  async exists(): Promise<boolean> {
    const [row]: { there: boolean }[] = await this.dataSource.query('SELECT to_regclass($1) IS NOT NULL AS there', [
      `${this.#schema}.dead_letters`,
    ]);
    return row?.there === true;
  }

  /** The oldest first. */
  async list(limit = 100): Promise<DeadLetterRow[]> {
    return this.dataSource.query(
      `SELECT id, topic, event_id AS "eventId", key, cause, attempts, dead_at AS "deadAt", body
       FROM ${this.#schema}.dead_letters ORDER BY dead_letters.id LIMIT $1`,
      [limit],
    );
  }

  /** Puts a letter into the outbox again, for the service that failed only; false if there is no such letter. */
  async replay(id: string): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const moved: unknown[] = await manager.query(
        `WITH letter AS (DELETE FROM ${this.#schema}.dead_letters WHERE id = $1 AND event_id ~ '^[0-9a-f-]{36}$' RETURNING *)
         INSERT INTO ${this.#schema}.outbox (event_id, topic, key, headers, body)
         SELECT event_id::uuid, topic, coalesce(key, ''), headers, body FROM letter ON CONFLICT (event_id) DO NOTHING RETURNING 1`,
        [id],
      );
      return moved.length > 0;
    });
  }
}
