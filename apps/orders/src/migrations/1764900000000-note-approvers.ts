// An exception to a rule is recorded with the lead who allowed it.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds `approved_by` to the audit records. */
export class NoteApprovers1764900000000 implements MigrationInterface {
  readonly name = 'NoteApprovers1764900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table orders.audit_records add column approved_by text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table orders.audit_records drop column approved_by`);
  }
}
