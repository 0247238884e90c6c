// The shop's promotions, held in memory while their revision stays the same.
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { promotionRecord, type PromotionRecord } from '#contracts';
import { RecordTable } from '../imports/record-table.js';
import { appliesTo, phaseOf, type PromotionPhase } from '../prices/applicable.js';
import { ProductsService } from '../products/products.service.js';
import { Revisions } from '../revisions.js';

const MAX_PROMOTIONS = 20_000;

/** Knows which promotions there are, and which of them run. */
@Injectable()
export class PromotionsService {
  readonly table: RecordTable<PromotionRecord>;
  private readonly logger = new Logger(PromotionsService.name);
  private held: { revision: number; promotions: readonly PromotionRecord[] } | undefined;

  constructor(
    dataSource: DataSource,
    private readonly revisions: Revisions,
    private readonly products: ProductsService,
  ) {
    const idOf = (promotion: PromotionRecord): string => promotion.id;
    this.table = new RecordTable(dataSource, revisions, { table: 'promotions', schema: promotionRecord, idOf });
  }

  /** Every promotion, over ones and coming ones included. The same array is returned until something changes. */
  async all(): Promise<readonly PromotionRecord[]> {
    const revision = (await this.revisions.current()).promotions;
    if (this.held?.revision !== revision) {
      const promotions = await this.table.readAll(MAX_PROMOTIONS);
      if (promotions.length === MAX_PROMOTIONS) {
        this.logger.warn(`only the first ${MAX_PROMOTIONS} promotions by id are looked at`);
      }
      this.held = { revision, promotions };
    }
    return this.held.promotions;
  }

  /**
   * Those that run at a time, begin after it, or were over by it; of a product those that are meant for it, and none
   * when the product is unknown.
   */
  async list(at: Date, productId?: string, phase: PromotionPhase = 'running'): Promise<PromotionRecord[]> {
    const running = (await this.all()).filter((promotion) => phaseOf(promotion, at) === phase);
    if (productId === undefined) return running;
    const product = (await this.products.getProducts([productId]))[0];
    return product ? running.filter((promotion) => appliesTo(promotion, product)) : [];
  }
}
