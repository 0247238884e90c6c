// Which method pays or takes a difference, or gets a refund: the one named, else the one that paid.
import type { Draft, Question } from './order-action.js';
import { methodChoices, methodNamed, namesAMethod, type PaymentMethod, stillPaidWith } from './payment-methods.js';

/** Methods for a purpose. */
export interface MethodWish {
  readonly allowed: readonly PaymentMethod[];
  /** Ask when several paid; else the first one that paid. */
  readonly asksIfSeveral: boolean;
}

/** The method, or the question for it. A method that is named but not had is passed on as its words: the rule refuses it. */
export function methodFor(
  draft: Draft,
  { allowed, asksIfSeveral }: MethodWish,
): { methodId: string } | { ask: Question } {
  const { order, methods, details, asked, pickedId, turn } = draft;
  const picked = asked === 'method' && pickedId !== undefined ? pickedId : undefined;
  const named = picked ?? methodNamed(turn.text, methods, order)?.id;
  if (named !== undefined) details['methodId'] = named;
  else if (namesAMethod(turn.text) && turn.viewer.customerId !== undefined) details['methodId'] = undefined;
  const known = details['methodId'];
  if (typeof known === 'string') return { methodId: known };
  const paid = stillPaidWith(order);
  const [first] = paid.length > 0 ? paid : order.payments.map((payment) => payment.methodId);
  const asksForUnknown = named === undefined && namesAMethod(turn.text);
  if (first !== undefined && !asksForUnknown && (paid.length <= 1 || !asksIfSeveral)) return { methodId: first };
  return { ask: { asks: 'method', replyKey: 'ask-method', choices: methodChoices(allowed, turn) } };
}
