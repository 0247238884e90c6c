// Customers who wait for a sold-out variant: each hears once that it is back, and the subscription is closed.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Outbox } from '#bus';
import {
  type EventPayload,
  inventoryEvents,
  type ParsedInput,
  type inventoryCalls,
  type StockSubscriptionOutcome,
} from '#contracts';
import { Clock } from '#platform';
import { waitForImport } from '../importing/import-batch.js';
import { availability } from './stock-changes.js';
import { lockLinesOf, stockTable } from './stock.table.js';

/** So many variants one customer may wait for. */
const MAX_OF_CUSTOMER = 50;
/** So many customers are told in one transaction. */
const TOLD_AT_ONCE = 100;

type Wish = ParsedInput<typeof inventoryCalls.subscribeToStock>;
type StockChanged = EventPayload<typeof inventoryEvents.stockChanged>;

interface SubscriptionRow {
  readonly customer_id: string;
  readonly product_id: string;
  readonly subscribed_at: Date;
}

/** Keeps subscriptions. */
@Injectable()
export class StockSubscriptions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * One outcome a sku. The stock lines are held meanwhile, and imports wait, which may bring a sku its first line; so no piece comes in
   * between the look and the subscription. The revision tells a change that came before it from one that comes after.
   */
  async subscribe({ customerId, productId, skus }: Wish): Promise<StockSubscriptionOutcome[]> {
    const asked = [...new Set(skus)];
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`orders.subscriber.${customerId}`]);
      await waitForImport(manager, stockTable.file);
      const available = availability(asked, await lockLinesOf(manager, asked));
      const known = await this.skusOf(manager, customerId);
      const outcomes: StockSubscriptionOutcome[] = [];
      for (const sku of asked) {
        if ((available.get(sku) ?? 0) > 0) outcomes.push({ sku, outcome: 'in-stock' });
        else if (known.has(sku)) outcomes.push({ sku, outcome: 'already-subscribed' });
        else if (known.size >= MAX_OF_CUSTOMER) outcomes.push({ sku, outcome: 'too-many' });
        else {
          known.add(sku);
          await this.insert(manager, { customerId, productId, sku });
          outcomes.push({ sku, outcome: 'subscribed' });
        }
      }
      return outcomes;
    });
  }

  /** Tells everybody who has waited since before this change; a change that is heard twice finds nobody any more. */
  async tell({ items }: StockChanged): Promise<void> {
    const waitedFor = await this.waitedFor(items);
    for (const { sku, available, revision } of items) {
      if (available === 0 || !waitedFor.has(sku)) continue;
      while ((await this.tellSome(sku, available, revision)) === TOLD_AT_ONCE);
    }
  }

  /** Those of the changed skus that somebody has waited for since before: most have nobody, and an import changes thousands. */
  private async waitedFor(items: StockChanged['items']): Promise<Set<string>> {
    const rows = await this.dataSource.query<{ sku: string }[]>(
      `select distinct sku from orders.stock_subscriptions join unnest($1::text[], $2::bigint[]) as changed (sku, revision) using (sku)
       where stock_subscriptions.revision < changed.revision`,
      [items.map(({ sku }) => sku), items.map(({ revision }) => revision)],
    );
    return new Set(rows.map(({ sku }) => sku));
  }

  private tellSome(sku: string, available: number, revision: number): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const [rows] = await manager.query<[SubscriptionRow[], number]>(
        `delete from orders.stock_subscriptions where (customer_id, sku) in (
           select customer_id, sku from orders.stock_subscriptions
           where sku = $1 and revision < $2 order by subscribed_at limit $3 for update skip locked
         ) returning customer_id, product_id, subscribed_at`,
        [sku, revision, TOLD_AT_ONCE],
      );
      for (const row of rows) {
        await this.outbox.add(manager, inventoryEvents.backInStock, {
          customerId: row.customer_id,
          productId: row.product_id,
          sku,
          available,
          subscribedAt: row.subscribed_at.toISOString(),
        });
      }
      return rows.length;
    });
  }

  private async skusOf(manager: EntityManager, customerId: string): Promise<Set<string>> {
    const rows = await manager.query<{ sku: string }[]>(
      `select sku from orders.stock_subscriptions where customer_id = $1`,
      [customerId],
    );
    return new Set(rows.map(({ sku }) => sku));
  }

  private async insert(
    manager: EntityManager,
    { customerId, productId, sku }: { customerId: string; productId: string; sku: string },
  ): Promise<void> {
    await manager.query(
      `insert into orders.stock_subscriptions (customer_id, sku, product_id, revision, subscribed_at)
       values ($1, $2, $3, nextval('orders.stock_revision'), $4)`,
      [customerId, sku, productId, this.clock.now()],
    );
  }
}
