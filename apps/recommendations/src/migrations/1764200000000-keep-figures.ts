// The fitted model keeps its figures of each product, and when it was fitted.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A model from before has no figures, so it is fitted anew. */
export class KeepFigures1764200000000 implements MigrationInterface {
  readonly name = 'KeepFigures1764200000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`delete from recommendations.models`);
    await queryRunner.query(
      `alter table recommendations.models add column figures bytea not null, add column fitted_at timestamptz not null`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table recommendations.models drop column figures, drop column fitted_at`);
  }
}
