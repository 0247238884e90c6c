// Orders and customers over the bus: imported, read back as they were, and shown to their owner only.
import type { Viewer } from '#contracts';
import { deletion, startOrders, upserts, type OrdersUnderTest } from '../testing/start-orders.js';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const address = { country: 'US', region: 'CO', city: 'Denver', line1: '986 Sunset Drive', phone: '+86 139 0000 1111' };
const item = { sku: 'A', productId: 'p', title: { zh: '水壶', en: 'Kettle' }, unitPrice: usd(14_698) };
const order = (id: string, more: object = {}) => ({
  id,
  customerId: 'ann',
  status: 'pending',
  address,
  items: [{ ...item, quantity: 1 }],
  payments: [{ type: 'payment', methodId: 'card', amount: usd(14_698) }],
  ...more,
});
const full = order('#Full-1', {
  status: 'delivered',
  placedAt: '2026-11-01T09:30:00+08:00',
  items: [
    { ...item, id: 'line-1', options: { capacity: '1L', weight: 1.5 }, quantity: 2 },
    { ...item, title: 'plain', quantity: 1 },
    { ...item, quantity: 3 },
  ],
  payments: [
    { type: 'payment', methodId: 'card', amount: usd(1_000_000_000_000), at: '2026-11-01T01:30:00.5Z' },
    { type: 'refund', methodId: 'card', amount: usd(1) },
  ],
  invoice: { kind: 'company', title: '某某公司', taxId: '91', email: 'a@b.cn', status: 'requested' },
  notes: '请放门口 "quoted" \\u0000 🎧',
  meta: { channel: 'app', score: 0.1 },
});
const ann: Viewer = { customerId: 'ann', verifiedOrderIds: [] };
const guest: Viewer = { verifiedOrderIds: [] };

describe('orders', () => {
  let shop: OrdersUnderTest;
  beforeAll(async () => {
    shop = await startOrders(new Date('2026-11-22T08:00:00Z'));
  });
  afterAll(() => shop.stop());

  const load = (...records: unknown[]) => shop.orders.importRecords({ file: 'orders', lines: upserts(...records) });
  const allOrders = async () => (await shop.orders.readRecords({ file: 'orders', limit: 1_000 })).records;

  it('reads back exactly what was imported, and an import again changes nothing', async () => {
    const records = [full, order('plain')];
    expect(await load(...records)).toEqual({ changed: 2, unchanged: 0, rejected: [] });
    expect(await allOrders()).toEqual([full, order('plain')]);
    expect(await load(...records)).toEqual({ changed: 0, unchanged: 2, rejected: [] });
  });

  it('sets an order to what the file says, and counts only what changed', async () => {
    const changed = { ...full, status: 'returned', items: full.items.slice(0, 1), payments: [], meta: undefined };
    expect(await load(changed, order('plain'))).toEqual({ changed: 1, unchanged: 1, rejected: [] });
    expect((await allOrders())[0]).toEqual(JSON.parse(JSON.stringify(changed)));
    expect(await load(full)).toMatchObject({ changed: 1 });
    expect((await allOrders())[0]).toEqual(full);
  });

  it('lets the last of two lines win and reports bad ones', async () => {
    const result = await load(order('twice'), order('bad', { status: 'lost' }), order('twice', { notes: 'last' }));
    expect(result).toMatchObject({ changed: 1, unchanged: 1, rejected: [{ line: 2 }] });
    expect(result.rejected[0]?.reason).toMatch(/^status: /);
    const { order: found } = await shop.orders.getOrder({ viewer: ann, orderId: 'twice' });
    expect(found?.notes).toBe('last');
    expect(await shop.orders.importRecords({ file: 'orders', lines: deletion({ id: 'twice' }) })).toMatchObject({
      changed: 1,
    });
    expect(await shop.orders.importRecords({ file: 'orders', lines: deletion({ id: 'twice' }) })).toMatchObject({
      unchanged: 1,
    });
  });

  it('pages what it reads back', async () => {
    const first = await shop.orders.readRecords({ file: 'orders', limit: 1 });
    expect(first).toMatchObject({ records: [{ id: '#Full-1' }], next: '#Full-1' });
    const second = await shop.orders.readRecords({ file: 'orders', limit: 1, after: first.next });
    expect(second.records).toMatchObject([{ id: 'plain' }]);
    expect(second.next).toBeUndefined();
  });

  it('gives items ids', async () => {
    const { order: found } = await shop.orders.getOrder({ viewer: ann, orderId: '#Full-1' });
    expect(found?.items.map((line) => line.itemId)).toEqual(['line-1', 'A', 'A#2']);
    expect(found?.items.map((line) => line.id)).toEqual(['line-1', undefined, undefined]);
    expect(found).toMatchObject({ placedAt: '2026-11-01T09:30:00+08:00', invoice: { title: '某某公司' } });
  });

  it.each(['full-1', 'FULL-1', '＃ｆｕｌｌ－１', ' #Full -1 '])(
    'finds an order by its number written %j',
    async (orderId) => {
      const { order: found } = await shop.orders.getOrder({ viewer: ann, orderId });
      expect(found?.id).toBe('#Full-1');
    },
  );

  it('prefers the number as it is written', async () => {
    await load(order('case'), order('CASE'), order('#case'));
    for (const orderId of ['case', 'CASE', '#case']) {
      expect((await shop.orders.getOrder({ viewer: ann, orderId })).order?.id).toBe(orderId);
    }
    expect((await shop.orders.getOrder({ viewer: ann, orderId: 'Case' })).order).toBeUndefined();
    for (const id of ['case', 'CASE', '#case'])
      await shop.orders.importRecords({ file: 'orders', lines: deletion({ id }) });
  });

  it.each<[string, Viewer]>([
    ['another customer', { customerId: 'bob', verifiedOrderIds: [] }],
    ['a guest', guest],
    ['a guest who proved another order', { verifiedOrderIds: ['plain'] }],
  ])('does not exist for %s', async (_name, viewer) => {
    expect((await shop.orders.getOrder({ viewer, orderId: '#Full-1' })).order).toBeUndefined();
    const { orders } = await shop.orders.listOrders({ viewer });
    expect(orders.map((found) => found.id)).not.toContain('#Full-1');
  });

  it('answers odd numbers as unknown', async () => {
    for (const orderId of ['#', '   ', "' or 1=1 --", '%', '🎧']) {
      expect((await shop.orders.getOrder({ viewer: ann, orderId })).order).toBeUndefined();
    }
    await expect(shop.orders.getCustomer({ customerId: '\u0000' })).rejects.toThrow('cannot be stored');
  });

  it('is shown to a guest who proved it', async () => {
    await shop.orders.importRecords({
      file: 'customers',
      lines: upserts({ id: 'ann', name: 'Ann', email: 'Ann@Example.com', phone: '13800138000' }),
    });
    for (const contact of ['ann@example.com', '+86 138 0013 8000', '13900001111']) {
      expect(await shop.orders.verifyOrder({ orderId: 'full-1', contact })).toEqual({
        verified: true,
        orderId: '#Full-1',
      });
    }
    const viewer = { verifiedOrderIds: ['#Full-1'] };
    expect((await shop.orders.getOrder({ viewer, orderId: 'full-1' })).order?.id).toBe('#Full-1');
    expect((await shop.orders.listOrders({ viewer })).orders.map((found) => found.id)).toEqual(['#Full-1']);
  });

  it('says the same of a wrong number and of a wrong contact', async () => {
    expect(await shop.orders.verifyOrder({ orderId: 'nowhere', contact: 'ann@example.com' })).toEqual({
      verified: false,
    });
    expect(await shop.orders.verifyOrder({ orderId: 'full-1', contact: 'eve@example.com' })).toEqual({
      verified: false,
    });
  });

  it('lists newest first, orders without a time last, page by page', async () => {
    const at = (day: string) => ({ customerId: 'carl', placedAt: `2026-11-${day}T00:00:00Z` });
    await load(
      order('c1', at('01')),
      order('c3', { customerId: 'carl', placedAt: '2026-11-03T07:59:00+08:00' }),
      order('c2', at('02')),
      order('c2b', at('02')),
      order('n1', { customerId: 'carl' }),
      order('n2', { customerId: 'carl' }),
    );
    const viewer: Viewer = { customerId: 'carl', verifiedOrderIds: ['plain'] };
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await shop.orders.listOrders({ viewer, limit: 2, cursor });
      seen.push(...page.orders.map((found) => found.id));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(['c3', 'c2b', 'c2', 'c1', 'plain', 'n2', 'n1']);
    expect(await shop.orders.listOrders({ viewer, cursor: 'nonsense' })).toEqual({ orders: [], refused: 'bad-cursor' });
  });

  it('reads customers and the store back', async () => {
    const customer = {
      id: 'zhang',
      name: '张三',
      locale: 'zh',
      addresses: [],
      paymentMethods: [{ id: 'g', kind: 'gift-card', balance: usd(5_100) }],
    };
    const store = { name: { zh: '店', en: 'Shop' }, currency: 'CNY', locales: ['zh', 'en'], timezone: 'Asia/Shanghai' };
    await shop.orders.importRecords({ file: 'customers', lines: upserts(customer) });
    expect((await shop.orders.getCustomer({ customerId: 'zhang' })).customer).toEqual(customer);
    expect((await shop.orders.getCustomer({ customerId: 'nobody' })).customer).toBeUndefined();
    for (const changed of [1, 0]) {
      expect(await shop.orders.importRecords({ file: 'store', lines: upserts(store) })).toMatchObject({ changed });
    }
    expect(await shop.orders.readRecords({ file: 'store' })).toEqual({ records: [store] });
    expect(await shop.orders.importRecords({ file: 'store', lines: deletion({}) })).toMatchObject({ changed: 1 });
    expect(await shop.orders.readRecords({ file: 'store' })).toEqual({ records: [] });
  });
});
