// The tables of the insights: facts as they were heard, what is made of them, and daily counts that outlive both.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `create schema if not exists insights`,
  // A conversation that facts speak of; `is_due`: its episodes do not know all of it; `needs_reading`: its text was not read since.
  `create table insights.conversations (
    conversation_id text primary key,
    customer_id text,
    locale text not null default 'zh',
    channel text not null default 'web',
    is_demo boolean not null default false,
    is_due boolean not null default true,
    needs_reading boolean not null default true,
    heard_at timestamptz not null
  )`,
  `create index conversations_due on insights.conversations (heard_at) where is_due`,
  `create index conversations_unread on insights.conversations (heard_at) where needs_reading`,
  `create index conversations_of_customer on insights.conversations (customer_id) where customer_id is not null`,
  `create index conversations_heard on insights.conversations (heard_at)`,
  `create index conversations_demo on insights.conversations (is_demo) where is_demo`,
  // `day` is the day on which it counts: its own, or the first open one where that has closed.
  `create table insights.facts (
    id text primary key,
    kind text not null,
    conversation_id text,
    customer_id text,
    at timestamptz not null,
    day date not null,
    data jsonb not null
  )`,
  `create index facts_of_conversation on insights.facts (conversation_id) where conversation_id is not null`,
  `create index facts_of_customer on insights.facts (customer_id, at) where customer_id is not null`,
  `create index facts_of_sales on insights.facts (day) where kind in ('shown', 'followed')`,
  `create index facts_at on insights.facts (at)`,
  // Facts of an erased conversation may still be on their way.
  `create table insights.erased (conversation_id text primary key, at timestamptz not null)`,
  `create table insights.episodes (
    id text primary key,
    conversation_id text not null,
    shopper text not null,
    day date not null,
    started_at timestamptz not null,
    ended_at timestamptz not null,
    locale text not null,
    channel text not null,
    matter text not null,
    is_demo boolean not null,
    facts jsonb not null,
    guess real,
    draw double precision not null,
    judged boolean,
    judged_by text,
    judged_at timestamptz
  )`,
  `create index episodes_of_conversation on insights.episodes (conversation_id)`,
  `create index episodes_day on insights.episodes (day, id)`,
  `create index episodes_to_judge on insights.episodes (draw) where judged is null`,
  `create index episodes_judged on insights.episodes (day) where judged is not null`,
  // One line a thing that counts, so that each count can be opened.
  `create table insights.marks (
    conversation_id text not null,
    shopper text not null,
    day date not null,
    locale text not null,
    channel text not null,
    figure text not null,
    key text not null,
    label text,
    amount integer not null default 1
  )`,
  `create index marks_of_conversation on insights.marks (conversation_id)`,
  `create index marks_day on insights.marks (day, figure, key)`,
  `create index marks_figure on insights.marks (figure, key, day)`,
  // Counts by day; the row with locale and channel '' is of all of them together.
  `create table insights.counts (
    day date not null,
    figure text not null,
    key text not null,
    locale text not null,
    channel text not null,
    shoppers integer not null,
    times integer not null,
    primary key (figure, day, key, locale, channel)
  )`,
  `create index counts_day on insights.counts (day)`,
  `create table insights.alerts (
    id uuid primary key,
    figure text not null,
    key text not null,
    detector text not null,
    day date not null,
    since timestamptz not null,
    observed integer not null,
    expected real not null,
    suggests text not null,
    facets jsonb not null default '{}',
    is_demo boolean not null default false,
    state text not null default 'new' check (state in ('new', 'seen', 'snoozed', 'false', 'done')),
    snoozed_until timestamptz,
    changed_by text,
    changed_at timestamptz not null,
    unique (figure, key, day)
  )`,
  `create index alerts_since on insights.alerts (since)`,
  `create table insights.deliveries (
    alert_id uuid not null references insights.alerts (id) on delete cascade,
    target text not null,
    attempts integer not null default 0,
    next_at timestamptz not null,
    done_at timestamptz,
    fault text,
    primary key (alert_id, target)
  )`,
  `create index deliveries_next on insights.deliveries (next_at) where done_at is null`,
];

const TABLES = ['deliveries', 'alerts', 'counts', 'marks', 'episodes', 'erased', 'facts', 'conversations'];

/** Creates the schema `insights`. */
export class CreateInsights1764500000000 implements MigrationInterface {
  readonly name = 'CreateInsights1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`drop table insights.${table}`);
  }
}
