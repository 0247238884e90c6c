// The migration that creates the bus's tables in a service's schema.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Refuses a schema name that could not stand in SQL as it is. */
export function checkedSchema(schema: string): string {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(schema)) throw new Error(`not a schema name: ${schema}`);
  return schema;
}

/** Makes the migration class that creates `outbox`, `handled_events`, `relay_lease` and `dead_letters` in a schema. */
export function busMigrationFor(schema: string): new () => MigrationInterface {
  const inSchema = checkedSchema(schema);
  return class BusTables1790000000000 implements MigrationInterface {
    readonly name = 'BusTables1790000000000';

    async up(queryRunner: QueryRunner): Promise<void> {
      await queryRunner.query(`CREATE TABLE ${inSchema}.outbox (
        id bigserial PRIMARY KEY,
        event_id uuid NOT NULL UNIQUE,
        topic text NOT NULL,
        key text NOT NULL,
        headers text NOT NULL,
        body text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
      await queryRunner.query(`CREATE TABLE ${inSchema}.handled_events (
        event_id text NOT NULL,
        handler text NOT NULL,
        handled_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (event_id, handler)
      )`);
      await queryRunner.query(`CREATE INDEX handled_events_handled_at ON ${inSchema}.handled_events (handled_at)`);
      await queryRunner.query(`CREATE TABLE ${inSchema}.relay_lease (
        name text PRIMARY KEY,
        holder text NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
      await queryRunner.query(`CREATE TABLE ${inSchema}.dead_letters (
        id bigserial PRIMARY KEY,
        event_id text,
        topic text NOT NULL,
        key text,
        headers text NOT NULL,
        body text NOT NULL,
        cause text NOT NULL,
        attempts integer NOT NULL,
        dead_at timestamptz NOT NULL DEFAULT now()
      )`);
    }

    async down(queryRunner: QueryRunner): Promise<void> {
      for (const table of ['dead_letters', 'relay_lease', 'handled_events', 'outbox']) {
        await queryRunner.query(`DROP TABLE ${inSchema}.${table}`);
      }
    }
  };
}
