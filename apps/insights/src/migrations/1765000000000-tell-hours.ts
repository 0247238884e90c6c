// Marks tell the hour of the shop's day, so that what many ask within one hour is seen beside that hour of other days; guests of platforms are known again.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds the hour of what was said, and the guest of a conversation; what was kept before has none. */
export class TellHours1765000000000 implements MigrationInterface {
  readonly name = 'TellHours1765000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table insights.marks add column hour smallint`);
    await runner.query(`alter table insights.conversations add column guest_key text`);
    await runner.query(
      `create index conversations_of_guest on insights.conversations (guest_key) where guest_key is not null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table insights.marks drop column hour`);
    await runner.query(`alter table insights.conversations drop column guest_key`);
  }
}
