// What a shopper said is kept for CONVERSATION_DAYS and no longer, and what was erased is erased with all services.
import { setTimeout as delay } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Conversation, startShop, type TestShop } from '#testing';
import { Retention } from '../../apps/dialog/src/conversation/retention.service.js';

const DAY_MS = 86_400_000;
let shop: TestShop;
beforeAll(async () => {
  shop = await startShop({ now: new Date('2026-03-02T04:00:00Z'), env: { CONVERSATION_DAYS: '30' } });
}, 120_000);
afterAll(() => shop.stop());

const service = (name: string) => shop.services.find((running) => running.name === name);

it('erases old conversations, what they left with the orders, and no young ones', async () => {
  const tables = service('orders')?.get(DataSource);
  const old = await Conversation.open(shop.url, {});
  await old.say('hello');
  const { conversationId: id } = old;
  await tables?.query(
    `insert into orders.idempotent_answers (customer_id, key, request_digest, answer, created_at) values
       ('c-1', $1 || ':form:x', 'd', '{}', now()), ('c-1', 'another:form:x', 'd', '{}', now())`,
    [id],
  );
  await tables?.query(
    `insert into orders.audit_records (customer_id, action, channel, conversation_id, asked, done, recorded_at)
     values ('c-1', 'cancel', 'chat', $1, '{}', '{}', now())`,
    [id],
  );
  shop.clock?.advance(20 * DAY_MS);
  const young = await Conversation.open(shop.url, {});
  shop.clock?.advance(11 * DAY_MS);
  expect(await service('dialog')?.get(Retention).eraseOld()).toBe(1);
  const transcript = async (conversation: Conversation): Promise<number> =>
    (
      await fetch(`${shop.url}/v1/conversations/${conversation.conversationId}/messages`, {
        headers: { authorization: `Bearer ${conversation.token}` },
      })
    ).status;
  expect(await transcript(young)).toBe(200);
  const said: unknown[] | undefined = await service('dialog')
    ?.get(DataSource)
    .query('select 1 from dialog.messages where conversation_id = $1', [id]);
  expect(said).toEqual([]);
  const left = async (): Promise<unknown> =>
    await tables?.query(
      `select (select array_agg(key) from orders.idempotent_answers) as keys,
              (select array_agg(conversation_id) from orders.audit_records) as conversations`,
    );
  for (let wait = 0; wait < 100 && JSON.stringify(await left()).includes(id); wait += 1) await delay(50);
  expect(await left()).toEqual([{ keys: ['another:form:x'], conversations: [null] }]);
  await expect(tables?.query(`update orders.audit_records set action = 'refund'`)).rejects.toThrow('append-only');
  await expect(tables?.query(`delete from orders.audit_records`)).rejects.toThrow('append-only');
});
