// The conversations that people deal with, as the dialog announced them: the term tells which announcement is the newer one.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { HandoffClass, HeldBy, HeldConversation, Locale, QueuedConversation } from '#contracts';
import { DeskConfig, targetSecondsOf } from '../desk.config.js';
import type { Waiting } from './places.js';

const SECOND_MS = 1_000;
/** More than anybody looks through; how many wait is told beside them. */
const MAX_LISTED = 50;
const MAX_MINE = 200;
/** Who stands behind so many is told that they do. */
const MAX_PLACES = 100_000;
/** Shorter than streams gather changes: what another desk changed is in what they read then. */
const MAX_QUEUE_AGE_MS = 100;

/** What the dialog says of a conversation. */
export interface Announced {
  readonly conversationId: string;
  readonly term: number;
  readonly heldBy: HeldBy;
  readonly agentId?: string;
  readonly class: HandoffClass;
  readonly team?: string;
  readonly answerWithinSeconds?: number;
  readonly reason: string;
  readonly since: Date;
  readonly locale: Locale;
  readonly customerId?: string;
}

/** A row of `desk.cases`. */
export interface CaseRow {
  conversation_id: string;
  term: number;
  held_by: HeldBy;
  class: HandoffClass;
  reason: string;
  since: Date;
  deadline: Date;
  locale: Locale;
  customer_id: string | null;
  agent_id: string | null;
  held_since: Date | null;
  parked: boolean;
  wanted_agent_id: string | null;
  wanted_team: string | null;
  team_until: Date | null;
  offered_to: string | null;
  offered_until: Date | null;
  missed_by: string[];
}

/** Reads and writes cases. */
@Injectable()
export class CasesStore {
  /** Grows with every change that was heard of here. */
  changes = 0;
  private queue: { readonly startedMs: number; readonly read: Promise<{ rows: CaseRow[]; total: number }> } | undefined;

  constructor(
    readonly dataSource: DataSource,
    private readonly config: DeskConfig,
  ) {}

  /**
   * Notes what was announced, unless something newer is known. Returns the row as it was before, where it was older.
   * A conversation that nobody ever waited in is not noted.
   */
  async note(announced: Announced, now: Date): Promise<{ isNews: boolean; before?: CaseRow }> {
    const { conversationId, term, heldBy, reason, since, locale } = announced;
    const rules = this.config.DESK_RULES;
    const withinSeconds = announced.answerWithinSeconds ?? targetSecondsOf(rules, announced.class);
    const deadline = new Date(since.getTime() + withinSeconds * SECOND_MS);
    // Who takes or gives back is told by the answer and by the announcement: the second changes nothing and wakes nobody.
    const known = await this.find(conversationId);
    if (known !== undefined && isKnown(known, announced)) return { isNews: false, before: known };
    return await this.dataSource.transaction(async (manager) => {
      const before = await this.locked(manager, conversationId);
      if (before === undefined && heldBy === 'assistant') return { isNews: false };
      if (before !== undefined && before.term > term) return { isNews: false, before };
      await manager.query(
        `insert into desk.cases as c (conversation_id, term, held_by, class, reason, since, deadline, locale, customer_id,
           agent_id, held_since, wanted_team, team_until, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
         on conflict (conversation_id) do update set
           term = excluded.term, held_by = excluded.held_by, agent_id = excluded.agent_id, locale = excluded.locale,
           class = case when excluded.held_by = 'assistant' then c.class else excluded.class end,
           reason = case when excluded.held_by = 'assistant' then c.reason else excluded.reason end,
           since = case when excluded.held_by = 'assistant' then c.since else excluded.since end,
           deadline = case when excluded.held_by = 'assistant' then c.deadline else excluded.deadline end,
           customer_id = coalesce(excluded.customer_id, c.customer_id),
           held_since = case when c.held_by = 'agent' and c.agent_id = excluded.agent_id then c.held_since
             else excluded.held_since end,
           wanted_team = coalesce(c.wanted_team, excluded.wanted_team),
           team_until = case when c.held_by = 'queue' then c.team_until else excluded.team_until end,
           parked = c.parked and excluded.held_by = 'agent' and c.agent_id = excluded.agent_id,
           wanted_agent_id = case when excluded.held_by = 'queue' then c.wanted_agent_id end,
           offered_to = case when excluded.held_by = 'queue' then c.offered_to end,
           offered_until = case when excluded.held_by = 'queue' then c.offered_until end,
           missed_by = case when c.held_by = 'queue' and excluded.held_by = 'queue' then c.missed_by else '{}' end,
           changed_at = excluded.changed_at
         where c.term <= excluded.term`,
        [
          conversationId,
          term,
          heldBy,
          announced.class,
          reason,
          since,
          deadline,
          locale,
          announced.customerId ?? null,
          announced.agentId ?? null,
          heldBy === 'agent' ? now : null,
          announced.team ?? rules.teams[announced.class] ?? null,
          heldBy === 'queue' ? new Date(now.getTime() + rules.teamSeconds * SECOND_MS) : null,
          now,
        ],
      );
      return { isNews: true, ...(before === undefined ? {} : { before }) };
    });
  }

  async find(conversationId: string): Promise<CaseRow | undefined> {
    const [row] = await this.dataSource.query<CaseRow[]>(`select * from desk.cases where conversation_id = $1`, [
      conversationId,
    ]);
    return row;
  }

  /** What waits, the earliest deadline first. Whoever asks while it is being read, or a moment after, is answered by one reading. */
  async waiting(): Promise<{ rows: CaseRow[]; total: number }> {
    const startedMs = performance.now();
    if (this.queue === undefined || startedMs - this.queue.startedMs > MAX_QUEUE_AGE_MS)
      this.queue = { startedMs, read: this.readQueue() };
    return await this.queue.read;
  }

  /** What was read before this is no answer any more. */
  queueChanged(): void {
    this.queue = undefined;
    this.changes += 1;
  }

  private async readQueue(): Promise<{ rows: CaseRow[]; total: number }> {
    const [rows, [count]] = await Promise.all([
      this.dataSource.query<CaseRow[]>(
        `select * from desk.cases where held_by = 'queue' order by deadline, conversation_id limit ${MAX_LISTED}`,
      ),
      this.dataSource.query<{ total: number }[]>(
        `select count(*)::integer as total from desk.cases where held_by = 'queue'`,
      ),
    ]);
    return { rows, total: Math.max(count?.total ?? 0, rows.length) };
  }

  /** What an agent holds, the longest held first. */
  async heldBy(agentId: string): Promise<HeldConversation[]> {
    return (await this.heldByEach([agentId])).get(agentId) ?? [];
  }

  /** What each of them holds, the longest held first. */
  async heldByEach(agentIds: readonly string[]): Promise<ReadonlyMap<string, HeldConversation[]>> {
    const rows = await this.dataSource.query<(CaseRow & { agent_id: string })[]>(
      `select * from desk.cases where held_by = 'agent' and agent_id = any($1) order by held_since`,
      [agentIds],
    );
    const each = Map.groupBy(rows, ({ agent_id: agentId }) => agentId);
    return new Map([...each].map(([agentId, held]) => [agentId, held.slice(0, MAX_MINE).map(heldOf)]));
  }

  /** What is offered to each of them, the most pressing first. */
  async offeredToEach(agentIds: readonly string[]): Promise<ReadonlyMap<string, QueuedConversation[]>> {
    const rows = await this.dataSource.query<(CaseRow & { offered_to: string; offered_until: Date })[]>(
      `select * from desk.cases where held_by = 'queue' and offered_to = any($1) order by deadline, conversation_id`,
      [agentIds],
    );
    const each = Map.groupBy(rows, ({ offered_to: agentId }) => agentId);
    return new Map(
      [...each].map(([agentId, offered]) => [
        agentId,
        offered.slice(0, MAX_MINE).map((row) => ({ ...queuedOf(row), offeredUntil: row.offered_until.toISOString() })),
      ]),
    );
  }

  /** All who wait, the earliest deadline first. */
  async places(): Promise<Waiting[]> {
    return await this.dataSource.query<Waiting[]>(
      `select conversation_id as "conversationId", deadline from desk.cases
       where held_by = 'queue' order by deadline, conversation_id limit ${MAX_PLACES}`,
    );
  }

  /** Who should get what its holder is about to pass on; nobody else has a say in it. */
  async want(
    { conversationId, agentId, term }: { conversationId: string; agentId: string; term: number },
    toAgentId: string | undefined,
    team: string | undefined,
  ): Promise<void> {
    await this.dataSource.query(
      `update desk.cases set wanted_agent_id = $4, wanted_team = coalesce($5, wanted_team)
       where conversation_id = $1 and held_by = 'agent' and agent_id = $2 and term = $3`,
      [conversationId, agentId, term, toAgentId ?? null, team ?? null],
    );
  }

  /** What was offered to somebody who takes nothing any more is free for others at once. */
  async unoffer(agentId: string): Promise<void> {
    await this.dataSource.query(
      `update desk.cases set offered_to = null, offered_until = null where held_by = 'queue' and offered_to = $1`,
      [agentId],
    );
  }

  async park(conversationId: string, term: number, parked: boolean): Promise<void> {
    await this.dataSource.query(`update desk.cases set parked = $3 where conversation_id = $1 and term = $2`, [
      conversationId,
      term,
      parked,
    ]);
  }

  /** The shopper said something: what was silent is at work again. */
  async heard(conversationId: string, at: Date): Promise<void> {
    await this.dataSource.query(
      `update desk.cases set heard_at = $2, parked = false where conversation_id = $1 and held_by = 'agent'`,
      [conversationId, at],
    );
  }

  /** Forgets a conversation and all that was added to it. */
  async forget(conversationId: string): Promise<void> {
    await this.dataSource.query(`delete from desk.cases where conversation_id = $1`, [conversationId]);
  }

  /** Of these, the ones that are noted as waiting or held; and all others that are. */
  async withPeople(after: string, limit: number): Promise<CaseRow[]> {
    return await this.dataSource.query<CaseRow[]>(
      `select * from desk.cases where held_by <> 'assistant' and conversation_id > $1 order by conversation_id limit $2`,
      [after, limit],
    );
  }

  /** Settled cases that nothing happened in since. */
  async forgetOlder(than: Date): Promise<void> {
    await this.dataSource.query(`delete from desk.cases where held_by = 'assistant' and changed_at < $1`, [than]);
    await this.dataSource.query(`delete from desk.entries where at < $1`, [than]);
  }

  private async locked(manager: EntityManager, conversationId: string): Promise<CaseRow | undefined> {
    const [row] = await manager.query<CaseRow[]>(`select * from desk.cases where conversation_id = $1 for update`, [
      conversationId,
    ]);
    return row;
  }
}

/** Whether somebody has it by this very change of holder; what waits may be announced again with more. */
const isKnown = (row: CaseRow, { term, heldBy, agentId }: Announced): boolean =>
  heldBy !== 'queue' && row.term === term && row.held_by === heldBy && row.agent_id === (agentId ?? null);

/** A waiting row as agents see it. */
export const queuedOf = (row: CaseRow): QueuedConversation => ({
  conversationId: row.conversation_id,
  class: row.class,
  reason: row.reason,
  since: row.since.toISOString(),
  deadline: row.deadline.toISOString(),
  term: row.term,
  locale: row.locale,
  ...(row.customer_id === null ? {} : { customerId: row.customer_id }),
});

/** A held row as its holder sees it. */
const heldOf = (row: CaseRow): HeldConversation => ({
  conversationId: row.conversation_id,
  term: row.term,
  since: (row.held_since ?? row.since).toISOString(),
  class: row.class,
  reason: row.reason,
  locale: row.locale,
  ...(row.customer_id === null ? {} : { customerId: row.customer_id }),
  parked: row.parked,
});
