// Pieces that an order has reserved leave with it, or are available again when it needs them no more; nothing else changes availability.
import type { OrderRecord, OrderStatus } from '#contracts';
import { CARRIERS, messageOf } from '../testing/carrier-messages.js';
import { actingIn } from '../testing/acting.js';
import { annsOrder, available, NOW } from '../testing/shop-fixture.js';
import { deletion, type OrdersUnderTest, startOrders, upserts } from '../testing/start-orders.js';
import { fateOf } from './reservation-fate.js';

let shop: OrdersUnderTest;
const { start, done } = actingIn(() => shop);
beforeAll(async () => {
  shop = await startOrders(NOW, undefined, { CARRIERS });
}, 60_000);
afterAll(() => shop.stop());

const line = async (sku: string) => {
  const [row] = await shop.dataSource.query<{ onHand: string; reserved: string }[]>(
    `select sum(on_hand) as "onHand", sum(coalesce(reserved, 0)) as reserved from orders.stock where sku = $1`,
    [sku],
  );
  return [Number(row?.onHand), Number(row?.reserved)];
};
const reservations = async () =>
  (await shop.dataSource.query<{ sku: string }[]>('select sku from orders.stock_reservations')).map(({ sku }) => sku);
const importOrder = (order: OrderRecord) => shop.orders.importRecords({ file: 'orders', lines: upserts(order) });
const setTo = (status: OrderStatus) => importOrder(annsOrder('O', status));

/** The hats become large ones: two of `hat-l` are reserved, two of `hat-s` are back. */
async function changed() {
  await start();
  await done({ name: 'change-items', changes: [{ itemId: 'hats', newSku: 'hat-l' }], methodId: 'visa' });
  expect([await line('hat-l'), await available(shop, 'hat-l', 'hat-s')]).toEqual([
    [10, 2],
    [8, 12],
  ]);
}
/** A delivered order wants its hats exchanged: two of `hat-l` are reserved. */
async function exchanged() {
  await start({ status: 'delivered' });
  await done({ name: 'exchange', changes: [{ itemId: 'hats', newSku: 'hat-l' }], methodId: 'visa' });
  expect([await line('hat-l'), await available(shop, 'hat-l', 'hat-s')]).toEqual([
    [10, 2],
    [8, 10],
  ]);
}

it.each<[string, () => Promise<void>, OrderStatus, [number, number], number]>([
  ['a changed order is shipped', changed, 'shipped', [8, 0], 8],
  ['a changed order has arrived', changed, 'delivered', [8, 0], 8],
  ['a changed order is prepared', changed, 'processing', [10, 2], 8],
  ['a changed order is cancelled', changed, 'cancelled', [10, 0], 10],
  ['a changed order is set back', changed, 'pending', [10, 0], 10],
  ['an exchange is carried out', exchanged, 'exchanged', [8, 0], 8],
  ['an exchange is denied', exchanged, 'delivered', [10, 0], 10],
  ['an exchange becomes a return', exchanged, 'returned', [10, 0], 10],
  ['an exchange goes on', exchanged, 'exchange-requested', [10, 2], 8],
])('by import, %s', async (_, begin, status, expected, left) => {
  await begin();
  await setTo(status);
  expect([await line('hat-l'), await available(shop, 'hat-l')]).toEqual([expected, [left]]);
  expect(await reservations()).toEqual(expected[1] === 0 ? [] : ['hat-l']);
  // The same file again moves nothing a second time.
  await setTo(status);
  expect(await line('hat-l')).toEqual(expected);
});

it('by import, an order is removed', async () => {
  await changed();
  await shop.orders.importRecords({ file: 'orders', lines: deletion({ id: 'O' }) });
  expect([await line('hat-l'), await available(shop, 'hat-l')]).toEqual([[10, 0], [10]]);
});

it('by a carrier, when the parcel has left; its arrival takes no more', async () => {
  await changed();
  const parcel = { id: 'P', orderId: 'O', carrier: 'UPS', trackingNumber: '1Z', items: [], events: [] };
  await shop.logistics.importRecords({ file: 'shipments', lines: upserts(parcel) });
  const tell = (status: string, at: string) =>
    shop.logistics.receiveCarrierMessage({
      carrier: 'aftership',
      ...messageOf.aftership('1Z', [{ at, status, words: status }]),
    });
  await tell('InfoReceived', '2026-11-20T08:00:00Z');
  expect(await line('hat-l')).toEqual([10, 2]);
  await tell('InTransit', '2026-11-21T08:00:00Z');
  expect([await line('hat-l'), await available(shop, 'hat-l')]).toEqual([[8, 0], [8]]);
  await tell('Delivered', '2026-11-22T07:00:00Z');
  expect(await line('hat-l')).toEqual([8, 0]);
});

it('takes no piece twice that the stock file does not count any more', async () => {
  await changed();
  await shop.inventory.importRecords({ file: 'stock', lines: upserts({ sku: 'hat-l', warehouse: 'west', onHand: 8 }) });
  await setTo('shipped');
  expect([await line('hat-l'), await available(shop, 'hat-l')]).toEqual([[8, 0], [8]]);
});

it('tells those who wait when a cancelled order gives the last piece back', async () => {
  await changed();
  await shop.inventory.importRecords({
    file: 'stock',
    lines: upserts({ sku: 'hat-l', warehouse: 'west', onHand: 2, reserved: 2 }),
  });
  await shop.inventory.subscribeToStock({ customerId: 'bob', productId: 'hat', skus: ['hat-l'] });
  shop.heardOfStock.length = 0;
  await setTo('cancelled');
  await shop.eventsSent();
  await shop.eventsSent();
  expect(shop.heardOfStock).toMatchObject([{ customerId: 'bob', sku: 'hat-l', available: 2 }]);
});

it('keeps what is reserved for an order that stays what it is', () => {
  expect(fateOf('shipped', 'shipped')).toBe('keep');
  expect(fateOf('exchange-requested', 'removed')).toBe('release');
});
