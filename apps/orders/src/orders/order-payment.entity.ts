// Money that moved for an order. Rows are added, never changed, save by importing the order again.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { safeInteger } from '../importing/bigint-column.js';

/** A row of `orders.order_payments`. */
@Entity({ name: 'order_payments', schema: 'orders' })
export class OrderPaymentEntity {
  @PrimaryColumn('text', { name: 'order_id' })
  orderId!: string;

  @PrimaryColumn('integer')
  position!: number;

  @Column('text')
  type!: 'payment' | 'refund';

  @Column('text', { name: 'method_id' })
  methodId!: string;

  @Column('bigint', { name: 'amount_minor', transformer: safeInteger })
  amountMinor!: number;

  @Column('text')
  currency!: string;

  /** As the file said; absent where the shop does not know. */
  @Column('text', { nullable: true })
  at!: string | null;
}
