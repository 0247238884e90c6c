// The contract of the desk: the people of the shop, what waits for them, what they hold, and what helps them to answer.
import { z } from 'zod';
import { card, heldBy, skillName, transcriptMessage } from './conversation.js';
import { defineCalls, defineEvents, defineSignals } from './define.js';
import {
  type DeskAgent,
  deskAgent,
  deskOwn,
  deskView,
  deskViews,
  presenceState,
  queuedConversation,
} from './desk-views.js';
import { deskRulesInForce } from './desk-rules.js';
import { agentName, handoffCase, handoffClass, lastLine, MAX_AGENT_LINE_CHARACTERS } from './holding.js';
import { actionPlan, orderAction, refusedAction } from './order-actions.js';
import { exceptionReason, orderException } from './order-exceptions.js';
import { idempotencyKey, orderView } from './orders.js';
import { shipmentRecord } from './shipment-records.js';
import { id, instant, money, text } from './values.js';

const MAX_NOTE_CHARACTERS = 4_000;
const MAX_STREAMS = 1_000;
const SLOW_TIMEOUT_MS = 15_000;
const ACTION_TIMEOUT_MS = 15_000;
const OUTLOOK_TIMEOUT_MS = 1_000;

/** A note of one agent for the others; no shopper reads it. */
export const deskNote = z.object({ at: instant, agentId: id, name: z.string(), text: z.string() });

/** All that is known to whoever takes a conversation, from the shop as it is now. */
export const packet = z.object({
  ...handoffCase.omit({ productIds: true, customerId: true }).shape,
  customer: z.object({ id, name: z.string(), email: z.string().optional(), phone: z.string().optional() }).optional(),
  orders: z.array(orderView),
  shipments: z.array(shipmentRecord),
  products: z.array(
    z.object({
      productId: id,
      sku: id,
      title: text,
      image: z.string().optional(),
      price: money.optional(),
      finalPrice: money.optional(),
      available: z.int().optional(),
    }),
  ),
  notes: z.array(deskNote),
  /** Exceptions that were asked for, the oldest first. */
  exceptions: z.array(orderException).optional(),
  /** What could not be looked up just now. */
  missing: z.array(z.enum(['customer', 'orders', 'shipments', 'products'])),
});
/** See {@link packet}. */
export type Packet = z.output<typeof packet>;

/** A possible answer, made of facts; sent by nobody but the agent. */
export const suggestion = z.object({
  id,
  source: z.enum(['skill', 'policy', 'approved', 'canned']),
  text: z.string(),
  facts: z.record(z.string(), z.unknown()),
  cards: z.array(card),
});
/** See {@link suggestion}. */
export type Suggestion = z.output<typeof suggestion>;

const agentAnd = { agent: deskAgent, conversationId: id };
const ofConversation = (input: { conversationId: string }): string => input.conversationId;
const ofAgent = (input: { agent: DeskAgent }): string => input.agent.agentId;
const notHeld = z.enum(['no-such-conversation', 'term-passed']);
/** No rule refuses it, or none that an exception can be made to. */
const notNeeded = z.object({ notAsked: z.literal('nothing-to-except') });

/** Calls that the desk answers. `agent` is whoever the token says. */
export const deskCalls = defineCalls('desk', {
  getView: { input: z.object({ agent: deskAgent }), output: deskView },
  /** The same for many agents in one answer: what waits once, and of each what is theirs. */
  getViews: {
    input: z.object({ agents: z.array(deskAgent).max(MAX_STREAMS) }),
    output: deskViews,
  },
  /** What is each agent's own, without what waits: for streams whose agents' own has changed. */
  getOwn: {
    input: z.object({ agentIds: z.array(id).max(MAX_STREAMS) }),
    output: z.object({ agents: z.array(deskOwn.extend({ agentId: id })) }),
  },
  setPresence: {
    input: z.object({ agent: deskAgent, state: presenceState, capacity: z.int().min(0).max(50).optional() }),
    output: z.object({}),
    key: ofAgent,
  },
  /** These agents' streams live: what they hold stays theirs. Tells the last line of each that they hold, for streams that missed it. */
  beat: {
    input: z.object({ agents: z.array(deskAgent).max(MAX_STREAMS) }),
    output: z.object({ lastLines: z.array(lastLine).optional() }),
  },
  take: {
    input: z.object({
      ...agentAnd,
      fromTerm: z.int().optional(),
      /** Why one that does not wait is taken; recorded. */
      because: z.string().min(1).max(100).optional(),
    }),
    output: z.object({
      term: z.int().optional(),
      packet: packet.optional(),
      holder: agentName.optional(),
      refused: z.enum(['no-such-conversation', 'held-by-other', 'term-passed', 'not-waiting']).optional(),
    }),
    key: ofConversation,
    timeoutMs: SLOW_TIMEOUT_MS,
  },
  /** Of the queue, of one's own, or (masked) of another with a reason, which is recorded. */
  readConversation: {
    input: z.object({ ...agentAnd, because: z.string().min(1).max(100).optional(), after: id.optional() }),
    output: z.object({
      heldBy: heldBy.optional(),
      term: z.int().optional(),
      holder: agentName.optional(),
      messages: z.array(transcriptMessage),
      packet: packet.optional(),
      masked: z.boolean().optional(),
      refused: z.enum(['no-such-conversation', 'reason-needed', 'no-such-message']).optional(),
    }),
    timeoutMs: SLOW_TIMEOUT_MS,
  },
  /** Lines after the last one known of a conversation that the agent holds: for the stream. */
  readLines: {
    input: z.object({ ...agentAnd, after: id.optional() }),
    output: z.object({ messages: z.array(transcriptMessage), held: z.boolean() }),
  },
  suggest: {
    input: z.object(agentAnd),
    output: z.object({ items: z.array(suggestion), refused: z.enum(['no-such-conversation', 'not-held']).optional() }),
    timeoutMs: SLOW_TIMEOUT_MS,
  },
  say: {
    input: z.object({
      ...agentAnd,
      term: z.int(),
      text: z.string().min(1).max(MAX_AGENT_LINE_CHARACTERS),
      suggestionId: id.optional(),
      clientMessageId: id.optional(),
    }),
    output: z.object({ messageId: id.optional(), refused: notHeld.optional() }),
    key: ofConversation,
    timeoutMs: SLOW_TIMEOUT_MS,
  },
  release: {
    input: z.object({
      ...agentAnd,
      term: z.int(),
      to: z.enum(['assistant', 'queue']),
      line: z.string().min(1).max(MAX_AGENT_LINE_CHARACTERS).optional(),
      settled: z.boolean().optional(),
      /** To the queue: who should get it, if they are on. */
      toAgentId: id.optional(),
      /** To the queue: which team should get it. */
      team: z.string().max(100).optional(),
    }),
    output: z.object({ term: z.int().optional(), refused: notHeld.optional() }),
    key: ofConversation,
    timeoutMs: SLOW_TIMEOUT_MS,
  },
  /** A parked conversation waits for something else and weighs less. */
  park: {
    input: z.object({ ...agentAnd, term: z.int(), parked: z.boolean() }),
    output: z.object({ refused: notHeld.optional() }),
    key: ofConversation,
  },
  addNote: {
    input: z.object({ ...agentAnd, text: z.string().min(1).max(MAX_NOTE_CHARACTERS) }),
    output: z.object({ refused: z.enum(['no-such-conversation', 'not-held']).optional() }),
    key: ofConversation,
  },
  setTyping: { input: z.object({ ...agentAnd, on: z.boolean() }), output: z.object({ held: z.boolean() }) },
  /** What a turn of the assistant should have been understood as. */
  correct: {
    input: z.object({
      ...agentAnd,
      messageId: id,
      meant: z.union([skillName, z.literal('none')]),
      note: z.string().max(500).optional(),
    }),
    output: z.object({ refused: z.enum(['no-such-conversation', 'no-such-message', 'not-held']).optional() }),
    key: ofConversation,
  },
  /** An action on an order of the shopper's, by the person who holds the conversation; refused as it is for the shopper. */
  actOnOrder: {
    input: z.object({
      ...agentAnd,
      orderId: id,
      term: z.int(),
      action: orderAction,
      /** Only what would happen. */
      planOnly: z.boolean(),
      planDigest: z.string().max(100).optional(),
      idempotencyKey,
    }),
    output: z.union([
      z.object({ plan: actionPlan, order: orderView.optional() }),
      refusedAction,
      z.object({ notHeld }),
    ]),
    key: ofConversation,
    timeoutMs: ACTION_TIMEOUT_MS,
  },
  /** Asks a lead for an exception to the rules that refuse an action; the same again while it is undecided is the same one. */
  askException: {
    input: z.object({ ...agentAnd, orderId: id, term: z.int(), action: orderAction, because: exceptionReason }),
    output: z.union([z.object({ exception: orderException }), refusedAction, z.object({ notHeld }), notNeeded]),
    key: ofConversation,
    timeoutMs: ACTION_TIMEOUT_MS,
  },
  /** A lead's yes or no. A yes carries out what was shown; asked again after a fault it goes on where it stopped. */
  decideException: {
    input: z.object({ agent: deskAgent, exceptionId: id, isAllowed: z.boolean() }),
    output: z.union([
      z.object({ exception: orderException }),
      z.object({ refused: z.enum(['no-such-exception', 'lead-needed', 'own-exception', 'already-decided']) }),
    ]),
    key: (input: { exceptionId: string }) => input.exceptionId,
    timeoutMs: ACTION_TIMEOUT_MS,
  },
  /** Which rules hold, for leads. */
  getRules: { input: z.object({}), output: deskRulesInForce },
  /** What can honestly be said to somebody who wants a person now. */
  getOutlook: {
    input: z.object({ class: handoffClass, conversationId: id.optional() }),
    output: z.object({
      /** Somebody is on who may take it. */
      isStaffed: z.boolean(),
      /** Absent where the shop has named no opening hours. */
      isOpen: z.boolean().optional(),
      opensAt: instant.optional(),
      /** 1 = next. */
      position: z.int().positive(),
      /** Only where enough were taken lately to know. */
      estimatedWaitSeconds: z.int().nonnegative().optional(),
    }),
    timeoutMs: OUTLOOK_TIMEOUT_MS,
  },
});

/** What the desk announces; `deskEvents` are those of its stream. */
export const deskAnnouncements = defineEvents('desk', {
  /** Somebody of the shop said what a turn of the assistant should have been understood as. */
  turnCorrected: {
    payload: z.object({
      conversationId: id,
      messageId: id,
      agentId: id,
      /** The agent's name. */
      name: z.string().max(200).optional(),
      meant: z.union([skillName, z.literal('none')]),
      at: instant,
    }),
    key: ofConversation,
  },
});

/** What happens at the desk at this moment. */
export const deskHappening = z.discriminatedUnion('kind', [
  /** What waits has changed: look again. `agentId`: and what this agent holds, or their presence. */
  z.object({ kind: z.literal('queue'), agentId: id.optional() }),
  /** A conversation is offered to the agent. */
  z.object({ kind: z.literal('offer'), agentId: id, conversation: queuedConversation }),
  /** The agent holds it no longer. */
  z.object({ kind: z.literal('lost'), agentId: id, conversationId: id, term: z.int(), heldBy }),
  /** What the agent asked a lead for was decided. */
  z.object({ kind: z.literal('exception'), agentId: id, exception: orderException }),
]);
/** See {@link deskHappening}. */
export type DeskHappening = z.output<typeof deskHappening>;

/** For whoever shows the desk. */
export const deskSignals = defineSignals('desk', {
  deskHappened: { payload: deskHappening, key: () => 'desk' },
});
