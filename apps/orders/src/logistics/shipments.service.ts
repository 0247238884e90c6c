// Shows the parcels of those orders that the viewer may see.
import { Injectable } from '@nestjs/common';
import { Any, DataSource } from 'typeorm';
import type { ShipmentRecord, Viewer } from '#contracts';
import { OrderReaderService } from '../orders/order-reader.service.js';
import { ShipmentEntity } from './shipment.entity.js';
import { shipmentRecordOf } from './shipments.table.js';

/** So many parcels at most are shown at once. */
const MAX_SHIPMENTS = 1_000;

/** Reads shipments. */
@Injectable()
export class ShipmentsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly orders: OrderReaderService,
  ) {}

  /** Parcels in the order of the orders asked for, the one that moved first first; events oldest first. */
  async list(viewer: Viewer, orderIds: readonly string[]): Promise<ShipmentRecord[]> {
    const visible = await this.orders.visibleIds(viewer, orderIds);
    if (visible.length === 0) return [];
    const shipments = await this.dataSource
      .getRepository(ShipmentEntity)
      .find({ where: { orderId: Any(visible) }, order: { id: 'ASC' }, take: MAX_SHIPMENTS });
    const oldestFirst = shipments.map(shipmentRecordOf).map((shipment) => ({
      ...shipment,
      events: shipment.events.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at)),
    }));
    return oldestFirst.sort(
      (one, other) =>
        visible.indexOf(one.orderId) - visible.indexOf(other.orderId) || firstMoveMs(one) - firstMoveMs(other),
    );
  }
}

/** A parcel that nobody has reported on comes last. */
function firstMoveMs(shipment: ShipmentRecord): number {
  const [first] = shipment.events;
  return first === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(first.at);
}
