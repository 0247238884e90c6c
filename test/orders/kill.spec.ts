// The database connection of a commit is killed before each of its statements: all or nothing has happened, and the event is heard once.
import { Logger } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { OrderAction } from '#contracts';
import { everything, annsOrder, NOW, resetShop, usd } from '../../apps/orders/src/testing/shop-fixture.js';
import { type OrdersUnderTest, startOrders } from '../../apps/orders/src/testing/start-orders.js';
import { describeStack } from '../wire/describe-stack.js';

describeStack('a commit that is killed', ['DATABASE_URL'], () => {
  let service: OrdersUnderTest;
  let killer: pg.Client;
  /** Kills the connection before the statement of this number within a transaction. */
  let statementsLeft = Infinity;

  beforeAll(async () => {
    service = await startOrders(NOW, process.env['DATABASE_URL']);
    killer = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
    await killer.connect();
    const create = service.dataSource.createQueryRunner.bind(service.dataSource);
    service.dataSource.createQueryRunner = (...mode) => {
      const runner = create(...mode);
      const query = runner.query.bind(runner) as (...input: unknown[]) => Promise<unknown>;
      runner.query = (async (...input: unknown[]) => {
        if (runner.isTransactionActive && (statementsLeft -= 1) === -1) {
          const [own] = (await query('select pg_backend_pid() as pid')) as { pid: number }[];
          await killer.query('select pg_terminate_backend($1, 5000)', [own?.pid]);
        }
        return query(...input);
      }) as typeof runner.query;
      return runner;
    };
    Logger.overrideLogger(false);
  }, 60_000);
  afterAll(async () => {
    Logger.overrideLogger(true);
    await killer.end();
    await service.stop();
  });

  it('has happened as a whole or not at all, and tells the others once', async () => {
    await resetShop(service, [annsOrder('O', 'pending')]);
    await delay(500);
    service.heardOfOrders.length = 0;
    const action: OrderAction = {
      name: 'change-items',
      changes: [{ itemId: 'hats', newSku: 'hat-l', quantity: 1 }],
      methodId: 'gift',
    };
    const state = async () => ({ ...(await everything(service)), revision: [], events: [] });
    const viewer = { customerId: 'ann', verifiedOrderIds: [] };
    const before = await state();
    let killed = 0;
    for (; killed < 100; killed += 1) {
      statementsLeft = killed;
      const answer = await service
        .commitDirectly({ viewer, orderId: 'O', action, idempotencyKey: 'killed', origin: { channel: 'api' } })
        .catch(() => undefined);
      statementsLeft = Infinity;
      if (answer !== undefined) break;
      expect(await state()).toEqual(before);
    }
    // Every statement of the transaction, and its commit.
    expect(killed).toBeGreaterThan(18);
    const { order } = await service.orders.getOrder({ viewer, orderId: 'O' });
    expect(order?.status).toBe('pending-modified');
    expect(order?.payments.slice(1)).toEqual([
      { type: 'payment', methodId: 'gift', amount: usd(300), at: NOW.toISOString() },
    ]);
    for (let tries = 0; tries < 200 && service.heardOfOrders.length === 0; tries += 1) await delay(20);
    await delay(300);
    expect(service.heardOfOrders).toHaveLength(1);
  }, 120_000);
});
