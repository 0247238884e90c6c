// Finds orders for those who may see them; to anybody else an order does not exist.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { OrderView, Viewer } from '#contracts';
import { readCursor, writeCursor, type OrderPosition } from './order-cursor.js';
import { orderNumberKey } from './order-number.js';
import { viewOf } from './order-record.js';
import { type OrderSelection, readOrders } from './order-rows.js';

/** So many orders at most are compared for one written number; a shop has one, or two that differ in case. */
const MAX_SAME_NUMBER = 20;

/** A page of orders, or why there is none. */
export interface OrderList {
  orders: OrderView[];
  nextCursor?: string;
  refused?: 'bad-cursor';
}

/** Reads orders. */
@Injectable()
export class OrderReaderService {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first; orders without a time come last. */
  async list(viewer: Viewer, limit: number, cursor?: string): Promise<OrderList> {
    const after = cursor === undefined ? undefined : readCursor(cursor);
    if (cursor !== undefined && after === undefined) return { orders: [], refused: 'bad-cursor' };
    const found = await readOrders(this.dataSource.manager, newestFirst(viewer, limit + 1, after));
    const shown = found.slice(0, limit);
    const last = shown.at(-1)?.order;
    return {
      orders: shown.map(viewOf),
      ...(found.length > limit && last !== undefined ? { nextCursor: writeCursor(last) } : {}),
    };
  }

  /**
   * The order of that number, if the viewer may see it; as much work for somebody else's as for one that does not exist. What is written otherwise
   * than any of several that it fits names none of them.
   */
  async get(viewer: Viewer, orderId: string): Promise<OrderView | undefined> {
    const found = await readOrders(this.dataSource.manager, {
      where: `placed.number_key = $1 and (placed.customer_id = $2 or placed.id = any($3))`,
      values: [orderNumberKey(orderId), ...viewerValues(viewer)],
      limit: MAX_SAME_NUMBER,
    });
    const rows = found.find(({ order }) => order.id === orderId) ?? (found.length === 1 ? found[0] : undefined);
    return rows === undefined ? undefined : viewOf(rows);
  }

  /** The ids of those orders of the viewer's that the numbers name, in the order of the numbers. */
  async visibleIds(viewer: Viewer, orderIds: readonly string[]): Promise<string[]> {
    return (await this.visible(viewer, orderIds)).map((order) => order.id);
  }

  /** For each number the viewer's order that is written exactly so, else the only one that differs in case, `#` or spaces. */
  private async visible(viewer: Viewer, orderIds: readonly string[]): Promise<{ id: string }[]> {
    const numberKeys = [...new Set(orderIds.map(orderNumberKey))];
    const own = await this.dataSource.query<{ id: string; numberKey: string }[]>(
      `select id, number_key as "numberKey" from orders.orders
       where number_key = any($1) and (customer_id = $2 or id = any($3)) order by id limit $4`,
      [numberKeys, ...viewerValues(viewer), MAX_SAME_NUMBER * numberKeys.length],
    );
    const found = orderIds.map((written) => {
      const alike = own.filter((order) => order.numberKey === orderNumberKey(written));
      return alike.find((order) => order.id === written) ?? (alike.length === 1 ? alike[0] : undefined);
    });
    return [...new Set(found)].filter((order) => order !== undefined);
  }
}

/** The customer, and the orders that a guest has proved; no id of ours holds NUL, which the database would not take. */
function viewerValues({ customerId, verifiedOrderIds }: Viewer): [string | null, string[]] {
  const isStorable = (id: string): boolean => !id.includes('\u0000');
  return [customerId === undefined || !isStorable(customerId) ? null : customerId, verifiedOrderIds.filter(isStorable)];
}

function newestFirst(viewer: Viewer, limit: number, after: OrderPosition | undefined): OrderSelection {
  const own = '(placed.customer_id = $1 or placed.id = any($2))';
  const selection = { orderBy: 'placed.placed_at desc nulls last, placed.id desc', limit };
  const values = viewerValues(viewer);
  if (after === undefined) return { ...selection, where: own, values };
  if (after.placedAt === null) {
    return {
      ...selection,
      where: `${own} and placed.placed_at is null and placed.id < $3`,
      values: [...values, after.id],
    };
  }
  return {
    ...selection,
    where: `${own} and (placed.placed_at < $3 or (placed.placed_at = $3 and placed.id < $4) or placed.placed_at is null)`,
    values: [...values, after.placedAt, after.id],
  };
}
