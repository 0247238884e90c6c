// When a person is offered, or called at once: rules that a shop may replace.
import { z } from 'zod';
import { type Feelings, feelingSign, handoffClass, type Money, money, type SkillName, skillName } from '#contracts';

const MAX_RULES = 30;
const MAX_IN_A_ROW = 20;
const MAX_SKILLS = 40;
const MAX_ANSWER_SECONDS = 7 * 86_400;

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
      /** How dissatisfied the shopper sounds over the last messages, 0–1; what 0.5 and 0.9 stand for: see `dissatisfactionOf`. */
      dissatisfactionAtLeast: z.number().gt(0).lt(1).optional(),
      /** The same wish was refused so many times by the shop's rules, this time included. */
      refused: z.int().min(1).max(MAX_IN_A_ROW).optional(),
      /** The order talked about is worth so much. Amounts in minor units; another currency is not compared. */
      orderValueAtLeast: money.optional(),
      /** The message was about one of these. */
      skills: z.array(skillName).min(1).max(MAX_SKILLS).optional(),
      /** Whether it is within the desk's opening hours; a shop that named none is always open. */
      open: z.boolean().optional(),
      /** A person was, or was not, offered before since the conversation began or was given back. */
      offered: z.boolean().optional(),
      /** A person was called so many times within the last 24 hours. */
      handovers: z.int().min(1).max(MAX_IN_A_ROW).optional(),
      /** A question about the shop's policies that none of them answers. */
      noPolicy: z.literal(true).optional(),
    })
    .refine((when) => Object.values(when).some((value) => value !== undefined), { error: 'needs a condition' })
    .refine((when) => when.inARow === undefined || when.sentimentAtMost !== undefined, {
      error: 'inARow counts messages of a sentiment: it needs sentimentAtMost',
    }),
  /** `call` records the wish for a person at once; `offer` asks whether one is wanted. */
  then: z.enum(['call', 'offer']),
  /** How pressing it is, for the queue; what the reason says where it is absent. */
  class: handoffClass.optional(),
  /** Which team of the desk it goes to. */
  team: z.string().min(1).max(100).optional(),
  /** How soon a person should answer; what the desk says of the class where it is absent. */
  answerWithinSeconds: z.int().positive().max(MAX_ANSWER_SECONDS).optional(),
});
/** See {@link handoffRule}. */
export type HandoffRule = z.output<typeof handoffRule>;

/** A shop's rules, the first that holds counts. */
export const handoffRules = z.array(handoffRule).max(MAX_RULES);

/** What holds where a shop says nothing else. */
export const DEFAULT_HANDOFF_RULES: readonly HandoffRule[] = [
  { reason: 'safety', when: { signs: ['safety'] }, then: 'call' },
  { reason: 'legal', when: { signs: ['legal'] }, then: 'call' },
  { reason: 'dissatisfied', when: { dissatisfactionAtLeast: 0.9, offered: true }, then: 'call' },
  { reason: 'leaving', when: { signs: ['leaving'] }, then: 'offer' },
  { reason: 'upset', when: { sentimentAtMost: -2, inARow: 2 }, then: 'offer' },
  { reason: 'dissatisfied', when: { dissatisfactionAtLeast: 0.5 }, then: 'offer' },
  { reason: 'refused', when: { refused: 2 }, then: 'offer' },
  { reason: 'not-understood', when: { notUnderstood: 2 }, then: 'offer' },
  { reason: 'asked-again', when: { sameAnswer: 3 }, then: 'offer' },
];

/** What the message alone shows. */
export interface Situation {
  readonly feelings: Feelings;
  /** The sentiments of the messages before, the latest last. */
  readonly sentimentsBefore: readonly number[];
  /** 0–1, this message included. */
  readonly dissatisfaction: number;
  /** A person was offered before. */
  readonly offered: boolean;
  /** How often a person was called within a day. */
  readonly handovers: number;
  /** What only the answer shows; absent before it. */
  readonly answered?: Answered;
}

/** What the answer to the message shows. */
export interface Answered {
  readonly notUnderstood: number;
  readonly sameAnswer: number;
  readonly refused: number;
  readonly skills: readonly SkillName[];
  readonly noPolicy: boolean;
}

/** What has to be asked of others, and only where a rule depends on it. */
export interface AskedOfOthers {
  /** What the order talked about is worth; nothing where none is or it cannot be read. */
  orderValue: () => Promise<Money | undefined>;
  isOpen: () => Promise<boolean>;
}

/** Conditions that only the answer decides. */
const OF_ANSWERS = ['notUnderstood', 'sameAnswer', 'refused', 'skills', 'noPolicy', 'orderValueAtLeast'] as const;

/**
 * The first rule that holds. Before the answer is known only those that do not depend on it are looked at.
 */
export async function ruleFor(
  rules: readonly HandoffRule[],
  situation: Situation,
  others: AskedOfOthers,
): Promise<HandoffRule | undefined> {
  for (const rule of rules) {
    const { when } = rule;
    if (situation.answered === undefined && OF_ANSWERS.some((condition) => when[condition] !== undefined)) continue;
    if (holds(when, situation) && (await holdsElsewhere(when, others))) return rule;
  }
  return undefined;
}

function holds(when: HandoffRule['when'], situation: Situation): boolean {
  const { feelings, dissatisfaction, offered, handovers, answered } = situation;
  if (when.signs !== undefined && !when.signs.some((sign) => feelings.signs.includes(sign))) return false;
  if (dissatisfaction < (when.dissatisfactionAtLeast ?? 0)) return false;
  if (when.offered !== undefined && when.offered !== offered) return false;
  if (handovers < (when.handovers ?? 0)) return false;
  return soundsSo(when, situation) && (answered === undefined || answeredSo(when, answered));
}

function soundsSo(when: HandoffRule['when'], { feelings, sentimentsBefore }: Situation): boolean {
  const { sentimentAtMost, inARow = 1 } = when;
  if (sentimentAtMost === undefined) return true;
  const sentiments = [...sentimentsBefore, feelings.sentiment].slice(-inARow);
  return sentiments.length >= inARow && sentiments.every((sentiment) => sentiment <= sentimentAtMost);
}

function answeredSo(when: HandoffRule['when'], answered: Answered): boolean {
  if (answered.notUnderstood < (when.notUnderstood ?? 0)) return false;
  if (answered.sameAnswer < (when.sameAnswer ?? 0)) return false;
  if (answered.refused < (when.refused ?? 0)) return false;
  if (when.noPolicy === true && !answered.noPolicy) return false;
  return when.skills === undefined || when.skills.some((skill) => answered.skills.includes(skill));
}

async function holdsElsewhere(when: HandoffRule['when'], others: AskedOfOthers): Promise<boolean> {
  const { orderValueAtLeast: least, open } = when;
  if (open !== undefined && (await others.isOpen()) !== open) return false;
  if (least === undefined) return true;
  const value = await others.orderValue();
  return value !== undefined && value.currency === least.currency && value.amount >= least.amount;
}
