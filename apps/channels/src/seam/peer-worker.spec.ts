// What a shopper on a channel gets when the dialog fails: their words are tried again, apologised for at last, and no line is lost.
import type { Bus } from '#bus';
import { FixedClock, type Runtime } from '#platform';
import type { ChannelsConfig } from '../channels.config.js';
import type { Accounts, OpenAccount } from './accounts.js';
import { AnswerService } from './answer.service.js';
import type { Peer, PeersStore, WaitingEvent, Work } from './peers.store.js';
import { LiveAnswers } from './live-answers.js';
import { PeerWorker } from './peer-worker.js';
import type { PullService } from './pull.service.js';
import type { Answered, QueuesStore } from './queues.store.js';

const now = new Date('2026-05-04T10:00:00Z');
const limits = { maxText: 1_000, countedIn: 'characters', buttons: 0, mergesReplies: false };
const account = { channel: { name: 'telegram', account: 'a', limits }, storeKey: 's' } as unknown as OpenAccount;
const peer: Peer = {
  id: 'p',
  channel: 'telegram',
  account: 'a',
  peer: '1',
  conversationId: 'c',
  toldId: '1',
  locale: 'zh',
  offered: [],
  heardAt: now,
  wakes: 0,
};
const event: WaitingEvent = {
  eventId: 'e',
  kind: 'opened',
  text: '',
  handle: null,
  saidAt: null,
  receivedAt: now,
  attempts: 0,
  dueAt: now,
};

/** A worker whose dialog answers each call with a fault of the program, and what it did about this work. */
async function done(work: Work): Promise<{ did: string[]; said: string[] }> {
  const did: string[] = [];
  const said: string[] = [];
  const left: Work[] = [work];
  const peers = {
    lease: () => Promise.resolve(left.shift()),
    release: () => Promise.resolve(),
    rest: () => Promise.resolve(did.push('rest')),
    isUnseen: () => Promise.resolve(false),
  } as unknown as PeersStore;
  const queues = {
    answerLater: () => Promise.resolve(did.push('later')),
    answered: ({ messages }: Answered) => {
      did.push('answered');
      said.push(...messages.map(({ text }) => text));
      return Promise.resolve();
    },
  } as unknown as QueuesStore;
  const bus = { call: () => Promise.reject(new TypeError('a fault')) } as unknown as Bus;
  const clock = new FixedClock(now);
  const config = { CHANNEL_IDLE_HOURS: 24 } as ChannelsConfig;
  const answers = new AnswerService(bus, peers, queues, new LiveAnswers(), config, clock);
  const accounts = { isAny: true, find: () => account } as unknown as Accounts;
  const pulls = {} as PullService;
  const worker = new PeerWorker(accounts, peers, queues, answers, pulls, clock, {
    instanceId: 'i',
  } as unknown as Runtime);
  worker.wake(peer.id);
  await worker.onApplicationShutdown();
  return { did, said };
}

it('is tried again later, whatever went wrong, and is apologised for in the end', async () => {
  expect((await done({ peer, event })).did).toEqual(['later']);
  const last = await done({ peer, event: { ...event, attempts: 5 } });
  expect(last.did).toEqual(['answered']);
  expect(last.said.join()).toContain('抱歉');
});

it('is apologised for in the language of what was said', async () => {
  const words: WaitingEvent = { ...event, kind: 'text', text: 'Where is my parcel?', attempts: 5 };
  expect((await done({ peer, event: words })).said.join()).toContain('Sorry');
});

it('stays woken for as long as the transcript could not be read', async () => {
  expect((await done({ peer: { ...peer, wakes: 1 } })).did).toEqual([]);
  expect((await done({ peer: { ...peer, wakes: 1, conversationId: null } })).did).toEqual(['rest']);
});
