// The rules of what can be done before an order leaves: cancel it, change where it goes, how it is paid, what is in it.
import type { Rule } from './action-state.js';
import { isRefusal } from './action-state.js';
import { cannotSettle, settle, stillPaid } from './money-moves.js';
import { replacementsOf } from './replacements.js';

/** What is still paid on each method is refunded to it. */
export const cancel: Rule<'cancel'> = ({ reason }, { rules, payments }) => {
  if (!rules.cancelReasons.includes(reason)) return { refused: 'bad-reason', allowed: [...rules.cancelReasons] };
  return { payments: stillPaid(payments).map((paid) => ({ type: 'refund', ...paid })) };
};

/** The whole address is replaced. */
export const changeAddress: Rule<'change-address'> = ({ address }, { order }) => ({
  address: { from: order.address, to: address },
});

/** Only one payment can be replaced by one: the new method pays all of it, the old one gets it back. */
export const changePayment: Rule<'change-payment'> = ({ methodId }, state) => {
  const [paid, ...others] = state.payments;
  if (paid?.type !== 'payment') return { refused: 'nothing-paid' };
  if (others.some((entry) => entry.type === 'refund')) return { refused: 'already-changed' };
  if (others.length > 0) return { refused: 'several-payments' };
  if (paid.methodId === methodId) return { refused: 'same-method' };
  const amount = { amount: paid.amountMinor, currency: paid.currency };
  const fault = cannotSettle(state, methodId, amount);
  if (fault !== undefined) return fault;
  return { payments: [...settle(methodId, amount), { type: 'refund', methodId: paid.methodId, amount }] };
};

/** Each item takes the new variant's price; the difference moves at once. */
export const changeItems: Rule<'change-items'> = ({ changes, methodId }, state) => {
  const replaced = replacementsOf(state, changes, { allowSame: false });
  if (isRefusal(replaced)) return replaced;
  const fault = cannotSettle(state, methodId, replaced.difference);
  if (fault !== undefined) return fault;
  return { items: replaced.items, difference: replaced.difference, payments: settle(methodId, replaced.difference) };
};
