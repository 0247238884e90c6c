// The rules of the shop that orders, stock and shipping follow, with the defaults of the import format.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HeldReads } from '../importing/held-reads.js';
import type { OrderRules } from './order-rules.js';
import { OrderRulesSource } from './order-rules-source.js';
import { StoreEntity } from './store.entity.js';
import { storeTable } from './store.table.js';

/** What the import format lets a shop leave out is filled in. */
export interface StoreRules {
  readonly timeZone: string;
  readonly lowStockAt: number;
  readonly cancelReasons: readonly string[];
  /** Absent: no limit. */
  readonly returnWindowDays?: number | undefined;
  /** 0: the shop has no price protection. */
  readonly priceProtectionDays: number;
  /** What is configured beside the import. */
  readonly configured: OrderRules;
}

const DEFAULT_LOW_STOCK_AT = 10;
const DEFAULT_CANCEL_REASONS = ['no-longer-needed', 'ordered-by-mistake'];
const DEFAULT_PRICE_PROTECTION_DAYS = 7;

/** Reads the shop's rules. */
@Injectable()
export class StoreRulesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly configured: OrderRulesSource,
    private readonly held: HeldReads,
  ) {}

  /** The rules as last imported; before any import, the defaults in UTC. Within a transaction pass its manager: then they are read there. */
  async current(manager?: EntityManager): Promise<StoreRules> {
    const read = (by: EntityManager): Promise<StoreEntity | null> => by.findOneBy(StoreEntity, { isOnly: true });
    const row = await (manager === undefined
      ? this.held.of(storeTable.file, () => read(this.dataSource.manager))
      : read(manager));
    return {
      timeZone: row?.record.timezone ?? 'UTC',
      lowStockAt: row?.record.lowStockAt ?? DEFAULT_LOW_STOCK_AT,
      cancelReasons: row?.record.cancelReasons ?? DEFAULT_CANCEL_REASONS,
      returnWindowDays: row?.record.returnWindowDays,
      priceProtectionDays: row?.record.priceProtectionDays ?? DEFAULT_PRICE_PROTECTION_DAYS,
      configured: this.configured.current(),
    };
  }
}
