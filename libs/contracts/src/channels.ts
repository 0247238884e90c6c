// The contract of the channels: what other platforms send, and what is announced of lines that could not be delivered there.
import { z } from 'zod';
import { defineCalls, defineEvents } from './define.js';
import { id, instant } from './values.js';

/** A platform on which shoppers write. */
export const channelName = z.enum(['lanying', 'telegram', 'wechat', 'wechat-mini-program', 'wecom']);
/** See {@link channelName}. */
export type ChannelName = z.output<typeof channelName>;

/** A platform's callback is at most so long. */
export const MAX_CALLBACK_CHARACTERS = 256_000;
/** Platforms send again what is not acknowledged within a few seconds. */
const CALLBACK_TIMEOUT_MS = 4_000;

/** Why a line did not reach the shopper. */
export const deliveryFault = z.enum([
  /** The platform lets nothing be sent any more until the shopper writes again. */
  'window-closed',
  /** The platform's quota of messages is used up. */
  'quota',
  /** The platform does not know the shop's credentials. */
  'bad-credentials',
  /** The shopper has blocked the shop. */
  'blocked',
  /** The platform asked to wait, for longer than anybody waits. */
  'rate',
  /** The platform does not take the message. */
  'rejected',
  /** The platform could not be reached, or its answer could not be read. */
  'away',
]);
/** See {@link deliveryFault}. */
export type DeliveryFault = z.output<typeof deliveryFault>;

const named = z.string().min(1).max(100);
const texts = z.record(z.string().max(200), z.string().max(4_000));

/** Calls that the channels answer. */
export const channelsCalls = defineCalls('channels', {
  /**
   * A platform's callback as it came in: the headers in lower case, the body's very characters. Answered once it is kept; the shopper is
   * answered afterwards, or where the platform wants it so in what comes back. A GET asks whether the address is the account's.
   */
  receiveCallback: {
    input: z.object({
      channel: named,
      account: named,
      method: z.enum(['GET', 'POST']).optional(),
      headers: texts,
      query: texts,
      body: z.string().max(MAX_CALLBACK_CHARACTERS),
    }),
    output: z.union([
      /** What the platform expects as an acknowledgement. */
      z.object({ body: z.string() }),
      z.object({ refused: z.enum(['unknown-account', 'bad-signature', 'other-app', 'unreadable']) }),
    ]),
    timeoutMs: CALLBACK_TIMEOUT_MS,
  },
});

/** What the channels announce. */
export const channelsEvents = defineEvents('channels', {
  /** A line of a conversation will not reach the shopper on their platform. */
  deliveryFailed: {
    payload: z.object({
      conversationId: id,
      channel: channelName,
      /** The line of the transcript, where it is one. */
      messageId: id.optional(),
      fault: deliveryFault,
      at: instant,
    }),
    key: (payload: { conversationId: string }) => payload.conversationId,
  },
});
