// What is fetched from a platform page by page: one page a turn, until nothing more is there or the platform leads in a circle.
import type { DataSource } from 'typeorm';
import { FixedClock } from '#platform';
import type { Accounts, OpenAccount } from './accounts.js';
import type { Channel, Fault, Pulled } from './channel.js';
import type { Peer, PeersStore, WaitingEvent } from './peers.store.js';
import { PullService } from './pull.service.js';
import type { QueuesStore } from './queues.store.js';

const now = new Date('2026-05-04T10:00:00Z');
const source = { id: 's', channel: 'wecom', account: 'a', peer: 'kf' } as Peer;
const event = { eventId: 'e', kind: 'pull', handle: null, receivedAt: now, attempts: 0 } as WaitingEvent;
const page = { events: [{ eventId: '1', peer: 'p', kind: 'text', text: 'hi' }], failed: [], hasMore: false } as const;

/** One turn where `c1` was the place to go on; what was written, whether inside of the transaction that keeps the place or not. */
async function turn(pulled: Pulled | Fault, attempts = 0): Promise<string[]> {
  const did: string[] = [];
  const inside = { query: () => Promise.resolve(did.push('place')) };
  const dataSource = {
    query: () => Promise.resolve([{ cursor: 'c1' }]),
    transaction: async (work: (manager: object) => Promise<void>) => {
      await work(inside);
      did.push('kept');
    },
  } as unknown as DataSource;
  const peers = { receive: () => Promise.resolve(String(did.push('event'))) } as unknown as PeersStore;
  const queues = {
    undelivered: (manager: unknown) => Promise.resolve(did.push(manager === inside ? 'undelivered' : 'outside')),
    answered: () => Promise.resolve(did.push('done')),
    answerLater: () => Promise.resolve(did.push('later')),
  } as unknown as QueuesStore;
  const accounts = {
    note: (_: Channel, detail?: string) => did.push(detail === undefined ? 'credentials hold' : 'credentials refused'),
  } as unknown as Accounts;
  const channel = { name: 'wecom', account: 'a', pull: () => Promise.resolve(pulled) };
  const pulls = new PullService(dataSource, accounts, peers, queues, new FixedClock(now));
  await pulls.pull({ channel } as unknown as OpenAccount, source, { ...event, attempts });
  return did;
}

it.each<[string, Pulled, string[]]>([
  ['waits on while there is more', { ...page, cursor: 'c2', hasMore: true }, []],
  ['is done where nothing more is there', { ...page, cursor: 'c2' }, ['done']],
  ['is done where the next page would be this one again', { ...page, cursor: 'c1', hasMore: true }, ['done']],
])('%s', async (_, pulled, after) => {
  expect(await turn(pulled)).toEqual(['credentials hold', 'event', 'place', 'kept', ...after]);
});

it('keeps what did not arrive together with the place where to go on', async () => {
  const failed = [{ key: 'k', fault: 'blocked' }] as const;
  expect(await turn({ ...page, events: [], failed, cursor: 'c2' })).toEqual([
    'credentials hold',
    'place',
    'undelivered',
    'kept',
    'done',
  ]);
});

it('tries again what could not be fetched, and not for ever', async () => {
  expect(await turn({ fault: 'away', detail: 'HTTP 502' })).toEqual(['later']);
  expect(await turn({ fault: 'bad-credentials', detail: 'errcode 60020' })).toEqual(['credentials refused', 'later']);
  expect(await turn({ fault: 'away', detail: 'HTTP 502' }, 34)).toEqual(['done']);
});
