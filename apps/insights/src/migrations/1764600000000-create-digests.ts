// The digests that are told to the shop's own systems: one a period and address.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `create table insights.digests (
    until date not null,
    target text not null,
    message jsonb,
    attempts integer not null default 0,
    next_at timestamptz not null,
    done_at timestamptz,
    fault text,
    primary key (until, target)
  )`,
  `create index digests_next on insights.digests (next_at) where done_at is null`,
];

/** Creates the table of digests. */
export class CreateDigests1764600000000 implements MigrationInterface {
  readonly name = 'CreateDigests1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table insights.digests');
  }
}
