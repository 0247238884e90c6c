// Takes callbacks in: verified, read, kept once, acknowledged; the answering comes after.
import { Injectable } from '@nestjs/common';
import type { channelsCalls, HandlerOutput, ParsedInput } from '#contracts';
import { Clock } from '#platform';
import { Accounts, type OpenAccount } from './accounts.js';
import type { Callback } from './channel.js';
import { storable } from './answer.service.js';
import { PeersStore } from './peers.store.js';
import { CallbackReplies } from './callback-replies.js';
import { PeerWorker } from './peer-worker.js';
import { whereIn } from './where-in.js';

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
    private readonly replies: CallbackReplies,
    private readonly clock: Clock,
  ) {}

  async receive(input: ParsedInput<Calls['receiveCallback']>): Promise<HandlerOutput<Calls['receiveCallback']>> {
    const found = this.accounts.find(input.channel, input.account);
    if (found === undefined) return { refused: 'unknown-account' };
    const { channel } = found;
    const callback = { ...input, at: this.clock.now() };
    if (input.method === 'GET') return asked(found, callback);
    if (!channel.verify(callback)) return { refused: 'bad-signature' };
    const events = channel.read(callback);
    if ('refused' in events) return events;
    const kept = events.slice(0, MAX_EVENTS).filter(({ eventId, peer }) => isKeepable(eventId) && isKeepable(peer));
    for (const event of kept) {
      const peerId = await this.peers.receive(whereIn(found), storable(event), callback.at);
      if (peerId !== undefined) this.worker.wake(peerId);
    }
    const text = kept[0] === undefined ? undefined : await this.replies.replyTo(channel, kept[0]);
    const body = text === undefined ? undefined : channel.passive?.compose(callback, text);
    return { body: body ?? channel.acknowledgement ?? '' };
  }
}

/** The platform asks whether the address is the account's. */
function asked({ channel }: OpenAccount, callback: Callback): HandlerOutput<Calls['receiveCallback']> {
  if (channel.echo === undefined) return { refused: 'unknown-account' };
  const body = channel.echo(callback);
  return body === undefined ? { refused: 'bad-signature' } : { body };
}

const isKeepable = (id: string): boolean => id !== '' && id.length <= MAX_ID_CHARACTERS;
