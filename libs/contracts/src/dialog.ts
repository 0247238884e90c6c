// The dialog's contract: start a conversation, answer a message, read the transcript.
import { z } from 'zod';
import { page, reply, transcriptMessage, turn } from './conversation.js';
import { defineCalls } from './define.js';
import { id, locale } from './values.js';

/** A message is cut at this many characters and answered with a sentence that says so. */
export const MAX_MESSAGE_CHARACTERS = 4_000;

const ofConversation = (input: { conversationId: string }): string => input.conversationId;
/** A turn may call several services and wait for a restarted one. */
const TURN_TIMEOUT_MS = 20_000;

/** Calls that the dialog answers; those of one conversation are handled in order. */
export const dialogCalls = defineCalls('dialog', {
  startConversation: {
    input: z.object({
      conversationId: id,
      /** From the session; `undefined` for a guest. */
      customerId: id.optional(),
      storeKey: id,
      locale: locale.optional(),
      channel: z.enum(['web']).default('web'),
      page: page.optional(),
    }),
    output: z.object({ greeting: reply }),
    key: ofConversation,
    timeoutMs: TURN_TIMEOUT_MS,
  },
  sendMessage: {
    input: z.object({
      conversationId: id,
      customerId: id.optional(),
      /** Given by the caller: the same one again returns the same turn and acts once. */
      messageId: id,
      clientMessageId: id.optional(),
      text: z.string().max(MAX_MESSAGE_CHARACTERS + 1),
      page: page.optional(),
    }),
    output: z.object({ turn: turn.optional(), refused: z.literal('no-such-conversation').optional() }),
    key: ofConversation,
    timeoutMs: TURN_TIMEOUT_MS,
  },
  getTranscript: {
    input: z.object({ conversationId: id, after: id.optional(), limit: z.int().positive().max(500).default(200) }),
    output: z.object({
      messages: z.array(transcriptMessage),
      refused: z.enum(['no-such-conversation', 'no-such-message']).optional(),
    }),
    key: ofConversation,
  },
  recordFeedback: {
    input: z.object({
      conversationId: id,
      rating: z.int().min(1).max(5),
      comment: z.string().max(4_000).optional(),
      messageId: id.optional(),
    }),
    output: z.object({ refused: z.enum(['no-such-conversation', 'no-such-message']).optional() }),
    key: ofConversation,
  },
  eraseConversation: {
    input: z.object({ conversationId: id }),
    output: z.object({ erased: z.boolean() }),
    key: ofConversation,
  },
});
