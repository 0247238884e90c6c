// The tables of the channels: who writes where, what came in, and what goes out. Texts are kept only while they wait.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `create schema if not exists channels`,
  // One shopper on one account of one platform. Whoever holds the lease works on what waits for them.
  `create table channels.peers (
    id uuid primary key,
    channel text not null,
    account text not null,
    peer text not null,
    conversation_id text,
    told_id text,
    locale text not null,
    offered jsonb not null default '[]',
    heard_at timestamptz not null,
    woken boolean not null default false,
    leased_by text,
    leased_until timestamptz,
    unique (channel, account, peer)
  )`,
  `create index peers_of_conversation on channels.peers (conversation_id)`,
  `create index peers_woken on channels.peers (id) where woken`,
  // A platform's event is worked on once, however often it is sent.
  `create table channels.inbox (
    channel text not null,
    account text not null,
    event_id text not null,
    position bigint generated always as identity,
    peer_id uuid references channels.peers (id) on delete set null,
    kind text not null,
    text text,
    received_at timestamptz not null,
    waits boolean not null,
    attempts integer not null default 0,
    due_at timestamptz not null,
    primary key (channel, account, event_id)
  )`,
  `create index inbox_waiting on channels.inbox (peer_id, position) where waits`,
  `create index inbox_received on channels.inbox (received_at)`,
  `create table channels.outbound (
    id uuid primary key,
    position bigint generated always as identity,
    peer_id uuid not null references channels.peers (id) on delete cascade,
    conversation_id text,
    source text not null,
    part integer not null,
    message_id text,
    speaker text not null check (speaker in ('assistant', 'agent')),
    text text,
    choices jsonb not null default '[]',
    made_at timestamptz not null,
    waits boolean not null default true,
    attempts integer not null default 0,
    due_at timestamptz not null,
    channel_message_id text,
    fault text,
    unique (peer_id, source, part)
  )`,
  `create index outbound_waiting on channels.outbound (peer_id, position) where waits`,
  `create index outbound_made on channels.outbound (made_at)`,
];

/** Creates the schema `channels`. */
export class CreateChannels1764500000000 implements MigrationInterface {
  readonly name = 'CreateChannels1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['outbound', 'inbox', 'peers']) await runner.query(`drop table channels.${table}`);
  }
}
