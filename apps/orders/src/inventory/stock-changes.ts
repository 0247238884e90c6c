// Announces, in the transaction that changed stock, what is now available.
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '#bus';
import { inventoryEvents } from '#contracts';
import { StoreRulesService } from '../store/store-rules.service.js';
import { availableIn, type StockLine } from './stock-level.js';

/** Available pieces by sku; a sku without lines has none. */
export function availability(
  skus: readonly string[],
  lines: readonly (StockLine & { readonly sku: string })[],
): Map<string, number> {
  const linesOf = Map.groupBy(lines, (line) => line.sku);
  return new Map(skus.map((sku) => [sku, availableIn(linesOf.get(sku) ?? [])]));
}

/** Tells other services of changed availability. */
@Injectable()
export class StockChanges {
  constructor(
    private readonly outbox: Outbox,
    private readonly rules: StoreRulesService,
  ) {}

  /** One event names every sku that has more or fewer pieces available than before; the lines of all of them are locked. */
  async announce(
    manager: EntityManager,
    before: ReadonlyMap<string, number>,
    after: ReadonlyMap<string, number>,
  ): Promise<void> {
    const changed = [...after].filter(([sku, available]) => before.get(sku) !== available);
    if (changed.length === 0) return;
    const [row] = await manager.query<{ revision: string }[]>(`select nextval('orders.stock_revision') as revision`);
    const revision = Number(row?.revision);
    await this.outbox.add(manager, inventoryEvents.stockChanged, {
      items: changed.map(([sku, available]) => ({ sku, available, revision })),
    });
    const { lowStockAt } = await this.rules.current(manager);
    for (const [sku, available] of changed) {
      const isCrossing = (before.get(sku) ?? 0) > lowStockAt && available <= lowStockAt;
      if (isCrossing) await this.outbox.add(manager, inventoryEvents.lowStockReached, { sku, available, lowStockAt });
    }
  }
}
