// What a message finds, in one read: the answer that it got before, else the conversation as it is kept.
import type { DataSource } from 'typeorm';
import type { Turn } from '#contracts';
import { type ConversationState, conversationState } from './conversation.state.js';
import type { Conversation } from './turn-lines.js';

/** What names a message. */
export interface MessageIds {
  readonly conversationId: string;
  readonly messageId: string;
  readonly clientMessageId?: string | undefined;
}

/** The turn that answered it, or one with the same client message id; else the conversation. Neither where there is no such conversation. */
export interface FoundForMessage {
  readonly turn?: Turn;
  readonly conversation?: Conversation | undefined;
}

interface FoundRow {
  readonly version: number;
  readonly customerId: string | null;
  /** Null where the version is the one that is known. */
  readonly state: ConversationState | null;
  readonly turn: Turn | null;
}

const FIND = `
select version, customer_id as "customerId", case when version is distinct from $4 then state end as state, (
  select turn from dialog.turns
  where conversation_id = c.id and (message_id = $2 or client_message_id = $3) limit 1) as turn
from dialog.conversations c where id = $1`;

/** `known` is what a cache holds: it may be older than what is kept, and a person may hold the conversation by now. */
export async function findForMessage(
  dataSource: DataSource,
  { conversationId, messageId, clientMessageId }: MessageIds,
  known: Conversation | undefined,
): Promise<FoundForMessage> {
  const asked = [conversationId, messageId, clientMessageId ?? null, known?.version ?? null];
  const [row] = await dataSource.query<FoundRow[]>(FIND, asked);
  if (row === undefined) return {};
  const { version, customerId, state, turn } = row;
  if (turn !== null) return { turn };
  if (state === null) return { conversation: known };
  const customer = customerId === null ? {} : { customerId };
  return { conversation: { id: conversationId, ...customer, state: conversationState.parse(state), version } };
}
