// What acting on orders needs: requests, reservations, first answers, the audit record, and guards that hold whatever the code does.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `alter table orders.orders
    add column return_request jsonb,
    add column exchange_request jsonb,
    add column delivery_requests jsonb,
    add column price_protection jsonb`,
  // No gift card may be overdrawn.
  `alter table orders.customers add constraint customers_balances_not_negative
    check (not coalesce(jsonb_path_exists(payment_methods, '$[*].balance.amount ? (@ < 0)'), false))`,
  // The ledger is only added to. (Importing an order again replaces it as a whole.)
  `create function orders.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only', tg_table_name;
    end
  $$`,
  `create trigger order_payments_append_only before update on orders.order_payments
    for each row execute function orders.refuse_change()`,
  `create table orders.stock_reservations (
    order_id text collate "C" not null references orders.orders (id) on delete cascade,
    item_id text not null,
    sku text not null,
    warehouse text not null,
    quantity bigint not null check (quantity > 0),
    primary key (order_id, item_id, sku, warehouse)
  )`,
  `create table orders.idempotent_answers (
    customer_id text not null,
    key text not null,
    request_digest text not null,
    answer jsonb not null,
    created_at timestamptz not null,
    primary key (customer_id, key)
  )`,
  `create index idempotent_answers_created_at on orders.idempotent_answers (created_at)`,
  `create table orders.audit_records (
    id bigint generated always as identity primary key,
    customer_id text not null,
    order_id text,
    action text not null,
    channel text not null,
    conversation_id text,
    asked jsonb not null,
    done jsonb not null,
    recorded_at timestamptz not null
  )`,
  `create index audit_records_of_order on orders.audit_records (order_id, id)`,
  `create trigger audit_records_append_only before update or delete on orders.audit_records
    for each row execute function orders.refuse_change()`,
];

const DOWN = [
  `drop table orders.audit_records`,
  `drop table orders.idempotent_answers`,
  `drop table orders.stock_reservations`,
  `drop trigger order_payments_append_only on orders.order_payments`,
  `drop function orders.refuse_change()`,
  `alter table orders.customers drop constraint customers_balances_not_negative`,
  `alter table orders.orders
    drop column return_request, drop column exchange_request, drop column delivery_requests, drop column price_protection`,
];

/** Adds what actions on orders need. */
export class AddActions1763800250000 implements MigrationInterface {
  readonly name = 'AddActions1763800250000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
