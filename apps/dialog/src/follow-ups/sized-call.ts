// "My palm is 19.5 cm", "8斤的猫用多大的": a measure of whoever it is for, of a product whose sizes the shop states.
import type { ProductRecord } from '#contracts';
import { normalize } from '#language';
import { evidenceNow } from '../evidence/evidence.js';
import { readOptions } from '../ground/option-words.js';
import type { ProductGrounder } from '../ground/product-grounding.js';
import { comparesIn } from '../skills/price/compared-prices.js';
import type { Turn } from '../skills/skill.js';
import { askedMeasures } from '../stated/asked-measures.js';
import { propertiesAsked } from '../stated/properties.js';
import { sizingsOf } from '../stated/sizing.js';
import { productWords, type Span } from '../understand/mention.js';
import type { UnderstoodCall } from '../understand/understander.js';

const LONGEST = 160;
const NAMES_OWN =
  /我(?:们?家)?(?:的|那[个条床件])?(?!想|要|买|家|们|该|能|可|看|穿|用|是|身|体|手|脚|头|腰|胸|臂|\d)\p{Script=Han}{1,6}(?:是|有)\d|\bmy (?:own |old |current )?\p{L}+ (?:is|are|measures)\b/u;
const MAY_BE = new Set<string>([
  'product-info',
  'find-products',
  'fallback',
  'small-talk',
  'recommend',
  'faq',
  'stock',
  'compare',
]);
const OF_VARIANTS = new Set<string>(['stock', 'price']);

/** The question which size it is, where the shop's own sizes of one product hold what is said; else `undefined`. */
export async function sizedCall(
  message: string,
  calls: readonly UnderstoodCall[],
  turn: Turn,
  grounder: ProductGrounder,
): Promise<UnderstoodCall | undefined> {
  if (message.length > LONGEST || !calls.every((call) => mayBeOfSizes(call))) return undefined;
  // "我被子是2.2米乘2.4米的": what the shopper has is not what is asked of.
  if (NAMES_OWN.test(normalize(message)) && evidenceNow().namesIn(normalize(message)).length > 0) return undefined;
  const asked = askedMeasures(message);
  const prices = comparesIn(message);
  if (asked.length === 0 || prices.difference || prices.value) return undefined;
  const named = await productsMeant(message, asked, turn, grounder);
  const isOfVariants = calls.some(({ skill }) => OF_VARIANTS.has(skill));
  const sized = named.filter(
    (product) =>
      sizingsOf(product, message, turn.locale) !== undefined && !(isOfVariants && namesOption(product, message, asked)),
  );
  const [product, ...others] = sized;
  if (product === undefined || others.length > 0) return undefined;
  return { skill: 'product-info', slots: { productId: product.id }, confidence: 0.8, text: message };
}

/** "In 2 kg", of what comes in 2 kg, asks for that variant. */
const namesOption = (product: ProductRecord, message: string, asked: readonly Span[]): boolean =>
  readOptions(product, message).named.some((option) =>
    asked.some(({ start, end }) => option.start < end && start < option.end),
  );

/** "How much a day for a 7 kg dog" sounds like a price, and asks for a property that shops state. */
const mayBeOfSizes = ({ skill, text }: UnderstoodCall): boolean =>
  MAY_BE.has(skill) || (skill === 'price' && propertiesAsked(text).properties.length > 0);

/** What the message names beside the measures; where it names nothing, what is at hand. */
async function productsMeant(
  message: string,
  spans: readonly Span[],
  turn: Turn,
  grounder: ProductGrounder,
): Promise<readonly ProductRecord[]> {
  const isNamed = evidenceNow().namesIn(normalize(message)).length > 0;
  const [phrase, name] = (['phrase', 'name'] as const).map((reach) =>
    isNamed ? productWords(message, spans, reach) : '',
  );
  const asPhrase = await grounder.ground(phrase ? { product: phrase } : { pointsAt: 'it' }, message);
  const grounded = asPhrase.kind === 'unknown' && name ? await grounder.ground({ product: name }, message) : asPhrase;
  if (grounded.kind === 'found') return [grounded.product.product];
  if (grounded.kind !== 'several') return [];
  const { products } = await turn.shop.catalog.getProducts({ productIds: grounded.choices.map(({ id }) => id) });
  return products;
}
