// The row that holds the shop itself.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoreRecord } from '#contracts';

/** There is at most one row; its id is always `store`. */
@Entity({ schema: 'catalog', name: 'store' })
export class StoreEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('json')
  record!: StoreRecord;

  @Column('text')
  digest!: string;
}
