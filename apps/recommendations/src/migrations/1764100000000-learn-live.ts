// What live learning keeps: whose history is to be read again, the fitted model, what was shown, and the shop's own rules.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `drop table recommendations.product_popularity`,
  `alter table recommendations.interactions drop column popularity`,
  `create table recommendations.reread_shoppers (
    number bigint generated always as identity primary key,
    shopper text not null,
    at timestamptz not null
  )`,
  `create table recommendations.models (
    name text primary key,
    revision bigint not null,
    touches bigint not null,
    body jsonb not null
  )`,
  `create table recommendations.shown (
    answer_id text primary key,
    shown_at timestamptz not null,
    customer_id text,
    session_id text,
    products jsonb not null
  )`,
  `create index shown_by_time on recommendations.shown (shown_at)`,
  `create index shown_to_customer on recommendations.shown (customer_id) where customer_id is not null`,
  `create index shown_to_session on recommendations.shown (session_id) where session_id is not null`,
  `create table recommendations.product_rules (
    product_id text primary key,
    rule text not null check (rule in ('pin', 'ban', 'boost')),
    factor double precision not null
  )`,
];

const DOWN = [
  ...['product_rules', 'shown', 'models', 'reread_shoppers'].map((table) => `drop table recommendations.${table}`),
  `alter table recommendations.interactions add column popularity double precision not null default 0`,
  `create table recommendations.product_popularity (
    product_id text primary key,
    popularity double precision not null,
    interactions bigint not null
  )`,
  `create index most_popular on recommendations.product_popularity (popularity desc, product_id)`,
];

/** Lets the service learn as things happen. */
export class LearnLive1764100000000 implements MigrationInterface {
  readonly name = 'LearnLive1764100000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
