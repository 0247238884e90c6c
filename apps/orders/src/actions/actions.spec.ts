// What each action does when it is allowed: the order, the ledger, gift cards, stock, the audit record and the events, to the cent and the piece.
import { actingIn, at, entry, reason, viewer, visa } from '../testing/acting.js';
import { ADDRESS, annsOrder, available, balanceOf, everything, NOW, PRODUCTS, usd } from '../testing/shop-fixture.js';
import { type OrdersUnderTest, startOrders } from '../testing/start-orders.js';

let shop: OrdersUnderTest;
beforeAll(async () => {
  shop = await startOrders(NOW);
});
afterAll(() => shop.stop());
const { commit, done, start } = actingIn(() => shop);

describe('before it leaves', () => {
  it('cancels: what is still paid goes back, a gift card at once, and the pieces are available again', async () => {
    const payments = [
      { type: 'payment', methodId: 'visa', amount: usd(1_500) } as const,
      { type: 'payment', methodId: 'gift', amount: usd(600) } as const,
      { type: 'refund', methodId: 'visa', amount: usd(400) } as const,
    ];
    await start({ payments });
    const order = await done({ name: 'cancel', reason });
    expect(order.status).toBe('cancelled');
    expect(order.payments).toEqual([...payments, entry('refund', 'visa', 1_100), entry('refund', 'gift', 600)]);
    expect(await balanceOf(shop, 'gift')).toBe(3_100);
    expect(await available(shop, 'shoe-red', 'hat-s')).toEqual([11, 12]);
    expect((await everything(shop))['stock']).toContainEqual(
      expect.objectContaining({ sku: 'hat-s', on_hand: '12', reserved: null }),
    );
  });

  it('cancels: what the shop gave back another way already is not given back again', async () => {
    const payments = [visa, { type: 'refund', methodId: 'gift', amount: usd(600) } as const];
    await start({ payments });
    expect((await done({ name: 'cancel', reason })).payments).toEqual([...payments, entry('refund', 'visa', 1_500)]);
    await start({ payments: [...payments, { type: 'refund', methodId: 'small-gift', amount: usd(1_500) }] });
    expect((await done({ name: 'cancel', reason })).payments).toHaveLength(3);
  });

  it('gives back pieces of which the shop has no stock line', async () => {
    await start({ items: [{ ...annsOrder('', 'pending').items[0], sku: 'shoe-rare' } as never] });
    await done({ name: 'cancel', reason });
    expect(await available(shop, 'shoe-rare')).toEqual([1]);
  });

  it('changes the address as a whole', async () => {
    await start({ status: 'pending-modified', address: { ...ADDRESS, line2: 'Suite 1', phone: '1' } });
    const address = { country: 'CN', region: '浙江', city: '杭州', line1: '文三路 1 号', recipient: '王' };
    const order = await done({ name: 'change-address', address });
    expect(order).toMatchObject({ address, status: 'pending-modified' });
    expect(order.address).toEqual(address);
  });

  it('changes the payment: the new method pays, the old one gets it back', async () => {
    await start();
    const order = await done({ name: 'change-payment', methodId: 'gift' });
    expect(order.status).toBe('pending');
    expect(order.payments).toEqual([visa, entry('payment', 'gift', 2_100), entry('refund', 'visa', 2_100)]);
    expect(await balanceOf(shop, 'gift')).toBe(400);
    expect(await commit({ name: 'change-payment', methodId: 'paypal' })).toMatchObject({ refused: 'already-changed' });
    expect((await done({ name: 'cancel', reason })).payments.at(-1)).toEqual(entry('refund', 'gift', 2_100));
    expect(await balanceOf(shop, 'gift')).toBe(2_500);
  });

  it('changes items: each takes the price of its new variant, and the difference moves at once', async () => {
    await start();
    const changes = [
      { itemId: 'shoes', newSku: 'shoe-blue' },
      { itemId: 'hats', newSku: 'hat-l' },
    ];
    const order = await done({ name: 'change-items', changes, methodId: 'gift' });
    expect(order.status).toBe('pending-modified');
    expect(order.items).toEqual([
      expect.objectContaining({ itemId: 'shoes', sku: 'shoe-blue', unitPrice: usd(1_300), quantity: 1 }),
      expect.objectContaining({
        itemId: 'hats',
        sku: 'hat-l',
        unitPrice: usd(800),
        quantity: 2,
        options: { kind: 'hat-l' },
      }),
    ]);
    expect(order.payments).toEqual([visa, entry('payment', 'gift', 800)]);
    expect(await balanceOf(shop, 'gift')).toBe(1_700);
    expect(await available(shop, 'shoe-red', 'shoe-blue', 'hat-s', 'hat-l')).toEqual([11, 9, 12, 8]);
    const again = await commit({ name: 'change-items', changes, methodId: 'visa' });
    expect(again).toMatchObject({ refused: 'already-changed', status: 'pending-modified' });
    expect(await commit({ name: 'cancel', reason })).toMatchObject({ refused: 'wrong-status' });
  });

  it('refunds where the new variant is cheaper, and moves nothing where it costs the same', async () => {
    await start();
    const cheaper = await done({
      name: 'change-items',
      changes: [{ itemId: 'shoes', newSku: 'shoe-green' }],
      methodId: 'gift',
    });
    expect(cheaper.payments).toEqual([visa, entry('refund', 'gift', 400)]);
    expect(await balanceOf(shop, 'gift')).toBe(2_900);
    await start({ items: [{ ...annsOrder('', 'pending').items[0], unitPrice: usd(1_300) } as never] });
    const same = await done({
      name: 'change-items',
      changes: [{ itemId: 'shoes', newSku: 'shoe-blue' }],
      methodId: 'small-gift',
    });
    expect(same.payments).toEqual([visa]);
  });

  it('changes some pieces of a line: they become a line of their own', async () => {
    await start();
    const changes = [{ itemId: 'hats', newSku: 'hat-l', quantity: 1 }];
    const order = await done({ name: 'change-items', changes, methodId: 'visa' });
    expect(order.items.map(({ itemId, sku, quantity }) => [itemId, sku, quantity])).toEqual([
      ['shoes', 'shoe-red', 1],
      ['hats', 'hat-s', 1],
      ['hat-l', 'hat-l', 1],
    ]);
    expect(order.payments).toEqual([visa, entry('payment', 'visa', 300)]);
    expect(await available(shop, 'hat-s', 'hat-l')).toEqual([11, 9]);
  });

  it('reserves over several warehouses and keeps item ids that were made from the sku', async () => {
    const item = { ...annsOrder('', 'pending').items[0], id: undefined, quantity: 9 } as never;
    await start({ items: [item] });
    const order = await done({
      name: 'change-items',
      changes: [{ itemId: 'shoe-red', newSku: 'shoe-blue' }],
      methodId: 'visa',
    });
    expect(order.items[0]).toMatchObject({ itemId: 'shoe-red', sku: 'shoe-blue' });
    expect(await available(shop, 'shoe-blue')).toEqual([1]);
    expect((await everything(shop))['reservations']).toMatchObject([
      { warehouse: 'east', quantity: '2' },
      { warehouse: 'west', quantity: '7' },
    ]);
  });
});

describe('after it left', () => {
  it('returns: what was asked is recorded and no money moves', async () => {
    await start({ status: 'delivered' });
    const action = {
      name: 'return',
      itemIds: ['hats'],
      methodId: 'gift',
      reason: '太小',
      quantities: { hats: 1 },
    } as const;
    const order = await done({ ...action, itemIds: ['hats'] });
    expect(order).toMatchObject({ status: 'return-requested', payments: [visa] });
    expect(order.returnRequest).toEqual({
      itemIds: ['hats'],
      methodId: 'gift',
      reason: '太小',
      quantities: { hats: 1 },
      requestedAt: at,
    });
    expect(await available(shop, 'hat-s')).toEqual([10]);
  });

  it('exchanges: new pieces are reserved, the difference is recorded, no money moves', async () => {
    await start({ status: 'delivered' });
    const changes = [{ itemId: 'shoes', newSku: 'shoe-green' }];
    const order = await done({ name: 'exchange', changes, methodId: 'small-gift' });
    expect(order).toMatchObject({ status: 'exchange-requested', payments: [visa] });
    expect(order.items.map(({ itemId, sku, unitPrice }) => [itemId, sku, unitPrice])).toEqual([
      ['shoes', 'shoe-red', usd(1_100)],
      ['hats', 'hat-s', usd(500)],
    ]);
    expect(order.exchangeRequest).toEqual({ changes, methodId: 'small-gift', difference: usd(-400), requestedAt: at });
    expect(await available(shop, 'shoe-red', 'shoe-green')).toEqual([10, 9]);
    expect(await balanceOf(shop, 'small-gift')).toBe(100);
  });

  it('exchanges a defective item for the same variant', async () => {
    await start({ status: 'delivered' });
    const changes = [{ itemId: 'shoes', newSku: 'shoe-red' }];
    const order = await done({ name: 'exchange', changes, methodId: 'visa', reason: 'defective' });
    expect(order.exchangeRequest).toMatchObject({ difference: usd(0), reason: 'defective' });
    expect(await available(shop, 'shoe-red')).toEqual([9]);
  });

  it('pays the difference of a price that fell once an item, to what paid for it', async () => {
    const payments = [
      { type: 'payment', methodId: 'gift', amount: usd(150) } as const,
      { type: 'payment', methodId: 'visa', amount: usd(1_950) } as const,
    ];
    await start({ status: 'shipped', payments });
    shop.products.splice(
      0,
      9,
      ...PRODUCTS.map((product) => ({
        ...product,
        variants: product.variants.map((variant) =>
          variant.sku === 'hat-s' ? { ...variant, price: usd(450) } : variant,
        ),
      })),
    );
    const planned = await shop.orders.planAction({ viewer, orderId: 'O', action: { name: 'price-protection' } });
    expect(planned).toMatchObject({
      plan: {
        priceProtection: {
          items: [
            { itemId: 'shoes', sku: 'shoe-red', quantity: 1, paid: usd(1_100), now: usd(1_000), difference: usd(100) },
            { itemId: 'hats', sku: 'hat-s', quantity: 2, paid: usd(500), now: usd(450), difference: usd(100) },
          ],
          total: usd(200),
        },
      },
    });
    const first = await done({ name: 'price-protection', itemIds: ['hats'] });
    expect(first.payments).toEqual([...payments, entry('refund', 'gift', 100)]);
    const second = await done({ name: 'price-protection' });
    expect(second.payments.slice(3)).toEqual([entry('refund', 'gift', 50), entry('refund', 'visa', 50)]);
    expect(second.priceProtection?.map(({ itemId, claimedAt }) => [itemId, claimedAt])).toEqual([
      ['hats', at],
      ['shoes', at],
    ]);
    expect(await balanceOf(shop, 'gift')).toBe(2_650);
    expect(await commit({ name: 'price-protection' })).toMatchObject({ refused: 'already-claimed' });
    expect(await commit({ name: 'price-protection', itemIds: ['hats'] })).toMatchObject({ refused: 'already-claimed' });
  });

  it('records wishes for the carrier and invoices, and sends an issued invoice again or replaces it on request', async () => {
    await start({ status: 'shipped' });
    await done({ name: 'delivery-request', kind: 'hurry' });
    const order = await done({ name: 'delivery-request', kind: 'day', day: '2026-11-22', window: '晚上' });
    expect(order.deliveryRequests).toEqual([
      { kind: 'hurry', requestedAt: at },
      { kind: 'day', day: '2026-11-22', window: '晚上', requestedAt: at },
    ]);
    const company = { kind: 'company', title: '某公司', taxId: '91', email: 'a@b.cn' } as const;
    expect((await done({ name: 'invoice', ...company })).invoice).toEqual({ ...company, status: 'requested' });
    await start({ status: 'shipped', invoice: { ...company, status: 'issued' } });
    const { email: _email, ...withoutEmail } = company;
    const again = await commit({ name: 'invoice', ...withoutEmail });
    expect(again).toMatchObject({ plan: { invoice: { sentAgain: true } }, order: { invoice: { status: 'issued' } } });
    const personal = { kind: 'personal', title: 'Ann' } as const;
    const replaced = await done({ name: 'invoice', ...personal, replace: true });
    expect(replaced.invoice).toEqual({ ...personal, status: 'requested' });
  });
});
