// Which products were talked about one by one, so that "the two" and "those tires" find them when they were not shown together.
import { type ConversationState, TALKED_OF_LIMIT } from '../conversation/conversation.state.js';
import { productAtHand } from './shown-products.js';

/** Keeps the product that a turn came to, the last one first, and which of its variants was meant. */
export function rememberTalkedOf(state: ConversationState): void {
  const atHand = productAtHand(state, state.page);
  if (atHand === undefined) return;
  const { focus } = state;
  const others = state.meantOf.filter(({ productId }) => productId !== atHand);
  const sku = focus?.productId === atHand ? focus.sku : undefined;
  state.meantOf = [...(sku === undefined ? [] : [{ productId: atHand, sku }]), ...others].slice(0, TALKED_OF_LIMIT);
  if (!state.introduced.includes(atHand)) state.introduced = [...state.introduced, atHand].slice(-TALKED_OF_LIMIT);
  state.talkedOf = [atHand, ...state.talkedOf.filter((id) => id !== atHand)].slice(0, TALKED_OF_LIMIT);
}

/** The two that were shown, or talked of last, in the order in which they came; `undefined` where there are no two. */
export function twoSpokenOf({ shown, talkedOf }: ConversationState): readonly string[] | undefined {
  const products = shown.filter(({ kind }) => kind === 'product').map(({ id }) => id);
  if (products.length === 2) return products;
  return talkedOf.length > 1 ? talkedOf.slice(0, 2).toReversed() : undefined;
}
