// Commits: once a key, as agreed to, all or nothing wherever they break, on the record, and after an import.
import { Logger } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import type { OrderAction, OrderRecord } from '#contracts';
import { actingIn, at, entry, reason, viewer, visa } from '../testing/acting.js';
import { ADDRESS, annsOrder, everything, NOW, usd } from '../testing/shop-fixture.js';
import { type OrdersUnderTest, startOrders, upserts } from '../testing/start-orders.js';

let shop: OrdersUnderTest;
beforeAll(async () => {
  shop = await startOrders(NOW);
});
afterAll(() => shop.stop());
const { commit, done, start } = actingIn(() => shop);

describe('once and exactly', () => {
  it('acts once a key, answers the first answer again, and refuses the key for anything else', async () => {
    await start();
    const key = { idempotencyKey: 'one' };
    const action: OrderAction = { name: 'change-address', address: ADDRESS };
    const first = await commit(action, key);
    await done({ name: 'cancel', reason });
    const before = await everything(shop);
    expect(await commit({ ...action, address: { ...ADDRESS } }, key)).toEqual(first);
    expect(await commit({ name: 'cancel', reason }, key)).toEqual({ refused: 'idempotency-key-reused' });
    expect(await everything(shop)).toEqual(before);
    // The key is the customer's: somebody else may use the same.
    const bobs = await shop.orders.changeDefaultAddress({
      customerId: 'bob',
      address: ADDRESS,
      idempotencyKey: 'one',
      origin: { channel: 'api' },
    });
    expect(bobs).toMatchObject({ customer: { addresses: [ADDRESS] } });
  });

  it('answers a refusal again too', async () => {
    await start();
    const key = { idempotencyKey: 'refused' };
    const first = await commit({ name: 'cancel', reason: 'bored' }, key);
    expect(await commit({ name: 'cancel', reason: 'bored' }, key)).toEqual(first);
  });

  it('commits what was agreed to or nothing', async () => {
    await start();
    const action: OrderAction = { name: 'cancel', reason };
    const planned = await shop.orders.planAction({ viewer, orderId: 'O', action });
    if (!('plan' in planned)) throw new Error('no plan');
    await done({ name: 'change-payment', methodId: 'gift' });
    const { digest: planDigest } = planned.plan;
    const before = await everything(shop);
    expect(await commit(action, { planDigest })).toMatchObject({ refused: 'plan-changed' });
    expect(await everything(shop)).toEqual(before);
    const again = await shop.orders.planAction({ viewer, orderId: 'O', action });
    expect(await commit(action, { planDigest: 'plan' in again ? again.plan.digest : '' })).toHaveProperty('order');
  });

  it('records who asked through what, and tells the others in the same transaction', async () => {
    await start();
    shop.heardOfOrders.length = 0;
    shop.heard.length = 0;
    const origin = { channel: 'chat', conversationId: 'talk' } as const;
    await done({ name: 'cancel', reason }, { origin });
    const [audit] = (await everything(shop))['audit']?.slice(-1) as [Record<string, unknown>];
    expect(audit).toMatchObject({
      customer_id: 'ann',
      order_id: 'O',
      action: 'cancel',
      channel: 'chat',
      conversation_id: 'talk',
      asked: { name: 'cancel', reason },
      done: { payments: [{ type: 'refund', methodId: 'visa', amount: usd(2_100) }] },
    });
    for (let tries = 0; tries < 100 && shop.heardOfOrders.length === 0; tries += 1) await delay(20);
    expect(shop.heardOfOrders).toEqual([
      {
        orderId: 'O',
        customerId: 'ann',
        action: 'cancel',
        status: { from: 'pending', to: 'cancelled' },
        version: 2,
        payments: [{ type: 'refund', methodId: 'visa', amount: usd(2_100) }],
        origin,
        changedAt: at,
      },
    ]);
    expect(shop.heard.flatMap(({ items }) => items.map(({ sku, available: pieces }) => [sku, pieces]))).toEqual(
      expect.arrayContaining([
        ['shoe-red', 11],
        ['hat-s', 12],
      ]),
    );
  });

  it('lets nobody change the ledger or overdraw a gift card, whatever the code does', async () => {
    await start();
    await expect(shop.dataSource.query(`update orders.order_payments set amount_minor = 1`)).rejects.toThrow(
      'append-only',
    );
    await expect(
      shop.dataSource.query(
        `update orders.customers set payment_methods = '[{"id":"g","kind":"gift-card","balance":{"amount":-1,"currency":"USD"}}]'`,
      ),
    ).rejects.toThrow('customers_balances_not_negative');
  });

  it('is all or nothing wherever it breaks', async () => {
    await start();
    // A sequence is no part of a transaction: a revision may be left out.
    const state = async () => ({ ...(await everything(shop)), revision: [], events: [] });
    const before = await state();
    const create = shop.dataSource.createQueryRunner.bind(shop.dataSource);
    let statements = Infinity;
    let fault = new Error('the connection is gone');
    shop.dataSource.createQueryRunner = (...mode) => {
      const runner = create(...mode);
      const query = runner.query.bind(runner) as (...input: unknown[]) => Promise<unknown>;
      runner.query = (async (...input: unknown[]) => {
        if (runner.isTransactionActive && input[0] !== 'ROLLBACK' && (statements -= 1) < 0) throw fault;
        return query(...input);
      }) as typeof runner.query;
      return runner;
    };
    const changes = [{ itemId: 'hats', newSku: 'hat-l', quantity: 1 }];
    const action: OrderAction = { name: 'change-items', changes, methodId: 'gift' };
    let steps = 0;
    await delay(100);
    shop.heardOfOrders.length = 0;
    Logger.overrideLogger(false);
    try {
      for (; ; steps += 1) {
        statements = steps;
        fault = new Error(`the connection is gone before step ${steps}`);
        const answer = await commit(action, { idempotencyKey: 'broken' }).catch(() => undefined);
        statements = Infinity;
        if (answer !== undefined) break;
        expect(await state()).toEqual(before);
        expect(shop.heardOfOrders).toEqual([]);
      }
    } finally {
      Logger.overrideLogger(true);
      shop.dataSource.createQueryRunner = create;
    }
    expect(steps).toBeGreaterThan(15);
    for (let tries = 0; tries < 100 && shop.heardOfOrders.length === 0; tries += 1) await delay(20);
    expect(shop.heardOfOrders).toHaveLength(1);
    const { order } = await shop.orders.getOrder({ viewer, orderId: 'O' });
    expect(order).toMatchObject({ status: 'pending-modified', payments: [visa, entry('payment', 'gift', 300)] });
  });
});

describe('importing again', () => {
  it('sets an order to what the file says, and keeps requests that the file still speaks of', async () => {
    await start({ status: 'delivered' });
    await done({ name: 'return', itemIds: ['shoes'], methodId: 'visa' });
    const load = (status: OrderRecord['status'], notes: string) =>
      shop.orders.importRecords({ file: 'orders', lines: upserts(annsOrder('O', status, { notes })) });
    const order = async () => (await shop.orders.getOrder({ viewer, orderId: 'O' })).order;
    await load('returned', 'sent');
    expect(await order()).toMatchObject({ status: 'returned', returnRequest: { itemIds: ['shoes'] } });
    await load('delivered', 'sent');
    expect(await order()).not.toHaveProperty('returnRequest');
  });

  it('does not let a claim be paid twice that the refunds of the file cover', async () => {
    await start({ status: 'delivered' });
    const claimed = await done({ name: 'price-protection' });
    const payments = claimed.payments.map((payment) => ({ ...payment, at: '2026-11-22T16:00:00+08:00' }));
    await shop.orders.importRecords({ file: 'orders', lines: upserts(annsOrder('O', 'delivered', { payments })) });
    expect(await commit({ name: 'price-protection' })).toMatchObject({ refused: 'already-claimed' });
    await shop.orders.importRecords({ file: 'orders', lines: upserts(annsOrder('O', 'delivered')) });
    expect(await commit({ name: 'price-protection' })).toHaveProperty('order');
  });
});
