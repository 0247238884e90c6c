// The one row that holds the shop's own rules.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoreRecord } from '#contracts';

/** The record of `store.json`; there is one row at most. */
@Entity({ name: 'store', schema: 'orders' })
export class StoreEntity {
  @PrimaryColumn('boolean', { name: 'is_only' })
  isOnly!: boolean;

  @Column('jsonb')
  record!: StoreRecord;
}
