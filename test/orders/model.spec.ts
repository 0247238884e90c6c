// Random actions of several customers: orders, ledger, gift cards and stock always equal a simple model, and events equal the changes.
import * as fc from 'fast-check';
import { setTimeout as delay } from 'node:timers/promises';
import type { OrderAction } from '#contracts';
import { type OrdersUnderTest, startOrders } from '../../apps/orders/src/testing/start-orders.js';
import { describeStack } from '../wire/describe-stack.js';
import {
  modelOf,
  openShop,
  orderIdOf,
  ownerOf,
  type RandomShop,
  shopAndWishes,
  stateOf,
  stateOfModel,
  type Wish,
} from './random-shop.js';

const NOW = new Date('2026-11-22T08:00:00Z');
const SEED = 20261122;

interface AuditRow {
  order_id: string;
  asked: OrderAction;
  done: { version: number };
}

const auditOf = (service: OrdersUnderTest): Promise<AuditRow[]> =>
  service.dataSource.query<AuditRow[]>('select order_id, asked, done from orders.audit_records order by id');

let keys = 0;
function commit(service: OrdersUnderTest, { orderNumber, action }: Wish, idempotencyKey = `key-${(keys += 1)}`) {
  const viewer = { customerId: ownerOf(orderNumber), verifiedOrderIds: [] };
  const orderId = orderIdOf(orderNumber);
  return service.commitDirectly({ viewer, orderId, action, idempotencyKey, origin: { channel: 'api' } });
}

/** One after another: each answer is the model's, and at the end so is everything. */
async function inTurn(service: OrdersUnderTest, shop: RandomShop, list: readonly Wish[]): Promise<void> {
  await openShop(service, shop);
  const model = modelOf(shop);
  for (const wish of list) {
    const answer = await commit(service, wish);
    const expected = model.act(orderIdOf(wish.orderNumber), wish.action);
    expect('refused' in answer ? answer.refused : 'done').toBe(expected);
  }
  expect(await stateOf(service)).toEqual(stateOfModel(model));
}

/** An answer without what could be done instead: others' acts change that between a request and its repetition. */
function decisionOf(answer: Awaited<ReturnType<typeof commit>> | undefined): unknown {
  return answer !== undefined && 'refused' in answer ? { ...answer, possible: undefined } : answer;
}

/** All customers at once, some requests twice: what was done, replayed on the model in the order of the record, gives what is there. */
async function atOnce(service: OrdersUnderTest, shop: RandomShop, list: readonly Wish[]): Promise<void> {
  await openShop(service, shop);
  await eventsSent(service);
  service.heardOfOrders.length = 0;
  service.heard.length = 0;
  const requests = list.flatMap((wish, index) => {
    const request = { wish, key: `wish-${index}` };
    return index % 4 === 0 ? [request, request] : [request];
  });
  const answers = await Promise.all(requests.map(({ wish, key }) => commit(service, wish, key)));
  requests.forEach(({ key }, index) => {
    const twin = requests.findIndex((request) => request.key === key);
    expect(decisionOf(answers[index])).toEqual(decisionOf(answers[twin]));
  });
  const model = modelOf(shop);
  const record = await auditOf(service);
  for (const { order_id, asked } of record) expect(model.act(order_id, asked)).toBe('done');
  expect(await stateOf(service)).toEqual(stateOfModel(model));
  const distinct = new Map(requests.map(({ key }, index) => [key, answers[index]]));
  expect([...distinct.values()].filter((answer) => answer && 'order' in answer)).toHaveLength(record.length);
  for (const balance of model.gifts.values()) expect(balance).toBeGreaterThanOrEqual(0);
  for (const pieces of model.available.values()) expect(pieces).toBeGreaterThanOrEqual(0);
  await eventsSent(service);
  expectEventsOf(service, record, model.available);
}

function expectEventsOf(service: OrdersUnderTest, record: AuditRow[], available: ReadonlyMap<string, number>): void {
  const told = service.heardOfOrders.map(({ orderId, action, version }) => [orderId, action, version]);
  const done = record.map(({ order_id, asked, done: { version } }) => [order_id, asked.name, version + 1]);
  expect(told.map(String).sort()).toEqual(done.map(String).sort());
  for (const [orderId, events] of Map.groupBy(service.heardOfOrders, (event) => event.orderId)) {
    const versions = events.map(({ version }) => version);
    expect([orderId, versions]).toEqual([orderId, versions.toSorted((one, other) => one - other)]);
  }
  const last = new Map<string, { available: number; revision: number }>();
  for (const { items } of service.heard) {
    for (const item of items) if (item.revision > (last.get(item.sku)?.revision ?? -1)) last.set(item.sku, item);
  }
  for (const [sku, item] of last) expect([sku, item.available]).toEqual([sku, available.get(sku)]);
}

/** Waits until the relay has handed every event over. */
async function eventsSent(service: OrdersUnderTest): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    const [row] = await service.dataSource.query<{ count: number }[]>(
      'select count(*)::int as count from orders.outbox',
    );
    if (row?.count === 0) return;
    await delay(10);
  }
  throw new Error('the outbox was not emptied');
}

describe('the orders service on the embedded database', () => {
  let service: OrdersUnderTest;
  beforeAll(async () => {
    service = await startOrders(NOW);
  });
  afterAll(() => service.stop());

  it('equals the model after any sequence', async () => {
    const property = fc.asyncProperty(shopAndWishes(15), ([shop, list]) => inTurn(service, shop, list));
    await fc.assert(property, { numRuns: 10, seed: SEED, endOnFailure: true });
  }, 120_000);
});

describeStack('the orders service on PostgreSQL', ['DATABASE_URL'], () => {
  let service: OrdersUnderTest;
  beforeAll(async () => {
    service = await startOrders(NOW, process.env['DATABASE_URL']);
  }, 60_000);
  afterAll(() => service.stop());

  it('equals the model after any sequence', async () => {
    const property = fc.asyncProperty(shopAndWishes(40), ([shop, list]) => inTurn(service, shop, list));
    await fc.assert(property, { numRuns: 25, seed: SEED, endOnFailure: true });
  }, 240_000);

  it('never sells a piece twice: many want the last ones at the same time', async () => {
    const orders = Array.from({ length: 12 }, () => {
      return {
        status: 'pending' as const,
        items: [{ sku: 'shoe-red', dearer: false, quantity: 1 }],
        paysByGift: false,
      };
    });
    await openShop(service, { orders, gifts: [0, 0, 0], stock: [0, 5, 0, 0, 0, 0] });
    const action = (customerId: string): OrderAction => {
      return { name: 'change-items', changes: [{ itemId: 'i0', newSku: 'shoe-blue' }], methodId: `${customerId}-card` };
    };
    const answers = await Promise.all(
      orders.map((_, orderNumber) => commit(service, { orderNumber, action: action(ownerOf(orderNumber)) })),
    );
    const outcomes = answers.map((answer) => ('refused' in answer ? answer.refused : 'done')).sort();
    expect(outcomes).toEqual([...Array<string>(5).fill('done'), ...Array<string>(7).fill('not-available')]);
    expect((await stateOf(service)).available).toMatchObject({ 'shoe-blue': 0, 'shoe-red': 5 });
  });

  it('equals the model when all customers act at once', async () => {
    const property = fc.asyncProperty(shopAndWishes(60), ([shop, list]) => atOnce(service, shop, list));
    await fc.assert(property, { numRuns: 25, seed: SEED, endOnFailure: true });
  }, 240_000);
});
