// What is asked of the things at hand as a basket: "the kit plus the 5Ah battery, how much", 买两件包邮吗, "can I use a coupon on it".
import { wordingsOf } from '#contracts';
import { findQuantity, normalize } from '#language';
import { linesOf } from '../ground/each-product.js';
import type { ProductGrounder } from '../ground/product-grounding.js';
import { bestPolicy, CONFIDENT_FAQ_SCORE } from '../skills/faq/faq.skill.js';
import { promotionOfCode } from '../skills/promotions/promotion-of-code.js';
import { deliveryPlace } from '../skills/price/free-shipping.js';
import type { Turn } from '../skills/skill.js';
import { possibleCouponCodesIn } from '../understand/codes.js';
import { leftoverWords } from '../understand/mention.js';
import { placesIn } from '../understand/places.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { ofLines, SOUNDS_LIKE_PRICE, subjectOf } from './price-subject.js';

const LONGEST_AGAIN = 48;
const MAY_BE = new Set<string>([...SOUNDS_LIKE_PRICE, 'shipping', 'product-info', 'recommend']);
/** Whether free delivery is asked of. */
export const FREE_SHIPPING =
  /包邮|免邮|免运费|运费全免|\bfree (?:shipping|delivery|postage)\b|\b(?:ship(?:s|ped|ping)?|deliver(?:y|ed)?|postage)\b.{0,16}\bfree\b/u;
/** A policy is asked for, and not what is at hand. */
const IN_GENERAL = /满多少|满几|\b(?:policy|minimum|threshold|over how much|from how much)\b/u;
/** "With shipping?" of what was just priced. */
const FEE = /运费|邮费|快递费|\b(?:shipping|postage|delivery)\b/u;
const ASKS_TIME = /什么时候|多久|几天|哪天|\b(?:when|how (?:long|soon|fast)|arrive|days?|by)\b/u;
const LONGEST_FEE = 32;
const SURE_RULE = 0.75;
/** The figures of a code count nothing: BIG100. */
const COUNT_AT_END = /(?<![\p{Script=Latin}\d./_-])[x×]? ?(\d{1,3})(?: of (?:them|these|those))? ?[?？]?$/u;
const BEFORE_COUNT = /^(?:and )?(?:on|with|for|of) /u;
const COUPONS = /(?<![优惠])券|优惠券|消费券|代金券|\b(?:coupons?|vouchers?)\b/u;
const USES = /能用|可以用|可用|用得了|用不用得|能不能用|能使|\b(?:use|apply|redeem|work)\b/u;
const AGAIN =
  /^(?:and|what (?:if|about)|how about|if|or|on|for|with|then|那|那么|如果|要是|换成?|买|拿|要|再)|(?:呢|的话)[?？]?$/u;

/** The price call that asks it; `undefined` where the message asks nothing of the kind. */
export async function askedOfBasket(
  message: string,
  calls: readonly UnderstoodCall[],
  turn: Turn,
  grounder: ProductGrounder,
): Promise<UnderstoodCall | undefined> {
  if (!calls.every(({ skill }) => MAY_BE.has(skill))) return undefined;
  const plain = normalize(message);
  const call = (slots: Record<string, unknown>): UnderstoodCall => ({
    skill: 'price',
    slots: { ...slots, isFollowUp: true },
    confidence: 0.8,
    text: message,
  });
  const { lastSkill, basket } = turn.state;
  // "What's your returns postage" asks for a rule, whatever was priced just before.
  const isRule = calls.some(({ skill, confidence }) => skill === 'faq' && confidence >= SURE_RULE);
  const isOfPriced =
    lastSkill === 'price' && basket !== undefined && !isRule && plain.length <= LONGEST_FEE && FEE.test(plain);
  if (FREE_SHIPPING.test(plain) || (isOfPriced && !ASKS_TIME.test(plain)))
    return await freeShipping(message, plain, calls, turn, grounder, call);
  if (COUPONS.test(plain) && USES.test(plain) && !(await namesCoupon(message, turn))) {
    const about = await subjectOf(message, turn, grounder);
    return about && call({ ...about, asksCoupons: true });
  }
  return (await countedAnew(message, turn, grounder, call)) ?? (await askedAgain(message, plain, turn, grounder, call));
}

const tellsOfIt = (text: string): boolean => FREE_SHIPPING.test(normalize(text));

const namesCoupon = async (message: string, turn: Turn): Promise<boolean> =>
  (await promotionOfCode(possibleCouponCodesIn(message), turn)) !== undefined;

/** What is missing to free delivery: of what is named or at hand, else by the shop's own policy, else of the ways to ship. */
async function freeShipping(
  message: string,
  plain: string,
  calls: readonly UnderstoodCall[],
  turn: Turn,
  grounder: ProductGrounder,
  call: AsCall,
): Promise<UnderstoodCall | undefined> {
  const destination = deliveryPlace(turn);
  if (placesIn(message).length > 0 || destination === undefined) return undefined;
  const about = IN_GENERAL.test(plain) ? undefined : await subjectOf(message, turn, grounder);
  const code = (await promotionOfCode(possibleCouponCodesIn(message), turn))?.promotion.code;
  if (about !== undefined)
    return call({ ...about, asksFreeShipping: true, ...(code === undefined ? {} : { couponCode: code }) });
  if (!calls.every(({ skill }) => skill === 'shipping')) return undefined;
  const policy = await bestPolicy(message, CONFIDENT_FAQ_SCORE, turn);
  const [first] = calls;
  if (first === undefined) return undefined;
  const isOfIt = policy !== undefined && [...wordingsOf(policy.question), ...wordingsOf(policy.answer)].some(tellsOfIt);
  if (isOfIt) return { ...first, skill: 'faq', slots: { question: message } };
  return { ...first, slots: { ...first.slots, destination } };
}

type AsCall = (slots: Record<string, unknown>) => UnderstoodCall;

/** "灯要俩 架子一个够了", after the two were priced together: the same things, each with another count. */
async function countedAnew(
  message: string,
  { state: { basket = [], lastSkill } }: Turn,
  grounder: ProductGrounder,
  call: AsCall,
): Promise<UnderstoodCall | undefined> {
  if (lastSkill !== 'price' || basket.length < 2 || message.length > LONGEST_AGAIN) return undefined;
  const lines = await linesOf(message, leftoverWords(message), grounder);
  const isOfBasket = lines?.products.every(
    ({ productId, quantity }) => quantity !== undefined && basket.some((line) => line.productId === productId),
  );
  return lines !== undefined && isOfBasket === true && lines.unknownProduct === undefined
    ? call(ofLines(lines))
    : undefined;
}

/** "What if I buy three", 换成两套呢: the same is asked of more, or of something else. */
async function askedAgain(
  message: string,
  plain: string,
  turn: Turn,
  grounder: ProductGrounder,
  call: AsCall,
): Promise<UnderstoodCall | undefined> {
  const { basketAsks, lastSkill } = turn.state;
  if (basketAsks === undefined || lastSkill !== 'price' || plain.length > LONGEST_AGAIN) return undefined;
  if (!AGAIN.test(plain) && findQuantity(message) === undefined) return undefined;
  // "And with BIG100?": another code takes the place of the one before, and is asked of by itself.
  if (await namesCoupon(message, turn)) return undefined;
  const rest = plain.replace(BEFORE_COUNT, '');
  const named = await subjectOf(rest, turn, grounder);
  const count = named?.['product'] === undefined ? Number(COUNT_AT_END.exec(rest)?.[1] ?? 0) : 0;
  const about: Record<string, unknown> | undefined = named && { ...(count > 0 ? { quantity: count } : {}), ...named };
  if (about === undefined || (about['quantity'] === undefined && about['product'] === undefined && !about['lines']))
    return undefined;
  const { couponCode, freeShipping, coupons } = basketAsks;
  return call({
    ...about,
    ...(couponCode === undefined ? {} : { couponCode }),
    ...(freeShipping === true ? { asksFreeShipping: true } : {}),
    ...(coupons === true ? { asksCoupons: true } : {}),
  });
}
