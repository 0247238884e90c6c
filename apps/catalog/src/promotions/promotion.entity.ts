// The row of a promotion.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PromotionRecord } from '#contracts';

/** A promotion as it was imported. */
@Entity({ schema: 'catalog', name: 'promotions' })
export class PromotionEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('json')
  record!: PromotionRecord;

  @Column('text')
  digest!: string;
}
