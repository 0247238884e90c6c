// The first answer to each key of a customer, so that a repeated request acts once and reads the same.
import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '#platform';

const DAY_MS = 86_400_000;
/** Nobody repeats a request later than this. */
const KEPT_FOR_DAYS = 30;
const FORGET_EVERY_MS = 3_600_000;
const MAX_FORGOTTEN_AT_ONCE = 10_000;

/** One request of a customer: what it is called, and a digest of what it asks. */
export interface KeyedRequest {
  readonly customerId: string;
  readonly key: string;
  readonly digest: string;
}

/** Remembers answers. The caller's transaction must hold the customer, so that two requests of one key follow each other. */
@Injectable()
export class IdempotentAnswers {
  private readonly logger = new Logger(IdempotentAnswers.name);
  private forgetAtMs = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The answer of the first request with this key; `reused` when that one asked for something else. */
  async first<Answer>(
    manager: EntityManager,
    { customerId, key, digest }: KeyedRequest,
  ): Promise<{ answer: Answer } | 'reused' | undefined> {
    const [row] = await manager.query<{ digest: string; answer: Answer }[]>(
      `select request_digest as digest, answer from orders.idempotent_answers where customer_id = $1 and key = $2`,
      [customerId, key],
    );
    if (row === undefined) return undefined;
    return row.digest === digest ? { answer: row.answer } : 'reused';
  }

  /** Remembers the answer if and only if the transaction commits. */
  async keep(manager: EntityManager, request: KeyedRequest, answer: object): Promise<void> {
    await manager.query(
      `insert into orders.idempotent_answers (customer_id, key, request_digest, answer, created_at)
       values ($1, $2, $3, $4, $5)`,
      [request.customerId, request.key, request.digest, JSON.stringify(answer), this.clock.now()],
    );
  }

  /** Drops answers that are too old to be asked for again, at most once an hour. Call it outside of transactions. */
  async forgetOld(): Promise<void> {
    const nowMs = this.clock.now().getTime();
    if (nowMs < this.forgetAtMs) return;
    this.forgetAtMs = nowMs + FORGET_EVERY_MS;
    try {
      await this.dataSource.query(
        `delete from orders.idempotent_answers where (customer_id, key) in (
           select customer_id, key from orders.idempotent_answers where created_at < $1 order by created_at limit $2
         )`,
        [new Date(nowMs - KEPT_FOR_DAYS * DAY_MS), MAX_FORGOTTEN_AT_ONCE],
      );
    } catch (error) {
      this.logger.warn(`Old answers could not be dropped: ${String(error)}`);
    }
  }
}
