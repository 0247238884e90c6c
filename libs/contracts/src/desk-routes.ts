// The routes of the desk, for the people of the shop by their own token.
import { z } from 'zod';
import { heldBy, skillName, transcriptMessage } from './conversation.js';
import { packet, suggestion } from './desk.js';
import { deskOwn, deskRole, deskView, presenceState, queuedConversation } from './desk-views.js';
import { deskRulesInForce } from './desk-rules.js';
import { agentName, MAX_AGENT_LINE_CHARACTERS } from './holding.js';
import { actionPlan, orderActionName } from './order-actions.js';
import { exceptionReason, orderException } from './order-exceptions.js';
import { orderView } from './orders.js';
import type { RouteDefinition } from './route.js';
import { id, locale } from './values.js';

const line = z
  .string()
  .max(MAX_AGENT_LINE_CHARACTERS)
  .refine((text) => text.trim() !== '', { error: 'has nothing in it' });
const because = z.string().trim().min(1).max(100);
/** Kept as four bytes: a larger one is none that was told. */
const term = z.int().nonnegative().max(2_147_483_647);

/** The events of `GET /v1/desk/stream`. After `queue` everything can be read again: nothing is lost by opening it anew. */
export const deskEvents = {
  queue: deskView,
  /** What is one's own has changed: told at once, where `queue` is told every so often. */
  own: deskOwn,
  offer: queuedConversation,
  message: z.object({ conversationId: id, message: transcriptMessage }),
  'shopper-typing': z.object({ conversationId: id, typing: z.boolean() }),
  lost: z.object({ conversationId: id, term, heldBy }),
  /** What one asked a lead for was decided. */
  exception: orderException,
  heartbeat: z.object({ at: z.string() }),
} as const;
/** One event of the desk's stream. */
export type DeskEvent = {
  [Name in keyof typeof deskEvents]: { type: Name; id?: string; data: z.output<(typeof deskEvents)[Name]> };
}[keyof typeof deskEvents];

/** The writing and reading routes of the desk. */
export const deskRoutes = {
  getDeskQueue: {
    method: 'GET',
    path: '/v1/desk/queue',
    summary: 'What waits, the earliest deadline first, and what the agent holds.',
    access: 'agent',
    answers: { 200: deskView },
  },
  getDeskRules: {
    method: 'GET',
    path: '/v1/desk/rules',
    summary:
      'Which rules hold: opening hours, how soon each class is answered and by whom, when a person is called or offered.',
    access: 'lead',
    answers: { 200: deskRulesInForce },
  },
  setDeskPresence: {
    method: 'PUT',
    path: '/v1/desk/presence',
    summary: 'Take conversations, be away for a while, or leave: who leaves gives back what they hold.',
    access: 'agent',
    body: z.strictObject({ state: presenceState, capacity: z.int().min(0).max(50).optional() }),
    answers: { 204: null },
  },
  takeConversation: {
    method: 'POST',
    path: '/v1/desk/conversations/:id/take',
    summary:
      'Take a conversation; exactly one of many gets it. One that does not wait needs a `because`, which is recorded.',
    access: 'agent',
    body: z.strictObject({ fromTerm: term.optional(), because: because.optional() }),
    answers: { 200: z.object({ term, packet }) },
  },
  readDeskConversation: {
    method: 'GET',
    path: '/v1/desk/conversations/:id',
    summary: 'Of the queue or of one’s own; another one with a reason, which is recorded, and masked.',
    access: 'agent',
    query: z.strictObject({ because: because.optional(), after: id.optional() }),
    answers: {
      200: z.object({
        heldBy,
        term,
        holder: agentName.optional(),
        messages: z.array(transcriptMessage),
        packet: packet.optional(),
        masked: z.boolean().optional(),
      }),
    },
  },
  suggestAnswers: {
    method: 'GET',
    path: '/v1/desk/conversations/:id/suggestions',
    summary: 'What might be answered, made of facts; none where none is sure. Nothing is sent by itself.',
    access: 'agent',
    answers: { 200: z.object({ items: z.array(suggestion) }) },
  },
  sayAsAgent: {
    method: 'POST',
    path: '/v1/desk/conversations/:id/messages',
    summary: 'Say something to the shopper. The same clientMessageId again is the same line.',
    access: 'agent',
    body: z.strictObject({ term, text: line, suggestionId: id.optional(), clientMessageId: id.optional() }),
    answers: { 200: z.object({ messageId: id }) },
  },
  releaseConversation: {
    method: 'POST',
    path: '/v1/desk/conversations/:id/release',
    summary:
      'Give it back to the assistant, or to its old place in the queue, for a colleague or a team where one is named.',
    access: 'agent',
    body: z.strictObject({
      term,
      to: z.enum(['assistant', 'queue']),
      line: line.optional(),
      settled: z.boolean().optional(),
      toAgentId: id.optional(),
      team: z.string().min(1).max(100).optional(),
    }),
    answers: { 200: z.object({ term }) },
  },
  parkConversation: {
    method: 'POST',
    path: '/v1/desk/conversations/:id/park',
    summary: 'It waits for something else and weighs less, until the shopper says something.',
    access: 'agent',
    body: z.strictObject({ term, on: z.boolean() }),
    answers: { 204: null },
  },
  addDeskNote: {
    method: 'POST',
    path: '/v1/desk/conversations/:id/notes',
    summary: 'A note for colleagues; no shopper reads it.',
    access: 'agent',
    body: z.strictObject({ text: line }),
    answers: { 204: null },
  },
  tellAgentTyping: {
    method: 'POST',
    path: '/v1/desk/conversations/:id/typing',
    summary: 'The agent begins or stops to write.',
    access: 'agent',
    body: z.strictObject({ on: z.boolean() }),
    answers: { 204: null },
  },
  correctTurn: {
    method: 'POST',
    path: '/v1/desk/conversations/:id/corrections',
    summary: 'What a turn of the assistant should have been understood as.',
    access: 'agent',
    body: z.strictObject({
      messageId: id,
      meant: z.union([skillName, z.literal('none')]),
      note: z.string().max(500).optional(),
    }),
    answers: { 204: null },
  },
  actOnOrderAsAgent: {
    method: 'POST',
    path: '/v1/desk/conversations/:id/orders/:orderId/actions',
    summary:
      'An action on an order of the shopper’s: with plan=1 what would happen, else done; refused as it is for the shopper. Takes an Idempotency-Key.',
    access: 'agent',
    query: z.strictObject({
      plan: z
        .enum(['1', '0', 'true', 'false'])
        .transform((value) => value === '1' || value === 'true')
        .optional(),
    }),
    /** With the fields of the action beside its name. */
    body: z.looseObject({ term, action: orderActionName, planDigest: z.string().max(100).optional() }),
    answers: { 200: z.union([actionPlan, orderView]) },
  },
  askOrderException: {
    method: 'POST',
    path: '/v1/desk/conversations/:id/orders/:orderId/exceptions',
    summary: 'Ask a lead for an exception to the rules of the shop that refuse an action, and say why.',
    access: 'agent',
    /** With the fields of the action beside its name; its own `reason` is not why the exception is asked for. */
    body: z.looseObject({ term, action: orderActionName, because: exceptionReason }),
    answers: { 200: orderException },
  },
  decideOrderException: {
    method: 'POST',
    path: '/v1/desk/exceptions/:id',
    summary: 'Allow an exception that somebody else asked for, which carries it out, or decline it.',
    access: 'lead',
    body: z.strictObject({ decision: z.enum(['allow', 'decline']) }),
    answers: { 200: orderException },
  },
  streamDesk: {
    method: 'GET',
    path: '/v1/desk/stream',
    summary: 'What happens at the desk (Server-Sent Events). An agent whose stream lives keeps what they hold.',
    description:
      'Answers `text/event-stream`. Events: `queue` (the first of who waits with how many wait, and what is one’s own: first, and every so often while that changes), `own` (what one holds and is offered, and one’s presence: at once when it changes), `offer`, `message` `{conversationId, message}`, `shopper-typing` `{conversationId, typing}`, `lost` `{conversationId, term, heldBy}`, `exception` (what one asked a lead for was decided), `heartbeat` every 15 seconds. The token goes into the header `Authorization: Bearer …`, never into the URL.',
    access: 'agent',
    answers: { 200: z.string() },
    answerType: 'text/event-stream',
  },
  signInAtDesk: {
    method: 'GET',
    path: '/v1/desk/sign-in',
    summary: 'Sends a browser to the identity provider of the shop (OpenID Connect); 404 where there is none.',
    access: 'public',
    answers: { 303: null },
  },
  finishSignInAtDesk: {
    method: 'GET',
    path: '/v1/desk/sign-in/callback',
    summary:
      'Where the provider sends the browser back to: on to the desk with a cookie, or with `?fault=` expired, refused, bad-answer, provider-away or no-role.',
    access: 'public',
    answers: { 303: null },
  },
  getDeskSession: {
    method: 'GET',
    path: '/v1/desk/session',
    summary: 'Who one is, by the token or the cookie, and until when.',
    access: 'agent',
    answers: { 200: z.object({ agentId: id, name: z.string(), role: deskRole, until: z.string() }) },
  },
  endDeskSession: {
    method: 'DELETE',
    path: '/v1/desk/session',
    summary: 'Forgets who signed in with this browser.',
    access: 'public',
    answers: { 204: null },
  },
  mintDemoAgentToken: {
    method: 'POST',
    path: '/v1/demo/agent-token',
    summary: 'Be somebody of the demo shop. Exists in the embedded default only, and there for this computer alone.',
    access: 'public',
    body: z.strictObject({
      agentId: id.optional(),
      role: deskRole.optional(),
      name: z.string().min(1).max(100).optional(),
      languages: z.array(locale).max(2).optional(),
    }),
    answers: {
      200: z.object({ agentToken: z.string(), agent: z.object({ agentId: id, name: z.string(), role: deskRole }) }),
    },
  },
} as const satisfies Record<string, RouteDefinition>;
