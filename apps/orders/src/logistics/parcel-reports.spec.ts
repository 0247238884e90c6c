// What a carrier's report does: the timeline, the order, the reserved pieces and what others hear.
import type { OrderRecord, OrderStatus, ShipmentRecord } from '#contracts';
import { CARRIERS, messageOf, type ToldScan } from '../testing/carrier-messages.js';
import { annsOrder, annsParcel as parcel, NOW, resetShop } from '../testing/shop-fixture.js';
import { type OrdersUnderTest, startOrders, upserts } from '../testing/start-orders.js';
import { ShipmentWatch } from './shipment-watch.service.js';

const viewer = { customerId: 'ann', verifiedOrderIds: [] };
const scan = (at: string, status: string, words = status): ToldScan => ({ at: `2026-11-${at}:00Z`, status, words });
const LEFT = scan('20T02:00', 'InTransit_PickedUp');
const CAME = scan('21T02:00', 'Delivered_Other');

let shop: OrdersUnderTest;
const forget = () => {
  for (const list of Object.values(shop.heardOfParcels)) list.length = 0;
};
async function begin(status: OrderStatus, parcels: ShipmentRecord[], order: Partial<OrderRecord> = {}) {
  await resetShop(shop, [annsOrder('O', status, order)]);
  await shop.logistics.importRecords({ file: 'shipments', lines: upserts(...parcels) });
  await shop.eventsSent();
  forget();
}
const tell = async (trackingNumber: string, ...scans: ToldScan[]) => {
  const message = messageOf['17track'](trackingNumber, scans);
  return shop.logistics.receiveCarrierMessage({ carrier: '17track', ...message });
};
const statusNow = async () => (await shop.orders.getOrder({ viewer, orderId: 'O' })).order?.status;
const shipments = async () => (await shop.logistics.listShipments({ viewer, orderIds: ['O'] })).shipments;

describe('a report', () => {
  beforeAll(async () => {
    shop = await startOrders(NOW, undefined, { CARRIERS });
  }, 60_000);
  afterAll(() => shop.stop());

  it('adds to the timeline of the parcel, however its number is written, and is announced once', async () => {
    await begin('shipped', [parcel('1')]);
    expect(await tell('sf 1', LEFT)).toEqual({ known: 1, unknown: 0, acknowledgement: {} });
    expect(await tell('SF1', LEFT)).toMatchObject({ known: 1 });
    expect(await shipments()).toMatchObject([{ events: [{ at: '2026-11-20T02:00:00.000Z', status: 'picked-up' }] }]);
    await shop.eventsSent();
    expect(shop.heardOfParcels.updated).toMatchObject([
      { shipmentId: '1', orderId: 'O', customerId: 'ann', status: 'picked-up', addedEvents: [{ status: 'picked-up' }] },
    ]);
    expect(shop.heardOfParcels.progressed).toEqual([]);
  });

  it('acknowledges parcels that are not ours', async () => {
    await begin('shipped', [parcel('1')]);
    expect(await tell('RR999', LEFT)).toEqual({ known: 0, unknown: 1, acknowledgement: {} });
    expect(await tell('--', LEFT)).toMatchObject({ unknown: 1 });
  });

  it('takes an expected day over', async () => {
    await begin('shipped', [parcel('1')]);
    const message = messageOf.easypost('SF-1', [], '2026-11-25T08:00:00Z');
    await shop.logistics.receiveCarrierMessage({ carrier: 'easypost', ...message });
    expect(await shipments()).toMatchObject([{ estimatedDeliveryAt: '2026-11-25T08:00:00.000Z', events: [] }]);
  });

  it('delivers a shipped order when its last parcel has come', async () => {
    await begin('shipped', [parcel('1'), parcel('2')]);
    await tell('SF-1', LEFT, CAME);
    expect(await statusNow()).toBe('shipped');
    await tell('SF-2', CAME, scan('21T05:00', 'InTransit_Other'));
    expect(await statusNow()).toBe('delivered');
    await tell('SF-2', CAME);
    await shop.eventsSent();
    expect(shop.heardOfParcels.progressed).toEqual([
      {
        orderId: 'O',
        customerId: 'ann',
        status: { from: 'shipped', to: 'delivered' },
        version: 2,
        deliveredAt: '2026-11-21T02:00:00.000Z',
      },
    ]);
  });

  it('does not deliver an order of which pieces are in no parcel yet', async () => {
    await begin('processing', [parcel('1', { items: [{ sku: 'shoe-red', quantity: 1 }] })]);
    await tell('SF-1', LEFT, CAME);
    expect(await statusNow()).toBe('shipped');
    await shop.logistics.importRecords({
      file: 'shipments',
      lines: upserts(parcel('2', { items: [{ sku: 'hat-s', quantity: 2 }] })),
    });
    await tell('SF-2', CAME);
    expect(await statusNow()).toBe('delivered');
  });

  it.each<[OrderStatus, OrderStatus]>([
    ['pending', 'delivered'],
    ['processing', 'delivered'],
    ['cancelled', 'cancelled'],
    ['return-requested', 'return-requested'],
    ['exchanged', 'exchanged'],
  ])('of a delivery: an order that is %s becomes %s', async (before, after) => {
    await begin(before, [parcel('1')]);
    await tell('SF-1', CAME);
    expect(await statusNow()).toBe(after);
  });

  it('leaves an order unsent when its label is voided', async () => {
    await begin('processing', [parcel('1')]);
    const voided = messageOf.easypost('SF-1', [{ at: '2026-11-20T02:00:00Z', status: 'cancelled/', words: 'voided' }]);
    await shop.logistics.receiveCarrierMessage({ carrier: 'easypost', ...voided });
    expect(await shipments()).toMatchObject([{ events: [{ status: 'exception' }] }]);
    expect(await statusNow()).toBe('processing');
  });

  it('sends many at once into one order without losing one', async () => {
    await begin('shipped', [parcel('1'), parcel('2'), parcel('3')]);
    const numbers = ['SF-1', 'SF-2', 'SF-3'];
    await Promise.all(numbers.flatMap((number) => [tell(number, LEFT), tell(number, CAME), tell(number, LEFT, CAME)]));
    expect((await shipments()).map(({ events }) => events.length)).toEqual([2, 2, 2]);
    expect(await statusNow()).toBe('delivered');
    await shop.eventsSent();
    expect(shop.heardOfParcels.progressed).toHaveLength(1);
  });

  it('is refused without a right signature, and for a carrier that is not configured', async () => {
    await begin('shipped', [parcel('1')]);
    const message = messageOf['17track']('SF-1', [CAME], undefined, 'another-secret');
    expect(await shop.logistics.receiveCarrierMessage({ carrier: '17track', ...message })).toEqual({
      refused: 'bad-signature',
    });
    expect(await shop.logistics.receiveCarrierMessage({ carrier: 'pigeon', ...message })).toEqual({
      refused: 'unknown-carrier',
    });
    expect(await shipments()).toMatchObject([{ events: [] }]);
  });
});

describe('what is wrong with a parcel', () => {
  const attempt = scan('21T09:00', 'DeliveryFailure_NoBody', 'nobody at home');
  beforeAll(async () => {
    shop = await startOrders(NOW, undefined, { CARRIERS });
  }, 60_000);
  afterAll(() => shop.stop());
  beforeEach(() => {
    shop.clock.set(NOW);
  });
  const noticed = async () => {
    await shop.eventsSent();
    return shop.heardOfParcels.noticed.map(({ kind, since }) => `${kind} ${since.slice(0, 10)}`);
  };

  it('is noticed when it is reported, once, and anew when it happens again', async () => {
    await begin('shipped', [parcel('1')]);
    await tell('SF-1', LEFT, attempt);
    await tell('SF-1', LEFT, attempt);
    expect(await noticed()).toEqual(['delivery-attempted 2026-11-21']);
    expect(shop.heardOfParcels.noticed[0]).toMatchObject({
      customerId: 'ann',
      orderId: 'O',
      orderStatus: 'shipped',
      lastEvent: { description: 'nobody at home' },
    });
    await tell('SF-1', LEFT, attempt, scan('22T03:00', 'DeliveryFailure_NoBody', 'nobody at home again'));
    expect(await noticed()).toEqual(['delivery-attempted 2026-11-21', 'delivery-attempted 2026-11-22']);
  });

  it('is noticed as time passes, by one of several instances', async () => {
    await begin('shipped', [parcel('1'), parcel('2')]);
    await tell('SF-1', LEFT);
    await tell('SF-2', CAME);
    const watch = shop.get(ShipmentWatch);
    expect(await watch.sweep()).toBe(0);
    shop.clock.set(new Date('2026-11-24T03:00:00Z'));
    const counts = await Promise.all([watch.sweep(), watch.sweep(), watch.sweep()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await noticed()).toEqual(['no-scan 2026-11-20']);
  });

  it('is not spoken of when nobody waits for the order any more', async () => {
    await begin('cancelled', [parcel('1')]);
    await tell('SF-1', attempt);
    expect(await noticed()).toEqual([]);
  });

  it('is noticed on import, and that a delivered parcel was not received only when the customer says so', async () => {
    await begin('shipped', []);
    const late = parcel('1', { estimatedDeliveryAt: '2026-11-20T08:00:00Z' });
    await shop.logistics.importRecords({ file: 'shipments', lines: upserts(late) });
    expect(await noticed()).toEqual(['late 2026-11-20']);
    await tell('SF-1', CAME);
    const report = (who: string) =>
      shop.logistics.reportNotReceived({ viewer: { customerId: who, verifiedOrderIds: [] }, orderId: '#o' });
    expect(await report('bob')).toEqual({ reported: [] });
    expect(await report('ann')).toEqual({ reported: ['1'] });
    expect(await report('ann')).toEqual({ reported: ['1'] });
    expect(await noticed()).toEqual(['late 2026-11-20', 'not-received 2026-11-21']);
  });
});
