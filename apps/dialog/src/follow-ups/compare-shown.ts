// "Which of these is lighter", "哪个评分高": a comparison of what was shown, or of what the message names.
import { normalize, tokenize } from '#language';
import { attributesOf } from '../ground/attributes.js';
import { ordinalsIn } from '../ground/ordinals.js';
import { comparedBy, COMPARING_WORDS, PRICE_GAP } from '../skills/compare/compared-by.js';
import { productWords } from '../understand/mention.js';
import type { Turn } from '../skills/skill.js';
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
const OF_TWO = /[两俩]|\b(?:two|both|of them)\b/u;
const LONGEST_KIND = 4;
const MOST_OF_STATED = 4;
/** "Which has better brakes", 哪个刹车好. */
const HAS_BETTER =
  /哪.{1,12}(?:好|强|多|大|高|快|久)|\bwhich(?: one)?(?: of (?:them|these|those|the two))? (?:has|have|got|comes with|is) (?:the |a )?(?:better|best|more|most|bigger|longer|stronger)\b/u;
const ASKS_WHICH = /哪|谁|\bwhich\b|\bwhat'?s the\b|\bwhat is the\b/u;
const BETWEEN = /还是|或者?|和|跟|与|\bor\b|\band\b|\bvs\b|\bthan\b/u;
const AGAINST_ORDINAL =
  /^(?:那|那么)?(?:和|跟|与|同).{0,12}(?:比|相比|对比|区别)|\b(?:compared? (?:it |this |that )?(?:to|with)|versus|vs)\b/u;

/** The comparison that a message asks for; `undefined` where it asks for none. */
export async function comparesShown(
  message: string,
  calls: readonly UnderstoodCall[],
  turn: Turn,
): Promise<UnderstoodCall | undefined> {
  const { state } = turn;
  const plain = normalize(message);
  if (plain.length > LONGEST || !calls.every((call) => MAY_COMPARE.has(call.skill))) return undefined;
  const listed = state.shown.filter((thing) => thing.kind === 'product').map((thing) => thing.id);
  // "俩车哪个轻", after they were talked of one by one.
  const shown =
    listed.length < 2 && OF_TWO.test(plain) && state.talkedOf.length > 1 ? state.talkedOf.slice(0, 2) : listed;
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
  if (by === undefined) {
    const isOfShown = shown.length > 1 && shown.length <= MOST_OF_STATED && HAS_BETTER.test(plain);
    return isOfShown && (await isStated(plain, shown, turn)) ? call({ productIds: shown }) : undefined;
  }
  if (WHOLE_SHOP.test(plain)) return undefined;
  const named = productWords(plain.replace(COMPARING_WORDS, ' '));
  const isOfTalk = shown !== listed && named.length <= LONGEST_KIND;
  if ((named === '' || isOfTalk) && shown.length > 1 && ASKS_WHICH.test(plain)) {
    // "The cheapest of these" is picked, with its price, by the search that showed them.
    if (by.kind === 'price' && calls.some((one) => one.slots['superlative'] !== undefined)) return undefined;
    return call({ productIds: shown.slice(0, MOST_COMPARED) });
  }
  return named !== '' && BETWEEN.test(plain) && (ASKS_WHICH.test(plain) || by.kind !== 'attribute')
    ? call({})
    : undefined;
}

/** Whether a property of those shown is spoken of by its name. */
async function isStated(plain: string, productIds: readonly string[], { shop, speak }: Turn): Promise<boolean> {
  const { products } = await shop.catalog.getProducts({ productIds: [...productIds] });
  const said = new Set(tokenize(plain));
  return products.some((product) =>
    Object.keys(attributesOf(product, speak)).some((name) => {
      const words = tokenize(name);
      return words.length > 0 && words.every((word) => said.has(word));
    }),
  );
}
