// A wish that is not clear from the words alone is cleared up by what the shop has: a policy, a product, an order.
import type { SkillName } from '#contracts';
import { isNameLike } from '../evidence/name-like.js';
import { isOnlyCode } from '../understand/codes.js';
import { productWords } from '../understand/mention.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { withOwnOrder } from '../order-actions/own-order.js';
import { boughtAnew } from '../order-actions/bought-anew.js';
import { askedOfFrame } from '../order-actions/asked-of-frame.js';
import { asDefect, asOfReturn, withRightSkill } from '../order-actions/right-skill.js';
import { bestPolicy, CONFIDENT_FAQ_SCORE, nearPolicy } from '../skills/faq/faq.skill.js';
import { askedOf } from '../skills/product-info/product-info.skill.js';
import { PROPERTIES, withoutProperties } from '../skills/product-info/properties.js';
import { answeringSentence, sentencesOf } from '../skills/product-info/stated.js';
import type { Turn } from '../skills/skill.js';
import {
  AMOUNT_OF,
  ASKS_OF_ONE,
  ASKS_TO_TELL,
  ASKS_WHETHER,
  GENERAL_QUESTION,
  LOOKS_FOR_SOME,
  OF_ANY,
} from './asking-words.js';
import { attributesOf } from './attributes.js';
import { asksOwnRule } from './asked-rule.js';
import { askedOfThing } from './asked-of-thing.js';
import { codeMeant } from './code-meant.js';
import { productOfFitQuestion } from './fit-question.js';
import { hadByAtHand, optionOfAtHand } from './had-by-at-hand.js';
import { genericNouns } from './generic-nouns.js';
import { measuresIn } from './measures.js';
import { oneKind } from './one-kind.js';
import { asksOfToldOrder, lookedFor, MAY_TELL_A_NEED, neededThing } from './left-open.js';
import { relativeSizeIn } from './relative-size.js';
import { bestOf } from './best-candidates.js';
import { pointsAtProduct, POLICY_INSTEAD_SCORE } from './policy-instead.js';
import type { ProductGrounder } from './product-grounding.js';
import { asksDispatch, dispatched, statingIt } from './stating-product.js';
import { asksProperty } from './what-it-has.js';

/** "X5": a letter or two and a number, as models are called. */
const MODEL_NAME = /^[a-z]{1,4}[ -]?\d{1,4}[a-z]{0,2}[?？]?$/iu;
/** What the classifier knows this well to be outside the shop is so, unless it names a product outright. */
const SURELY_OUTSIDE = 0.95;
const RELATED =
  /类似|搭配|同款|一起买|\bsimilar\b|\bgoes? (?:well )?with\b|\blike (?:this|it)\b|\bwith (?:this|it)\b/iu;
const OF_RIGHT_SKILL = new Set<SkillName>(['exchange-order', 'change-order', 'return-order', 'cancel-order']);

/** The call as it is after asking the shop; the same one where it was clear. */
export async function clearedUp(read: UnderstoodCall, turn: Turn, grounder: ProductGrounder): Promise<UnderstoodCall> {
  const call = await withOwnOrder(read, turn);
  // Read from the conversation: clear already.
  if (call.slots['isFollowUp'] === true || call.slots['productIds'] !== undefined) return call;
  if (call.skill === 'order-status' && call.slots['onlyCode'] === true) return await codeMeant(call, turn, grounder);
  const bought = boughtAnew(call, turn);
  if (bought !== undefined) return bought;
  if (OF_RIGHT_SKILL.has(call.skill)) return await withRightSkill(call, turn);
  const ofFrame = await askedOfFrame(call, turn);
  if (ofFrame !== undefined) return ofFrame;
  const ofReturn = await asOfReturn(call, turn);
  if (ofReturn !== call) return ofReturn;
  const ofDefect = await asDefect(call, turn);
  if (ofDefect !== call) return ofDefect;
  // "Do you sell nuclear reactors" is answered by the shelves where no policy answers it.
  if (call.skill === 'faq' && LOOKS_FOR_SOME.test(call.text.toLowerCase())) {
    const words = productWords(call.text);
    if (words !== '' && (await bestPolicy(call.text, POLICY_INSTEAD_SCORE, turn)) === undefined)
      return { ...call, skill: 'find-products', slots: { query: words } };
  }
  // "Do you do gift wrap" is answered by a rule where there is one, and else by the shelves.
  const isRule = call.skill === 'find-products' && DO_YOU_DO.test(call.text.toLowerCase());
  if (isRule && (await bestPolicy(call.text, CONFIDENT_FAQ_SCORE, turn)) !== undefined)
    return { ...call, skill: 'faq', slots: { question: call.text } };
  if (call.skill === 'faq' && asksDispatch(call)) return await dispatched(call, turn, grounder);
  // "How much yarn for a medium" asks what is needed of it, and no price.
  if (call.skill === 'price' && AMOUNT_OF.test(call.text.toLowerCase()) && grounder.atHand() !== undefined)
    return { ...call, skill: 'product-info', slots: { pointsAt: 'it' } };
  const noun =
    (await hadByAtHand(call, grounder)) ??
    (await optionOfAtHand(call, turn, grounder)) ??
    (await ofSubject(call, grounder)) ??
    (await lookedUp(call, grounder)) ??
    (await asStock(call, grounder));
  if (noun) return noun;
  const fit = fitCall(call);
  if (fit) return fit;
  // "One size up" asks for a neighbour, and not what the size is.
  const isNeighbour = relativeSizeIn(call.text) !== undefined;
  if (MAY_HIDE_A_PROPERTY.test(call.skill) && !isNeighbour && !asksPriceOrOrder(call) && !asksOwnRule(call)) {
    const property = await propertyAsked(call, turn, grounder, true);
    if (property) return property;
  }
  const isModel = call.skill === 'small-talk' && MODEL_NAME.test(call.text.trim());
  const rescue = call.skill === 'fallback' || isModel ? await rescued(call, turn, grounder) : call;
  if (rescue !== call || isModel) return rescue;
  if (MAY_TELL_A_NEED.has(call.skill)) return (await neededThing(call, turn)) ?? call;
  if (call.skill === 'recommend' && !RELATED.test(call.text)) return await lookedFor(call, turn, grounder);
  if (call.skill === 'compare') return await oneKind(call, turn.wholeText, grounder);
  if (call.skill === 'stock' && !isNeighbour && asksProperty(call)) {
    const words = productWords(withoutProperties(call.text));
    return { ...call, skill: 'product-info', slots: words === '' ? { pointsAt: 'it' } : { product: words } };
  }
  if (asksDispatch(call)) return await dispatched(call, turn, grounder);
  return await ofItsSubject(call, turn, grounder);
}

/** "How much caffeine", "有多少页", "where is it from" sound like another skill's questions. */
const MAY_HIDE_A_PROPERTY = /^(?:price|order-status|faq|promotions)$/u;
const PRICE_OR_ORDER =
  /钱|价|元|块|费|卖|优惠|折扣|打折|特价|活动|满减|券|促销|\b(?:deals?|offers?|discounts?|coupons?|sales?|codes?)\b|订单|快递|包裹|物流|发货|\bcosts?\b|\bprices?\b|\bhow much (?:is|are|for|does|do|would|will)\b|\border(?:s|ed)?\b|\bpackage\b|\bparcel\b|\bshipp|\bdeliver|\bmy\b/u;

const asksPriceOrOrder = (call: UnderstoodCall): boolean =>
  PRICE_OR_ORDER.test(call.text.toLowerCase()) || Array.isArray(call.slots['orderIds']);

const MAY_ASK_FIT = new Set<SkillName>(['product-info', 'fallback', 'stock', 'find-products', 'small-talk']);
/** "羽绒服红色L码还有吗" and "are five enough" ask what there is. */
async function asStock(call: UnderstoodCall, grounder: ProductGrounder): Promise<UnderstoodCall | undefined> {
  const text = call.text.toLowerCase();
  const { query, quantity } = call.slots;
  if (call.skill === 'price' && ENOUGH.test(text))
    return { ...call, skill: 'stock', slots: { pointsAt: 'it', ...(quantity === undefined ? {} : { quantity }) } };
  if (call.skill !== 'find-products' || typeof query !== 'string' || !STILL_THERE.test(text)) return undefined;
  if (bestOf(await grounder.candidates(query)).length !== 1) return undefined;
  return { ...call, skill: 'stock', slots: { product: query } };
}

const ENOUGH = /够(?:吗|么|不够|不)[?？]?$|\benough\b/u;
const STILL_THERE = /还有(?:吗|么|没|没有|货)[?？]?$|\bstill (?:there|available|left)\b/u;
const DO_YOU_DO = /\bdo (?:you|they|yall|you guys) do\b/u;

/** "LX-700有收纳袋吗": what stands before the verb is the product, where all of it names none. */
async function ofSubject(call: UnderstoodCall, grounder: ProductGrounder): Promise<UnderstoodCall | undefined> {
  const words = call.slots['product'];
  if (call.skill !== 'product-info' || typeof words !== 'string' || !HAS.test(words)) return undefined;
  const subject = productWords(words.split(HAS)[0] ?? '');
  if (subject === '' || bestOf(await grounder.candidates(words)).length === 1) return undefined;
  if (bestOf(await grounder.candidates(subject)).length !== 1) return undefined;
  return { ...call, slots: { ...call.slots, product: subject } };
}

/** "27 inch monitors" asks nothing of one product: it names what is looked for. */
async function lookedUp(call: UnderstoodCall, grounder: ProductGrounder): Promise<UnderstoodCall | undefined> {
  const words = call.slots['product'];
  const text = call.text.toLowerCase();
  if (call.skill !== 'product-info' || typeof words !== 'string' || pointsAtProduct(call)) return undefined;
  const isQuestion = [GENERAL_QUESTION, ASKS_WHETHER, ASKS_TO_TELL, ASKS_OF_ONE].some((asks) => asks.test(text));
  if (isQuestion && !LOOKS_FOR_SOME.test(text) && !OF_ANY.test(text)) return undefined;
  const isOfAny = OF_ANY.test(text);
  if (!isOfAny && PROPERTIES.some((property) => property.test(text))) return undefined;
  // "有gps吗" on a product's page: what names no goods is asked of that product.
  if (isQuestion && grounder.atHand() !== undefined && !isNameLike(words, text) && !isOfAny) return undefined;
  if (!isOfAny && bestOf(await grounder.candidates(words)).length === 1) return undefined;
  return { ...call, skill: 'find-products', slots: { query: words } };
}

const HAS = /有没有|是不是|是否|有|支持|自带|附|\b(?:have|has|comes? with|include|includes|support|supports)\b/u;
const LOOKS_FOR = /想买|想找|要买|推荐|找个|找一|\b(?:looking for|want|need|show me|find|recommend|any)\b/iu;

/** "双肩包能装下15寸电脑吗" asks of the bag, not of the computer. */
function fitCall(call: UnderstoodCall): UnderstoodCall | undefined {
  if (!MAY_ASK_FIT.has(call.skill) || measuresIn(call.text).length === 0 || !ASKS_WHETHER.test(call.text))
    return undefined;
  if (call.skill === 'find-products' && LOOKS_FOR.test(call.text)) return undefined;
  const words = productOfFitQuestion(call.text);
  if (words === undefined || (words === '' && call.skill === 'find-products')) return undefined;
  const { product: _product, options: _options, query: _query, ...slots } = call.slots;
  return {
    ...call,
    skill: 'product-info',
    slots: words === '' ? { pointsAt: 'it', ...slots } : { ...slots, product: words },
    confidence: Math.max(call.confidence, 0.6),
  };
}

/** A question of a property ("谁写的", "会起球吗") is asked of the product at hand, or of the one it names. */
async function propertyAsked(
  call: UnderstoodCall,
  turn: Turn,
  grounder: ProductGrounder,
  mustBeOne = false,
): Promise<UnderstoodCall | undefined> {
  const text = call.text.toLowerCase();
  const words = productWords(withoutProperties(text));
  const asksOne = PROPERTIES.some((property) => property.test(text));
  if (mustBeOne && !asksOne) return undefined;
  const isName = words !== '' && !(/^\p{Script=Han}$/u.test(words) && grounder.atHand() !== undefined);
  const named = asksOne && isName ? bestOf(await grounder.candidates(words)) : [];
  // "Warranty on drills": for a kind of thing the shop's rule answers, where there is one.
  const isOfKind = call.skill === 'faq' && named.length > 1;
  if (isOfKind && (await bestPolicy(call.text, CONFIDENT_FAQ_SCORE, turn)) !== undefined) return undefined;
  if (named.length > 0) return { ...call, skill: 'product-info', slots: { product: words }, confidence: 0.6 };
  const subject = mustBeOne ? undefined : await subjectOf(text, grounder);
  if (subject !== undefined) return { ...call, skill: 'product-info', slots: { product: subject }, confidence: 0.6 };
  const atHand = grounder.atHand();
  if (atHand === undefined || (!asksOne && !GENERAL_QUESTION.test(text))) return undefined;
  const { products } = await turn.shop.catalog.getProducts({ productIds: [atHand] });
  const [product] = products;
  if (product === undefined) return undefined;
  const isStated = Object.keys(askedOf(text, attributesOf(product, turn.speak)) ?? {}).length > 0;
  const description = product.description === undefined ? '' : turn.speak.text(product.description);
  const isDescribed = answeringSentence(text, sentencesOf(description), turn.speak.text(product.title)) !== undefined;
  // A policy of the shop stands where the product itself says nothing: "how long is the warranty".
  if (call.skill === 'faq' ? !isStated : !asksOne && !isStated && !isDescribed) return undefined;
  return { ...call, skill: 'product-info', slots: { pointsAt: 'it' }, confidence: 0.6 };
}

/** "LX-700有收纳袋吗": what stands before the verb is the product, if it names one. */
async function subjectOf(text: string, grounder: ProductGrounder): Promise<string | undefined> {
  const subject = productWords(text.split(HAS)[0] ?? '');
  if (subject === '' || subject === productWords(text) || !GENERAL_QUESTION.test(text)) return undefined;
  return bestOf(await grounder.candidates(subject)).length === 1 ? subject : undefined;
}

/** A question of a product that names none with all its words may name one with the words before its verb. */
async function ofItsSubject(call: UnderstoodCall, turn: Turn, grounder: ProductGrounder): Promise<UnderstoodCall> {
  const { product } = call.slots;
  if (call.skill !== 'product-info' || typeof product !== 'string' || pointsAtProduct(call)) return call;
  const named = bestOf(await grounder.candidates(product));
  if (named.length === 1) return call;
  const productId = await statingIt(
    call.text,
    named.length > 1 ? named : await grounder.candidates(product),
    turn,
    grounder,
  );
  if (productId !== undefined) return { ...call, slots: { ...call.slots, productId } };
  const subject = await subjectOf(call.text.toLowerCase(), grounder);
  return subject === undefined ? call : { ...call, slots: { ...call.slots, product: subject } };
}

/** Words that no skill claims may still be a policy's question or a product's name. */
async function rescued(call: UnderstoodCall, turn: Turn, grounder: ProductGrounder): Promise<UnderstoodCall> {
  if (!/\p{L}|\d{4}/u.test(call.text)) return call;
  if ((await bestPolicy(call.text, CONFIDENT_FAQ_SCORE, turn)) !== undefined)
    return { ...call, skill: 'faq', slots: { question: call.text }, confidence: 0.6 };
  const ofThing = GENERAL_QUESTION.test(call.text) ? await askedOfThing(call, turn, grounder) : undefined;
  if (ofThing !== undefined) return ofThing;
  const isSure = call.skill === 'fallback' && call.confidence >= SURELY_OUTSIDE;
  const property = isSure ? undefined : await propertyAsked(call, turn, grounder);
  if (property) return property;
  const words = productWords(call.text);
  if (words === '' || (words.length > 60 && !isOnlyCode(words))) return call;
  const asksOf = productWords(withoutProperties(call.text));
  const isQuestion = GENERAL_QUESTION.test(call.text) || (asksOf !== words && /[?？吗呢多]/u.test(call.text));
  for (const named of new Set([words, asksOf, ...genericNouns(words).map(({ mention }) => mention)])) {
    const best = named === '' ? [] : bestOf(await grounder.candidates(named));
    const [first] = best;
    // "The weather" is near "leather", and no wish for it.
    if (first === undefined || (isSure && !first.exact)) continue;
    // What names no goods, and the product at hand speaks of, is said of that product.
    const atHand = grounder.atHand();
    if (best.some(({ productId }) => productId === atHand) && !isNameLike(named, call.text))
      return { ...call, skill: 'product-info', slots: { pointsAt: 'it' }, confidence: 0.5 };
    if (first.exact && /^(?=\S*\d)\S+$/u.test(named) && !isQuestion)
      return { ...call, skill: 'price', slots: { product: named, alsoStock: true }, confidence: 0.6 };
    return isQuestion && !(best.length > 1 && LOOKS_FOR_SOME.test(call.text.toLowerCase()))
      ? { ...call, skill: 'product-info', slots: { product: named }, confidence: 0.5 }
      : { ...call, skill: 'find-products', slots: { query: named }, confidence: 0.5 };
  }
  const isNearPolicy = !isSure && isQuestion && (await nearPolicy(call.text, turn)) !== undefined;
  if (isNearPolicy) return { ...call, skill: 'faq', slots: { question: call.text }, confidence: 0.5 };
  return !isSure && asksOfToldOrder(call.text, turn)
    ? { ...call, skill: 'order-status', slots: { pointsAt: 'it' }, confidence: 0.5 }
    : call;
}
