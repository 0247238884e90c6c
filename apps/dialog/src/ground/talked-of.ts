// Which products were talked about one by one, so that "the two" and "those tires" find them when they were not shown together.
import type { Reply, SkillName } from '#contracts';
import { normalize } from '#language';
import { type ConversationState, TALKED_OF_LIMIT } from '../conversation/conversation.state.js';
import { wholeTitlesIn } from '../evidence/evidence.js';
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

/** Of what is said of orders the items are talked of; what is asked of products has found its own. */
const OF_PRODUCTS = new Set<SkillName>([
  'find-products',
  'promotions',
  'faq',
  'feedback',
  'small-talk',
  'fallback',
  'handoff',
  'shipping',
]);

/** What a message calls by its whole title is talked of from now on, whatever was answered: "the Stand Mixer was £23, I have a screenshot". */
export function rememberNamed(
  text: string,
  before: string | undefined,
  replies: readonly Pick<Reply, 'skill'>[],
  state: ConversationState,
): void {
  const [only, another] = wholeTitlesIn(normalize(text));
  if (only === undefined || another !== undefined || state.focus?.productId !== before) return;
  if (before === only.productId || !replies.every(({ skill }) => OF_PRODUCTS.has(skill))) return;
  state.focus = { productId: only.productId, byName: true };
  rememberTalkedOf(state);
}

/** The two that were shown, or talked of last, in the order in which they came; `undefined` where there are no two. */
export function twoSpokenOf({ shown, talkedOf }: ConversationState): readonly string[] | undefined {
  const products = shown.filter(({ kind }) => kind === 'product').map(({ id }) => id);
  if (products.length === 2) return products;
  return talkedOf.length > 1 ? talkedOf.slice(0, 2).toReversed() : undefined;
}
