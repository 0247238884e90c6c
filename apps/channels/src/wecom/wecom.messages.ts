// Reads what the customer service of WeCom kept: what shoppers said, who opened it, and which of the shop's messages did not arrive.
import { z } from 'zod';
import type { DeliveryFault } from '#contracts';
import { type Inbound, type InboundKind, type Pulled, saidAtSecond } from '../seam/channel.js';

const SECOND_MS = 1_000;
/** Who begins to listen is not told what shoppers said days ago. */
const FIRST_PULL_MS = 600_000;
/** The platform takes a welcome within 20 seconds. */
const WELCOME_MS = 15_000;
const BY_SHOPPER = 3;

const shortId = z.string().min(1).max(90);
const message = z.looseObject({
  msgid: shortId,
  send_time: z.number(),
  origin: z.int(),
  msgtype: z.string(),
  open_kfid: z.string().optional(),
  external_userid: z.string().optional(),
  text: z.looseObject({ content: z.string() }).optional(),
  location: z.looseObject({ name: z.string().optional(), address: z.string().optional() }).optional(),
  event: z
    .looseObject({
      event_type: z.string(),
      open_kfid: z.string().optional(),
      external_userid: z.string().optional(),
      welcome_code: z.string().max(500).optional(),
      fail_msgid: z.string().optional(),
      fail_type: z.int().optional(),
    })
    .optional(),
});
type Message = z.output<typeof message>;

/** The answer of `kf/sync_msg`; a message that is none is left out, so that it keeps no other one back. */
export const syncAnswer = z.looseObject({
  next_cursor: z.string().max(4_000).optional(),
  has_more: z.int().optional(),
  msg_list: z.array(z.unknown()).max(1_000).default([]),
});

const KINDS: Readonly<Record<string, InboundKind>> = {
  text: 'text',
  image: 'image',
  voice: 'audio',
  video: 'video',
  file: 'file',
  location: 'location',
};

const FAILURES: Readonly<Record<number, DeliveryFault>> = {
  1: 'bad-credentials',
  2: 'bad-credentials',
  4: 'window-closed',
  5: 'window-closed',
  6: 'quota',
  8: 'bad-credentials',
  10: 'blocked',
};

/** A shopper with one customer service: `<external_userid>@<open_kfid>`. */
export const peerIn = (shopper: string, openKfId: string): string => `${shopper}@${openKfId}`;
/** {@link peerIn} the other way round. */
export function targetIn(peer: string): { touser: string; open_kfid: string } {
  const at = peer.lastIndexOf('@');
  return { touser: peer.slice(0, at), open_kfid: peer.slice(at + 1) };
}

/** Of our keys, as a message's id: at most 32 letters and digits. */
export const messageIdOf = (key: string): string => key.replaceAll('-', '');
const keyOf = (messageId: string): string => messageId.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Reads a page. `isFirst`: nothing was fetched before. */
export function pulledFrom(answer: z.output<typeof syncAnswer>, now: Date, isFirst: boolean): Omit<Pulled, 'cursor'> {
  const messages = answer.msg_list.map((one) => message.safeParse(one).data).filter((one) => one !== undefined);
  const ageOf = ({ send_time: sentAt }: Message): number => now.getTime() - sentAt * SECOND_MS;
  const fresh = messages.filter((one) => !isFirst || ageOf(one) <= FIRST_PULL_MS);
  return {
    events: fresh.map((one) => inboundOf(one, ageOf(one))).filter((one) => one !== undefined),
    failed: fresh.flatMap(({ event }) =>
      event?.event_type === 'msg_send_fail' && event.fail_msgid !== undefined
        ? [{ key: keyOf(event.fail_msgid), fault: FAILURES[event.fail_type ?? 0] ?? 'rejected' }]
        : [],
    ),
    hasMore: answer.has_more === 1,
  };
}

function inboundOf(one: Message, ageMs: number): Inbound | undefined {
  const { msgid: eventId, origin, msgtype, event } = one;
  const shopper = shortId.safeParse(one.external_userid ?? event?.external_userid).data;
  const openKfId = shortId.safeParse(one.open_kfid ?? event?.open_kfid).data;
  if (shopper === undefined || openKfId === undefined) return undefined;
  const peer = peerIn(shopper, openKfId);
  if (event !== undefined) {
    const { event_type: type, welcome_code: handle } = event;
    const isGreeted = type === 'enter_session' && handle !== undefined && ageMs <= WELCOME_MS;
    return isGreeted ? { eventId, peer, kind: 'opened', text: '', handle } : undefined;
  }
  const kind = KINDS[msgtype];
  // What the shop itself or its people said comes back here too.
  if (origin !== BY_SHOPPER || kind === undefined) return undefined;
  const { name = '', address = '' } = one.location ?? {};
  const text = kind === 'text' ? (one.text?.content ?? '') : `${name} ${address}`.trim();
  return { eventId, peer, kind, text, ...saidAtSecond(one.send_time) };
}
