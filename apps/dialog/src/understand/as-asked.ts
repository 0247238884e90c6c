// The calls of a message in the light of what it surely asks: the learned opinion of the whole message against that of its words.
import type { SkillName } from '#contracts';
import { goodsIn, normalize } from '#language';
import { isCommon, wordsOf } from '../evidence/common-words.js';
import { evidenceNow } from '../evidence/evidence.js';
import { isSaidAsName } from '../evidence/name-like.js';
import { OF_ANY } from '../ground/asking-words.js';
import { readOptions } from '../ground/option-words.js';
import type { ConversationState } from '../conversation/conversation.state.js';
import type { Asked } from '../conversation/asked.js';
import { type AskedChance, type AskedClues, SKILL_OF_ASKED } from '../interpret/what-is-asked.js';
import { CHANGES } from '../order-actions/changing-skills.js';
import { asksForLike } from '../skills/recommend/suggestion-wish.js';
import { couponCodeIn } from './codes.js';
import { slotsOf } from './slots.js';
import { soughtIn } from './sought-words.js';
import type { UnderstandingContext, UnderstoodCall } from './understander.js';

/** What is asked is told where it is at least so probable, and so much more than what the words alone were taken for. */
const [LEAST, LEAD] = [0.35, 1.2];
/** And so sure must be what it does otherwise for it: the choices, a sum of several, the whole description. */
const FINER: Readonly<Partial<Record<Asked, number>>> = { options: 0.6, total: 0.6, describe: 0.6 };
/** So sure is that two are compared by their price alone. */
const SURELY_BY_PRICE = 0.8;
/** What begins something, or calls somebody, is not taken for a question unless that is surer; nor is a complaint. */
const SURER: Readonly<Partial<Record<SkillName, number>>> = {
  ...Object.fromEntries([...CHANGES, 'handoff', 'price-protection', 'invoice'].map((skill) => [skill, 0.8])),
  feedback: 0.6,
  faq: 0.8,
  'product-info': 0.75,
  compare: 0.75,
  recommend: 0.6,
  'find-products': 0.6,
  shipping: 0.75,
  'order-status': 0.6,
};
/** So sure that something is wished to be bought. */
const BUYS = 0.6;
/** So sure must be what begins something, calls somebody, or is answered by what the shop has written. */
const LEAST_OF: Readonly<Partial<Record<Asked, number>>> = {
  ...Object.fromEntries(
    (['cancel', 'return', 'exchange', 'change-order', 'price-protection', 'complaint'] as const).map((asked) => [
      asked,
      0.8,
    ]),
  ),
  person: 0.98,
  rule: 0.6,
  buy: BUYS,
  cheaper: 0.5,
};
/** And so sure a change of an order, where words that it is asked in are said as well. */
const [CLEAR_CUE, LEAST_SAID] = [1, 0.7];
/** So sure is that it is asked otherwise than before, and that it is not the talk that it surely seems. */
const [SURELY, SURELY_NO_TALK] = [0.8, 0.95];
/** And of something else than of the change of an order that is open. */
const BESIDE_CHANGE = 0.7;
/** So sure is that it is all that is asked, where several things were heard. */
const ALONE = 0.9;
/** What is asked of several things at once. */
const OF_SEVERAL = new Set<Asked>(['price', 'total', 'buy', 'cheaper', 'compare', 'find']);

/** An offer that is called by its name, or a coupon's code. */
const speaksOfOffer = (text: string): boolean =>
  evidenceNow().promotionsIn(normalize(text)).length > 0 || couponCodeIn(text) !== undefined;

/** What a message names, and what was talked of before it. */
export function askedCluesOf(text: string, { state, atHand }: UnderstandingContext): AskedClues {
  return {
    names: evidenceNow().namesIn(normalize(text)).length,
    namesAttribute: attributeIn(text) !== undefined,
    namesOption: atHand !== undefined && readOptions(atHand, text).named.length > 0,
    hasAtHand: atHand !== undefined,
    hasTwo: state.talkedOf.length > 1 || shownProducts(state) > 1,
    last: state.lastQuestion,
  };
}

/** From here on words are the name of what is stated, and not a part of something else. */
const NAMES_ATTRIBUTE = 0.5;

/** The name of what the shop states that a text says, as the shop writes it. */
export function attributeIn(text: string): string | undefined {
  const evidence = evidenceNow();
  const spotted = evidence.strongest('attribute', normalize(text));
  return spotted === undefined || spotted.strength < NAMES_ATTRIBUTE || evidence.isTalk(spotted.text)
    ? undefined
    : spotted.value;
}

const shownProducts = ({ shown }: ConversationState): number => shown.filter(({ kind }) => kind === 'product').length;

/** How the words were taken. */
interface ReadBefore {
  /** By the form of the whole message, as a code or a lone number is. */
  readonly isByForm: boolean;
  /** For the question before, asked again. */
  readonly isAgain: boolean;
  /** Surely for what asks nothing of the shop. */
  readonly isSureTalk: boolean;
  readonly clues: AskedClues;
  /** The skills whose patterns the message matches, with the weight of the best one each. */
  readonly cues: ReadonlyMap<SkillName, number>;
}

/** The calls as they are where it is not told what is asked, or where they say the same; what names only what is stated is asked of the thing at hand. */
export function asAsked(
  calls: readonly UnderstoodCall[],
  chances: readonly AskedChance[],
  text: string,
  context: UnderstandingContext,
  before: ReadBefore,
): readonly UnderstoodCall[] {
  const meant = callsAsked(calls, chances, text, context, before);
  const { names, namesAttribute, hasAtHand } = before.clues;
  if (names > 0 || !namesAttribute || !hasAtHand) return meant;
  return meant.map((call) => (call.asked === 'attribute' ? { ...call, slots: ofItAlone(call.slots, text) } : call));
}

/** 偏光这块呢: the words that are left of such a question are no name, but where they are said as one ("the capacity of the teapot"). */
function ofItAlone({ product, ...slots }: UnderstoodCall['slots'], text: string): UnderstoodCall['slots'] {
  const attribute = normalize(evidenceNow().strongest('attribute', normalize(text))?.text ?? '');
  const ofName = new Set(wordsOf(attribute));
  const rest = wordsOf(normalize(typeof product === 'string' ? product : '').replace(attribute, ' '))
    .filter((word) => !ofName.has(word))
    .join(' ');
  const isOther = /\p{Script=Han}/u.test(rest) ? goodsIn(rest).length > 0 : rest !== '' && isSaidAsName(rest, text);
  return { ...slots, ...(isOther ? { product } : { pointsAt: 'it' }) };
}

function callsAsked(
  calls: readonly UnderstoodCall[],
  chances: readonly AskedChance[],
  text: string,
  context: UnderstandingContext,
  before: ReadBefore,
): readonly UnderstoodCall[] {
  // A change of an order that is open is what is agreed to; nothing is bought beside it.
  const [best] = context.state.form === undefined ? chances : chances.filter(({ asked }) => asked !== 'buy');
  const skill = best === undefined ? undefined : SKILL_OF_ASKED[best.asked];
  if (best === undefined || skill === undefined || best.probability < LEAST || speaksOfOffer(text)) return calls;
  const same = calls.find((call) => call.skill === skill);
  // 适用炉具呢 names what it asks of the thing at hand, whatever was asked before.
  const namesIt = best.asked === 'attribute' && before.clues.namesAttribute;
  const isUnsure = before.isAgain
    ? (best.probability < SURELY && !namesIt) || best.asked === 'buy'
    : best.asked === 'buy' && best.probability < BUYS;
  if (same !== undefined) return calls.map((call) => (call === same && !isUnsure ? toldAs(call, best) : call));
  const [first] = calls;
  if (first === undefined || before.isByForm || (before.isAgain && before.clues.namesOption)) return calls;
  // A change of an order that was heard beside something else is never lost to it.
  if (calls.length > 1 && calls.some((call) => CHANGES.has(call.skill))) return calls;
  const isSure =
    best.probability >= barOf(best.asked, first.skill, calls, before, context) &&
    best.probability >= LEAD * chanceOf(first.skill, chances);
  if (!isSure || staysAsRead(first.skill, best, text, before.clues)) return calls;
  const slots = best.asked === 'buy' ? boughtIn(text, before.clues, context) : slotsOf(skill, text, context);
  if (skill === 'find-products') slots['query'] = soughtIn(text, String(slots['query'] ?? ''));
  return [{ skill, slots, confidence: best.probability, text, asked: best.asked }];
}

/** What is bought: what is named, else what is at hand, in the option that is said. */
function boughtIn(text: string, { names }: AskedClues, context: UnderstandingContext): UnderstoodCall['slots'] {
  const { product, ...slots } = slotsOf('price', text, context);
  return { ...slots, ...(names > 0 ? { product } : { pointsAt: 'it' }) };
}

/** How sure it must be that something is asked, instead of what the words were taken for. */
function barOf(
  asked: Asked,
  skill: SkillName,
  { length }: readonly UnderstoodCall[],
  { isAgain, isSureTalk, cues }: ReadBefore,
  { state }: UnderstandingContext,
): number {
  const wished = SKILL_OF_ASKED[asked];
  const isSaid = wished !== undefined && CHANGES.has(wished) && (cues.get(wished) ?? 0) >= CLEAR_CUE;
  return Math.max(
    Math.min(LEAST_OF[asked] ?? LEAST, isSaid ? LEAST_SAID : 1),
    SURER[skill] ?? 0,
    isAgain ? SURELY : 0,
    length > 1 ? ALONE : 0,
    state.form === undefined ? 0 : BESIDE_CHANGE,
    isSureTalk ? SURELY_NO_TALK : 0,
  );
}

/** Where the shop's own names say more than how it is asked. */
function staysAsRead(
  skill: SkillName,
  { asked, probability }: AskedChance,
  text: string,
  { names, hasAtHand, hasTwo }: AskedClues,
): boolean {
  const plain = normalize(text);
  // Nothing can be bought of which it is not known what it is.
  if (asked === 'buy' && names === 0 && ((!hasAtHand && !hasTwo) || takesElse(plain))) return true;
  // What is asked of two things is asked of how they stand to one another: whether one is in the other, or fits it.
  if (names > 1 ? !OF_SEVERAL.has(asked) : asked === 'compare') return true;
  // Which of it are there is told by the stock too, and 淋雨会漏吗, "how quick is it on limescale" only seem to ask for that.
  const isUnsureOfStock = probability < (FINER[asked] ?? SURELY_NO_STOCK);
  if (skill === 'stock' && (asked === 'find' || asked === 'options') && isUnsureOfStock) return true;
  if (skill === 'product-info' && (asked === 'stock' || asked === 'delivery') && probability < SURELY_NO_PROPERTY)
    return true;
  // "Wheres the blender" of who ordered one.
  if (skill === 'order-status' && asked === 'stock' && probability < SURELY_NO_STOCK) return true;
  // "还有别的吗" after a list asks for the choices of no one thing.
  if (skill === 'find-products' && OF_ONE_THING.has(asked) && names === 0 && !hasAtHand) return true;
  // "Do any of your moka pots work on induction": of a kind those are looked for that do.
  if (skill === 'find-products' && asked === 'attribute' && OF_ANY.test(plain)) return true;
  // "Is the three pack cheaper" is asked of one thing, and its sizes.
  if (asked === 'cheaper' && !hasTwo && names + (hasAtHand ? 1 : 0) < 2) return true;
  // "Cheaper than buying the stuff separate": what it is compared with is told, and is nothing that the shop knows by name.
  const beside = asked === 'cheaper' && names === 1 ? COMPARED_WITH.exec(plain) : null;
  if (beside !== null && saysMore(plain.slice(beside.index + beside[0].length))) return true;
  // What one thing is good for its own text says, and which of two both do; "something similar" is suggested, and not found by such words.
  if (skill === 'recommend' && asked === 'find') return true;
  const isFound = skill === 'find-products' && (names > 0 || probability < ALONE) && !asksForLike(plain);
  if (asked === 'recommend' && (OF_GOODS.has(skill) || isFound)) return true;
  // What is broken may be exchanged, which is more than to be sorry for it.
  if (asked === 'complaint' && CHANGES.has(skill)) return true;
  // Of a rule that the shop has not written it can only be said that it is not known.
  if (
    asked === 'rule' &&
    !NO_ANSWER.has(skill) &&
    // Nor of what nobody named: "do i need to film the unboxing" looks for no product.
    (names > 0 || hasAtHand || !OF_THINGS.has(skill)) &&
    (evidenceNow().strongest('policy', plain)?.strength ?? 0) < LIKELY_RULE
  )
    return true;
  // "Only in stock ones" are looked for.
  if (skill === 'find-products' && asked !== 'find' && SUCH_ONES.test(plain)) return true;
  // "LX-700有收纳袋吗": it is not the thing that is looked for, but something of it.
  const isOfThing = skill === 'product-info' && names > 0;
  return isOfThing && (asked === 'find' || asked === 'stock') && saysMore(plain);
}

/** "I'll buy you a beer", "I'll take the discount then": what is taken is none of the shop's things. */
const takesElse = (plain: string): boolean => OF_OFFERS.test(plain) || goodsIn(plain.replace(CART, ' ')).length > 0;
const CART = /\b(?:basket|cart|bag|trolley)\b|购物车|购物袋/gu;
const OF_OFFERS = /\b(?:discount|offer|deal|coupon|voucher|code)s?\b|优惠|折扣|[券码](?!数)/u;

/** From here on a rule of the shop may be meant; so sure is that something else is asked than whether it is there, and that nothing else is. */
const [LIKELY_RULE, SURELY_NO_STOCK, SURELY_NO_PROPERTY] = [0.33, 0.75, 0.95];
const OF_ONE_THING = new Set<Asked>(['options', 'attribute', 'describe', 'fits']);
const OF_GOODS = new Set<SkillName>(['product-info', 'compare']);
const OF_THINGS = new Set<SkillName>(['product-info', 'find-products']);
const NO_ANSWER = new Set<SkillName>(['small-talk', 'fallback']);
const COMPARED_WITH = /\bthan\b|比(?!较)/u;
const SUCH_ONES = /\bones\b|只[要看]/u;

/** Whether a text says something else than names and what is said around any. */
export function saysMore(plain: string): boolean {
  const { isTalk } = evidenceNow();
  return wordsOf(evidenceNow().masked(plain).replaceAll(' _p ', ' ')).some((word) => !isCommon(word) && !isTalk(word));
}

/** How probable what the words were taken for is by what is asked. */
function chanceOf(skill: SkillName, chances: readonly AskedChance[]): number {
  const isOf = (asked: Asked): boolean => (SKILL_OF_ASKED[asked] ?? SKILL_OF_SAID[asked]) === skill;
  return chances.filter(({ asked }) => isOf(asked)).reduce((sum, { probability }) => sum + probability, 0);
}
const SKILL_OF_SAID: Readonly<Partial<Record<Asked, SkillName>>> = {
  yes: 'small-talk',
  no: 'small-talk',
  drop: 'small-talk',
  chat: 'small-talk',
  other: 'fallback',
};

/** A call with what it asks, where that is sure enough; a search by the words of it that are looked for. */
function toldAs(call: UnderstoodCall, { asked, probability }: AskedChance): UnderstoodCall {
  const { query } = call.slots;
  const isByOther = probability < SURELY_BY_PRICE || attributeIn(call.text) !== undefined;
  if (asked === 'cheaper' && isByOther) return { ...call, asked: 'compare' };
  if (probability < (FINER[asked] ?? 0)) return call;
  // "Are there peanuts in the mooncake" asks for something of it, and not for its choices.
  if (asked === 'options' && probability < SURELY && saysMore(normalize(call.text))) return call;
  if (asked !== 'find' || typeof query !== 'string') return { ...call, asked };
  return { ...call, asked, slots: { ...call.slots, query: soughtIn(call.text, query) } };
}
