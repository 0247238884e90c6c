// For specs: the orders service as it really runs, over the in-process bus on a database of its own in memory.
import { Controller, Module } from '@nestjs/common';
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
  ordersCalls,
  ordersEvents,
  type ParsedInput,
  type ProductRecord,
  type ServiceName,
} from '#contracts';
import { createService, FixedClock, Health, Metrics, openEmbeddedDatabase, type Runtime } from '#platform';
import { OrdersModule } from '../orders.module.js';

type StockChanged = EventPayload<typeof inventoryEvents.stockChanged>;

type OrderChanged = EventPayload<typeof ordersEvents.orderChanged>;

/** What the listening service has heard, in order. */
const heard: StockChanged[] = [];
const heardOfOrders: OrderChanged[] = [];
/** What the catalog sells. */
const products: ProductRecord[] = [];

@Controller()
class ListeningController {
  @OnEvent(inventoryEvents.stockChanged)
  async stockChanged(payload: StockChanged, _meta: EventMeta): Promise<void> {
    heard.push(payload);
    await Promise.resolve();
  }

  @OnEvent(ordersEvents.orderChanged)
  async orderChanged(payload: OrderChanged, _meta: EventMeta): Promise<void> {
    heardOfOrders.push(payload);
    await Promise.resolve();
  }

  @Handles(catalogCalls.findBySku)
  async findBySku({ skus }: ParsedInput<typeof catalogCalls.findBySku>): Promise<{ products: ProductRecord[] }> {
    return Promise.resolve({
      products: products.filter((product) => product.variants.some(({ sku }) => skus.includes(sku))),
    });
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
  /** The catalog's products; specs fill it. */
  readonly products: ProductRecord[];
  readonly dataSource: DataSource;
  stop(): Promise<void>;
}

/** Starts the service at a fixed time. */
export async function startOrders(now: Date): Promise<OrdersUnderTest> {
  const embedded = await openEmbeddedDatabase();
  const broker = new InProcessBroker();
  const clock = new FixedClock(now);
  const runtimeOf = (service: ServiceName): Runtime => ({
    service,
    instanceId: `${service}-spec`,
    env: {},
    transport: { kind: 'in-process', broker },
    database: { kind: 'embedded', embedded },
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
    heardOfOrders,
    products,
    dataSource: service.get(DataSource),
    stop: async () => {
      await service.close();
      await listening.close();
      await embedded.close();
    },
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
