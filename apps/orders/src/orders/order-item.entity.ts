// A line of an order: what was bought at which price.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FreeMap, Text } from '#contracts';
import { safeInteger } from '../importing/bigint-column.js';

/** A row of `orders.order_items`. */
@Entity({ name: 'order_items', schema: 'orders' })
export class OrderItemEntity {
  @PrimaryColumn('text', { name: 'order_id' })
  orderId!: string;

  /** Stays the same when the line is changed to another variant. */
  @PrimaryColumn('text', { name: 'item_id' })
  itemId!: string;

  @Column('integer')
  position!: number;

  /** Whether the file named the id; else it was made from the sku. */
  @Column('boolean', { name: 'id_given' })
  idGiven!: boolean;

  @Column('text')
  sku!: string;

  @Column('text', { name: 'product_id' })
  productId!: string;

  @Column('jsonb')
  title!: Text;

  @Column('jsonb', { nullable: true })
  options!: FreeMap | null;

  @Column('bigint', { name: 'unit_price_minor', transformer: safeInteger })
  unitPriceMinor!: number;

  @Column('text')
  currency!: string;

  @Column('integer')
  quantity!: number;
}
