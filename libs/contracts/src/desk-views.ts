// What people of the shop see at the desk: who they are, what waits, what they hold.
import { z } from 'zod';
import { handoffClass } from './holding.js';
import { orderException } from './order-exceptions.js';
import { id, instant, locale } from './values.js';

/** What a person of the shop may do: a lead may do what an agent does, and look after the others. */
export const deskRole = z.enum(['agent', 'lead']);
/** See {@link deskRole}. */
export type DeskRole = z.output<typeof deskRole>;

/** Somebody who answers for the shop, as the token says. */
export const deskAgent = z.object({
  agentId: id,
  name: z.string().min(1).max(100),
  role: deskRole,
  /** What they answer in; anything where nothing is said. */
  languages: z.array(locale).optional(),
  team: z.string().max(100).optional(),
});
/** See {@link deskAgent}. */
export type DeskAgent = z.output<typeof deskAgent>;

/** Whether somebody takes conversations. */
export const presenceState = z.enum(['online', 'away', 'offline']);
/** See {@link presenceState}. */
export type PresenceState = z.output<typeof presenceState>;

/** A conversation that waits. */
export const queuedConversation = z.object({
  conversationId: id,
  class: handoffClass,
  reason: z.string(),
  since: instant,
  /** When somebody should have answered. */
  deadline: instant,
  term: z.int(),
  locale,
  customerId: id.optional(),
  /** Offered to whoever asks, until then. */
  offeredUntil: instant.optional(),
});
/** See {@link queuedConversation}. */
export type QueuedConversation = z.output<typeof queuedConversation>;

/** A conversation that whoever asks holds. */
export const heldConversation = z.object({
  conversationId: id,
  term: z.int(),
  since: instant,
  class: handoffClass,
  reason: z.string(),
  locale,
  customerId: id.optional(),
  parked: z.boolean(),
});
/** See {@link heldConversation}. */
export type HeldConversation = z.output<typeof heldConversation>;

/** Somebody who is on, for leads. */
export const presentAgent = z.object({
  agentId: id,
  name: z.string(),
  role: deskRole,
  state: presenceState,
  capacity: z.int(),
  holds: z.int(),
  seenAt: instant.optional(),
});

/** What an agent's desk shows. */
export const deskView = z.object({
  waiting: z.array(queuedConversation),
  /** How many wait altogether; `waiting` lists the first. */
  total: z.int(),
  mine: z.array(heldConversation),
  presence: z.object({ state: presenceState, capacity: z.int() }),
  /** For leads: who is on. */
  team: z.array(presentAgent).optional(),
  /** For leads: exceptions that wait for their yes or no, the oldest first. */
  exceptions: z.array(orderException).optional(),
});
/** See {@link deskView}. */
export type DeskView = z.output<typeof deskView>;

/** What is an agent's own at the desk. */
export const deskOwn = z.object({
  ...deskView.pick({ mine: true, presence: true }).shape,
  /** What is offered to them, the most pressing first, wherever it stands in the queue. */
  offered: z.array(queuedConversation),
});
/** See {@link deskOwn}. */
export type DeskOwn = z.output<typeof deskOwn>;

/** {@link deskView} for many agents: what is the same for all of them once, and of each what is theirs. */
export const deskViews = z.object({
  ...deskView.omit({ mine: true, presence: true }).shape,
  agents: z.array(
    z.object({
      agentId: id,
      ...deskView.pick({ mine: true, presence: true }).shape,
      offered: z.array(z.object({ conversationId: id, offeredUntil: instant })),
    }),
  ),
});
/** See {@link deskViews}. */
export type DeskViews = z.output<typeof deskViews>;

/** One agent's of the many; `undefined` where it is not among them. */
export function viewOfAgent(
  { waiting, total, team, exceptions, agents }: DeskViews,
  { agentId, role }: DeskAgent,
): DeskView | undefined {
  const own = agents.find((one) => one.agentId === agentId);
  if (own === undefined) return undefined;
  const until = new Map(own.offered.map(({ conversationId, offeredUntil }) => [conversationId, offeredUntil]));
  return {
    waiting: waiting.map((one) => {
      const offeredUntil = until.get(one.conversationId);
      return offeredUntil === undefined ? one : { ...one, offeredUntil };
    }),
    total,
    mine: own.mine,
    presence: own.presence,
    ...(role === 'lead' && team !== undefined ? { team } : {}),
    ...(role === 'lead' && exceptions !== undefined ? { exceptions } : {}),
  };
}
