// Where the lines of a transcript come from: what a shopper's was understood as, and which person wrote another.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LineOrigin, TranscriptMessage, Turn } from '#contracts';
import { isUnanswered } from '../conversation/reply-facets.js';

interface OriginRow {
  readonly id: string;
  readonly author_id: string | null;
  readonly turn: Pick<Turn, 'understood' | 'replies'> | null;
}

/** Reads them, for whoever learns from a conversation. */
@Injectable()
export class LineOrigins {
  constructor(private readonly dataSource: DataSource) {}

  /** One for each of these lines that a shopper or a person said. */
  async of(conversationId: string, messages: readonly TranscriptMessage[]): Promise<LineOrigin[]> {
    const ids = messages.flatMap(({ id, role }) => (role === 'assistant' ? [] : [id]));
    if (ids.length === 0) return [];
    const rows = await this.dataSource.query<OriginRow[]>(
      `select m.id, m.author_id, t.turn from dialog.messages m
       left join dialog.turns t on t.conversation_id = m.conversation_id and t.message_id = m.id
       where m.conversation_id = $1 and m.id = any ($2) order by m.position`,
      [conversationId, ids],
    );
    return rows.map(({ id: messageId, author_id: agentId, turn }) => ({
      messageId,
      ...(agentId === null ? {} : { agentId }),
      ...(turn === null
        ? {}
        : {
            skills: turn.understood.map(({ skill }) => skill),
            isUnanswered: turn.replies.some(isUnanswered),
          }),
    }));
  }
}
