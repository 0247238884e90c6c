// "Will the 18V battery work with the drill", 镜片能装进这个镜框吗, "and the 12V one?": whether one thing of the shop fits another.
import { wordingsOf } from '#contracts';
import { normalize } from '#language';
import { evidenceNow, NAMES, type PlacedMention } from '../evidence/evidence.js';
import { productOfFitQuestion } from '../ground/fit-question.js';
import { partedName } from '../skills/product-info/properties.js';
import { leftoverWords, pointsAt, productWords, withoutOptions } from '../understand/mention.js';
import { bestOf } from '../ground/best-candidates.js';
import type { ProductGrounder } from '../ground/product-grounding.js';
import type { Turn } from '../skills/skill.js';
import type { UnderstoodCall } from '../understand/understander.js';

const LONGEST = 120;
const LONGEST_ELLIPSIS = 40;
const MAY_BE = new Set<string>([
  'product-info',
  'find-products',
  'fallback',
  'small-talk',
  'compare',
  'recommend',
  'stock',
  'faq',
  'promotions',
]);
const FITS =
  /(?:能|可以|可不可以|会).{0,8}(?:用在|用于|装[进上到在]|配|放进|插|接[上在]|给.{1,20}用|一起用|搭)|通用|合不合|配得上|装得?[上进下]|配套|搭不搭|\b(?:go(?:es)?|use[ds]?|attach(?:es)?|connect|screw|slot|plug|put|work(?:s|ing)?) .{0,60}?\b(?:with|on|onto|in|into|to)\b|\bfit|\b(?:takes?|accepts?)\b/u;
/** What stands between two things, or beside them, in such a question. */
const JOINT =
  /能不能|可不可以|能否|是否|可以|能|会|跟|和|与|给|配|用[在于]?|装|放|插|接|适[合用配]|兼容|通用|[吗么呢?？,，]|\b(?:will|would|does|do|can|could|is|are|i|my|fits?|works?|with|on|onto|in|into|for|to|go|goes|use|takes?|accepts?|compatible|attach|connect|plug|screw|and|what about|how about|one|ones)\b/gu;
const MOST_SIDES = 12;
const ASKS = /[?？吗么]|能不能|可不可以|是不是|\b(?:does|do|is|are|can|will|would|could)\b/u;
const ELLIPSIS = /呢[?？]?$|^(?:(?:and|what about|how about|or)\b|那|还有)/u;

/** The question of two things of the shop; `undefined` where the message asks none or names fewer. */
export async function fitCall(
  message: string,
  calls: readonly UnderstoodCall[],
  turn: Turn,
  grounder: ProductGrounder,
): Promise<UnderstoodCall[] | undefined> {
  const [only, ...others] = calls;
  if (only === undefined || others.length > 0 || !MAY_BE.has(only.skill) || message.length > LONGEST) return undefined;
  const plain = normalize(message);
  const call = (productId: string, fitsWith: string): UnderstoodCall => ({
    skill: 'product-info',
    slots: { productId, fitsWith, isFollowUp: true },
    confidence: 0.8,
    text: message,
  });
  const isFit = ASKS.test(plain) && (FITS.test(plain) || productOfFitQuestion(plain) !== undefined);
  const { fitWith, lastSkill } = turn.state;
  const goesOn = fitWith !== undefined && lastSkill === 'product-info' && plain.length <= LONGEST_ELLIPSIS;
  if (!isFit && !(goesOn && ELLIPSIS.test(plain))) return undefined;
  const atHand = grounder.atHand();
  // "Does this work on induction" asks what the thing at hand states, though another one is called so.
  if (isFit && atHand !== undefined && (await isStatedOf(atHand, undefined, plain, turn))) return undefined;
  const placed = await productsNamed(plain, grounder);
  const named = placed.length < 2 ? unique([...(await productsOfSides(plain, grounder)), ...placed]) : placed;
  const [one, other] = named;
  if (one !== undefined && other !== undefined)
    return isFit && !(await isStatedOf(one, other, plain, turn)) ? [call(one, other)] : undefined;
  const pointedAt = isFit && pointsAt(plain) !== undefined ? atHand : undefined;
  if (one === undefined) {
    // "Will the walking foot go on it", where there are two: each of them is told.
    const alike = pointedAt === undefined ? [] : await alikeNamed(plain, pointedAt, grounder);
    return pointedAt === undefined || alike.length === 0 ? undefined : alike.map((id) => call(id, pointedAt));
  }
  if (pointedAt !== undefined && pointedAt !== one) return [call(pointedAt, one)];
  return !isFit && goesOn && fitWith !== one ? [call(one, fitWith)] : undefined;
}

const MOST_ALIKE = 3;

/** The few products that a message calls by one name beside the one pointed at; empty where there are more, and where that one says something of itself by the name. */
async function alikeNamed(plain: string, pointedAt: string, grounder: ProductGrounder): Promise<string[]> {
  const mention = productWords(plain);
  // "Can it go in the dishwasher", of a cup that is dishwasher safe, where dishwashers are sold.
  if (mention === '' || (await grounder.speaksOf(pointedAt, mention))) return [];
  const grounded = await grounder.ground({ product: mention }, plain);
  const ids = grounded.kind === 'several' ? grounded.choices.map(({ id }) => id) : [];
  return ids.length > MOST_ALIKE || ids.includes(pointedAt) ? [] : ids;
}

/** "Induction: No": what a thing does or does not, whatever else is called by the word. */
const YES_OR_NO = /^(?:yes|no|not|none|suitable|unsuitable|compatible|是|否|不|有|无|支持|可以?|适)/iu;

/** Whether a message asks for what one of two products states as done or not done, and names the other by that word alone. */
async function isStatedOf(one: string, other: string | undefined, plain: string, { shop }: Turn): Promise<boolean> {
  const { products } = await shop.catalog.getProducts({ productIds: other === undefined ? [one] : [one, other] });
  const product = products.find(({ id }) => id === one);
  const rival = products.find(({ id }) => id === other);
  const stated = Object.entries(product?.attributes ?? {})
    .filter(([, value]) => typeof value !== 'number' && wordingsOf(value).some((wording) => YES_OR_NO.test(wording)))
    .map(([name]) => normalize(partedName(name)))
    .filter((name) => plain.includes(name));
  if (rival === undefined) return stated.length > 0;
  return stated.some((name) => wordingsOf(rival.title).some((title) => normalize(title).includes(name)));
}

/** The products that a message names in different places, at most two. */
async function productsNamed(plain: string, grounder: ProductGrounder): Promise<string[]> {
  const names = placedNames(plain);
  const found: string[] = [];
  for (const [index, { start, end }] of names.entries()) {
    // Options and brands stand beside the name.
    const part = plain.slice(names[index - 1]?.end ?? 0, Math.max(end, start));
    const mention = productWords(part);
    const grounded = await grounder.ground({ product: mention === '' ? plain.slice(start, end) : mention }, part);
    const id = grounded.kind === 'found' ? grounded.product.product.id : undefined;
    if (id !== undefined && !found.includes(id)) found.push(id);
  }
  return found.slice(0, 2);
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** The products on either side of what asks whether they fit: 充电座能给剃须刀用吗. */
async function productsOfSides(plain: string, grounder: ProductGrounder): Promise<string[]> {
  const found: string[] = [];
  for (const side of plain.split(JOINT).slice(0, MOST_SIDES)) {
    const product = leftoverWords(side);
    if (withoutOptions(product).length < 2) continue;
    // "Can it go in the wash" names nothing, though another thing is machine washable.
    const [best] = bestOf(await grounder.candidates(product));
    if (best !== undefined && best.titleShare === 0 && !best.exact) continue;
    const grounded = await grounder.ground({ product }, side);
    if (grounded.kind === 'found') found.push(grounded.product.product.id);
  }
  return unique(found);
}

/** Titles, and kinds of which there is something, in order. */
const placedNames = (plain: string): readonly PlacedMention[] =>
  evidenceNow()
    .namesIn(plain)
    .filter(({ mention }) => mention.strength >= NAMES)
    .slice(0, 4);
