// The tables of the recommendations service as they first were.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `create schema if not exists recommendations`,
  `create table recommendations.interactions (
    row_number bigint generated always as identity primary key,
    customer_id text,
    session_id text,
    shopper text generated always as (coalesce('customer ' || customer_id, 'session ' || session_id)) stored,
    product_id text not null,
    kind text not null,
    value double precision,
    at timestamptz not null,
    at_written text not null,
    popularity double precision not null,
    check (customer_id is not null or session_id is not null),
    constraint interaction_identity
      unique nulls not distinct (product_id, at_written, kind, customer_id, session_id)
  )`,
  `create index interactions_of_shopper on recommendations.interactions (shopper, at desc)`,
  `create index interactions_of_session on recommendations.interactions (session_id, at desc)
    where session_id is not null and customer_id is not null`,
  `create index interactions_with_product on recommendations.interactions (product_id, at desc)`,
  `create table recommendations.product_popularity (
    product_id text primary key,
    popularity double precision not null,
    interactions bigint not null
  )`,
  `create index most_popular on recommendations.product_popularity (popularity desc, product_id)`,
];

const DOWN = [`drop table recommendations.product_popularity`, `drop table recommendations.interactions`];

/** Creates the history and the popularity of products. */
export class CreateRecommendations1763800300000 implements MigrationInterface {
  readonly name = 'CreateRecommendations1763800300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
