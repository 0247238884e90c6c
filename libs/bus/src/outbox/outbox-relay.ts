// The relay: sends what stands in the outbox, one instance of a service at a time, in order by key.
import { setTimeout as delay } from 'node:timers/promises';
import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { runOutsideContext } from '../context.js';
import { describeError } from '../errors.js';
import type { Message } from '../message.js';
import { messageSpan, senderOf } from '../message-span.js';
import type { BusMonitor } from '../monitor.js';
import { inSpan, traceHeaders } from '../tracing.js';
import { checkedSchema } from './bus-migration.js';
import type { OutboxEntry } from './outbox.js';

/** How a relay works. */
export interface OutboxRelayOptions {
  readonly schema: string;
  /** Who holds the lease; an instance. */
  readonly holder: string;
  /** How long to rest when there is nothing to send, unless nudged; twice as long where there was nothing the last time either. */
  readonly pollMs: number;
  /** Whether all rows of the outbox are written in this process: then those it is told of are all there are, in their order. */
  readonly isOnlyWriter?: boolean;
  /** What carries the events, for traces. */
  readonly system?: string;
  readonly send: (message: Message) => Promise<void>;
  readonly monitor: BusMonitor;
}

interface OutboxRow extends OutboxEntry {
  /** Since it was written. */
  readonly ageSeconds: number;
}

const BATCH_SIZE = 100;
const LEASE_SECONDS = 10;
/** While another instance holds the lease it is asked for no more often, however much is written here: each time is a write. */
const ASK_FOR_LEASE_EVERY_MS = 1_000;
const REST_AFTER_FAILURE_MS = 1_000;
/** A batch that takes longer is left: its rows are sent again later. */
const MAX_STOP_MS = 5_000;
const MANY_WAITING = 10_000;
/** Rows that were sent from memory are deleted together; after a crash between, their events are heard a second time. */
const DELETE_AFTER_MS = 200;
const WARN_EVERY_MS = 60_000;
const FORGET_HANDLED_EVERY_MS = 3_600_000;
/** Longer than events are kept in Kafka, so that no redelivery outlives its mark. */
const HANDLED_KEPT_DAYS = 14;

/** Sends outbox rows and deletes them once the transport has them: at least once. */
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger('Outbox');
  readonly #schema: string;
  #stopped = true;
  #loop: Promise<void> = Promise.resolve();
  #wake: () => void = () => undefined;
  #nudged = false;
  /** Committed since the table was looked at, the oldest first. */
  #told: OutboxEntry[] = [];
  /** Nothing stands in the table but what is told or sent already. */
  #isCaughtUp = false;
  #sentIds: string[] = [];
  #leaseHeldUntilMs = 0;
  #leaseRefusedAtMs = 0;
  /** The last look at the table found nothing. */
  #isIdle = false;
  #warnedAtMs = 0;
  #forgotAtMs = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly options: OutboxRelayOptions,
  ) {
    this.#schema = checkedSchema(options.schema);
  }

  onApplicationBootstrap(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    this.#loop = runOutsideContext(() => this.#run());
  }

  /** Stops after the batch in hand and gives the lease back. */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.#stopped) return;
    this.#stopped = true;
    this.nudge();
    const timer = new AbortController();
    await Promise.race([this.#loop, delay(MAX_STOP_MS, undefined, { signal: timer.signal }).catch(() => undefined)]);
    timer.abort();
    await this.dataSource
      .query(`DELETE FROM ${this.#schema}.relay_lease WHERE name = 'outbox' AND holder = $1`, [this.options.holder])
      .catch(() => undefined);
  }

  /** Says that there is something to send, and what, where that is known. */
  nudge(committed?: readonly OutboxEntry[]): void {
    this.#nudged = true;
    if (committed === undefined || this.options.isOnlyWriter !== true) this.#lookAgain();
    else if (this.#isCaughtUp) this.#told.push(...committed);
    if (this.#told.length > MANY_WAITING) this.#lookAgain();
    this.#wake();
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      let restMs = this.options.pollMs;
      this.#nudged = false;
      try {
        const { sent, failed } = await this.#relayWhatIsThere();
        if (failed > 0) restMs = REST_AFTER_FAILURE_MS;
        else if (sent === BATCH_SIZE) restMs = 0;
        else if (sent === 0 && this.#isIdle) restMs *= 2;
        this.#isIdle = sent === 0;
      } catch (error) {
        this.#lookAgain();
        this.#warn(`cannot relay events: ${describeError(error)}`);
        restMs = Math.max(restMs, REST_AFTER_FAILURE_MS);
      }
      if (restMs > 0 && this.#sentIds.length > 0) await this.#restAndDelete(restMs);
      else if (restMs > 0) await this.#rest(restMs);
    }
    await this.#deleteSent().catch(() => undefined);
  }

  async #relayWhatIsThere(): Promise<{ sent: number; failed: number }> {
    if (this.#told.length > 0) return await this.#relayTold();
    if (Date.now() - this.#leaseRefusedAtMs < ASK_FOR_LEASE_EVERY_MS) return { sent: 0, failed: 0 };
    return await this.relayBatch();
  }

  /** Rows that were sent are deleted once nothing more is to be sent for a moment. */
  async #restAndDelete(restMs: number): Promise<void> {
    await this.#rest(Math.min(restMs, DELETE_AFTER_MS));
    if (this.#nudged || this.#stopped) return;
    try {
      await this.#deleteSent();
    } catch (error) {
      this.#lookAgain();
      this.#warn(`sent events stay in the outbox and are sent again: ${describeError(error)}`);
    }
    await this.#rest(restMs);
  }

  /** Sends what is known to stand in the table without reading it. After a failure the table is what counts again. */
  async #relayTold(): Promise<{ sent: number; failed: number }> {
    const entries = this.#told.splice(0, BATCH_SIZE);
    const sentIds = await this.#send(entries);
    this.#sentIds.push(...sentIds);
    const failed = entries.length - sentIds.length;
    if (failed > 0) this.#lookAgain();
    if (this.#sentIds.length >= BATCH_SIZE || failed > 0) await this.#deleteSent();
    return { sent: sentIds.length, failed };
  }

  #lookAgain(): void {
    this.#isCaughtUp = false;
    this.#told = [];
  }

  #rest(restMs: number): Promise<void> {
    if (this.#nudged || this.#stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, restMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Sends one batch, if this instance holds or gets the lease. */
  async relayBatch(): Promise<{ sent: number; failed: number }> {
    if (!(await this.#holdLease())) {
      this.#noteWaiting(0, 0);
      return { sent: 0, failed: 0 };
    }
    await this.#deleteSent();
    // What is committed from here on is told, and may stand in the rows as well.
    this.#told = [];
    this.#isCaughtUp = true;
    const rows: OutboxRow[] = await this.dataSource.query(
      `SELECT event_id AS "eventId", topic, key, headers, body, extract(epoch FROM now() - created_at)::float8 AS "ageSeconds"
       FROM ${this.#schema}.outbox ORDER BY outbox.id LIMIT ${BATCH_SIZE}`,
    );
    await this.#forgetHandled();
    const sentIds = rows.length === 0 ? [] : await this.#send(rows);
    this.#sentIds.push(...sentIds);
    await this.#deleteSent();
    const failed = rows.length - sentIds.length;
    if (failed > 0 || rows.length === BATCH_SIZE) this.#lookAgain();
    const read = new Set(rows.map(({ eventId }) => eventId));
    this.#told = this.#told.filter(({ eventId }) => !read.has(eventId));
    const sent = new Set(sentIds);
    const left = rows.filter(({ eventId }) => !sent.has(eventId));
    const waiting = rows.length === BATCH_SIZE ? await this.#countWaiting() : left.length;
    this.#noteWaiting(waiting, left[0]?.ageSeconds ?? 0);
    return { sent: sentIds.length, failed };
  }

  async #deleteSent(): Promise<void> {
    const sentIds = this.#sentIds.splice(0);
    if (sentIds.length === 0) return;
    await this.dataSource.query(`DELETE FROM ${this.#schema}.outbox WHERE event_id = ANY($1::uuid[])`, [sentIds]);
  }

  /** Different keys side by side; after a failure the rest of that key waits for the next time. */
  async #send(rows: readonly OutboxEntry[]): Promise<string[]> {
    const byKey = Map.groupBy(rows, (row) => `${row.topic}\0${row.key}`);
    const sentIds: string[] = [];
    await Promise.all(
      [...byKey.values()].map(async (line) => {
        for (const row of line) {
          try {
            await this.#sendOne(messageOf(row));
            sentIds.push(row.eventId);
          } catch (error) {
            this.#warn(`${row.topic}: an event could not be sent and will be tried again: ${describeError(error)}`);
            return;
          }
        }
      }),
    );
    return sentIds;
  }

  /** As a part of what wrote the row. */
  async #sendOne(message: Message): Promise<void> {
    const span = messageSpan('send', message, { system: this.options.system ?? 'unknown' });
    await inSpan(`send ${message.topic}`, { ...span, parent: senderOf(message) }, async () => {
      await this.options.send({ ...message, headers: { ...message.headers, ...traceHeaders() } });
    });
  }

  async #holdLease(): Promise<boolean> {
    // Renewed at half-time, so that idle polling writes little.
    if (Date.now() < this.#leaseHeldUntilMs - (LEASE_SECONDS * 1_000) / 2) return true;
    const askedAtMs = Date.now();
    const held: unknown[] = await this.dataSource.query(
      `INSERT INTO ${this.#schema}.relay_lease AS lease (name, holder, expires_at)
       VALUES ('outbox', $1, now() + interval '${LEASE_SECONDS} seconds')
       ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, expires_at = excluded.expires_at
       WHERE lease.holder = excluded.holder OR lease.expires_at < now()
       RETURNING 1`,
      [this.options.holder],
    );
    if (held.length === 0) {
      this.#leaseRefusedAtMs = askedAtMs;
      return false;
    }
    this.#leaseHeldUntilMs = askedAtMs + LEASE_SECONDS * 1_000;
    return true;
  }

  async #forgetHandled(): Promise<void> {
    if (Date.now() - this.#forgotAtMs < FORGET_HANDLED_EVERY_MS) return;
    this.#forgotAtMs = Date.now();
    await this.dataSource.query(
      `DELETE FROM ${this.#schema}.handled_events WHERE handled_at < now() - interval '${HANDLED_KEPT_DAYS} days'`,
    );
  }

  #noteWaiting(count: number, oldestSeconds: number): void {
    this.options.monitor.outboxWaiting(count, oldestSeconds);
    if (count > MANY_WAITING) this.#warn(`more than ${MANY_WAITING} events wait in ${this.#schema}.outbox`);
  }

  async #countWaiting(): Promise<number> {
    const [row]: { waiting: number }[] = await this.dataSource.query(
      `SELECT count(*)::int AS waiting FROM (SELECT 1 FROM ${this.#schema}.outbox LIMIT ${MANY_WAITING + 1}) AS rows`,
    );
    return row?.waiting ?? 0;
  }

  /** At most once a minute: a broker that is away is not worth a line for every row. */
  #warn(text: string): void {
    if (Date.now() - this.#warnedAtMs < WARN_EVERY_MS) return;
    this.#warnedAtMs = Date.now();
    this.#logger.warn(text);
  }
}

function messageOf(row: OutboxEntry): Message {
  return {
    topic: row.topic,
    key: row.key,
    headers: JSON.parse(row.headers) as Record<string, string>,
    body: row.body,
  };
}
