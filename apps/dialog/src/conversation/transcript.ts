// Reads what was said in a conversation.
import { type DataSource, MoreThan } from 'typeorm';
import type { HeldBy, TranscriptMessage } from '#contracts';
import { ConversationEntity, MessageEntity } from './conversation.entities.js';
import { transcriptLine } from './turn-lines.js';

/** A page of a transcript. */
export interface TranscriptPage {
  readonly messages: TranscriptMessage[];
  readonly heldBy: HeldBy;
  /** The name of the person who holds it. */
  readonly agent?: string;
  readonly lastId?: string;
}

/** Which part of a transcript; with `onlyLast`, only where it ends. */
export interface PageOfTranscript {
  readonly after?: string;
  readonly limit: number;
  readonly onlyLast?: boolean;
  readonly forAgents?: boolean;
}

/** The transcript, oldest first. */
export async function readTranscript(
  dataSource: DataSource,
  conversationId: string,
  page: PageOfTranscript,
): Promise<TranscriptPage | 'no-such-conversation' | 'no-such-message'> {
  const conversations = dataSource.getRepository(ConversationEntity);
  const conversation = await conversations.findOne({
    where: { id: conversationId },
    select: { id: true, heldBy: true, agentName: true },
  });
  if (conversation === null) return 'no-such-conversation';
  const { agentName } = conversation;
  const holder = { heldBy: conversation.heldBy, ...(agentName === null ? {} : { agent: agentName }) };
  const { after } = page;
  const readable = page.forAgents === true ? {} : { isForAgents: false };
  const messages = dataSource.getRepository(MessageEntity);
  const from = after === undefined ? undefined : await messages.findOneBy({ conversationId, id: after });
  if (after !== undefined && !from) return 'no-such-message';
  if (page.onlyLast === true) {
    const last = await messages.findOne({
      where: { conversationId, ...readable },
      order: { position: 'DESC' },
      select: { id: true },
    });
    return { messages: [], ...holder, ...(last === null ? {} : { lastId: last.id }) };
  }
  const rows = await messages.find({
    where: { conversationId, ...readable, ...(from ? { position: MoreThan(from.position) } : {}) },
    order: { position: 'ASC' },
    take: page.limit,
  });
  return { messages: rows.map(transcriptLine), ...holder };
}
