// Sales are those of chat, each with its conversation: what was kept of recommendations elsewhere has none, and goes.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Removes facts and counts of recommendations without conversations. */
export class SellInChat1764700000000 implements MigrationInterface {
  readonly name = 'SellInChat1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index insights.facts_of_sales`);
    await runner.query(`delete from insights.facts where kind in ('shown', 'followed')`);
    await runner.query(`delete from insights.counts where figure in ('shown', 'followed')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`create index facts_of_sales on insights.facts (day) where kind in ('shown', 'followed')`);
  }
}
