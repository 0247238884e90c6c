// Questions about the price spoken of last: "用SAVE10呢", "要五个的话呢", "how much more to get the discount".
import type { SkillName } from '#contracts';
import { COUNTED_IN, findQuantity, normalize } from '#language';
import { evidenceNow } from '../evidence/evidence.js';
import { asksTotal, eachIn } from '../ground/counted-parts.js';
import { lineFor } from '../ground/each-product.js';
import { type ProductGrounder } from '../ground/product-grounding.js';
import { productAtHand } from '../ground/shown-products.js';
import { MOST_SKUS } from '../ground/variants.js';
import type { Turn } from '../skills/skill.js';
import { askedOfBasket } from './basket-wishes.js';
import { couponCalledIn, knownCouponIn } from './coupons-said.js';
import { SOUNDS_LIKE_PRICE, subjectAtHand, subjectOf } from './price-subject.js';
import { couponCodeIn, possibleCouponCodesIn } from '../understand/codes.js';
import { productWords, withoutSizes } from '../understand/mention.js';
import type { UnderstoodCall } from '../understand/understander.js';

const LONGEST = 120;
const MAX_LINES = 10;
const ADDS =
  /^(?:那|那么|如果|要是)?(?:再|还|另外|另|加)(?:要|加|来|买|带|拿)?(?:上|个)?(?!便宜|贵|看|说|想|有)|^(?:and |also |what if i |if i |then )*(?:add|plus|throw in|with(?= (?:the|an?|my|your|\d|two|three)\b))\b/u;
const PIECES = `(?:\\d{1,3}|[一二两三四五六七八九十])(?:${COUNTED_IN})`;
const COUNTED = new RegExp(`^ ?${PIECES}`, 'u');
const COUNTED_ANYWHERE = new RegExp(PIECES, 'gu');
const TAKES_AND_ADDS = /^(.{1,24}?)[\s,，]+((?:再|另外?|外)[加要来买带拿]\S.*)$/u;
/** "So whats the ladybug plus the slime". */
const ADDS_UP = /\bplus\b|[+＋=]|加起来|\bcomes? to\b/u;
const SUM_OF = /\bwhat(?:'?s| is| does| would)\b|\bhow much\b|多少|=/u;
const CONFIDENCE = 0.8;
const OF_PRICES = new Set<string>([...SOUNDS_LIKE_PRICE, 'order-status', 'feedback']);
const THRESHOLD =
  /\bhow far\b.{0,200}\b(?:offer|discount|deal|saving|threshold)|(?:还|再)(?:差|买|凑|要|需要)?(?:买)?多少.{0,8}(?:满减|优惠|打折|包邮活动|门槛|减)|(?:满减|优惠|活动|门槛).{0,4}(?:还)?差多少|凑(?:单|够|满)|够(?:不够)?满减|能(?:不能)?(?:用|享受|参加|达到)满减|满减.{0,3}(?:够|能用)|\bhow (?:much|far) (?:more|away|short)\b.{0,200}\b(?:discount|offer|deal|save|saving|coupon|promotion|threshold)\b|\b(?:reach|qualify for|enough for|hit) (?:the |a |any )?(?:discount|offer|deal|saving|promotion|threshold)\b/u;
const APPLIES = /适用|能用|可以用|\bappl(?:y|ies)\b|\bvalid\b/u;
const IS_VALID = /能用|可用|可以用|好使|有效|生效|过期|\b(?:work(?:s|ing)?|valid|expired?|active|usable|still good)\b/u;
/** Whether a code still holds is asked of the code alone; whether it can be used is asked of what is at hand, where there is something. */
const ASKS_PERIOD = /过期|有效|失效|到期|生效|\b(?:valid|expired?|expires|still (?:good|work(?:s|ing)?)|active)\b/u;
const COUNT_ONLY = /^(?:那|那么|如果|要是|and |what about |how about |if i )?.{0,24}$/u;

/** The price that a message asks of what was priced before, or of several things together; `undefined` where it does not. */
export async function pricedBasket(
  message: string,
  calls: readonly UnderstoodCall[],
  turn: Turn,
  grounder: ProductGrounder,
): Promise<readonly UnderstoodCall[] | undefined> {
  const plain = normalize(message);
  if (message.length > LONGEST) return undefined;
  const called = await couponCalledIn(message, turn);
  const asked = called === undefined ? await askedOfBasket(message, calls, turn, grounder) : undefined;
  if (asked !== undefined) return [asked];
  const isOfPrices = calls.every(
    ({ skill }) => OF_PRICES.has(skill) || (skill === 'product-info' && ADDS_UP.test(plain) && SUM_OF.test(plain)),
  );
  if (!isOfPrices) return undefined;
  const { state } = turn;
  const call = (slots: Record<string, unknown>): UnderstoodCall => ({
    skill: 'price',
    slots,
    confidence: CONFIDENCE,
    text: message,
  });
  if (THRESHOLD.test(plain)) {
    const about = await subjectOf(message, turn, grounder);
    return about && [call({ ...about, asksThreshold: true })];
  }
  const code = (await couponIn(message, turn)) ?? called;
  if (code !== undefined) {
    const rest = evidenceNow().withoutPromotions(plain.replace(code.toLowerCase(), ' '));
    const about = ASKS_PERIOD.test(plain) ? undefined : await subjectOfCode(rest, turn, grounder);
    if (about === undefined) return [{ ...call({ code }), skill: 'promotions' }];
    return [call({ ...about, couponCode: code })];
  }
  if (state.lastSkill === 'promotions' && APPLIES.test(plain)) return [{ ...call({}), skill: 'promotions' }];
  const ofSome = await offersForSome(message, calls, turn, grounder, call);
  if (ofSome) return ofSome;
  return (await addedTo(plain, turn, grounder, call)) ?? recounted(message, plain, calls, turn, call);
}

/** What a code is to be used on: "does it work" names nothing, whatever else a shop calls its things. */
async function subjectOfCode(
  message: string,
  turn: Turn,
  grounder: ProductGrounder,
): Promise<Record<string, unknown> | undefined> {
  const plain = normalize(message);
  const asked = plain.replace(new RegExp(IS_VALID.source, 'gu'), ' ');
  const isNamed = asked === plain || evidenceNow().namesIn(asked).length > 0;
  return isNamed ? await subjectOf(asked, turn, grounder) : subjectAtHand(findQuantity(message), turn);
}

/** Skills that a question about a coupon sounds like: "does GREEN10 work on the spade", "can I put WELCOME10 on top of that". */
const SOUNDS_LIKE = new Set<SkillName>([
  'product-info',
  'find-products',
  'compare',
  'stock',
  'fallback',
  'small-talk',
  'faq',
]);

/** A code that the shop gives out is no product, whatever its words sound like: whether it holds is asked of it, else what it takes off. */
export async function couponToUse(
  message: string,
  calls: readonly UnderstoodCall[],
  turn: Turn,
  grounder: ProductGrounder,
): Promise<readonly UnderstoodCall[] | undefined> {
  const [only] = calls;
  if (calls.length !== 1 || only === undefined || message.length > LONGEST) return undefined;
  const isOfCode = only.skill === 'promotions' && only.slots['code'] !== undefined && IS_VALID.test(normalize(message));
  if (!isOfCode && !SOUNDS_LIKE.has(only.skill)) return undefined;
  const code = await knownCouponIn(possibleCouponCodesIn(message), turn);
  if (code === undefined) return undefined;
  // "Does GREEN10 work on the spade" asks for no fit of two things.
  if (isOfCode)
    return evidenceNow().namesIn(normalize(message).replace(code.toLowerCase(), ' ')).length > 0 ? [only] : undefined;
  const about = IS_VALID.test(normalize(message))
    ? undefined
    : await subjectOfCode(message.replace(code, ' '), turn, grounder);
  return about === undefined
    ? [{ ...only, skill: 'promotions', slots: { code } }]
    : [{ ...only, skill: 'price', slots: { ...about, couponCode: code } }];
}

/** "Any deal if I buy five?": what is on offer, and what five come to with it. */
async function offersForSome(
  message: string,
  calls: readonly UnderstoodCall[],
  turn: Turn,
  grounder: ProductGrounder,
  call: (slots: Record<string, unknown>) => UnderstoodCall,
): Promise<readonly UnderstoodCall[] | undefined> {
  const [only] = calls;
  if (calls.length !== 1 || only?.skill !== 'promotions' || only.slots['code'] !== undefined) return undefined;
  if (findQuantity(message) === undefined) return undefined;
  const about = await subjectOf(message, turn, grounder);
  if (about === undefined) return undefined;
  const { fromBasket: _fromBasket, quantity: _quantity, lines: _lines, ...named } = about;
  return [{ ...only, slots: { pointsAt: 'it', ...only.slots, ...named } }, call(about)];
}

/** Whether a text adds something to what was priced. */
export const addsMore = (plain: string): boolean => ADDS.test(takenAndAdded(plain)[1]);

/** "再加一双小白鞋呢" after something was priced: all of it together. */
async function addedTo(
  plain: string,
  turn: Turn,
  grounder: ProductGrounder,
  call: (slots: Record<string, unknown>) => UnderstoodCall,
): Promise<readonly UnderstoodCall[] | undefined> {
  const [taken = '', added] = takenAndAdded(plain);
  if (!ADDS.test(added)) return undefined;
  const basket = taken === '' ? begun(turn, plain) : await takenOf(taken, turn, grounder);
  if (basket.length === 0) return undefined;
  const rest = added.replace(ADDS, ' ');
  const words = productWords(withoutSizes(rest.replace(COUNTED, ' ')));
  if (words === '') return undefined;
  const grounded = await grounder.ground({ product: words }, rest);
  if (grounded.kind !== 'found') return undefined;
  const line = lineFor(rest, grounded.product);
  return [call({ productId: line.productId, lines: [...basket, line].slice(-MAX_LINES) })];
}

/** "来3箱 再加一副防滑链": the price of so many of what is at hand and of something else; `undefined` where a message takes nothing so. */
export async function takenWithMore(
  message: string,
  turn: Turn,
  grounder: ProductGrounder,
): Promise<readonly UnderstoodCall[] | undefined> {
  const plain = normalize(message);
  if (message.length > LONGEST || turn.state.form !== undefined || takenAndAdded(plain)[0] === '') return undefined;
  return await addedTo(plain, turn, grounder, (slots) => ({
    skill: 'price',
    slots: { ...slots, isFollowUp: true },
    confidence: CONFIDENCE,
    text: message,
  }));
}

/** What is taken of what is at hand, and what is added to it; nothing and the whole where nothing is taken. */
function takenAndAdded(plain: string): [string, string] {
  const parts = TAKES_AND_ADDS.exec(plain);
  const [, taken = '', added = ''] = parts ?? [];
  return parts !== null && productWords(taken.replace(COUNTED_ANYWHERE, ' ')) === '' ? [taken, added] : ['', plain];
}

/** A line of a sum; of several variants the cheapest is reckoned with. */
interface BasketLine {
  readonly productId: string;
  readonly skus: readonly string[];
  readonly quantity: number;
}

/** So many of the product at hand, in the variant that was meant or is meant now. */
async function takenOf(taken: string, turn: Turn, grounder: ProductGrounder): Promise<BasketLine[]> {
  if (productAtHand(turn.state, turn.state.page) === undefined) return [];
  const grounded = await grounder.ground({ pointsAt: 'it' }, taken);
  if (grounded.kind !== 'found') return [];
  const { product, skus } = grounded.product;
  return [{ productId: product.id, skus: skus.slice(0, MOST_SKUS), quantity: findQuantity(taken) ?? 1 }];
}

/** What was priced last; else, where a sum is asked, the one variant that was talked of last. */
function begun({ state }: Turn, plain: string): BasketLine[] {
  const { basket = [], focus, lastSkill } = state;
  if (basket.length > 0 && lastSkill === 'price')
    return basket.map(({ productId, sku, quantity }) => ({ productId, skus: [sku], quantity }));
  const { productId, sku } = focus ?? {};
  const isOfSum =
    asksTotal(plain) && (lastSkill === 'stock' || lastSkill === 'product-info' || lastSkill === 'shipping');
  return isOfSum && productId !== undefined && sku !== undefined ? [{ productId, skus: [sku], quantity: 1 }] : [];
}

/** "要五个的话呢" after several things were priced: that many of each. */
function recounted(
  message: string,
  plain: string,
  calls: readonly UnderstoodCall[],
  turn: Turn,
  call: (slots: Record<string, unknown>) => UnderstoodCall,
): readonly UnderstoodCall[] | undefined {
  const { basket } = turn.state;
  const quantity = eachIn(message) ?? findQuantity(message);
  const isOne = productAtHand(turn.state, turn.state.page) !== undefined;
  if (quantity === undefined || basket === undefined || basket.length < 2 || isOne) return undefined;
  if (!COUNT_ONLY.test(plain) || turn.state.lastSkill !== 'price') return undefined;
  if (calls.some((one) => one.skill !== 'price' && one.skill !== 'fallback')) return undefined;
  if (calls.some(({ slots }) => typeof slots['product'] === 'string' && slots['product'] !== '')) return undefined;
  return [call({ fromBasket: true, productId: basket[0]?.productId, quantity })];
}

/** Whether a word of the message may be a coupon's code: then the shop's codes are looked at. */
export const mayHoldCode = (message: string): boolean =>
  message.length <= LONGEST && possibleCouponCodesIn(message).length > 0;

/** A code that the shop has; else one that is said to be a code. */
async function couponIn(message: string, turn: Turn): Promise<string | undefined> {
  const words = possibleCouponCodesIn(message);
  if (words.length === 0) return undefined;
  return (await knownCouponIn(words, turn)) ?? couponCodeIn(message);
}
