// For specs: the orders service as it really runs, over the in-process bus on a database of its own in memory.
import { Controller, Module } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Bus, clientOf, type ClientOf, type EventMeta, Handles, InProcessBroker, OnEvent } from '#bus';
import {
  catalogCalls,
  type EventPayload,
  type HandlerOutput,
  type ImportLine,
  inventoryCalls,
  inventoryEvents,
  logisticsCalls,
  logisticsEvents,
  ordersCalls,
  ordersEvents,
  type ParsedInput,
  type ProductRecord,
  type ServiceName,
} from '#contracts';
import {
  createService,
  type DatabaseChoice,
  FixedClock,
  Health,
  Metrics,
  migrateDatabases,
  type RunningService,
  type Runtime,
} from '#platform';
import { openTestDatabase } from '#testing';
import { OrderActionsService } from '../actions/order-actions.service.js';
import { StockSubscriptions } from '../inventory/stock-subscriptions.service.js';
import { OrderReaderService } from '../orders/order-reader.service.js';
import { ordersDatabase, OrdersModule } from '../orders.module.js';

const POOL_SIZE = 10;
const STATEMENT_TIMEOUT_MS = 20_000;

type StockChanged = EventPayload<typeof inventoryEvents.stockChanged>;

type OrderChanged = EventPayload<typeof ordersEvents.orderChanged>;
type StockNews =
  EventPayload<typeof inventoryEvents.backInStock> | EventPayload<typeof inventoryEvents.lowStockReached>;

/** What was heard of parcels and of the orders that move on with them. */
interface ParcelNews {
  readonly updated: EventPayload<typeof logisticsEvents.shipmentUpdated>[];
  readonly noticed: EventPayload<typeof logisticsEvents.shipmentExceptionNoticed>[];
  readonly progressed: EventPayload<typeof ordersEvents.orderProgressed>[];
}

/** What the listening service has heard, in order. */
const heard: StockChanged[] = [];
const heardOfOrders: OrderChanged[] = [];
const heardOfStock: StockNews[] = [];
const heardOfParcels: ParcelNews = { updated: [], noticed: [], progressed: [] };
/** What a handler does beside hearing; specs set it. */
const effects: { ofOrder?: ((eventId: string) => Promise<void>) | undefined } = {};
/** What the catalog sells. */
const products: ProductRecord[] = [];

/** What another spec of the same process has heard and sold is not this one's. */
function forgetAll(): void {
  const lists: unknown[][] = [heard, heardOfOrders, heardOfStock, products, ...Object.values(heardOfParcels)];
  for (const list of lists) list.length = 0;
  effects.ofOrder = undefined;
}

/** A catalog whose messages hold one product: the others are left to be asked for. */
const inOneMessage = (found: readonly ProductRecord[]): { products: ProductRecord[]; left?: string[] } => {
  const left = found.slice(1).map(({ id }) => id);
  return { products: found.slice(0, 1), ...(left.length === 0 ? {} : { left }) };
};

@Controller()
class ListeningController {
  @OnEvent(inventoryEvents.stockChanged)
  async stockChanged(payload: StockChanged, _meta: EventMeta): Promise<void> {
    heard.push(payload);
    await Promise.resolve();
  }

  @OnEvent(ordersEvents.orderChanged)
  async orderChanged(payload: OrderChanged, { eventId }: EventMeta): Promise<void> {
    heardOfOrders.push(payload);
    await effects.ofOrder?.(eventId);
  }

  @OnEvent(inventoryEvents.backInStock)
  async backInStock(payload: EventPayload<typeof inventoryEvents.backInStock>): Promise<void> {
    heardOfStock.push(payload);
    await Promise.resolve();
  }

  @OnEvent(inventoryEvents.lowStockReached)
  async lowStockReached(payload: EventPayload<typeof inventoryEvents.lowStockReached>): Promise<void> {
    heardOfStock.push(payload);
    await Promise.resolve();
  }

  @OnEvent(logisticsEvents.shipmentUpdated)
  async shipmentUpdated(payload: ParcelNews['updated'][number]): Promise<void> {
    heardOfParcels.updated.push(payload);
    await Promise.resolve();
  }

  @OnEvent(logisticsEvents.shipmentExceptionNoticed)
  async shipmentExceptionNoticed(payload: ParcelNews['noticed'][number]): Promise<void> {
    heardOfParcels.noticed.push(payload);
    await Promise.resolve();
  }

  @OnEvent(ordersEvents.orderProgressed)
  async orderProgressed(payload: ParcelNews['progressed'][number]): Promise<void> {
    heardOfParcels.progressed.push(payload);
    await Promise.resolve();
  }

  @Handles(catalogCalls.findBySku)
  async findBySku({ skus }: ParsedInput<typeof catalogCalls.findBySku>): Promise<ReturnType<typeof inOneMessage>> {
    return Promise.resolve(
      inOneMessage(products.filter((product) => product.variants.some(({ sku }) => skus.includes(sku)))),
    );
  }

  @Handles(catalogCalls.getProducts)
  async getProducts({
    productIds,
  }: ParsedInput<typeof catalogCalls.getProducts>): Promise<ReturnType<typeof inOneMessage>> {
    return Promise.resolve(inOneMessage(products.filter(({ id }) => productIds.includes(id))));
  }

  @Handles(catalogCalls.getPrices)
  async getPrices({
    lines,
  }: ParsedInput<typeof catalogCalls.getPrices>): Promise<HandlerOutput<typeof catalogCalls.getPrices>> {
    const priced = lines.flatMap(({ sku, quantity }) => {
      const product = products.find(({ variants }) => variants.some((variant) => variant.sku === sku));
      const price = product?.variants.find((variant) => variant.sku === sku)?.price;
      if (product === undefined || price === undefined) return [];
      return [{ sku, productId: product.id, title: product.title, price, promotions: [], quantity, total: price }];
    });
    const known = new Set(priced.map(({ sku }) => sku));
    return Promise.resolve({ lines: priced, unknown: lines.map(({ sku }) => sku).filter((sku) => !known.has(sku)) });
  }
}

@Module({ controllers: [ListeningController] })
class ListeningModule {}

/** A running orders service and typed clients of it. */
export interface OrdersUnderTest {
  readonly orders: ClientOf<typeof ordersCalls>;
  readonly inventory: ClientOf<typeof inventoryCalls>;
  readonly logistics: ClientOf<typeof logisticsCalls>;
  readonly clock: FixedClock;
  /** Events that another service has received so far. */
  readonly heard: StockChanged[];
  readonly heardOfOrders: OrderChanged[];
  readonly effects: typeof effects;
  readonly heardOfStock: StockNews[];
  readonly heardOfParcels: ParcelNews;
  /** An injectable of the service. */
  readonly get: RunningService['get'];
  /** Until the relay has handed over every event. */
  eventsSent(): Promise<void>;
  /** As the event does. */
  readonly tellSubscribers: StockSubscriptions['tell'];
  /** The catalog's products; specs fill it. */
  readonly products: ProductRecord[];
  readonly dataSource: DataSource;
  /** Past the bus, which would keep the calls of one customer in order: only the database stands between two commits. */
  readonly commitDirectly: OrderActionsService['commit'];
  /** Past the bus as well. */
  readonly readDirectly: OrderReaderService['get'];
  stop(): Promise<void>;
}

/** Starts the service at a fixed time, on a fresh database in memory or on a fresh one of the PostgreSQL server of the URL. */
export async function startOrders(
  now: Date,
  postgresUrl?: string,
  env: Readonly<Record<string, string>> = {},
): Promise<OrdersUnderTest> {
  forgetAll();
  const { choice, drop } = postgresUrl === undefined ? await openEmbedded() : await openPostgres(postgresUrl);
  const broker = new InProcessBroker();
  const clock = new FixedClock(now);
  const runtimeOf = (service: ServiceName): Runtime => ({
    service,
    instanceId: `${service}-spec`,
    env,
    transport: { kind: 'in-process', broker },
    database: choice,
    cache: { kind: 'memory' },
    clock,
    health: new Health(),
    metrics: new Metrics(),
  });
  const listening = await createService({ name: 'catalog', module: ListeningModule, runtime: runtimeOf('catalog') });
  const service = await createService({ name: 'orders', module: OrdersModule, runtime: runtimeOf('orders') });
  const bus = service.get(Bus);
  return {
    orders: clientOf(bus, ordersCalls),
    inventory: clientOf(bus, inventoryCalls),
    logistics: clientOf(bus, logisticsCalls),
    clock,
    heard,
    readDirectly: (viewer, orderId) => service.get(OrderReaderService).get(viewer, orderId),
    heardOfOrders,
    effects,
    heardOfStock,
    heardOfParcels,
    get: (token) => service.get(token),
    eventsSent: () => untilSent(service.get(DataSource)),
    tellSubscribers: (event) => service.get(StockSubscriptions).tell(event),
    products,
    dataSource: service.get(DataSource),
    commitDirectly: (request) => service.get(OrderActionsService).commit(request),
    stop: async () => {
      await service.close();
      await listening.close();
      await drop();
    },
  };
}

async function untilSent(dataSource: DataSource): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    const [row] = await dataSource.query<{ count: number }[]>('select count(*)::int from orders.outbox');
    if (row?.count === 0) return;
    await delay(10);
  }
  throw new Error('the outbox was not emptied');
}

interface OpenDatabase {
  readonly choice: DatabaseChoice;
  drop(): Promise<void>;
}

async function openEmbedded(): Promise<OpenDatabase> {
  const embedded = await openTestDatabase();
  return { choice: { kind: 'embedded', embedded }, drop: () => embedded.close() };
}

/** A database of its own on the server, so that specs can run side by side. */
async function openPostgres(serverUrl: string): Promise<OpenDatabase> {
  const name = `orders_spec_${randomUUID().replaceAll('-', '')}`;
  const onServer = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: serverUrl });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await onServer(`create database ${name}`);
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  await migrateDatabases({ url, databases: [ordersDatabase] });
  return {
    choice: { kind: 'postgres', url, poolSize: POOL_SIZE, statementTimeoutMs: STATEMENT_TIMEOUT_MS },
    drop: () => onServer(`drop database ${name} with (force)`),
  };
}

/** Lines of a batch, numbered from 1. */
export function upserts(...records: readonly unknown[]): ImportLine[] {
  return records.map((record, index) => ({ line: index + 1, action: 'upsert', record }));
}

/** A batch that removes one record. */
export function deletion(key: Record<string, string>): ImportLine[] {
  return [{ line: 1, action: 'delete', key }];
}
