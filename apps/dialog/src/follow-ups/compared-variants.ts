// "50ml和30ml哪个划算", "1TB vs 2TB, price difference": variants of one product set side by side are answered with their prices.
import { normalize } from '#language';
import { readOptions } from '../ground/option-words.js';
import { productAtHand, type ProductGrounder } from '../ground/product-grounding.js';
import { COMPARING_WORDS, PRICE_GAP } from '../skills/compare/compared-by.js';
import type { Turn } from '../skills/skill.js';
import { productWords } from '../understand/mention.js';
import type { UnderstoodCall } from '../understand/understander.js';

const LONGEST = 80;
const MAY_BE = new Set<string>(['compare', 'price', 'find-products', 'fallback', 'product-info', 'small-talk']);
const OF_PRICE = /便宜|贵|划算|值|差价|差多少|价格|\b(?:cheap|price|cost|value|deal|expensive|worth)/u;
const BETWEEN = /还是|或者?|和|跟|与|、|\b(?:or|and|vs\.?|versus|than|against)\b/gu;

/** The price of the variants that a message sets side by side; `undefined` where it compares other things. */
export async function comparedVariants(
  message: string,
  calls: readonly UnderstoodCall[],
  turn: Turn,
  grounder: ProductGrounder,
): Promise<UnderstoodCall | undefined> {
  const plain = normalize(message);
  if (plain.length > LONGEST || !calls.every((call) => MAY_BE.has(call.skill))) return undefined;
  if (!OF_PRICE.test(plain) && !calls.every((call) => call.skill === 'compare')) return undefined;
  if (plain.match(BETWEEN) === null) return undefined;
  const words = productWords(plain.replace(PRICE_GAP, ' ').replace(COMPARING_WORDS, ' ').replace(BETWEEN, ' '));
  const hasSubject = productAtHand(turn.state, turn.state.page) !== undefined;
  if (words === '' && !hasSubject) return undefined;
  for (const slots of [
    ...(words === '' ? [] : [{ product: words }]),
    ...(hasSubject ? [{ pointsAt: 'it' as const }] : []),
  ]) {
    const grounded = await grounder.ground(slots, message);
    if (grounded.kind !== 'found') continue;
    const { named, rest } = readOptions(grounded.product.product, plain);
    const [first] = named;
    const values = new Set(named.filter(({ name }) => name === first?.name).map(({ value }) => JSON.stringify(value)));
    // What is at hand is meant where nothing but its options was named.
    const isOther =
      'pointsAt' in slots && productWords(rest.replace(COMPARING_WORDS, ' ').replace(BETWEEN, ' ')) !== '';
    if (values.size < 2 || isOther) continue;
    return { skill: 'price', slots: { ...slots }, confidence: 0.8, text: message };
  }
  return undefined;
}
