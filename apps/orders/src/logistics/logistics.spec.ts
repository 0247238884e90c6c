// Shipping and parcels over the bus.
import { startOrders, upserts, type OrdersUnderTest } from '../testing/start-orders.js';

const price = { amount: 1_200, currency: 'CNY' };
const methods = [
  {
    id: 'std',
    name: { zh: '标准', en: 'Standard' },
    carrier: 'ZTO',
    regions: [{ country: 'CN' }],
    price,
    minDays: 2,
    maxDays: 4,
    cutoff: '16:00',
  },
  {
    id: 'far',
    name: 'Far',
    carrier: 'EMS',
    regions: [{ country: 'CN', region: '新疆' }],
    price,
    minDays: 6,
    maxDays: 9,
    freeOver: price,
  },
];
const shipment = (id: string, orderId: string, more: object = {}) => ({
  id,
  orderId,
  carrier: 'SF',
  trackingNumber: `T-${id}`,
  items: [{ sku: 'A', quantity: 1 }],
  events: [],
  ...more,
});
const order = (id: string, customerId: string) => ({
  id,
  customerId,
  status: 'shipped',
  address: { country: 'CN', line1: '某路 1 号' },
  items: [{ sku: 'A', productId: 'p', title: 'A', unitPrice: price }],
  payments: [],
});

describe('logistics', () => {
  let shop: OrdersUnderTest;
  beforeAll(async () => {
    shop = await startOrders(new Date('2026-11-22T08:30:00Z'));
    const store = { name: 's', currency: 'CNY', locales: ['zh'], timezone: 'Asia/Shanghai' };
    await shop.orders.importRecords({ file: 'store', lines: upserts(store) });
    await shop.orders.importRecords({ file: 'orders', lines: upserts(order('#1', 'ann'), order('#2', 'bob')) });
  });
  afterAll(() => shop.stop());

  it('reads methods back and quotes them in the time zone of the store', async () => {
    for (const changed of [2, 0]) {
      const result = await shop.logistics.importRecords({ file: 'shipping-methods', lines: upserts(...methods) });
      expect(result).toEqual({ changed, unchanged: 2 - changed, rejected: [] });
    }
    const { records } = await shop.logistics.readRecords({ file: 'shipping-methods' });
    expect(records).toEqual([methods[1], methods[0]]);
    const late = await shop.logistics.quoteShipping({ destination: { country: 'CN', region: '上海' } });
    expect(late.methods).toMatchObject([
      { methodId: 'std', earliest: '2026-11-25', latest: '2026-11-27', free: false },
    ]);
    const early = await shop.logistics.quoteShipping({
      destination: { country: 'CN' },
      at: '2026-11-22T15:59:00+08:00',
    });
    expect(early.methods).toMatchObject([{ methodId: 'std', earliest: '2026-11-24' }]);
    const far = await shop.logistics.quoteShipping({
      destination: { country: 'CN', region: 'Xinjiang' },
      subtotal: price,
    });
    expect(far.methods).toMatchObject([{ methodId: 'far', free: true, price: { amount: 0, currency: 'CNY' } }]);
    expect(await shop.logistics.quoteShipping({ destination: { country: 'FR' } })).toEqual({
      methods: [],
      place: { country: 'FR' },
    });
  });

  it("shows parcels of the viewer's orders only, events oldest first", async () => {
    const event = (at: string, status: string) => ({ at, status, description: { zh: status, en: status } });
    const records = [
      shipment('a', '#1'),
      shipment('b', '#1', {
        estimatedDeliveryAt: '2026-11-25T12:00:00+08:00',
        events: [event('2026-11-22T09:00:00+08:00', 'in-transit'), event('2026-11-22T00:30:00Z', 'picked-up')],
      }),
      shipment('c', '#2'),
    ];
    for (const changed of [3, 0]) {
      expect(await shop.logistics.importRecords({ file: 'shipments', lines: upserts(...records) })).toMatchObject({
        changed,
      });
    }
    expect((await shop.logistics.readRecords({ file: 'shipments' })).records).toEqual(records);
    const { shipments } = await shop.logistics.listShipments({
      viewer: { customerId: 'ann' },
      orderIds: ['#2', '1', '#1', 'none'],
    });
    expect(shipments.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(shipments[0]?.events.map(({ status }) => status)).toEqual(['picked-up', 'in-transit']);
    const proved = await shop.logistics.listShipments({ viewer: { verifiedOrderIds: ['#2'] }, orderIds: ['#1', '#2'] });
    expect(proved.shipments.map(({ id }) => id)).toEqual(['c']);
    expect(await shop.logistics.listShipments({ viewer: {}, orderIds: ['#1'] })).toEqual({ shipments: [] });
  });
});
