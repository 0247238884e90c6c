// Takes callbacks in: verified, read, kept once, acknowledged; the answering comes after.
import { Injectable } from '@nestjs/common';
import type { channelsCalls, HandlerOutput, ParsedInput } from '#contracts';
import { Clock } from '#platform';
import { Accounts } from './accounts.js';
import { storable } from './answer.service.js';
import { PeersStore } from './peers.store.js';
import { PeerWorker } from './peer-worker.js';

type Calls = typeof channelsCalls;
const MAX_EVENTS = 100;
const MAX_ID_CHARACTERS = 200;

/** Receives. */
@Injectable()
export class ReceiveService {
  constructor(
    private readonly accounts: Accounts,
    private readonly peers: PeersStore,
    private readonly worker: PeerWorker,
    private readonly clock: Clock,
  ) {}

  async receive(input: ParsedInput<Calls['receiveCallback']>): Promise<HandlerOutput<Calls['receiveCallback']>> {
    const found = this.accounts.find(input.channel, input.account);
    if (found === undefined) return { refused: 'unknown-account' };
    const { channel, locale } = found;
    if (!channel.verify(input)) return { refused: 'bad-signature' };
    const events = channel.read(input);
    if ('refused' in events) return events;
    const kept = events.slice(0, MAX_EVENTS).filter(({ eventId, peer }) => isKeepable(eventId) && isKeepable(peer));
    for (const event of kept) {
      const where = { channel: channel.name, account: channel.account, locale: locale ?? 'zh' };
      const peerId = await this.peers.receive(where, storable(event), this.clock.now());
      if (peerId !== undefined) this.worker.wake(peerId);
    }
    return { body: '' };
  }
}

const isKeepable = (id: string): boolean => id !== '' && id.length <= MAX_ID_CHARACTERS;
