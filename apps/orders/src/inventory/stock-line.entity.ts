// The pieces of one sku in one warehouse.
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { StockRecord } from '#contracts';
import { safeInteger } from '../importing/bigint-column.js';

/** A row of `orders.stock`. */
@Entity({ name: 'stock', schema: 'orders' })
export class StockLineEntity {
  @PrimaryColumn('text')
  sku!: string;

  @PrimaryColumn('text')
  warehouse!: string;

  /** Counted by the database; pages of the file follow it. */
  @Column({ type: 'bigint', name: 'row_number', insert: false, update: false })
  rowNumber!: string;

  @Column('bigint', { name: 'on_hand', transformer: safeInteger })
  onHand!: number;

  /** Null where nobody has said so: none. */
  @Column('bigint', { nullable: true, transformer: safeInteger })
  reserved!: number | null;

  @Column('jsonb', { nullable: true })
  incoming!: NonNullable<StockRecord['incoming']> | null;

  /** Grows with each change, so that two writers cannot overwrite each other unseen. */
  @VersionColumn()
  version!: number;
}
