// When a person is offered, or called at once: rules that a shop may replace.
import { z } from 'zod';
import { type Feelings, feelingSign, handoffClass } from '#contracts';

const MAX_RULES = 30;
const MAX_IN_A_ROW = 20;

/** One rule: all that `when` names must hold. */
export const handoffRule = z.strictObject({
  /** Said to the desk and in facts, e.g. `legal`. */
  reason: z.string().min(1).max(100),
  when: z
    .strictObject({
      /** The message has one of these signs. */
      signs: z.array(feelingSign).min(1).optional(),
      /** The message sounds at least as bad: −2 very bad, −1 bad. */
      sentimentAtMost: z.int().min(-2).max(-1).optional(),
      /** So many messages in a row did, this one included. */
      inARow: z.int().min(1).max(MAX_IN_A_ROW).optional(),
      /** So many messages in a row were not understood. */
      notUnderstood: z.int().min(1).max(MAX_IN_A_ROW).optional(),
      /** The same was answered so many times. */
      sameAnswer: z.int().min(2).max(MAX_IN_A_ROW).optional(),
    })
    .refine((when) => Object.values(when).some((value) => value !== undefined), { error: 'needs a condition' })
    .refine((when) => when.inARow === undefined || when.sentimentAtMost !== undefined, {
      error: 'inARow counts messages of a sentiment: it needs sentimentAtMost',
    }),
  /** `call` records the wish for a person at once; `offer` asks whether one is wanted. */
  then: z.enum(['call', 'offer']),
  /** How pressing it is, for the queue; what the reason says where it is absent. */
  class: handoffClass.optional(),
});
/** See {@link handoffRule}. */
export type HandoffRule = z.output<typeof handoffRule>;

/** A shop's rules, the first that holds counts. */
export const handoffRules = z.array(handoffRule).max(MAX_RULES);

/** What holds where a shop says nothing else. */
export const DEFAULT_HANDOFF_RULES: readonly HandoffRule[] = [
  { reason: 'safety', when: { signs: ['safety'] }, then: 'call' },
  { reason: 'legal', when: { signs: ['legal'] }, then: 'call' },
  { reason: 'leaving', when: { signs: ['leaving'] }, then: 'offer' },
  { reason: 'upset', when: { sentimentAtMost: -2, inARow: 2 }, then: 'offer' },
  { reason: 'not-understood', when: { notUnderstood: 2 }, then: 'offer' },
  { reason: 'asked-again', when: { sameAnswer: 3 }, then: 'offer' },
];

/** What the rules look at. */
export interface Situation {
  readonly feelings: Feelings;
  /** The sentiments of the messages before, the latest last. */
  readonly sentimentsBefore: readonly number[];
  readonly notUnderstood: number;
  readonly sameAnswer: number;
}

/** The first rule that holds. */
export function ruleFor(rules: readonly HandoffRule[], situation: Situation): HandoffRule | undefined {
  return rules.find(({ when }) => holds(when, situation));
}

function holds(when: HandoffRule['when'], situation: Situation): boolean {
  const { feelings, sentimentsBefore, notUnderstood, sameAnswer } = situation;
  if (when.signs !== undefined && !when.signs.some((sign) => feelings.signs.includes(sign))) return false;
  if (when.notUnderstood !== undefined && notUnderstood < when.notUnderstood) return false;
  if (when.sameAnswer !== undefined && sameAnswer < when.sameAnswer) return false;
  const { sentimentAtMost } = when;
  if (sentimentAtMost === undefined) return true;
  const sentiments = [...sentimentsBefore, feelings.sentiment].slice(-(when.inARow ?? 1));
  return sentiments.length >= (when.inARow ?? 1) && sentiments.every((sentiment) => sentiment <= sentimentAtMost);
}
