// The database connection of a commit is killed before each of its statements: all or nothing has happened, and the event is heard once.
import { Logger } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { Inbox } from '#bus';
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

  it('is told again when the relay dies between sending and forgetting, and has its effect once all the same', async () => {
    await resetShop(service, [annsOrder('O', 'pending')]);
    await service.dataSource.query('create table if not exists orders.effects (event_id text)');
    const inbox = service.get(Inbox);
    service.effects.ofOrder = async (eventId) => {
      await inbox.once(eventId, 'spec', async (manager) => {
        await manager.query('insert into orders.effects values ($1)', [eventId]);
      });
    };
    service.heardOfOrders.length = 0;
    const { query } = service.dataSource;
    let deaths = 3;
    service.dataSource.query = (async (text: string, ...rest: unknown[]) => {
      if (/^DELETE FROM orders\.outbox/.test(text) && service.heardOfOrders.length > 0 && deaths > 0) {
        deaths -= 1;
        throw new Error('died');
      }
      return await (query as (...input: unknown[]) => Promise<unknown>).call(service.dataSource, text, ...rest);
    }) as typeof query;
    const viewer = { customerId: 'ann', verifiedOrderIds: [] };
    const action: OrderAction = { name: 'cancel', reason: 'no-longer-needed' };
    await service.commitDirectly({ viewer, orderId: 'O', action, idempotencyKey: 'once', origin: { channel: 'api' } });
    for (let tries = 0; tries < 2_000 && deaths > 0; tries += 1) await delay(20);
    service.dataSource.query = query;
    await service.eventsSent();
    service.effects.ofOrder = undefined;
    expect(deaths).toBe(0);
    expect(service.heardOfOrders.length).toBeGreaterThan(1);
    expect(await service.dataSource.query('select count(*)::int as count from orders.effects')).toEqual([{ count: 1 }]);
  }, 60_000);
});
