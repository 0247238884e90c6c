// Counts tries to prove an order by its number and a contact, so that nobody guesses long and nobody is locked out by what others guess.
import { createHmac, randomBytes } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, Runtime, Periodic } from '#platform';
import { OrdersConfig } from '../orders.config.js';
import { OrderRulesSource } from '../store/order-rules-source.js';

const MINUTE_MS = 60_000;
const DROP_EVERY_MS = 5 * MINUTE_MS;
const MAX_DROPPED_AT_ONCE = 5_000;

/** What is tried and by whom: the same for a number that exists and for one that does not. */
export interface ProofTry {
  readonly numberKey: string;
  readonly contactKey: string;
  /** Stands for the address of the client; those who have none count as one. */
  readonly callerKey: string;
}

/** A try is counted before anything is compared, so that many at once cannot slip through. */
@Injectable()
export class ProofTries implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly secret: string;
  private readonly dropping = new Periodic('proof tries', DROP_EVERY_MS, async () => {
    await this.dropOld();
  });

  constructor(
    private readonly dataSource: DataSource,
    private readonly rules: OrderRulesSource,
    private readonly clock: Clock,
    config: OrdersConfig,
    { database }: Runtime,
  ) {
    // The same in all instances, and not in the database whose rows it keys.
    this.secret =
      config.PROOF_SECRET ?? (database?.kind === 'postgres' ? database.url : randomBytes(32).toString('base64url'));
  }

  onApplicationBootstrap(): void {
    this.dropping.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dropping.stop();
  }

  /**
   * Counts a try. Whether the caller has had too many within its window; or too many for this very order or contact, where all callers
   * together have had so many that somebody seems to be guessing.
   */
  async isLocked(tried: ProofTry): Promise<boolean> {
    const { wrongTries, windowMinutes, guardedTries } = this.rules.current().proofs;
    const now = this.clock.now();
    const keys = this.keysOf(tried);
    const rows = await this.dataSource.query<{ key: string; wrong: number }[]>(
      `insert into orders.proof_tries as known (key, wrong, window_ends_at)
       select key, 1, $3 from unnest($1::text[]) as tried(key) order by key
       on conflict (key) do update set
         wrong = case when known.window_ends_at <= $2 then 1 else known.wrong + 1 end,
         window_ends_at = case when known.window_ends_at <= $2 then excluded.window_ends_at else known.window_ends_at end
       returning key, wrong`,
      [Object.values(keys), now, new Date(now.getTime() + windowMinutes * MINUTE_MS)],
    );
    const wrong = (key: string): number => rows.find((row) => row.key === key)?.wrong ?? 0;
    const isGuarded = (all: string, own: string): boolean => wrong(all) > wrongTries && wrong(own) > guardedTries;
    return (
      wrong(keys.caller) > wrongTries ||
      isGuarded(keys.number, keys.numberByCaller) ||
      isGuarded(keys.contact, keys.contactByCaller)
    );
  }

  /** A right try does not count. The wrong ones before it do: one's own order would else be a way to go on guessing at others'. */
  async forgive(tried: ProofTry): Promise<void> {
    await this.dataSource.query(`update orders.proof_tries set wrong = wrong - 1 where key = any($1) and wrong > 0`, [
      Object.values(this.keysOf(tried)),
    ]);
  }

  /** Drops what is counted no more; returns how many rows. */
  async dropOld(): Promise<number> {
    const dropped = await this.dataSource.query<[unknown, number]>(
      `delete from orders.proof_tries where key in (
         select key from orders.proof_tries where window_ends_at <= $1 order by window_ends_at limit $2 for update skip locked)`,
      [this.clock.now(), MAX_DROPPED_AT_ONCE],
    );
    return dropped[1];
  }

  /** Nobody's phone number stands in the table, nor can it be found out from it without the secret. */
  private keysOf({ numberKey, contactKey, callerKey }: ProofTry) {
    const keyed = (...parts: string[]): string =>
      createHmac('sha256', this.secret).update(JSON.stringify(parts)).digest('base64url');
    return {
      caller: keyed('caller', callerKey),
      number: keyed('order', numberKey),
      contact: keyed('contact', contactKey),
      numberByCaller: keyed('order', numberKey, callerKey),
      contactByCaller: keyed('contact', contactKey, callerKey),
    };
  }
}
