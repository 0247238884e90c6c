// Exceptions to rules of the shop that agents ask leads for; they go when their case goes, what was done stays in the audit of the orders.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds `desk.exceptions`. */
export class AskForExceptions1764900100000 implements MigrationInterface {
  readonly name = 'AskForExceptions1764900100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table desk.exceptions (
      id uuid primary key,
      conversation_id text not null references desk.cases (conversation_id) on delete cascade,
      order_id text not null,
      viewer jsonb not null,
      action jsonb not null,
      rules text[] not null,
      plan jsonb not null,
      because text not null,
      asked_by text not null,
      asked_by_name text not null,
      asked_at timestamptz not null,
      state text not null default 'asked' check (state in ('asked', 'declined', 'done', 'failed')),
      decided_by text check (decided_by <> asked_by),
      decided_by_name text,
      failed_by text
    )`);
    await runner.query(
      `create unique index exceptions_undecided on desk.exceptions (conversation_id, order_id, (action ->> 'name'))
       where state = 'asked' and decided_by is null`,
    );
    await runner.query(`create index exceptions_of_case on desk.exceptions (conversation_id)`);
    await runner.query(`create index exceptions_asked on desk.exceptions (asked_at, id) where state = 'asked'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table desk.exceptions`);
  }
}
