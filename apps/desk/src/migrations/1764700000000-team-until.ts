// Until when a conversation waits for its own team alone.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds `cases.team_until`; what waits already is for everybody. */
export class TeamUntil1764700000000 implements MigrationInterface {
  readonly name = 'TeamUntil1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table desk.cases add column team_until timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table desk.cases drop column team_until`);
  }
}
