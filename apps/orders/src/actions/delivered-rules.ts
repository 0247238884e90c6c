// The rules of what can be asked for once an order was sent: return it, exchange items, claim a price that fell.
import type { ItemReplacement, Money, ProtectedItem } from '#contracts';
import type { ReturnException } from '../store/order-rules.js';
import { addDays, localTime } from '../logistics/delivery-days.js';
import { type ActionState, isRefusal, isWaived, itemOf, type Refusal, type Rule } from './action-state.js';
import { cannotSettle, methodOf, type PaymentMethod, refundsOf, stillPaid } from './money-moves.js';
import { paidForPieces, refundFor } from './paid-for-pieces.js';
import { replacementsOf } from './replacements.js';

/** With this reason an item may be exchanged for the same variant. */
export const DEFECTIVE = 'defective';

/** The last day of so many whole days by the shop's calendar. */
function lastDay(state: ActionState, since: string, days: number): string {
  return addDays(localTime(new Date(since), state.rules.timeZone).day, days);
}

/** Whether the last day is over. */
function isPast(state: ActionState, since: string, days: number): boolean {
  return localTime(state.now, state.rules.timeZone).day > lastDay(state, since, days);
}

/** Whether the day is none that was: a clock of the shop's that is wrong, or a slip in the year. */
function isAhead(state: ActionState, since: string): boolean {
  const [day, today] = [new Date(since), state.now].map((at) => localTime(at, state.rules.timeZone).day);
  return day !== undefined && today !== undefined && day > today;
}

/** What was asked for is recorded; no money moves yet. */
export const returnItems: Rule<'return'> = ({ itemIds, methodId, reason, quantities }, state) => {
  const barred = itemIds.map((itemId) => cannotReturn(state, itemId)).find((refusal) => refusal !== undefined);
  if (barred !== undefined) return barred;
  const unknown = [...itemIds, ...Object.keys(quantities ?? {})].find((itemId) => itemOf(state, itemId) === undefined);
  if (unknown !== undefined) return { refused: 'unknown-item', itemId: unknown };
  for (const [itemId, quantity] of Object.entries(quantities ?? {})) {
    const item = itemOf(state, itemId);
    if (!itemIds.includes(itemId)) return { refused: 'unknown-item', itemId };
    if (item !== undefined && quantity > item.quantity) {
      return { refused: 'bad-quantity', itemId, available: item.quantity };
    }
  }
  const fault = cannotRefundTo(state, methodId, currenciesOf(state, itemIds));
  if (fault !== undefined) return fault;
  if (state.rules.configured.returns.reasonNeeded && (reason ?? '').trim() === '') return { refused: 'reason-needed' };
  const [returnableUntil] = itemIds.flatMap((itemId) => lastReturnDay(state, itemId) ?? []).sort();
  const pieces = new Map(
    itemIds.map((itemId) => [itemId, quantities?.[itemId] ?? itemOf(state, itemId)?.quantity ?? 0]),
  );
  const refund = refundFor(pieces, state.items, state.payments, state.order.priceProtection ?? []);
  return {
    ...(returnableUntil === undefined ? {} : { returnableUntil }),
    ...(refund === undefined ? {} : { expectedRefund: refund }),
    returnRequest: {
      itemIds,
      methodId,
      ...(reason === undefined ? {} : { reason }),
      ...(quantities === undefined ? {} : { quantities }),
    },
  };
};

/** The rule that an item's category has of its own; the first that fits. */
function ownRule(state: ActionState, itemId: string): ReturnException | undefined {
  const categories = state.catalog.categories.get(itemOf(state, itemId)?.productId ?? '') ?? [];
  const plain = (name: string): string => name.trim().toLowerCase();
  return state.rules.configured.returns.exceptions.find(({ category }) =>
    categories.some((name) => plain(name) === plain(category)),
  );
}

/** The last day on which an item may go back; `undefined` where there is no limit, no day of delivery, or an exception. */
function lastReturnDay(state: ActionState, itemId: string): string | undefined {
  if (isWaived(state, 'past-return-window')) return undefined;
  const days = ownRule(state, itemId)?.windowDays ?? state.rules.returnWindowDays;
  return days === undefined || state.deliveredAt === undefined ? undefined : lastDay(state, state.deliveredAt, days);
}

/** The shop's window counts unless the item's category has a rule of its own. */
function cannotReturn(state: ActionState, itemId: string): Refusal | undefined {
  const { rules, deliveredAt } = state;
  const own = ownRule(state, itemId);
  if (own?.returnable === false && !isWaived(state, 'not-returnable')) return { refused: 'not-returnable', itemId };
  if (isWaived(state, 'past-return-window')) return undefined;
  const days = own?.windowDays ?? rules.returnWindowDays;
  if (days === undefined || deliveredAt === undefined || !isPast(state, deliveredAt, days)) return undefined;
  return { refused: 'past-return-window', ...(own?.windowDays === undefined ? {} : { itemId, windowDays: days }) };
}

const currenciesOf = (state: ActionState, itemIds: readonly string[]): string[] =>
  itemIds.flatMap((itemId) => itemOf(state, itemId)?.currency ?? []);

/** A gift card holds one currency; one whose balance nobody stated takes any. */
const takes = ({ balance }: PaymentMethod, currencies: readonly string[]): boolean =>
  balance === undefined || currencies.every((currency) => currency === balance.currency);

/** A return is refunded to what paid for the order or to a gift card of the customer's that holds its currency. */
function cannotRefundTo(state: ActionState, methodId: string, currencies: readonly string[]): Refusal | undefined {
  const paid = stillPaid(state.payments).map((entry) => entry.methodId);
  if (paid.includes(methodId)) return undefined;
  // What was given back whole goes to no gift card a second time; of an order without payments nobody knows what was paid.
  if (paid.length === 0 && state.payments.length > 0) return { refused: 'nothing-paid' };
  const method = methodOf(state, methodId);
  if (method?.kind === 'gift-card' && takes(method, currencies)) return undefined;
  if (method?.kind === 'gift-card') return { refused: 'other-currency', balance: method.balance };
  const giftCards = state.paymentMethods
    .filter((one) => one.kind === 'gift-card' && takes(one, currencies))
    .map(({ id }) => id);
  const allowed = [...new Set([...paid, ...giftCards])];
  if (allowed.length === 0) return { refused: 'nothing-paid' };
  return { refused: method === undefined ? 'unknown-method' : 'method-not-allowed', allowed };
}

/** The new pieces are reserved; the difference is only recorded, but a gift card must cover it already. */
export const exchange: Rule<'exchange'> = ({ changes, methodId, reason }, state) => {
  const replaced = replacementsOf(state, changes, { allowSame: reason === DEFECTIVE });
  if (isRefusal(replaced)) return replaced;
  const fault = cannotSettle(state, methodId, replaced.difference);
  if (fault !== undefined) return fault;
  return {
    items: replaced.items,
    difference: replaced.difference,
    exchangeRequest: {
      changes: changes.map(asAsked),
      methodId,
      difference: replaced.difference,
      ...(reason === undefined ? {} : { reason }),
    },
  };
};

const asAsked = ({ itemId, newSku, quantity }: ItemReplacement): ItemReplacement => ({
  itemId,
  newSku,
  ...(quantity === undefined ? {} : { quantity }),
});

/** An order whose day is not known, or still lies ahead, cannot be shown to be within the days. */
export const protectPrice: Rule<'price-protection'> = ({ itemIds }, state) => {
  const { order, rules } = state;
  const unknown = itemIds?.find((itemId) => itemOf(state, itemId) === undefined);
  if (unknown !== undefined) return { refused: 'unknown-item', itemId: unknown };
  const days = rules.priceProtectionDays;
  const placedAt = order.placedAtWritten;
  const isTooLate = days === 0 || placedAt === null || isAhead(state, placedAt) || isPast(state, placedAt, days);
  if (isTooLate && !isWaived(state, 'past-protection-window')) {
    return { refused: 'past-protection-window' };
  }
  const cheaper = cheaperNow(state).filter((item) => itemIds?.includes(item.itemId) ?? true);
  const claimed = new Set((order.priceProtection ?? []).map((claim) => claim.itemId));
  const items = cheaper.filter((item) => !claimed.has(item.itemId));
  const [first] = items;
  if (first === undefined) {
    if (stillPaid(state.payments).length === 0) return { refused: 'nothing-paid' };
    const isClaimed = cheaper.length > 0 || (itemIds?.some((itemId) => claimed.has(itemId)) ?? false);
    return { refused: isClaimed ? 'already-claimed' : 'no-lower-price' };
  }
  const { currency } = first.difference;
  if (items.some(({ difference }) => difference.currency !== currency)) return { refused: 'other-currency' };
  const total: Money = { amount: items.reduce((sum, { difference }) => sum + difference.amount, 0), currency };
  const payments = refundsOf(state.payments, total);
  if (payments === undefined) return { refused: 'nothing-paid', needed: total };
  return { payments, priceProtection: { items, total } };
};

function cheaperNow(state: ActionState): ProtectedItem[] {
  const paidForPiece = paidForPieces(state.items, state.payments, state.order.priceProtection ?? []);
  return state.items.flatMap(({ itemId, sku, quantity, currency }) => {
    const now = state.catalog.pricesToday.get(sku);
    const paidMinor = paidForPiece.get(itemId) ?? 0;
    if (now?.currency !== currency || now.amount >= paidMinor) return [];
    const difference = { amount: (paidMinor - now.amount) * quantity, currency };
    return [{ itemId, sku, quantity, paid: { amount: paidMinor, currency }, now, difference }];
  });
}
