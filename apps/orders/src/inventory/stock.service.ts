// Answers what is available now.
import { Injectable } from '@nestjs/common';
import { Any, DataSource } from 'typeorm';
import type { StockLevel } from '#contracts';
import { Clock } from '#platform';
import { StoreRulesService } from '../store/store-rules.service.js';
import { stockLevelOf } from './stock-level.js';
import { StockLineEntity } from './stock-line.entity.js';

/** Reads stock. */
@Injectable()
export class StockService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rules: StoreRulesService,
    private readonly clock: Clock,
  ) {}

  /** One level a sku, in the order asked, each sku once. */
  async levels(skus: readonly string[]): Promise<StockLevel[]> {
    const asked = [...new Set(skus)];
    const { lowStockAt } = await this.rules.current();
    const known = Any(asked.filter((sku) => !sku.includes('\u0000')));
    const lines = await this.dataSource.getRepository(StockLineEntity).find({ where: { sku: known } });
    const linesOf = Map.groupBy(lines, (line) => line.sku);
    const now = this.clock.now();
    return asked.map((sku) => stockLevelOf(sku, linesOf.get(sku) ?? [], lowStockAt, now));
  }
}
