// What is remembered of a change to an order that a shopper has begun and not yet agreed to: small, plain JSON.
import { z } from 'zod';
import { id, orderAction, skillName } from '#contracts';

const MAX_CHOICES = 12;
const MAX_NAME_CHARACTERS = 60;
const MAX_WISH_CHARACTERS = 2_000;

/** One of the answers that were offered to a question. */
export const formChoice = z.object({ id, label: z.string() });
/** `{id, label}`. */
export type FormChoice = z.output<typeof formChoice>;

/** An action on an order in the making. */
export const orderForm = z.object({
  skill: skillName,
  /** Tells this form from every other one of the conversation. */
  id: z.string().max(MAX_NAME_CHARACTERS),
  orderId: id.optional(),
  /** What the last question was about: `confirm`, `order`, `verify`, or the name of a detail. */
  asks: z.string().max(MAX_NAME_CHARACTERS),
  choices: z.array(formChoice).max(MAX_CHOICES).optional(),
  /** What was said so far, by the name of the detail. */
  details: z.record(z.string(), z.unknown()),
  /** What a yes would do: exactly this or nothing. */
  plan: z.object({ action: orderAction, digest: z.string() }).optional(),
  /** When the plan was put, and when that was said to which it was the answer, by the platform's clock. */
  put: z.object({ at: z.string(), saidAt: z.string().optional() }).optional(),
  /** Turns that went by without an answer; a form that nobody answers is dropped. */
  age: z.int(),
});
/** An open form. */
export type OrderForm = z.output<typeof orderForm>;

/** What was done last, for a shopper who wants to take it back. */
export const doneAction = z.object({
  skill: skillName,
  orderId: id,
  turn: z.int(),
  /** What would restore the order as it was, where something would. */
  undo: orderAction.optional(),
  /** What was said of it, as facts, for whoever asks what it comes to; absent where that is much. */
  told: z.record(z.string(), z.unknown()).optional(),
});
/** See {@link doneAction}. */
export type DoneAction = z.output<typeof doneAction>;

/** A change of an order that waits until the one before it is settled. */
export const laterWish = z.object({
  skill: skillName,
  slots: z.record(z.string(), z.unknown()),
  /** What was said of it. */
  text: z.string().max(MAX_WISH_CHARACTERS),
  /** Where it was begun already. */
  form: orderForm.optional(),
});
/** See {@link laterWish}. */
export type LaterWish = z.output<typeof laterWish>;

/** How many changes wait at most. */
export const LATER_LIMIT = 4;

/** How much is kept of what was said of a change that waits. */
export const WISH_CHARACTERS_LIMIT = MAX_WISH_CHARACTERS;

/** How many choices a question offers at most. */
export const CHOICES_LIMIT = MAX_CHOICES;
