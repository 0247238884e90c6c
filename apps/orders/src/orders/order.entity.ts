// An order's head: whose it is, where it goes and what became of it. Items and payments are rows of their own.
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Address, FreeMap, OrderRecord, OrderStatus } from '#contracts';

/** A row of `orders.orders`. */
@Entity({ name: 'orders', schema: 'orders' })
export class OrderEntity {
  @PrimaryColumn('text')
  id!: string;

  /** The id as `orderNumberKey` makes it, so that an order is found however its number is written. */
  @Column('text', { name: 'number_key' })
  numberKey!: string;

  @Column('text', { name: 'customer_id' })
  customerId!: string;

  @Column('text')
  status!: OrderStatus;

  /** For sorting; `placedAtWritten` is what the file said. */
  @Column('timestamptz', { name: 'placed_at', nullable: true })
  placedAt!: Date | null;

  @Column('text', { name: 'placed_at_written', nullable: true })
  placedAtWritten!: string | null;

  @Column('jsonb')
  address!: Address;

  @Column('jsonb', { nullable: true })
  invoice!: NonNullable<OrderRecord['invoice']> | null;

  @Column('text', { nullable: true })
  notes!: string | null;

  @Column('jsonb', { nullable: true })
  meta!: FreeMap | null;

  /** Grows with each change, so that two writers cannot overwrite each other unseen. */
  @VersionColumn()
  version!: number;
}
