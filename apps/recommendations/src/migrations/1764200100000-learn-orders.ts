// Purchases are learned from orders too: which order a row came from, and since when a customer is forgotten.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of orders are not part of `interactions.jsonl`. */
export class LearnOrders1764200100000 implements MigrationInterface {
  readonly name = 'LearnOrders1764200100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table recommendations.interactions add column order_id text`);
    await queryRunner.query(
      `create index interactions_of_order on recommendations.interactions (order_id) where order_id is not null`,
    );
    await queryRunner.query(
      `create table recommendations.forgotten_customers (customer_id text primary key, at timestamptz not null)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`delete from recommendations.interactions where order_id is not null`);
    await queryRunner.query(`alter table recommendations.interactions drop column order_id`);
    await queryRunner.query(`drop table recommendations.forgotten_customers`);
  }
}
