// Moves pieces for an order within the caller's transaction: reserves new ones, gives old ones back, and tells the others.
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PieceMoves, type MovableLine, type Pieces, type Reservation } from './piece-moves.js';
import { availability, StockChanges } from './stock-changes.js';
import type { StockLineEntity } from './stock-line.entity.js';

/** What an action does to stock. */
export interface WantedMoves {
  readonly freed: readonly Pieces[];
  readonly reserved: readonly Pieces[];
}

/** Moves pieces of orders. */
@Injectable()
export class StockMovesService {
  constructor(private readonly changes: StockChanges) {}

  /** The lines are those of every sku that moves, locked by this transaction. New pieces are taken before old ones come back. */
  async move(
    manager: EntityManager,
    orderId: string,
    { freed, reserved }: WantedMoves,
    lines: readonly StockLineEntity[],
  ): Promise<void> {
    if (freed.length + reserved.length === 0) return;
    const known = await reservationsOf(manager, orderId);
    const moves = new PieceMoves(lines, known);
    for (const pieces of reserved) moves.reserve(pieces);
    for (const pieces of freed) moves.free(pieces);
    const changed = moves.changedLines();
    await writeLines(manager, changed, lines);
    await writeReservations(manager, orderId, known, moves.reservations());
    const skus = [...new Set([...freed, ...reserved].map(({ sku }) => sku))];
    await this.changes.announce(manager, availability(skus, lines), availability(skus, after(lines, changed)));
  }
}

async function reservationsOf(manager: EntityManager, orderId: string): Promise<Reservation[]> {
  const rows = await manager.query<{ itemId: string; sku: string; warehouse: string; quantity: string }[]>(
    `select item_id as "itemId", sku, warehouse, quantity from orders.stock_reservations
     where order_id = $1 order by item_id, sku, warehouse`,
    [orderId],
  );
  return rows.map((row) => ({ ...row, quantity: Number(row.quantity) }));
}

/** Each line is written only as it was read, and never with more newly reserved than on hand; else the transaction fails as a whole. */
async function writeLines(
  manager: EntityManager,
  changed: readonly MovableLine[],
  before: readonly StockLineEntity[],
): Promise<void> {
  const versions = new Map(before.map((line) => [keyOf(line), line.version]));
  const rows = changed.map((line) => ({ ...line, version: versions.get(keyOf(line)) ?? null }));
  const [written] = await manager.query<{ count: number }[]>(
    `with source as (
       select * from jsonb_to_recordset($1::jsonb)
         as source(sku text, warehouse text, "onHand" bigint, reserved bigint, version integer)
     ), updated as (
       update orders.stock as target
       set on_hand = source."onHand", reserved = source.reserved, version = target.version + 1
       from source
       where target.sku = source.sku and target.warehouse = source.warehouse and target.version = source.version
         and (source.reserved is null or source.reserved <= greatest(source."onHand", coalesce(target.reserved, 0)))
       returning 1
     ), inserted as (
       insert into orders.stock (sku, warehouse, on_hand, reserved)
       select sku, warehouse, "onHand", reserved from source where version is null
       returning 1
     )
     select ((select count(*) from updated) + (select count(*) from inserted))::int as count`,
    [JSON.stringify(rows)],
  );
  if (written?.count !== rows.length) throw new Error('Stock changed under a lock, or would have been oversold');
}

async function writeReservations(
  manager: EntityManager,
  orderId: string,
  before: readonly Reservation[],
  now: readonly Reservation[],
): Promise<void> {
  if (before.length > 0) await manager.query(`delete from orders.stock_reservations where order_id = $1`, [orderId]);
  if (now.length === 0) return;
  await manager.query(
    `insert into orders.stock_reservations (order_id, item_id, sku, warehouse, quantity)
     select $1, source."itemId", source.sku, source.warehouse, source.quantity
     from jsonb_to_recordset($2::jsonb) as source("itemId" text, sku text, warehouse text, quantity bigint)`,
    [orderId, JSON.stringify(now)],
  );
}

function after(before: readonly StockLineEntity[], changed: readonly MovableLine[]) {
  const lines = new Map<string, MovableLine>(before.map((line) => [keyOf(line), line]));
  for (const line of changed) lines.set(keyOf(line), line);
  return [...lines.values()].map((line) => ({ ...line, incoming: null }));
}

const keyOf = ({ sku, warehouse }: { sku: string; warehouse: string }): string => JSON.stringify([sku, warehouse]);
