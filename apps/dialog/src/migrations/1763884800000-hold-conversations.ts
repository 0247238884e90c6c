// Who holds a conversation, so that those that wait for a person can be found.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds `held_by`. */
export class HoldConversations1763884800000 implements MigrationInterface {
  readonly name = 'HoldConversations1763884800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table dialog.conversations
      add column held_by text not null default 'assistant' check (held_by in ('assistant', 'queue', 'agent'))`);
    await runner.query(
      `create index conversations_waiting on dialog.conversations (person_wanted_at) where held_by = 'queue'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index dialog.conversations_waiting`);
    await runner.query(`alter table dialog.conversations drop column held_by`);
  }
}
