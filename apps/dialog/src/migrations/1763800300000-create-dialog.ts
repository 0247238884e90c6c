// The tables of conversations as they first were.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `create schema if not exists dialog`,
  `create table dialog.conversations (
    id text primary key,
    customer_id text,
    store_key text not null,
    channel text not null,
    greeting jsonb not null,
    state jsonb not null,
    version integer not null,
    started_at timestamptz not null,
    changed_at timestamptz not null,
    person_wanted_at timestamptz
  )`,
  `create table dialog.messages (
    conversation_id text not null references dialog.conversations (id) on delete cascade,
    id text not null,
    position bigint generated always as identity,
    role text not null,
    text text not null,
    at timestamptz not null,
    client_message_id text,
    in_reply_to text,
    reply jsonb,
    primary key (conversation_id, id)
  )`,
  `create index messages_in_order on dialog.messages (conversation_id, position)`,
  `create table dialog.turns (
    conversation_id text not null references dialog.conversations (id) on delete cascade,
    message_id text not null,
    client_message_id text,
    turn jsonb not null,
    primary key (conversation_id, message_id)
  )`,
  `create unique index turns_of_client_message on dialog.turns (conversation_id, client_message_id)
    where client_message_id is not null`,
  `create table dialog.feedback (
    id uuid primary key,
    conversation_id text not null references dialog.conversations (id) on delete cascade,
    message_id text,
    rating integer not null check (rating between 1 and 5),
    comment text,
    at timestamptz not null
  )`,
  `create index feedback_of_conversation on dialog.feedback (conversation_id)`,
];

const DOWN = ['feedback', 'turns', 'messages', 'conversations'].map((table) => `drop table dialog.${table}`);

/** Creates the schema `dialog`. */
export class CreateDialog1763800300000 implements MigrationInterface {
  readonly name = 'CreateDialog1763800300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
