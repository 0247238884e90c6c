// Conversations in PostgreSQL with a cache in front; a turn is saved whole or not at all, and once.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, MoreThan } from 'typeorm';
import { Outbox } from '#bus';
import { dialogEvents, type Locale, type Reply } from '#contracts';
import { Cache, Runtime } from '#platform';
import { announcedWish } from '../holding/want-person.js';
import { ConversationEntity, FeedbackEntity, MessageEntity, TurnEntity } from './conversation.entities.js';
import { type ConversationState, conversationState } from './conversation.state.js';
import {
  completedTurn,
  type Conversation,
  linesOf,
  type RepliesToAppend,
  replyLine,
  type TurnToSave,
} from './turn-lines.js';
import { answeredIn, isNew } from './answered-last.js';
import { findForMessage, type FoundForMessage, type MessageIds } from './find-for-message.js';
import { type SaveOutcome, saveTurn } from './save-turn.js';
import { type PageOfTranscript, readTranscript } from './transcript.js';

export type { TranscriptPage } from './transcript.js';
export type { FoundForMessage, MessageIds } from './find-for-message.js';
export type { Conversation, RepliesToAppend, TurnToSave } from './turn-lines.js';

/** What became of a write; `stale` when another one came between reading and writing, `gone` when the conversation was erased. */
export type WriteOutcome = SaveOutcome;

/** A new conversation. */
export interface ConversationToStart {
  readonly id: string;
  readonly customerId?: string;
  /** Stands for a guest over all their conversations. */
  readonly guestKey?: string | undefined;
  readonly storeKey: string;
  readonly channel: string;
  readonly greeting: Reply;
  readonly state: ConversationState;
  readonly at: Date;
}

const CACHE_SECONDS = 1_800;
/** Under which key a conversation is cached. */
export const cacheKey = (id: string): string => `conversation:${id}`;
const UNIQUE_VIOLATION = '23505';

/** What a line that nobody asked for speaks of. */
export type SpokenOf = Pick<ConversationState, 'focus' | 'focusOrderId' | 'lastSkill'>;

/** Reads and writes conversations. */
@Injectable()
export class ConversationStore {
  private readonly isOnlyWriter: boolean;

  constructor(
    private readonly dataSource: DataSource,
    private readonly cache: Cache,
    private readonly outbox: Outbox,
    { database }: Runtime,
  ) {
    // The embedded database belongs to this process alone.
    this.isOnlyWriter = database?.kind === 'embedded';
  }

  /** Starts a conversation; when it was started before, its first greeting is returned. */
  async start(start: ConversationToStart): Promise<Reply> {
    const { id, customerId, state } = start;
    const { greeting, isNew: isStarted } = await this.insert(start);
    const conversation: Conversation = { id, ...(customerId === undefined ? {} : { customerId }), state, version: 1 };
    if (isStarted) await this.cache.set(cacheKey(id), { ...conversation, answered: [] }, CACHE_SECONDS);
    return greeting;
  }

  private async insert(start: ConversationToStart): Promise<{ greeting: Reply; isNew: boolean }> {
    return await this.dataSource.transaction(async (manager) => {
      const known = await manager.findOneBy(ConversationEntity, { id: start.id });
      if (known) return { greeting: known.greeting as Reply, isNew: false };
      await manager.insert(ConversationEntity, {
        id: start.id,
        customerId: start.customerId ?? null,
        storeKey: start.storeKey,
        channel: start.channel,
        greeting: start.greeting,
        state: start.state,
        version: 1,
        heldBy: 'assistant',
        startedAt: start.at,
        changedAt: start.at,
      });
      await manager.insert(MessageEntity, {
        conversationId: start.id,
        id: start.greeting.id,
        role: 'assistant',
        text: start.greeting.text,
        at: start.at,
        reply: start.greeting,
      });
      await this.outbox.add(manager, dialogEvents.conversationStarted, {
        conversationId: start.id,
        customerId: start.customerId,
        guestKey: start.guestKey,
        storeKey: start.storeKey,
        channel: start.channel,
        locale: start.state.locale,
        at: start.at.toISOString(),
      });
      return { greeting: start.greeting, isNew: true };
    });
  }

  /** The conversation from the cache, or as it is in the database when `fresh`. */
  async load(id: string, fresh: boolean): Promise<Conversation | undefined> {
    const cached = fresh ? undefined : await this.cached(id);
    if (cached) return cached;
    const row = await this.dataSource.getRepository(ConversationEntity).findOneBy({ id });
    if (row === null) return undefined;
    const { customerId, state, version } = row;
    return { id, ...(customerId === null ? {} : { customerId }), state: conversationState.parse(state), version };
  }

  /**
   * What a message finds, as {@link findForMessage} reads it; `fresh` where what the cache holds was not the last. Where nobody else writes, what
   * the cache holds is the last, but for the moment between a write and its end; then saving the turn, or beginning an act, finds out.
   */
  async find(ids: MessageIds, fresh: boolean): Promise<FoundForMessage> {
    const cached = fresh ? undefined : await this.cached(ids.conversationId);
    if (this.isOnlyWriter && cached !== undefined && isNew(ids, cached)) return { conversation: cached };
    return await findForMessage(this.dataSource, ids, cached);
  }

  /**
   * Lets a turn that read this version begin an act, unless the conversation was written to since, or the message was answered before. Until
   * `until`, or until the turn is saved, a person's line waits for the reply that tells of the act.
   */
  async beginAct(
    { id, version }: Conversation,
    { messageId, clientMessageId }: MessageIds,
    until: Date,
  ): Promise<boolean> {
    const [, begun] = await this.dataSource.query<[unknown[], number]>(
      `update dialog.conversations set acting_until = $3
       where id = $1 and version = $2 and held_by <> 'agent' and not exists (
         select from dialog.turns where conversation_id = $1 and (message_id = $4 or client_message_id = $5))`,
      [id, version, until, messageId, clientMessageId ?? null],
    );
    return begun === 1;
  }

  /** One that another release kept otherwise is none. */
  private async cached(id: string): Promise<Conversation | undefined> {
    const cached = await this.cache.get<Conversation>(cacheKey(id));
    return cached && conversationState.safeParse(cached.state).success ? cached : undefined;
  }

  /** Saves a turn. */
  async save(save: TurnToSave): Promise<WriteOutcome> {
    const { state } = save.conversation;
    // A change of holder is announced with its term, which only the database knows.
    const isHandedOver = state.heldBy !== save.before.heldBy || state.handoff?.class !== save.before.handoff?.class;
    if (!isHandedOver) {
      const event = this.outbox.entryOf(dialogEvents.turnCompleted, completedTurn(save));
      return await this.remembering(answeredIn(save), async () => {
        const outcome = await saveTurn(this.dataSource, save, event);
        if (outcome === 'saved') this.outbox.wasWritten([event]);
        return outcome;
      });
    }
    return await this.write({ ...save, conversation: answeredIn(save) }, async (manager) => {
      await manager.insert(TurnEntity, {
        conversationId: save.conversation.id,
        messageId: save.turn.messageId,
        clientMessageId: save.clientMessageId ?? null,
        turn: save.turn,
      });
      await manager.insert(MessageEntity, linesOf(save));
      await this.outbox.add(manager, dialogEvents.turnCompleted, completedTurn(save));
    });
  }

  /** Adds replies that answer no message. */
  async saveReplies(append: RepliesToAppend): Promise<WriteOutcome> {
    const { conversation, replies, at } = append;
    return await this.write(append, async (manager) => {
      await manager.insert(
        MessageEntity,
        replies.map((reply) => ({ ...replyLine(conversation.id, reply, at), inReplyTo: null })),
      );
    });
  }

  /** Writes the state and what goes with it, whole or not at all. */
  private async write(
    { conversation, at, before }: Pick<RepliesToAppend, 'conversation' | 'at' | 'before'>,
    alongside: (manager: EntityManager) => Promise<void>,
  ): Promise<WriteOutcome> {
    const { id, state, version } = conversation;
    const { heldBy, handoff } = state;
    const isChanged = heldBy !== before.heldBy;
    return await this.remembering(conversation, () =>
      this.dataSource.transaction(async (manager) => {
        const updated = await manager
          .createQueryBuilder()
          .update(ConversationEntity)
          .set({
            state,
            version: version + 1,
            changedAt: at,
            actingUntil: null,
            ...(isChanged
              ? {
                  heldBy,
                  holdTerm: () => 'hold_term + 1',
                  personWantedAt: handoff ? new Date(handoff.since) : null,
                }
              : {}),
          })
          .where('id = :id and version = :version', { id, version })
          .returning('hold_term')
          .execute();
        if (updated.affected !== 1) {
          const exists = await manager.existsBy(ConversationEntity, { id });
          return exists ? ('stale' as const) : ('gone' as const);
        }
        await alongside(manager);
        if (isChanged || handoff?.class !== before.handoff?.class)
          await this.outbox.add(manager, dialogEvents.holderChanged, {
            conversationId: id,
            customerId: conversation.customerId,
            heldBy,
            term: (updated.raw as { hold_term: number }[])[0]?.hold_term,
            ...announcedWish(handoff),
            locale: state.locale,
            at: at.toISOString(),
          });
        return 'saved' as const;
      }),
    );
  }

  /** Writes, and lets the cache know what is kept now. */
  private async remembering(conversation: Conversation, write: () => Promise<WriteOutcome>): Promise<WriteOutcome> {
    const { id, version } = conversation;
    try {
      const outcome = await write();
      if (outcome === 'saved')
        await this.cache.set(cacheKey(id), { ...conversation, version: version + 1 }, CACHE_SECONDS);
      else await this.cache.delete(cacheKey(id));
      return outcome;
    } catch (error) {
      // The same message was answered by another instance at the same time: its answer stands.
      if ((error as { code?: string }).code === UNIQUE_VIOLATION) return 'stale';
      throw error;
    }
  }

  /** The customer's conversations in which something was said since, the latest first: those that are open in front of somebody. */
  async openOf(customerId: string, since: Date, limit: number): Promise<{ id: string; locale: Locale }[]> {
    const rows = await this.dataSource.getRepository(ConversationEntity).find({
      where: { customerId, changedAt: MoreThan(since) },
      order: { changedAt: 'DESC' },
      take: limit,
    });
    return rows.map(({ id, state }) => ({ id, locale: conversationState.parse(state).locale }));
  }

  /**
   * Adds a line of the assistant's that answers nothing the shopper said. False when a line with this id stands there already, or when the
   * conversation was erased. Its lines come before those of a turn in hand or after them, and the positions of the transcript become visible in
   * their order. `about` is what "it" means from here on, unless a question or a change of an order is open: a turn in hand is not
   * disturbed, so where one ends after this, it is forgotten. While a person holds the conversation the line is for them: they tell it.
   */
  async append(conversationId: string, reply: Reply, about: SpokenOf, at: Date): Promise<boolean> {
    const added = await this.dataSource.query<unknown[]>(
      `with conversation as (select id, held_by from dialog.conversations where id = $1 for update),
         added as (
           insert into dialog.messages (conversation_id, id, role, text, at, reply, is_for_agents)
           select id, $2, 'assistant', $3, $4, $5, held_by = 'agent' from conversation
           on conflict do nothing returning 1),
         remembered as (
           update dialog.conversations set state = state || $6::jsonb
           where id = $1 and held_by <> 'agent' and exists (select from added) and not state ?| array['form', 'pending'])
       select 1 from added`,
      [conversationId, reply.id, reply.text, at, JSON.stringify(reply), JSON.stringify(about)],
    );
    if (added.length > 0) await this.cache.delete(cacheKey(conversationId));
    return added.length > 0;
  }

  /** The transcript, as {@link readTranscript} reads it. */
  async transcript(id: string, page: PageOfTranscript): ReturnType<typeof readTranscript> {
    return await readTranscript(this.dataSource, id, page);
  }

  /** Keeps a rating. */
  async rate(
    conversationId: string,
    rating: { rating: number; comment?: string; messageId?: string },
    at: Date,
  ): Promise<'no-such-conversation' | 'no-such-message' | undefined> {
    return await this.dataSource.transaction(async (manager) => {
      const conversation = await manager.findOneBy(ConversationEntity, { id: conversationId });
      if (conversation === null) return 'no-such-conversation';
      const { messageId, comment } = rating;
      if (messageId !== undefined && !(await manager.existsBy(MessageEntity, { conversationId, id: messageId })))
        return 'no-such-message';
      await manager.insert(FeedbackEntity, {
        id: randomUUID(),
        conversationId,
        messageId: messageId ?? null,
        rating: rating.rating,
        comment: comment ?? null,
        at,
      });
      await this.outbox.add(manager, dialogEvents.feedbackGiven, {
        conversationId,
        messageId,
        rating: rating.rating,
        hasComment: comment !== undefined,
        heldBy: conversation.heldBy,
        agentId: conversation.lastAgentId ?? undefined,
        at: at.toISOString(),
      });
      return undefined;
    });
  }

  /** Erases a conversation and everything said in it. */
  async erase(conversationId: string): Promise<boolean> {
    const erased = await this.dataSource.transaction(async (manager) => {
      const result = await manager.delete(ConversationEntity, { id: conversationId });
      const existed = (result.affected ?? 0) > 0;
      if (existed) await this.outbox.add(manager, dialogEvents.conversationErased, { conversationId });
      return existed;
    });
    await this.cache.delete(cacheKey(conversationId));
    return erased;
  }

  /** Erases conversations in which nothing was said since, the oldest first, at most so many. Returns how many there were. */
  async eraseBefore(before: Date, limit: number): Promise<number> {
    const erased = await this.dataSource.transaction(async (manager) => {
      const [rows] = await manager.query<[{ id: string }[], number]>(
        `delete from dialog.conversations where id in (
           select id from dialog.conversations where changed_at < $1 order by changed_at limit $2 for update skip locked)
         returning id`,
        [before, limit],
      );
      for (const { id } of rows)
        await this.outbox.add(manager, dialogEvents.conversationErased, { conversationId: id });
      return rows;
    });
    for (const { id } of erased) await this.cache.delete(cacheKey(id));
    return erased.length;
  }
}
