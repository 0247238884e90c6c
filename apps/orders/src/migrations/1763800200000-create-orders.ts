// The tables of orders, stock and shipping as they first were.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `create schema if not exists orders`,
  `create table orders.store (
    is_only boolean primary key default true check (is_only),
    record jsonb not null
  )`,
  // The C collation sorts ids the same on every machine, so that a cursor stays true.
  `create table orders.customers (
    id text collate "C" primary key,
    name text not null,
    email text,
    phone text,
    locale text,
    addresses jsonb,
    payment_methods jsonb,
    meta jsonb,
    version integer not null default 1
  )`,
  `create table orders.orders (
    id text collate "C" primary key,
    number_key text not null,
    customer_id text not null,
    status text not null,
    placed_at timestamptz,
    placed_at_written text,
    address jsonb not null,
    invoice jsonb,
    notes text,
    meta jsonb,
    version integer not null default 1
  )`,
  `create index orders_number on orders.orders (number_key)`,
  `create index orders_of_customer on orders.orders (customer_id, placed_at desc nulls last, id desc)`,
  `create table orders.order_items (
    order_id text collate "C" not null references orders.orders (id) on delete cascade,
    item_id text not null,
    position integer not null,
    id_given boolean not null,
    sku text not null,
    product_id text not null,
    title jsonb not null,
    options jsonb,
    unit_price_minor bigint not null,
    currency text not null,
    quantity integer not null check (quantity > 0),
    primary key (order_id, item_id)
  )`,
  `create table orders.order_payments (
    order_id text collate "C" not null references orders.orders (id) on delete cascade,
    position integer not null,
    type text not null check (type in ('payment', 'refund')),
    method_id text not null,
    amount_minor bigint not null,
    currency text not null,
    at text,
    primary key (order_id, position)
  )`,
  `create table orders.stock (
    sku text not null,
    warehouse text not null,
    row_number bigint generated always as identity unique,
    on_hand bigint not null check (on_hand >= 0),
    reserved bigint check (reserved >= 0),
    incoming jsonb,
    version integer not null default 1,
    primary key (sku, warehouse)
  )`,
  `create sequence orders.stock_revision`,
  `create table orders.shipping_methods (
    id text collate "C" primary key,
    record jsonb not null
  )`,
  `create table orders.shipments (
    id text collate "C" primary key,
    order_id text not null,
    carrier text not null,
    tracking_number text not null,
    items jsonb not null,
    estimated_delivery_at text,
    events jsonb not null
  )`,
  `create index shipments_of_order on orders.shipments (order_id)`,
];

const DOWN = [
  `drop table orders.shipments`,
  `drop table orders.shipping_methods`,
  `drop sequence orders.stock_revision`,
  `drop table orders.stock`,
  `drop table orders.order_payments`,
  `drop table orders.order_items`,
  `drop table orders.orders`,
  `drop table orders.customers`,
  `drop table orders.store`,
];

/** Creates what importing, showing and verifying orders needs. */
export class CreateOrders1763800200000 implements MigrationInterface {
  readonly name = 'CreateOrders1763800200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
