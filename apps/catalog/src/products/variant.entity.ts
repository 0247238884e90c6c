// The row that says which product owns a sku.
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sku and its one product. */
@Entity({ schema: 'catalog', name: 'variants' })
export class VariantEntity {
  @PrimaryColumn('text')
  sku!: string;

  @Column('text', { name: 'product_id' })
  productId!: string;
}
