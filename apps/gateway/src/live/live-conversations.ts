// Who follows which conversation through this gateway; hears what happens in all of them and passes it on to those.
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Bus, clientOf, Signals } from '#bus';
import { deskCalls, dialogCalls, dialogSignals, type LiveHappening } from '#contracts';
import { Clock, Metrics } from '#platform';
import { GatewayConfig } from '../gateway.config.js';
import { networkOf } from '../identity/caller-key.js';
import { HEARTBEAT_MS, LiveReader, type LiveSink } from './live-reader.js';

const MAX_PER_CONVERSATION = 8;
/** Of all places one address has no more than all but one part in so many: others can still listen. */
const PARTS_KEPT_FREE = 8;
/** Heartbeats are spread over their interval, so that thousands of streams are not written to at once. */
const SLICES = 15;

interface Follower {
  readonly reader: LiveReader;
  readonly sink: LiveSink;
  readonly slice: number;
}

/** What became of the wish to follow. */
export type Following =
  { readonly reader: LiveReader; leave(): void } | 'no-such-conversation' | 'too-many-connections' | 'going-away';

/** The open streams and sockets of this gateway. */
@Injectable()
export class LiveConversations implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly dialog;
  private readonly desk;
  private readonly followers = new Map<string, Set<Follower>>();
  private readonly open: Gauge;
  private count = 0;
  /** Of each address; none that has none. */
  private readonly countOf = new Map<string, number>();
  private slice = 0;
  private timer: NodeJS.Timeout | undefined;
  private isClosing = false;

  constructor(
    bus: Bus,
    private readonly signals: Signals,
    private readonly clock: Clock,
    private readonly config: GatewayConfig,
    metrics: Metrics,
  ) {
    this.dialog = clientOf(bus, dialogCalls);
    this.desk = clientOf(bus, deskCalls);
    this.open = new Gauge({
      name: 'daogou_live_connections',
      help: 'Open streams and sockets',
      registers: [metrics.registry],
    });
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.beat();
    }, HEARTBEAT_MS / SLICES);
    this.timer.unref();
  }

  /** Clients are told to come back, to another gateway or to this one when it is up again. */
  beforeApplicationShutdown(): void {
    this.isClosing = true;
    clearInterval(this.timer);
    for (const followers of [...this.followers.values()])
      for (const follower of [...followers]) {
        follower.reader.close();
        follower.sink.end('going-away');
      }
    this.followers.clear();
    this.count = 0;
    this.countOf.clear();
  }

  /** A place for a socket that has not said whom it speaks for; `undefined` when there is none. What it gives leaves the place, once. */
  enter(ip: string): (() => void) | undefined {
    const address = networkOf(ip);
    if (this.isClosing || this.isFullFor(address)) return undefined;
    this.counted(address, 1);
    let isIn = true;
    return () => {
      if (isIn && !this.isClosing) this.counted(address, -1);
      isIn = false;
    };
  }

  /** Begins to follow a conversation. `reader.open()` sends the first event; `leave` is called when the connection is gone. */
  async follow(conversationId: string, after: string | undefined, sink: LiveSink, ip: string): Promise<Following> {
    if (this.isClosing) return 'going-away';
    const address = networkOf(ip);
    const others = this.followers.get(conversationId);
    if (this.isFullFor(address) || (others?.size ?? 0) >= MAX_PER_CONVERSATION) return 'too-many-connections';
    const reader = new LiveReader(conversationId, this.dialog, this.desk, sink);
    const follower = { reader, sink, slice: (this.slice = (this.slice + 1) % SLICES) };
    // Counted before the first wait, so that many at once do not slip through.
    const leave = this.add(conversationId, follower, address);
    try {
      if (await reader.begin(after)) return { reader, leave };
      leave();
      return 'no-such-conversation';
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** Passes on what happens in a conversation. */
  hear(conversationId: string, happening: LiveHappening): void {
    for (const { reader } of [...(this.followers.get(conversationId) ?? [])]) reader.hear(happening);
  }

  /** Tells everybody who follows, through any gateway, that the shopper writes or stopped writing. */
  typing(conversationId: string, typing: boolean): void {
    this.signals.send(dialogSignals.conversationHappening, {
      conversationId,
      happening: { kind: 'typing', by: 'shopper', typing },
    });
  }

  private add(conversationId: string, follower: Follower, address: string): () => void {
    const followers = this.followers.get(conversationId) ?? new Set<Follower>();
    this.followers.set(conversationId, followers.add(follower));
    this.counted(address, 1);
    return () => {
      follower.reader.close();
      if (!followers.delete(follower) || this.isClosing) return;
      if (followers.size === 0 && this.followers.get(conversationId) === followers)
        this.followers.delete(conversationId);
      this.counted(address, -1);
    };
  }

  private isFullFor(address: string): boolean {
    const most = this.config.MAX_LIVE_CONNECTIONS;
    const share = most - Math.floor(most / PARTS_KEPT_FREE);
    return this.count >= most || (this.countOf.get(address) ?? 0) >= share;
  }

  private counted(address: string, by: 1 | -1): void {
    const own = (this.countOf.get(address) ?? 0) + by;
    if (own > 0) this.countOf.set(address, own);
    else this.countOf.delete(address);
    this.open.set((this.count += by));
  }

  private beatOf = 0;

  private beat(): void {
    this.beatOf = (this.beatOf + 1) % SLICES;
    const now = this.clock.now();
    for (const followers of this.followers.values())
      for (const { reader, slice } of [...followers]) if (slice === this.beatOf) reader.beat(now);
  }
}
