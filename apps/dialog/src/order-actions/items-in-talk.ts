// The items of an order that the talk is about: "it" after "where is the blender" is the blender, and not the scale beside it.
import type { OrderView } from '#contracts';
import type { ConversationState } from '../conversation/conversation.state.js';
import { allItemsNamed, type OrderItem } from './named-items.js';
import type { PlanFacts } from './plan-facts.js';

const MAX_ITEMS = 20;

/** Keeps which items of an order a message names; one that names none, or all of them, changes nothing. */
export function rememberItems(state: ConversationState, order: OrderView, text: string): void {
  const named = allItemsNamed(text, order.items);
  if (named.length > 0 && named.length < order.items.length)
    rememberItemIds(
      state,
      order.id,
      named.map(({ itemId }) => itemId),
    );
}

/** Keeps which items of an order a plan is about. */
export function rememberPlanned(
  state: ConversationState,
  order: OrderView,
  { items = [], changes = [] }: Pick<PlanFacts, 'items' | 'changes'>,
): void {
  const about = [...items, ...changes].map(({ itemId }) => itemId);
  if (about.length < order.items.length) rememberItemIds(state, order.id, about);
}

function rememberItemIds(state: ConversationState, orderId: string, itemIds: readonly string[]): void {
  if (itemIds.length > 0) state.focusItems = { orderId, itemIds: itemIds.slice(0, MAX_ITEMS) };
}

/** The items of this order that the talk is about; none where it is about another order, or about the whole. */
export function itemsInTalk({ focusItems }: ConversationState, order: OrderView): OrderItem[] {
  return focusItems?.orderId === order.id
    ? order.items.filter(({ itemId }) => focusItems.itemIds.includes(itemId))
    : [];
}
