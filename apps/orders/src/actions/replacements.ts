// Replacing items by other variants of their product: what changing items and exchanging them have in common.
import type { ItemReplacement, Money, PlannedItem } from '#contracts';
import type { OrderItemEntity } from '../orders/order-item.entity.js';
import { type ActionState, isRefusal, itemOf, type Refusal, type SoldVariant } from './action-state.js';
import { paidForPieces } from './paid-for-pieces.js';

/** The replaced lines, and what the customer pays (positive) or gets back (negative) for all of them. */
export interface Replacements {
  readonly items: PlannedItem[];
  readonly difference: Money;
}

/** Checks every change and adds up the difference; the first fault refuses all. */
export function replacementsOf(
  state: ActionState,
  changes: readonly ItemReplacement[],
  { allowSame }: { allowSame: boolean },
): Replacements | Refusal {
  const items: PlannedItem[] = [];
  const wanted = new Map<string, number>();
  for (const change of changes) {
    const item = replacedItem(state, change, allowSame);
    if (isRefusal(item)) return item;
    const pieces = (wanted.get(change.newSku) ?? 0) + item.quantity;
    const available = state.available.get(change.newSku) ?? 0;
    // Several lines may want the same variant: there must be enough for all of them.
    if (available < pieces) {
      return { refused: 'not-available', itemId: change.itemId, sku: change.newSku, available };
    }
    wanted.set(change.newSku, pieces);
    items.push(item);
  }
  const currency = items[0]?.to.unitPrice.currency ?? '';
  if (items.some(({ to }) => to.unitPrice.currency !== currency)) return { refused: 'other-currency' };
  const amount = items.reduce(
    (sum, { from, to, quantity }) => sum + (to.unitPrice.amount - from.unitPrice.amount) * quantity,
    0,
  );
  if (!Number.isSafeInteger(amount)) throw new Error('The difference of a replacement is out of range');
  return { items, difference: { amount, currency } };
}

function replacedItem(state: ActionState, change: ItemReplacement, allowSame: boolean): PlannedItem | Refusal {
  const { itemId, newSku } = change;
  const item = itemOf(state, itemId);
  if (item === undefined) return { refused: 'unknown-item', itemId };
  const quantity = change.quantity ?? item.quantity;
  if (quantity > item.quantity) return { refused: 'bad-quantity', itemId, available: item.quantity };
  if (newSku === item.sku) {
    // The same variant again costs what it cost.
    return allowSame ? { itemId, quantity, from: lineOf(item), to: lineOf(item) } : { refused: 'same-variant', itemId };
  }
  const variant = state.catalog.variants.get(newSku);
  if (variant === undefined) return { refused: 'unknown-item', itemId, sku: newSku };
  if (variant.productId !== item.productId) return { refused: 'other-product', itemId, sku: newSku };
  if (variant.unitPrice.currency !== item.currency) return { refused: 'other-currency', itemId, sku: newSku };
  const from = lineOf(item);
  const amount = from.unitPrice.amount + differenceOfPiece(state, item, variant);
  return { itemId, quantity, from, to: variantLine(variant, { amount, currency: item.currency }) };
}

/**
 * What is due for one piece (positive: to be paid) when it becomes the new variant, promotions that run counted. To be paid is what the new one
 * costs more today than the item does or did, so that nobody pays for a variant of the same price; what comes back is what it costs less than
 * was paid, or than the item costs today where a coupon paid a part, and never more than was paid. What price protection gave back already
 * counts as not paid: a price that fell comes back once.
 */
function differenceOfPiece(state: ActionState, item: OrderItemEntity, variant: SoldVariant): number {
  const todayOf = (sku: string): number | undefined => {
    const today = state.catalog.pricesToday.get(sku);
    return today?.currency === item.currency ? today.amount : undefined;
  };
  const paid = paidStill(state, item);
  const wanted = todayOf(variant.sku) ?? variant.unitPrice.amount;
  const own = todayOf(item.sku) ?? item.unitPriceMinor;
  const more = wanted - Math.max(paid, own);
  if (more > 0) return more;
  const less = wanted - Math.max(paid, Math.min(own, item.unitPriceMinor));
  return Math.max(Math.min(less, 0), -paid);
}

/** What was paid for one piece and not given back since. */
function paidStill({ items, payments, order }: ActionState, { itemId }: OrderItemEntity): number {
  const claims = order.priceProtection ?? [];
  const returned = claims
    .filter((claim) => claim.itemId === itemId)
    .reduce((sum, { quantity, difference }) => sum + Math.ceil(difference.amount / quantity), 0);
  return Math.max(0, (paidForPieces(items, payments, claims).get(itemId) ?? 0) - returned);
}

const lineOf = (item: OrderItemEntity): PlannedItem['from'] => ({
  sku: item.sku,
  title: item.title,
  ...(item.options === null ? {} : { options: item.options }),
  unitPrice: { amount: item.unitPriceMinor, currency: item.currency },
});

const variantLine = ({ sku, title, options }: SoldVariant, unitPrice: Money): PlannedItem['to'] => ({
  sku,
  title,
  ...(options === undefined ? {} : { options }),
  unitPrice,
});
