// What this service kept of a conversation that was erased: the answers it was given go, the audit of what was done stays without its id.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ActionOrigin } from '#contracts';
import { Clock } from '#platform';

/** No act is under way for longer, not even one that was tried again and again. */
const REMEMBERED_DAYS = 7;
const MAX_DROPPED_AT_ONCE = 1_000;

/** Forgets conversations. Doing it again changes nothing. */
@Injectable()
export class ErasedConversations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The keys of a conversation's actions begin with its id. */
  async forget(conversationId: string): Promise<void> {
    const beginning = `${conversationId.slice(0, 80)}:`.replace(/[\\%_]/g, (character) => `\\${character}`);
    const now = this.clock.now();
    await this.dataSource.transaction(async (manager) => {
      await manager.query(`select pg_advisory_xact_lock(${LOCK})`, [conversationId]);
      await manager.query(
        `insert into orders.erased_conversations (conversation_id, at) values ($1, $2) on conflict do nothing`,
        [conversationId, now],
      );
      await manager.query(`delete from orders.idempotent_answers where key like $1`, [`${beginning}%`]);
      await manager.query(`update orders.audit_records set conversation_id = null where conversation_id = $1`, [
        conversationId,
      ]);
      await manager.query(
        `delete from orders.erased_conversations where conversation_id in (
           select conversation_id from orders.erased_conversations
           where at < $1::timestamptz - interval '${REMEMBERED_DAYS} days' order by at limit ${MAX_DROPPED_AT_ONCE})`,
        [now],
      );
    });
  }
}

const LOCK = `hashtextextended('erased ' || $1, 0)`;

/**
 * What may be kept of an act's origin: all of it, or nothing of a conversation that was erased. One that was not is not before the transaction
 * ends, so that what it writes is forgotten with the rest. Ask once an act.
 */
export async function keptOrigin(
  manager: EntityManager,
  origin: ActionOrigin,
): Promise<{ readonly origin: ActionOrigin; readonly isErased: boolean }> {
  const { conversationId, ...rest } = origin;
  if (conversationId === undefined) return { origin, isErased: false };
  await manager.query(`select pg_advisory_xact_lock_shared(${LOCK})`, [conversationId]);
  const erased = await manager.query<unknown[]>(
    `select 1 from orders.erased_conversations where conversation_id = $1`,
    [conversationId],
  );
  return erased.length > 0 ? { origin: rest, isErased: true } : { origin, isErased: false };
}
