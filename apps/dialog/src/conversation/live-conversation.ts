// Tells whoever follows a conversation what is going on in it.
import { Injectable } from '@nestjs/common';
import { Signals } from '#bus';
import { dialogSignals, type LiveHappening, type Reply } from '#contracts';
import { Cache } from '#platform';

/** Three times as long as a follower waits before it reads again. */
const FOLLOWED_SECONDS = 90;
const MAX_FOLLOWED = 10_000;
const followedKey = (conversationId: string): string => `followed:${conversationId}`;

/** The signals of conversations; each returns at once and never fails. */
@Injectable()
export class LiveConversation {
  /** Until when the conversations are followed that this instance knows of; those that were said last come last. */
  private readonly followed = new Map<string, number>();

  constructor(
    private readonly signals: Signals,
    private readonly cache: Cache,
  ) {}

  /** Somebody shows the conversation live. Said before they read it: then they see a line in what they read, or are told of it. */
  async follow(conversationId: string): Promise<void> {
    this.followed.delete(conversationId);
    this.followed.set(conversationId, performance.now() + FOLLOWED_SECONDS * 1_000);
    if (this.followed.size > MAX_FOLLOWED) {
      const [oldest] = this.followed.keys();
      if (oldest !== undefined) this.followed.delete(oldest);
    }
    await this.cache.set(followedKey(conversationId), 1, FOLLOWED_SECONDS);
  }

  /** Whether anybody may be following it, through any gateway: where that cannot be known, they may. */
  async isFollowed(conversationId: string): Promise<boolean> {
    if ((this.followed.get(conversationId) ?? 0) > performance.now()) return true;
    return (await this.cache.add(followedKey(conversationId), 0, FOLLOWED_SECONDS)) !== 0;
  }

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
