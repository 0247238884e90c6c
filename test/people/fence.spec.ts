// The fence: whatever comes together in a conversation that a person takes, one speaks at a time, and what was done is told.
import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { Bus, type CallOptions, clientOf, type ClientOf } from '#bus';
import { type CallDefinition, dialogCalls, ordersCalls, type TranscriptMessage } from '#contracts';
import { Conversation, startShop, type TestShop } from '#testing';
import { FIRST_ORDER, writeMugShop } from './mug-shop.js';

const LIMIT_MS = 240_000;
const NOW = new Date('2026-11-20T08:00:00Z');
const RACES = 60;
const mei = { agentId: 'mei', name: '小梅' };
const bob = { agentId: 'bob', name: 'Bob' };
const UPSET_CALLS = [
  { reason: 'safety', when: { signs: ['safety'] }, then: 'call' },
  { reason: 'upset', when: { sentimentAtMost: -2 }, then: 'call' },
];

let folder: string;
let shop: TestShop;
let dialog: ClientOf<typeof dialogCalls>;
let orders: ClientOf<typeof ordersCalls>;
let customerToken: string;
let nextOrder = FIRST_ORDER;
beforeAll(async () => {
  folder = await writeMugShop(2 * RACES);
  shop = await startShop({ store: folder, now: NOW, env: { HANDOFF_RULES: JSON.stringify(UPSET_CALLS) } });
  dialog = clientOf(shop.bus, dialogCalls);
  orders = clientOf(shop.bus, ordersCalls);
  customerToken = await shop.customerToken('ann');
}, LIMIT_MS);
afterAll(async () => {
  await shop.stop();
  await rm(folder, { recursive: true, force: true });
});

const open = async (): Promise<Conversation> => await Conversation.open(shop.url, { customerToken, locale: 'zh' });
/** A conversation that waits for a person. */
async function waiting(): Promise<Conversation> {
  const talk = await open();
  expect(await talk.requestHandoff()).toEqual({ heldBy: 'queue' });
  return talk;
}
const take = async ({ conversationId }: Conversation, agent = mei, fromTerm?: number) =>
  await dialog.takeConversation({ conversationId, agent, fromTerm }, { timeoutMs: LIMIT_MS });
async function taken(talk: Conversation, agent = mei): Promise<number> {
  const { term, refused } = await take(talk, agent);
  expect(refused).toBeUndefined();
  return term ?? -1;
}
let lines = 0;
const write = async ({ conversationId }: Conversation, term: number, text: string, agentId = mei.agentId) =>
  await dialog.sayAsAgent({ conversationId, agentId, term, text, messageId: `line-${(lines += 1)}` });
const release = async ({ conversationId }: Conversation, term: number, to: 'assistant' | 'queue' = 'assistant') =>
  await dialog.releaseConversation({ conversationId, agentId: mei.agentId, term, to });
const statusOf = async (orderId: string) =>
  (await orders.getOrder({ viewer: { customerId: 'ann', verifiedOrderIds: [] }, orderId })).order?.status;
const after = (messages: readonly TranscriptMessage[], text: string): TranscriptMessage[] =>
  messages.slice(messages.findIndex((message) => message.text === text) + 1);

describe('taking', () => {
  it('is done by exactly one of two hundred, and the others hear by whom', async () => {
    const talk = await waiting();
    const agents = Array.from({ length: 200 }, (_, index) => ({ agentId: `a-${index}`, name: `Agent ${index}` }));
    const outcomes = await Promise.all(agents.map(async (agent) => await take(talk, agent)));
    const winners = agents.filter((_, index) => outcomes[index]?.refused === undefined);
    expect(winners).toHaveLength(1);
    const others = outcomes.filter(({ refused }) => refused !== undefined);
    expect(new Set(others.map(({ refused }) => refused))).toEqual(new Set(['held-by-other']));
    expect(new Set(others.map(({ holder }) => holder?.name))).toEqual(new Set([winners[0]?.name]));
  });

  it('again by who holds it gives the same term, and from an old term it is refused', async () => {
    const talk = await waiting();
    const term = await taken(talk);
    expect(await taken(talk)).toBe(term);
    expect(await take(talk, bob)).toMatchObject({ refused: 'held-by-other', holder: mei });
    await release(talk, term, 'queue');
    expect(await take(talk, bob, term)).toMatchObject({ refused: 'term-passed', term: term + 1 });
    expect(await take(talk, bob, term + 1)).toMatchObject({ term: term + 2 });
  });

  it('what nobody waits in needs a reason', async () => {
    const talk = await open();
    expect(await take(talk)).toMatchObject({ refused: 'not-waiting' });
    const { conversationId } = talk;
    expect(await dialog.takeConversation({ conversationId, agent: mei, because: 'asked by phone' })).toMatchObject({
      case: { reason: 'asked by phone' },
    });
    expect(await dialog.takeConversation({ conversationId: 'none', agent: mei })).toEqual({
      refused: 'no-such-conversation',
    });
  });
});

describe('a line of a person', () => {
  it('from an old tab is refused and not read by the shopper', async () => {
    const talk = await waiting();
    const old = await taken(talk);
    await release(talk, old, 'queue');
    const term = await taken(talk);
    expect(await write(talk, old, '旧标签页')).toEqual({ refused: 'term-passed' });
    expect(await write(talk, term, '别人的', bob.agentId)).toEqual({ refused: 'term-passed' });
    expect(await write(talk, term, '您好，我是小梅')).toMatchObject({ at: expect.any(String) as string });
    const said = (await talk.transcript()).filter(({ role }) => role === 'agent');
    expect(said).toMatchObject([{ text: '您好，我是小梅', author: '小梅' }]);
  });

  it('that comes twice stands once', async () => {
    const talk = await waiting();
    const term = await taken(talk);
    const line = { conversationId: talk.conversationId, agentId: mei.agentId, term, text: '一次', messageId: 'same' };
    await Promise.all([1, 2, 3].map(async () => await dialog.sayAsAgent(line)));
    await release(talk, term);
    // Its first delivery counts, also when a retry comes after the hold ended.
    expect(await dialog.sayAsAgent(line)).toMatchObject({ messageId: 'same' });
    expect((await talk.transcript()).filter(({ text }) => text === '一次')).toHaveLength(1);
  });
});

describe('while a person holds it', () => {
  it('the shopper is heard and answered by nobody else, whatever is said', async () => {
    const talk = await waiting();
    await taken(talk);
    for (const text of ['马克杯多少钱', '不用人工了', '好的', '你们太差劲了，我要投诉！！']) {
      const turn = await talk.say(text);
      expect(turn).toMatchObject({ heldBy: 'agent', replies: [] });
      expect(turn.understood.length).toBeGreaterThan(0);
    }
    expect(await talk.requestHandoff('again')).toEqual({ heldBy: 'agent' });
  });

  it('a plan that was open is in the case, and a yes to the person carries nothing out', async () => {
    const orderId = `A-${(nextOrder += 1)}`;
    const talk = await open();
    expect((await talk.say(`取消订单 ${orderId}，不想要了`)).replies[0]?.needs).toBe('confirm');
    await talk.requestHandoff();
    const { case: known } = await take(talk);
    expect(known?.open).toMatchObject([{ kind: 'plan', skill: 'cancel-order', orderId, action: { name: 'cancel' } }]);
    for (const said of ['好的', '确认', 'yes', '取消', 'go ahead and cancel it']) await talk.say(said);
    expect(await statusOf(orderId)).toBe('pending');
    const { term } = await take(talk);
    await release(talk, term ?? -1);
    // Nor after the assistant is back: what was open then is over.
    await talk.say('好的');
    expect(await statusOf(orderId)).toBe('pending');
  });

  it('a draft is made of what was said last, and neither does nor keeps anything', async () => {
    const orderId = `A-${(nextOrder += 1)}`;
    const talk = await waiting();
    await taken(talk);
    await talk.say(`帮我取消订单 ${orderId}，不想要了`);
    const { conversationId } = talk;
    const before = await talk.transcript();
    const [first, second] = [await dialog.draftReply({ conversationId }), await dialog.draftReply({ conversationId })];
    expect(first.replies).toMatchObject([{ skill: 'cancel-order', needs: 'confirm', facts: { orderId } }]);
    expect(second.replies.map(({ text }) => text)).toEqual(first.replies.map(({ text }) => text));
    expect(await talk.transcript()).toEqual(before);
    expect(await statusOf(orderId)).toBe('pending');
  });

  it('an erased conversation is gone for the person too', async () => {
    const talk = await waiting();
    const term = await taken(talk);
    await talk.erase();
    expect(await write(talk, term, '在吗')).toEqual({ refused: 'no-such-conversation' });
    expect(await dialog.readSaid({ conversationId: talk.conversationId })).toMatchObject({
      messages: [],
      refused: 'no-such-conversation',
    });
  });
});

describe('a turn that is under way when a person takes over', () => {
  it(
    `never answers behind the person's first line (${RACES} races)`,
    async () => {
      for (let race = 0; race < RACES; race++) {
        const talk = await waiting();
        const asked = talk.say('马克杯多少钱？有货吗？');
        await delay((race * 7) % 90);
        const term = await taken(talk);
        await write(talk, term, '我来看看');
        const turn = await asked;
        const messages = await talk.transcript();
        expect(after(messages, '我来看看').filter(({ role }) => role === 'assistant')).toEqual([]);
        expect(messages.filter(({ role }) => role === 'shopper')).toHaveLength(1);
        // What the shopper got is what stands there.
        const stands = new Set(messages.map(({ id }) => id));
        expect(turn.replies.every(({ id }) => stands.has(id))).toBe(true);
      }
    },
    LIMIT_MS,
  );

  it(
    `tells what it has done, before the person's first line, or has done nothing (${RACES} races)`,
    async () => {
      for (let race = 0; race < RACES; race++) {
        const { orderId, talk } = await withPlan();
        const agreed = talk.say('确认');
        await delay((race * 7) % 90);
        await write(talk, await taken(talk), '我来看看');
        await agreed;
        await expectHonest(talk, orderId);
      }
    },
    LIMIT_MS,
  );

  it.each(['before', 'after'] as const)(
    'keeps the one reply that tells an act, taken %s it was carried out',
    async (when) => {
      const { orderId, talk } = await withPlan();
      const written: Promise<unknown>[] = [];
      const meanwhile = async (): Promise<void> => {
        const term = await taken(talk);
        // Not waited for: the line itself waits for the reply.
        written.push(write(talk, term, '我来看看'));
        await delay(20);
      };
      const restore = whenCalled(ordersCalls.commitAction, when, meanwhile);
      const turn = await talk.say('确认').finally(restore);
      await Promise.all(written);
      expect(turn).toMatchObject({
        heldBy: 'agent',
        replies: [{ facts: { orderId, done: true, late: true }, needs: null }],
      });
      expect(await expectHonest(talk, orderId)).toBe('cancelled');
    },
  );
});

/** A conversation that waits for a person and has a plan open that a yes would carry out. */
async function withPlan(): Promise<{ orderId: string; talk: Conversation }> {
  const orderId = `A-${(nextOrder += 1)}`;
  const talk = await open();
  await talk.say(`取消订单 ${orderId}，不想要了`);
  await talk.requestHandoff();
  return { orderId, talk };
}

/** An order is cancelled if and only if one reply says so, and the assistant says nothing after the person's first line. */
async function expectHonest(talk: Conversation, orderId: string): Promise<string | undefined> {
  const messages = await talk.transcript();
  const done = messages.filter(({ reply }) => reply?.facts['done'] === true);
  const status = await statusOf(orderId);
  expect(done).toHaveLength(status === 'cancelled' ? 1 : 0);
  expect(after(messages, '我来看看').filter(({ role }) => role === 'assistant')).toEqual([]);
  return status;
}

/** Does something just before or after the dialog's next call of this kind. */
function whenCalled(wanted: CallDefinition, when: 'before' | 'after', meanwhile: () => Promise<void>): () => void {
  const bus = shop.services.find(({ name }) => name === 'dialog')?.get(Bus) as Bus;
  const real = bus.call.bind(bus);
  let isDone = false;
  bus.call = (async (definition: CallDefinition, input: never, options?: CallOptions) => {
    const isIt = definition === wanted && !isDone;
    isDone ||= isIt;
    if (isIt && when === 'before') await meanwhile();
    const answer = await real(definition, input, options);
    if (isIt && when === 'after') await meanwhile();
    return answer;
  }) as Bus['call'];
  return () => {
    bus.call = real as Bus['call'];
  };
}

describe('giving it back', () => {
  it('ends what called the person: the same trouble offers one, safety and the own wish call again', async () => {
    const talk = await open();
    const ANGRY = '你们太差劲了！！垃圾服务，气死我了';
    expect(await talk.say(ANGRY)).toMatchObject({ heldBy: 'queue' });
    await release(talk, await taken(talk));
    const again = await talk.say(ANGRY);
    expect(again.heldBy).toBe('assistant');
    expect(again.replies.at(-1)?.facts).toMatchObject({ offersPerson: true });
    expect(await talk.say('充电宝冒烟了')).toMatchObject({ heldBy: 'queue' });
    await release(talk, await taken(talk));
    expect(await talk.say('转人工')).toMatchObject({ heldBy: 'queue' });
    // The third time within a day is a case of its own.
    expect((await take(talk)).case).toMatchObject({ class: 'returned', handovers: 3 });
  });

  it(
    'to the queue keeps the place, and a hold that nobody renews ends with one honest line',
    async () => {
      const talk = await waiting();
      const term = await taken(talk);
      const { conversationId } = talk;
      const { case: first } = await dialog.readSaid({ conversationId });
      shop.clock?.advance(40_000);
      expect(await dialog.renewHolds({ agentIds: [mei.agentId] })).toMatchObject({
        renewed: expect.any(Number) as number,
      });
      shop.clock?.advance(40_000);
      await delay(3_500);
      expect((await dialog.readSaid({ conversationId })).hold).toMatchObject({ heldBy: 'agent', term });
      shop.clock?.advance(46_000);
      const deadlineMs = Date.now() + 15_000;
      let read = await dialog.readSaid({ conversationId });
      while (read.hold?.heldBy === 'agent' && Date.now() < deadlineMs) {
        await delay(100);
        read = await dialog.readSaid({ conversationId });
      }
      expect(read).toMatchObject({ hold: { heldBy: 'queue', term: term + 1 }, case: { since: first?.since } });
      expect(await write(talk, term, '我回来了')).toEqual({ refused: 'term-passed' });
      const told = (await talk.transcript()).filter(({ reply }) => reply?.facts['lost'] === true);
      expect(told).toHaveLength(1);
      expect(told[0]?.text).toContain('小梅');
      // The assistant answers again.
      expect((await talk.say('马克杯多少钱')).replies[0]?.skill).toBe('price');
    },
    LIMIT_MS,
  );
});
