// What nobody may do at the desk: with a forged token, from another page, in a colleague's conversation, twice, too long, or in HTML.
import { request as httpRequest } from 'node:http';
import { SignJWT, UnsecuredJWT } from 'jose';
import { clientOf } from '#bus';
import { deskCalls } from '#contracts';
import { Conversation, startShop, type TestShop } from '#testing';
import { QueueService } from '../../apps/desk/src/queue/queue.service.js';
import { DeskStream } from '../../apps/gateway/src/desk/desk-stream.js';
import { DeskClient } from './desk-client.js';

const LIMIT_MS = 120_000;
const SECRET = 'the-secret-that-signs-the-agents-of-these-specs-0123';
const OTHER = 'the-secret-of-somebody-else-who-would-like-to-come-in';

let shop: TestShop;
let mei: DeskClient;
let bob: DeskClient;
beforeAll(async () => {
  shop = await startShop({ env: { AGENT_TOKENS: JSON.stringify({ secret: SECRET, audience: 'desk' }) } });
  mei = await agent('mei');
  bob = await agent('bob');
}, LIMIT_MS);
afterAll(async () => {
  await shop.stop();
});

const key = (secret: string): Uint8Array => new TextEncoder().encode(secret);
const claims = { role: 'agent', name: 'Mei' };
const signed = async (token: SignJWT, secret = SECRET): Promise<string> =>
  await token.setProtectedHeader({ alg: 'HS256' }).setSubject('mei').sign(key(secret));
const fresh = (more: object = {}): SignJWT =>
  new SignJWT({ ...claims, ...more }).setAudience('desk').setExpirationTime('1h');

async function agent(agentId: string): Promise<DeskClient> {
  const token = await fresh({ name: agentId })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(agentId)
    .sign(key(SECRET));
  return DeskClient.withToken(shop.url, token, agentId);
}

/** A conversation that `mei` holds. */
async function held(): Promise<{ talk: Conversation; path: string; term: number }> {
  const talk = await Conversation.open(shop.url, { locale: 'en' });
  await talk.requestHandoff();
  const { term } = (await mei.take(talk.conversationId)).body;
  return { talk, path: `/conversations/${talk.conversationId}`, term };
}

describe('a token opens nothing', () => {
  const forged: [string, () => Promise<string>][] = [
    ['signed with another secret', async () => await signed(fresh(), OTHER)],
    [
      'signed by nobody',
      () => Promise.resolve(new UnsecuredJWT(claims).setSubject('mei').setAudience('desk').encode()),
    ],
    ['without an end', async () => await signed(new SignJWT(claims).setAudience('desk'))],
    ['that has expired', async () => await signed(fresh().setExpirationTime('-5m'))],
    ['that is good for years', async () => await signed(fresh().setExpirationTime('3650d'))],
    ['for another application', async () => await signed(fresh().setAudience('shop'))],
    ['with a role that there is none of', async () => await signed(fresh({ role: 'admin' }))],
    ['with a list for a role', async () => await signed(fresh({ role: ['lead'] }))],
    ['of a customer, with a role written in', async () => await shop.customerToken('c-001')],
  ];
  it.each(forged)('%s', async (_, make) => {
    const { status } = await DeskClient.withToken(shop.url, await make(), 'mei').call('GET', '/queue');
    expect([401, 403]).toContain(status);
  });

  it('once it has lapsed, nor keeps a stream open', () => {
    const ends: string[] = [];
    const sink = { send: () => undefined, hasRoom: () => true, end: (why: string) => void ends.push(why) };
    const desk = clientOf(shop.bus, deskCalls);
    const who = { agentId: 'mei', name: 'Mei', role: 'agent' as const };
    const stream = new DeskStream(who, Math.floor(Date.now() / 1_000) - 1, desk, sink);
    stream.beat(new Date());
    expect([ends, stream.isOpen]).toEqual([['lapsed'], false]);
  });
});

it('a page from elsewhere is given no agent of the demo, not even by this computer’s browser', async () => {
  const mint = async (headers: Record<string, string>): Promise<number> =>
    await new Promise((resolve, reject) => {
      const all = { 'content-type': 'application/json', ...headers };
      const request = httpRequest(`${shop.url}/v1/demo/agent-token`, { method: 'POST', headers: all }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      request.on('error', reject);
      request.end('{}');
    });
  expect(await mint({ origin: 'https://evil.example' })).toBe(403);
  expect(await mint({ origin: 'null' })).toBe(403);
  expect(await mint({ host: 'evil.example' })).toBe(403);
  expect(await mint({ origin: shop.url })).toBe(200);
});

describe('in a colleague’s conversation', () => {
  it('nothing can be said, noted, marked, parked, passed on, acted on or read without a reason', async () => {
    const { talk, path, term } = await held();
    const [first] = await talk.transcript();
    const tries: [string, string, object?][] = [
      ['POST', '/messages', { term, text: 'mine' }],
      ['POST', '/notes', { text: 'mine' }],
      ['POST', '/corrections', { messageId: first?.id, meant: 'price' }],
      ['POST', '/park', { term, on: true }],
      ['POST', '/typing', { on: true }],
      ['POST', '/release', { term, to: 'assistant' }],
      ['POST', '/release', { term, to: 'queue', toAgentId: 'bob', team: 'bobs' }],
      ['POST', '/orders/DG20260080/actions', { term, action: 'cancel', reason: 'no-longer-needed' }],
      ['GET', '/suggestions'],
    ];
    for (const [method, rest, body] of tries)
      expect([rest, (await bob.call(method, `${path}${rest}`, body)).status]).toEqual([rest, 409]);
    expect((await bob.call('GET', path)).status).toBe(403);
    expect(await mei.call('GET', path)).toMatchObject({ status: 200, body: { heldBy: 'agent', term } });

    // Whoever tried to have it passed on to them is not whom it goes to.
    const atBob = await bob.stream();
    await bob.online();
    await (await agent('zoe')).online();
    const zoe = await (await agent('zoe')).stream();
    await mei.call('POST', `${path}/release`, { term, to: 'queue', toAgentId: 'zoe' });
    await zoe.first((event) => (event.type as string) === 'offer', 'offer');
    for (const stream of [atBob, zoe]) stream.close();
    for (const who of [bob, await agent('zoe')]) await who.call('PUT', '/presence', { state: 'offline' });
  });

  it('given back twice it is given back once, and what was said after is refused', async () => {
    const { talk, path, term } = await held();
    const release = { term, to: 'assistant', line: 'Bye' };
    const answers = await Promise.all([1, 2].map(async () => await mei.call('POST', `${path}/release`, release)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await talk.transcript()).filter(({ text }) => text === 'Bye')).toHaveLength(1);
    expect((await mei.say(talk.conversationId, { term, text: 'one more' })).status).toBe(409);
  });
});

it('what a shopper writes while it is given back stands once, and is either heard by the person or answered by the assistant', async () => {
  for (let race = 0; race < 8; race++) {
    const { talk, path, term } = await held();
    const text = `how much is the mug, ${race}`;
    const saying = talk.say(text);
    const [turn, released, rival] = await Promise.all([
      saying,
      mei.call('POST', `${path}/release`, { term, to: race % 2 === 0 ? 'assistant' : 'queue' }),
      bob.take(talk.conversationId),
    ]);
    expect(released.status).toBe(200);
    expect([200, 409]).toContain(rival.status);
    const lines = await talk.transcript();
    expect(lines.filter((line) => line.text === text)).toHaveLength(1);
    const replies = lines.filter(({ role, inReplyTo }) => role === 'assistant' && inReplyTo === turn.messageId);
    expect(replies).toHaveLength(turn.replies.length);
    expect([turn.heldBy, turn.replies.length > 0]).toEqual([turn.heldBy, turn.heldBy !== 'agent']);
  }
});

it('notes are read by no shopper; lines are refused where too long or empty, and stay text where they are HTML', async () => {
  const { talk, path, term } = await held();
  const stream = await talk.stream();
  await mei.call('POST', `${path}/notes`, { text: 'a difficult one' });
  const say = async (text: string): Promise<number> => (await mei.say(talk.conversationId, { term, text })).status;
  expect([await say('x'.repeat(4_001)), await say('   '), await say('a\u0000b')]).toEqual([400, 400, 400]);
  expect((await mei.call('POST', `${path}/notes`, { text: 'x'.repeat(4_001) })).status).toBe(400);
  const html = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  expect([await say(html), await say('字'.repeat(4_000))]).toEqual([200, 200]);
  expect(await stream.message(html)).toMatchObject({ data: { role: 'agent', text: html } });
  expect(JSON.stringify([await talk.transcript(), stream.items])).not.toContain('a difficult one');
  stream.close();
});

it('two who pass a conversation to and fro lose no line and say none twice, and the shopper hears nobody else', async () => {
  const { talk, path, term: first } = await held();
  const asked = await talk.say('is anybody there?');
  expect(asked.replies).toEqual([]);
  const turns = [mei, bob, mei, bob, mei, bob];
  const lines: string[] = [];
  let term = first;
  for (const [index, agent] of turns.entries()) {
    const next = turns[index + 1];
    const text = `line ${index} of ${agent.agentId}`;
    expect((await agent.say(talk.conversationId, { term, text })).status).toBe(200);
    lines.push(text);
    if (next === undefined) break;
    const passed = await agent.call('POST', `${path}/release`, { term, to: 'queue', toAgentId: next.agentId });
    expect(passed.status).toBe(200);
    expect((await agent.say(talk.conversationId, { term, text: 'too late' })).status).toBe(409);
    const before = term;
    term = (await next.take(talk.conversationId)).body.term;
    expect(term).toBeGreaterThan(before);
  }
  const after = (await talk.transcript()).filter(({ id }) => id !== talk.greeting.id);
  const said = after.slice(after.findIndex(({ text }) => text === 'is anybody there?') + 1);
  expect(said.map(({ role, text }) => [role, text])).toEqual(lines.map((line) => ['agent', line]));
  // Passing on among people is no further hand-over, which the shopper would be put first for.
  expect(await bob.call('GET', path)).toMatchObject({ body: { packet: { class: 'asked', handovers: 1 } } });
});

it('what is announced twice, late or out of order changes nothing of who holds and who waits', async () => {
  const { talk, path, term } = await held();
  const { conversationId } = talk;
  const queue = shop.services.find(({ name }) => name === 'desk')?.get(QueueService) as QueueService;
  const at = new Date().toISOString();
  const announced = (heldBy: 'queue' | 'agent' | 'assistant', ofTerm: number) =>
    ({ conversationId, heldBy, term: ofTerm, at, ...(heldBy === 'agent' ? { agentId: heldBy } : {}) }) as const;
  const view = async () => {
    const { body } = await mei.call<{ waiting: { conversationId: string }[]; mine: { conversationId: string }[] }>(
      'GET',
      '/queue',
    );
    return [body.waiting, body.mine].map((list) => list.some((one) => one.conversationId === conversationId));
  };
  expect(await view()).toEqual([false, true]);
  for (const late of [announced('queue', term - 1), announced('assistant', term - 2), announced('agent', term - 1)])
    for (const _ of [1, 2]) await queue.holderChanged(late);
  expect(await view()).toEqual([false, true]);
  expect((await mei.say(conversationId, { term, text: 'still mine' })).status).toBe(200);
  await mei.call('POST', `${path}/release`, { term, to: 'assistant' });
  for (const _ of [1, 2]) await queue.holderChanged({ ...announced('agent', term), agentId: 'mei' });
  expect(await view()).toEqual([false, false]);
});

it('in an erased conversation nothing can be done any more', async () => {
  const { talk, path, term } = await held();
  await talk.erase();
  const tries: [string, string, object?][] = [
    ['POST', '/messages', { term, text: 'still there?' }],
    ['POST', '/release', { term, to: 'assistant' }],
    ['POST', '/take', {}],
    ['POST', '/take', { because: 'curious' }],
    ['GET', '', undefined],
    ['GET', '?because=curious', undefined],
    ['GET', '/suggestions', undefined],
  ];
  for (const [method, rest, body] of tries)
    expect([rest, (await mei.call(method, `${path}${rest}`, body)).status]).toEqual([rest, 404]);
});

it('a term that no conversation can have is said to be none', async () => {
  const talk = await Conversation.open(shop.url, { locale: 'en' });
  await talk.requestHandoff();
  for (const fromTerm of [2_147_483_648, Number.MAX_SAFE_INTEGER])
    expect(await mei.take(talk.conversationId, { fromTerm })).toMatchObject({
      status: 400,
      body: { code: 'bad-body' },
    });
});
