// Adds corrections that nobody marked: what a person did for a shopper whom the assistant had not understood says what was meant.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds `is_implied` to `learning.corrections`. */
export class ImplyCorrections1765000000000 implements MigrationInterface {
  readonly name = 'ImplyCorrections1765000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table learning.corrections add column is_implied boolean not null default false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table learning.corrections drop column is_implied`);
  }
}
