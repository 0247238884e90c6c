// Stock over the bus: imported, read back, answered, and announced when availability changes.
import { setTimeout as delay } from 'node:timers/promises';
import { deletion, startOrders, upserts, type OrdersUnderTest } from '../testing/start-orders.js';

const line = (sku: string, warehouse: string, onHand: number, more: object = {}) => ({
  sku,
  warehouse,
  onHand,
  ...more,
});

describe('inventory', () => {
  let shop: OrdersUnderTest;
  beforeAll(async () => {
    shop = await startOrders(new Date('2026-11-22T08:00:00Z'));
  });
  afterAll(() => shop.stop());

  const load = (...records: unknown[]) => shop.inventory.importRecords({ file: 'stock', lines: upserts(...records) });
  const announced = async (count: number) => {
    for (let tries = 0; tries < 100 && shop.heard.length < count; tries += 1) await delay(50);
    return shop.heard;
  };

  it('reads lines back as they were, in the order of the file', async () => {
    const records = [
      line('B', 'main', 40, { reserved: 0 }),
      line('A', 'main', 3, { reserved: 1 }),
      line('A', 'east', 0, { incoming: [{ quantity: 4, expectedAt: '2026-12-01T00:00:00+08:00' }] }),
      line('C', 'main', 0, { incoming: [{ quantity: 4, expectedAt: '2026-12-01T00:00:00+08:00' }] }),
    ];
    expect(await load(...records)).toEqual({ changed: 4, unchanged: 0, rejected: [] });
    expect(await load(...records)).toEqual({ changed: 0, unchanged: 4, rejected: [] });
    const first = await shop.inventory.readRecords({ file: 'stock', limit: 3 });
    const second = await shop.inventory.readRecords({ file: 'stock', limit: 3, after: first.next });
    expect([...first.records, ...second.records]).toEqual(records);
    expect(second.next).toBeUndefined();
    expect(await shop.inventory.readRecords({ file: 'stock', after: 'x' })).toEqual({ records: [] });
  });

  it('answers what is available, each sku once, unknown ones with none', async () => {
    const { items } = await shop.inventory.getStock({ skus: ['C', 'A', 'B', 'A', 'unknown'] });
    const asOf = '2026-11-22T08:00:00.000Z';
    expect(items).toEqual([
      { sku: 'C', available: 0, inStock: false, level: 'out', restockAt: '2026-12-01T00:00:00+08:00', asOf },
      { sku: 'A', available: 2, inStock: true, level: 'low', asOf },
      { sku: 'B', available: 40, inStock: true, level: 'in-stock', asOf },
      { sku: 'unknown', available: 0, inStock: false, level: 'out', asOf },
    ]);
    await expect(shop.inventory.getStock({ skus: ['A', '\u0000'] })).rejects.toThrow('cannot be stored');
  });

  it("follows the store's lowStockAt", async () => {
    const store = { name: 's', currency: 'CNY', locales: ['zh'], timezone: 'Asia/Shanghai', lowStockAt: 40 };
    await shop.orders.importRecords({ file: 'store', lines: upserts(store) });
    expect((await shop.inventory.getStock({ skus: ['B'] })).items[0]?.level).toBe('low');
  });

  it('announces the skus whose availability changed, once a batch, with a growing revision', async () => {
    const before = await announced(1);
    expect(before).toHaveLength(1);
    const [first] = before;
    expect(first?.items.map(({ sku, available }) => [sku, available])).toEqual([
      ['B', 40],
      ['A', 2],
    ]);
    await load(line('A', 'main', 3, { reserved: 2 }), line('B', 'main', 41, { reserved: 1 }), line('C', 'main', 0));
    const second = (await announced(2))[1];
    expect(second?.items.map(({ sku, available }) => [sku, available])).toEqual([['A', 1]]);
    expect(second?.items[0]?.revision).toBeGreaterThan(first?.items[0]?.revision ?? Infinity);
    await shop.inventory.importRecords({ file: 'stock', lines: deletion({ sku: 'A', warehouse: 'main' }) });
    expect((await announced(3))[2]?.items).toEqual([
      { sku: 'A', available: 0, revision: expect.any(Number) as number },
    ]);
  });
});
