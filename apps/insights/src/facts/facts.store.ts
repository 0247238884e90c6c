// Keeps facts: those that come side by side in one statement, each once, none of a conversation that was erased.
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ConversationHeard, Fact } from './fact.js';
import { countedOn, ShopDays } from './shop-days.js';

const MAX_AT_ONCE = 500;
const ERASED_KEPT_DAYS = 60;

const ADD = `
  with heard as (
    select f.* from jsonb_to_recordset($1::jsonb) as f(
      id text, kind text, conversation_id text, customer_id text, at timestamptz, day date, data jsonb)
    where f.conversation_id is null or not exists (
      select from insights.erased e where e.conversation_id = f.conversation_id)
  ), added as (
    insert into insights.facts (id, kind, conversation_id, customer_id, at, day, data)
    select id, kind, conversation_id, customer_id, at, day, data from heard
    on conflict (id) do nothing
    returning conversation_id, customer_id
  ), known as (
    select k.* from jsonb_to_recordset($2::jsonb) as k(
      conversation_id text, customer_id text, guest_key text, locale text, channel text)
    where not exists (select from insights.erased e where e.conversation_id = k.conversation_id)
  ), noted as (
    insert into insights.conversations as c (conversation_id, customer_id, guest_key, locale, channel, heard_at, is_demo, needs_reading)
    select conversation_id, customer_id, guest_key, coalesce(locale, 'zh'), coalesce(channel, 'web'), $3, $4, not $4 from known
    on conflict (conversation_id) do update set
      customer_id = coalesce(excluded.customer_id, c.customer_id),
      guest_key = coalesce(excluded.guest_key, c.guest_key),
      locale = coalesce((select locale from known k where k.conversation_id = c.conversation_id), c.locale),
      channel = coalesce((select channel from known k where k.conversation_id = c.conversation_id), c.channel),
      heard_at = greatest(c.heard_at, excluded.heard_at),
      is_due = true,
      needs_reading = excluded.needs_reading
    returning 1
  )
  -- A row that this statement has updated cannot be noted by it as well: PostgreSQL refuses a second touch, so the ones at hand are left out.
  update insights.conversations set is_due = true
  where customer_id in (select customer_id from added where conversation_id is null and customer_id is not null)
    and conversation_id not in (select conversation_id from known)
    and heard_at > $3::timestamptz - interval '9 days' and not is_due`;

interface Waiting {
  readonly facts: readonly Fact[];
  readonly conversation: ConversationHeard | undefined;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Writes facts and forgets them. */
@Injectable()
export class FactsStore {
  private readonly logger = new Logger(FactsStore.name);
  private waiting: Waiting[] = [];
  private isWriting = false;
  /** Something was heard that is not followed yet. */
  private isStirred = true;
  private mustRecount = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly days: ShopDays,
  ) {}

  /** Whether anything was heard since it was last asked. */
  stirred(): boolean {
    const was = this.isStirred;
    this.isStirred = false;
    return was;
  }

  /** Whether open days must be counted anew for what was erased, since it was last asked. */
  recount(): boolean {
    const was = this.mustRecount;
    this.mustRecount = false;
    return was;
  }

  /** Says that there may be something to follow. */
  stir(): void {
    this.isStirred = true;
  }

  /** Keeps what was heard; resolves when it is kept. What is heard meanwhile goes together in the next statement. */
  async hear(facts: readonly Fact[], conversation?: ConversationHeard): Promise<void> {
    const kept = new Promise<void>((done, failed) => {
      this.waiting.push({ facts, conversation, done, failed });
    });
    if (!this.isWriting) {
      this.isWriting = true;
      // Events of one batch arrive within one turn of the event loop.
      setImmediate(() => void this.writeAll());
    }
    await kept;
  }

  private async writeAll(): Promise<void> {
    for (let batch = this.waiting.splice(0, MAX_AT_ONCE); batch.length > 0; batch = this.waiting.splice(0, MAX_AT_ONCE))
      await this.writeTogether(batch);
    this.isWriting = false;
  }

  /** What cannot be kept fails alone: the others of its batch are written one by one. */
  private async writeTogether(batch: readonly Waiting[]): Promise<void> {
    try {
      await this.write(
        batch.flatMap(({ facts }) => facts),
        batch.flatMap(({ conversation }) => (conversation === undefined ? [] : [conversation])),
      );
      for (const { done } of batch) done();
    } catch (error) {
      if (batch.length > 1) for (const one of batch) await this.writeTogether([one]);
      else batch[0]?.failed(error);
    }
  }

  private async write(facts: readonly Fact[], conversations: readonly ConversationHeard[]): Promise<void> {
    const open = await this.days.open();
    const rows = facts.map((fact) => rowOf(fact, countedOn(fact.at, open)));
    await this.dataSource.query(ADD, [JSON.stringify(rows), JSON.stringify(merged(conversations)), open.now, false]);
    this.isStirred = true;
  }

  /** Keeps facts that were made up, on the days on which they would have happened. */
  async invent(
    facts: readonly (Fact & { readonly day: string })[],
    conversations: readonly ConversationHeard[],
    now: Date,
  ): Promise<void> {
    const rows = facts.map((fact) => rowOf(fact, fact));
    await this.dataSource.query(ADD, [JSON.stringify(rows), JSON.stringify(merged(conversations)), now, true]);
    this.isStirred = true;
  }

  /** Forgets a conversation in every table; counts of closed days stay. */
  async erase(conversationId: string, now: Date): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query(`insert into insights.erased (conversation_id, at) values ($1, $2) on conflict do nothing`, [
        conversationId,
        now,
      ]);
      // The conversation first: a fold that holds it is waited for, and what that wrote is deleted after.
      for (const table of ['conversations', 'facts', 'episodes', 'marks', 'complaints'])
        await manager.query(`delete from insights.${table} where conversation_id = $1`, [conversationId]);
    });
    this.mustRecount = true;
    this.isStirred = true;
  }

  /** Forgets what is too old, a piece at a time. */
  async forgetBefore(before: Date, limit: number, now: Date): Promise<number> {
    const [, facts] = await this.dataSource.query<[unknown[], number]>(
      `delete from insights.facts where id in (select id from insights.facts where at < $1 order by at limit $2)`,
      [before, limit],
    );
    const [, conversations] = await this.dataSource.query<[unknown[], number]>(
      `with old as (
         delete from insights.conversations where conversation_id in (
           select conversation_id from insights.conversations where heard_at < $1 order by heard_at limit $2)
         returning conversation_id),
       episodes as (delete from insights.episodes where conversation_id in (select conversation_id from old)),
       complaints as (delete from insights.complaints where conversation_id in (select conversation_id from old))
       delete from insights.marks where conversation_id in (select conversation_id from old)`,
      [before, limit],
    );
    await this.dataSource.query(
      `delete from insights.erased where at < $1::timestamptz - interval '${ERASED_KEPT_DAYS} days'`,
      [now],
    );
    if (facts + conversations > 0) this.logger.log(`${facts} facts older than ${before.toISOString()} forgotten`);
    return facts + conversations;
  }
}

const rowOf = (fact: Fact, counted: { at: Date; day: string }): Record<string, unknown> => ({
  id: fact.id,
  kind: fact.kind,
  conversation_id: fact.conversationId ?? null,
  customer_id: fact.customerId ?? null,
  at: counted.at.toISOString(),
  day: counted.day,
  data: fact.data,
});

/** One row a conversation: a statement may touch a row once. */
function merged(conversations: readonly ConversationHeard[]): Record<string, unknown>[] {
  const rows = new Map<string, Record<string, unknown>>();
  for (const { conversationId, customerId, guestKey, locale, channel } of conversations) {
    const known = rows.get(conversationId);
    rows.set(conversationId, {
      conversation_id: conversationId,
      customer_id: customerId ?? known?.['customer_id'] ?? null,
      guest_key: guestKey ?? known?.['guest_key'] ?? null,
      locale: locale ?? known?.['locale'] ?? null,
      channel: channel ?? known?.['channel'] ?? null,
    });
  }
  return [...rows.values()];
}
