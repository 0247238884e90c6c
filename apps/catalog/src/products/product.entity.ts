// The row of a product.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProductRecord } from '#contracts';

/** A product as it was imported; a deleted one stays as an empty row, so that every index hears of it. */
@Entity({ schema: 'catalog', name: 'products' })
export class ProductEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('json')
  record!: ProductRecord;

  @Column('text')
  digest!: string;

  @Column('boolean')
  deleted!: boolean;

  /** A bigint, which the driver reads as text. */
  @Column('bigint')
  revision!: string;
}
