// Conversations in which there may be something to learn: when they are to be read, whose answers do not count, which were erased.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#platform';

const SECOND_MS = 1_000;
/** Whoever reads a conversation has it for so long; then another one reads it. */
const CLAIM_SECONDS = 60;
/** What was heard here is looked for so long after it is due; later it is found with what others heard. */
const STIRRED_SECONDS = 5;
const ERASED_KEPT_DAYS = 60;

/** A conversation that is being read, and until when. */
export interface Claim {
  readonly conversationId: string;
  readonly until: Date;
}

/** Notes what was heard. */
@Injectable()
export class HeardStore {
  private readUntilMs = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Whether something that was heard here may still have to be read. */
  get isStirred(): boolean {
    return performance.now() < this.readUntilMs;
  }

  /** A conversation is to be read in a while; whoever erased it is heeded. */
  async due(conversationId: string, afterSeconds: number): Promise<void> {
    const now = this.clock.now();
    const dueAt = new Date(now.getTime() + afterSeconds * SECOND_MS);
    await this.dataSource.query(
      `insert into learning.conversations as c (conversation_id, due_at, heard_at)
       select $1, $2, $3 where not exists (select from learning.erased where conversation_id = $1)
       on conflict (conversation_id) do update set due_at = excluded.due_at, heard_at = excluded.heard_at`,
      [conversationId, dueAt, now],
    );
    this.readUntilMs = Math.max(this.readUntilMs, performance.now() + (afterSeconds + STIRRED_SECONDS) * SECOND_MS);
  }

  /** What people answered there does not count: it was corrected, complained of, or come back to. */
  async doubt(conversationId: string): Promise<void> {
    await this.dataSource.query(
      `insert into learning.conversations (conversation_id, is_doubted, heard_at)
       select $1, true, $2 where not exists (select from learning.erased where conversation_id = $1)
       on conflict (conversation_id) do update set is_doubted = true`,
      [conversationId, this.clock.now()],
    );
  }

  /** Takes conversations that are due, for a while. */
  async claimDue(limit: number): Promise<Claim[]> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + CLAIM_SECONDS * SECOND_MS);
    const [rows] = await this.dataSource.query<[{ conversation_id: string }[], number]>(
      `update learning.conversations set due_at = $2 where conversation_id in (
         select conversation_id from learning.conversations where due_at <= $1 order by due_at limit $3
         for update skip locked)
       returning conversation_id`,
      [now, until, limit],
    );
    return rows.map(({ conversation_id: conversationId }) => ({ conversationId, until }));
  }

  /** Forgets a conversation: what was observed there goes with it. */
  async forget(conversationId: string): Promise<void> {
    await this.dataSource.query(`delete from learning.conversations where conversation_id = $1`, [conversationId]);
  }

  /** Forgets what nobody has asked for so many days, a piece at a time. */
  async forgetOld(days: number, reachedDays: number, limit: number): Promise<void> {
    const nowMs = this.clock.now().getTime();
    const before = (count: number): Date => new Date(nowMs - count * 86_400 * SECOND_MS);
    await this.dataSource.query(
      `delete from learning.proposals where id in (
         select p.id from learning.proposals p where p.opened_at < $1
         and not exists (select from learning.observations o where o.proposal_id = p.id and o.asked_at >= $1) limit $2)`,
      [before(days), limit],
    );
    await this.dataSource.query(
      `delete from learning.conversations where conversation_id in (
         select c.conversation_id from learning.conversations c where c.heard_at < $1
         and not exists (select from learning.observations o where o.conversation_id = c.conversation_id)
         and not exists (select from learning.corrections r where r.conversation_id = c.conversation_id)
         order by c.heard_at limit $2)`,
      [before(days), limit],
    );
    await this.dataSource.query(`delete from learning.reached where at < $1`, [before(reachedDays)]);
    await this.dataSource.query(`delete from learning.erased where at < $1`, [before(ERASED_KEPT_DAYS)]);
  }
}
