// What carriers' reports, notices of parcels, subscriptions to stock and guarded proofs need.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  // As `trackingKey` writes a number: a carrier's message names a parcel by nothing else.
  `create index shipments_tracking on orders.shipments
    (upper(regexp_replace(tracking_number, '[^A-Za-z0-9]', '', 'g')))`,
  // Parcels that are still on their way: the sweep and the poller look at these only.
  `create index shipments_open on orders.shipments (id)
    where not jsonb_path_exists(events, '$[*] ? (@.status == "delivered" || @.status == "returned-to-sender")')`,
  `create table orders.carrier_polls (
    shipment_id text collate "C" primary key references orders.shipments (id) on delete cascade,
    next_at timestamptz not null,
    failures integer not null default 0
  )`,
  `create table orders.shipment_notices (
    shipment_id text collate "C" not null references orders.shipments (id) on delete cascade,
    kind text not null,
    since timestamptz not null,
    noticed_at timestamptz not null,
    primary key (shipment_id, kind, since)
  )`,
  `create table orders.stock_subscriptions (
    customer_id text not null,
    sku text not null,
    product_id text not null,
    revision bigint not null,
    subscribed_at timestamptz not null,
    primary key (customer_id, sku)
  )`,
  `create index stock_subscriptions_of_sku on orders.stock_subscriptions (sku)`,
  `create table orders.proof_tries (
    key text primary key,
    wrong integer not null,
    window_ends_at timestamptz not null
  )`,
  `create index proof_tries_ended on orders.proof_tries (window_ends_at)`,
];

const DOWN = [
  `drop table orders.proof_tries`,
  `drop table orders.stock_subscriptions`,
  `drop table orders.shipment_notices`,
  `drop table orders.carrier_polls`,
  `drop index orders.shipments_open`,
  `drop index orders.shipments_tracking`,
];

/** Adds carriers, notices, subscriptions and counted proofs. */
export class AddCarriersAndSubscriptions1763900000000 implements MigrationInterface {
  readonly name = 'AddCarriersAndSubscriptions1763900000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
