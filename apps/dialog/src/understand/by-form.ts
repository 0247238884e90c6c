// What the form of a whole message settles before any classifier is asked: signs alone, a code, a lone number, an option.
import type { SkillName } from '#contracts';
import { findQuantity, normalize } from '#language';
import { readOptions } from '../ground/option-words.js';
import { refusesChange } from '../order-actions/not-wished.js';
import { isOnlySmileys } from './chat-marks.js';
import { couponCodeIn, isOnlyCode, isOnlyProof, isProofInWords, orderCodesIn } from './codes.js';
import { optionWords, ordinalIn, productWords, superlativeIn, withoutOptions } from './mention.js';
import { placesIn } from './places.js';
import { destinationIn, slotsOf } from './slots.js';
import { asksOfHaving, asksStock, saysHaving } from './stock-questions.js';
import type { UnderstandingContext, UnderstoodCall } from './understander.js';

/** A call that the form of the message settles, and by which rule. */
export interface CallByForm {
  readonly rule: string;
  readonly call: UnderstoodCall;
}

/** The weights of the patterns that a plain text answers to, by skill. */
export type CuesOf = (plain: string) => ReadonlyMap<string, number>;

const REPEATABLE = new Set<SkillName>([
  'price',
  'stock',
  'shipping',
  'product-info',
  'promotions',
  'order-status',
  'price-protection',
]);
/** The rule of what repeats the last question. */
export const AGAIN = 'the last question again, about something else';
const LONGEST_OPTION = 40;
const ELLIPSIS = /^(?:那|还有|再)|呢[？?]?$|^(?:and|what about|how about|or)\b/u;
/** "那海信的呢" has no question of its own. */
const ASKS_WHETHER =
  /行不行|能不能|可不可以|会不会|(?:^|\n)[^能可会用\n]*[能可会用].*(?:吗|不|么)$|^(?:and |so |then )?(?:can|could|does|do|is|are|will|would)\b/u;
const ASKS_HOW_MANY =
  /[能可会](?:不能|以)?\p{Script=Han}{0,4}(?:几|多少|多[大长宽高重厚深久])\p{Script=Han}{0,4}[?？]?$/u;
/** "那黑的吧 不合适能退吗": something is asked of its own. */
const ASKS_BESIDE =
  /^(?:and|or) (?:do|does|did|is|are|can|could|will|would|how|what|when|where|who|why|which)\b(?! (?:about|if)\b)|\p{Script=Han} \p{Script=Han}.{0,300}(?:[吗么没不]$|多少|什么|怎么|几)/u;
const ASKS_FOR_OTHERS = /\b(?:something|anything|others?|another|any)\b|有(?:没有)?(?:更|再)?便宜|别的|其他/u;
const LETTER = /\p{L}|\p{N}/u;
const APPROVAL = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d|[\s!！~～。.])+$/u;
/** "？" is how shoppers ask whether anybody is there; after an answer that understood nothing it is no more of a word. */
const QUESTION_MARKS = /^(?=[^?？]{0,4000}[?？])[\s?？!！。.]+$/u;
const APPROVES = /👍|👌|🙏|👏|💪|🆗|✅|❤|♥|💕|💗|💖|💛|💙|💚|🧡|😊|😍|🥰|😘|🙂|☺|🎉|😄|🤝|🌹|💐/u;
/** "Yes, please go ahead with the exchange": agreement, whatever it names, where nothing was asked. */
const AGREES =
  /^(?:(?:u[hm]+|oh|well|ok(?:ay)?|great|perfect|thanks?|thank you)[\s,.!…-]+)*(?:yes|yeah|yep|yup|sure|correct|that(?:'s| is) (?:right|correct|fine))\b[^?]*\b(?:go (?:right )?ahead|proceed|confirm|continue)\b[^?]*$/u;
/** From here on a pattern says what is wanted. */
const CLEAR_CUE = 0.6;
/** Skills that a bare option ("the blue one") asks again. */
const OF_VARIANTS = new Set<SkillName>(['price', 'stock']);
const OF_WHOLE_SHOP =
  /店里|你们|全店|商品|东西|产品|什么|\b(?:you|your|shop|store|thing|things|products?|items?|something|anything)\b/u;

/** What the form of the whole message, or the question before it, settles. */
export function byForm(text: string, context: UnderstandingContext, cuesOf: CuesOf): CallByForm | undefined {
  if ((APPROVAL.test(text) && APPROVES.test(text)) || isOnlySmileys(text)) {
    const call = { skill: 'small-talk' as const, slots: { kind: 'acknowledge' }, confidence: 0.9, text };
    return { rule: 'nothing but approving signs', call };
  }
  if (QUESTION_MARKS.test(text) && context.state.notUnderstood === 0) {
    const call = { skill: 'small-talk' as const, slots: { kind: 'ping' }, confidence: 0.9, text };
    return { rule: 'nothing but question marks', call };
  }
  if (!LETTER.test(text))
    return { rule: 'no word at all', call: { skill: 'fallback', slots: {}, confidence: 1, text } };
  if (/^886?$/u.test(normalize(text)) && context.state.shown.length === 0) {
    const call = { skill: 'small-talk' as const, slots: { kind: 'goodbye' }, confidence: 0.7, text };
    return { rule: 'a goodbye in numbers', call };
  }
  if (isOnlyCode(text) || isOnlyProof(text)) {
    const asVariant = ofVariants(text, normalize(text), context);
    if (asVariant) return { rule: 'a code that is an option of the product at hand', call: asVariant };
    const slots = { ...slotsOf('order-status', text, context), onlyCode: true };
    return { rule: 'nothing but a code', call: { skill: 'order-status', slots, confidence: 0.5, text } };
  }
  if (isProofInWords(text) && [...cuesOf(normalize(text)).values()].every((weight) => weight < CLEAR_CUE))
    return {
      rule: 'an order and the e-mail of it',
      call: { skill: 'order-status', slots: slotsOf('order-status', text, context), confidence: 0.7, text },
    };
  if (/^\d{1,3}$/u.test(normalize(text))) {
    const lone = numbered(text, context);
    const asVariant = lone.skill === 'fallback' ? ofVariants(text, normalize(text), context) : undefined;
    return { rule: 'a lone number', call: asVariant ?? lone };
  }
  if (context.state.form === undefined && context.state.pending === undefined && isAgreement(text)) {
    const call = { skill: 'small-talk' as const, slots: { kind: 'acknowledge' }, confidence: 0.8, text };
    return { rule: 'agreement to what was not asked', call };
  }
  if (context.state.form === undefined && refusesChange(text)) {
    const call = { skill: 'small-talk' as const, slots: { kind: 'drop' }, confidence: 0.85, text };
    return { rule: 'a change that is not wished, where none is open', call };
  }
  const code = couponCodeIn(text);
  if (code !== undefined)
    return { rule: 'a coupon code', call: { skill: 'promotions', slots: { code }, confidence: 0.85, text } };
  const ofShown = pickedOfShown(text, context);
  if (ofShown) return { rule: 'the extreme one of those shown', call: ofShown };
  const again = repeated(text, context, cuesOf);
  return again && { rule: AGAIN, call: again };
}

/** "那上海呢？", "what about the red one": the last question again, about something else. */
function repeated(text: string, context: UnderstandingContext, cuesOf: CuesOf): UnderstoodCall | undefined {
  const plain = normalize(text).replace(/(?<![。.!！])[。.!！]+$/u, '');
  // "黑的xl还有吗" asks for no more of what was looked for.
  const ofStock = asksStock(plain) ? ofVariants(text, plain, context) : undefined;
  if (ofStock) return ofStock;
  if ([...cuesOf(plain).values()].some((weight) => weight >= CLEAR_CUE)) return undefined;
  const asVariant = ofVariants(text, plain, context);
  if (asVariant) return asVariant;
  const skill = context.state.lastSkill;
  if (skill === undefined || !REPEATABLE.has(skill)) return undefined;
  const isEllipsis = ELLIPSIS.test(plain);
  const rest = productWords(plain, placesIn(plain));
  const placeOnly = destinationIn(plain) !== undefined && rest === '';
  const optionOnly = optionWords(plain).length > 0 && withoutOptions(productWords(plain)) === '';
  const picked = !ASKS_FOR_OTHERS.test(plain) && (ordinalIn(plain) !== undefined || superlativeIn(plain) !== undefined);
  if (placeOnly && skill === 'shipping') return { skill, slots: slotsOf(skill, text, context), confidence: 0.8, text };
  if ((optionOnly || (picked && rest === '')) && skill !== 'shipping') {
    const asked = OF_VARIANTS.has(skill) && asksStock(plain) ? 'stock' : skill;
    return { skill: asked, slots: slotsOf(asked, text, context), confidence: 0.75, text };
  }
  const isCount = findQuantity(text) !== undefined && (rest === '' || /^[\d\s]+$/u.test(rest)) && plain.length <= 20;
  if (isCount && (skill === 'price' || skill === 'stock' || skill === 'shipping'))
    return { skill, slots: slotsOf(skill, text, context), confidence: 0.7, text };
  // "那铺乳胶垫上面行不行" asks something of its own of the same product, "那款帐篷能睡几个人" of another one.
  const isOwnQuestion = (skill === 'product-info' && ASKS_WHETHER.test(plain)) || ASKS_HOW_MANY.test(plain);
  if (isEllipsis && rest !== '' && plain.length <= 40 && !ASKS_BESIDE.test(plain) && !isOwnQuestion)
    return { skill, slots: slotsOf(skill, text, context), confidence: 0.65, text };
  return undefined;
}

/** "The blue one", "750的": nothing but options of the product just spoken of. */
function ofVariants(text: string, plain: string, { state, atHand }: UnderstandingContext): UnderstoodCall | undefined {
  const last = state.lastSkill;
  if (atHand === undefined || last === undefined || last === 'order-status' || state.pending?.asks === 'choose')
    return undefined;
  if (plain.length > LONGEST_OPTION) return undefined;
  const read = readOptions(atHand, text);
  if ((read.named.length === 0 && read.missing === undefined) || productWords(read.rest) !== '') return undefined;
  const isOfStock =
    asksStock(plain) || asksOfHaving(plain) || (!OF_VARIANTS.has(last) && (saysHaving(plain) || last === 'shipping'));
  const skill = isOfStock ? 'stock' : OF_VARIANTS.has(last) ? last : 'price';
  const alsoStock = skill === 'price' && last === 'product-info' ? { alsoStock: true } : {};
  const quantity = read.named.length > 0 ? findQuantity(read.rest) : undefined;
  return { skill, slots: { pointsAt: 'it', ...alsoStock, ...(quantity ? { quantity } : {}) }, confidence: 0.8, text };
}

/** "Which is the cheapest": of what was shown last, when it does not speak of the whole shop. */
function pickedOfShown(text: string, { state }: UnderstandingContext): UnderstoodCall | undefined {
  const superlative = superlativeIn(text);
  const plain = normalize(text);
  if (superlative === undefined || plain.length > LONGEST_OPTION) return undefined;
  const isAny = ASKS_FOR_OTHERS.test(plain) || OF_WHOLE_SHOP.test(plain.replace(/什么价格?/gu, ''));
  if (isAny || productWords(text) !== '' || !/哪|\bwhich\b|\bwhat(?:'?s| is)\b/u.test(plain)) return undefined;
  if (!state.shown.some((thing) => thing.kind === 'product')) return undefined;
  return { skill: 'find-products', slots: { superlative, pointsAt: 'it' }, confidence: 0.8, text };
}

/** A lone number is one of the things shown, and nothing where there is no such one. */
function numbered(text: string, { state }: UnderstandingContext): UnderstoodCall {
  const ordinal = Number(normalize(text));
  const products = state.shown.filter((thing) => thing.kind === 'product');
  if (ordinal < 1 || ordinal > products.length) return { skill: 'fallback', slots: {}, confidence: 0.5, text };
  const skill = state.lastSkill === 'price' || state.lastSkill === 'stock' ? state.lastSkill : 'product-info';
  return { skill, slots: { ordinal }, confidence: 0.7, text };
}

const isAgreement = (text: string): boolean => AGREES.test(normalize(text)) && orderCodesIn(text).length === 0;
