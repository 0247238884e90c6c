// Cancelled orders are kept in mind, so that an import from before that arrives later is not learned from.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `learned_from` as in the interactions: `order A-1`. */
export class KeepCancellations1764300000000 implements MigrationInterface {
  readonly name = 'KeepCancellations1764300000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `create table recommendations.cancelled_orders (learned_from text primary key, at timestamptz not null)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table recommendations.cancelled_orders`);
  }
}
