// Tells whoever follows a conversation what is being answered, each text once: whole replies, or sentences as they are worded.
import type { Reply } from '#contracts';
import type { LiveConversation } from '../conversation/live-conversation.js';

/** What was told of one turn's replies. */
export class ToldReplies {
  private readonly told = new Map<string, { text: string; pieces: number }>();

  constructor(
    private readonly live: Pick<LiveConversation, 'reply' | 'text'>,
    private readonly conversationId: string,
    private readonly messageId: string,
  ) {}

  /** A reply as it will be kept; nothing where all of it was told already. It stands in for what was told of it before. */
  readonly whole = (reply: Reply): void => {
    if (this.told.get(reply.id)?.text.trim() === reply.text) return;
    this.told.set(reply.id, { text: reply.text, pieces: 1 });
    this.live.reply(this.conversationId, reply, this.messageId);
  };

  /** The next sentence of a reply that is still being worded. */
  readonly sentence = (replyId: string, text: string): void => {
    const { text: before, pieces } = this.told.get(replyId) ?? { text: '', pieces: 0 };
    this.told.set(replyId, { text: before + text, pieces: pieces + 1 });
    this.live.text(this.conversationId, { replyId, inReplyTo: this.messageId, index: pieces, text });
  };
}
