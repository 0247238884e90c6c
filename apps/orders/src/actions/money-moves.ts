// Money of an order: what is still paid on each method, and whether a method can pay.
import type { CustomerRecord, Money, MoneyMove } from '#contracts';
import type { OrderPaymentEntity } from '../orders/order-payment.entity.js';
import type { ActionState, Refusal } from './action-state.js';

/** One way to pay. */
export type PaymentMethod = NonNullable<CustomerRecord['paymentMethods']>[number];

/** The customer's method of this id. */
export const methodOf = (state: Pick<ActionState, 'paymentMethods'>, methodId: string): PaymentMethod | undefined =>
  state.paymentMethods.find((method) => method.id === methodId);

/**
 * What is paid and not refunded, by method, in the order in which the methods first paid; only what is above 0. What came back to a method that
 * had not paid it, as a shop gives store credit, came back all the same: it counts against the methods that did pay, the first one first, so
 * that no order gives back more than was paid for it.
 */
export function stillPaid(payments: readonly OrderPaymentEntity[]): { methodId: string; amount: Money }[] {
  const paid = new Map<string, { methodId: string; amount: Money }>();
  for (const { type, methodId, amountMinor, currency } of payments) {
    const key = JSON.stringify([methodId, currency]);
    const before = paid.get(key)?.amount.amount ?? 0;
    const amount = before + (type === 'payment' ? amountMinor : -amountMinor);
    paid.set(key, { methodId, amount: { amount, currency } });
  }
  const elsewhere = new Map<string, number>();
  for (const { amount } of paid.values())
    if (amount.amount < 0) elsewhere.set(amount.currency, (elsewhere.get(amount.currency) ?? 0) - amount.amount);
  return [...paid.values()].flatMap(({ methodId, amount: { amount, currency } }) => {
    const part = Math.max(0, Math.min(amount, elsewhere.get(currency) ?? 0));
    elsewhere.set(currency, (elsewhere.get(currency) ?? 0) - part);
    return amount > part ? [{ methodId, amount: { amount: amount - part, currency } }] : [];
  });
}

/** Spreads a refund over the methods that paid, the first one first; undefined when less than that is still paid. */
export function refundsOf(payments: readonly OrderPaymentEntity[], wanted: Money): MoneyMove[] | undefined {
  const moves: MoneyMove[] = [];
  let left = wanted.amount;
  for (const { methodId, amount } of stillPaid(payments)) {
    if (amount.currency !== wanted.currency || left === 0) continue;
    const part = Math.min(left, amount.amount);
    moves.push({ type: 'refund', methodId, amount: { amount: part, currency: amount.currency } });
    left -= part;
  }
  return left === 0 ? moves : undefined;
}

/**
 * Why a method of the customer's cannot settle a difference: positive is to be paid, negative comes back. A gift card must cover what
 * is to be paid and hold the same currency; other methods are charged by the shop's own payment service.
 */
export function cannotSettle(state: ActionState, methodId: string, difference: Money): Refusal | undefined {
  const method = methodOf(state, methodId);
  if (method === undefined) return { refused: 'unknown-method', allowed: state.paymentMethods.map(({ id }) => id) };
  if (method.kind !== 'gift-card' || difference.amount === 0) return undefined;
  const { balance } = method;
  if (balance !== undefined && balance.currency !== difference.currency) return { refused: 'other-currency', balance };
  if (difference.amount > (balance?.amount ?? 0)) {
    return { refused: 'gift-card-too-low', needed: difference, ...(balance === undefined ? {} : { balance }) };
  }
  return undefined;
}

/** The move that settles a difference, if there is one to settle. */
export function settle(methodId: string, difference: Money): MoneyMove[] {
  if (difference.amount === 0) return [];
  const amount = { amount: Math.abs(difference.amount), currency: difference.currency };
  return [{ type: difference.amount > 0 ? 'payment' : 'refund', methodId, amount }];
}

/** The customer's methods after money moved: a gift card's balance changes at once. Undefined when no balance changes. */
export function methodsAfter(
  methods: readonly PaymentMethod[],
  moves: readonly MoneyMove[],
): PaymentMethod[] | undefined {
  let isChanged = false;
  const after = methods.map((method) => {
    const own = moves.filter((move) => method.kind === 'gift-card' && move.methodId === method.id);
    if (own.length === 0) return method;
    isChanged = true;
    return own.reduce((card, move) => ({ ...card, balance: balanceAfter(card.balance, move) }), method);
  });
  return isChanged ? after : undefined;
}

/** A card whose balance nobody stated starts from nothing. */
function balanceAfter(balance: Money | undefined, { type, amount }: MoneyMove): Money {
  if (balance !== undefined && balance.currency !== amount.currency) {
    throw new Error('A gift card cannot hold two currencies');
  }
  const before = balance?.amount ?? 0;
  const after = type === 'refund' ? before + amount.amount : before - amount.amount;
  if (after < 0 || !Number.isSafeInteger(after)) throw new Error('A gift card balance would leave its range');
  return { amount: after, currency: amount.currency };
}
