// Who writes where: the shoppers of each channel, their conversations, and who works on what waits for them.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ChannelName, DeliveryFault, Locale } from '#contracts';
import type { Inbound, InboundKind, Offer } from './channel.js';

const LEASE_MS = 40_000;
const MAX_WAITING_OF_PEER = 50;
const MAX_SWEPT = 200;

/** A shopper on a channel. */
export interface Peer {
  readonly id: string;
  readonly channel: ChannelName;
  readonly account: string;
  readonly peer: string;
  readonly conversationId: string | null;
  /** The last line of the transcript that was taken over. */
  readonly toldId: string | null;
  readonly locale: Locale;
  /** What the shopper may choose by its number. */
  readonly offered: readonly Offer[];
  readonly heardAt: Date;
  /** How often it was said that the transcript may have lines that were not taken over. */
  readonly wakes: number;
}

/** Something that came in and waits to be answered. */
export interface WaitingEvent {
  readonly eventId: string;
  readonly kind: InboundKind;
  readonly text: string;
  readonly handle: string | null;
  readonly receivedAt: Date;
  /** By the platform's clock. */
  readonly saidAt: Date | null;
  readonly attempts: number;
  readonly dueAt: Date;
}

/** A message that waits to be sent. */
export interface WaitingMessage {
  readonly id: string;
  readonly conversationId: string | null;
  readonly messageId: string | null;
  readonly text: string;
  readonly speaker: 'assistant' | 'agent';
  readonly choices: readonly Offer[];
  readonly handle: string | null;
  readonly attempts: number;
  readonly madeAt: Date;
  readonly dueAt: Date;
  readonly fault: DeliveryFault | null;
  /** It was begun to send it, and nobody knows what became of that. */
  readonly isInDoubt: boolean;
}

/** What is to be done for a shopper, the first of each. */
export interface Work {
  readonly peer: Peer;
  readonly event?: WaitingEvent;
  readonly message?: WaitingMessage;
}

interface PeerRow {
  id: string;
  channel: ChannelName;
  account: string;
  peer: string;
  conversation_id: string | null;
  told_id: string | null;
  locale: Locale;
  offered: Offer[];
  heard_at: Date;
  wakes: number;
  event: {
    event_id: string;
    kind: InboundKind;
    text: string;
    handle: string | null;
    received_at: string;
    said_at: string | null;
    attempts: number;
    due_at: string;
  } | null;
  message: {
    id: string;
    conversation_id: string | null;
    message_id: string | null;
    text: string;
    speaker: 'assistant' | 'agent';
    choices: Offer[];
    handle: string | null;
    attempts: number;
    made_at: string;
    due_at: string;
    fault: DeliveryFault | null;
    in_doubt: boolean;
  } | null;
}

/** Reads and writes shoppers and their leases. */
@Injectable()
export class PeersStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Keeps an event; the shopper's id where it is new and to be answered. More than a shopper may have waiting is kept as heard and left. */
  async receive(
    at: { readonly channel: ChannelName; readonly account: string; readonly locale: Locale },
    inbound: Inbound,
    now: Date,
    manager: EntityManager | DataSource = this.dataSource,
  ): Promise<string | undefined> {
    const rows = await manager.query<{ peer_id: string; waits: boolean }[]>(
      `with known as (
         insert into channels.peers (id, channel, account, peer, locale, heard_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (channel, account, peer) do update set peer = excluded.peer returning id),
       crowd as (select count(*) as waiting from channels.inbox join known on peer_id = known.id where waits)
       insert into channels.inbox (channel, account, event_id, peer_id, kind, text, handle, received_at, waits, due_at, said_at)
       select $2, $3, $7, known.id, $8, case when waiting < $10 then $9 end, $11, $6, waiting < $10, $6, $12 from known, crowd
       on conflict do nothing returning peer_id, waits`,
      [
        randomUUID(),
        at.channel,
        at.account,
        inbound.peer,
        at.locale,
        now,
        inbound.eventId,
        inbound.kind,
        inbound.text,
        MAX_WAITING_OF_PEER,
        inbound.handle ?? null,
        inbound.saidAt ?? null,
      ],
    );
    return rows[0]?.waits === true ? rows[0].peer_id : undefined;
  }

  /** Takes or renews the lease on a shopper and reads what waits; `undefined` while somebody else has it. */
  async lease(id: string, by: string, now: Date): Promise<Work | undefined> {
    const rows = await this.dataSource.query<PeerRow[]>(
      `with mine as (
         update channels.peers set leased_by = $2, leased_until = $3
         where id = $1 and (leased_until is null or leased_until < $4 or leased_by = $2) returning *)
       select mine.*,
         (select to_jsonb(i) from channels.inbox i where i.peer_id = mine.id and i.waits order by i.position limit 1) as event,
         (select to_jsonb(o) from channels.outbound o where o.peer_id = mine.id and o.waits order by o.position limit 1)
           as message
       from mine`,
      [id, by, new Date(now.getTime() + LEASE_MS), now],
    );
    return rows[0] === undefined ? undefined : workOf(rows[0]);
  }

  async release(id: string, by: string): Promise<void> {
    await this.dataSource.query(
      `update channels.peers set leased_by = null, leased_until = null where id = $1 and leased_by = $2`,
      [id, by],
    );
  }

  /** Shoppers of these accounts (`<channel>/<account>`) for whom something is due and on whom nobody works. */
  async due(accounts: readonly string[], now: Date): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select id from channels.peers
       where channel || '/' || account = any($3) and (leased_until is null or leased_until < $1) and (wakes > 0
         or id in (select peer_id from channels.inbox where waits and due_at <= $1)
         or id in (select peer_id from channels.outbound where waits and due_at <= $1))
       limit $2`,
      [now, MAX_SWEPT, accounts],
    );
    return rows.map(({ id }) => id);
  }

  /** Whether a message to the shopper still waits, or a part of the last one did not reach them. */
  async isUnseen(id: string): Promise<boolean> {
    const [row] = await this.dataSource.query<{ unseen: boolean | null }[]>(
      `with last as (select message_id from channels.outbound where peer_id = $1 order by position desc limit 1)
       select bool_or(waits or (fault is not null and message_id is not distinct from (select message_id from last))) as unseen
       from channels.outbound where peer_id = $1`,
      [id],
    );
    return row?.unseen === true;
  }

  /** Notes that a conversation may have new lines; whose it is, where it is on a channel. */
  async wake(conversationId: string): Promise<string | undefined> {
    const [rows] = await this.dataSource.query<[{ id: string }[], number]>(
      `update channels.peers set wakes = wakes + 1 where conversation_id = $1 returning id`,
      [conversationId],
    );
    return rows[0]?.id;
  }

  /** The transcript was read after the shopper was found so; who has been woken since is read again. */
  async rest({ id, wakes }: Peer): Promise<void> {
    await this.dataSource.query(`update channels.peers set wakes = 0 where id = $1 and wakes = $2`, [id, wakes]);
  }

  /** From now on the shopper is in this conversation, or in none. */
  async enter(id: string, conversationId: string | null): Promise<void> {
    await this.dataSource.query(
      `update channels.peers set conversation_id = $2, told_id = null, offered = '[]', wakes = 0 where id = $1`,
      [id, conversationId],
    );
  }

  /** Forgets a conversation that was erased, and the shopper with it, unless they have said something since. */
  async forget(conversationId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query(`delete from channels.outbound where conversation_id = $1`, [conversationId]);
      await manager.query(
        `delete from channels.peers p where conversation_id = $1
           and not exists (select from channels.inbox where peer_id = p.id and waits)`,
        [conversationId],
      );
      await manager.query(
        `update channels.peers set conversation_id = null, told_id = null, offered = '[]' where conversation_id = $1`,
        [conversationId],
      );
    });
  }
}

function workOf({ event, message, ...row }: PeerRow): Work {
  return {
    peer: {
      id: row.id,
      channel: row.channel,
      account: row.account,
      peer: row.peer,
      conversationId: row.conversation_id,
      toldId: row.told_id,
      locale: row.locale,
      offered: row.offered,
      heardAt: new Date(row.heard_at),
      wakes: row.wakes,
    },
    ...(event === null
      ? {}
      : {
          event: {
            eventId: event.event_id,
            kind: event.kind,
            text: event.text,
            handle: event.handle,
            receivedAt: new Date(event.received_at),
            saidAt: event.said_at === null ? null : new Date(event.said_at),
            attempts: event.attempts,
            dueAt: new Date(event.due_at),
          },
        }),
    ...(message === null
      ? {}
      : {
          message: {
            id: message.id,
            conversationId: message.conversation_id,
            messageId: message.message_id,
            text: message.text,
            speaker: message.speaker,
            choices: message.choices,
            handle: message.handle,
            attempts: message.attempts,
            madeAt: new Date(message.made_at),
            dueAt: new Date(message.due_at),
            fault: message.fault,
            isInDoubt: message.in_doubt,
          },
        }),
  };
}
