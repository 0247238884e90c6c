// An act may end after its conversation was erased: which ones were is remembered for a while.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds the ids of erased conversations. */
export class RememberErased1765200000000 implements MigrationInterface {
  readonly name = 'RememberErased1765200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table orders.erased_conversations (conversation_id text primary key, at timestamptz not null)`,
    );
    await runner.query(`create index erased_conversations_at on orders.erased_conversations (at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table orders.erased_conversations`);
  }
}
