// What a message leaves open that the shop's text or the last answer fills: a need told in words, a question of what was just tracked.
import type { SkillName } from '#contracts';
import { normalize } from '#language';
import { feelingsOf } from '../feelings/feelings.js';
import { asksSomething } from '../interpret/ranker.js';
import { OFFERED, productsMeeting } from '../skills/find-products/meant-by-need.js';
import type { Turn } from '../skills/skill.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { ownWordsIn } from './own-words.js';
import type { ProductGrounder } from './product-grounding.js';

/** Skills that a need told without any word of wanting sounds like. */
export const MAY_TELL_A_NEED = new Set<SkillName>(['fallback', 'small-talk', 'feedback']);
/** So probably something meets what may be a need, before it is taken for one; nine of ten that none meets lie below (`npm run eval:needs`). */
const MEETS = 0.4;
const SHORTEST_NEED = 4;
const LONGEST_NEED = 200;

/** "Tiny green bugs all over my roses", 脚后跟老磨破: a need that nothing else explains, and that something the shop has probably meets. */
export async function neededThing(call: UnderstoodCall, turn: Turn): Promise<UnderstoodCall | undefined> {
  const { text, slots } = call;
  if (call.skill === 'small-talk' && slots['kind'] !== 'other') return undefined;
  // A complaint or praise of what one has is no wish for more of it.
  if (call.skill === 'feedback' && feelingsOf(text).sentiment !== 0) return undefined;
  if (turn.state.form !== undefined || turn.state.focusOrderId !== undefined) return undefined;
  if (text.length < SHORTEST_NEED || text.length > LONGEST_NEED || !/\p{L}/u.test(text)) return undefined;
  const products = await productsMeeting(text, MEETS, turn);
  return products.length === 0
    ? undefined
    : { ...call, skill: 'find-products', slots: { need: text }, confidence: 0.5 };
}

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
  // "Something for the rodents in my pantry" is a need, and what is popular meets it by chance alone.
  const needed = { ...call, skill: 'find-products' as const, slots: { need: call.text } };
  if ((await productsMeeting(call.text, MEETS, turn)).length > 0) return needed;
  const own = await ownWordsIn(words, turn);
  if (own !== undefined) return { ...call, skill: 'find-products', slots: { query: own, isFollowUp: true } };
  return (await productsMeeting(call.text, OFFERED, turn)).length > 0 ? needed : call;
}

/** "堵在哪了", "what does exception mean": a question that nothing else answers, right after it was told where an order is. */
export const asksOfToldOrder = (text: string, { state }: Turn): boolean =>
  state.lastSkill === 'order-status' &&
  state.focusOrderId !== undefined &&
  state.notUnderstood === 0 &&
  text.length <= LONGEST_ASIDE &&
  asksSomething(normalize(text));
