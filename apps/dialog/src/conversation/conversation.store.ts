// Conversations in PostgreSQL with a cache in front; a turn is saved whole or not at all, and once.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import type { Locale, Reply, TranscriptMessage, Turn } from '#contracts';
import { Cache } from '#platform';
import { ConversationEntity, FeedbackEntity, MessageEntity, TurnEntity } from './conversation.entities.js';
import { type ConversationState, conversationState } from './conversation.state.js';

/** A conversation as a turn works on it. */
export interface Conversation {
  readonly id: string;
  readonly customerId?: string;
  readonly state: ConversationState;
  readonly version: number;
}

/** What a turn adds. */
export interface TurnToSave {
  readonly conversation: Conversation;
  readonly text: string;
  readonly clientMessageId?: string;
  readonly turn: Turn;
  readonly at: Date;
  readonly wantsPerson: boolean;
}

/** A new conversation. */
export interface ConversationToStart {
  readonly id: string;
  readonly customerId?: string;
  readonly storeKey: string;
  readonly channel: string;
  readonly greeting: Reply;
  readonly state: ConversationState;
  readonly at: Date;
}

const CACHE_SECONDS = 1_800;
const cacheKey = (id: string): string => `conversation:${id}`;
const UNIQUE_VIOLATION = '23505';

/** Reads and writes conversations. */
@Injectable()
export class ConversationStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cache: Cache,
  ) {}

  /** Starts a conversation; when it was started before, its first greeting is returned. */
  async start(start: ConversationToStart): Promise<Reply> {
    return await this.dataSource.transaction(async (manager) => {
      const known = await manager.findOneBy(ConversationEntity, { id: start.id });
      if (known) return known.greeting as Reply;
      await manager.insert(ConversationEntity, {
        id: start.id,
        customerId: start.customerId ?? null,
        storeKey: start.storeKey,
        channel: start.channel,
        greeting: start.greeting,
        state: start.state,
        version: 1,
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
      return start.greeting;
    });
  }

  /** The conversation from the cache, or as it is in the database when `fresh`. */
  async load(id: string, fresh: boolean): Promise<Conversation | undefined> {
    const cached = fresh ? undefined : await this.cache.get<Conversation>(cacheKey(id));
    if (cached && conversationState.safeParse(cached.state).success) return cached;
    const row = await this.dataSource.getRepository(ConversationEntity).findOneBy({ id });
    if (row === null) return undefined;
    const { customerId, state, version } = row;
    return { id, ...(customerId === null ? {} : { customerId }), state: conversationState.parse(state), version };
  }

  /** The turn that answered this message, or the one with the same client message id, if there was one. */
  async findTurn(conversationId: string, messageId: string, clientMessageId?: string): Promise<Turn | undefined> {
    const where = [
      { conversationId, messageId },
      ...(clientMessageId === undefined ? [] : [{ conversationId, clientMessageId }]),
    ];
    const row = await this.dataSource.getRepository(TurnEntity).findOneBy(where);
    return row?.turn as Turn | undefined;
  }

  /** Saves a turn; `stale` when another turn of the conversation was saved meanwhile, `gone` when it was erased. */
  async save(save: TurnToSave): Promise<'saved' | 'stale' | 'gone'> {
    const { conversation } = save;
    try {
      const outcome = await this.dataSource.transaction(async (manager) => {
        const updated = await manager
          .createQueryBuilder()
          .update(ConversationEntity)
          .set({
            state: conversation.state,
            version: conversation.version + 1,
            changedAt: save.at,
            ...(save.wantsPerson ? { personWantedAt: save.at } : {}),
          })
          .where('id = :id and version = :version', { id: conversation.id, version: conversation.version })
          .execute();
        if (updated.affected !== 1) {
          const exists = await manager.existsBy(ConversationEntity, { id: conversation.id });
          return exists ? ('stale' as const) : ('gone' as const);
        }
        await manager.insert(TurnEntity, {
          conversationId: conversation.id,
          messageId: save.turn.messageId,
          clientMessageId: save.clientMessageId ?? null,
          turn: save.turn,
        });
        await manager.insert(MessageEntity, linesOf(save));
        return 'saved' as const;
      });
      if (outcome === 'saved')
        await this.cache.set(
          cacheKey(conversation.id),
          { ...conversation, version: conversation.version + 1 },
          CACHE_SECONDS,
        );
      else await this.cache.delete(cacheKey(conversation.id));
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
   * conversation was erased. What the conversation remembers is left alone, so that a turn in hand is not disturbed.
   */
  async append(conversationId: string, reply: Reply, at: Date): Promise<boolean> {
    const added = await this.dataSource.query<unknown[]>(
      `insert into dialog.messages (conversation_id, id, role, text, at, reply)
       select id, $2, 'assistant', $3, $4, $5 from dialog.conversations where id = $1
       on conflict do nothing returning 1`,
      [conversationId, reply.id, reply.text, at, JSON.stringify(reply)],
    );
    return added.length > 0;
  }

  /** The transcript, oldest first. */
  async transcript(
    conversationId: string,
    after: string | undefined,
    limit: number,
  ): Promise<TranscriptMessage[] | 'no-such-conversation' | 'no-such-message'> {
    const exists = await this.dataSource.getRepository(ConversationEntity).existsBy({ id: conversationId });
    if (!exists) return 'no-such-conversation';
    const messages = this.dataSource.getRepository(MessageEntity);
    const from = after === undefined ? undefined : await messages.findOneBy({ conversationId, id: after });
    if (after !== undefined && !from) return 'no-such-message';
    const rows = await messages.find({
      where: { conversationId, ...(from ? { position: MoreThan(from.position) } : {}) },
      order: { position: 'ASC' },
      take: limit,
    });
    return rows.map((row) => ({
      id: row.id,
      role: row.role,
      text: row.text,
      at: row.at.toISOString(),
      ...(row.clientMessageId === null ? {} : { clientMessageId: row.clientMessageId }),
      ...(row.inReplyTo === null ? {} : { inReplyTo: row.inReplyTo }),
      ...(row.reply === null ? {} : { reply: row.reply as Reply }),
    }));
  }

  /** Keeps a rating. */
  async rate(
    conversationId: string,
    rating: { rating: number; comment?: string; messageId?: string },
    at: Date,
  ): Promise<'no-such-conversation' | 'no-such-message' | undefined> {
    const exists = await this.dataSource.getRepository(ConversationEntity).existsBy({ id: conversationId });
    if (!exists) return 'no-such-conversation';
    const { messageId } = rating;
    if (messageId !== undefined) {
      const message = await this.dataSource.getRepository(MessageEntity).existsBy({ conversationId, id: messageId });
      if (!message) return 'no-such-message';
    }
    await this.dataSource.getRepository(FeedbackEntity).insert({
      id: randomUUID(),
      conversationId,
      messageId: messageId ?? null,
      rating: rating.rating,
      comment: rating.comment ?? null,
      at,
    });
    return undefined;
  }

  /** Erases a conversation and everything said in it. */
  async erase(conversationId: string): Promise<boolean> {
    const result = await this.dataSource.getRepository(ConversationEntity).delete({ id: conversationId });
    await this.cache.delete(cacheKey(conversationId));
    return (result.affected ?? 0) > 0;
  }
}

/** The shopper's line and the assistant's lines, in the order in which they are read. */
function linesOf(save: TurnToSave): Partial<MessageEntity>[] {
  const conversationId = save.conversation.id;
  const shopper = {
    conversationId,
    id: save.turn.messageId,
    role: 'shopper' as const,
    text: save.text,
    at: save.at,
    clientMessageId: save.clientMessageId ?? null,
    inReplyTo: null,
    reply: null,
  };
  const replies = save.turn.replies.map((reply) => ({
    conversationId,
    id: reply.id,
    role: 'assistant' as const,
    text: reply.text,
    at: save.at,
    clientMessageId: null,
    inReplyTo: save.turn.messageId,
    reply,
  }));
  return [shopper, ...replies];
}
