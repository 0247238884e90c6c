// Who waits for a variant hears once that it is back; and the shop hears once that it is running low.
import { NOW } from '../testing/shop-fixture.js';
import { type OrdersUnderTest, startOrders, upserts } from '../testing/start-orders.js';

let shop: OrdersUnderTest;
beforeAll(async () => {
  shop = await startOrders(NOW);
}, 60_000);
afterAll(() => shop.stop());
beforeEach(async () => {
  await shop.dataSource.query('truncate orders.stock, orders.stock_subscriptions');
  await shop.eventsSent();
  shop.heardOfStock.length = 0;
});

const stock = (sku: string, onHand: number, reserved = 0) =>
  shop.inventory.importRecords({
    file: 'stock',
    lines: upserts({ sku, warehouse: 'w', onHand, reserved }, { sku: 'other', warehouse: 'w', onHand }),
  });
const subscribe = async (customerId: string, ...skus: string[]) =>
  (await shop.inventory.subscribeToStock({ customerId, productId: 'p', skus })).items.map(({ outcome }) => outcome);
const back = () => shop.heardOfStock.flatMap((event) => ('customerId' in event ? [event] : []));
const low = () => shop.heardOfStock.flatMap((event) => ('lowStockAt' in event ? [event] : []));

it('tells each subscriber once, and only those who came before', async () => {
  await stock('a', 0);
  expect(await subscribe('ann', 'a', 'nothing')).toEqual(['subscribed', 'subscribed']);
  expect(await subscribe('ann', 'a')).toEqual(['already-subscribed']);
  expect(await subscribe('bob', 'a')).toEqual(['subscribed']);
  await stock('a', 3);
  expect(await subscribe('cat', 'a')).toEqual(['in-stock']);
  await shop.eventsSent();
  expect(back().map(({ customerId, sku, available }) => [customerId, sku, available])).toEqual(
    expect.arrayContaining([
      ['ann', 'a', 3],
      ['bob', 'a', 3],
    ]),
  );
  expect(back()).toHaveLength(2);
  await stock('a', 0);
  await stock('a', 9);
  await shop.eventsSent();
  expect(back()).toHaveLength(2);
});

it('does not take a delayed report of an earlier change for pieces that are there', async () => {
  await stock('a', 4);
  await shop.eventsSent();
  const old = shop.heard.at(-1);
  await stock('a', 0);
  await subscribe('ann', 'a');
  await shop.eventsSent();
  if (old === undefined) throw new Error('no event was heard');
  await shop.tellSubscribers(old);
  await shop.eventsSent();
  expect(back()).toEqual([]);
});

it('tells more than fit into one transaction', async () => {
  await stock('a', 0);
  for (let number = 0; number < 130; number += 1) await subscribe(`customer-${number}`, 'a');
  await stock('a', 1);
  await shop.eventsSent();
  expect(new Set(back().map(({ customerId }) => customerId)).size).toBe(130);
  expect(back()).toHaveLength(130);
});

it('holds so many wishes of one customer', async () => {
  const skus = Array.from({ length: 52 }, (_, index) => `sku-${index}`);
  const outcomes = await subscribe('ann', ...skus);
  expect(outcomes.filter((outcome) => outcome === 'subscribed')).toHaveLength(50);
  expect(outcomes.slice(50)).toEqual(['too-many', 'too-many']);
});

it('says that a sku runs low when it crosses the level, not before and not again', async () => {
  await stock('a', 30);
  await stock('a', 11);
  await shop.eventsSent();
  expect(low()).toEqual([]);
  await stock('a', 12, 2);
  await stock('a', 4);
  await shop.eventsSent();
  expect(low().filter(({ sku }) => sku === 'a')).toEqual([{ sku: 'a', available: 10, lowStockAt: 10 }]);
});
