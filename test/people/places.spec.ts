// Who gets what waits: a place that is free again is filled, nobody waits for somebody who left, and none for a team in which nobody is.
import { rm } from 'node:fs/promises';
import { Conversation, startShop, type StreamClient, type TestShop } from '#testing';
import { DeskClient, deskEvent } from './desk-client.js';
import { writeMugShop } from './mug-shop.js';

const LIMIT_MS = 60_000;
const LONGER_THAN_A_HOLD_MS = 50_000;
const TEAM_SECONDS = 120;
/** The last ones to be served count for half an hour. */
const LONG_AGO_MS = 31 * 60_000;
const LEAST_SERVED = 5;
const TALKED_MS = 40_000;
const WAITED_MS = 12_000;

let folder: string;
let shop: TestShop;
beforeAll(async () => {
  folder = await writeMugShop(1);
  const env = { DESK_RULES: JSON.stringify({ teamSeconds: TEAM_SECONDS }) };
  shop = await startShop({ store: folder, now: new Date('2026-11-20T08:00:00Z'), env });
}, LIMIT_MS);
afterAll(async () => {
  await shop.stop();
  await rm(folder, { recursive: true, force: true });
});

async function waiting(): Promise<Conversation> {
  const talk = await Conversation.open(shop.url, { locale: 'en' });
  await talk.requestHandoff();
  // The order of arrival is told by the clock.
  shop.clock?.advance(1_000);
  return talk;
}

const offered = async (stream: StreamClient, { conversationId }: Conversation): Promise<unknown> =>
  await deskEvent(stream, 'offer', (offer) => offer.conversationId === conversationId);

const back = async (agent: DeskClient, { conversationId }: Conversation, body: object): Promise<void> => {
  expect(await agent.call('POST', `/conversations/${conversationId}/release`, body)).toMatchObject({ status: 200 });
};

it(
  'a place that is free again is offered the next who waits, and only then',
  async () => {
    const agent = await DeskClient.signIn(shop, 'one');
    const stream = await agent.stream();
    await agent.online(1);
    const [first, second] = [await waiting(), await waiting()];
    await offered(stream, first);
    const { term } = (await agent.take(first.conversationId)).body;
    const queue = async () =>
      (await agent.call<{ waiting: { conversationId: string; offeredUntil?: string }[] }>('GET', '/queue')).body
        .waiting;
    expect(await queue()).toEqual([
      expect.not.objectContaining({ offeredUntil: expect.anything() as unknown }) as unknown,
    ]);
    await back(agent, first, { term, to: 'assistant' });
    await offered(stream, second);
    const taken = await agent.take(second.conversationId);
    await back(agent, second, { term: taken.body.term, to: 'assistant' });
    await agent.call('PUT', '/presence', { state: 'offline' });
    stream.close();
  },
  LIMIT_MS,
);

it(
  'what somebody held who is gone goes back to its place in the queue with every line, and to the next who is on',
  async () => {
    const [gone, next] = [await DeskClient.signIn(shop, 'gone'), await DeskClient.signIn(shop, 'next')];
    const talk = await waiting();
    const later = await waiting();
    const { conversationId } = talk;
    const { term } = (await gone.take(conversationId)).body;
    await talk.say('line one');
    await gone.say(conversationId, { term, text: 'I am looking into it', clientMessageId: 'a' });
    await talk.say('line two');
    // No stream of theirs lives: nothing renews the hold.
    const atShopper = await talk.stream();
    shop.clock?.advance(LONGER_THAN_A_HOLD_MS);
    await atShopper.first((event) => event.type === 'held-by' && event.data.heldBy === 'queue', 'held-by');
    atShopper.close();
    const stream = await next.stream();
    await next.online(1);
    await offered(stream, talk);
    await talk.say('line three');
    expect(await gone.say(conversationId, { term, text: 'too late' })).toMatchObject({ body: { code: 'term-passed' } });
    const taken = await next.take(conversationId);
    expect(taken.body.term).toBeGreaterThan(term);
    const said = (await talk.transcript()).map(({ text }) => text);
    for (const line of ['line one', 'I am looking into it', 'line two', 'line three'])
      expect(said.filter((text) => text === line)).toHaveLength(1);
    expect((await talk.transcript()).filter(({ reply }) => reply?.facts['lost'] === true)).toHaveLength(1);
    await back(next, talk, { term: taken.body.term, to: 'assistant' });
    await offered(stream, later);
    const last = await next.take(later.conversationId);
    await back(next, later, { term: last.body.term, to: 'assistant' });
    await next.call('PUT', '/presence', { state: 'offline' });
    stream.close();
  },
  LIMIT_MS,
);

it(
  'what is passed to a team in which nobody is waits for it as long as the shop says, and is then offered to who is able',
  async () => {
    const [mei, bob] = [await DeskClient.signIn(shop, 'mei'), await DeskClient.signIn(shop, 'bob')];
    const [talk, plain] = [await waiting(), await waiting()];
    const { term } = (await mei.take(talk.conversationId)).body;
    await back(mei, talk, { term, to: 'queue', team: 'care' });
    const stream = await bob.stream();
    await bob.online(1);
    // It stands before the others, and not in their way.
    await offered(stream, plain);
    const taken = await bob.take(plain.conversationId);
    await back(bob, plain, { term: taken.body.term, to: 'assistant' });
    const passed: unknown[] = [];
    const early = offered(stream, talk).then((offer) => passed.push(offer));
    shop.clock?.advance((TEAM_SECONDS - 10) * 1_000);
    await bob.online(1);
    const { waiting: left } = (await bob.call<{ waiting: object[] }>('GET', '/queue')).body;
    expect(left).toHaveLength(1);
    expect(left[0]).not.toHaveProperty('offeredUntil');
    expect(passed).toEqual([]);
    shop.clock?.advance(20_000);
    await bob.online(1);
    await early;
    expect((await bob.take(talk.conversationId)).status).toBe(200);
    await bob.call('PUT', '/presence', { state: 'offline' });
    stream.close();
  },
  LIMIT_MS,
);

it(
  'a shopper is told how long the last one waited for a person, not how long the assistant had talked before, and only once five were served',
  async () => {
    const agent = await DeskClient.signIn(shop, 'quick');
    const stream = await agent.stream();
    await agent.online(1);
    const told = async (): Promise<unknown> => {
      const talk = await Conversation.open(shop.url, { locale: 'en' });
      await talk.say('how much is the mug?');
      shop.clock?.advance(TALKED_MS);
      const { replies } = await talk.say('I want to talk to a person');
      shop.clock?.advance(WAITED_MS);
      const { term } = (await agent.take(talk.conversationId)).body;
      await back(agent, talk, { term, to: 'assistant' });
      return replies.find(({ skill }) => skill === 'handoff')?.facts['estimatedWaitSeconds'];
    };
    // Nothing that was served before counts any more.
    shop.clock?.advance(LONG_AGO_MS);
    await agent.online(1);
    const estimates: unknown[] = [];
    for (let served = 0; served <= LEAST_SERVED; served++) {
      await agent.online(1);
      estimates.push(await told());
    }
    expect(estimates).toEqual([...Array.from({ length: LEAST_SERVED }, () => undefined), WAITED_MS / 1_000]);
    await agent.call('PUT', '/presence', { state: 'offline' });
    stream.close();
  },
  LIMIT_MS,
);

it(
  'what was offered to somebody who goes away is offered to the next at once',
  async () => {
    const first = await DeskClient.signIn(shop, 'leaves');
    const stream = await first.stream();
    await first.online(9);
    const talk = await waiting();
    await offered(stream, talk);
    const second = await DeskClient.signIn(shop, 'stays');
    const secondStream = await second.stream();
    await second.online(9);
    await first.call('PUT', '/presence', { state: 'away' });
    await offered(secondStream, talk);
    expect((await second.take(talk.conversationId)).status).toBe(200);
    for (const agent of [first, second]) await agent.call('PUT', '/presence', { state: 'offline' });
    stream.close();
    secondStream.close();
    await talk.erase();
  },
  LIMIT_MS,
);

it.each([
  '不用人工了',
  '人工就不用了',
  '算了',
  'never mind, no person needed',
  'Please take me out of the queue',
  'never mind',
])(
  'whoever waits and says "%s" waits no more',
  async (text) => {
    const talk = await Conversation.open(shop.url, { locale: /\p{Script=Han}/u.test(text) ? 'zh' : 'en' });
    await talk.requestHandoff();
    const agent = await DeskClient.signIn(shop, 'looks');
    const isListed = async (): Promise<boolean> =>
      (await agent.call<{ waiting: { conversationId: string }[] }>('GET', '/queue')).body.waiting.some(
        ({ conversationId }) => conversationId === talk.conversationId,
      );
    const turn = await talk.say(text);
    expect([turn.heldBy, turn.replies.map(({ skill, facts }) => [skill, facts['reason']])]).toEqual([
      'assistant',
      [['handoff', 'cancelled']],
    ]);
    while (await isListed());
    await talk.erase();
  },
  LIMIT_MS,
);

it(
  'whoever waits and says "never mind" of what they asked meanwhile goes on waiting',
  async () => {
    const talk = await Conversation.open(shop.url, { locale: 'en' });
    await talk.requestHandoff();
    await talk.say('how much is the mug?');
    expect((await talk.say('never mind')).heldBy).toBe('queue');
    expect((await talk.say('there is still no person here')).heldBy).toBe('queue');
    await talk.erase();
  },
  LIMIT_MS,
);
