// The holder of a conversation in PostgreSQL: every change is one conditional write, and a line of a person carries the term it was written in.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Outbox } from '#bus';
import { type AgentName, dialogEvents, type Hold, type Reply, type WaitingConversation } from '#contracts';
import { Cache } from '#platform';
import { ConversationEntity, MessageEntity } from '../conversation/conversation.entities.js';
import { type ConversationState, conversationState } from '../conversation/conversation.state.js';
import { cacheKey } from '../conversation/conversation.store.js';
import { type CaseSources, frozenFrames } from './case.js';
import { announcedWish } from './want-person.js';

const MAX_CASE_LINES = 60;
/** So many lines of a shopper's are looked at together. */
const MAX_UNANSWERED = 6;

/** Who has a conversation to give back, and in which term. */
export interface HeldAs {
  readonly conversationId: string;
  readonly agentId: string;
  readonly term: number;
}

/** How a person's line or release ends. `acting`: the assistant just carries something out; try again in a moment. */
export type HeldOutcome<Done> = Done | 'no-such-conversation' | 'term-passed' | 'acting';

/** A line that a person writes. */
export interface AgentLine {
  readonly messageId: string;
  readonly text: string;
}

/** How a hold ends. */
export interface Release extends HeldAs {
  /** The state to go on with, from the one that is there. */
  readonly next: (state: ConversationState) => ConversationState;
  readonly line?: AgentLine;
  /** What the assistant says to the shopper, in the conversation's own language. */
  readonly told?: (row: ConversationEntity) => Reply;
  /** Only if the hold had run out by then. */
  readonly expiredBy?: Date;
}

/** Reads and writes who holds conversations. */
@Injectable()
export class HoldingStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cache: Cache,
    private readonly outbox: Outbox,
  ) {}

  /** Takes a conversation in one conditional update; the row as it then is, or `undefined` when the condition does not hold (any more). */
  async take(
    conversationId: string,
    agent: AgentName,
    condition: { fromTerm?: number; because?: ConversationState['handoff'] },
    moment: { at: Date; until: Date },
  ): Promise<ConversationEntity | undefined> {
    const { fromTerm, because } = condition;
    const taken = await this.dataSource.transaction(async (manager) => {
      const [rows] = await manager.query<[{ id: string }[], number]>(
        `update dialog.conversations set
           held_by = 'agent', hold_term = hold_term + 1, version = version + 1,
           agent_id = $2, agent_name = $3, last_agent_id = $2, hold_until = $4,
           person_wanted_at = coalesce(person_wanted_at, $5),
           frozen = coalesce(frozen, '{}') || jsonb_strip_nulls(jsonb_build_object(
             'form', state -> 'form', 'pending', state -> 'pending', 'laterWishes', state -> 'laterWishes')),
           state = (state - array['form', 'pending', 'laterWishes'])
             || jsonb_build_object('heldBy', 'agent', 'handoff', coalesce(state -> 'handoff', $6::jsonb))
         where id = $1 and (held_by = 'queue' or (held_by = 'assistant' and $6::jsonb is not null))
           and ($7::integer is null or hold_term = $7)
         returning id`,
        [
          conversationId,
          agent.agentId,
          agent.name,
          moment.until,
          moment.at,
          because === undefined ? null : JSON.stringify(because),
          fromTerm ?? null,
        ],
      );
      if (rows.length === 0) return undefined;
      const row = await manager.findOneByOrFail(ConversationEntity, { id: conversationId });
      await this.announce(manager, row, moment.at);
      return row;
    });
    if (taken !== undefined) await this.cache.delete(cacheKey(conversationId));
    return taken;
  }

  async find(conversationId: string): Promise<ConversationEntity | undefined> {
    const row = await this.dataSource.getRepository(ConversationEntity).findOneBy({ id: conversationId });
    return row ?? undefined;
  }

  /** Adds a person's line while they hold the conversation in this term; once, however often it comes. */
  async say(held: HeldAs, line: AgentLine, at: Date): Promise<HeldOutcome<{ at: Date }>> {
    return await this.dataSource.transaction(async (manager) => {
      const { conversationId } = held;
      const said = await manager.findOneBy(MessageEntity, { conversationId, id: line.messageId });
      if (said !== null && said.authorId === held.agentId) return { at: said.at };
      const row = await this.locked(manager, held, at);
      if (typeof row === 'string') return row;
      await this.addLine(manager, row, line, at);
      return { at };
    });
  }

  /** Ends a hold: what is said with it, the state after it, and the announcement, all or nothing. */
  async release(release: Release, at: Date): Promise<HeldOutcome<{ term: number }>> {
    const outcome = await this.dataSource.transaction(async (manager) => {
      const row = await this.locked(manager, release, at);
      if (typeof row === 'string') return row;
      const { expiredBy, line, told } = release;
      if (expiredBy !== undefined && row.holdUntil !== null && row.holdUntil > expiredBy) return 'term-passed' as const;
      if (line !== undefined) await this.addLine(manager, row, line, at);
      const state = release.next(conversationState.parse(row.state));
      if (told !== undefined) await insertReply(manager, row.id, told(row), at);
      const next = {
        state: state as object,
        heldBy: state.heldBy,
        holdTerm: row.holdTerm + 1,
        version: row.version + 1,
        agentId: null,
        agentName: null,
        holdUntil: null,
        changedAt: at,
        personWantedAt: state.heldBy === 'queue' ? row.personWantedAt : null,
        frozen: state.heldBy === 'queue' ? row.frozen : null,
      };
      await manager.update(ConversationEntity, { id: row.id }, next);
      await this.announce(manager, { ...row, ...next }, at);
      return { term: next.holdTerm };
    });
    if (typeof outcome === 'object') await this.cache.delete(cacheKey(release.conversationId));
    return outcome;
  }

  /** Renews what these hold; what that is, with the last line of each. */
  async renew(
    agentIds: readonly string[],
    until: Date,
  ): Promise<{ conversationId: string; messageId: string | null }[]> {
    if (agentIds.length === 0) return [];
    return await this.dataSource.query(
      `with renewed as (
         update dialog.conversations set hold_until = $2 where held_by = 'agent' and agent_id = any($1) returning id)
       select r.id as "conversationId", (select m.id from dialog.messages m
         where m.conversation_id = r.id order by m.position desc limit 1) as "messageId" from renewed r`,
      [agentIds, until],
    );
  }

  /** Renews one hold; `undefined` where it is not held so. */
  async check({ conversationId, agentId, term }: HeldAs, until: Date): Promise<ConversationEntity | undefined> {
    const row = await this.find(conversationId);
    if (row?.heldBy !== 'agent' || row.agentId !== agentId || row.holdTerm !== term) return undefined;
    await this.dataSource.query(
      `update dialog.conversations set hold_until = $3 where id = $1 and held_by = 'agent' and hold_term = $2`,
      [conversationId, term, until],
    );
    return row;
  }

  /** Holds that ran out. */
  async expired(by: Date, limit: number): Promise<HeldAs[]> {
    const rows = await this.dataSource.query<{ id: string; agent_id: string; hold_term: number }[]>(
      `select id, agent_id, hold_term from dialog.conversations
       where held_by = 'agent' and hold_until < $1 order by hold_until limit $2`,
      [by, limit],
    );
    return rows.map((row) => ({ conversationId: row.id, agentId: row.agent_id, term: row.hold_term }));
  }

  /** What waits or is held, by id. */
  async withPeople(after: string | undefined, limit: number): Promise<WaitingConversation[]> {
    const rows = await this.dataSource.query<ConversationRow[]>(
      `select id, held_by, hold_term, agent_id, customer_id, state -> 'handoff' as handoff, state ->> 'locale' as locale,
         person_wanted_at from dialog.conversations
       where held_by <> 'assistant' and id > $1 order by id limit $2`,
      [after ?? '', limit],
    );
    return rows.map((row) => ({
      conversationId: row.id,
      heldBy: row.held_by,
      term: row.hold_term,
      ...(row.agent_id === null ? {} : { agentId: row.agent_id }),
      class: row.handoff?.class ?? 'other',
      ...(row.handoff?.team === undefined ? {} : { team: row.handoff.team }),
      ...(row.handoff?.answerWithinSeconds === undefined
        ? {}
        : { answerWithinSeconds: row.handoff.answerWithinSeconds }),
      reason: row.handoff?.reason ?? 'other',
      since: row.handoff?.since ?? (row.person_wanted_at ?? new Date(0)).toISOString(),
      locale: row.locale,
      ...(row.customer_id === null ? {} : { customerId: row.customer_id }),
    }));
  }

  /** What a case is made from. */
  async sourcesOf(row: ConversationEntity): Promise<CaseSources> {
    const lines = await this.dataSource.getRepository(MessageEntity).find({
      where: { conversationId: row.id, role: 'assistant' },
      order: { position: 'DESC' },
      take: MAX_CASE_LINES,
    });
    return {
      state: conversationState.parse(row.state),
      frozen: frozenFrames.parse(row.frozen ?? {}),
      ...(row.customerId === null ? {} : { customerId: row.customerId }),
      channel: row.channel,
      replies: lines
        .reverse()
        .flatMap(({ at, reply, inReplyTo }) =>
          reply === null ? [] : [{ at, ...(inReplyTo === null ? {} : { inReplyTo }), reply: reply as Reply }],
        ),
    };
  }

  /** What the shopper said since somebody answered, the latest lines of it as one text, and the id of the last one. */
  async saidLast(conversationId: string): Promise<{ id: string; text: string } | undefined> {
    const rows = await this.dataSource.getRepository(MessageEntity).find({
      where: { conversationId, isForAgents: false },
      order: { position: 'DESC' },
      take: MAX_UNANSWERED + 1,
    });
    const answered = rows.findIndex(({ role }) => role === 'agent');
    const open = (answered < 0 ? rows : rows.slice(0, answered)).filter(({ role }) => role === 'shopper');
    const [last] = open;
    // What the assistant answered itself needs no draft, but its last line does: a person may say it better.
    const unanswered = open.filter(({ id }, index) => index === 0 || !rows.some((row) => row.inReplyTo === id));
    return last === undefined
      ? undefined
      : {
          id: last.id,
          text: unanswered
            .slice(0, MAX_UNANSWERED)
            .map(({ text }) => text)
            .reverse()
            .join('\n'),
        };
  }

  private async locked(manager: EntityManager, held: HeldAs, at: Date): Promise<HeldOutcome<ConversationEntity>> {
    const row = await manager.findOne(ConversationEntity, {
      where: { id: held.conversationId },
      lock: { mode: 'pessimistic_write' },
    });
    if (row === null) return 'no-such-conversation';
    if (row.heldBy !== 'agent' || row.agentId !== held.agentId || row.holdTerm !== held.term) return 'term-passed';
    return row.actingUntil !== null && row.actingUntil > at ? 'acting' : row;
  }

  private async addLine(manager: EntityManager, row: ConversationEntity, line: AgentLine, at: Date): Promise<void> {
    const { id: conversationId, agentId, agentName, holdTerm: term } = row;
    await manager.query(
      `insert into dialog.messages (conversation_id, id, role, text, at, author_id, author)
       values ($1, $2, 'agent', $3, $4, $5, $6) on conflict do nothing`,
      [conversationId, line.messageId, line.text, at, agentId, agentName],
    );
    await manager.update(ConversationEntity, { id: conversationId }, { changedAt: at });
    await this.outbox.add(manager, dialogEvents.agentSpoke, {
      conversationId,
      messageId: line.messageId,
      agentId: agentId ?? '',
      term,
      at: at.toISOString(),
    });
  }

  private async announce(manager: EntityManager, row: ConversationEntity, at: Date): Promise<void> {
    const { handoff, locale } = conversationState.parse(row.state);
    await this.outbox.add(manager, dialogEvents.holderChanged, {
      conversationId: row.id,
      customerId: row.customerId ?? undefined,
      heldBy: row.heldBy,
      term: row.holdTerm,
      agentId: row.agentId ?? undefined,
      ...announcedWish(handoff),
      locale,
      at: at.toISOString(),
    });
  }
}

interface ConversationRow {
  id: string;
  held_by: 'queue' | 'agent';
  hold_term: number;
  agent_id: string | null;
  customer_id: string | null;
  handoff: ConversationState['handoff'] | null;
  locale: 'zh' | 'en';
  person_wanted_at: Date | null;
}

async function insertReply(manager: EntityManager, conversationId: string, reply: Reply, at: Date): Promise<void> {
  await manager.query(
    `insert into dialog.messages (conversation_id, id, role, text, at, reply)
     values ($1, $2, 'assistant', $3, $4, $5) on conflict do nothing`,
    [conversationId, reply.id, reply.text, at, JSON.stringify(reply)],
  );
}

/** Who holds a conversation, as its row says. */
export function holdOf(row: ConversationEntity): Hold {
  const { heldBy, holdTerm: term, agentId, agentName } = row;
  return {
    heldBy,
    term,
    ...(agentId === null ? {} : { holder: { agentId, name: agentName ?? agentId } }),
  };
}
