// What a turn adds to a conversation: the lines of the transcript, and what is announced of it.
import type { dialogEvents, EventPayload, Feelings, Reply, TranscriptMessage, Turn } from '#contracts';
import type { MessageEntity } from './conversation.entities.js';
import type { ConversationState } from './conversation.state.js';
import { facetsOf, isUnanswered } from './reply-facets.js';

/** A conversation as a turn works on it. */
export interface Conversation {
  readonly id: string;
  readonly customerId?: string;
  readonly state: ConversationState;
  readonly version: number;
  /** In a cache only: messages that were answered last, by each of their ids, the latest last. Absent where that is not known. */
  readonly answered?: readonly string[];
}

/** What a turn may change of who holds the conversation. */
export type HeldBefore = Pick<ConversationState, 'heldBy' | 'handoff'>;

/** What a turn adds. */
export interface TurnToSave {
  readonly conversation: Conversation;
  readonly text: string;
  readonly clientMessageId?: string;
  readonly turn: Turn;
  readonly at: Date;
  /** Who held the conversation before the turn, and what waited for a person then. */
  readonly before: HeldBefore;
  readonly feelings: Feelings;
}

/** What is added to a conversation without a message of the shopper's. */
export interface RepliesToAppend {
  readonly conversation: Conversation;
  readonly replies: readonly Reply[];
  readonly at: Date;
  readonly before: HeldBefore;
}

/** The shopper's line and the assistant's lines, in the order in which they are read. */
export function linesOf(save: TurnToSave): Partial<MessageEntity>[] {
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
    ...replyLine(conversationId, reply, save.at),
    inReplyTo: save.turn.messageId,
  }));
  return [shopper, ...replies];
}

/** A line of the assistant's. */
export const replyLine = (conversationId: string, reply: Reply, at: Date): Partial<MessageEntity> => ({
  conversationId,
  id: reply.id,
  role: 'assistant',
  text: reply.text,
  at,
  clientMessageId: null,
  reply,
});

/** A line as it is read. */
export function transcriptLine(row: MessageEntity): TranscriptMessage {
  return {
    id: row.id,
    role: row.role,
    text: row.text,
    at: row.at.toISOString(),
    ...(row.clientMessageId === null ? {} : { clientMessageId: row.clientMessageId }),
    ...(row.inReplyTo === null ? {} : { inReplyTo: row.inReplyTo }),
    ...(row.reply === null ? {} : { reply: row.reply as Reply }),
    ...(row.author === null ? {} : { author: row.author }),
    ...(row.isForAgents ? { isForAgents: true } : {}),
  };
}

/** What the turn was about, without what was said. */
export function completedTurn({
  conversation,
  turn,
  at,
  feelings,
}: TurnToSave): EventPayload<typeof dialogEvents.turnCompleted> {
  return {
    conversationId: conversation.id,
    messageId: turn.messageId,
    customerId: conversation.customerId,
    locale: conversation.state.locale,
    understood: turn.understood.map(({ skill, confidence }) => ({ skill, confidence })),
    replies: turn.replies.map(({ skill, needs, facts }) => ({
      skill,
      needs,
      ...facetsOf(facts),
      ...(isUnanswered({ skill, facts }) ? { unanswered: true } : {}),
    })),
    feelings,
    heldBy: turn.heldBy,
    offersPerson: turn.replies.some(({ facts }) => facts['offersPerson'] === true),
    tookMs: turn.tookMs,
    at: at.toISOString(),
  };
}
