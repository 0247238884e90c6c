// The desk over HTTP: a shopper asks, gets angry, is queued, taken, answered, and given back, in both languages, while the desk is restarted.
import { rm } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { Conversation, startShop, type TestShop } from '#testing';
import { DeskClient, deskEvent } from './desk-client.js';
import { DeskProcess } from './desk-process.js';
import { FIRST_ORDER, writeMugShop } from './mug-shop.js';

const LIMIT_MS = 240_000;

let folder: string;
let shop: TestShop;
let customerToken: string;
let desk: DeskProcess;
beforeAll(async () => {
  folder = await writeMugShop(8);
  shop = await startShop({ store: folder });
  customerToken = await shop.customerToken('ann');
  desk = new DeskProcess(shop);
}, LIMIT_MS);
afterAll(async () => {
  await desk.stop();
  await shop.stop();
  await rm(folder, { recursive: true, force: true });
});

async function get(path: string, token: string): Promise<number> {
  return (await fetch(`${shop.url}${path}`, { headers: { authorization: `Bearer ${token}` } })).status;
}

describe('who may come to the desk', () => {
  it('is who has a token with a role; a shopper’s token is 403 there, and an agent’s is 403 at the shoppers’ routes', async () => {
    const talk = await Conversation.open(shop.url, { customerToken });
    const agent = await DeskClient.signIn(shop, 'mei');
    for (const token of [customerToken, talk.token]) {
      expect(await get('/v1/desk/queue', token)).toBe(403);
      expect(await get('/v1/desk/stream', token)).toBe(403);
      expect(await get(`/v1/desk/conversations/${talk.conversationId}`, token)).toBe(403);
    }
    expect(await get('/v1/desk/queue', agent.token)).toBe(200);
    expect(await get('/v1/desk/queue', `${agent.token.slice(0, -3)}abc`)).toBe(401);
    expect(await get('/v1/orders', agent.token)).toBe(403);
    expect(await get(`/v1/conversations/${talk.conversationId}/messages`, agent.token)).toBe(403);
  });

  it('is no demo agent who comes through a proxy', async () => {
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.9' };
    const response = await fetch(`${shop.url}/v1/demo/agent-token`, { method: 'POST', headers, body: '{}' });
    expect(response.status).toBe(403);
  });

  it('sees of others’ conversations only what was looked up with a reason, masked', async () => {
    const talk = await Conversation.open(shop.url, { locale: 'en' });
    await talk.say('my phone is +44 20 7946 0000, how much is the mug');
    const agent = await DeskClient.signIn(shop, 'mei');
    const path = `/conversations/${talk.conversationId}`;
    expect(await agent.call('GET', path)).toMatchObject({ status: 403, body: { code: 'reason-needed' } });
    const looked = await agent.call('GET', `${path}?because=complaint%20by%20phone`);
    expect(looked).toMatchObject({ status: 200, body: { heldBy: 'assistant', masked: true } });
    expect(JSON.stringify(looked.body)).not.toContain('7946');
    expect(await agent.take(talk.conversationId)).toMatchObject({ status: 409, body: { code: 'not-waiting' } });
    expect(await agent.take('none')).toMatchObject({ status: 404 });
  });
});

it('where nobody is on, the shopper is told so, and promised no place', async () => {
  const talk = await Conversation.open(shop.url, { customerToken, locale: 'zh' });
  const [reply] = (await talk.say('转人工')).replies;
  expect(reply).toMatchObject({ skill: 'handoff', facts: { isStaffed: false } });
  expect(reply?.facts).not.toHaveProperty('position');
  expect(reply?.text).toContain('没有客服在线');
  await talk.say('不用人工了');
});

const JOURNEYS = [
  {
    locale: 'zh' as const,
    ask: '马克杯多少钱',
    angry: '你们太差劲了，转人工！',
    wish: (orderId: string) => `帮我取消订单 ${orderId}，不想要了`,
    line: '订单我帮您取消了',
    bye: '还有问题随时找我们',
  },
  {
    locale: 'en' as const,
    ask: 'How much is the mug?',
    angry: 'This is terrible service. I want to talk to a person!',
    wish: (orderId: string) => `please cancel my order ${orderId}, I do not want it any more`,
    line: 'I have cancelled the order for you',
    bye: 'Come back any time',
  },
];

it.each(JOURNEYS)(
  'the whole way in $locale, with the desk restarted in between',
  async (said) => {
    const orderId = `A-${FIRST_ORDER + (said.locale === 'zh' ? 0 : 1)}`;
    const agent = await DeskClient.signIn(shop, `mei-${said.locale}`, 'agent', '小梅');
    const other = await DeskClient.signIn(shop, 'bob');
    const atDesk = await agent.stream();
    await agent.online();
    const talk = await Conversation.open(shop.url, { customerToken, locale: said.locale });
    const { conversationId } = talk;
    const atShopper = await talk.stream();

    expect((await talk.say(said.ask)).replies[0]?.skill).toBe('price');
    const queued = await talk.say(said.angry);
    expect(queued.heldBy).toBe('queue');
    expect(queued.replies.find(({ skill }) => skill === 'handoff')?.facts).toMatchObject({
      isStaffed: true,
      position: 1,
    });
    expect(await deskEvent(atDesk, 'offer')).toMatchObject({ conversationId, locale: said.locale });

    await desk.restart();
    const { body: view } = await agent.call<{ waiting: { conversationId: string; term: number }[] }>('GET', '/queue');
    const waiting = view.waiting.find((one) => one.conversationId === conversationId);
    const taken = await agent.take(conversationId, { fromTerm: waiting?.term });
    expect(taken).toMatchObject({ status: 200, body: { packet: { customer: { name: 'Ann' }, locale: said.locale } } });
    const { term, packet } = taken.body;
    expect(packet.orders.length).toBeGreaterThan(0);
    expect(packet.products).toMatchObject([{ productId: 'mug', price: { amount: 5_000 } }]);
    expect(packet.answered.map(({ skill }) => skill)).toContain('price');
    expect(await other.take(conversationId)).toMatchObject({
      status: 409,
      body: { code: 'held-by-other', holder: { name: '小梅' } },
    });
    await atShopper.first((event) => event.type === 'held-by' && event.data.agent === '小梅', 'held-by');

    expect(await talk.say(said.wish(orderId))).toMatchObject({ heldBy: 'agent', replies: [] });
    await deskEvent(atDesk, 'message', ({ message }) => message.text === said.wish(orderId));
    const [draft] = await agent.suggestions(conversationId);
    expect(draft).toMatchObject({ source: 'skill', facts: { orderId } });

    const actions = `/conversations/${conversationId}/orders/${orderId}/actions`;
    const wish = { term, action: 'cancel', reason: 'no-longer-needed' };
    const plan = await agent.call<{ digest: string }>('POST', `${actions}?plan=1`, wish);
    expect(plan).toMatchObject({ status: 200, body: { orderId, status: { from: 'pending', to: 'cancelled' } } });
    const done = await agent.call<{ status: string }>('POST', actions, wish);
    expect(done).toMatchObject({ status: 200, body: { id: orderId, status: 'cancelled' } });
    expect(await agent.call('POST', actions, wish)).toMatchObject({ status: 409, body: { code: 'wrong-status' } });
    expect(await agent.call('POST', actions.replace(orderId, 'A-9'), wish)).toMatchObject({ status: 404 });
    expect(await other.call('POST', actions, wish)).toMatchObject({ status: 409, body: { code: 'term-passed' } });
    const orders = shop.services.find(({ name }) => name === 'orders')?.get(DataSource) as DataSource;
    expect(
      await orders.query(`select channel, agent_id from orders.audit_records where order_id = $1`, [orderId]),
    ).toEqual([{ channel: 'desk', agent_id: agent.agentId }]);

    await desk.restart();
    const line = { term, text: said.line, suggestionId: draft?.id, clientMessageId: 'first' };
    const [once, twice] = [await agent.say(conversationId, line), await agent.say(conversationId, line)];
    expect([once.status, twice.body.messageId]).toEqual([200, once.body.messageId]);
    const heard = await atShopper.message(said.line);
    expect(heard).toMatchObject({ data: { role: 'agent', author: '小梅' } });
    expect((await talk.transcript()).filter(({ text }) => text === said.line)).toHaveLength(1);

    const release = { term, to: 'assistant', line: said.bye };
    const path = `/conversations/${conversationId}/release`;
    expect(await agent.call('POST', path, release)).toMatchObject({ status: 200, body: { term: term + 1 } });
    expect(await agent.say(conversationId, { term, text: 'too late' })).toMatchObject({
      body: { code: 'term-passed' },
    });
    await atShopper.message(said.bye);
    expect((await talk.say(said.ask)).replies[0]?.skill).toBe('price');
    await talk.rate(5);
    atDesk.close();
    atShopper.close();
    await agent.call('PUT', '/presence', { state: 'offline' });
  },
  LIMIT_MS,
);

it(
  'who leaves gives back what they hold, and what is passed on goes to whom it was meant for',
  async () => {
    const [mei, bob] = [await DeskClient.signIn(shop, 'mei'), await DeskClient.signIn(shop, 'bob', 'lead')];
    const talk = await Conversation.open(shop.url, { locale: 'en' });
    const { conversationId } = talk;
    await talk.requestHandoff();
    const { term } = (await mei.take(conversationId)).body;
    await bob.online();
    const atBob = await bob.stream();
    const path = `/conversations/${conversationId}/release`;
    expect(await mei.call('POST', path, { term, to: 'queue', toAgentId: 'bob' })).toMatchObject({ status: 200 });
    await deskEvent(atBob, 'offer', (offer) => offer.conversationId === conversationId);
    expect(await bob.take(conversationId)).toMatchObject({ status: 200 });
    expect((await bob.call<{ team: unknown[] }>('GET', '/queue')).body.team.length).toBeGreaterThan(0);
    await bob.call('PUT', '/presence', { state: 'offline' });
    await deskEvent(atBob, 'lost', (lost) => lost.conversationId === conversationId);
    const told = (await talk.transcript()).at(-1);
    expect(told).toMatchObject({ role: 'assistant', reply: { facts: { lost: true } } });
    atBob.close();
  },
  LIMIT_MS,
);

it(
  'an erased conversation leaves no word anywhere, with notes, suggestions and corrections',
  async () => {
    const WORD = 'kumquatization';
    const agent = await DeskClient.signIn(shop, 'mei');
    const talk = await Conversation.open(shop.url, { locale: 'en' });
    const { conversationId } = talk;
    const { messageId } = await talk.say(`how much is the mug, ${WORD}`);
    await talk.requestHandoff(`${WORD} please`);
    const { term } = (await agent.take(conversationId)).body;
    const path = `/conversations/${conversationId}`;
    await agent.say(conversationId, { term, text: `hello ${WORD}` });
    expect(await agent.call('POST', `${path}/notes`, { text: `note ${WORD}` })).toMatchObject({ status: 204 });
    const correction = { messageId, meant: 'stock', note: WORD };
    expect(await agent.call('POST', `${path}/corrections`, correction)).toMatchObject({ status: 204 });
    const making = agent.suggestions(conversationId).catch(() => []);
    await talk.erase();
    await making;
    const database = shop.services.find(({ name }) => name === 'dialog')?.get(DataSource) as DataSource;
    const deadlineMs = Date.now() + 20_000;
    let found = await tablesWith(database, WORD);
    while (found.length > 0 && Date.now() < deadlineMs) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      found = await tablesWith(database, WORD);
    }
    expect(found).toEqual([]);
    expect(await agent.say(conversationId, { term, text: 'still there?' })).toMatchObject({ status: 404 });
  },
  LIMIT_MS,
);

/** The tables of every schema in which a word stands. */
async function tablesWith(database: DataSource, word: string): Promise<string[]> {
  const tables = await database.query<{ name: string }[]>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await database.query<unknown[]>(`select 1 from ${name} t where t::text like $1 limit 1`, [
      `%${word}%`,
    ]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}
