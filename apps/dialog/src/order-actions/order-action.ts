// What one skill that changes orders states of itself: which orders fit, what it needs to know, what it says.
import { z } from 'zod';
import type { ActionPlan, OrderAction, OrderView, SkillName } from '#contracts';
import type { FormChoice } from '../conversation/order-form.js';
import type { SkillPhrases } from '../skills/phrases.js';
import type { Answer, Facts, Replies, Turn } from '../skills/skill.js';
import { orderSlots } from '../skills/slots.js';
import type { PaymentMethod } from './payment-methods.js';
import type { OrderFit } from './order-clue.js';

/** What a form knows when it looks for what is missing. */
export interface Draft {
  readonly order: OrderView;
  readonly methods: readonly PaymentMethod[];
  /** What was said before; changed by reading the message. */
  readonly details: Record<string, unknown>;
  /** The detail that was asked for last. */
  readonly asked: string | undefined;
  /** The choice that the message made, if it made one. */
  readonly pickedId: string | undefined;
  readonly turn: Turn;
}

/** A detail that is missing. */
export interface Question {
  readonly asks: string;
  readonly replyKey: string;
  readonly facts?: Facts;
  readonly choices?: readonly FormChoice[];
  /** `choose` where there are choices, unless the answer may be something else as well. */
  readonly needs?: 'details';
}

/** The action, or what is still to be asked, or that it comes to something else; `offers`: a yes to it begins the change. */
export type Gathered =
  | { readonly action: OrderAction }
  | { readonly ask: Question }
  | { readonly answer: Answer; readonly offers?: boolean };

/** One skill that changes orders. */
export interface OrderActionSkill {
  readonly name: SkillName;
  readonly description: string;
  readonly phrases: SkillPhrases;
  readonly fit: OrderFit;
  readonly replies: Replies;
  gather(draft: Draft): Promise<Gathered> | Gathered;
  /** What the confirm and done answers hold besides the plan. */
  factsOf?(
    plan: ActionPlan,
    of: {
      readonly order: OrderView;
      readonly action: OrderAction;
      readonly turn: Turn;
      readonly details: Readonly<Record<string, unknown>>;
    },
  ): Facts;
  /** What would restore the order once the plan was carried out. */
  undoOf?(plan: ActionPlan): OrderAction | undefined;
  /** Before anything else: a question that is no wish to act. */
  instead?(turn: Turn): Promise<Answer | undefined>;
}

/** The slots of an order action. */
export const orderActionSlots = z.object({
  ...orderSlots,
  act: z.enum(['yes', 'drop', 'again', 'other-order', 'take-back', 'told']).optional(),
  pickedId: z.string().optional(),
  notOrderId: z.string().optional(),
  /** The message was read as a wish for this very skill, and not only as an answer to its question. */
  isOwnWish: z.boolean().optional(),
  /** The change is spoken of in a mood in which it is not wished now. */
  notWished: z.enum(['later', 'another', 'suppose']).optional(),
  /** How many further changes of the same message could not be kept for later. */
  notKept: z.int().positive().optional(),
});
/** Which order is meant, and what the message does with an open form. */
export type OrderActionSlots = z.output<typeof orderActionSlots>;
