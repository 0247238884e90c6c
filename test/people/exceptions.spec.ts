// Exceptions to rules of the shop: whoever serves the shopper asks, somebody else who is a lead allows, and it is done once and recorded.
import { rm } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { clientOf } from '#bus';
import { type OrderException, ordersCalls } from '#contracts';
import { Conversation, startShop, type TestShop } from '#testing';
import { DeskClient, deskEvent } from './desk-client.js';
import { FIRST_ORDER, writeMugShop } from './mug-shop.js';

const LIMIT_MS = 120_000;
const OLD = ['OLD-1', 'OLD-2', 'OLD-3', 'OLD-4', 'OLD-5'];
const LEADS = 8;
const RETURN = { action: 'return', itemIds: ['MUG'], methodId: 'card' };
const BECAUSE = 'she was in hospital';

let folder: string;
let shop: TestShop;
let mei: DeskClient;
let lin: DeskClient;
let customerToken: string;
beforeAll(async () => {
  folder = await writeMugShop(2, { ids: OLD, returnWindowDays: 7 });
  shop = await startShop({ store: folder, now: new Date('2026-11-20T08:00:00Z') });
  customerToken = await shop.customerToken('ann');
  mei = await DeskClient.signIn(shop, 'mei');
  lin = await DeskClient.signIn(shop, 'lin', 'lead', '林岚');
}, LIMIT_MS);
afterAll(async () => {
  await shop.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A conversation that somebody holds. */
async function held(by = mei): Promise<{ talk: Conversation; path: string; term: number }> {
  const talk = await Conversation.open(shop.url, { customerToken, locale: 'en' });
  await talk.requestHandoff();
  const { term } = (await by.take(talk.conversationId)).body;
  return { talk, path: `/conversations/${talk.conversationId}`, term };
}

const ask = async (by: DeskClient, path: string, orderId: string, body: object) =>
  await by.call<OrderException>('POST', `${path}/orders/${orderId}/exceptions`, body);
const decide = async (by: DeskClient, exceptionId: string, decision = 'allow') =>
  await by.call<OrderException>('POST', `/exceptions/${exceptionId}`, { decision });
const statusOf = async (orderId: string) =>
  (await clientOf(shop.bus, ordersCalls).getOrder({ viewer: { customerId: 'ann', verifiedOrderIds: [] }, orderId }))
    .order?.status;
const auditOf = async (orderId: string) =>
  await (shop.services.find(({ name }) => name === 'orders')?.get(DataSource) as DataSource).query<object[]>(
    `select action, channel, agent_id, approved_by, done -> 'waived' as waived from orders.audit_records where order_id = $1`,
    [orderId],
  );

it('one is asked for by an agent, seen and allowed by a lead, carried out at once, and recorded with both', async () => {
  const { path, term } = await held();
  const [atMei, atLin] = [await mei.stream(), await lin.stream()];
  const refused = await mei.call('POST', `${path}/orders/OLD-1/actions?plan=1`, { term, ...RETURN });
  expect(refused).toMatchObject({ status: 409, body: { code: 'past-return-window' } });

  const asked = await ask(mei, path, 'OLD-1', { term, ...RETURN, because: BECAUSE });
  expect(asked).toMatchObject({
    status: 200,
    body: { orderId: 'OLD-1', rules: ['past-return-window'], because: BECAUSE, state: 'asked' },
  });
  expect(asked.body).toMatchObject({ action: 'return', expectedRefund: { amount: 5_000 }, payments: [] });
  const { exceptionId } = asked.body;
  const seen = await deskEvent(atLin, 'queue', ({ exceptions = [] }) => exceptions.length > 0);
  expect(seen.exceptions).toMatchObject([{ exceptionId, askedBy: { agentId: 'mei' } }]);
  expect((await mei.call<{ exceptions?: unknown }>('GET', '/queue')).body.exceptions).toBeUndefined();
  expect(await statusOf('OLD-1')).toBe('delivered');

  expect((await decide(mei, exceptionId)).status).toBe(403);
  expect(await decide(lin, exceptionId)).toMatchObject({
    status: 200,
    body: { state: 'done', decidedBy: { agentId: 'lin', name: '林岚' } },
  });
  await deskEvent(atMei, 'exception', (exception) => exception.exceptionId === exceptionId);
  expect(await statusOf('OLD-1')).toBe('return-requested');
  expect(await auditOf('OLD-1')).toEqual([
    { action: 'return', channel: 'desk', agent_id: 'mei', approved_by: 'lin', waived: ['past-return-window'] },
  ]);
  expect(await mei.call('GET', path)).toMatchObject({ body: { packet: { exceptions: [{ state: 'done' }] } } });
  expect(await decide(lin, exceptionId, 'decline')).toMatchObject({ status: 409, body: { code: 'already-decided' } });
  for (const stream of [atMei, atLin]) stream.close();
});

it('is allowed by nobody who asked for it themselves, and a no leaves the order as it is', async () => {
  const { path, term } = await held(lin);
  const { exceptionId } = (await ask(lin, path, 'OLD-2', { term, ...RETURN, because: BECAUSE })).body;
  expect(await decide(lin, exceptionId)).toMatchObject({ status: 409, body: { code: 'own-exception' } });
  expect(await decide(lin, exceptionId, 'decline')).toMatchObject({ status: 409, body: { code: 'own-exception' } });
  const zoe = await DeskClient.signIn(shop, 'zoe', 'lead');
  expect(await decide(zoe, exceptionId, 'decline')).toMatchObject({ status: 200, body: { state: 'declined' } });
  expect(await decide(zoe, exceptionId)).toMatchObject({ status: 409, body: { code: 'already-decided' } });
  expect([await statusOf('OLD-2'), await auditOf('OLD-2')]).toEqual(['delivered', []]);
});

it('is not asked for where no rule refuses, where the rule is a fact, without a reason, or by who does not hold it', async () => {
  const { path, term } = await held();
  const pending = `A-${FIRST_ORDER}`;
  const cancel = { term, action: 'cancel', reason: 'no-longer-needed', because: BECAUSE };
  const wished = { term, ...RETURN, because: BECAUSE };
  const code = async (by: DeskClient, orderId: string, body: object) => {
    const answer = await ask(by, path, orderId, body);
    return [answer.status, answer.body.code];
  };
  expect(await code(mei, pending, cancel)).toEqual([409, 'nothing-to-except']);
  expect(await code(mei, pending, wished)).toEqual([409, 'wrong-status']);
  expect(await code(mei, 'OLD-3', { ...wished, methodId: 'gold' })).toEqual([409, 'unknown-method']);
  expect(await code(mei, 'NONE', wished)).toEqual([404, 'no-such-order']);
  expect((await ask(mei, path, 'OLD-3', { ...wished, because: '  ' })).status).toBe(400);
  expect((await ask(mei, path, 'OLD-3', { ...wished, because: 'x'.repeat(501) })).status).toBe(400);
  expect(await code(lin, 'OLD-3', wished)).toEqual([409, 'term-passed']);
  expect((await decide(lin, 'none')).status).toBe(404);
});

it(`is decided once by ${LEADS} leads who answer at once, and asked for again it is the same one`, async () => {
  const { path, term } = await held();
  const wished = { term, ...RETURN, because: BECAUSE };
  const first = (await ask(mei, path, 'OLD-4', wished)).body;
  const again = (await ask(mei, path, 'OLD-4', { ...wished, because: 'asked again' })).body;
  expect(again).toMatchObject({ exceptionId: first.exceptionId, because: 'asked again' });
  const leads = await Promise.all(
    Array.from({ length: LEADS }, async (_, index) => await DeskClient.signIn(shop, `lead-${index}`, 'lead')),
  );
  const answers = await Promise.all(
    leads.map(async (lead, index) => await decide(lead, first.exceptionId, index % 2 === 0 ? 'allow' : 'decline')),
  );
  const states = new Set(answers.filter(({ status }) => status === 200).map(({ body }) => body.state));
  expect(states.size).toBe(1);
  const isDone = states.has('done');
  expect(await statusOf('OLD-4')).toBe(isDone ? 'return-requested' : 'delivered');
  const deciders = new Set(answers.flatMap(({ body }) => body.decidedBy?.agentId ?? []));
  expect(deciders.size).toBe(1);
  expect((await auditOf('OLD-4')).map((record) => (record as { approved_by: string }).approved_by)).toEqual(
    isDone ? [...deciders] : [],
  );
});

it('that is not possible any more is said to have failed, and nothing of it is done', async () => {
  const { path, term } = await held();
  const { exceptionId } = (await ask(mei, path, 'OLD-5', { term, ...RETURN, because: BECAUSE })).body;
  const invoice = { term, action: 'invoice', kind: 'personal', title: 'Ann' };
  expect((await mei.call('POST', `${path}/orders/OLD-5/actions`, invoice)).status).toBe(200);
  expect(await decide(lin, exceptionId)).toMatchObject({
    status: 200,
    body: { state: 'failed', failedBy: 'plan-changed' },
  });
  expect(await statusOf('OLD-5')).toBe('delivered');
});

it('is made by no call that does not name both people', async () => {
  const commit = async (origin: object) =>
    await clientOf(shop.bus, ordersCalls).commitAction({
      viewer: { customerId: 'ann', verifiedOrderIds: [] },
      orderId: 'OLD-5',
      action: { name: 'return', itemIds: ['MUG'], methodId: 'card' },
      waives: ['past-return-window'],
      idempotencyKey: JSON.stringify(origin),
      origin: origin as { channel: 'desk' },
    });
  for (const origin of [
    { channel: 'chat' },
    { channel: 'desk', agentId: 'mei' },
    { channel: 'desk', agentId: 'mei', approvedBy: 'mei' },
    { channel: 'api', agentId: 'mei', approvedBy: 'lin' },
  ])
    await expect(commit(origin)).rejects.toThrow('waives');
  expect([await statusOf('OLD-5'), await auditOf('OLD-5')]).toEqual([
    'delivered',
    [expect.objectContaining({ action: 'invoice', approved_by: null })],
  ]);
});

it('goes with its conversation, while the record of the order stays without it', async () => {
  const { talk, path, term } = await held();
  const { exceptionId } = (await ask(mei, path, 'OLD-5', { term, ...RETURN, because: BECAUSE })).body;
  await talk.erase();
  const desk = shop.services.find(({ name }) => name === 'desk')?.get(DataSource) as DataSource;
  const deadlineMs = Date.now() + 15_000;
  let left = await desk.query<unknown[]>(`select 1 from desk.exceptions where id = $1`, [exceptionId]);
  while (left.length > 0 && Date.now() < deadlineMs)
    left = await desk.query(`select 1 from desk.exceptions where id = $1`, [exceptionId]);
  expect(left).toEqual([]);
  expect((await decide(lin, exceptionId)).status).toBe(404);
});
