// The tables of what people corrected and of the versions made of it. A correction goes with its conversation; a version holds numbers and no text.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  // `learnt`, `base`, `base_digest`: the text as the dialog's classifier reads it, and what that thought of it then; `due_at`: it is to be read then.
  `create table learning.corrections (
    id uuid primary key,
    conversation_id text not null references learning.conversations (conversation_id) on delete cascade,
    message_id text not null,
    agent_id text not null,
    agent_name text not null,
    meant text not null,
    at timestamptz not null,
    due_at timestamptz,
    line_id text,
    text text,
    understood text,
    learnt text,
    base jsonb,
    base_digest text,
    state text not null default 'new'
      check (state in ('new', 'waiting', 'taught', 'refused', 'known', 'unusable')),
    waits_for text,
    decision text check (decision in ('confirm', 'dismiss')),
    decided_by text,
    decided_name text,
    decided_at timestamptz,
    unique (conversation_id, message_id, agent_id)
  )`,
  `create index corrections_due on learning.corrections (due_at) where due_at is not null`,
  `create index corrections_at on learning.corrections (at)`,
  `create table learning.models (
    version integer generated always as identity primary key,
    state text not null default 'candidate' check (state in ('candidate', 'released', 'retired', 'rolled-back')),
    digest text not null,
    base_digest text not null,
    bytes bytea not null,
    figures jsonb not null,
    made_at timestamptz not null,
    released_by text,
    released_name text,
    released_at timestamptz,
    previous integer,
    shadow_turns integer not null default 0,
    shadow_changed integer not null default 0,
    fault text,
    fault_at timestamptz
  )`,
  `create unique index models_released on learning.models (state) where state = 'released'`,
  `create table learning.taught_corrections (
    version integer not null references learning.models (version) on delete cascade,
    correction_id uuid not null references learning.corrections (id) on delete cascade,
    primary key (version, correction_id)
  )`,
  `create index taught_correction on learning.taught_corrections (correction_id)`,
  // One row: when something is to be taught anew, and until when somebody is at it.
  `create table learning.training (
    only_one boolean primary key default true check (only_one),
    due_at timestamptz,
    claimed_until timestamptz
  )`,
  `insert into learning.training default values`,
];

const TABLES = ['training', 'taught_corrections', 'models', 'corrections'];

/** Adds corrections and versions to the schema `learning`. */
export class LearnCorrections1764900000000 implements MigrationInterface {
  readonly name = 'LearnCorrections1764900000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`drop table learning.${table}`);
  }
}
