// The dialog's contract: start a conversation, answer a message, read the transcript.
import { z } from 'zod';
import { channelName } from './channels.js';
import { choice, feelings, heldBy, page, reply, skillName, transcriptMessage, turn } from './conversation.js';
import { lessonCallEntries } from './corrections.js';
import { defineCalls, defineEvents, defineSignals } from './define.js';
import { handoffRuleInForce } from './desk-rules.js';
import { callerKey, id, instant, line, locale } from './values.js';
import { handoffClass, holdingCallEntries } from './holding.js';

/** A message is cut at this many characters and answered with a sentence that says so. */
export const MAX_MESSAGE_CHARACTERS = 4_000;

const ofConversation = (input: { conversationId: string }): string => input.conversationId;
/** A turn may call several services and wait for a restarted one. */
const TURN_TIMEOUT_MS = 20_000;

/** The conversation is a customer's, and nobody vouches any more that they are the one who writes: they are answered as a guest. */
const customerLapsed = z.boolean().optional();

/** Calls that the dialog answers; those of one conversation are handled in order. */
export const dialogCalls = defineCalls('dialog', {
  startConversation: {
    input: z.object({
      conversationId: id,
      /** From the session; `undefined` for a guest. */
      customerId: id.optional(),
      /** Stands for a guest over all their conversations, where whoever starts them knows the guest: never a name or a number of theirs. */
      guestKey: id.optional(),
      storeKey: id,
      locale: locale.optional(),
      channel: z.enum(['web', ...channelName.options]).default('web'),
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
      customerLapsed,
      /** Given by the caller: the same one again returns the same turn and acts once. */
      messageId: id,
      clientMessageId: id.optional(),
      text: z.string().max(MAX_MESSAGE_CHARACTERS + 1),
      /** Whose tries to prove an order these are; see `orders.verify-order`. */
      callerKey: callerKey.optional(),
      page: page.optional(),
      choice: choice.optional(),
      /** When the shopper said it, where a platform tells: what it hands on may come late, and in another order. */
      saidAt: instant.optional(),
      /** What was answered last has not reached the shopper: what they say is no answer to it. */
      unseen: z.boolean().optional(),
    }),
    output: z.object({ turn: turn.optional(), refused: z.literal('no-such-conversation').optional() }),
    key: ofConversation,
    timeoutMs: TURN_TIMEOUT_MS,
  },
  getTranscript: {
    input: z.object({
      conversationId: id,
      after: id.optional(),
      limit: z.int().positive().max(500).default(200),
      onlyLast: z.boolean().optional(),
      /** Whoever asks shows the conversation live and asks again every half minute: what happens in it is signalled. */
      isFollowing: z.boolean().optional(),
    }),
    output: z.object({
      messages: z.array(transcriptMessage),
      heldBy: heldBy.optional(),
      /** The name of the person who holds it. */
      agent: z.string().optional(),
      /** With `onlyLast`: the id of the newest message, and no messages. */
      lastId: id.optional(),
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
  /** The shopper wants a person without saying so in words: a button. */
  requestHandoff: {
    input: z.object({
      conversationId: id,
      customerId: id.optional(),
      customerLapsed,
      reason: z.string().max(500).optional(),
    }),
    output: z.object({
      heldBy: heldBy.optional(),
      refused: z.literal('no-such-conversation').optional(),
    }),
    key: ofConversation,
    timeoutMs: TURN_TIMEOUT_MS,
  },
  eraseConversation: {
    input: z.object({ conversationId: id }),
    output: z.object({ erased: z.boolean() }),
    key: ofConversation,
  },
  ...holdingCallEntries,
  /** By which rules a person is called or offered, the first that holds first. */
  getHandoffRules: { input: z.object({}), output: z.object({ rules: z.array(handoffRuleInForce) }) },
  ...lessonCallEntries,
});

/** What the dialog announces; none of it holds what was said. */
export const dialogEvents = defineEvents('dialog', {
  /** A message was answered. */
  turnCompleted: {
    payload: z.object({
      conversationId: id,
      messageId: id,
      customerId: id.optional(),
      locale,
      understood: z.array(z.object({ skill: skillName, confidence: z.number() })),
      replies: z.array(
        z.object({
          skill: skillName,
          needs: reply.shape.needs,
          /** Something was named that the shop does not have. */
          notFound: z.boolean(),
          /** The products that it spoke of. */
          productIds: z.array(id).max(10).default([]),
          /** The rule by which something was refused. */
          refused: z.string().max(100).optional(),
          /** The order that it spoke of, and whether something was done with it. */
          orderId: id.optional(),
          done: z.boolean().optional(),
          /** There was no answer: not understood, or the shop has not written it down. */
          unanswered: z.boolean().optional(),
          /** The policy that was told. */
          faqId: id.optional(),
          /** Of the products, those that were asked for and are out of stock. */
          outOfStock: z.array(id).max(10).optional(),
          /** Who carries the parcels that it spoke of. */
          carriers: z.array(line).max(5).optional(),
          /** What of the order, or the variant, that it spoke of. */
          skus: z.array(id).max(10).optional(),
          /** Where it goes, or where its parcels were last seen: names of places, never a street of a shopper's. */
          places: z.array(line).max(5).optional(),
        }),
      ),
      feelings,
      heldBy,
      offersPerson: z.boolean(),
      tookMs: z.number(),
      at: instant,
    }),
    key: ofConversation,
  },
  conversationStarted: {
    payload: z.object({
      conversationId: id,
      customerId: id.optional(),
      /** See `startConversation`. */
      guestKey: id.optional(),
      storeKey: id,
      channel: z.string().max(100),
      locale,
      at: instant,
    }),
    key: ofConversation,
  },
  /** A shopper rated the conversation or a message of it. */
  feedbackGiven: {
    payload: z.object({
      conversationId: id,
      messageId: id.optional(),
      rating: z.int().min(1).max(5),
      hasComment: z.boolean(),
      heldBy,
      /** Who holds the conversation, or held it last. */
      agentId: id.optional(),
      at: instant,
    }),
    key: ofConversation,
  },
  /** A person said something. */
  agentSpoke: {
    payload: z.object({ conversationId: id, messageId: id, agentId: id, term: z.int(), at: instant }),
    key: ofConversation,
  },
  /** A conversation was erased: whoever learned from it forgets it. */
  conversationErased: { payload: z.object({ conversationId: id }), key: ofConversation },
  /** A conversation went to the queue, to a person, or back to the assistant. */
  holderChanged: {
    payload: z.object({
      conversationId: id,
      customerId: id.optional(),
      heldBy,
      /** Grows with every change of holder: what has a smaller one is older. */
      term: z.int().optional(),
      /** Who holds it now. */
      agentId: id.optional(),
      class: handoffClass.optional(),
      /** What the shop's rule says of who shall answer, and how soon. */
      team: z.string().max(100).optional(),
      answerWithinSeconds: z.int().positive().optional(),
      /** Since when a person is wanted, where one is. */
      since: instant.optional(),
      locale: locale.optional(),
      /** Why, e.g. `asked-for-person`; a shopper's own words are kept with the conversation only. */
      reason: z.string().max(100).optional(),
      at: instant,
    }),
    key: ofConversation,
  },
});

/** Something that happens in a conversation at this moment. */
export const liveHappening = z.discriminatedUnion('kind', [
  /** Something was added to the transcript, or somebody else holds the conversation: read it again. */
  z.object({ kind: z.literal('changed') }),
  z.object({ kind: z.literal('erased') }),
  /** Somebody began or stopped writing. */
  z.object({ kind: z.literal('typing'), by: z.enum(['assistant', 'agent', 'shopper']), typing: z.boolean() }),
  /** A piece of a reply as it is written; the message that follows is the whole of it, and what counts. */
  z.object({
    kind: z.literal('text'),
    replyId: id,
    inReplyTo: id.optional(),
    /** 0 = the reply begins, anew if it had begun before. */
    index: z.int().nonnegative(),
    text: z.string().max(20_000),
  }),
]);
/** See {@link liveHappening}. */
export type LiveHappening = z.output<typeof liveHappening>;

/** What is going on in conversations, for whoever shows them. One signal for all of it, so that it is heard in order. */
export const dialogSignals = defineSignals('dialog', {
  conversationHappening: {
    payload: z.object({ conversationId: id, happening: liveHappening }),
    key: ofConversation,
  },
});
