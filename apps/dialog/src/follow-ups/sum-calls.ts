// What things come to together, with a code and with delivery: "two lubes and the gloves in XL, delivered to Leeds", 三样一起多少.
import type { SkillName } from '#contracts';
import { normalize, parseNumber, type PlaceMention } from '#language';
import { evidenceNow } from '../evidence/evidence.js';
import { asksTotal, eachIn, partOf, withoutSumWords } from '../ground/counted-parts.js';
import { lineFor, linesOf, type ProductLine } from '../ground/each-product.js';
import type { ProductGrounder } from '../ground/product-grounding.js';
import { MOST_SKUS } from '../ground/variants.js';
import { comparesIn } from '../skills/price/compared-prices.js';
import type { Turn } from '../skills/skill.js';
import { possibleCouponCodesIn } from '../understand/codes.js';
import { leftoverWords, priceBounds, productWords } from '../understand/mention.js';
import { partsLeftOut } from '../understand/left-out.js';
import { placesIn } from '../understand/places.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { FREE_SHIPPING } from './basket-wishes.js';
import { couponCalledIn, knownCouponIn } from './coupons-said.js';

const LONGEST = 200;
const MOST_LINES = 10;
const MAY_BE = new Set<SkillName>([
  'price',
  'shipping',
  'promotions',
  'product-info',
  'find-products',
  'stock',
  'fallback',
  'small-talk',
  'recommend',
  'faq',
]);
const OF_SUMS = new Set<SkillName>(['price', 'shipping', 'promotions']);
/** After these what was priced last is still what is talked of. */
const GOES_ON = new Set<SkillName>(['price', 'shipping', 'promotions', 'stock', 'product-info', 'find-products']);
const ASKS_PRICE = /多少|什么价|啥价|价格|几块|算一?下|到手|\bhow much\b|\bprices?\b|\bcosts?\b|\bcharge\b|\bpay\b/u;
/** Whether anything is taken off what is bought together. */
const OFFERS = /优惠|活动|打折|折扣|便宜点?吗|\b(?:discounts?|deals?|offers?|anything off|money off)\b/u;
/** "What would that come to", "whats the ladybug plus the slime". */
const COMES_TO =
  /\bcomes? to\b|\b(?:add|tot)(?:s|ted)? up\b|\bset me back\b|\bdamage\b|\bwhat(?:'?s| is)\b.{0,120}\bplus\b|加起来|=/u;
/** How an address is said to be where things go, before it. */
const GOES_TO =
  /(?:[,，]? ?(?:and |all |when |if )?(?:delivered|delivery|posted|postage|sent|shipped|shipping|ship|send|post|mailed|brought|incl\w*|with|including)(?: (?:it|them|that|all|both|out|over|delivery|postage|shipping))*(?: (?:to|in|for))?|(?:邮费|运费|快递)?(?:寄送|快递|寄|送|发|运)(?:货)?(?:到|往|去|给)?|\bto) ?$/u;
/** How a code is said to be one. */
const WITH_CODE =
  /(?:[,，]? ?(?:and |if i |using |use |with |on |after )*(?:the |my |a )?(?:code|coupon|voucher)?|(?:用|使用)?(?:优惠)?[码券]?) ?$/u;
const TOGETHER_ZH =
  /([两俩二三仨四五六])(?:个|样|件|种|款|者|本|瓶|罐|盒|双|条)?(?:东西)?(?:都|一起|一块|加|总共|一共|合)|(?:这|那)([两俩三仨四])(?:个|样|件|种|款)?/u;
const TOGETHER_EN = /\b(?:(both|the pair)|(?:all|the|those|these) (two|three|four|five))\b/u;
/** What is summed beside the things that a number stands for. */
const BESIDE = new RegExp(
  `(?:${TOGETHER_EN.source}(?: of (?:them|those|these))?|(?:${TOGETHER_ZH.source})(?:都要)?)[,，]? ?(?:and|plus|as well as|along with|together with|再?加上?|外加|还有|和|跟)`,
  'u',
);
/** "M8", "5l", "24cm": no shop is asked for such codes. */
const IS_SIZE = /^(?:\p{L}{1,2}\d{1,2}|\d{1,4}\p{L}{1,3})$/u;
/** Several things are pointed at, without a number; "them" may be one pair of boots. */
const THESE = /\b(?:those|these|them)\b|这些|那些/u;
const ALL_OF = /\b(?:everything|the lot|all of (?:it|that|them|those|these))\b|全部|都要|加一?块|加一起|一起/u;

/** Whether a part of a message may be of what is summed: "and twelve stands delivered to York" asks after no order. */
function mayBeOfSum({ skill, text }: UnderstoodCall): boolean {
  if (MAY_BE.has(skill)) return true;
  const plain = normalize(text);
  const isSent = skill === 'order-status' && placesIn(plain).length > 0 && !OF_ORDERS.test(plain);
  return isSent && partOf(plain).isCounted && evidenceNow().namesIn(plain).length > 0;
}
const OF_ORDERS =
  /\b(?:orders?(?:ed)?|parcels?|packages?|my|where|when|bought|arrived?|track\w*)\b|订单|包裹|快递|单号|下单|买的|我的|到哪|什么时候/u;

/** The calls that tell the sum of several things, and what it is with delivery; `undefined` where a message asks for none. */
export async function sumCalls(
  message: string,
  calls: readonly UnderstoodCall[],
  turn: Turn,
  grounder: ProductGrounder,
): Promise<readonly UnderstoodCall[] | undefined> {
  if (message.length > LONGEST || turn.state.form !== undefined || calls.some((call) => !mayBeOfSum(call)))
    return undefined;
  const plain = normalize(message);
  const isSum = asksTotal(message) || COMES_TO.test(plain) || calls.some(({ asked }) => asked === 'total');
  const isBought = calls.some(({ asked }) => asked === 'buy');
  const { difference, value } = comparesIn(plain);
  if (priceBounds(plain, turn.currency) !== undefined) return undefined;
  if (!(isSum || isBought || ASKS_PRICE.test(plain) || OFFERS.test(plain)) || difference || value) return undefined;
  // Several questions are each answered by themselves, and what is missing to free delivery by what tells that.
  const isSure = isBought || calls.some(({ asked }) => asked === 'total');
  if (calls.length > 1 && !isSure && calls.some(({ skill }) => !OF_SUMS.has(skill))) return undefined;
  if (FREE_SHIPPING.test(plain) || partsLeftOut(plain).length > 0) return undefined;
  const mayBeCodes = possibleCouponCodesIn(message).filter((word) => !IS_SIZE.test(word));
  const code = (await knownCouponIn(mayBeCodes, turn)) ?? (await couponCalledIn(message, turn));
  const uncoded = normalize(evidenceNow().withoutPromotions(withoutCode(plain, code)));
  const places = placesIn(uncoded);
  const shipping = calls.find(({ skill }) => skill === 'shipping');
  const rest = withoutPlaces(uncoded, places);
  const named = await linesOf(rest, leftoverWords(rest), grounder);
  // "Thirty-one people, a budget of £14 in total": what is not surely a question of prices reckons only what it names.
  const isOfPrice = isBought || calls.some(({ skill, asked }) => skill === 'price' || asked === 'total');
  const isNamed = named?.unknownProduct === undefined && named?.products.every(({ productId }) => isSpotted(productId));
  if (named !== undefined && isNamed !== true && !(isOfPrice && isSum)) return undefined;
  const lines = named?.products ?? (await fromTalk(rest, plain, { isSum, isBought }, turn, grounder));
  const isOne = lines === undefined && (shipping !== undefined || places.length > 0) && code === undefined;
  const [single] = isOne && isSum ? await oneLine(rest, grounder) : [];
  const meant = lines ?? (single === undefined ? undefined : [single]);
  if (meant === undefined) return undefined;
  const price: UnderstoodCall = {
    skill: 'price',
    slots: {
      productId: meant[0]?.productId,
      lines: meant.slice(0, MOST_LINES),
      isFollowUp: true,
      ...(isBought ? { toBuy: true, alsoStock: true } : {}),
      ...(OFFERS.test(plain) && code === undefined ? { asksThreshold: true } : {}),
      ...(named?.unknownProduct === undefined ? {} : { unknownProduct: named.unknownProduct }),
      ...(code === undefined ? {} : { couponCode: code }),
    },
    confidence: 0.8,
    text: message,
  };
  const destination = places.length === 1 ? places[0]?.place : undefined;
  if (shipping === undefined && destination === undefined) return [price];
  const { deadline } = shipping?.slots ?? {};
  // What is not clear is not summed.
  const isUnclear = meant.some(({ unclear }) => unclear !== undefined);
  const slots = {
    ...(destination ? { destination } : {}),
    ...(deadline ? { deadline } : {}),
    ...(isUnclear ? {} : { asksSum: true }),
  };
  return [price, { skill: 'shipping', slots, confidence: 0.8, text: message }];
}

/** Whether the shop's own data see a product in the message. */
const isSpotted = (productId: string): boolean =>
  evidenceNow().mentions.some(({ candidates }) =>
    candidates.some(({ id, strength }) => id === productId && strength >= SPOTTED),
  );
const SPOTTED = 0.25;

function withoutCode(plain: string, code: string | undefined): string {
  const at = code === undefined ? -1 : plain.indexOf(normalize(code));
  if (code === undefined || at < 0) return plain;
  return `${plain.slice(0, at).replace(WITH_CODE, ' ')} ${plain.slice(at + normalize(code).length)}`;
}

/** A text without where the things shall go, and without the words that say so. */
function withoutPlaces(plain: string, places: readonly PlaceMention[]): string {
  let rest = plain;
  for (const { start, end } of places.toSorted((left, right) => right.start - left.start)) {
    const before = rest.slice(0, start);
    rest = `${before.replace(GOES_TO, ' ')} ${rest.slice(end)}`;
  }
  return rest;
}

/** The one thing that is named, and how many of it. */
async function oneLine(rest: string, grounder: ProductGrounder): Promise<ProductLine[]> {
  const [name, another] = evidenceNow().namesIn(rest);
  if (name === undefined) return [];
  const asked = await grounder.ground({ product: productWords(withoutSumWords(rest)) }, rest);
  const isClear = asked.kind === 'found' || another !== undefined;
  const grounded = isClear ? asked : await grounder.ground({ product: name.mention.text }, rest);
  if (grounded.kind !== 'found') return [];
  return [lineFor(rest, grounded.product)];
}

/** Of how many things it is asked what they come to: 三样一起, "both"; `Infinity` where no number is said. */
function numberTogether(plain: string): number {
  const zh = TOGETHER_ZH.exec(plain);
  const en = TOGETHER_EN.exec(plain);
  if (en?.[1] !== undefined) return 2;
  return parseNumber(zh?.[1] ?? zh?.[2] ?? en?.[2] ?? '') ?? Infinity;
}

/** The things of the talk of which the sum is asked, with the one that is added to them now. */
async function fromTalk(
  rest: string,
  plain: string,
  { isSum, isBought }: { readonly isSum: boolean; readonly isBought: boolean },
  turn: Turn,
  grounder: ProductGrounder,
): Promise<readonly ProductLine[] | undefined> {
  const { state } = turn;
  if (!(isSum || isBought) || state.lastSkill === undefined || !GOES_ON.has(state.lastSkill)) return undefined;
  const number = numberTogether(plain);
  const isAll = ALL_OF.test(plain) || (isSum && THESE.test(plain));
  // "I'll take it" is of one thing, and three things that are named are no others.
  if ((isBought && number === Infinity && !isAll) || evidenceNow().namesIn(rest).length > 1) return undefined;
  const added = await oneLine(rest.replace(TOGETHER_ZH, ' ').replace(TOGETHER_EN, ' '), grounder);
  const isBare = added.length === 0 && productWords(withoutSumWords(rest)) === '';
  if (number === Infinity && !isAll && !(isBare && isOfBasket(state))) return undefined;
  const before = (await linesOfTalk(turn, number === Infinity, grounder)).filter(
    ({ productId }) => !added.some((line) => line.productId === productId),
  );
  // "Both and two plates" are three things, "both with the plates" of one that was talked of are two.
  const isBeside = BESIDE.test(plain) && before.length >= number;
  const ofTalk = isBeside ? number : Math.max(0, number - added.length);
  const wanted = number === Infinity ? before : before.slice(0, ofTalk).toReversed();
  const lines = [...wanted, ...added];
  const isWhole = number === Infinity || lines.length === ofTalk + added.length;
  const each = eachIn(rest);
  if (lines.length < 2 || !isWhole) return undefined;
  return each === undefined ? lines : lines.map((line) => ({ ...line, quantity: each }));
}

/** Whether several things were priced together, and nothing else came to hand since. */
const isOfBasket = ({ basket = [], focus }: Turn['state']): boolean =>
  basket.length > 1 && (focus === undefined || basket.some(({ productId }) => productId === focus.productId));

/** What was priced together, in its order; beyond that, where it is not all that is meant, what was talked of, the last first. */
async function linesOfTalk({ state }: Turn, isAll: boolean, grounder: ProductGrounder): Promise<ProductLine[]> {
  const basket = (state.basket ?? []).map(({ productId, sku, quantity }) => ({ productId, skus: [sku], quantity }));
  if (isAll && isOfBasket(state)) return basket;
  const ofTalk: ProductLine[] = [];
  for (const productId of state.talkedOf) {
    const line = basket.find((one) => one.productId === productId) ?? (await lineOfTalk(productId, state, grounder));
    if (line !== undefined) ofTalk.push(line);
  }
  const others = basket.filter(({ productId }) => !state.talkedOf.includes(productId)).toReversed();
  return isAll ? ofTalk.toReversed() : [...ofTalk, ...others];
}

/** A thing that was talked of, in the variant that was meant. */
async function lineOfTalk(
  productId: string,
  { meantOf }: Turn['state'],
  grounder: ProductGrounder,
): Promise<ProductLine | undefined> {
  const sku = meantOf.find((one) => one.productId === productId)?.sku;
  if (sku !== undefined) return { productId, skus: [sku] };
  const grounded = await grounder.ground({ productId }, '');
  return grounded.kind === 'found' ? { productId, skus: grounded.product.skus.slice(0, MOST_SKUS) } : undefined;
}
