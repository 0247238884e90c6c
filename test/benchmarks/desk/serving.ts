// Agents who serve a full queue over HTTP, each conversation once: how long an offer, a take and a line take, and whether a line is lost.
import { loadavg } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { Conversation, type StreamClient } from '#testing';
import { DeskClient, deskEvent } from '../../people/desk-client.js';
import { processorMsOf } from '../turns/processes.js';
import { percentile } from '../turns/summary.js';

/** How many wait, who serves, and who else is on. */
export interface ServingOptions {
  readonly waiting: number;
  /** So many of those who wait are served. */
  readonly conversations: number;
  /** Agents with one free place each and an open stream. */
  readonly agents: number;
  /** Agents who are on without a free place. */
  readonly others: number;
  /** How long each conversation is held, so that so many agents make the load that they would; 0: without a pause. */
  readonly talkMs: number;
  /** Lets so many more wait behind the one of this id, without a shopper each. */
  readonly copyWaiting?: (conversationId: string, count: number) => Promise<void>;
  readonly tokenOf: (agentId: string) => Promise<string>;
  /** Processes to watch, by name. */
  readonly processes: Readonly<Record<string, number>>;
}

/** What was measured; times as the agent and the shopper see them. */
export interface ServingFigures {
  readonly waiting: number;
  readonly agents: number;
  readonly served: number;
  readonly offerP50Ms: number;
  readonly offerP95Ms: number;
  readonly takeP50Ms: number;
  readonly takeP95Ms: number;
  readonly lineP50Ms: number;
  readonly lineP95Ms: number;
  readonly answerP95Ms: number;
  readonly lost: number;
  readonly doubled: number;
  readonly failed: number;
  /** Processor time for each that was served, which says more than times where the machine has other work. */
  readonly processorMs: Readonly<Record<string, number>>;
  /** How many wanted a processor in the last minute, by the system. */
  readonly load: number;
}

const OPENED_AT_ONCE = 8;
const MAX_FAULTS_SHOWN = 5;

interface Times {
  readonly offer: number[];
  readonly take: number[];
  readonly line: number[];
  readonly answer: number[];
}

interface Run {
  readonly talks: ReadonlyMap<string, Conversation>;
  readonly times: Times;
  /** Since when the agent has a free place. */
  readonly place: { freedAtMs: number };
  readonly talkMs: number;
}

/** Does something for each item, so many at once. */
export async function eachAtOnce<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = [...items];
  const worker = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function timed<Result>(into: number[], work: () => Promise<Result>): Promise<Result> {
  const startedAtMs = performance.now();
  const result = await work();
  into.push(performance.now() - startedAtMs);
  return result;
}

/** Serves a queue and says what it took. */
export async function serve(
  url: string,
  options: ServingOptions,
  say: (line: string) => void,
): Promise<ServingFigures> {
  const { copyWaiting } = options;
  // Each agent may have been offered one more than is served.
  const spoken = copyWaiting ? Math.min(options.waiting, options.conversations + options.agents) : options.waiting;
  const numbers = Array.from({ length: spoken }, (_, index) => index);
  const talks = new Map<string, Conversation>();
  await eachAtOnce(numbers, OPENED_AT_ONCE, async (index) => {
    const talk = await Conversation.open(url, { locale: index % 2 === 0 ? 'zh' : 'en' });
    await talk.requestHandoff();
    talks.set(talk.conversationId, talk);
  });
  const [first] = talks.keys();
  if (copyWaiting && first !== undefined && spoken < options.waiting)
    await copyWaiting(first, options.waiting - spoken);
  say(`${options.waiting} conversations wait, ${talks.size} of them with a shopper`);
  const others = Array.from({ length: options.others }, (_, index) => `other-${index}`);
  await eachAtOnce(others, OPENED_AT_ONCE, async (agentId) => {
    await DeskClient.withToken(url, await options.tokenOf(agentId), agentId).online(0);
  });
  const usedBefore = processorMsOfEach(options.processes);
  const times: Times = { offer: [], take: [], line: [], answer: [] };
  const done = { begun: 0, served: 0, lost: 0, doubled: 0, faults: [] as string[] };
  const work = async (number: number): Promise<void> => {
    const agentId = `agent-${number}`;
    const agent = DeskClient.withToken(url, await options.tokenOf(agentId), agentId);
    // Not all at the same moment, as they would not for long.
    await delay((options.talkMs * number) / options.agents);
    const stream = await agent.stream();
    const offered = new Set<string>();
    await agent.online(1);
    const place = { freedAtMs: performance.now() };
    while ((done.begun += 1) <= options.conversations) {
      try {
        const { lost, doubled } = await serveOne(agent, stream, offered, {
          talks,
          times,
          place,
          talkMs: options.talkMs,
        });
        done.served += 1;
        done.lost += lost;
        done.doubled += doubled;
      } catch (error) {
        done.faults.push(String(error).slice(0, 300));
      }
    }
    await agent.call('PUT', '/presence', { state: 'offline' });
    stream.close();
  };
  await Promise.all(Array.from({ length: options.agents }, (_, number) => work(number)));
  for (const fault of done.faults.slice(0, MAX_FAULTS_SHOWN)) say(`  failed: ${fault}`);
  const of = (values: readonly number[], share: number): number => Math.round(percentile(values, share));
  return {
    waiting: options.waiting,
    agents: options.agents + options.others,
    served: done.served,
    offerP50Ms: of(times.offer, 0.5),
    offerP95Ms: of(times.offer, 0.95),
    takeP50Ms: of(times.take, 0.5),
    takeP95Ms: of(times.take, 0.95),
    lineP50Ms: of(times.line, 0.5),
    lineP95Ms: of(times.line, 0.95),
    answerP95Ms: of(times.answer, 0.95),
    lost: done.lost,
    doubled: done.doubled,
    failed: done.faults.length,
    processorMs: Object.fromEntries(
      Object.entries(processorMsOfEach(options.processes)).map(([name, ms]) => [
        name,
        Math.round((ms - (usedBefore[name] ?? 0)) / Math.max(1, done.served)),
      ]),
    ),
    load: Math.round(loadavg()[0] ?? 0),
  };
}

const processorMsOfEach = (processes: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(processes).map(([name, pid]) => [name, processorMsOf(pid)]));

/** From the free place to the next one: an offer, a take, a line each way, and back to the assistant. */
async function serveOne(
  agent: DeskClient,
  stream: StreamClient,
  offered: Set<string>,
  { talks, times, place, talkMs }: Run,
): Promise<{ lost: number; doubled: number }> {
  const { conversationId } = await deskEvent(stream, 'offer', (offer) => !offered.has(offer.conversationId));
  times.offer.push(performance.now() - place.freedAtMs);
  offered.add(conversationId);
  const talk = talks.get(conversationId);
  if (talk === undefined) throw new Error('offered a conversation that is not of this run');
  const atShopper = await talk.stream();
  try {
    const { status, body } = await timed(times.take, async () => agent.take(conversationId));
    if (status !== 200) throw new Error(`take: ${status} ${body.code ?? ''}`);
    const line = `I am looking into it, ${agent.agentId}`;
    await timed(times.line, async () => {
      const [said] = await Promise.all([
        agent.say(conversationId, { term: body.term, text: line, clientMessageId: 'first' }),
        atShopper.message(line),
      ]);
      if (said.status !== 200) throw new Error(`line: ${said.status} ${said.body.code ?? ''}`);
    });
    const answer = `thank you, ${conversationId}`;
    await timed(times.answer, async () => {
      await Promise.all([deskEvent(stream, 'message', ({ message }) => message.text === answer), talk.say(answer)]);
    });
    const messages = await talk.transcript();
    await delay(talkMs);
    const release = { term: body.term, to: 'assistant' };
    const back = await agent.call('POST', `/conversations/${conversationId}/release`, release);
    place.freedAtMs = performance.now();
    if (back.status !== 200) throw new Error(`release: ${back.status} ${back.body.code ?? ''}`);
    const counts = [line, answer].map((text) => messages.filter((message) => message.text === text).length);
    return { lost: counts.filter((count) => count === 0).length, doubled: counts.filter((count) => count > 1).length };
  } finally {
    atShopper.close();
  }
}
