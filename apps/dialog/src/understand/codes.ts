// Order numbers and contacts in a message.
import { normalize } from '#language';
import { evidenceNow } from '../evidence/evidence.js';

const MAX_CODES = 5;
// Chinese stands right before an address or a number without a space: 邮箱是a@b.cn, 电话是139….
const DAY = /^\d{4} ?[-/.] ?\d{1,2} ?[-/.] ?\d{1,2}$/;
/** Bounded, and begun only where an address can begin: a text of 4,000 signs that might all belong to one is looked through once. */
const EMAIL =
  /(?<![\p{Script=Latin}\d._%+-])[\p{Script=Latin}\d._%+-]{1,64}@[\p{Script=Latin}\d-]{1,63}(?:\.[\p{Script=Latin}\d-]{1,63}){1,8}/u;
/** "+86 139 0000 1234", "(555) 010-1234", "139.0000.1234". */
const PHONE =
  /(?<![\p{Script=Latin}\d#/_-]|[\p{Script=Latin}\d]\.)(?:\+ ?|\(\+?)?\d(?:[ ()./-]{0,2}\d){6,17}(?![\p{Script=Latin}\d])/gu;
const LEAST_PHONE_DIGITS = 7;
const MOST_PHONE_DIGITS = 15;
const NAMED =
  /(?:订单(?:号码|编号|号)?|单号|运单号?|order(?: number| no\.?| id)?|purchase(?: number| id)?|number|#)\s{0,3}(?:是|为|is|:|：|=)?\s{0,3}(#?[a-z\d](?:[a-z\d_/-]{1,38}[a-z\d])?)/giu;
// A full stop joins only what stands right before it: "…YH1102" is a number.
const CODE =
  /(?<![\p{Script=Latin}\d@_/-]|[\p{Script=Latin}\d]\.)#?(?=[a-z\d_/-]*\d)[a-z\d](?:[a-z\d_/-]{2,38})[a-z\d](?![\p{Script=Latin}\d@_]|[.]\d)/giu;

const STREET =
  /^ [\p{L}' ]{2,40}\b(?:st|street|rd|road|ave|avenue|lane|ln|drive|dr|close|way|court|crt|place|pl|square|quay|row|terrace|parade|pde|crescent|cres|highway|hwy|boulevard|blvd)\b/iu;

/** The e-mail address in a message, else a phone number of 7–15 digits that is not one of `except`. */
export function contactIn(text: string, except: readonly string[] = []): string | undefined {
  const plain = text.normalize('NFKC');
  const email = EMAIL.exec(plain)?.[0];
  if (email !== undefined) return email;
  for (const [candidate] of plain.matchAll(PHONE)) {
    const contact = withoutNumberBeside(candidate.trim());
    const digits = digitsOf(contact);
    if (digits.length < LEAST_PHONE_DIGITS || digits.length > MOST_PHONE_DIGITS || DAY.test(contact)) continue;
    if (except.some((code) => digitsOf(code) === digits)) continue;
    return contact;
  }
  return undefined;
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** "1002 5550100": a number that is whole by itself is not one with what stands beside it. */
function withoutNumberBeside(candidate: string): string {
  const groups = candidate.split(' ');
  const whole = groups.filter((group) => digitsOf(group).length >= LEAST_PHONE_DIGITS);
  return groups.length > 1 && whole.length === 1 && !candidate.startsWith('+') ? (whole[0] ?? candidate) : candidate;
}

const SAID_ORDER =
  /(?:订单(?:号码|编号|号)?|单号|运单号?|\b(?:order|purchase)(?: number| no\.?| id)?|#)\s{0,3}(?:是|为|is|:|：|=)?\s{0,3}(\d[\d-]{4,38}\d)|(\d[\d-]{4,38}\d)(?= ?(?:这|那|的)?(?:个|笔)?(?:订单|单))/giu;

/** How to reach somebody, in a message that speaks of reaching them: an order's number, with letters or said to be one, is none. */
export function reachableContactIn(text: string): string | undefined {
  const plain = text.normalize('NFKC');
  const saidToBeOrders = [...plain.matchAll(SAID_ORDER)].map((match) => match[1] ?? match[2] ?? '');
  return contactIn(plain, [...orderCodesIn(plain).filter((code) => /[a-z#]/i.test(code)), ...saidToBeOrders]);
}

/** A mobile number of China, which no shop's order number is by chance. */
export const looksLikePhone = (code: string): boolean => /^(?:\+?86)?1[3-9]\d{9}$/.test(code.replace(/[ ()./-]/g, ''));

/** Codes that may be order numbers, those said to be one first; as written. Phone-like numbers only when said to be one. */
export function orderCodesIn(text: string): string[] {
  const plain = text.normalize('NFKC').replace(EMAIL, ' ');
  const codes: string[] = [];
  const push = (code: string | undefined): void => {
    if (code === undefined || !/\d/.test(code)) return;
    const bare = code.replace('#', '');
    const known = codes.findIndex((other) => other.replace('#', '') === bare);
    if (known >= 0) codes[known] = (codes[known] ?? '').startsWith('#') ? (codes[known] ?? code) : code;
    else if (bare.length >= 3) codes.push(code);
  };
  for (const match of plain.matchAll(NAMED)) push(match[1]);
  for (const { 0: code, index } of plain.matchAll(CODE)) {
    const bare = code.replace('#', '');
    const isQuantity = /^\d{1,5}$/.test(bare) && !code.startsWith('#');
    // "15-inch", "1080p" and "IPX7" say what a thing is like.
    const isMeasure =
      !code.startsWith('#') && /^(?:\d+(?:\.\d+)?-?(?:[a-z]{1,6}|寸)|ipx?\d+|\d{1,3}-\d{1,3})$/i.test(bare);
    // "5/88 King St" is a door.
    const isDoor = /^\d{1,4}[a-z]?\/\d{1,5}[a-z]?$/iu.test(bare) && STREET.test(plain.slice(index + code.length));
    if (!isQuantity && !isMeasure && !isDoor && !looksLikePhone(bare)) push(code);
  }
  return codes.slice(0, MAX_CODES);
}

/** Whether two writings name one order: with a # or without, in capitals or not. */
export const sameOrderCode = (left: string, right: string): boolean =>
  left.replace(/^#/, '').toLowerCase() === right.replace(/^#/, '').toLowerCase();

/** Whether a message is nothing but one code. */
export function isOnlyCode(text: string): boolean {
  const plain = normalize(text).replace(/(?<![。.!！?？])[。.!！?？]+$/u, '');
  return /^#?(?=[a-z\d_/-]*\d)[a-z\d][a-z\d_/-]{2,39}$/u.test(plain);
}

const LONGEST_PROOF = 120;

/** Whether a short text names an order and an e-mail address beside other words: "can you check A-1, me@shop.example". */
export const isProofInWords = (text: string): boolean =>
  text.length <= LONGEST_PROOF && contactIn(text)?.includes('@') === true && orderCodesIn(text).length > 0;

/** Whether a message is nothing but who and which: order codes with an e-mail address or a phone number. */
export function isOnlyProof(text: string): boolean {
  const plain = text.normalize('NFKC');
  if (contactIn(plain) === undefined || orderCodesIn(plain).length === 0) return false;
  return !/\p{L}/u.test(plain.replace(EMAIL, ' ').replace(NAMED, ' ').replace(CODE, ' '));
}

/** Codes as they stand in the message, upper and lower case: understanding reads a form without case. */
export function asWritten(codes: readonly string[], message: string): string[] {
  const plain = message.normalize('NFKC');
  const lower = plain.toLowerCase();
  return codes.map((code) => {
    const at = lower.indexOf(code.toLowerCase());
    return at < 0 ? code : plain.slice(at, at + code.length);
  });
}

const COUPON_WORDS =
  /券|优惠码|折扣码|促销码|兑换码|口令|\b(?:coupons?|codes?|vouchers?|promo(?:tion)?s?|discounts?)\b/u;
/** Words that speak of offers and seldom of a code: "any discount on the X5-200". */
const OFFER_WORD = String.raw`(?:promo(?:tion)?s?|discounts?)`;
const OFFERS = new RegExp(String.raw`\b${OFFER_WORD}\b`, 'gu');
const IS_GOOD =
  /能用|可用|可以用|好使|还有效|有效|生效|过期|怎么用|能不能用|\b(?:work(?:s|ing)?|valid|apply|applies|usable|active|expired?|use)\b/u;
const COUPON_CODE =
  /(?<![\p{Script=Latin}\d@_/-]|[\p{Script=Latin}\d]\.)(?=[a-z\d-]*[a-z])(?=[a-z\d-]*\d)[a-z][a-z\d-]{3,19}(?![\p{Script=Latin}\d@_])/iu;
const CAPITALS = /(?<![\p{Script=Latin}\d])[A-Z][A-Z\d]{3,19}(?![\p{Script=Latin}\d])/u;
const NOT_CODES = /^(?:ORDER|PAYPAL|CODE|COUPON|VOUCHER|DISCOUNT|PROMO|HELLO|PLEASE|THIS|WORK|VALID)$/u;

// Beside these a plain word is a code: "用welcome这个券", "code welcome", "welcome coupon".
const BEFORE_CODE = /(?:券|码|口令|\b(?:coupon|code|voucher|promo)s?)(?: ?(?:是|叫|为|is|called|:))? ?["“'「]?$/u;
const AFTER_CODE =
  /^["”'」]? ?(?:这个|这张|的)?(?:优惠|折扣|促销|兑换)?(?:券|码|口令|(?:coupon|code|voucher|promo(?: code)?)\b)/u;
const CODE_TOKEN =
  /(?<![\p{Script=Latin}\d@_/-]|[\p{Script=Latin}\d]\.)[\p{Script=Latin}\d][\p{Script=Latin}\d_-]{1,39}/gu;

/** The words of a message that may be a coupon's code: with a digit, in capitals, or plain ones that are said to be one; as written. */
export function possibleCouponCodesIn(text: string): string[] {
  const plain = text.normalize('NFKC');
  // One who writes all in capitals marks nothing by them.
  const marksByCapitals = /\p{Ll}|\p{Script=Han}/u.test(plain) || /^\P{L}*\p{Lu}+\P{L}*$/u.test(plain);
  return [...plain.matchAll(CODE_TOKEN)]
    .filter(({ 0: token, index }) => {
      if (/\d/.test(token)) return /\p{L}/u.test(token);
      if (marksByCapitals && token.length > 2 && !/\p{Ll}/u.test(token)) return true;
      const before = plain.slice(0, index).toLowerCase();
      const after = plain.slice(index + token.length).toLowerCase();
      return BEFORE_CODE.test(before) || AFTER_CODE.test(after.trimStart());
    })
    .map(([token]) => token);
}

const STANDS_BEFORE = new RegExp(String.raw`\b${OFFER_WORD} ?$`, 'u');
const STANDS_AFTER = new RegExp(String.raw`^ ?${OFFER_WORD}\b`, 'u');

/** "The SAVE20 discount", "discount SAVE20". */
function isBesideOffer(lower: string, code: string): boolean {
  const at = lower.indexOf(code);
  return STANDS_BEFORE.test(lower.slice(0, at)) || STANDS_AFTER.test(lower.slice(at + code.length));
}

/** A coupon's code in a message that speaks of one: "NEW20这个券能用吗", "is XMAS99 valid"; as written. */
export function couponCodeIn(text: string): string | undefined {
  const plain = text.normalize('NFKC');
  const lower = plain.toLowerCase();
  const isSaid = COUPON_WORDS.test(lower);
  if (!isSaid && !IS_GOOD.test(lower)) return undefined;
  const code = COUPON_CODE.exec(plain)?.[0] ?? (isSaid ? CAPITALS.exec(plain)?.[0] : undefined);
  if (code === undefined || NOT_CODES.test(code) || (!isSaid && code.includes('-'))) return undefined;
  if (evidenceNow().isOfProducts(code)) return undefined;
  // "EC1V 9AB": half a postcode.
  if (/^ ?\d[A-Z]{2}\b/iu.test(plain.slice(plain.indexOf(code) + code.length))) return undefined;
  const isCode = COUPON_WORDS.test(lower.replace(OFFERS, ' ')) || (IS_GOOD.test(lower) && !code.includes('-'));
  return isCode || isBesideOffer(lower, code.toLowerCase()) ? code : undefined;
}

/** Whether a code names another order than the form's, or is written like its number and is another one. */
export const isOtherOrder = (code: string, orderId: string, named: string | undefined): boolean => {
  if (named !== undefined) return !sameOrderCode(named, orderId);
  const shapeOf = (id: string): string => id.replace(/^#/, '').toLowerCase().replace(/\d+/gu, '9');
  return shapeOf(code) === shapeOf(orderId) && !sameOrderCode(code, orderId);
};
