// What goes out in one mail stays together when it is tried again: the same mail, with the same Message-ID.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds the mail to which a delivery belongs, given at its first try. */
export class SendTogether1764900000000 implements MigrationInterface {
  readonly name = 'SendTogether1764900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table insights.deliveries add column batch uuid`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table insights.deliveries drop column batch`);
  }
}
