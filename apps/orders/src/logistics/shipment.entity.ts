// A parcel of an order and what its carrier reported.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ShipmentRecord } from '#contracts';

/** A row of `orders.shipments`. */
@Entity({ name: 'shipments', schema: 'orders' })
export class ShipmentEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'order_id' })
  orderId!: string;

  @Column('text')
  carrier!: string;

  @Column('text', { name: 'tracking_number' })
  trackingNumber!: string;

  @Column('jsonb')
  items!: ShipmentRecord['items'];

  @Column('text', { name: 'estimated_delivery_at', nullable: true })
  estimatedDeliveryAt!: string | null;

  /** As the file has them; shown oldest first. */
  @Column('jsonb')
  events!: ShipmentRecord['events'];
}
