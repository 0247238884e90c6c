// Moves pieces for an order within the caller's transaction: reserves new ones, gives old ones back, and tells the others.
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PieceMoves, type MovableLine, type Pieces, type Reservation } from './piece-moves.js';
import type { ReservationFate } from './reservation-fate.js';
import { availability, StockChanges } from './stock-changes.js';
import type { StockLineEntity } from './stock-line.entity.js';
import { lockLinesOf } from './stock.table.js';

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
    const skus = [...new Set([...freed, ...reserved].map(({ sku }) => sku))];
    await this.write(manager, { orderId, moves, known, lines, skus });
  }

  /** Ships or releases what orders have reserved. The orders are held by this transaction. */
  async settle(
    manager: EntityManager,
    orders: readonly { readonly orderId: string; readonly fate: ReservationFate }[],
  ): Promise<void> {
    const settled = orders.filter(({ fate }) => fate !== 'keep');
    if (settled.length === 0) return;
    const known = await reservationsOfAll(
      manager,
      settled.map(({ orderId }) => orderId),
    );
    const skus = [...new Set([...known.values()].flat().map(({ sku }) => sku))];
    if (skus.length === 0) return;
    // All lines at once and in their order, so that nobody waits in a circle.
    await lockLinesOf(manager, skus);
    for (const { orderId, fate } of settled) {
      const reserved = known.get(orderId) ?? [];
      if (reserved.length === 0) continue;
      const own = [...new Set(reserved.map(({ sku }) => sku))];
      const lines = await lockLinesOf(manager, own);
      const moves = new PieceMoves(lines, reserved);
      if (fate === 'ship') moves.ship();
      else moves.release();
      await this.write(manager, { orderId, moves, known: reserved, lines, skus: own });
    }
  }

  private async write(manager: EntityManager, { orderId, moves, known, lines, skus }: Moved): Promise<void> {
    const changed = moves.changedLines();
    await writeLines(manager, changed, lines);
    await writeReservations(manager, orderId, known, moves.reservations());
    await this.changes.announce(manager, availability(skus, lines), availability(skus, after(lines, changed)));
  }
}

/** What was moved of one order, and what it was before. */
interface Moved {
  readonly orderId: string;
  readonly moves: PieceMoves;
  readonly known: readonly Reservation[];
  readonly lines: readonly StockLineEntity[];
  readonly skus: readonly string[];
}

type ReservationRow = Omit<Reservation, 'quantity'> & { readonly orderId: string; readonly quantity: string };

async function reservationsOfAll(
  manager: EntityManager,
  orderIds: readonly string[],
): Promise<Map<string, Reservation[]>> {
  const rows = await manager.query<ReservationRow[]>(
    `select order_id as "orderId", item_id as "itemId", sku, warehouse, quantity from orders.stock_reservations
     where order_id = any($1) order by order_id, item_id, sku, warehouse`,
    [orderIds],
  );
  const reservations = rows.map(({ quantity, ...row }) => ({ ...row, quantity: Number(quantity) }));
  return Map.groupBy(reservations, ({ orderId }) => orderId);
}

const reservationsOf = async (manager: EntityManager, orderId: string): Promise<Reservation[]> =>
  (await reservationsOfAll(manager, [orderId])).get(orderId) ?? [];

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
