// A customer of the shop with addresses and ways to pay; a gift card's balance stands in its way to pay.
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { CustomerRecord } from '#contracts';

/** A row of `orders.customers`. */
@Entity({ name: 'customers', schema: 'orders' })
export class CustomerEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  locale!: NonNullable<CustomerRecord['locale']> | null;

  @Column('jsonb', { nullable: true })
  addresses!: NonNullable<CustomerRecord['addresses']> | null;

  @Column('jsonb', { name: 'payment_methods', nullable: true })
  paymentMethods!: NonNullable<CustomerRecord['paymentMethods']> | null;

  @Column('jsonb', { nullable: true })
  meta!: NonNullable<CustomerRecord['meta']> | null;

  /** Grows with each change, so that two writers cannot overwrite each other unseen. */
  @VersionColumn()
  version!: number;
}
