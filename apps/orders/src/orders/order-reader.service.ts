// Finds orders for those who may see them; to anybody else an order does not exist.
import { Injectable } from '@nestjs/common';
import { Any, DataSource } from 'typeorm';
import type { OrderView, Viewer } from '#contracts';
import { readCursor, writeCursor, type OrderPosition } from './order-cursor.js';
import { orderNumberKey } from './order-number.js';
import { viewOf } from './order-record.js';
import { withItemsAndPayments } from './order-rows.js';
import { OrderEntity } from './order.entity.js';

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
    const found = await this.newestFirst(viewer, limit + 1, after);
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    const rows = await withItemsAndPayments(this.dataSource.manager, shown);
    return {
      orders: rows.map(viewOf),
      ...(found.length > limit && last !== undefined ? { nextCursor: writeCursor(last) } : {}),
    };
  }

  /** The order of that number, if the viewer may see it. */
  async get(viewer: Viewer, orderId: string): Promise<OrderView | undefined> {
    const [order] = await this.visible(viewer, [orderId]);
    if (order === undefined) return undefined;
    const [rows] = await withItemsAndPayments(this.dataSource.manager, [order]);
    return rows === undefined ? undefined : viewOf(rows);
  }

  /** The ids of those orders of the viewer's that the numbers name, in the order of the numbers. */
  async visibleIds(viewer: Viewer, orderIds: readonly string[]): Promise<string[]> {
    return (await this.visible(viewer, orderIds)).map((order) => order.id);
  }

  /** For each number the viewer's order that is written exactly so, else one that differs in case, `#` or spaces. */
  private async visible(viewer: Viewer, orderIds: readonly string[]): Promise<OrderEntity[]> {
    const numberKeys = [...new Set(orderIds.map(orderNumberKey))];
    const candidates = await this.dataSource
      .getRepository(OrderEntity)
      .find({ where: { numberKey: Any(numberKeys) }, order: { id: 'ASC' }, take: MAX_SAME_NUMBER * numberKeys.length });
    const own = candidates.filter(
      (order) => order.customerId === viewer.customerId || viewer.verifiedOrderIds.includes(order.id),
    );
    const found = orderIds.map(
      (written) =>
        own.find((order) => order.id === written) ?? own.find((order) => order.numberKey === orderNumberKey(written)),
    );
    return [...new Set(found)].filter((order) => order !== undefined);
  }

  private async newestFirst(viewer: Viewer, limit: number, after: OrderPosition | undefined): Promise<OrderEntity[]> {
    const verified = viewer.verifiedOrderIds.filter((orderId) => !orderId.includes('\u0000'));
    const query = this.dataSource
      .getRepository(OrderEntity)
      .createQueryBuilder('placed')
      .where('(placed.customerId = :customerId or placed.id = any(:verified))', {
        customerId: viewer.customerId ?? null,
        verified,
      })
      .orderBy('placed.placedAt', 'DESC', 'NULLS LAST')
      .addOrderBy('placed.id', 'DESC')
      .limit(limit);
    if (after?.placedAt) {
      query.andWhere(
        `(placed.placedAt < :placedAt or (placed.placedAt = :placedAt and placed.id < :afterId) or placed.placedAt is null)`,
        { placedAt: after.placedAt, afterId: after.id },
      );
    } else if (after !== undefined) {
      query.andWhere('placed.placedAt is null and placed.id < :afterId', { afterId: after.id });
    }
    return query.getMany();
  }
}
