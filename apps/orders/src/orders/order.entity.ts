// An order's head: whose it is, where it goes and what became of it. Items and payments are rows of their own.
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type {
  Address,
  DeliveryRequest,
  ExchangeRequest,
  FreeMap,
  OrderRecord,
  OrderStatus,
  ProtectionClaim,
  ReturnRequest,
} from '#contracts';

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

  /** What the shopper asked for since; not of the file, so importing does not insert these. */
  @Column({ type: 'jsonb', name: 'return_request', nullable: true, insert: false })
  returnRequest!: ReturnRequest | null;

  @Column({ type: 'jsonb', name: 'exchange_request', nullable: true, insert: false })
  exchangeRequest!: ExchangeRequest | null;

  @Column({ type: 'jsonb', name: 'delivery_requests', nullable: true, insert: false })
  deliveryRequests!: DeliveryRequest[] | null;

  /** Claims that were paid. */
  @Column({ type: 'jsonb', name: 'price_protection', nullable: true, insert: false })
  priceProtection!: ProtectionClaim[] | null;

  /** Grows with each change, so that two writers cannot overwrite each other unseen. */
  @VersionColumn()
  version!: number;
}
