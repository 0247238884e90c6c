// Gives the catalog's tables an identity, so that what an instance keeps elsewhere is never taken for another shop's.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row with a random id, made once. */
export class CatalogIdentity1764100000000 implements MigrationInterface {
  readonly name = 'CatalogIdentity1764100000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE catalog.identity (id uuid NOT NULL DEFAULT gen_random_uuid())`);
    await queryRunner.query(`INSERT INTO catalog.identity DEFAULT VALUES`);
  }

  /** Removes what {@link up} created. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE catalog.identity`);
  }
}
