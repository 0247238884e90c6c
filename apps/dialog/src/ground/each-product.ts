// "The chair and two lanterns": a question about several products, each with its own options and number of pieces.
import { BusError } from '#bus';
import { type ProductRecord, type Text, textIn, wordingsOf } from '#contracts';
import { normalize, parseNumber, tokenize } from '#language';
import type { ShownThing } from '../conversation/conversation.state.js';
import { evidenceNow, NAMES } from '../evidence/evidence.js';
import { leftoverWords, pointsAt, productWords, withoutSizes } from '../understand/mention.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { bestOf } from './best-candidates.js';
import {
  COUNT,
  COUNT_ZH,
  eachIn,
  ENDS,
  mayBeMore,
  MOST_PRODUCTS,
  NAMING,
  namesOrPoints,
  type Part,
  partOf,
  partsOf,
} from './counted-parts.js';
import { optionsOf, readOptions } from './option-words.js';
import { type ProductGrounder, WHOLE_COVERAGE } from './product-grounding.js';
import { isOfPair, piecesIn, unclearPiecesIn, withCounts } from './pieces.js';
import { absentOption } from '../stated/absent-option.js';
import type { GroundedProduct } from '../skills/skill.js';
import { isNoCount } from './quantity.js';
import { MOST_SKUS } from './variants.js';

/** One product of several, and how many pieces of it. */
export interface ProductLine {
  readonly productId: string;
  readonly skus: readonly string[];
  readonly quantity?: number;
  /** What was said of it that nothing is reckoned by: it comes in no such option, or so many are no whole number. */
  readonly unclear?: UnclearLine;
}

/** What a thing shall be that it cannot be: `option` as it was written, or `count`, the words for a number of pieces. */
export interface UnclearLine {
  readonly option?: string;
  readonly count?: string;
}

/** Several products of one message. */
export interface ProductLines {
  readonly products: readonly ProductLine[];
  /** Words of the message for one more that the shop does not have. */
  readonly unknownProduct?: string;
}

/** The calls; one about several products carries a line for each. */
export async function eachProduct(
  calls: readonly UnderstoodCall[],
  grounder: ProductGrounder,
): Promise<readonly UnderstoodCall[]> {
  const result: UnderstoodCall[] = [];
  for (const call of calls) result.push(...(await splitCall(call, grounder)));
  return result;
}

async function splitCall(call: UnderstoodCall, grounder: ProductGrounder): Promise<UnderstoodCall[]> {
  if ((call.skill !== 'price' && call.skill !== 'stock') || typeof call.slots['product'] !== 'string') return [call];
  const spoken = normalize(call.text);
  const withoutEnd = spoken.replace(ENDS, ' ');
  const whole = withoutEnd === spoken ? call.slots['product'] : productWords(withoutSizes(withoutEnd));
  try {
    const lines = await linesOf(call.text, leftoverWords(withoutEnd), grounder);
    if (lines === undefined) return [{ ...call, slots: { ...call.slots, product: whole } }];
    const { productId: _productId, product: _product, quantity: _quantity, pointsAt: _pointsAt, ...slots } = call.slots;
    const { unknownProduct } = lines;
    return [
      {
        ...call,
        slots: {
          ...slots,
          productId: lines.products[0]?.productId,
          lines: lines.products,
          ...(unknownProduct === undefined ? {} : { unknownProduct }),
        },
      },
    ];
  } catch (error) {
    // The skill meets the same failure, and answers it.
    if (error instanceof BusError) return [call];
    throw error;
  }
}

/** The products that a text names, with their numbers; `undefined` where it names one, or one of several is not clear. */
export async function linesOf(
  text: string,
  whole: string,
  grounder: ProductGrounder,
): Promise<ProductLines | undefined> {
  const said = await withNounsJoined(partsOf(text), grounder);
  if (said.length < 2 || said.length > MOST_PRODUCTS) return undefined;
  const inTalk = await Promise.all(said.map((part) => grounder.inTalk(nounOf(part))));
  const isThing = (at: number): boolean => inTalk[at] !== undefined || namesOrPoints(said[at]) || mayBeMore(said[at]);
  const parts = said.filter((_, at) => isThing(at));
  const called = inTalk.filter((_, at) => isThing(at));
  if (parts.length < 2) return undefined;
  // Several things, each with a number or known to be another one, are a basket; else one thing may bear all the words.
  const isBasket = parts.filter(({ isCounted }) => isCounted).length > 1 || areApart(parts, called);
  const best = isBasket ? [] : bestOf(await grounder.candidates(whole));
  if ((best[0]?.coverage ?? 0) >= WHOLE_COVERAGE) return undefined;
  const products: ProductLine[] = [];
  let unknownProduct: string | undefined;
  for (const [at, part] of parts.entries()) {
    const more = mayBeMore(part) ? await moreOfLast(part, products.at(-1), grounder) : undefined;
    if (more !== undefined) addTo(products, more);
    if (more !== undefined || (called[at] === undefined && !namesOrPoints(part))) continue;
    const line = await lineOf(part, isBasket ? called[at] : undefined, isBasket, grounder);
    if (line === 'unclear') return undefined;
    if (line === 'unknown') unknownProduct ??= part.mention;
    else addTo(products, line);
  }
  if (products.length === 0 || (products.length < 2 && unknownProduct === undefined)) return undefined;
  const each = eachIn(text);
  if (each !== undefined)
    return {
      products: products.map((line) => ({ ...line, quantity: each })),
      ...(unknownProduct === undefined ? {} : { unknownProduct }),
    };
  return { products, ...(unknownProduct === undefined ? {} : { unknownProduct }) };
}

/** "One L and one XL", 黑的两件白的一件: so many of the thing before it, or of the one at hand, in another option. */
async function moreOfLast(
  { text }: Part,
  last: ProductLine | undefined,
  grounder: ProductGrounder,
): Promise<ProductLine | undefined> {
  const productId = last?.productId ?? grounder.atHand();
  const grounded = productId === undefined ? undefined : await grounder.ground({ productId }, text);
  if (grounded?.kind !== 'found') return undefined;
  const { product, skus } = grounded.product;
  const { named, rest } = readOptions(product, text);
  const counts = [...text.matchAll(new RegExp(COUNT_ZH, 'gu'))].map(([count]) => numberIn(count));
  // "50只六个" of what comes in 50只: the last number is of the pieces.
  const quantity = (counts.length === 0 ? numberIn(text) : counts.at(-1)) ?? 0;
  if (unclearPiecesIn(text) !== undefined) return undefined;
  if (named.length === 0 || quantity < 1 || productWords(rest.replace(COUNT, ' ')).length > 1) return undefined;
  return { productId: product.id, skus: skus.slice(0, MOST_SKUS), quantity };
}

const numberIn = (text: string): number | undefined =>
  parseNumber(/\d{1,5}|[一二两俩三仨四五六七八九十]{1,3}|[a-z]{3,6}/u.exec(text)?.[0] ?? '');

/** "The piano … the white one": of one product said twice, once with fewer of its variants, those are meant. */
function addTo(products: ProductLine[], line: ProductLine): void {
  const at = products.findIndex(({ productId }) => productId === line.productId);
  const before = products[at];
  if (before === undefined) products.push(line);
  else if (line.skus.every((sku) => before.skus.includes(sku))) products[at] = { ...before, ...line };
  else if (!before.skus.every((sku) => line.skus.includes(sku))) products.push(line);
}

/** The product that a part names best by the shop's own titles, kinds and options. */
function namedIn({ text }: Part): string | undefined {
  const [best] = evidenceNow()
    .mentions.filter((mention) => NAMING.has(mention.kind) && text.includes(mention.text))
    .flatMap(({ candidates }) => candidates.slice(0, 1))
    .sort((a, b) => b.strength - a.strength);
  return best !== undefined && best.strength >= NAMES ? best.id : undefined;
}

/** Whether each part names a product of its own: the kit is not the battery, though there is one in it. */
function areApart(parts: readonly Part[], called: readonly (string | undefined)[]): boolean {
  // "2 of those plus the jeans": what is pointed at is one of them.
  const isPointed = ({ mention, text }: Part): boolean => mention === '' && pointsAt(text) !== undefined;
  const named = parts.map((part, at) => called[at] ?? (isPointed(part) ? '' : namedIn(part)));
  return named.every((id) => id !== undefined) && new Set(named).size === parts.length;
}

/** "箱子加那个坐垫", "灯要俩 架子一个够了": what short nouns call of the things in talk is joined by a word for "with", or by nothing. */
async function withNounsJoined(parts: readonly Part[], grounder: ProductGrounder): Promise<readonly Part[]> {
  const [only, another] = parts;
  if (only === undefined || another !== undefined) return parts;
  const isThing = async (part: Part): Promise<boolean> =>
    evidenceNow().namesIn(part.text).length > 0 || (await grounder.inTalk(nounOf(part))) !== undefined;
  const apart = only.text.split(BETWEEN_HAN);
  if (apart.length > 1 && apart.length <= MOST_PRODUCTS) {
    const each = apart.map(partOf);
    const isEach = await Promise.all(each.map(isThing));
    const things = each.filter((_, at) => isEach[at]);
    if (things.length > 1) return things;
  }
  const joint = WITH_NOUN.exec(only.text);
  if (joint === null) return parts;
  const left = partOf(only.text.slice(0, joint.index).trim());
  const right = partOf(only.text.slice(joint.index + joint[0].length).trim());
  const isJoined = (await grounder.inTalk(nounOf(left))) !== undefined && (await isThing(right));
  return isJoined ? [left, right] : parts;
}

const BETWEEN_HAN = /(?<=\p{Script=Han}) +(?=\p{Script=Han})/u;
const WITH_NOUN = /[加配搭](?!上)/u;
/** What is said around a count: "架子一个够了". */
const ENOUGH = /(?:就?够了?|就?行了?|就?好了?|吧)$/u;

/** What may be a short noun for a thing in talk. */
function nounOf({ text, mention }: Part): string {
  const bare = text.replace(COUNT, ' ').replace(ENOUGH, '').trim();
  return mention === '' || SHORT_NOUN.test(bare) ? bare : mention;
}
const SHORT_NOUN = /^\p{Script=Han}{1,4}$/u;

async function lineOf(
  { text, mention }: Part,
  called: string | undefined,
  isBasket: boolean,
  grounder: ProductGrounder,
): Promise<ProductLine | 'unclear' | 'unknown'> {
  const slots = mention === '' ? { pointsAt: 'it' as const } : { product: mention };
  const asRead = await grounder.ground(called === undefined ? slots : { productId: called }, text);
  // 茶漏也拿一个: where the words that are left over name nothing, what the shop's own names are in it does.
  const [name, another] = asRead.kind === 'found' || !isBasket ? [] : evidenceNow().namesIn(text);
  const asked =
    name === undefined || another !== undefined ? asRead : await grounder.ground({ product: name.mention.text }, text);
  // Of several that are called so the nearest is reckoned with; the answer names it.
  const nearest =
    isBasket && asked.kind === 'several'
      ? await nearestOf(asked.choices, pointsAt(text) !== undefined, grounder)
      : undefined;
  const grounded = nearest === undefined ? asked : await grounder.ground({ productId: nearest.id }, text);
  if (grounded.kind !== 'found') {
    // "Ah ok. How much are the loppers": no second thing.
    const isUnknown =
      grounded.kind === 'unknown' && grounded.isName && (isBasket || grounded.near.length === 0) && mention.length > 1;
    return isUnknown ? 'unknown' : 'unclear';
  }
  if (mention !== '' && !isBasket) {
    const candidate = (await grounder.candidates(mention)).find(
      ({ productId }) => productId === grounded.product.product.id,
    );
    if ((candidate?.coverage ?? 0) < WHOLE_COVERAGE && candidate?.exact !== true) return 'unclear';
  }
  return lineFor(text, grounded.product);
}

/** 两斤: a weight, and no number of pieces, where the shop's own words for the thing do not say 斤. */
function jinOf(product: ProductRecord, text: string): string | undefined {
  const [jin] = JIN.exec(withCounts(text)) ?? [];
  const isOwn = (words: Text): boolean => wordingsOf(words).some((wording) => wording.includes('斤'));
  const said = [product.title, ...[...optionsOf(product).values()].flat(), ...Object.values(product.attributes ?? {})];
  return jin === undefined || said.some((words) => typeof words !== 'number' && isOwn(words)) ? undefined : jin;
}
const JIN = /(?:\d{1,5}(?:\.\d{1,3})?|[一二两俩三四五六七八九十半]{1,3})斤/u;

/** A thing in the number of pieces that a text says, with what cannot be reckoned. */
export function lineFor(text: string, { product, skus, missingOption }: GroundedProduct): ProductLine {
  const count = unclearPiecesIn(text) ?? jinOf(product, text);
  const option = missingOption ?? absentOption(product, text);
  const quantity = count === undefined ? countIn(text, product) : undefined;
  return {
    productId: product.id,
    skus: skus.slice(0, MOST_SKUS),
    ...(quantity === undefined ? {} : { quantity }),
    ...(count === undefined && option === undefined
      ? {}
      : { unclear: { ...(option === undefined ? {} : { option }), ...(count === undefined ? {} : { count }) } }),
  };
}

/** The first of several that are called so; of what is for the thing at hand the one that is called most like it: "strings for it" of an acoustic guitar. */
async function nearestOf(
  choices: readonly ShownThing[],
  isForIt: boolean,
  grounder: ProductGrounder,
): Promise<ShownThing | undefined> {
  const atHand = isForIt ? await grounder.ground({ pointsAt: 'it' }, '') : undefined;
  if (atHand?.kind !== 'found') return choices[0];
  const { locale } = grounder.context;
  const own = new Set(tokenize(textIn(atHand.product.product.title, locale)));
  const shared = ({ label }: ShownThing): number => tokenize(label).filter((word) => own.has(word)).length;
  return [...choices].sort((left, right) => shared(right) - shared(left))[0];
}

/** How many pieces; a number in the product's own name, or of one of its options, is none, and one pair of gloves is one piece. */
function countIn(text: string, product: ProductRecord): number | undefined {
  if (wordingsOf(product.title).some((title) => isOfPair(text, title))) return undefined;
  for (const [written] of withCounts(text).matchAll(COUNT)) {
    const numeral = /\d{1,5}|[一二两俩三仨四五六七八九十]+|dozen|couple|pair|[a-z]{3,}/u.exec(
      written.replace(/^[x×*] ?/u, ''),
    )?.[0];
    const quantity = numeral === undefined ? undefined : parseNumber(numeral);
    if (quantity !== undefined && quantity > 0 && !isNoCount(product, quantity, text)) return quantity;
  }
  const quantity = piecesIn(text);
  return isNoCount(product, quantity, text) ? undefined : quantity;
}
