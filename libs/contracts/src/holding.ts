// Who holds a conversation: how a person takes one, speaks in it and gives it back, and what is told to whoever takes it.
import { z } from 'zod';
import { heldBy, page, reply, skillName, transcriptMessage, understoodSkill } from './conversation.js';
import { id, instant, locale } from './values.js';

const MAX_AGENTS = 500;
const MAX_WAITING_PAGE = 1_000;
const TAKE_TIMEOUT_MS = 5_000;
/** An agent's line waits for the reply that tells an act which was under way. */
const SAY_TIMEOUT_MS = 12_000;
const DRAFT_TIMEOUT_MS = 10_000;

/** An agent's line is at most so long; a longer one is refused, not cut. */
export const MAX_AGENT_LINE_CHARACTERS = 4_000;
/** So long a hold lasts unless it is renewed. */
export const HOLD_SECONDS = 45;

/** What kind of matter waits for a person; it decides how soon one should answer. */
export const handoffClass = z.enum(['safety', 'legal', 'returned', 'dissatisfied', 'asked', 'other']);
/** See {@link handoffClass}. */
export type HandoffClass = z.output<typeof handoffClass>;

/** A person of the shop. `name` is what shoppers read. */
export const agentName = z.object({ agentId: id, name: z.string().min(1).max(100) });
/** `{agentId, name}`. */
export type AgentName = z.output<typeof agentName>;

/** Something that the assistant had begun with the shopper and that a person found unfinished. */
export const openMatter = z.object({
  kind: z.enum(['plan', 'question', 'wish']),
  skill: skillName,
  orderId: id.optional(),
  /** Of a question: what was asked for. */
  asks: z.string().optional(),
  /** Of a plan: the action that was shown and not confirmed. */
  action: z.record(z.string(), z.unknown()).optional(),
});
/** See {@link openMatter}. */
export type OpenMatter = z.output<typeof openMatter>;

/** What is known of a conversation that a person takes or may take: facts only, none of the shopper's words but a button's note. */
export const handoffCase = z.object({
  reason: z.string().max(100),
  class: handoffClass,
  /** Since when a person is wanted. */
  since: instant,
  /** How the shopper can be reached. */
  contact: z.string().optional(),
  note: z.string().optional(),
  locale,
  channel: z.string(),
  customerId: id.optional(),
  /** Orders that a guest proved to be theirs. */
  verifiedOrderIds: z.array(id),
  page: page.optional(),
  /** What was talked about last. */
  matter: z.object({ skill: skillName.optional(), orderId: id.optional(), productId: id.optional() }),
  /** Products that were shown or talked about, the latest first. */
  productIds: z.array(id),
  answered: z.array(z.object({ skill: skillName, messageId: id, at: instant })),
  refused: z.array(z.object({ rule: z.string(), skill: skillName, orderId: id.optional(), at: instant })),
  /** What was done or promised for the shopper. */
  promised: z.array(z.object({ skill: skillName, orderId: id.optional(), at: instant })),
  open: z.array(openMatter),
  /** How often it went to a person within 24 hours, this time included. */
  handovers: z.int().nonnegative(),
});
/** See {@link handoffCase}. */
export type HandoffCase = z.output<typeof handoffCase>;

/** Who holds a conversation, and in which term of holders. */
export const hold = z.object({ heldBy, term: z.int().nonnegative(), holder: agentName.optional() });
/** See {@link hold}. */
export type Hold = z.output<typeof hold>;

/** A conversation that waits for a person or is held by one. */
export const waitingConversation = z.object({
  conversationId: id,
  heldBy: z.enum(['queue', 'agent']),
  term: z.int(),
  agentId: id.optional(),
  class: handoffClass,
  /** What the shop's rule says of who shall answer, and how soon. */
  team: z.string().max(100).optional(),
  answerWithinSeconds: z.int().positive().optional(),
  reason: z.string().max(100),
  since: instant,
  locale,
  customerId: id.optional(),
});
/** See {@link waitingConversation}. */
export type WaitingConversation = z.output<typeof waitingConversation>;

/** Where a line comes from, for whoever learns from it. */
export const lineOrigin = z.object({
  messageId: id,
  /** Of a shopper's line: what it was understood as, the surest first. */
  skills: z.array(skillName).optional(),
  /** Of a shopper's line: the assistant had no answer to it. */
  isUnanswered: z.boolean().optional(),
  /** Of a person's line: whose. */
  agentId: id.optional(),
});
/** See {@link lineOrigin}. */
export type LineOrigin = z.output<typeof lineOrigin>;

/** What of the shop is not there: a thing, a variant of one, one at another price, an offer, delivery to a place. */
export const missingKind = z.enum(['product', 'option', 'size', 'price', 'promotion', 'place']);
/** See {@link missingKind}. */
export type MissingKind = z.output<typeof missingKind>;

/** Something that was asked for and is not there. */
export const missingThing = z.object({
  messageId: id,
  skill: skillName,
  /** In the shopper's masked words; of an offer for one product that product's title. */
  mention: z.string().max(200),
  /** None where it is nothing of the shop's, such as a number of an order. */
  kind: missingKind.optional(),
  /** The product that it was asked of. */
  productId: id.optional(),
});
/** See {@link missingThing}. */
export type MissingThing = z.output<typeof missingThing>;

const notHeld = z.enum(['no-such-conversation', 'term-passed']);
const ofConversation = (input: { conversationId: string }): string => input.conversationId;

/** The last line of a conversation that somebody holds: whoever shows another one has missed something. */
export const lastLine = z.object({ conversationId: id, messageId: id });
/** See {@link lastLine}. */
export type LastLine = z.output<typeof lastLine>;

/** The calls of the dialog that concern its holders; the desk makes them. */
export const holdingCallEntries = {
  /**
   * Takes a conversation that waits; exactly one of many takers gets it. The holder who takes it again gets the same term again. One that
   * does not wait can be taken by whoever says why (`because`), which is kept as the reason.
   */
  takeConversation: {
    input: z.object({
      conversationId: id,
      agent: agentName,
      /** The term that the taker has seen; another one now is refused. */
      fromTerm: z.int().optional(),
      because: z.string().min(1).max(100).optional(),
    }),
    output: z.object({
      term: z.int().optional(),
      case: handoffCase.optional(),
      /** With `held-by-other`. */
      holder: agentName.optional(),
      refused: z.enum(['no-such-conversation', 'held-by-other', 'term-passed', 'not-waiting']).optional(),
    }),
    key: ofConversation,
    timeoutMs: TAKE_TIMEOUT_MS,
  },
  /** A line of the person who holds the conversation. The same `messageId` again adds nothing. */
  sayAsAgent: {
    input: z.object({
      conversationId: id,
      agentId: id,
      term: z.int(),
      messageId: id,
      text: z.string().min(1).max(MAX_AGENT_LINE_CHARACTERS),
    }),
    output: z.object({ messageId: id.optional(), at: instant.optional(), refused: notHeld.optional() }),
    key: ofConversation,
    timeoutMs: SAY_TIMEOUT_MS,
  },
  /** Gives a conversation back: to the assistant, or to its old place in the queue. `line` is said first. */
  releaseConversation: {
    input: z.object({
      conversationId: id,
      agentId: id,
      term: z.int(),
      to: z.enum(['assistant', 'queue']),
      line: z.object({ messageId: id, text: z.string().min(1).max(MAX_AGENT_LINE_CHARACTERS) }).optional(),
      /** The agent left without saying so: the shopper is told. */
      lost: z.boolean().optional(),
    }),
    output: z.object({ term: z.int().optional(), refused: notHeld.optional() }),
    key: ofConversation,
    timeoutMs: SAY_TIMEOUT_MS,
  },
  /** Renews what these agents hold for {@link HOLD_SECONDS}; a hold that nobody renews ends by itself. */
  renewHolds: {
    input: z.object({ agentIds: z.array(id).max(MAX_AGENTS) }),
    output: z.object({ renewed: z.int(), lastLines: z.array(lastLine).optional() }),
  },
  /** Whether an agent holds a conversation in this term, and whose it is; renews the hold. */
  checkHold: {
    input: z.object({ conversationId: id, agentId: id, term: z.int() }),
    output: z.object({
      held: z.boolean(),
      customerId: id.optional(),
      verifiedOrderIds: z.array(id).optional(),
      refused: z.literal('no-such-conversation').optional(),
    }),
    key: ofConversation,
  },
  /** What the assistant would answer to what the shopper said last. Nothing is done, told or remembered. */
  draftReply: {
    input: z.object({ conversationId: id }),
    output: z.object({
      replies: z.array(reply),
      understood: z.array(understoodSkill),
      /** The last line that the draft knows of. */
      afterMessageId: id.optional(),
      refused: z.literal('no-such-conversation').optional(),
    }),
    timeoutMs: DRAFT_TIMEOUT_MS,
  },
  /** What waits for a person or is held by one, by id. */
  listWaiting: {
    input: z.object({ after: id.optional(), limit: z.int().positive().max(MAX_WAITING_PAGE).default(500) }),
    output: z.object({ conversations: z.array(waitingConversation) }),
  },
  /** What was said, masked unless whoever asks holds the conversation or is about to; with it who holds it and the case. */
  readSaid: {
    input: z.object({
      conversationId: id,
      after: id.optional(),
      limit: z.int().positive().max(500).default(200),
      masked: z.boolean().default(true),
      /** Whether each line comes with what it was understood as, or with who wrote it. */
      withOrigins: z.boolean().default(false),
      /** Without it the answer says who holds it and not what it is about, which costs more to read. */
      withCase: z.boolean().default(true),
    }),
    output: z.object({
      messages: z.array(transcriptMessage),
      /** What was asked for and is not there, in the shopper's masked words; `messageId` is the shopper's. Only where masked. */
      missing: z.array(missingThing).optional(),
      /** Only where asked for: one a line of a shopper or of a person. */
      origins: z.array(lineOrigin).optional(),
      hold: hold.optional(),
      case: handoffCase.optional(),
      refused: z.enum(['no-such-conversation', 'no-such-message']).optional(),
    }),
    key: ofConversation,
  },
} as const;
