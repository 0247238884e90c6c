// A way in which the shop sends parcels.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ShippingMethodRecord } from '#contracts';

/** A row of `orders.shipping_methods`. */
@Entity({ name: 'shipping_methods', schema: 'orders' })
export class ShippingMethodEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('jsonb')
  record!: ShippingMethodRecord;
}
