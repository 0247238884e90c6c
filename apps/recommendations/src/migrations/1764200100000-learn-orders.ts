// Orders and conversations are learned from too: which of them a row came from, and since when a customer is forgotten.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of orders (`order A-1`) and conversations (`conversation …`) are not part of `interactions.jsonl`. */
export class LearnOrders1764200100000 implements MigrationInterface {
  readonly name = 'LearnOrders1764200100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table recommendations.interactions add column learned_from text`);
    await queryRunner.query(
      `create index interactions_learned_from on recommendations.interactions (learned_from)
        where learned_from is not null`,
    );
    await queryRunner.query(
      `create table recommendations.forgotten_customers (customer_id text primary key, at timestamptz not null)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`delete from recommendations.interactions where learned_from is not null`);
    await queryRunner.query(`alter table recommendations.interactions drop column learned_from`);
    await queryRunner.query(`drop table recommendations.forgotten_customers`);
  }
}
