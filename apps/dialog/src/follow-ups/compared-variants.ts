// "50ml和30ml哪个划算", "1TB vs 2TB, price difference": variants of one product set side by side are answered with their prices.
import { normalize } from '#language';
import { evidenceNow } from '../evidence/evidence.js';
import { readOptions } from '../ground/option-words.js';
import { type ProductGrounder } from '../ground/product-grounding.js';
import { productAtHand } from '../ground/shown-products.js';
import { BETTER_VALUE, COMPARING_WORDS, PRICE_GAP } from '../skills/compare/compared-by.js';
import { comparesIn } from '../skills/price/compared-prices.js';
import type { Turn } from '../skills/skill.js';
import { productWords } from '../understand/mention.js';
import type { UnderstoodCall } from '../understand/understander.js';

const LONGEST = 80;
const MAY_BE = new Set<string>([
  'compare',
  'price',
  'find-products',
  'fallback',
  'product-info',
  'small-talk',
  'recommend',
  'stock',
]);
const OF_PRICE = /便宜|贵|划算|值|差价|差多少|价格|\b(?:cheap|price|cost|value|deal|expensive|worth)/u;
const BETWEEN = /还是|或者?|和|跟|与|、|比|不同|之间|\b(?:or|and|vs\.?|versus|than|against|between|different)\b/gu;

const OF_TWO = /[两俩][个款种只台件辆把车]|\bthe two\b|\bboth\b/u;
const DIFFERENCE = /区别|差别|差异|不一样|一样|对比|\bdifferences?\b|\bcompared?\b/gu;

/** The price of the variants that a message sets side by side; `undefined` where it compares other things. */
export async function comparedVariants(
  message: string,
  calls: readonly UnderstoodCall[],
  turn: Turn,
  grounder: ProductGrounder,
): Promise<UnderstoodCall | undefined> {
  const plain = normalize(message);
  if (plain.length > LONGEST || !calls.every((call) => MAY_BE.has(call.skill))) return undefined;
  // "俩车哪个轻" after two things were talked of compares those, and not the colours of one.
  if (OF_TWO.test(plain) && turn.state.talkedOf.length > 1 && evidenceNow().namesIn(plain).length === 0)
    return undefined;
  const asked = comparesIn(plain);
  const isOfPrices = asked.difference || asked.value;
  if (!isOfPrices && !OF_PRICE.test(plain) && !calls.every((call) => call.skill === 'compare')) return undefined;
  const call = (slots: Record<string, unknown>): UnderstoodCall => ({
    skill: 'price',
    slots,
    confidence: 0.8,
    text: message,
  });
  const ofOptions = isOfPrices ? productOfOptions(plain) : undefined;
  if (ofOptions !== undefined) return call({ productId: ofOptions, isFollowUp: true });
  const words = productWords(
    plain.replace(PRICE_GAP, ' ').replace(BETTER_VALUE, ' ').replace(COMPARING_WORDS, ' ').replace(BETWEEN, ' '),
  );
  if (isOfPrices) {
    const productId = await onlyProduct(words, message, turn, grounder);
    if (productId !== undefined) return call({ productId, isFollowUp: true });
  }
  if (plain.match(BETWEEN) === null) return undefined;
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
      'pointsAt' in slots &&
      productWords(rest.replace(COMPARING_WORDS, ' ').replace(BETWEEN, ' ').replace(DIFFERENCE, ' ')) !== '';
    if (values.size < 2 || isOther) continue;
    return call({ ...slots });
  }
  return undefined;
}

/** The only product that has two of the options that a message names: "the 5Ah and the 2Ah", 单光和渐进. */
function productOfOptions(plain: string): string | undefined {
  const named = evidenceNow().mentions.filter(({ kind, text }) => kind === 'option' && plain.includes(text));
  const counts = new Map<string, number>();
  for (const { candidates } of named)
    for (const { id } of candidates.slice(0, 4)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const having = [...counts].filter(([, count]) => count > 1).map(([id]) => id);
  const [only, ...others] = having;
  return others.length === 0 ? only : undefined;
}

/** The one product that words name, or that is at hand where they name none, if its variants are what can be compared. */
async function onlyProduct(
  words: string,
  message: string,
  turn: Turn,
  grounder: ProductGrounder,
): Promise<string | undefined> {
  const names = new Set(
    evidenceNow()
      .namesIn(normalize(message))
      .flatMap(({ mention }) => (mention.kind === 'title' ? (mention.candidates[0]?.id ?? []) : [])),
  );
  if (names.size > 1) return undefined;
  // "Which is the better value" of several that were shown is asked of those.
  const isOfShown = words === '' && turn.state.shown.filter(({ kind }) => kind === 'product').length > 1;
  if (isOfShown) return undefined;
  const grounded = await grounder.ground(words === '' ? { pointsAt: 'it' } : { product: words }, message);
  if (grounded.kind !== 'found' || grounded.product.product.variants.length < 2) return undefined;
  return grounded.product.product.id;
}
