// The order in talk by an option that is wished: of all that was bought only things of it come in that.
import type { OrderView } from '#contracts';
import { normalize } from '#language';
import { evidenceNow } from '../evidence/evidence.js';
import type { Turn } from '../skills/skill.js';

/** From here on words are an option's, and not a size's letter. */
const SURE_OPTION = 0.7;
/** The catalog names no more products for an option: of a longer list the rest is not known. */
const FULL_LIST = 8;

/** "换成黑框灰片": an option that of all that was bought only things of the order come in that was spoken of last. */
export function orderComingIn(orders: readonly OrderView[], { text, state }: Turn): OrderView | undefined {
  const evidence = evidenceNow();
  const plain = normalize(text);
  if (evidence.namesIn(plain).length > 0 || state.focusOrderId === undefined) return undefined;
  for (const { kind, text: part, strength, candidates } of evidence.mentions) {
    if (kind !== 'option' || strength < SURE_OPTION || !plain.includes(part) || candidates.length >= FULL_LIST)
      continue;
    const ids = new Set(candidates.map(({ id }) => id));
    const [only, another] = orders.filter(({ items }) => items.some(({ productId }) => ids.has(productId)));
    if (only?.id === state.focusOrderId && another === undefined) return only;
  }
  return undefined;
}
