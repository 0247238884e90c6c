// What came in and what goes out: answered once, sent in order, and forgotten after a while.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Outbox } from '#bus';
import { type ChannelName, channelsEvents, type DeliveryFault, type Locale } from '#contracts';
import type { Peer, WaitingEvent, WaitingMessage } from './peers.store.js';
import type { Fault, Offer } from './channel.js';
import type { ShapedMessage } from './shape.js';

/** Platforms repeat what was not acknowledged for three days. */
const KEPT_DAYS = 8;
const DAY_MS = 86_400_000;
const REPEATED_MS = 60_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 60_000;

/** How long something rests before it is tried again, the longer the more often it was: in milliseconds. */
export const waitAfter = (attempts: number): number => Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempts);

/** What an answer leaves behind. */
export interface Answered {
  readonly peer: Peer;
  /** What was answered; absent where only the transcript was read. */
  readonly event?: WaitingEvent;
  readonly conversationId: string | null;
  readonly toldId: string | null;
  readonly locale: Locale;
  readonly offered: readonly Offer[];
  readonly messages: readonly ShapedMessage[];
  readonly at: Date;
  /** Before this they are not sent: they may go into the reply to the callback. */
  readonly heldUntil?: Date | undefined;
}

interface Failure {
  readonly channel: ChannelName;
  readonly conversationId: string | null;
  readonly messageId: string | null;
  readonly fault: DeliveryFault;
  readonly at: Date;
}

/** Reads and writes the queues. */
@Injectable()
export class QueuesStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
  ) {}

  /** Keeps what is to be sent, and that the event is answered: both or neither. What was kept before is not kept again. */
  async answered(answer: Answered): Promise<void> {
    const { peer, event, conversationId, toldId, locale, offered, messages, at, heldUntil } = answer;
    const dueAt = heldUntil !== undefined && heldUntil > at ? heldUntil : at;
    await this.dataSource.transaction(async (manager) => {
      for (const [index, { source, part, messageId, speaker, text, offers }] of messages.entries()) {
        await manager.query(
          `insert into channels.outbound (id, peer_id, conversation_id, source, part, message_id, speaker, text, choices,
             made_at, due_at, event_id, handle)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (peer_id, source, part) do nothing`,
          [
            randomUUID(),
            peer.id,
            conversationId,
            source,
            part,
            messageId ?? null,
            speaker,
            text,
            JSON.stringify(offers),
            at,
            dueAt,
            event?.eventId ?? null,
            // It is good for one message.
            index === 0 ? (event?.handle ?? null) : null,
          ],
        );
      }
      await manager.query(
        `update channels.peers set told_id = $2, locale = $3, offered = $4, heard_at = coalesce($5, heard_at)
         where id = $1`,
        [peer.id, toldId, locale, JSON.stringify(offered), event === undefined ? null : at],
      );
      if (event !== undefined) await this.done(manager, peer, event);
    });
  }

  /** A part of the answer is shown already: whoever answers takes its place. */
  async noteShown({ channel, account }: Peer, { eventId }: WaitingEvent, handle: string): Promise<void> {
    await this.dataSource.query(
      `update channels.inbox set handle = $4 where channel = $1 and account = $2 and event_id = $3`,
      [channel, account, eventId, handle],
    );
  }

  /** The event is tried again after a rest. */
  async answerLater({ channel, account }: Peer, { eventId, attempts }: WaitingEvent, now: Date): Promise<void> {
    await this.dataSource.query(
      `update channels.inbox set attempts = attempts + 1, due_at = $4
       where channel = $1 and account = $2 and event_id = $3`,
      [channel, account, eventId, new Date(now.getTime() + waitAfter(attempts))],
    );
  }

  /** It is begun to send the message: whoever finds it so later does not know whether it is with the platform. */
  async sending({ id }: WaitingMessage): Promise<void> {
    await this.dataSource.query(`update channels.outbound set in_doubt = true where id = $1 and waits`, [id]);
  }

  /** The message is with the platform; its text is needed no more. */
  async sent({ id }: WaitingMessage, channelMessageId: string | undefined): Promise<void> {
    await this.dataSource.query(
      `update channels.outbound set waits = false, text = null, fault = null, channel_message_id = $2 where id = $1`,
      [id, channelMessageId ?? null],
    );
  }

  /** The message is tried again later. `isInDoubt`: it may be with the platform already. */
  async sendLater(
    { id }: WaitingMessage,
    { fault, isInDoubt = false }: Pick<Fault, 'fault' | 'isInDoubt'>,
    dueAt: Date,
  ): Promise<void> {
    await this.dataSource.query(
      `update channels.outbound set attempts = attempts + 1, fault = $2, in_doubt = $3, due_at = $4
       where id = $1 and waits`,
      [id, fault, isInDoubt, dueAt],
    );
  }

  /** The message is given up, which is announced. */
  async givenUp({ channel }: Peer, message: WaitingMessage, fault: DeliveryFault, at: Date): Promise<void> {
    const { id, conversationId, messageId } = message;
    await this.dataSource.transaction(async (manager) => {
      const [rows] = await manager.query<[object[], number]>(
        `update channels.outbound set waits = false, text = null, fault = $2 where id = $1 and waits returning id`,
        [id, fault],
      );
      if (rows.length > 0) await this.announce(manager, { channel, conversationId, messageId, fault, at });
    });
  }

  /** A message that the platform had taken did not reach the shopper, which is announced once. */
  async undelivered(
    manager: EntityManager,
    channel: ChannelName,
    { key, fault }: { readonly key: string; readonly fault: DeliveryFault },
    at: Date,
  ): Promise<void> {
    const [rows] = await manager.query<[{ conversation_id: string | null; message_id: string | null }[], number]>(
      `update channels.outbound set fault = $2 where id::text = $1 and not waits and fault is null
       returning conversation_id, message_id`,
      [key, fault],
    );
    const [row] = rows;
    if (row === undefined) return;
    const { conversation_id: conversationId, message_id: messageId } = row;
    await this.announce(manager, { channel, conversationId, messageId, fault, at });
  }

  private async announce(
    manager: EntityManager,
    { channel, conversationId, messageId, fault, at }: Failure,
  ): Promise<void> {
    if (conversationId === null) return;
    await this.outbox.add(manager, channelsEvents.deliveryFailed, {
      conversationId,
      channel,
      ...(messageId === null ? {} : { messageId }),
      fault,
      at: at.toISOString(),
    });
  }

  /** Forgets what no platform sends again, and shoppers without a conversation. */
  async purge(now: Date): Promise<void> {
    const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
    // The platform asks again within seconds, or not at all.
    await this.dataSource.query(
      `update channels.outbound set text = null where replied_to is not null and text is not null and made_at < $1`,
      [new Date(now.getTime() - REPEATED_MS)],
    );
    await this.dataSource.query(`delete from channels.inbox where received_at < $1 and not waits`, [before]);
    await this.dataSource.query(`delete from channels.outbound where made_at < $1 and not waits`, [before]);
    await this.dataSource.query(
      `delete from channels.peers p where conversation_id is null and heard_at < $1
         and not exists (select from channels.inbox where peer_id = p.id and waits)`,
      [new Date(now.getTime() - DAY_MS)],
    );
  }

  private async done(manager: EntityManager, { channel, account }: Peer, { eventId }: WaitingEvent): Promise<void> {
    await manager.query(
      `update channels.inbox set waits = false, text = null where channel = $1 and account = $2 and event_id = $3`,
      [channel, account, eventId],
    );
  }
}
