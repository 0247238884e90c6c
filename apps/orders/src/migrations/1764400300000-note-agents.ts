// Changes that somebody of the shop makes for a shopper are recorded with who it was.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds `agent_id` to the audit records. */
export class NoteAgents1764400300000 implements MigrationInterface {
  readonly name = 'NoteAgents1764400300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table orders.audit_records add column agent_id text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table orders.audit_records drop column agent_id`);
  }
}
