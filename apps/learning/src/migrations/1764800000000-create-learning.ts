// The tables of the learning. What was said in a conversation goes when the conversation goes; what a lead has approved stays.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `create schema if not exists learning`,
  // A conversation in which there may be something to learn; `due_at`: it is to be read then; `is_doubted`: what its people answered does not count.
  `create table learning.conversations (
    conversation_id text primary key,
    due_at timestamptz,
    is_doubted boolean not null default false,
    heard_at timestamptz not null
  )`,
  `create index conversations_due on learning.conversations (due_at) where due_at is not null`,
  `create index conversations_heard on learning.conversations (heard_at)`,
  `create table learning.erased (conversation_id text primary key, at timestamptz not null)`,
  `create index erased_at on learning.erased (at)`,
  `create table learning.proposals (
    id uuid primary key,
    locale text not null check (locale in ('zh', 'en')),
    state text not null default 'open' check (state in ('open', 'added', 'merged', 'ignored')),
    opened_at timestamptz not null,
    decided_by text,
    decided_name text,
    decided_at timestamptz,
    faq_id text
  )`,
  `create index proposals_state on learning.proposals (state, locale)`,
  // A question of a shopper's, masked, and what a person answered; `vector`: what it means, as 32-bit floats.
  `create table learning.observations (
    conversation_id text not null references learning.conversations (conversation_id) on delete cascade,
    message_id text not null,
    proposal_id uuid not null references learning.proposals (id) on delete cascade,
    shopper text not null,
    question text not null,
    vector bytea,
    answer text,
    agent_id text,
    agent_name text,
    asked_at timestamptz not null,
    primary key (conversation_id, message_id)
  )`,
  `create index observations_of_proposal on learning.observations (proposal_id, asked_at)`,
  `create index observations_of_shopper on learning.observations (shopper, asked_at)`,
  // The catalog has it as it was at `published_version`; whoever publishes it claims it for a while.
  `create table learning.knowledge (
    id text primary key,
    proposal_id uuid references learning.proposals (id) on delete set null,
    locale text not null,
    answer jsonb not null,
    merged_into text,
    valid_until timestamptz not null,
    approved_by text not null,
    approved_name text not null,
    approved_at timestamptz not null,
    sources jsonb not null,
    withdrawn_by text,
    withdrawn_name text,
    withdrawn_at timestamptz,
    version integer not null default 1,
    published_version integer not null default 0,
    claimed_until timestamptz
  )`,
  `create index knowledge_unpublished on learning.knowledge (approved_at) where published_version < version`,
  `create index knowledge_of_proposal on learning.knowledge (proposal_id)`,
  `create index knowledge_approved on learning.knowledge (approved_at)`,
  // Wordings with which it is found; without a conversation it is the lead's own.
  `create table learning.wordings (
    knowledge_id text not null references learning.knowledge (id) on delete cascade,
    text text not null,
    conversation_id text
  )`,
  `create index wordings_of_knowledge on learning.wordings (knowledge_id)`,
  `create index wordings_of_conversation on learning.wordings (conversation_id) where conversation_id is not null`,
  `create table learning.reached (
    knowledge_id text not null references learning.knowledge (id) on delete cascade,
    conversation_id text not null,
    at timestamptz not null,
    primary key (knowledge_id, conversation_id)
  )`,
  `create index reached_conversation on learning.reached (conversation_id)`,
  `create index reached_at on learning.reached (at)`,
];

const TABLES = ['reached', 'wordings', 'knowledge', 'observations', 'proposals', 'erased', 'conversations'];

/** Creates the schema `learning`. */
export class CreateLearning1764800000000 implements MigrationInterface {
  readonly name = 'CreateLearning1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`drop table learning.${table}`);
  }
}
