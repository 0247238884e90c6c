// Answers in the reply to a callback: what is ready in time is taken from what waits to be sent, and goes out nowhere else.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '#platform';
import type { Channel, Inbound } from './channel.js';
import { PeerWorker } from './peer-worker.js';
import { sizeOf } from './shape.js';

/** Platforms wait for five seconds; the way to here and back takes a part of them. */
const READY_IN_MS = 3_000;
/** Where another instance works on the answer. */
const LOOK_EVERY_MS = 200;
const MAX_MERGED = 20;

interface Waiting {
  readonly id: string;
  readonly text: string;
  readonly event_id: string | null;
  readonly due_at: Date;
}

/** Waits for answers. */
@Injectable()
export class CallbackReplies {
  constructor(
    private readonly dataSource: DataSource,
    private readonly worker: PeerWorker,
    private readonly clock: Clock,
  ) {}

  /** What answers this event, or answered it before where the platform asks again; `undefined` where nothing does in time. */
  async replyTo(channel: Channel, { eventId }: Inbound): Promise<string | undefined> {
    if (channel.passive === undefined) return undefined;
    const startedMs = performance.now();
    for (;;) {
      const { text, peerId } = await this.take(channel, eventId);
      if (peerId === undefined) return text;
      const leftMs = READY_IN_MS - (performance.now() - startedMs);
      if (leftMs <= 0) return undefined;
      await this.worker.whenDone(peerId, Math.min(leftMs, LOOK_EVERY_MS));
    }
  }

  private async take(channel: Channel, eventId: string): Promise<Taken> {
    return await this.dataSource.transaction(async (manager) => {
      const [event] = await manager.query<{ peer_id: string | null; waits: boolean }[]>(
        `select peer_id, waits from channels.inbox where channel = $1 and account = $2 and event_id = $3`,
        [channel.name, channel.account, eventId],
      );
      const peerId = event?.peer_id ?? undefined;
      if (event === undefined || peerId === undefined) return {};
      if (event.waits) return { peerId };
      // One at a time: the platform may ask twice at once.
      await manager.query(`select from channels.peers where id = $1 for update`, [peerId]);
      const repeated = await manager.query<{ text: string }[]>(
        `select text from channels.outbound where peer_id = $1 and replied_to = $2 and text is not null order by position`,
        [peerId, eventId],
      );
      if (repeated.length > 0) return { text: merged(repeated) };
      const taken = takenOf(channel, eventId, await waitingFor(manager, peerId), this.clock.now());
      if (taken.length === 0) return {};
      await manager.query(
        `update channels.outbound set waits = false, fault = null, replied_to = $2 where id = any($1)`,
        [taken.map(({ id }) => id), eventId],
      );
      return { text: merged(taken) };
    });
  }
}

/** The reply; or for whom it is not ready yet; or neither, where there will be none. */
interface Taken {
  readonly text?: string;
  readonly peerId?: string;
}

const merged = (messages: readonly { readonly text: string }[]): string =>
  messages.map(({ text }) => text).join('\n\n');

const waitingFor = async (manager: EntityManager, peerId: string): Promise<Waiting[]> =>
  await manager.query<Waiting[]>(
    `select id, text, event_id, due_at from channels.outbound where peer_id = $1 and waits order by position limit $2`,
    [peerId, MAX_MERGED],
  );

/**
 * As many of the first ones as fit into one reply. Where there is another way, only what answers this event and is not on that way by now, and
 * nothing before what waits from earlier.
 */
function takenOf({ passive, limits }: Channel, eventId: string, waiting: readonly Waiting[], now: Date): Waiting[] {
  const isFree = ({ event_id: answers, due_at: dueAt }: Waiting): boolean =>
    passive?.isOnlyWay === true || (answers === eventId && new Date(dueAt) > now);
  const taken: Waiting[] = [];
  for (const message of waiting) {
    if (!isFree(message) || sizeOf(merged([...taken, message]), limits) > limits.maxText) break;
    taken.push(message);
  }
  return taken;
}
