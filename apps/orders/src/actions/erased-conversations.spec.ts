// An act that ends after its conversation was erased leaves nothing of the conversation behind.
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

it.each(['before', 'after'])('keeps neither its id nor its answers where the act ends %s the erasure', async (when) => {
  await start();
  const erased = shop.get(ErasedConversations);
  if (when === 'before') await cancel();
  await erased.forget(CONVERSATION);
  if (when === 'after') await cancel();
  expect(await keptOf()).toEqual([]);
  const [{ count } = { count: 0 }] = await shop.dataSource.query<{ count: number }[]>(
    `select count(*)::int as count from orders.audit_records where order_id = 'O' and action = 'cancel'`,
  );
  expect(count).toBeGreaterThan(0);
});

it('forgets one act that runs at the same time', async () => {
  await start();
  await Promise.all([cancel(), shop.get(ErasedConversations).forget(CONVERSATION)]);
  expect(await keptOf()).toEqual([]);
});
