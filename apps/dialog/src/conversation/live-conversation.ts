// Tells whoever follows a conversation what is going on in it.
import { Injectable } from '@nestjs/common';
import { Signals } from '#bus';
import { dialogSignals, type LiveHappening, type Reply } from '#contracts';

/** The signals of conversations; each returns at once and never fails. */
@Injectable()
export class LiveConversation {
  constructor(private readonly signals: Signals) {}

  /** The assistant begins or stops to write. */
  typing(conversationId: string, typing: boolean): void {
    this.send(conversationId, { kind: 'typing', by: 'assistant', typing });
  }

  /** A piece of a reply is written; only of words that were checked. `index` 0 begins the reply. */
  text(conversationId: string, piece: { replyId: string; inReplyTo?: string; index: number; text: string }): void {
    this.send(conversationId, { kind: 'text', ...piece });
  }

  /** A reply that was written in one go. */
  reply(conversationId: string, reply: Reply, inReplyTo?: string): void {
    this.text(conversationId, { replyId: reply.id, inReplyTo, index: 0, text: reply.text });
  }

  /** There is something new in the transcript, or somebody else holds the conversation. */
  changed(conversationId: string): void {
    this.send(conversationId, { kind: 'changed' });
  }

  erased(conversationId: string): void {
    this.send(conversationId, { kind: 'erased' });
  }

  private send(conversationId: string, happening: LiveHappening): void {
    this.signals.send(dialogSignals.conversationHappening, { conversationId, happening });
  }
}
