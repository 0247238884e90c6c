// Creates the catalog's tables: the records as they were imported, who owns a sku, what is available, and revisions.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first tables of the schema `catalog`. */
export class CatalogTables1764000000000 implements MigrationInterface {
  readonly name = 'CatalogTables1764000000000';

  /** Records are `json`, not `jsonb`: they are read back as they came, key order included, and compared by digest. */
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE SCHEMA IF NOT EXISTS catalog`);
    await queryRunner.query(`
      CREATE TABLE catalog.revisions (
        name text PRIMARY KEY,
        value bigint NOT NULL
      )`);
    await queryRunner.query(`
      INSERT INTO catalog.revisions (name, value)
      VALUES ('store', 0), ('products', 0), ('availability', 0), ('promotions', 0), ('faqs', 0)`);
    await queryRunner.query(`
      CREATE TABLE catalog.store (
        id text COLLATE "C" PRIMARY KEY,
        record json NOT NULL,
        digest text NOT NULL
      )`);
    await queryRunner.query(`
      CREATE TABLE catalog.products (
        id text COLLATE "C" PRIMARY KEY,
        record json NOT NULL,
        digest text NOT NULL,
        deleted boolean NOT NULL DEFAULT false,
        revision bigint NOT NULL
      )`);
    await queryRunner.query(`CREATE INDEX products_by_revision ON catalog.products (revision, id)`);
    await queryRunner.query(`
      CREATE TABLE catalog.variants (
        sku text COLLATE "C" PRIMARY KEY,
        product_id text COLLATE "C" NOT NULL REFERENCES catalog.products (id)
      )`);
    await queryRunner.query(`CREATE INDEX variants_by_product ON catalog.variants (product_id)`);
    await queryRunner.query(`
      CREATE TABLE catalog.availability (
        sku text COLLATE "C" PRIMARY KEY,
        available bigint NOT NULL,
        stock_revision bigint NOT NULL,
        revision bigint NOT NULL
      )`);
    await queryRunner.query(`CREATE INDEX availability_by_revision ON catalog.availability (revision, sku)`);
    for (const table of ['promotions', 'faqs']) {
      await queryRunner.query(`
        CREATE TABLE catalog.${table} (
          id text COLLATE "C" PRIMARY KEY,
          record json NOT NULL,
          digest text NOT NULL
        )`);
    }
  }

  /** Removes what {@link up} created. */
  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['faqs', 'promotions', 'availability', 'variants', 'products', 'store', 'revisions']) {
      await queryRunner.query(`DROP TABLE catalog.${table}`);
    }
  }
}
