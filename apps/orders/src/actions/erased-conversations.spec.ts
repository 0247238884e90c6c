// An act that ends after its conversation was erased leaves nothing of the conversation behind.
import { setTimeout as delay } from 'node:timers/promises';
import { ErasedConversations } from './erased-conversations.service.js';
import { actingIn, reason } from '../testing/acting.js';
import { NOW } from '../testing/shop-fixture.js';
import { type OrdersUnderTest, startOrders } from '../testing/start-orders.js';

const CONVERSATION = '7b1f1a52-9d5c-4a21-8f5e-2c8b33a1d001';
let shop: OrdersUnderTest;
const { start, done } = actingIn(() => shop);
beforeAll(async () => {
  shop = await startOrders(NOW);
}, 60_000);
afterAll(() => shop.stop());

const keptOf = async (): Promise<unknown[]> =>
  await shop.dataSource.query(
    `select key as kept from orders.idempotent_answers where key like $1 || '%'
     union all select conversation_id from orders.audit_records where conversation_id = $1`,
    [CONVERSATION],
  );
const cancel = () =>
  done(
    { name: 'cancel', reason },
    { idempotencyKey: `${CONVERSATION}:form:digest`, origin: { channel: 'chat', conversationId: CONVERSATION } },
  );

/** How often it was cancelled, of which the audit names no conversation. */
const cancelled = async (): Promise<number> => {
  const [row] = await shop.dataSource.query<{ count: number }[]>(
    `select count(*)::int as count from orders.audit_records
     where order_id = 'O' and action = 'cancel' and conversation_id is null`,
  );
  return row?.count ?? 0;
};

// A conversation stays erased: each test has one that is not yet.
beforeEach(async () => {
  await start();
  await shop.dataSource.query(`delete from orders.erased_conversations`);
});

it('takes its id and its answers from an act that ended before', async () => {
  const before = await cancelled();
  await cancel();
  expect(await keptOf()).toHaveLength(2);
  await shop.get(ErasedConversations).forget(CONVERSATION);
  expect(await keptOf()).toEqual([]);
  expect(await cancelled()).toBe(before + 1);
});

it('keeps and tells neither where the act ends after the erasure', async () => {
  const before = await cancelled();
  await shop.get(ErasedConversations).forget(CONVERSATION);
  shop.heardOfOrders.length = 0;
  await cancel();
  expect(await keptOf()).toEqual([]);
  expect(await cancelled()).toBe(before + 1);
  for (let tries = 0; tries < 100 && shop.heardOfOrders.length === 0; tries += 1) await delay(20);
  expect(shop.heardOfOrders).toMatchObject([{ orderId: 'O', action: 'cancel', origin: { channel: 'chat' } }]);
  expect(shop.heardOfOrders[0]?.origin).not.toHaveProperty('conversationId');
});

it('forgets one act that runs at the same time', async () => {
  await Promise.all([cancel(), shop.get(ErasedConversations).forget(CONVERSATION)]);
  expect(await keptOf()).toEqual([]);
});
