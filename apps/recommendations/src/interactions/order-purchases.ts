// Learns what was bought from the orders themselves: imported ones, and ones that are cancelled since.
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EventPayload, ordersEvents } from '#contracts';
import { Clock } from '#platform';
import { InteractionsService } from './interactions.service.js';

type ImportedOrder = EventPayload<typeof ordersEvents.ordersImported>['orders'][number];

/** An order without a date may be from before its customer was forgotten; an import written before a cancellation is out of date. */
const ADD = `
  insert into recommendations.interactions (customer_id, product_id, kind, at, at_written, learned_from)
  select bought.customer_id, bought.product_id, 'purchase', coalesce(bought.placed_at, $2), bought.at_written, bought.learned_from
  from jsonb_to_recordset($1::jsonb) as bought(
    customer_id text, product_id text, placed_at timestamptz, at_written text, learned_from text)
  left join recommendations.forgotten_customers as forgotten using (customer_id)
  left join recommendations.cancelled_orders as cancelled using (learned_from)
  where (forgotten.at is null or bought.placed_at > forgotten.at) and (cancelled.at is null or cancelled.at < $3)
  on conflict (product_id, at_written, kind, customer_id, session_id) do nothing`;
const CANCEL = `
  insert into recommendations.cancelled_orders (learned_from, at) values ($1, $2)
  on conflict (learned_from) do update set at = greatest(cancelled_orders.at, excluded.at)`;
const REMOVE = `delete from recommendations.interactions where learned_from = any($1::text[]) returning shopper`;

const nameOf = (orderId: string): string => `order ${orderId}`;

/** Keeps the purchases that orders stand for. The same order again changes nothing. */
@Injectable()
export class OrderPurchases {
  constructor(
    private readonly interactions: InteractionsService,
    private readonly clock: Clock,
  ) {}

  /** Orders as they were at `asOf` (without it, now); those that were cancelled or removed are no purchases. */
  async learn(orders: readonly ImportedOrder[], removed: readonly string[], asOf?: string): Promise<void> {
    const now = this.clock.now();
    const rows = orders
      .filter(({ status }) => status !== 'cancelled')
      .flatMap(({ orderId, customerId, placedAt, productIds }) =>
        productIds.map((productId) => ({
          customer_id: customerId,
          product_id: productId,
          placed_at: placedAt ?? null,
          at_written: placedAt ?? nameOf(orderId),
          learned_from: nameOf(orderId),
        })),
      );
    await this.interactions.replace(async (manager) => {
      const gone = await removeRows(manager, [...orders.map(({ orderId }) => orderId), ...removed].map(nameOf));
      if (rows.length > 0) await manager.query(ADD, [JSON.stringify(rows), now, asOf ?? now]);
      return gone;
    });
  }

  /** What was cancelled was not bought, also where an import from before arrives later. */
  async unlearn(orderId: string, cancelledAt: string): Promise<void> {
    await this.interactions.replace(async (manager) => {
      await manager.query(CANCEL, [nameOf(orderId), cancelledAt]);
      return await removeRows(manager, [nameOf(orderId)]);
    });
  }
}

/** TypeORM answers a DELETE with [rows, count]. */
async function removeRows(manager: EntityManager, names: readonly string[]): Promise<string[]> {
  const [rows] = await manager.query<[{ shopper: string }[], number]>(REMOVE, [names]);
  return rows.map(({ shopper }) => shopper);
}
