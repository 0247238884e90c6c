// Takes in what carriers report: the timeline grows, the order moves on with its parcels, and the others hear of it.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Outbox } from '#bus';
import { logisticsEvents, ordersEvents, type OrderStatus } from '#contracts';
import { Clock } from '#platform';
import { fateOf } from '../inventory/reservation-fate.js';
import { StockMovesService } from '../inventory/stock-moves.service.js';
import { OrderItemEntity } from '../orders/order-item.entity.js';
import { OrderEntity } from '../orders/order.entity.js';
import type { ReportedEvent, ReportedParcel } from './carriers/carrier.js';
import { movedBy } from './order-progress.js';
import { parcelOf } from './parcel.js';
import { ShipmentWatch } from './shipment-watch.service.js';
import { ShipmentEntity } from './shipment.entity.js';
import { lastDeliveredAt, timelineWith, trackingKey } from './timeline.js';

/** One tracking number of a shop is one parcel, or a few orders in one box. */
const MAX_SAME_NUMBER = 20;
const MAX_SHIPMENTS = 1_000;

/** How many of the reported parcels are ours. */
export interface ReportCount {
  readonly known: number;
  readonly unknown: number;
}

/** Writes reports. */
@Injectable()
export class ParcelReports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly stock: StockMovesService,
    private readonly watch: ShipmentWatch,
    private readonly clock: Clock,
  ) {}

  /** Each parcel in a transaction of its own; a report that comes again changes nothing. */
  async take(parcels: readonly ReportedParcel[]): Promise<ReportCount> {
    let known = 0;
    for (const parcel of parcels) {
      const shipments = await this.shipmentsOf(parcel.trackingNumber);
      if (shipments.length > 0) known += 1;
      for (const shipment of shipments) {
        await this.dataSource.transaction((manager) => this.add(manager, shipment, parcel));
      }
      await this.watch.look(shipments.map(({ id }) => id));
    }
    return { known, unknown: parcels.length - known };
  }

  private async shipmentsOf(trackingNumber: string): Promise<{ id: string; orderId: string }[]> {
    const key = trackingKey(trackingNumber);
    if (key === '') return [];
    return this.dataSource.query(
      `select id, order_id as "orderId" from orders.shipments
       where upper(regexp_replace(tracking_number, '[^A-Za-z0-9]', '', 'g')) = $1 order by order_id, id limit $2`,
      [key, MAX_SAME_NUMBER],
    );
  }

  /** The order is held first, as everywhere. */
  private async add(
    manager: EntityManager,
    { id, orderId }: { id: string; orderId: string },
    report: ReportedParcel,
  ): Promise<void> {
    const lock = { mode: 'pessimistic_write' } as const;
    const order = await manager.findOne(OrderEntity, { where: { id: orderId }, lock });
    const shipment = await manager.findOne(ShipmentEntity, { where: { id }, lock });
    if (shipment === null || shipment.orderId !== orderId) return;
    const { events, added } = timelineWith(shipment.events, report.events, this.clock.now());
    const estimatedDeliveryAt = report.estimatedDeliveryAt ?? shipment.estimatedDeliveryAt;
    if (added.length === 0 && isSameTime(estimatedDeliveryAt, shipment.estimatedDeliveryAt)) return;
    // TypeORM's types of what is updated follow every field of a JSON value.
    await manager.update(ShipmentEntity, { id }, { events, estimatedDeliveryAt } as object);
    if (order === null) return;
    const status = await this.moveOn(manager, order);
    await this.announce(manager, { ...shipment, events, estimatedDeliveryAt }, { ...order, status }, added);
  }

  private async announce(
    manager: EntityManager,
    shipment: ShipmentEntity,
    order: Pick<OrderEntity, 'customerId' | 'status'>,
    addedEvents: ReportedEvent[],
  ): Promise<void> {
    await this.outbox.add(manager, logisticsEvents.shipmentUpdated, { ...parcelOf(shipment, order), addedEvents });
  }

  /** The order's status after what its parcels say now. */
  private async moveOn(manager: EntityManager, order: OrderEntity): Promise<OrderStatus> {
    const orderId = order.id;
    const shipments = await manager.find(ShipmentEntity, { where: { orderId }, take: MAX_SHIPMENTS });
    const items = await manager.find(OrderItemEntity, { where: { orderId } });
    const status = movedBy(order.status, items, shipments);
    if (status === order.status) return status;
    await manager.update(OrderEntity, { id: orderId }, { status });
    await this.stock.settle(manager, [{ orderId, fate: fateOf(order.status, status) }]);
    await this.outbox.add(manager, ordersEvents.orderProgressed, {
      orderId,
      customerId: order.customerId,
      status: { from: order.status, to: status },
      version: order.version + 1,
      ...(status === 'delivered' ? { deliveredAt: lastDeliveredAt(shipments) } : {}),
    });
    return status;
  }
}

const isSameTime = (one: string | null, other: string | null): boolean =>
  one === other || (one !== null && other !== null && Date.parse(one) === Date.parse(other));
