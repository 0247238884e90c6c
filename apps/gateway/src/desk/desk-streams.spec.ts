// Hundreds of agents look at one queue: it is read once for all of them, and what is an agent's own is told to them at once.
import { mock } from 'node:test';
import type { Bus } from '#bus';
import type { DeskAgent, DeskEvent } from '#contracts';
import type { Clock } from '#platform';
import { DeskStreams } from './desk-streams.js';

const AGENTS = 500;
const agentOf = (index: number): DeskAgent => ({
  agentId: `a-${index}`,
  name: 'Mei',
  role: index === 0 ? 'lead' : 'agent',
});
const since = '2026-11-28T08:00:00.000Z';
const waiting = [
  { conversationId: 'c-1', class: 'asked', reason: 'asked', since, deadline: since, term: 1, locale: 'zh' },
] as const;

/** Answers as a desk would that holds one conversation for each agent, and has offered c-1 to a-7; `last`: the last lines that it tells. */
function deskOf(calls: string[], last?: { conversationId: string; messageId: string }[]): Bus {
  const own = (agentId: string) => ({
    agentId,
    mine: [
      { conversationId: `of-${agentId}`, term: 2, since, class: 'asked', reason: 'asked', locale: 'zh', parked: false },
    ],
    presence: { state: 'online', capacity: 4 },
    offered: agentId === 'a-7' ? [{ conversationId: 'c-1', offeredUntil: since }] : [],
  });
  const call = async (
    { name }: { name: string },
    input: { agents?: DeskAgent[]; agentIds?: string[]; conversationId?: string },
  ) => {
    calls.push(name === 'readLines' ? `readLines ${input.conversationId}` : name);
    const agents = (input.agents?.map(({ agentId }) => agentId) ?? input.agentIds ?? []).map(own);
    if (name === 'getViews') return await Promise.resolve({ waiting, total: 1, agents, team: [] });
    if (name === 'getOwn')
      return await Promise.resolve({ agents: agents.map((one) => ({ ...one, offered: [waiting[0]] })) });
    if (name === 'beat') return await Promise.resolve({ lastLines: last });
    const line = { id: `first-of-${input.conversationId}`, role: 'shopper', text: 'hello', at: since };
    return await Promise.resolve({ messages: [line], held: true });
  };
  return { call } as unknown as Bus;
}

describe('the streams of many agents', () => {
  const timers: { work: () => void; inMs: number }[] = [];
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  /** Lets those pass that were set for so long; others of the process may stand there too. */
  const pass = async (inMs: number): Promise<void> => {
    const due = timers.filter((timer) => timer.inMs === inMs);
    expect(due).toHaveLength(1);
    timers.length = 0;
    due[0]?.work();
    await settled();
  };
  beforeEach(() => {
    timers.length = 0;
    mock.method(globalThis, 'setTimeout', (work: () => void, inMs: number) => {
      timers.push({ work, inMs });
      return { unref: () => undefined };
    });
    mock.method(globalThis, 'clearTimeout', () => undefined);
  });
  afterEach(() => {
    mock.restoreAll();
  });

  it('are told of the queue by one reading, and the more there are the more seldom', async () => {
    const calls: string[] = [];
    const streams = new DeskStreams(deskOf(calls), { now: () => new Date(since) } as Clock);
    const told = new Map<string, DeskEvent[]>();
    for (let index = 0; index < AGENTS; index++) {
      const events: DeskEvent[] = [];
      const sink = { send: (event: DeskEvent) => void events.push(event), hasRoom: () => true, end: () => undefined };
      streams.follow(agentOf(index), Number.MAX_SAFE_INTEGER, sink);
      told.set(`a-${index}`, events);
    }
    const queueOf = (agentId: string) =>
      told
        .get(agentId)
        ?.filter(({ type }) => type === 'queue')
        .map(({ data }) => data);
    const ownOf = (agentId: string) => told.get(agentId)?.flatMap(({ type, data }) => (type === 'own' ? [data] : []));
    for (let change = 0; change < 20; change++) streams.hearDesk({ kind: 'queue' });
    await pass(150);
    await pass(20);
    // What so many hold is no message of the bus: a reading for each 250.
    expect(calls.filter((name) => !name.startsWith('readLines'))).toEqual(['getViews', 'getViews']);
    expect(queueOf('a-7')).toMatchObject([
      { waiting: [{ conversationId: 'c-1', offeredUntil: since }], mine: [{ conversationId: 'of-a-7' }] },
    ]);
    expect(queueOf('a-8')?.[0]).not.toMatchObject({ waiting: [{ offeredUntil: since }] });
    expect([queueOf('a-0')?.[0], queueOf('a-8')?.[0]].map((view) => view !== undefined && 'team' in view)).toEqual([
      true,
      false,
    ]);

    streams.hearDesk({ kind: 'queue' });
    expect(timers.filter(({ inMs }) => inMs > 9_000)).toHaveLength(1);
    // What has become an agent's own does not wait for that.
    calls.length = 0;
    for (const agentId of ['a-9', 'a-10', 'a-9']) streams.hearDesk({ kind: 'queue', agentId });
    await pass(20);
    expect(calls).toEqual(['getOwn']);
    expect(['a-9', 'a-10', 'a-8'].map(ownOf)).toMatchObject([
      [{ mine: [{ conversationId: 'of-a-9' }], offered: [{ conversationId: 'c-1' }], presence: { capacity: 4 } }],
      [{ mine: [{ conversationId: 'of-a-10' }] }],
      [],
    ]);
    expect(queueOf('a-9')).toHaveLength(1);
  });

  /** One agent with an open stream that was told the queue and the one line of what they hold. */
  const oneStream = async (last?: { conversationId: string; messageId: string }[]) => {
    const calls: string[] = [];
    const streams = new DeskStreams(deskOf(calls, last), { now: () => new Date(since) } as Clock);
    const events: DeskEvent[] = [];
    const room = { hasRoom: true };
    const sink = {
      send: (event: DeskEvent) => void events.push(event),
      hasRoom: () => room.hasRoom,
      end: () => undefined,
    };
    const following = streams.follow(agentOf(1), Number.MAX_SAFE_INTEGER, sink);
    if (typeof following === 'string') throw new Error(following);
    streams.begin(following.stream);
    await pass(20);
    expect(events.map(({ type }) => type).sort()).toEqual(['message', 'own', 'queue']);
    expect(events[0]?.type).toBe('queue');
    calls.length = 0;
    events.length = 0;
    return { streams, calls, events, room };
  };

  it.each([
    ['nothing was missed', [{ conversationId: 'of-a-1', messageId: 'first-of-of-a-1' }], []],
    ['a line was missed', [{ conversationId: 'of-a-1', messageId: 'second' }], ['readLines of-a-1']],
    ['it is not known', undefined, ['readLines of-a-1']],
  ])('read lines again with a heartbeat only where one may have been missed: %s', async (_, last, read) => {
    const { streams, calls } = await oneStream(last);
    await streams.beat();
    await settled();
    expect(calls).toEqual(['beat', ...read]);
  });

  it('keep nothing for a client that does not read, and tell it how it is then when it does', async () => {
    const { streams, events, room } = await oneStream();
    room.hasRoom = false;
    streams.hearDesk({ kind: 'queue', agentId: 'a-1' });
    await pass(20);
    streams.hear('of-a-1', { kind: 'changed' });
    await settled();
    expect(events).toEqual([]);
    room.hasRoom = true;
    await streams.beat();
    await settled();
    expect(events.map(({ type }) => type)).toEqual(['heartbeat', 'message']);
  });

  it('are told of the queue in order: it is not read again while it is being read', async () => {
    const calls: string[] = [];
    const desk = deskOf(calls);
    let answer: () => void = () => undefined;
    const answering = new Promise<void>((resolve) => (answer = resolve));
    const slow = {
      call: async (...asked: Parameters<Bus['call']>) => {
        const read = await desk.call(...asked);
        await answering;
        return read;
      },
    } as unknown as Bus;
    const streams = new DeskStreams(slow, { now: () => new Date(since) } as Clock);
    const events: DeskEvent[] = [];
    const sink = { send: (event: DeskEvent) => void events.push(event), hasRoom: () => true, end: () => undefined };
    streams.follow(agentOf(1), Number.MAX_SAFE_INTEGER, sink);
    streams.hearDesk({ kind: 'queue' });
    await pass(150);
    await pass(20);
    // The queue again, and what is the agent's own: both wait for what is being read.
    streams.hearDesk({ kind: 'queue', agentId: 'a-1' });
    expect([calls, timers.map(({ inMs }) => inMs > 20)]).toEqual([['getViews'], [true]]);
    answer();
    await settled();
    expect(events.map(({ type }) => type).filter((type) => type !== 'message')).toEqual(['queue', 'own']);
  });
});
