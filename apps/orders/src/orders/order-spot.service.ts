// Finds the numbers of a viewer's own orders and parcels in what they write.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '#contracts';
import { spotNumbers, type SpottedNumber } from './order-spotting.js';

/** The newest orders of a customer that a message is compared with. */
const MAX_ORDERS = 500;

/** Compares messages with the numbers of a viewer's orders. */
@Injectable()
export class OrderSpotService {
  constructor(private readonly dataSource: DataSource) {}

  /** The numbers in the text, and how many orders it was compared with. */
  async spot(
    { customerId, verifiedOrderIds }: Viewer,
    text: string,
  ): Promise<{ orders: number; mentions: SpottedNumber[] }> {
    const isStorable = (id: string): boolean => !id.includes('\u0000');
    const own = await this.dataSource.query<{ id: string; trackingNumbers: string[] }[]>(
      `select placed.id, array(select parcel.tracking_number from orders.shipments as parcel
         where parcel.order_id = placed.id order by parcel.id) as "trackingNumbers"
       from orders.orders as placed where placed.customer_id = $1 or placed.id = any($2)
       order by placed.placed_at desc nulls last, placed.id desc limit $3`,
      [
        customerId === undefined || !isStorable(customerId) ? null : customerId,
        verifiedOrderIds.filter(isStorable),
        MAX_ORDERS,
      ],
    );
    return { orders: own.length, mentions: spotNumbers(text, own) };
  }
}
