// The rules of the shop that orders, stock and shipping follow, with the defaults of the import format.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { StoreEntity } from './store.entity.js';

/** What the import format lets a shop leave out is filled in. */
export interface StoreRules {
  readonly timeZone: string;
  readonly lowStockAt: number;
}

const DEFAULT_LOW_STOCK_AT = 10;

/** Reads the shop's rules. */
@Injectable()
export class StoreRulesService {
  constructor(private readonly dataSource: DataSource) {}

  /** The rules as last imported; before any import, the defaults in UTC. */
  async current(): Promise<StoreRules> {
    const row = await this.dataSource.getRepository(StoreEntity).findOneBy({ isOnly: true });
    return {
      timeZone: row?.record.timezone ?? 'UTC',
      lowStockAt: row?.record.lowStockAt ?? DEFAULT_LOW_STOCK_AT,
    };
  }
}
