// What somebody else holds: who waits for an order sees it as it is afterwards, and who wants a variant sees its first pieces.
import { setTimeout as delay } from 'node:timers/promises';
import { lockFile } from '../../apps/orders/src/importing/import-batch.js';
import { annsOrder, NOW, resetShop, usd } from '../../apps/orders/src/testing/shop-fixture.js';
import { type OrdersUnderTest, startOrders } from '../../apps/orders/src/testing/start-orders.js';
import { describeStack } from '../wire/describe-stack.js';

const WAITERS = `select count(*)::int as count from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`;
const MAX_LOOKS = 500;

describeStack('what is held on PostgreSQL', ['DATABASE_URL'], () => {
  let service: OrdersUnderTest;
  beforeAll(async () => {
    service = await startOrders(NOW, process.env['DATABASE_URL']);
  }, 60_000);
  afterAll(() => service.stop());

  async function untilSomebodyWaits(): Promise<void> {
    for (let look = 0; look < MAX_LOOKS; look += 1) {
      const [row] = await service.dataSource.query<{ count: number }[]>(WAITERS);
      if (row !== undefined && row.count > 0) return;
      await delay(10);
    }
    throw new Error('nobody waits');
  }

  it('cancels an order with all the money that was paid for it meanwhile', async () => {
    await resetShop(service, [annsOrder('O', 'pending')]);
    const holder = service.dataSource.createQueryRunner();
    await holder.startTransaction();
    await holder.query(`select 1 from orders.orders where id = 'O' for update`);
    await holder.query(
      `insert into orders.order_payments (order_id, position, type, method_id, amount_minor, currency)
       values ('O', 1, 'payment', 'paypal', 300, 'USD')`,
    );
    const cancelled = service.commitDirectly({
      viewer: { customerId: 'ann', verifiedOrderIds: [] },
      orderId: 'O',
      action: { name: 'cancel', reason: 'no-longer-needed' },
      idempotencyKey: 'held',
      origin: { channel: 'api' },
    });
    await untilSomebodyWaits();
    await holder.commitTransaction();
    await holder.release();
    expect(await cancelled).toMatchObject({
      order: {
        status: 'cancelled',
        payments: [
          { type: 'payment', methodId: 'visa', amount: usd(2_100) },
          { type: 'payment', methodId: 'paypal', amount: usd(300) },
          { type: 'refund', methodId: 'visa', amount: usd(2_100) },
          { type: 'refund', methodId: 'paypal', amount: usd(300) },
        ],
      },
    });
  });

  it('does not let a customer wait for a variant whose first pieces are being imported', async () => {
    await resetShop(service, []);
    const holder = service.dataSource.createQueryRunner();
    await holder.startTransaction();
    await lockFile(holder.manager, 'stock');
    await holder.query(`insert into orders.stock (sku, warehouse, on_hand) values ('new', 'east', 3)`);
    const subscribed = service.inventory.subscribeToStock({ customerId: 'ann', productId: 'p', skus: ['new'] });
    await untilSomebodyWaits();
    await holder.commitTransaction();
    await holder.release();
    expect(await subscribed).toEqual({ items: [{ sku: 'new', outcome: 'in-stock' }] });
  });
});
