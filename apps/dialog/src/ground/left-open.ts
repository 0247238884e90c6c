// What a message leaves open that the shop's text or the last answer fills: a need told in words, a question of what was just tracked.
import { normalize } from '#language';
import { asksSomething } from '../interpret/ranker.js';
import type { Turn } from '../skills/skill.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { ownWordsIn } from './own-words.js';
import type { ProductGrounder } from './product-grounding.js';

const LEAST_COVERAGE_TO_LOOK_FOR = 0.3;
const LONGEST_ASIDE = 40;

/** "Recommend some snacks" names what is wanted: it is a search. */
export async function lookedFor(call: UnderstoodCall, turn: Turn, grounder: ProductGrounder): Promise<UnderstoodCall> {
  const words = call.slots['product'];
  if (typeof words !== 'string' || (call.slots['pointsAt'] !== undefined && grounder.atHand() !== undefined))
    return call;
  const [best] = call.slots['pointsAt'] === undefined ? await grounder.candidates(words) : [];
  if (best !== undefined && best.coverage >= LEAST_COVERAGE_TO_LOOK_FOR)
    return { ...call, skill: 'find-products', slots: { query: words } };
  const own = await ownWordsIn(words, turn);
  return own === undefined ? call : { ...call, skill: 'find-products', slots: { query: own, isFollowUp: true } };
}

/** "堵在哪了", "what does exception mean": a question that nothing else answers, right after it was told where an order is. */
export const asksOfToldOrder = (text: string, { state }: Turn): boolean =>
  state.lastSkill === 'order-status' &&
  state.focusOrderId !== undefined &&
  state.notUnderstood === 0 &&
  text.length <= LONGEST_ASIDE &&
  asksSomething(normalize(text));
