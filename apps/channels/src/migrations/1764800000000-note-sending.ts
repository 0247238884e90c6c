// Messages of which it was begun to send them: after a crash nobody knows whether the platform has them.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `channels.outbound.in_doubt`. */
export class NoteSending1764800000000 implements MigrationInterface {
  readonly name = 'NoteSending1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table channels.outbound add column in_doubt boolean not null default false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table channels.outbound drop column in_doubt`);
  }
}
