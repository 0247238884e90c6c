// The tables of the desk: agents, cases, and what agents add to a case. All that speaks of a conversation goes when its case goes.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_CASE = `conversation_id text not null references desk.cases (conversation_id) on delete cascade`;

const UP = [
  `create schema if not exists desk`,
  `create table desk.agents (
    agent_id text primary key,
    name text not null,
    role text not null check (role in ('agent', 'lead')),
    team text,
    languages text[],
    state text not null default 'offline' check (state in ('online', 'away', 'offline')),
    capacity integer not null check (capacity >= 0),
    seen_at timestamptz not null,
    freed_at timestamptz not null,
    misses integer not null default 0
  )`,
  `create index agents_present on desk.agents (seen_at) where state = 'online'`,
  `create table desk.cases (
    conversation_id text primary key,
    term integer not null,
    held_by text not null check (held_by in ('assistant', 'queue', 'agent')),
    class text not null,
    reason text not null,
    since timestamptz not null,
    deadline timestamptz not null,
    locale text not null,
    customer_id text,
    agent_id text,
    held_since timestamptz,
    heard_at timestamptz,
    parked boolean not null default false,
    wanted_agent_id text,
    wanted_team text,
    offered_to text,
    offered_until timestamptz,
    missed_by text[] not null default '{}',
    changed_at timestamptz not null
  )`,
  `create index cases_waiting on desk.cases (deadline, conversation_id) where held_by = 'queue'`,
  `create index cases_offered on desk.cases (offered_until) where offered_to is not null`,
  `create index cases_held on desk.cases (agent_id) where held_by = 'agent'`,
  `create index cases_changed on desk.cases (changed_at)`,
  `create table desk.entries (
    id bigint generated always as identity primary key,
    waited_seconds integer not null,
    at timestamptz not null
  )`,
  `create index entries_at on desk.entries (at)`,
  `create table desk.last_agents (customer_id text primary key, agent_id text not null, at timestamptz not null)`,
  `create table desk.notes (
    id bigint generated always as identity primary key,
    ${OF_CASE},
    agent_id text not null,
    name text not null,
    text text not null,
    at timestamptz not null
  )`,
  `create index notes_of_case on desk.notes (conversation_id)`,
  `create table desk.suggestions (
    id uuid primary key,
    ${OF_CASE},
    agent_id text not null,
    source text not null,
    text text not null,
    facts jsonb not null,
    after_message_id text,
    at timestamptz not null,
    fate text check (fate in ('sent', 'edited'))
  )`,
  `create index suggestions_of_case on desk.suggestions (conversation_id, at)`,
  `create table desk.corrections (
    ${OF_CASE},
    message_id text not null,
    agent_id text not null,
    meant text not null,
    note text,
    at timestamptz not null,
    primary key (conversation_id, message_id, agent_id)
  )`,
  `create table desk.lookups (
    id bigint generated always as identity primary key,
    ${OF_CASE},
    agent_id text not null,
    because text not null,
    at timestamptz not null
  )`,
  `create index lookups_of_case on desk.lookups (conversation_id)`,
];

/** Creates the schema `desk`. */
export class CreateDesk1764400200000 implements MigrationInterface {
  readonly name = 'CreateDesk1764400200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['lookups', 'corrections', 'suggestions', 'notes', 'last_agents', 'entries', 'cases', 'agents'])
      await runner.query(`drop table desk.${table}`);
  }
}
