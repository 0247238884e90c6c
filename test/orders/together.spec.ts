// Everybody at once: customers act, carriers report, customers wait for stock. Pieces, reservations, subscriptions and events add up.
import * as fc from 'fast-check';
import { CARRIERS, messageOf } from '../../apps/orders/src/testing/carrier-messages.js';
import { type OrdersUnderTest, startOrders, upserts } from '../../apps/orders/src/testing/start-orders.js';
import { describeStack } from '../wire/describe-stack.js';
import { variants } from './order-model.js';
import { customerIds, openShop, orderIdOf, ownerOf, type RandomShop, shopAndWishes, type Wish } from './random-shop.js';

const NOW = new Date('2026-11-22T08:00:00Z');
const SEED = 20261123;
const skus = Object.keys(variants);

let keys = 0;
function commit(service: OrdersUnderTest, { orderNumber, action }: Wish) {
  const viewer = { customerId: ownerOf(orderNumber), verifiedOrderIds: [] };
  const idempotencyKey = `together-${(keys += 1)}`;
  return service.commitDirectly({
    viewer,
    orderId: orderIdOf(orderNumber),
    action,
    idempotencyKey,
    origin: { channel: 'api' },
  });
}

/** A parcel for every order; its carrier says that it left and arrived, twice and in parts. */
async function report(service: OrdersUnderTest, orderId: string): Promise<void> {
  const left = { at: '2026-11-21T08:00:00Z', status: 'InTransit', words: 'left' };
  const came = { at: '2026-11-22T06:00:00Z', status: 'Delivered', words: 'came' };
  const tell = (...scans: (typeof left)[]) =>
    service.logistics.receiveCarrierMessage({ carrier: 'aftership', ...messageOf.aftership(`SF ${orderId}`, scans) });
  await Promise.all([tell(left), tell(came, left), tell(came)]);
}

async function together(service: OrdersUnderTest, shop: RandomShop, wishes: readonly Wish[]): Promise<void> {
  await openShop(service, shop);
  const orderIds = shop.orders.map((_, index) => orderIdOf(index));
  const parcels = orderIds.map((id) => ({
    id,
    orderId: id,
    carrier: 'SF',
    trackingNumber: `SF-${id}`,
    items: [],
    events: [],
  }));
  await service.logistics.importRecords({ file: 'shipments', lines: upserts(...parcels) });
  await service.eventsSent();
  for (const list of [service.heard, service.heardOfStock, ...Object.values(service.heardOfParcels)]) list.length = 0;
  const waiting = await Promise.all(
    customerIds.map((customerId) => service.inventory.subscribeToStock({ customerId, productId: 'p', skus })),
  );
  const before = await onHand(service);
  const half = Math.floor(orderIds.length / 2);
  await Promise.all([
    ...wishes.map((wish) => commit(service, wish)),
    ...orderIds.slice(half).map((orderId) => report(service, orderId)),
  ]);
  await service.eventsSent();
  await service.eventsSent();
  await expectPiecesToAddUp(service);
  await expectShelvesToAddUp(service, before);
  await expectSubscriptionsToAddUp(
    service,
    waiting.map(({ items }) => items),
  );
  const delivered = service.heardOfParcels.progressed.filter(({ status }) => status.to === 'delivered');
  expect(new Set(delivered.map(({ orderId }) => orderId)).size).toBe(delivered.length);
}

/** What is reserved is what the file said and what orders hold; nothing is below 0. */
async function expectPiecesToAddUp(service: OrdersUnderTest): Promise<void> {
  const lines = await service.dataSource.query<
    { sku: string; warehouse: string; reserved: number; held: number; on_hand: number }[]
  >(
    `select sku, warehouse, coalesce(reserved, 0)::int as reserved, on_hand::int as on_hand, (
       select coalesce(sum(quantity), 0)::int from orders.stock_reservations as held
       where held.sku = stock.sku and held.warehouse = stock.warehouse
     ) as held from orders.stock as stock`,
  );
  for (const { sku, warehouse, reserved, held, on_hand } of lines) {
    const ofFile = warehouse === 'east' ? 1 : 0;
    expect([sku, warehouse, reserved]).toEqual([sku, warehouse, held + ofFile]);
    expect(on_hand).toBeGreaterThanOrEqual(reserved);
  }
}

interface Done {
  action: string;
  status: string;
  pieces: { sku: string; quantity: number }[];
  items: { quantity: number; from: { sku: string }; to: { sku: string } }[] | null;
}

/** What is on hand: what was there, what cancelled and changed orders gave back, less what left with parcels. */
async function expectShelvesToAddUp(service: OrdersUnderTest, before: ReadonlyMap<string, number>): Promise<void> {
  const done = await service.dataSource.query<Done[]>(
    `select record.action, placed.status, record.done -> 'items' as items, (
       select json_agg(json_build_object('sku', sku, 'quantity', quantity)) from orders.order_items
       where order_id = placed.id
     ) as pieces
     from orders.audit_records as record join orders.orders as placed on placed.id = record.order_id`,
  );
  const expected = new Map(before);
  const add = (sku: string, quantity: number) => expected.set(sku, (expected.get(sku) ?? 0) + quantity);
  for (const { action, status, pieces, items } of done) {
    if (action === 'cancel') for (const { sku, quantity } of pieces) add(sku, quantity);
    if (action !== 'change-items') continue;
    for (const { from, to, quantity } of items ?? []) {
      add(from.sku, quantity);
      if (!['pending', 'pending-modified', 'processing'].includes(status)) add(to.sku, -quantity);
    }
  }
  expect(await onHand(service)).toEqual(expected);
}

async function onHand(service: OrdersUnderTest): Promise<Map<string, number>> {
  const rows = await service.dataSource.query<{ sku: string; pieces: number }[]>(
    'select sku, sum(on_hand)::int as pieces from orders.stock group by sku order by sku',
  );
  return new Map(rows.map(({ sku, pieces }) => [sku, pieces]));
}

/** Each subscription waits still, or was told once; it was told if and only if its sku became available. */
async function expectSubscriptionsToAddUp(
  service: OrdersUnderTest,
  outcomes: readonly { sku: string; outcome: string }[][],
): Promise<void> {
  const back = service.heardOfStock.flatMap((event) =>
    'customerId' in event ? [`${event.customerId} ${event.sku}`] : [],
  );
  const rows = await service.dataSource.query<{ waits: string }[]>(
    `select customer_id || ' ' || sku as waits from orders.stock_subscriptions`,
  );
  const subscribed = outcomes.flatMap((items, index) =>
    items.filter(({ outcome }) => outcome === 'subscribed').map(({ sku }) => `${customerIds[index]} ${sku}`),
  );
  expect([...back, ...rows.map(({ waits }) => waits)].sort()).toEqual(subscribed.sort());
  const came = new Set(
    service.heard.flatMap(({ items }) => items.filter(({ available }) => available > 0).map(({ sku }) => sku)),
  );
  for (const { waits } of rows) expect([waits, came.has(waits.split(' ')[1] ?? '')]).toEqual([waits, false]);
}

describeStack('everybody at once on PostgreSQL', ['DATABASE_URL'], () => {
  let service: OrdersUnderTest;
  beforeAll(async () => {
    service = await startOrders(NOW, process.env['DATABASE_URL'], { CARRIERS });
  }, 60_000);
  afterAll(() => service.stop());

  it('leaves nothing lost, sold twice or told twice', async () => {
    const property = fc.asyncProperty(shopAndWishes(40), ([shop, wishes]) => together(service, shop, wishes));
    await fc.assert(property, { numRuns: 15, seed: SEED, endOnFailure: true });
  }, 240_000);
});
