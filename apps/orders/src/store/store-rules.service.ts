// The rules of the shop that orders, stock and shipping follow, with the defaults of the import format.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { OrderRules } from './order-rules.js';
import { OrderRulesSource } from './order-rules-source.js';
import { StoreEntity } from './store.entity.js';

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
  ) {}

  /** The rules as last imported; before any import, the defaults in UTC. Within a transaction pass its manager. */
  async current(manager: EntityManager = this.dataSource.manager): Promise<StoreRules> {
    const row = await manager.findOneBy(StoreEntity, { isOnly: true });
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
