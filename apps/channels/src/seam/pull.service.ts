// Fetches what a platform kept for the shop after it said that there is something: events and the place where to go on, both or neither.
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#platform';
import { Accounts, type OpenAccount } from './accounts.js';
import { storable } from './answer.service.js';
import type { Channel, Fault, Pulled } from './channel.js';
import { type Peer, PeersStore, type WaitingEvent } from './peers.store.js';
import { QueuesStore } from './queues.store.js';
import { whereIn } from './where-in.js';

/** Half an hour of waits; the next callback fetches from the same place. */
const MAX_ATTEMPTS = 35;

/** Pulls. */
@Injectable()
export class PullService {
  private readonly logger = new Logger('Channels');

  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: Accounts,
    private readonly peers: PeersStore,
    private readonly queues: QueuesStore,
    private readonly clock: Clock,
  ) {}

  /** Fetches one page and gives for whom something came. More, and what cannot be fetched now, waits on: whoever has the lease fetches that. */
  async pull(account: OpenAccount, source: Peer, event: WaitingEvent): Promise<string[]> {
    const { channel } = account;
    const cursor = await this.cursorOf(source);
    const now = this.clock.now();
    const pulled = await channel.pull?.(source.peer, {
      ...(cursor === undefined ? {} : { cursor }),
      ...(event.handle === null ? {} : { handle: event.handle }),
      handedAt: event.receivedAt,
      now,
    });
    if (pulled === undefined || 'fault' in pulled) {
      await this.tryLater(channel, source, event, pulled);
      return [];
    }
    this.accounts.note(channel, undefined);
    const peerIds = await this.keep(account, source, pulled);
    // Where there is no way on, the same page would come for ever.
    if (!pulled.hasMore || pulled.cursor === cursor) await this.done(source, event);
    return peerIds;
  }

  private async tryLater(
    channel: Channel,
    source: Peer,
    event: WaitingEvent,
    { fault, detail }: Fault = { fault: 'rejected', detail: 'nothing is fetched from this platform' },
  ): Promise<void> {
    if (fault === 'bad-credentials') this.accounts.note(channel, detail);
    this.logger.warn(`${channel.name}/${channel.account}: what waits could not be fetched: ${fault} (${detail})`);
    if (event.attempts + 1 >= MAX_ATTEMPTS) await this.done(source, event);
    else await this.queues.answerLater(source, event, this.clock.now());
  }

  private async keep(account: OpenAccount, source: Peer, { events, failed, cursor }: Pulled): Promise<string[]> {
    const now = this.clock.now();
    const peerIds: (string | undefined)[] = [];
    await this.dataSource.transaction(async (manager) => {
      for (const event of events)
        peerIds.push(await this.peers.receive(whereIn(account), storable(event), now, manager));
      await manager.query(
        `insert into channels.cursors (channel, account, source, cursor) values ($1, $2, $3, $4)
         on conflict (channel, account, source) do update set cursor = excluded.cursor`,
        [source.channel, source.account, source.peer, cursor],
      );
      for (const failure of failed) await this.queues.undelivered(manager, source.channel, failure, now);
    });
    return peerIds.filter((id) => id !== undefined);
  }

  private async cursorOf({ channel, account, peer }: Peer): Promise<string | undefined> {
    const [row] = await this.dataSource.query<{ cursor: string }[]>(
      `select cursor from channels.cursors where channel = $1 and account = $2 and source = $3`,
      [channel, account, peer],
    );
    return row?.cursor;
  }

  private async done(source: Peer, event: WaitingEvent): Promise<void> {
    await this.queues.answered({ ...source, peer: source, event, messages: [], at: this.clock.now() });
  }
}
