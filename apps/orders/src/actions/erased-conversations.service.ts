// What this service kept of a conversation that was erased: the answers it was given go, the audit of what was done stays without its id.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Forgets conversations. Doing it again changes nothing. */
@Injectable()
export class ErasedConversations {
  constructor(private readonly dataSource: DataSource) {}

  /** The keys of a conversation's actions begin with its id. */
  async forget(conversationId: string): Promise<void> {
    const beginning = `${conversationId.slice(0, 80)}:`.replace(/[\\%_]/g, (character) => `\\${character}`);
    await this.dataSource.query(`delete from orders.idempotent_answers where key like $1`, [`${beginning}%`]);
    await this.dataSource.query(`update orders.audit_records set conversation_id = null where conversation_id = $1`, [
      conversationId,
    ]);
  }
}
