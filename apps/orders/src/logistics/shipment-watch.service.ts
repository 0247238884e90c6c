// Notices what is wrong with parcels: when they are imported or reported on, and again and again as time passes.
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Any, DataSource, type EntityManager } from 'typeorm';
import { Outbox } from '#bus';
import { logisticsEvents, type Viewer } from '#contracts';
import { Clock, Periodic } from '#platform';
import { OrderReaderService } from '../orders/order-reader.service.js';
import { OrderEntity } from '../orders/order.entity.js';
import { StoreRulesService } from '../store/store-rules.service.js';
import { IS_OPEN, isAwaited, SHIPMENTS_WITH_ORDERS } from './open-shipments.js';
import { parcelOf } from './parcel.js';
import { exceptionsOf, type ShipmentException } from './shipment-exceptions.js';
import { ShipmentEntity } from './shipment.entity.js';
import { deliveredAt } from './timeline.js';

const SWEEP_EVERY_MS = 300_000;
const PAGE = 200;
const MAX_SHIPMENTS = 1_000;

/** Watches parcels. A notice is a row whose key is the parcel, the kind and the time; who inserts it announces it, in one transaction. */
@Injectable()
export class ShipmentWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly periodic = new Periodic('watching parcels', SWEEP_EVERY_MS, () => this.sweep());

  constructor(
    private readonly dataSource: DataSource,
    private readonly rules: StoreRulesService,
    private readonly orders: OrderReaderService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  /** Looks at every open parcel, a page at a time; how many notices were made. Several instances may do so at once. */
  async sweep(): Promise<number> {
    let noticed = 0;
    for (let after = ''; ;) {
      const rows = await this.dataSource.query<{ id: string }[]>(
        `select shipment.id from ${SHIPMENTS_WITH_ORDERS}
         where ${IS_OPEN} and shipment.id > $1 order by shipment.id limit $2`,
        [after, PAGE],
      );
      const ids = rows.map(({ id }) => id);
      noticed += await this.look(ids);
      const last = ids.at(-1);
      if (last === undefined || ids.length < PAGE) return noticed;
      after = last;
    }
  }

  /** Looks at these parcels; how many notices were made. */
  async look(ids: readonly string[]): Promise<number> {
    if (ids.length === 0) return 0;
    return this.dataSource.transaction(async (manager) => {
      const shipments = await manager.find(ShipmentEntity, { where: { id: Any([...ids]) }, order: { id: 'ASC' } });
      const orderIds = [...new Set(shipments.map(({ orderId }) => orderId))];
      const orders = await manager.find(OrderEntity, { where: { id: Any(orderIds) } });
      const orderOf = new Map(orders.map((order) => [order.id, order]));
      const { timeZone, configured } = await this.rules.current(manager);
      const watching = { now: this.clock.now(), timeZone, limits: configured.notices };
      let noticed = 0;
      for (const shipment of shipments) {
        const order = orderOf.get(shipment.orderId);
        if (order === undefined || !isAwaited(order.status)) continue;
        const { events, estimatedDeliveryAt } = shipment;
        const found = exceptionsOf({ ...watching, events, estimatedDeliveryAt: estimatedDeliveryAt ?? undefined });
        for (const exception of found) noticed += await this.notice(manager, shipment, order, exception);
      }
      return noticed;
    });
  }

  /** The customer says that a delivered order has not come: each delivered parcel of it is noticed, once. */
  async reportNotReceived(viewer: Viewer, orderId: string): Promise<string[]> {
    const [visible] = await this.orders.visibleIds(viewer, [orderId]);
    if (visible === undefined) return [];
    return this.dataSource.transaction(async (manager) => {
      const order = await manager.findOneByOrFail(OrderEntity, { id: visible });
      const shipments = await manager.find(ShipmentEntity, {
        where: { orderId: visible },
        order: { id: 'ASC' },
        take: MAX_SHIPMENTS,
      });
      const reported: string[] = [];
      for (const shipment of shipments) {
        const since = deliveredAt(shipment.events);
        if (since === undefined) continue;
        await this.notice(manager, shipment, order, { kind: 'not-received', since });
        reported.push(shipment.id);
      }
      return reported;
    });
  }

  private async notice(
    manager: EntityManager,
    shipment: ShipmentEntity,
    order: OrderEntity,
    { kind, since }: ShipmentException,
  ): Promise<number> {
    const noticedAt = this.clock.now();
    const made = await manager.query<unknown[]>(
      `insert into orders.shipment_notices (shipment_id, kind, since, noticed_at) values ($1, $2, $3, $4)
       on conflict do nothing returning 1`,
      [shipment.id, kind, new Date(since), noticedAt],
    );
    if (made.length === 0) return 0;
    await this.outbox.add(manager, logisticsEvents.shipmentExceptionNoticed, {
      ...parcelOf(shipment, order),
      kind,
      since,
      noticedAt: noticedAt.toISOString(),
    });
    return 1;
  }
}
