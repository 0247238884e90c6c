// An erased conversation is forgotten here too: the answers it was given, and its id in the audit, whose records stay.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `create index idempotent_answers_of_key on orders.idempotent_answers (key text_pattern_ops)`,
  `create index audit_records_of_conversation on orders.audit_records (conversation_id) where conversation_id is not null`,
  // Append-only but for this: the id of a conversation may be taken out, and nothing else may change with it.
  `create function orders.refuse_audit_change() returns trigger language plpgsql as $$
    declare kept orders.audit_records;
    begin
      if tg_op = 'UPDATE' and new.conversation_id is null then
        kept := old;
        kept.conversation_id := null;
        if kept = new then return new; end if;
      end if;
      raise exception '% is append-only', tg_table_name;
    end
  $$`,
  `drop trigger audit_records_append_only on orders.audit_records`,
  `create trigger audit_records_append_only before update or delete on orders.audit_records
    for each row execute function orders.refuse_audit_change()`,
];

const DOWN = [
  `drop trigger audit_records_append_only on orders.audit_records`,
  `create trigger audit_records_append_only before update or delete on orders.audit_records
    for each row execute function orders.refuse_change()`,
  `drop function orders.refuse_audit_change()`,
  `drop index orders.audit_records_of_conversation`,
  `drop index orders.idempotent_answers_of_key`,
];

/** Lets conversations be forgotten. */
export class ForgetConversations1764288000000 implements MigrationInterface {
  readonly name = 'ForgetConversations1764288000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
