// The packet of a conversation: the dialog's case, with the customer, orders, parcels and products as they are now, and the notes.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Bus, BusError, clientOf } from '#bus';
import { catalogCalls, type HandoffCase, inventoryCalls, logisticsCalls, ordersCalls, type Packet } from '#contracts';
import { ExceptionsService } from './exceptions.service.js';

const MAX_ORDERS = 5;
const MAX_NOTES = 50;
/** An agent waits for the conversation, not for a service that is away. */
const LOOK_UP_TIMEOUT_MS = 2_500;

type Missing = Packet['missing'][number];

/** Puts packets together. */
@Injectable()
export class Packets {
  private readonly orders;
  private readonly logistics;
  private readonly catalog;
  private readonly inventory;

  constructor(
    bus: Bus,
    private readonly dataSource: DataSource,
    private readonly exceptions: ExceptionsService,
  ) {
    this.orders = clientOf(bus, ordersCalls);
    this.logistics = clientOf(bus, logisticsCalls);
    this.catalog = clientOf(bus, catalogCalls);
    this.inventory = clientOf(bus, inventoryCalls);
  }

  async packetOf(conversationId: string, known: HandoffCase): Promise<Packet> {
    const missing: Missing[] = [];
    const orNone = async <Found>(what: Missing, look: () => Promise<Found>, none: Found): Promise<Found> => {
      try {
        return await look();
      } catch (error) {
        if (!(error instanceof BusError)) throw error;
        missing.push(what);
        return none;
      }
    };
    const { customerId, productIds, verifiedOrderIds, ...facts } = known;
    const [customer, orders, products, notes, exceptions] = await Promise.all([
      orNone('customer', async () => await this.customerOf(customerId), undefined),
      orNone('orders', async () => await this.ordersOf(customerId, verifiedOrderIds, known.matter.orderId), []),
      orNone('products', async () => await this.productsOf(productIds), []),
      this.notesOf(conversationId),
      this.exceptions.of(conversationId),
    ]);
    const shipments = await orNone(
      'shipments',
      async () => await this.shipmentsOf(customerId, verifiedOrderIds, orders),
      [],
    );
    return {
      ...facts,
      verifiedOrderIds,
      ...(customer === undefined ? {} : { customer }),
      orders,
      shipments,
      products,
      notes,
      exceptions,
      missing,
    };
  }

  private async customerOf(customerId: string | undefined): Promise<Packet['customer']> {
    if (customerId === undefined) return undefined;
    const { customer } = await this.orders.getCustomer({ customerId }, { timeoutMs: LOOK_UP_TIMEOUT_MS });
    if (customer === undefined) return undefined;
    const { id, name, email, phone } = customer;
    return { id, name, ...(email === undefined ? {} : { email }), ...(phone === undefined ? {} : { phone }) };
  }

  /** The last orders, with the one that was talked about first. */
  private async ordersOf(
    customerId: string | undefined,
    verifiedOrderIds: string[],
    spokenOf: string | undefined,
  ): Promise<Packet['orders']> {
    const viewer = { ...(customerId === undefined ? {} : { customerId }), verifiedOrderIds };
    if (customerId === undefined && verifiedOrderIds.length === 0) return [];
    const timeoutMs = LOOK_UP_TIMEOUT_MS;
    const { orders } = await this.orders.listOrders({ viewer, limit: MAX_ORDERS }, { timeoutMs });
    const isListed = spokenOf === undefined || orders.some(({ id }) => id === spokenOf);
    const { order } = isListed
      ? { order: undefined }
      : await this.orders.getOrder({ viewer, orderId: spokenOf }, { timeoutMs });
    const all = order === undefined ? orders : [order, ...orders];
    return [...all.filter(({ id }) => id === spokenOf), ...all.filter(({ id }) => id !== spokenOf)];
  }

  private async shipmentsOf(
    customerId: string | undefined,
    verifiedOrderIds: string[],
    orders: Packet['orders'],
  ): Promise<Packet['shipments']> {
    if (orders.length === 0) return [];
    const viewer = { ...(customerId === undefined ? {} : { customerId }), verifiedOrderIds };
    const orderIds = orders.map(({ id }) => id);
    return (await this.logistics.listShipments({ viewer, orderIds }, { timeoutMs: LOOK_UP_TIMEOUT_MS })).shipments;
  }

  private async productsOf(productIds: readonly string[]): Promise<Packet['products']> {
    if (productIds.length === 0) return [];
    const timeoutMs = LOOK_UP_TIMEOUT_MS;
    const { products } = await this.catalog.getProducts({ productIds: [...productIds] }, { timeoutMs });
    const skus = products.flatMap(({ variants }) => variants[0]?.sku ?? []);
    if (skus.length === 0) return [];
    const [{ lines }, { items }] = await Promise.all([
      this.catalog.getPrices({ lines: skus.map((sku) => ({ sku })) }, { timeoutMs }),
      this.inventory.getStock({ skus }, { timeoutMs }),
    ]);
    return products.flatMap(({ id, title, images, variants }) => {
      const sku = variants[0]?.sku;
      if (sku === undefined) return [];
      const line = lines.find((one) => one.sku === sku);
      const level = items.find((one) => one.sku === sku);
      return [
        {
          productId: id,
          sku,
          title,
          ...(images?.[0] === undefined ? {} : { image: images[0] }),
          ...(line === undefined ? {} : { price: line.price }),
          ...(line?.finalPrice === undefined ? {} : { finalPrice: line.finalPrice }),
          ...(level === undefined ? {} : { available: level.available }),
        },
      ];
    });
  }

  private async notesOf(conversationId: string): Promise<Packet['notes']> {
    const rows = await this.dataSource.query<{ at: Date; agent_id: string; name: string; text: string }[]>(
      `select at, agent_id, name, text from desk.notes where conversation_id = $1 order by id desc limit ${MAX_NOTES}`,
      [conversationId],
    );
    return rows.map(({ at, agent_id: agentId, name, text }) => ({ at: at.toISOString(), agentId, name, text }));
  }
}
