// Old conversations are looked up to be erased.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes conversations by when something was last said. */
export class IndexAges1764288000000 implements MigrationInterface {
  readonly name = 'IndexAges1764288000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index conversations_of_age on dialog.conversations (changed_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index dialog.conversations_of_age`);
  }
}
