// Counts tries to prove an order by its number and a contact, from whichever conversation they come.
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#platform';
import { OrderRulesSource } from '../store/order-rules-source.js';

const MINUTE_MS = 60_000;
/** Windows that are over are dropped, so many with each try: more than a try adds. */
const DROPPED_A_TRY = 10;

/** What is tried: the same for a number that exists and for one that does not. */
export interface ProofTry {
  readonly numberKey: string;
  readonly contactKey: string;
}

/** A try is counted before anything is compared, so that many at once cannot slip through. */
@Injectable()
export class ProofTries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rules: OrderRulesSource,
    private readonly clock: Clock,
  ) {}

  /** Counts a try for the number and for the contact; whether one of them has had too many within its window. */
  async isLocked(tried: ProofTry): Promise<boolean> {
    const { wrongTries, windowMinutes } = this.rules.current().proofs;
    const now = this.clock.now();
    const rows = await this.dataSource.query<{ wrong: number }[]>(
      `with dropped as (
         delete from orders.proof_tries where key in (
           select key from orders.proof_tries
           where window_ends_at <= $2 and key <> all($1) order by window_ends_at limit $4 for update skip locked
         )
       )
       insert into orders.proof_tries as known (key, wrong, window_ends_at)
       select key, 1, $3 from unnest($1::text[]) as tried(key) order by key
       on conflict (key) do update set
         wrong = case when known.window_ends_at <= $2 then 1 else known.wrong + 1 end,
         window_ends_at = case when known.window_ends_at <= $2 then excluded.window_ends_at else known.window_ends_at end
       returning wrong`,
      [keysOf(tried), now, new Date(now.getTime() + windowMinutes * MINUTE_MS), DROPPED_A_TRY],
    );
    return rows.some(({ wrong }) => wrong > wrongTries);
  }

  /** Whoever proves an order has not been guessing. */
  async forgive(tried: ProofTry): Promise<void> {
    await this.dataSource.query(`delete from orders.proof_tries where key = any($1)`, [keysOf(tried)]);
  }
}

/** Nobody's phone number stands in the table. */
function keysOf({ numberKey, contactKey }: ProofTry): string[] {
  const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
  return [digest(`order ${numberKey}`), digest(`contact ${contactKey}`)];
}
