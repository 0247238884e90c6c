// The row of a store policy.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FaqRecord } from '#contracts';

/** A faq as it was imported. */
@Entity({ schema: 'catalog', name: 'faqs' })
export class FaqEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('json')
  record!: FaqRecord;

  @Column('text')
  digest!: string;
}
