// Which method pays or takes a difference, or gets a refund: the one named, else the one that paid.
import type { Draft, Question } from './order-action.js';
import {
  methodChoices,
  methodsNamed,
  namesAMethod,
  type PaymentMethod,
  stillPaidWith,
  UNKNOWN_METHOD,
} from './payment-methods.js';

/** Methods for a purpose. */
export interface MethodWish {
  readonly allowed: readonly PaymentMethod[];
  /** Ask when several paid; else the first one that paid. */
  readonly asksIfSeveral: boolean;
}

/** The method, or the question for it. One that is named but not had is passed on as unknown: the rule refuses it. */
export function methodFor(
  draft: Draft,
  { allowed, asksIfSeveral }: MethodWish,
): { methodId: string } | { ask: Question } {
  const { order, methods, details, asked, pickedId, turn } = draft;
  const ask = (choices: readonly PaymentMethod[]): { ask: Question } => ({
    ask: { asks: 'method', replyKey: 'ask-method', choices: methodChoices(choices, turn) },
  });
  const paid = stillPaidWith(order);
  if (asked === 'method' && pickedId !== undefined) details['methodId'] = pickedId;
  else if (namesAMethod(turn.text, methods)) {
    const named = methodsNamed(turn.text, methods, order);
    // Of two cards the one that paid is meant.
    const [only, another] = named.some(({ id }) => paid.includes(id))
      ? named.filter(({ id }) => paid.includes(id))
      : named;
    if (another !== undefined) return ask(named);
    details['methodId'] = only?.id ?? UNKNOWN_METHOD;
  }
  const known = details['methodId'];
  if (typeof known === 'string') return { methodId: known };
  const [first] = paid.length > 0 ? paid : order.payments.map((payment) => payment.methodId);
  if (first !== undefined && (paid.length <= 1 || !asksIfSeveral)) return { methodId: first };
  // Paid in cash, and no other method is known: there is nothing to choose from, and the rule says so.
  return allowed.length === 0 ? { methodId: UNKNOWN_METHOD } : ask(allowed);
}
