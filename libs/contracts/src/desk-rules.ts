// The rules of the desk as leads see them: when people are there, how soon a class is answered, and when a person is called or offered.
import { z } from 'zod';
import { handoffClass } from './holding.js';
import { instant } from './values.js';

/** One rule of when a person is called or offered, as it is in force; all that `when` names must hold. */
export const handoffRuleInForce = z.object({
  reason: z.string(),
  when: z.record(z.string(), z.unknown()),
  then: z.enum(['call', 'offer']),
  class: handoffClass.optional(),
  team: z.string().optional(),
  answerWithinSeconds: z.int().positive().optional(),
});
/** See {@link handoffRuleInForce}. */
export type HandoffRuleInForce = z.output<typeof handoffRuleInForce>;

/** What holds at the desk now. */
export const deskRulesInForce = z.object({
  /** Absent where the shop has named no opening hours. Times are of the shop's clock, `09:00`. */
  hours: z
    .object({
      timeZone: z.string(),
      weekly: z.array(
        z.object({
          days: z.array(z.enum(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'])),
          from: z.string(),
          to: z.string(),
        }),
      ),
      /** Days on which nobody is there, `2026-10-01`; those to come. */
      closedOn: z.array(z.string()),
      isOpen: z.boolean(),
      opensAt: instant.optional(),
    })
    .optional(),
  /** Every class, the most pressing first. */
  classes: z.array(
    z.object({ class: handoffClass, answerWithinSeconds: z.int().positive(), team: z.string().optional() }),
  ),
  /** After so many seconds what a team has not taken is offered to anybody. */
  teamSeconds: z.int().nonnegative(),
  /** How many conversations one person holds at once, unless they say so themselves. */
  capacity: z.int().positive(),
  /** The first that holds counts. Absent while they cannot be read. */
  handoff: z.array(handoffRuleInForce).optional(),
});
/** See {@link deskRulesInForce}. */
export type DeskRulesInForce = z.output<typeof deskRulesInForce>;
