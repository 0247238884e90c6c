// Reads the moment of an order that its rules look at: as it is, or held for the transaction that will change it.
import { Injectable } from '@nestjs/common';
import { Any, type EntityManager } from 'typeorm';
import type { OrderAction } from '#contracts';
import { Clock } from '#platform';
import { availability } from '../inventory/stock-changes.js';
import { StockLineEntity } from '../inventory/stock-line.entity.js';
import { lockLinesOf } from '../inventory/stock.table.js';
import { deliveredAtOf } from '../logistics/delivered-at.js';
import { CustomerEntity } from '../orders/customer.entity.js';
import { readOrder } from '../orders/order-rows.js';
import { StoreRulesService } from '../store/store-rules.service.js';
import { type ActionState, type CatalogFacts, stockSkusOf } from './action-state.js';

/** A moment with the rows that a commit writes back. */
export interface Moment {
  readonly state: ActionState;
  readonly stockLines: readonly StockLineEntity[];
}

/** What is to be read, and whether it is held until the transaction ends. */
export interface MomentRequest {
  readonly orderId: string;
  /** What is looked at is what this needs; `any`: what any action might, its variants being those of the catalog's facts. */
  readonly action: OrderAction | 'any';
  readonly catalog: CatalogFacts;
  /** The customer as this transaction holds it; absent: look without holding anything. */
  readonly held?: { readonly customer: CustomerEntity | null };
}

/**
 * Holds a customer for the transaction: what one customer does happens one after another. Everybody takes the customer first, then the
 * order, then stock lines in their order, so that nobody waits in a circle.
 */
export async function holdCustomer(manager: EntityManager, customerId: string): Promise<CustomerEntity | null> {
  const customer = await manager.findOne(CustomerEntity, {
    where: { id: customerId },
    lock: { mode: 'pessimistic_write' },
  });
  if (customer === null) {
    // An order may have come without its customer: there is no row to hold.
    await manager.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`orders.customer.${customerId}`]);
  }
  return customer;
}

/** Reads moments. */
@Injectable()
export class ActionMoments {
  constructor(
    private readonly rules: StoreRulesService,
    private readonly clock: Clock,
  ) {}

  /** The order as it is now; undefined when it is gone. */
  async read(manager: EntityManager, { orderId, action, catalog, held }: MomentRequest): Promise<Moment | undefined> {
    const rows = await readOrder(manager, orderId, held !== undefined);
    if (rows === undefined) return undefined;
    const customer = held ? held.customer : await manager.findOneBy(CustomerEntity, { id: rows.order.customerId });
    const skus = action === 'any' ? [...catalog.variants.keys()] : stockSkusOf(action, rows.items);
    const stockLines = await linesOf(manager, skus, held !== undefined);
    return {
      stockLines,
      state: {
        ...rows,
        paymentMethods: customer?.paymentMethods ?? [],
        rules: await this.rules.current(manager),
        available: availability(skus, stockLines),
        deliveredAt: action === 'any' || action.name === 'return' ? await deliveredAtOf(manager, orderId) : undefined,
        catalog,
        now: this.clock.now(),
      },
    };
  }
}

async function linesOf(manager: EntityManager, skus: readonly string[], hold: boolean): Promise<StockLineEntity[]> {
  if (skus.length === 0) return [];
  return hold ? lockLinesOf(manager, skus) : manager.find(StockLineEntity, { where: { sku: Any([...skus]) } });
}
