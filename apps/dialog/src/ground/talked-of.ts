// Which products were talked about one by one, so that "the two" and "those tires" find them when they were not shown together.
import { type ConversationState, TALKED_OF_LIMIT } from '../conversation/conversation.state.js';
import { productAtHand } from './product-grounding.js';

/** Keeps the product that a turn came to, the last one first. */
export function rememberTalkedOf(state: ConversationState): void {
  const atHand = productAtHand(state, state.page);
  if (atHand === undefined || state.talkedOf[0] === atHand) return;
  state.talkedOf = [atHand, ...state.talkedOf.filter((id) => id !== atHand)].slice(0, TALKED_OF_LIMIT);
}
