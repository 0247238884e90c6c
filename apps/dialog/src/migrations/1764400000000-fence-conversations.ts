// The fence around a conversation that a person holds: terms, leases, who wrote a line, and what the assistant had begun.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `alter table dialog.conversations
     add column hold_term integer not null default 0,
     add column agent_id text,
     add column agent_name text,
     add column hold_until timestamptz,
     add column last_agent_id text,
     add column frozen jsonb,
     add column acting_until timestamptz`,
  `alter table dialog.messages
     add column author_id text,
     add column author text,
     add column is_for_agents boolean not null default false`,
  `create index conversations_held on dialog.conversations (hold_until) where held_by = 'agent'`,
  `create index conversations_with_people on dialog.conversations (id) where held_by <> 'assistant'`,
];

const DOWN = [
  `drop index dialog.conversations_with_people`,
  `drop index dialog.conversations_held`,
  `alter table dialog.messages drop column author_id, drop column author, drop column is_for_agents`,
  `alter table dialog.conversations drop column hold_term, drop column agent_id, drop column agent_name,
     drop column hold_until, drop column last_agent_id, drop column frozen, drop column acting_until`,
];

/**
 * `frozen` is what was open when a person took over (a form, a question); `acting_until` says that a turn of the assistant is just carrying
 * out something that was agreed to, and a person's line waits for the reply that tells it.
 */
export class FenceConversations1764400000000 implements MigrationInterface {
  readonly name = 'FenceConversations1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
