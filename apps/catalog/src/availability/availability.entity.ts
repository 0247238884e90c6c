// The row of what the catalog last heard about the stock of a sku.
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Bigints are read as text by the driver. */
@Entity({ schema: 'catalog', name: 'availability' })
export class AvailabilityEntity {
  @PrimaryColumn('text')
  sku!: string;

  @Column('bigint')
  available!: string;

  /** The inventory's revision of the sku: an older one than this is ignored. */
  @Column('bigint', { name: 'stock_revision' })
  stockRevision!: string;

  /** The catalog's own revision: what an index has not seen yet is above the one it knows. */
  @Column('bigint')
  revision!: string;
}
