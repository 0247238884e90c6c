// Answers in the reply to a callback, what has to be fetched, and the access tokens that instances share.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  // What the platform wants back with the answer.
  `alter table channels.inbox add column handle text`,
  `alter table channels.outbound add column handle text`,
  // The event that a message answers, and the one in whose reply it went out.
  `alter table channels.outbound add column event_id text`,
  `alter table channels.outbound add column replied_to text`,
  `create index outbound_replied on channels.outbound (peer_id, replied_to) where replied_to is not null`,
  // Where to go on fetching.
  `create table channels.cursors (
    channel text not null,
    account text not null,
    source text not null,
    cursor text not null,
    primary key (channel, account, source)
  )`,
  // Encrypted with a key of the account's secret. Whoever fetches a new one has until \`fetching_until\`.
  `create table channels.access_tokens (
    name text primary key,
    token text,
    ends_at timestamptz,
    fetching_until timestamptz
  )`,
];

/** `handle`, `event_id`, `replied_to`, `cursors` and `access_tokens`. */
export class ReplyAndPull1764700000000 implements MigrationInterface {
  readonly name = 'ReplyAndPull1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table channels.access_tokens`);
    await runner.query(`drop table channels.cursors`);
    await runner.query(
      `alter table channels.outbound drop column handle, drop column event_id, drop column replied_to`,
    );
    await runner.query(`alter table channels.inbox drop column handle`);
  }
}
