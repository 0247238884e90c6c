// When a shopper said what came in: a platform may hand it on late, and in another order.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `channels.inbox.said_at`. */
export class NoteWhenSaid1765000000000 implements MigrationInterface {
  readonly name = 'NoteWhenSaid1765000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table channels.inbox add column said_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table channels.inbox drop column said_at`);
  }
}
