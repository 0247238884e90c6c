// "Which of these is lighter", "哪个评分高": a comparison of what was shown, or of what the message names.
import { normalize } from '#language';
import type { ConversationState } from '../conversation/conversation.state.js';
import { ordinalsIn } from '../ground/ordinals.js';
import { comparedBy, COMPARING_WORDS, PRICE_GAP } from '../skills/compare/compared-by.js';
import { productWords } from '../understand/mention.js';
import type { UnderstoodCall } from '../understand/understander.js';

const LONGEST = 80;
const MOST_COMPARED = 10;
const MAY_COMPARE = new Set<string>([
  'find-products',
  'compare',
  'product-info',
  'price',
  'fallback',
  'small-talk',
  'recommend',
  'faq',
  'stock',
]);
const WHOLE_SHOP = /店里|你们|全店|\b(?:shop|store|you (?:have|sell)|your)\b/u;
const ASKS_WHICH = /哪|谁|\bwhich\b|\bwhat'?s the\b|\bwhat is the\b/u;
const BETWEEN = /还是|或者?|和|跟|与|\bor\b|\band\b|\bvs\b|\bthan\b/u;
const AGAINST_ORDINAL =
  /^(?:那|那么)?(?:和|跟|与|同).{0,12}(?:比|相比|对比|区别)|\b(?:compared? (?:it |this |that )?(?:to|with)|versus|vs)\b/u;

/** The comparison that a message asks for; `undefined` where it asks for none. */
export function comparesShown(
  message: string,
  calls: readonly UnderstoodCall[],
  state: ConversationState,
): UnderstoodCall | undefined {
  const plain = normalize(message);
  if (plain.length > LONGEST || !calls.every((call) => MAY_COMPARE.has(call.skill))) return undefined;
  const shown = state.shown.filter((thing) => thing.kind === 'product').map((thing) => thing.id);
  const call = (slots: Record<string, unknown>): UnderstoodCall => ({
    skill: 'compare',
    slots,
    confidence: 0.8,
    text: message,
  });
  if (shown.length > 1 && PRICE_GAP.test(plain) && productWords(plain.replace(PRICE_GAP, ' ')) === '')
    return call({ productIds: shown.slice(0, 2) });
  const ordinals = ordinalsIn(plain);
  const by = comparedBy(plain);
  if (shown.length > 1 && ordinals.length > 0 && (AGAINST_ORDINAL.test(plain) || (by && ordinals.length > 1)))
    return call({});
  if (AGAINST_ORDINAL.test(plain) && (state.focus !== undefined || state.page?.productId !== undefined))
    return call({});
  if (by === undefined || WHOLE_SHOP.test(plain)) return undefined;
  const named = productWords(plain.replace(COMPARING_WORDS, ' '));
  if (named === '' && shown.length > 1 && ASKS_WHICH.test(plain)) {
    // "The cheapest of these" is picked, with its price, by the search that showed them.
    if (by.kind === 'price' && calls.some((one) => one.slots['superlative'] !== undefined)) return undefined;
    return call({ productIds: shown.slice(0, MOST_COMPARED) });
  }
  return named !== '' && BETWEEN.test(plain) && (ASKS_WHICH.test(plain) || by.kind !== 'attribute')
    ? call({})
    : undefined;
}
